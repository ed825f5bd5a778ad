"""Holidays as dates: those of a fixed day, and those that move with the calendar."""

from __future__ import annotations

from datetime import date, timedelta

#: Month and day; the earliest day where it moves, 0 where only the month is told.
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
_THANKSGIVING = (11, 3, 4)
#: Month, weekday (Monday is 0) and the how manieth of the month (-1 the last), and how many days after it.
_MOVING = {
    "thanksgiving day": (*_THANKSGIVING, 0), "thanksgiving": (*_THANKSGIVING, 0),
    "black friday": (*_THANKSGIVING, 1), "labor day": (9, 0, 1, 0), "memorial day": (5, 0, -1, 0),
    "mother's day": (5, 6, 2, 0), "father's day": (6, 6, 3, 0),
}  # fmt: skip


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name.startswith("easter"):
        return _easter(year)
    if name not in _MOVING:
        return date(year, *HOLIDAYS[name])
    month, weekday, nth, after = _MOVING[name]
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=max(nth, 1) - 1)
    while nth < 0 and (day + timedelta(weeks=1)).month == month:
        day += timedelta(weeks=1)
    return day + timedelta(days=after)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
