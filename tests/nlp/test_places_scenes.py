"""Places whose act is told in another clause or sentence, and other ways in which texts tell them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.gazetteer import find_place_mentions
from nlp.places import find_places
from nlp.reading import read

ENGLISH = [
    (
        "Troopers pulled over a rental van on Interstate 40 near Amarillo, Texas. Under the "
        "floor they found nine rifles.",
        [("seizure", "Amarillo")],
    ),
    (
        "Inspectors at the Port of Tacoma were suspicious of a crate. X-rays showed 40 rifles inside.",
        [("seizure", "Tacoma")],
    ),
    (
        "A parcel was opened at a mail hub in Indianapolis. Inside were 30 auto sears.",
        [("seizure", "Indianapolis")],
    ),
    (
        "Nine guns were seized in the Chicago suburb of Alsip, police said.",
        [("seizure", "Alsip")],
    ),
    (
        "In Hampton, Virginia, thieves crashed a stolen car through the front door of a pawn "
        "shop and made off with 12 pistols.",
        [("theft", "Hampton")],
    ),
    (
        "Burglars broke into a gun store in Bozeman. About 1 a.m. at Ridgeline Arms in "
        "Belgrade, Montana, the front door was "
        "ripped off.",
        [("theft", "Bozeman"), ("theft", "Belgrade")],
    ),
    (
        "Nine pistols were bought at stores from Appleton to Janesville, Wisconsin.",
        [("purchase", "Appleton"), ("purchase", "Janesville")],
    ),
    (
        "The pistols had been purchased in the Northern District of Mississippi.",
        [("purchase", "Mississippi")],
    ),
    (
        "Two of the stolen guns have been found in Tulsa and Joplin.",
        [("recovery", "Tulsa"), ("recovery", "Joplin")],
    ),
    (
        "Police recovered three stolen rifles from a house in Dayton.",
        [("seizure", "Dayton")],
    ),
    (
        "He also sold five pistols directly to investigators in Port Chester, New York.",
        [("destination", "Port Chester")],
    ),
    (
        "He pulled into a lot in McAllen, where the informant was waiting for the rifles.",
        [("destination", "McAllen")],
    ),
    (
        "A relative in Hialeah shipped him a box of pistols.",
        [("purchase", "Hialeah")],
    ),
    (
        "All of the rifles were across the river in Nuevo Laredo by Sunday.",
        [("destination", "Nuevo Laredo")],
    ),
    (
        "Officers responding to a shooting in Newark recovered a Glock with a switch.",
        [("recovery", "Newark")],
    ),
    (
        "Their customers were buyers in a number of countries, including Kenya and Ghana, who wanted rifles.",
        [("destination", "Kenya"), ("destination", "Ghana")],
    ),
    (
        "Agents traced the pistols to a Winchester, Virginia, dealer.",
        [("purchase", "Winchester")],
    ),
]
SPANISH = [
    (
        "Elementos de la Guardia Nacional realizaban recorridos en el municipio de "
        "Sáric. En el interior de una camioneta "
        "hallaron siete fusiles.",
        [("seizure", "Sáric")],
    ),
    (
        "La captura ocurrió en los municipios de Tapilula y Rayonada, donde los agentes hallaron 12 fusiles.",
        [("seizure", "Tapilula"), ("seizure", "Rayonada")],
    ),
    (
        "Aseguraron diez fusiles en el Puente Internacional II “Benito Juárez” de Nuevo Laredo, Tamaulipas.",
        [("crossing", "Nuevo Laredo"), ("seizure", "Nuevo Laredo")],
    ),
    (
        "Decomisaron 30 pistolas en la localidad de San Miguel de Iguazú.",
        [("seizure", "San Miguel de Iguazú")],
    ),
    (
        "Tras el enfrentamiento en Tepalcatepec, los soldados recogieron siete fusiles comprados en Yuma.",
        [("recovery", "Tepalcatepec"), ("purchase", "Yuma")],
    ),
    (
        "Un paquete con seis pistolas iba dirigido a un ciudadano en San Pedro de Macorís.",
        [("destination", "San Pedro de Macorís")],
    ),
    (
        "Hallaron 13 fusiles en Nentón, Huehuetenango.",
        [("seizure", "Nentón")],
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("en", *case) for case in ENGLISH] + [("es", *case) for case in SPANISH],
)
def test_places_told_beside_their_act(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    document = SourceDocument("d", "", "2022-09-29", text, "news", language=language)
    reading = read(document)
    found = find_places(reading)
    assert [(str(place.role), place.name) for place in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Homeland Security Investigations in Harlingen learned of it in March. Agents found nine rifles.",
        "In a release on the Jacksonville case prosecutors said that 18 rifles had been found.",
        "Kessler was sentenced in Denver. Agents had found nine rifles.",
        "She lived in Provo. They found no guns.",
        "The ship came from Miami, Florida, with two rifles aboard.",
        "The pistols were manufactured in Brazil.",
    ],
)
def test_no_act_happened_there(text: str) -> None:
    assert find_places(read(SourceDocument("d", "", "2022-09-29", text, "news", language="en"))) == ()


def test_a_town_of_a_forts_name_is_not_the_town_it_is_called_after() -> None:
    (mention,) = find_place_mentions("A rifle was seized in Fort Washington, Pennsylvania.")
    assert (mention.name, mention.region) == ("Fort Washington", "Pennsylvania")


def test_towns_of_a_land_that_is_told() -> None:
    names = [m.name for m in find_place_mentions("In Panama, pistols were found in Balboa and in Colón.")]
    assert names[:2] == ["Panama", "Balboa"]
