"""Which day, month or year a phrase means, seen from the day on which the document was written."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from ironriver.vocabulary import Precision
from nlp.timex.holidays import holiday_in
from nlp.timex.phrase import WEEK_OF, Kind, Phrase


class Sense(IntEnum):
    """Which way an act lies from the day of writing."""

    PAST = -1
    FUTURE = 1


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of writing, as finely as it is known: weekdays need the day, months need the month."""

    day: date
    precision: Precision


#: "last June" said in August is June a year ago; said in December it may be this year's.
LAST_MONTHS = 4
_SATURDAY = 5
#: Characters of a mere year.
_YEAR_ONLY = 4
#: A resolved time: ISO text as fine as its precision.
Resolved = tuple[str, Precision]


def resolve(
    phrase: Phrase, anchor: Anchor | None, sense: Sense, previous: Resolved | None
) -> Resolved | None:
    """The time that a phrase means, or None where the anchor does not tell.

    Args:
        phrase: what is written.
        anchor: the day of writing, None where unknown.
        sense: whether the phrase tells of the past or of what is to come.
        previous: the time told last before it, from which "two days later" counts and whose year goes on.
    """
    if phrase.kind is Kind.FROM_PREVIOUS and phrase.month is not None:
        written = (anchor.day.isoformat(), anchor.precision) if anchor else None
        return _turned(phrase, previous or written)
    if phrase.kind is Kind.FROM_PREVIOUS:
        return _from_previous(phrase, previous)
    if phrase.kind is Kind.DAY:
        return _day_of_month(phrase, anchor, previous)
    if phrase.kind is Kind.YEAR and phrase.year is not None:
        return f"{phrase.year:04d}", Precision.YEAR
    if phrase.year is not None:
        return _complete(phrase, phrase.year)
    if anchor is None:
        return None
    if phrase.kind is Kind.YEAR:  # a season: "last fall"
        return f"{_year(phrase, anchor, sense):04d}", Precision.YEAR
    if phrase.kind is Kind.OFFSET:
        return _offset(phrase, anchor, sense)
    if phrase.kind is Kind.WEEKDAY:
        return _weekday(phrase, anchor, sense)
    if anchor.precision is Precision.YEAR and phrase.year_offset is None:
        return _complete(phrase, anchor.day.year)
    return _complete(phrase, _year(phrase, anchor, sense))


def _complete(phrase: Phrase, year: int) -> Resolved | None:
    if phrase.kind is Kind.MONTH:
        return f"{year:04d}-{phrase.month:02d}", Precision.MONTH
    try:
        day = (
            holiday_in(phrase.holiday, year)
            if phrase.holiday
            else date(year, phrase.month or 0, phrase.day or 0)
        )
        return (day + timedelta(days=phrase.count)).isoformat(), Precision.DAY
    except (ValueError, OverflowError):
        return None


def _year(phrase: Phrase, anchor: Anchor, sense: Sense) -> int:
    """The year of a month or day told without one: the nearest in the sense of the act."""
    now = anchor.day
    if phrase.year_offset is not None:
        return now.year + phrase.year_offset
    to_the_day = phrase.kind is Kind.DATE and anchor.precision is Precision.DAY
    wanted = (phrase.month or 1, (phrase.day or 1) if to_the_day else 1)
    today = (now.month, now.day if to_the_day else 1)
    if phrase.sense == 1 or (sense is Sense.FUTURE and phrase.sense == 0):
        return now.year if wanted >= today else now.year + 1
    if phrase.sense == -1 and phrase.kind in {Kind.MONTH, Kind.YEAR} and now.month - LAST_MONTHS < wanted[0]:
        return now.year - 1
    return now.year if wanted <= today else now.year - 1


def _weekday(phrase: Phrase, anchor: Anchor, sense: Sense) -> Resolved | None:
    """The nearest such weekday: the day of writing itself counts for the past unless "last" is said."""
    if phrase.weekday is None:
        return None
    if anchor.precision is Precision.MONTH and phrase.day is not None:
        return _day_of_month(replace(phrase, year_offset=0), anchor, None)
    if anchor.precision is not Precision.DAY:
        return _as_fine_as(anchor)
    now = anchor.day
    if phrase.unit == "week":  # "Thursday of last week"
        monday = now - timedelta(days=now.weekday())
        return (monday + timedelta(weeks=phrase.count, days=phrase.weekday)).isoformat(), Precision.DAY
    if phrase.day is not None and (exact := _weekday_of_month(phrase, now, sense)):
        return exact.isoformat(), Precision.DAY
    if phrase.sense == 1 or (sense is Sense.FUTURE and phrase.sense == 0):
        ahead = (phrase.weekday - now.weekday()) % 7 or (7 if phrase.sense == 1 else 0)
        return (now + timedelta(days=ahead)).isoformat(), Precision.DAY
    back = (now.weekday() - phrase.weekday) % 7
    if phrase.sense < 0 and back == 0:
        back = 7
    return (now - timedelta(days=back)).isoformat(), Precision.DAY


#: So many days off a weekday lies that is told with the day of its month.
_NEAR = 90


def _weekday_of_month(phrase: Phrase, now: date, sense: Sense) -> date | None:
    """The nearest day that is both: "el miércoles 28"."""
    step = 1 if phrase.sense == 1 or sense is Sense.FUTURE else -1
    days = (now + timedelta(days=step * off) for off in range(_NEAR))
    return next((day for day in days if (day.weekday(), day.day) == (phrase.weekday, phrase.day)), None)


def _as_fine_as(anchor: Anchor) -> Resolved:
    """The month or year of writing: "Friday" in a document that is dated to the month."""
    return anchor.day.isoformat()[: 7 if anchor.precision is Precision.MONTH else 4], anchor.precision


def _add_months(day: date, count: int) -> date:
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _offset(phrase: Phrase, anchor: Anchor, sense: Sense) -> Resolved | None:
    """For example "today" is a day, "last week" and "last month" are months, "last year" is a year."""
    if phrase.unit == "year":
        return f"{anchor.day.year + phrase.count:04d}", Precision.YEAR
    if anchor.precision is Precision.YEAR:
        return _as_fine_as(anchor)
    if phrase.unit == "month":
        return _add_months(anchor.day, phrase.count).isoformat()[:7], Precision.MONTH
    if anchor.precision is Precision.MONTH:
        return _as_fine_as(anchor)
    if phrase.unit == "weekend":
        today = anchor.day.weekday()
        told = today > _SATURDAY if phrase.count else sense is Sense.FUTURE or today >= _SATURDAY
        ahead = timedelta(days=_SATURDAY - today, weeks=0 if told else -1)
        return (anchor.day + ahead).isoformat()[:7], Precision.MONTH
    if phrase.unit == "week":
        return (anchor.day + timedelta(weeks=phrase.count)).isoformat()[:7], Precision.MONTH
    return (anchor.day + timedelta(days=phrase.count)).isoformat(), Precision.DAY


def _day_of_month(phrase: Phrase, anchor: Anchor | None, previous: Resolved | None) -> Resolved | None:
    """A day of the month told last, or of the month of writing."""
    if previous is not None and previous[1] is not Precision.YEAR and phrase.year_offset is None:
        month = previous[0][:7]
    elif anchor is not None and anchor.precision is not Precision.YEAR:
        month = anchor.day.isoformat()[:7]
    else:
        return None
    try:
        return date.fromisoformat(f"{month}-{phrase.day:02d}").isoformat(), Precision.DAY
    except ValueError:
        return None


def _turned(phrase: Phrase, previous: Resolved | None) -> Resolved | None:
    """The next such month or season from the time told last, the one before it, or that of its year."""
    if previous is None or phrase.month is None:
        return None
    told, year = previous[0], int(previous[0][:4])
    if phrase.count > 0:
        year += len(told) == _YEAR_ONLY or phrase.month <= int(told[5:7])
    elif phrase.count < 0:
        year -= len(told) == _YEAR_ONLY or phrase.month >= int(told[5:7])
    if phrase.unit == "year":
        return f"{year:04d}", Precision.YEAR
    return f"{year:04d}-{phrase.month:02d}", Precision.MONTH


def _from_previous(phrase: Phrase, previous: Resolved | None) -> Resolved | None:
    """So many days, months or years from the time told last."""
    if previous is None:
        return None
    told, precision = previous
    if phrase.unit in {"day", "week", WEEK_OF}:
        if precision is not Precision.DAY:
            return None
        if phrase.weekday is not None:
            ahead = (phrase.weekday - date.fromisoformat(told).weekday() - 1) % 7 + 1
            return (date.fromisoformat(told) + timedelta(days=ahead)).isoformat(), Precision.DAY
        days = phrase.count * (1 if phrase.unit == "day" else 7)
        then = (date.fromisoformat(told) + timedelta(days=days)).isoformat()
        return (then[:7], Precision.MONTH) if phrase.unit == WEEK_OF else (then, Precision.DAY)
    if phrase.unit == "month" and precision is not Precision.YEAR:
        return _add_months(date.fromisoformat(told[:7] + "-01"), phrase.count).isoformat()[
            :7
        ], Precision.MONTH
    if phrase.unit == "year":
        return f"{int(told[:4]) + phrase.count:04d}", Precision.YEAR
    return None
