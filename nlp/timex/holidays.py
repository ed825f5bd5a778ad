"""Holidays as dates: those of a fixed day, and those that move with the calendar."""

from __future__ import annotations

from datetime import date

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta

#: Month and day; the earliest day that it may fall on where it moves, 0 where only the month is told.
HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 0), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "fourth of july": (7, 4), "independence day": (7, 4),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentine's": (2, 14), "veterans day": (11, 11),
    "thanksgiving day": (11, 22), "thanksgiving": (11, 22), "labor day": (9, 1), "memorial day": (5, 25),
    "juneteenth": (6, 19), "black friday": (11, 23), "mother's day": (5, 8), "father's day": (6, 15),
    "easter sunday": (3, 22), "easter": (3, 22),
    "navidad": (12, 25), "nochebuena": (12, 24), "año nuevo": (1, 1), "nochevieja": (12, 31),
    "día de reyes": (1, 6),
}  # fmt: skip
#: Holidays that fall on the first such weekday from their earliest day on.
_WEEKDAY_OF = {
    "thanksgiving day": TH, "thanksgiving": TH, "black friday": FR, "labor day": MO, "memorial day": MO,
    "mother's day": SU, "father's day": SU,
}  # fmt: skip


def holiday_named(words: str) -> str:
    """The name in `HOLIDAYS` of a holiday as a text writes it."""
    return words.lower().replace("’", "'")


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    day: date = easter(year) if name.startswith("easter") else date(year, *HOLIDAYS[name])
    day += relativedelta(weekday=_WEEKDAY_OF.get(name))
    return day
