"""Places of thefts, of guns that turned up again, of buyers and senders, and towns that no list knows."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.places import find_places
from nlp.reading import read

ENGLISH = [
    ("Police solved the burglary of a Reno gun store in which 30 pistols were taken.", [("theft", "Reno")]),
    (
        "Gun stores in Reno, Sparks and Elko were all hit Wednesday morning; 40 rifles are gone. "
        "The thieves fled. One owner also has a shop in Fallon.",
        [("theft", "Reno"), ("theft", "Sparks"), ("theft", "Elko")],
    ),
    (
        "He bought nine pistols in Tulsa. Another was found in Denver beside a body.",
        [("purchase", "Tulsa"), ("recovery", "Denver")],
    ),
    (
        "Three of the guns were linked by ballistics to shootings, among them the killing of a boy in Tulsa.",
        [("recovery", "Tulsa")],
    ),
    ("Ruiz sold eleven pistols to a buyer from Jacksonville.", [("destination", "Jacksonville")]),
    (
        "Inspectors intercepted a package from China with 20 switches for pistols.",
        [("purchase", "China")],
    ),
    ("The switches for the pistols were obtained from China.", [("purchase", "China")]),
    (
        "According to a search warrant, she bought the pistol at a gun store in Tulsa.",
        [("purchase", "Tulsa")],
    ),
    (
        "A man was stopped by Hidalgo police with 15 guns that were meant for a cartel.",
        [("seizure", "Hidalgo")],
    ),
    (
        "The driver was to be paid for the rifles on reaching Ciudad Acuña.",
        [("destination", "Ciudad Acuña")],
    ),
    ("Thirty guns are off the streets after being seized in Tulsa, officials said.", [("seizure", "Tulsa")]),
    ("Agents linked two of the guns to shootings in Tulsa.", [("recovery", "Tulsa")]),
    ("Nine pistols were taken from a store in Clarksville.", [("theft", "Clarksville")]),
    ("The men said that they were bound for Alaska.", []),
]
SPANISH = [
    (
        "Dos de las armas fueron recuperadas por la policía en la Ciudad de México.",
        [("recovery", "Mexico City")],
    ),
    (
        "El Ejército aseguró 20 fusiles en Namiquipa, Chihuahua, a las 14:30, tiempo de la Ciudad de México.",
        [("seizure", "Namiquipa")],
    ),
    (
        "El Ejército Mexicano aseguró un arsenal de 21 fusiles en el municipio de Guachochi, Chihuahua.",
        [("seizure", "Guachochi")],
    ),
    (
        "La fiscalía ejecutó un cateo en un rancho del municipio de La Loma de la Paz y aseguró 30 armas.",
        [("seizure", "La Loma de la Paz")],
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("en", *case) for case in ENGLISH] + [("es", *case) for case in SPANISH],
)
def test_where_guns_were_taken_found_and_sent(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    document = SourceDocument("d", "", "2022-09-29", text, "news", language=language)
    assert [(str(place.role), place.name) for place in find_places(read(document))] == expected


def test_some_of_them_found_far_from_any_word_for_guns() -> None:
    """Numbers stand for guns told long before."""
    text = (
        "He bought 40 rifles in Tucson. He was paid by wire. He lived with a cousin. He never gave his name. "
        "Nine of the 40 turned up last spring in Culiacán."
    )
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language="en")))
    assert ("recovery", "Culiacán") in [(str(place.role), place.name) for place in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # the town that the text is about, for a street of which none is told
        (
            "AKRON — Police of Akron searched a house on Almond Street and seized nine rifles.",
            ("seizure", "Akron"),
        ),
        # a town that is a surname as often, in one breath with a town
        (
            "Two men are charged with burglary. They stole pistols from shops in Toledo and Shelby in May.",
            ("theft", "Shelby"),
        ),
    ],
)
def test_places_told_by_their_surroundings(text: str, place: tuple[str, str]) -> None:
    """A street tells its town, a town the name beside it."""
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language="en")))
    assert place in [(str(each.role), each.name) for each in found]


def test_street_with_its_town() -> None:
    """A street is in the town that is told after it."""
    text = "TOLEDO — Agents searched a house on Almond Street in Detroit and seized nine rifles."
    found = find_places(read(SourceDocument("t", "", "2024-05-20", text, language="en")))
    assert [(str(each.role), each.name) for each in found] == [("seizure", "Detroit")]
