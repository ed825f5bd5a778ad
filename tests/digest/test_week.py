"""Weeks: how they are written, where they begin and end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import digest.week
from digest.week import Week, current_week, last_week, parse_week
from ironriver.errors import UsageError


@pytest.mark.parametrize("written", ["2026-W47", "2026W47", "2026-w47", " 2026-W47\n"])
def test_written(written):
    assert parse_week(written) == Week(2026, 47)
    assert str(parse_week(written)) == "2026-W47"


@pytest.mark.parametrize(
    "written", ["", "47", "2026-47", "2026-W00", "2026-W54", "2025-W53", "0000-W01", "9999-W52", "W47-2026"]
)
def test_what_is_no_week_is_said_to_be_none(written):
    with pytest.raises(UsageError, match="week"):
        parse_week(written)


def test_a_week_is_monday_to_monday():
    week = parse_week("2026-W47")
    assert week.start == datetime(2026, 11, 16, tzinfo=UTC)
    assert week.end == datetime(2026, 11, 23, tzinfo=UTC)
    assert (week.monday.isoformat(), week.sunday.isoformat()) == ("2026-11-16", "2026-11-22")


def test_a_year_may_begin_in_the_last_week_of_another():
    assert Week.of(datetime(2027, 1, 1, tzinfo=UTC)) == Week(2026, 53)


@given(st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_every_moment_is_in_its_week_and_in_no_other(moment):
    week = Week.of(moment)
    assert week.start <= moment < week.end
    assert Week.of(week.end) > week
    assert parse_week(str(week)) == week


def test_current_and_last(monkeypatch):
    monkeypatch.setattr(digest.week, "now", lambda: datetime(2026, 11, 16, tzinfo=UTC))
    assert (current_week(), last_week(), parse_week(None)) == (Week(2026, 47), Week(2026, 46), Week(2026, 47))
    monkeypatch.setattr(digest.week, "now", lambda: datetime(2026, 11, 16, tzinfo=UTC) - timedelta(seconds=1))
    assert current_week() == Week(2026, 46)
