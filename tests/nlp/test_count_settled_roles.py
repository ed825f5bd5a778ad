"""Roles that a construction of the sentence settles: guns moved abroad, guns that were sold and found."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read


def roles(text: str, language: str = "en") -> list[str]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [str(c.role) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marsh and his brother got 44 rifles to buyers in Haiti.",
        "Marsh concealed 19 pistols in a shipment of car parts bound for Kingston.",
        "In one month he had 22 rifles taken to Sonora.",
        "Marsh brought eight revolvers over to friends in Jamaica.",
        "Marsh put nine rifles aboard a shrimp boat headed for the Honduran coast.",
    ],
)
def test_guns_moved_to_another_country_are_exported(text: str) -> None:
    assert roles(text) == ["exported"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # officers came between
        ("Officers found 19 pistols hidden in a car bound for Kingston.", "seized"),
        ("Marsh bought 19 pistols in Ohio.", "purchased"),
    ],
)
def test_other_guns_are_not(text: str, role: str) -> None:
    assert roles(text) == [role]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve guns bought by members of the ring have been linked to nine shootings."),
        ("en", "One pistol sold by Marsh wounded an officer."),
        ("es", "Un rifle Barrett comprado por Durán apareció en Culiacán."),
        ("es", "Compró diez pistolas. Dos de las pistolas fueron halladas en Guatemala."),
    ],
)
def test_guns_that_went_round_and_were_found_are_recovered(language: str, text: str) -> None:
    assert roles(text, language)[-1] == "recovered"


def test_what_is_found_to_have_been_bought_is_no_recovery() -> None:
    assert roles("By tracing, one of these guns was found to have been purchased by Marsh.") != ["recovered"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burglars stole 52 guns from a store. There are still 44 guns missing.", ["stolen", "stolen"]),
        (
            "Burglars stole 52 guns. Here are the eight guns that have turned up so far.",
            ["stolen", "recovered"],
        ),
        ("The driver came back to find 72 pistols missing from his trailer.", ["stolen"]),
        ("Agents seized 65 guns. Eleven of the guns were determined to be stolen.", ["seized", "seized"]),
        ("Marsh sold 12 guns. One firearm had an obliterated serial number.", ["sold", "sold"]),
        ("A total of 19 handguns were surrendered to ATF.", ["seized"]),
        ("Lund bought 46 firearms. Of those, 19 have been recovered in Mexico.", ["purchased", "recovered"]),
    ],
)
def test_what_became_of_guns(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_a_verb_of_its_own_goes_before_that_of_the_clause_before() -> None:
    assert roles("Robaron 57 armas de una tienda; la policía ha recuperado 31.", "es") == [
        "stolen",
        "recovered",
    ]
