"""Days as press rooms write them, in English and in Spanish."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    ("jan", "ene"),
    ("feb",),
    ("mar",),
    ("apr", "abr"),
    ("may",),
    ("jun",),
    ("jul",),
    ("aug", "ago"),
    ("sep",),
    ("oct",),
    ("nov",),
    ("dec", "dic"),
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_NAME = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\b\.?"
)
_DAY, _YEAR = r"\b(?P<day>\d{1,2})", r"(?P<year>\d{4})\b"
_WRITTEN = (
    re.compile(rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"\b{_NAME}\s{{0,3}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}", re.I),
    re.compile(rf"{_DAY}\s{{1,3}}(?:de\s{{1,3}})?{_NAME}(?:,|\s{{1,3}}del?)?\s{{1,3}}{_YEAR}", re.I),
)
_SLASHES = re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})\b")


def days_in(text: str, *, day_first: bool = False) -> list[date]:
    """All days that a text writes, in its order; `day_first` reads 7/8 as the seventh of August.

    >>> days_in("Fri, 08/07/2026; 22 de enero, 2026; Aug. 7, 2026")
    [datetime.date(2026, 8, 7), datetime.date(2026, 1, 22), datetime.date(2026, 8, 7)]
    """
    found: list[tuple[int, date]] = []
    for pattern in _WRITTEN:
        for match in pattern.finditer(text):
            month = _MONTH.get(match["month"][:3].lower()) or int(match["month"])
            _add(found, match, (match["year"], str(month), match["day"]))
    for match in _SLASHES.finditer(text):
        day, month_of = ("first", "second") if day_first else ("second", "first")
        _add(found, match, (match["year"], match[month_of], match[day]))
    return [day for _, day in sorted(found, key=lambda each: each[0])]


def _add(found: list[tuple[int, date]], match: re.Match[str], written: tuple[str, str, str]) -> None:
    try:
        found.append((match.start(), date(*map(int, written))))
    except ValueError:
        return  # a 31st of June is no day
