"""Bridges and ports of entry by name, lists of counties, and what is no scene."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.places import find_places
from nlp.reading import read


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Role and name of each place of a text."""
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language=language)))
    check_spans(text, found)
    return [(str(place.role), place.name) for place in found]


@pytest.mark.parametrize(
    ("text", "language", "name", "region", "country"),
    [
        (
            "Lo detuvieron en el puente internacional Juárez-Lincoln con 20 fusiles.",
            "es",
            "Juárez-Lincoln",
            "Texas",
            "US",
        ),
        (
            "Officers at the Lincoln-Juarez bridge found 12 rifles in a pickup.",
            "en",
            "Lincoln-Juarez bridge",
            "Texas",
            "US",
        ),
        (
            "REYNOSA, Tamaulipas.- Cayó en el puente internacional Reynosa-Pharr con diez armas.",
            "es",
            "Reynosa",
            "Tamaulipas",
            "MX",
        ),
        (
            "Agentes de CBP hallaron 300 cartuchos en el puente internacional Reynosa-Hidalgo.",
            "es",
            "Hidalgo",
            "Texas",
            "US",
        ),
        (
            "En el Puente Internacional II de Piedras Negras hallaron 20 fusiles.",
            "es",
            "Piedras Negras",
            "Coahuila",
            "MX",
        ),
        (
            "Cruzaron las armas por el puente Santa Fe de Ciudad Juárez.",
            "es",
            "Santa Fe de Ciudad Juárez",
            "Texas",
            "US",
        ),
        ("The rifles crossed at the World Trade Bridge.", "en", "World Trade Bridge", "Texas", "US"),
        (
            "CBP officers at the Mariposa crossing took two pistols from a car.",
            "en",
            "Mariposa",
            "Arizona",
            "US",
        ),
        (
            "Fue detenido en la garita El Chaparral con tres pistolas.",
            "es",
            "El Chaparral",
            "Baja California",
            "MX",
        ),
    ],
)
def test_bridges_and_ports_lie_where_they_are_listed(
    text: str, language: str, name: str, region: str, country: str
) -> None:
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language=language)))
    assert ("crossing", name, region, country) in {(str(p.role), p.name, p.region, p.country) for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "Police found the pistols under the Brooklyn Bridge.",
        "La camioneta con placas de Arizona llevaba armas.",
        "No guns were found at his house in Mesa.",
        "Weapons were traced; the couple moved from Ohio to Florida as children.",
        "He hid the guns beside the covered bridge of Madison County.",
    ],
)
def test_no_crossing_home_or_plate_is_a_scene(text: str) -> None:
    assert not [place for place in told(text) if place[0] in {"crossing", "destination", "seizure"}]


def test_many_counties_of_a_list_are_each_a_source() -> None:
    names = ["Berks", "Bucks", "Chester", "Dauphin", "Lancaster", "Lebanon", "Lehigh"]
    found = told(f"They bought 90 guns in {', '.join(names)} and York counties in Pennsylvania.")
    assert {name for role, name in found if role == "purchase"} >= {f"{name} County" for name in names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "NOGALES, Ariz. — Officers at the Mariposa port found nine pistols under a seat of his van.",
            "Nogales",
        ),
        ("Officers at the Santa Teresa port found nine pistols under a seat of his van.", "Santa Teresa"),
        (
            "Officers at the Mariposa port found nine pistols under a seat of his van.",
            "Mariposa Port of Entry",
        ),
        (
            "EAGLE PASS, Texas — Inspectors at the bridge found six rifles in his spare tire.",
            "Eagle Pass",
        ),
        ("LAREDO, Texas — Six rifles were found in a cooler at Bridge II, officers of CBP said.", "Laredo"),
    ],
)
def test_town_of_a_crossing_told_in_short(text: str, name: str) -> None:
    """A crossing without a full name of its own is that of its town, where the text names one."""
    assert ("crossing", name) in told(text)
    assert ("seizure", name) in told(text)


def test_no_border_town_no_bare_crossing() -> None:
    """A bridge in a town far from any border is no crossing."""
    assert not told("DENVER — A deputy at the bridge pulled him over and let him go.")
