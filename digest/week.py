"""ISO weeks: Monday 00:00 UTC up to the next Monday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from db.models import now
from ironriver.errors import UsageError

WRITTEN = re.compile(r"(\d{4})-?[Ww](\d{1,2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week of an ISO year; written 2026-W47."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """Its last day."""
        return date.fromisocalendar(self.year, self.number, 7)

    @property
    def start(self) -> datetime:
        """Its first moment."""
        return datetime.combine(self.monday, time(), UTC)

    @property
    def end(self) -> datetime:
        """The first moment that is no longer in it."""
        return datetime.combine(self.monday, time(), UTC) + timedelta(days=7)

    @classmethod
    def of(cls, moment: datetime) -> Week:
        """The week of a moment."""
        year, number, _ = moment.astimezone(UTC).isocalendar()
        return cls(year, number)


def parse_week(written: str | None) -> Week:
    """The week that is written as 2026-W47; the current one where nothing is.

    Raises:
        UsageError: it isn't written so, or the year has no such week.
    """
    if written is None:
        return current_week()
    match = WRITTEN.fullmatch(written.strip())
    if match is None:
        raise UsageError(f"a week is written like 2026-W47, not {written!r}")
    week = Week(int(match[1]), int(match[2]))
    try:
        _ = week.end, week.sunday
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{week.year} has no week {week.number} that can be used") from error
    return week


def current_week() -> Week:
    """The week of now; it is what `ironriver digest` shows where no week is named."""
    return Week.of(now())


def last_week() -> Week:
    """The last complete week; it is what the scheduled flow sends."""
    return Week.of(now() - timedelta(days=7))
