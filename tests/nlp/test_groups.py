"""Cartels, gangs and armed groups that a document ties to its matter."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.groups import find_groups
from nlp.reading import read


def told(text: str) -> list[tuple[str, str]]:
    found = find_groups(read(SourceDocument("d", "", "", text)))
    check_spans(text, found)
    return [(group.evidence.quote, str(group.kind)) for group in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rifles were meant for the Gulf Cartel.", [("Gulf Cartel", "cartel")]),
        ("Las armas eran para el cártel del Golfo.", [("cártel del Golfo", "cartel")]),
        ("He armed the Sinaloa drug cartel.", [("Sinaloa drug cartel", "cartel")]),
        ("Rifles para el Cártel Jalisco Nueva Generación.", [("Cártel Jalisco Nueva Generación", "cartel")]),
        ("Guns went to CJNG. Later CJNG paid.", [("CJNG", "cartel")]),
        ("He sold guns to MS-13 members.", [("MS-13", "gang")]),
        ("He sold guns to members of the Quarry Street gang.", [("Quarry Street", "gang")]),
        ("Compraban fusiles para el cartel del noreste.", [("cartel del noreste", "cartel")]),
        ("Rifles for the Red River Liberation Front.", [("Red River Liberation Front", "terrorist")]),
        ("He would not say which cartel paid for the guns. Which cartel, he did not know.", []),
        ("Vendía armas a la banda de Miguel Prado.", []),
        (
            "Los fusiles eran para las disidencias de las FARC y para el frente Carlos Patiño.",
            [("disidencias de las FARC", "terrorist"), ("frente Carlos Patiño", "terrorist")],
        ),
        (
            "Las armas llegaron a la columna móvil Jaime Ruiz, que se disputa con el ELN las rutas.",
            [("columna móvil Jaime Ruiz", "terrorist")],
        ),
        ("Las armas eran para la Pandilla 18.", [("Pandilla 18", "gang")]),
        ("Rifles went to the 400 Mawozo gang.", [("400 Mawozo", "gang")]),
        ("Era operador de la organización “Los Rusos”.", [("Los Rusos", "other")]),
        ("Guns went to a crew known as the Hilltop Boys.", [("Hilltop Boys", "other")]),
        ("He armed the Rio Hondo drug cartel.", [("Rio Hondo drug cartel", "cartel")]),
        ("Rifles para el Cártel de Tres Cruces.", [("Cártel de Tres Cruces", "cartel")]),
        ("Pistols went to the Iron Mesa Motorcycle Club.", [("Iron Mesa Motorcycle Club", "gang")]),
        ("He smuggled arms for Hezbollah.", [("Hezbollah", "terrorist")]),
        (
            "Members of street gangs, including the Dune Boys, Los Faros and Hill Kings, bought guns.",
            [("Dune Boys", "gang"), ("Los Faros", "gang"), ("Hill Kings", "gang")],
        ),
    ],
)
def test_groups_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The guns were meant for Mexican drug cartels.",
        "The case was handled by the Criminal Division's Gang Unit.",
        "The Santa Ana Gang Task Force made the arrest.",
        "OCDETF dismantles the Gulf Cartel and others.",
        "They fought the rival Hells Angels with guns.",
    ],
)
def test_offices_and_common_nouns_are_no_groups(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They ran guns for a Chicago street gang.",
        "Vendía armas para un cártel de México.",
        "Los fusiles eran para un cártel de Tamaulipas.",
    ],
)
def test_a_place_names_no_group(text: str) -> None:
    assert told(text) == []


def test_one_group_in_two_languages_has_one_name() -> None:
    names = {
        group.name
        for text in ("Guns for the Gulf Cartel.", "Armas para el Cártel del Golfo.")
        for group in find_groups(read(SourceDocument("d", "", "", text)))
    }
    assert len(names) == 1
