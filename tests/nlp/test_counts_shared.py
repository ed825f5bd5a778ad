"""Numbers that lean on what was told before: shares, items, parts that are described, wholes told again."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read

Told = list[tuple[int | None, int | None, str, str]]


def told(text: str, language: str = "en") -> Told:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [(c.low, c.high, str(c.role), str(c.object)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lund bought twenty handguns: eleven from a gun shop in Sparks, six from a pawn shop in "
            "Reno and the "
            "other three at a gun show in Elko.",
            [(20, 20), (11, 11), (6, 6), (3, 3)],
        ),
        (
            "Ortega bought 30 rifles. Marsh purchased 14 and Vance at least 16.",
            [(30, 30), (14, 14), (16, None)],
        ),
        (
            "Marsh bought 21 of the firearms; Vance, 14; Lund, eight; and the others twelve between them.",
            [(21, 21), (14, 14), (8, 8), (12, 12)],
        ),
        ("Lund sold 44 pistols: 20 to a cousin and 14 to a buyer in Reno.", [(44, 44), (20, 20), (14, 14)]),
        ("She bought 29 firearms in Hobart, including five in a single afternoon.", [(29, 29), (5, 5)]),
        # a whole that was counted before is none again
        ("She bought 29 firearms. Thirteen of the 29 firearms have been recovered.", [(29, 29), (13, 13)]),
        ("Police recovered 13 of the 29 firearms.", [(13, 13), (29, 29)]),
    ],
)
def test_shares_and_wholes(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert [(low, high) for low, high, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lund adquirió 54 armas en nueve tiendas. De las 54 armas se ha recuperado apenas una docena.",
            [(54, 54), (12, 12)],
        ),
        (
            "Lund compró 19 pistolas: seis en una armería de Tucson y tres en una feria.",
            [(19, 19), (6, 6), (3, 3)],
        ),
    ],
)
def test_shares_and_wholes_spanish(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert [(low, high) for low, high, _, _ in told(text, "es")] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Ninety-seven firearms were stolen, as follows:\n\n"
            "• October 14, 2018: a shop in Reno, 23 handguns;\n• March 3, 2019: a shop in Elko, "
            "nineteen handguns.",
            "en",
            ["stolen", "stolen", "stolen"],
        ),
        (
            "Thieves took 33 firearms from the store. Thirty were pistols.",
            "en",
            ["stolen", "stolen"],
        ),
        ("They bought or tried to buy two dozen rifles.", "en", ["purchased"]),
        (
            "A search of the house revealed 31 completed ghost guns and 12 silencers.",
            "en",
            ["seized", "seized"],
        ),
        (
            "Undercover officers bought 22 pistols from Lund, 15 of which had switches attached.",
            "en",
            ["sold", "sold"],
        ),
        ("Los acusados compraron o intentaron comprar 24 rifles.", "es", ["purchased"]),
    ],
)
def test_parts_share_the_role_of_their_whole(text: str, language: str, expected: list[str]) -> None:
    assert [role for _, _, role, _ in told(text, language)] == expected


def test_a_new_sentence_goes_on_with_the_whole() -> None:
    text = "Marsh bought 58 firearms, including 31 Glock pistols. Vance purchased 37."
    assert told(text)[-1] == (37, 37, "purchased", "firearm")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Last year our crime gun unit traced more than 6,000 firearms.", "en"),
        ("So far in 2022 the police have taken 2,740 illegal guns off the streets.", "en"),
        ("Of the guns that are traced, one in four had been sold in this state.", "en"),
        ("Lund, who cannot lawfully buy a handgun there, was arrested.", "en"),
        ("Lund pleaded no contest to transferring a handgun without a licensed dealer.", "en"),
        ("“I have never delivered one bullet,” said Lund, who sold guns.", "en"),
        ("In an unrelated action on Aug. 18, officers seized 12 rifles.", "en"),
        ("It was the second gun seizure at the port in a week. On Feb. 9, officers found 12 rifles.", "en"),
        ("Officers found 12 rifles in a case that is not connected.", "en"),
        (
            "El 4 de enero, en el mismo cruce, se había asegurado a una pareja que llevaba 200 cartuchos.",
            "es",
        ),
    ],
)
def test_other_matters(text: str, language: str) -> None:
    assert told(text, language) == []
