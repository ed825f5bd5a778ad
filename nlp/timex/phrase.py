"""A date phrase as written: year, month and day where told, offsets where relative."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: The unit of "the following week", which tells no day of it.
WEEK_OF = "week of"


class Kind(StrEnum):
    """How a phrase tells its time."""

    DATE = "date"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    FROM_PREVIOUS = "from_previous"


#: Kinds that name a month, with a year or without.
MONTHLY = frozenset({Kind.DATE, Kind.MONTH})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase at `start:end`.

    `count` and `unit` (day, week, month, year) are the distance of an OFFSET from the anchor or of a
    FROM_PREVIOUS from the phrase before. `sense` is -1 for "last", -2 for "pasado" (the nearest), +1 for
    "next", else 0; for a MONTH or DATE, `year_offset` is told by "last year", "this year" (None where not).
    `opens` and `closes` mark the two ends of a range. `deed` is the noun from whose date a FROM_PREVIOUS
    counts: "eight days after the burglary". A `holiday` moves with its year; a DATE lies `count` days off its
    day: "two days before Christmas". A FROM_PREVIOUS with a month is the next such month (`count` 1), the
    one before (-1) or the one of the same year (0): "the following spring", "the previous August".
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    count: int = 0
    unit: str = "day"
    sense: int = 0
    year_offset: int | None = None
    opens: bool = False
    closes: bool = False
    deed: str = ""
    holiday: str = ""
