"""Each known case is asked for now and then, those first that were asked longest ago."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crawlers.case_ledger import CaseLedger
from crawlers.known_cases import KnownCase

TODAY = date(2031, 5, 6)
OPTIONS = {"again_days": 14, "missing_days": 60}


def ledger(*told: tuple[str, int, bool], by_id: bool = False) -> CaseLedger:
    asked = {key: [(TODAY - timedelta(days=ago)).isoformat(), there, ""] for key, ago, there in told}
    made = CaseLedger.of({"asked": asked}, OPTIONS, by_id=by_id)
    made.today = TODAY
    return made


CASE = KnownCase("azd", "31-cr-77")


@pytest.mark.parametrize(
    ("ago", "there", "due"),
    [(0, True, False), (13, True, False), (14, True, True), (59, False, False), (60, False, True)],
)
def test_when_a_case_is_due(ago, there, due):
    assert bool(ledger(("azd:31-cr-77", ago, there)).due([CASE])) is due


def test_a_case_never_asked_comes_first_then_the_one_asked_longest_ago():
    cases = [KnownCase("azd", "31-cr-1"), KnownCase("azd", "31-cr-2"), KnownCase("azd", "31-cr-3")]
    asked = ledger(("azd:31-cr-1", 20, True), ("azd:31-cr-2", 30, True))
    assert [case.number for case in asked.due(cases)] == ["31-cr-3", "31-cr-2", "31-cr-1"]


def test_an_id_that_becomes_known_makes_a_missing_case_due_where_cases_are_found_by_id():
    known = KnownCase("azd", "31-cr-77", pacer_case_id="9")
    assert ledger(("azd:31-cr-77", 1, False), by_id=True).due([known])
    assert not ledger(("azd:31-cr-77", 1, False)).due([known])
    assert not ledger(("azd:31-cr-77", 1, True), by_id=True).due([known])


def test_what_is_noted_is_not_due_until_it_is_forgotten():
    made = ledger()
    made.note(CASE, there=True)
    made.note(CASE)
    assert made.asked == {"azd:31-cr-77": ["2031-05-06", True, ""]}
    assert made.due([CASE]) == []
    made.forget(CASE)
    assert made.due([CASE]) == [CASE]
