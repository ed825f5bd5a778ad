"""The twelve months that are looked at, and the thirty-six before them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.metrics.period import Period

LONG_AGO = date(2010, 1, 1)


def test_the_months_end_with_the_day_and_follow_each_other() -> None:
    period = Period(date(2026, 11, 20), LONG_AGO)
    assert (period.last_from, period.before_from) == (date(2025, 11, 21), date(2022, 11, 21))


def test_a_year_before_29_february_ends_with_the_28th() -> None:
    assert Period(date(2028, 2, 29), LONG_AGO).ends[:2] == (date(2028, 2, 29), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("begins", "statute", "years"),
    [
        (LONG_AGO, "", 3.0),
        (date(2023, 11, 21), "", 2.0),
        (LONG_AGO, "2024-11-21", 1.0),
        (date(2025, 12, 1), "", 0.0),
    ],
)
def test_what_is_known_of_the_months_before(begins: date, statute: str, years: float) -> None:
    assert Period(date(2026, 11, 20), begins).baseline_years(statute) == pytest.approx(years, abs=0.01)


def test_the_days_stand_in_the_sql_that_is_shown() -> None:
    period = Period(date(2026, 11, 20), LONG_AGO)
    assert period.write("@until(i.first_published)") == "i.first_published <= '2026-11-20'"
    assert period.write("@four_years(d)") == "d > '2022-11-20' and d <= '2026-11-20'"
    assert period.write("@period(d)") == "case when d > '2025-11-20' then 'last' else 'before' end"
    assert period.write("@years_ago(d)") == (
        "case when d > '2025-11-20' then 1 when d > '2024-11-20' then 2 when d > '2023-11-20' then 3"
        " when d > '2022-11-20' then 4 else 5 end"
    )
