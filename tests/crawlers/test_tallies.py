"""What is said of one site of a source with many."""

from __future__ import annotations

from datetime import date

import pytest

from crawlers.tallies import PAGES_REMEMBERED, Tally
from ironriver.vocabulary import FailureKind

TODAY = date(2026, 3, 10)


def told(tally: Tally, before: dict[str, object] | None = None, silence_days: int | None = 3) -> list[str]:
    return tally.complaints(before or {}, today=TODAY, silence_days=silence_days, comparable=True)


@pytest.mark.parametrize(
    ("tally", "before"),
    [
        (Tally(), {}),
        (Tally(shown=10, answered=True, newest=TODAY), {"volumes": [12, 11, 19]}),
        (Tally(shown=3, answered=True, newest=date(2026, 3, 7)), {}),
        (Tally(answered=True, marks=["read"] * 5 + ["paywall"] * 4), {}),
        (Tally(answered=True, marks=["unread"] * 2), {}),
        (Tally(answered=True), {"marks": ["unread"] * 12}),  # nothing was asked, so nothing is new
        (Tally(answered=True, newest=TODAY), {"newest": "2026-01-01"}),
    ],
)
def test_a_site_that_is_well(tally, before):
    assert told(tally, before) == []


@pytest.mark.parametrize(
    ("tally", "before", "words"),
    [
        (Tally(failed=[(FailureKind.CONSENT, "a page")]), {}, "a consent page stands before its articles"),
        (Tally(failed=[(FailureKind.EMPTY, "nothing")]), {}, "its listing failed (empty: nothing)"),
        (Tally(shown=5, answered=True), {"volumes": [12, 11, 19]}, "it lists 5, after 12 as a rule"),
        (Tally(answered=True, newest=date(2026, 3, 6)), {}, "nothing newer than 2026-03-06, for 4 days"),
        (Tally(answered=True), {"newest": "2026-03-01"}, "for 9 days"),
        (
            Tally(marks=["login"] * 4 + ["read"] * 2),
            {},
            "4 of the 6 pages asked last stand behind a wall (login)",
        ),
        (Tally(marks=["unread"]), {"marks": ["unread"] * 5}, "6 of the 6 pages asked last can't be read"),
        (Tally(marks=["lost"] * 6), {}, "gave no answer to keep"),
    ],
)
def test_a_site_that_is_not(tally, before, words):
    assert len(told(tally, before)) == 1
    assert words in told(tally, before)[0]


def test_silence_is_not_judged_where_a_site_may_be_old():
    assert told(Tally(answered=True, newest=date(2020, 1, 1)), silence_days=None) == []


def test_what_is_remembered_is_bounded_and_only_of_whole_runs():
    tally = Tally(shown=7, answered=True, newest=TODAY, marks=["read"] * 40)
    kept = tally.remembered(
        {"volumes": [5] * 9, "marks": ["lost"] * 12, "newest": "2026-03-01"}, comparable=True
    )
    assert kept == {"marks": ["read"] * PAGES_REMEMBERED, "volumes": [5] * 8 + [7], "newest": "2026-03-10"}
    assert tally.remembered({}, comparable=False)["volumes"] == []
    tally.failed.append((FailureKind.TIMEOUT, ""))
    assert tally.remembered({}, comparable=True)["volumes"] == []
