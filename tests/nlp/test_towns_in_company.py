"""Towns by the company they keep, and sellers in lists of them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dealers import find_dealers
from nlp.gazetteer import PlaceKind, find_place_mentions
from nlp.reading import read


def towns(text: str) -> list[str]:
    return [m.name for m in find_place_mentions(text) if m.kind is PlaceKind.CITY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He bought from dealers in Merrillville, Hobart, Quillford and Valparaiso.",
            ["Merrillville", "Hobart", "Quillford", "Valparaiso"],
        ),
        ("She went to shops in Tucson, Quillford and Safford.", ["Tucson", "Quillford", "Safford"]),
        ("He met sellers in Tucson and Otto Lund.", ["Tucson"]),
        ("A Florida man bought guns from a shop in Sunrise.", ["Sunrise"]),
        ("He bought guns from a shop in Sunrise.", []),
        ("The Sunrise Company of Florida sold guns.", []),
    ],
)
def test_towns(text: str, expected: list[str]) -> None:
    assert towns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The buyers visited nine gun stores in Tucson, Marana and Safford.",
            [(None, "Tucson", "source"), (None, "Marana", "source"), (None, "Safford", "source")],
        ),
        (
            "He bought the rifles from two sporting goods stores in Houston and one in Dallas.",
            [(None, "Houston", "source"), (None, "Dallas", "source")],
        ),
        ("He resold 30 rifles at a profit to dealers in Texas and Nevada.", []),
        (
            "Guns were stolen as follows:\n\n• May 3: a pawn shop in Tucson, nine handguns;\n• May "
            "9: Hollow Pawn & Jewelry, "
            "Tulsa, Oklahoma, four handguns.",
            [("Hollow Pawn & Jewelry", "Tulsa", "theft_victim"), (None, "Tucson", "theft_victim")],
        ),
        (
            "Two men are accused of the burglary of Hollow Bullet & Bow, a federal firearms licensee "
            "in Tulsa. They took 33 guns.",
            [("Hollow Bullet & Bow", "Tulsa", "theft_victim")],
        ),
    ],
)
def test_sellers(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    found = find_dealers(read(SourceDocument("d", "", "2021-05-01", text)), ())
    assert [(d.name, d.city, str(d.part)) for d in found] == expected
