"""Classes of guns beside guns by name, and guns that were not there. All invented."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.firearms import find_firearms
from nlp.reading import read


def named(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    reading = read(SourceDocument("d", "", "2021", text, language=language))
    return [(f.model or f.make or f.caliber, str(f.kind)) for f in find_firearms(reading)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("She shipped 300 rifles and handguns.", "en", [(None, "rifle"), (None, "handgun")]),
        ("AK-47s, pistols and an SKS.", "en", [("AK-47", "rifle"), (None, "handgun"), ("SKS", "rifle")]),
        ("He sold two pistols and three revolvers.", "en", [(None, "handgun")]),
        ("He sold Glocks. Rifles were never his trade.", "en", [("Glock", "handgun")]),
        ("Vendió dos rifles AR-15 y pistolas.", "es", [("AR-15", "rifle"), (None, "handgun")]),
        ("They wanted missiles and land mines.", "en", [(None, "explosive"), (None, "explosive")]),
        ("He exported AR-15 rifles and firearm parts.", "en", [("AR-15", "rifle")]),
        ("He exported firearm parts.", "en", [(None, "part")]),
        ("Officers counted 600 AK-47 magazines.", "en", [("AK-47", "magazine")]),
        ("Hallaron 30 cargadores para AK-47.", "es", []),
        ("He offered 200 hand grenades and two pistols.", "en", [(None, "grenade"), (None, "handgun")]),
        ("He bought AK-type rifles.", "en", [("AK-type", "rifle")]),
        ("He bought Jimenez and Cobra pistols.", "en", [("Jimenez", "handgun"), ("Cobra", "handgun")]),
        ("He bought a Marlin Model 60. He left.", "en", [("60", "rifle")]),
        ("Agents found a .380 caliber semi-automatic.", "en", [(".380", "handgun")]),
        ("He sold rifles of the AR and AK styles.", "en", [("AR-style", "rifle"), ("AK-style", "rifle")]),
    ],
)  # fmt: skip
def test_classes(text: str, language: str, expected: list[tuple[str | None, str]]) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Six people were shot with an AK-47.", "en"),
        ("The rounds are used in the AK-47.", "en"),
        ("The cartons bore the trademark of the gunmaker Glock.", "en"),
        ("Un calibre que sirve para un AR-15.", "es"),
    ],
)
def test_guns_that_were_not_there(text: str, language: str) -> None:
    assert named(text, language) == []
