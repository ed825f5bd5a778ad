"""No text makes a pattern take longer than its length allows: every component reads these in time."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.case_numbers import find_case_numbers
from nlp.convergence import find_convergence
from nlp.courts import find_court
from nlp.dates import find_dates
from nlp.dealers import find_dealers
from nlp.groups import find_groups
from nlp.places import find_places
from nlp.reading import read
from nlp.relevance import judge_relevance
from nlp.screening import screen
from nlp.stages import find_stages


@pytest.mark.timeout(60)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "piece",
    [
        "sold .-.-.-.- '.-",
        "A.B.C.AAAA ",
        "gun ",
        "may May 1 ",
        "from 2011 to ",
        "1-1-1-",
        "CR 11-11-",
        "((((",
        "a" * 50,
        "dealers in Phoenix and Tucson, Mesa and Yuma, ",
        "found in Quillford and bought at stores: Old Mill in Mesa, ",
        "on May 3, 2021, and May 4; ",
        "for the an un cartel ",
    ],
)
def test_repeated_pieces(piece: str, language: str) -> None:
    text = piece * (30_000 // len(piece))
    assert screen("", text).reason
    reading = read(SourceDocument("x", piece * 20, "2022-05-06", text, language=language))
    for component in (
        judge_relevance,
        find_stages,
        find_dates,
        find_court,
        find_case_numbers,
        find_convergence,
        find_places,
        find_groups,
    ):
        component(reading)
    find_dealers(reading, ())
