"""Places in the words of news and releases that nobody had read: counties, raids, figures, other cases."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.defendants import find_defendants
from nlp.gazetteer import find_place_mentions
from nlp.places import find_places
from nlp.reading import read
from nlp.stages import find_stages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He bought nine pistols at gun counters in Hanover, Ashland and Louisa counties in Virginia.",
            [("purchase", "Hanover County"), ("purchase", "Ashland County"), ("purchase", "Louisa County")],
        ),
        (
            "The pair procured 40 rifles in Tulsa and hid them in freight to Jamaica.",
            [("purchase", "Tulsa"), ("destination", "Jamaica")],
        ),
        (
            "They got their pistols from different sellers in the Toledo area.",
            [("purchase", "Toledo")],
        ),
        (
            "Quillen ran guns out of a storefront in Lufkin, Texas, and sold 30 rifles to gang members.",
            [("purchase", "Lufkin")],
        ),
        (
            "Six men were arrested in raids across Houston and "
            "Galveston, accused of buying rifles for a cartel.",
            [],
        ),
        (
            "Fueron detenidos siete hombres, entre ellos el cabecilla, durante cateos "
            "realizados en Torreón y Saltillo; compraban armas en Texas.",
            [("purchase", "Texas")],
        ),
        (
            "In Denver, the police have seized 410 pistols so far this year.",
            [],
        ),
        (
            "In an unrelated raid, agents in Fresno seized four rifles.",
            [],
        ),
        (
            "En un hecho distinto, soldados aseguraron en Culiacán 30 fusiles.",
            [],
        ),
        (
            "En lo que va del año, la Guardia Nacional ha asegurado en Jalisco 41 mil cartuchos.",
            [],
        ),
        (
            "One of the rifles was found after a gunfight in Reynosa in 2021.",
            [("recovery", "Reynosa")],
        ),
        (
            "The pistol, a Taurus, was used in the killing of a shop clerk in Akron, Ohio.",
            [("recovery", "Akron")],
        ),
        (
            "El Ministerio Público ocupó en el puerto de Caucedo un tanque con 20 pistolas.",
            [("seizure", "Caucedo")],
        ),
        (
            "En el allanamiento a un almacén de Villa Tapia hallaron otras nueve pistolas.",
            [("seizure", "Villa Tapia")],
        ),
        (
            "Diez de los rifles han aparecido en territorio mexicano.",
            [("recovery", "Mexico")],
        ),
        (
            "Portland police took one of the pistols off a 15-year-old.",
            [("recovery", "Portland")],
        ),
        (
            "The rifle was bought by Brittany Oswald of Tucson at a dealer in Marana, Arizona.",
            [("purchase", "Marana")],
        ),
        (
            "They resold the pistols in Brooklyn and upper Manhattan.",
            [("destination", "Brooklyn"), ("destination", "Manhattan")],
        ),
        (
            "It is the largest seizure since 2016, when officers found "
            "90 rifles at the Hidalgo International Bridge.",
            [],
        ),
        (
            "Fue vinculada a proceso por introducir por Puerto Palomas cuatro pistolas y mil cartuchos.",
            [("crossing", "Puerto Palomas")],
        ),
        (
            "Los cartuchos fueron asegurados en la garita internacional "
            "Puerta Norte cuando un hombre los metía al país.",
            [
                ("crossing", "Puerta Norte"),
                ("seizure", "Puerta Norte"),
            ],
        ),
        (
            "He broke into a camp near Greenville, Maine, and made off with two rifles.",
            [("theft", "Greenville")],
        ),
        (
            "Las pistolas se vincularon a homicidios cometidos en Monterrey.",
            [("recovery", "Monterrey")],
        ),
    ],
)
def test_roles_told(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_places(read(SourceDocument("d", "", "", text)))
    check_spans(text, found)
    assert [(str(place.role), place.name) for place in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Clayton, Henry and Fayette counties", ["Clayton County", "Henry County", "Fayette County"]),
        ("In Webb and Zapata Counties", ["Webb County", "Zapata County"]),
        ("en los condados de Hidalgo, Cameron y Starr", ["Hidalgo County", "Cameron County", "Starr County"]),
    ],
)
def test_lists_of_counties(text: str, expected: list[str]) -> None:
    assert [mention.name for mention in find_place_mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents searched his home and found 12 rifles.", {"Reno"}),
        ("In a search of Lund’s duplex on Jan. 28, agents seized another three pistols.", {"Reno"}),
        ("Agents searched his home in Sparks and found 12 rifles.", {"Sparks"}),
        ("He kept 12 rifles at his home.", set()),
    ],
)
def test_guns_found_at_a_defendants_home(text: str, expected: set[str]) -> None:
    reading = read(SourceDocument("d", "", "", f"Otto Lund, 31, of Reno, Nevada, sold guns. {text}"))
    found = find_places(reading, find_defendants(reading, find_stages(reading)))
    assert {place.name for place in found if place.role == "seizure"} == expected
