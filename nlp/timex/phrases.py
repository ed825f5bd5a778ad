"""What date phrases stand in a text, as written: year, month and day where told, offsets where relative."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from nlp.timex.words import (
    COUNT,
    DAY_PART,
    ES_MONTH,
    ES_WEEKDAY,
    MONTH,
    WEEKDAY,
    day_of,
    month_of,
    number_of,
    year_of,
)


class Kind(StrEnum):
    """How a phrase tells its time."""

    DATE = "date"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    FROM_PREVIOUS = "from_previous"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase at `start:end`.

    `count` and `unit` (day, week, month, year) are the distance of an OFFSET from the anchor or of a
    FROM_PREVIOUS from the phrase before. `sense` is -1 for "last", -2 for "pasado" (the nearest), +1 for
    "next", else 0; for a MONTH or DATE, `year_offset` is told by "last year", "this year" (None where not).
    `opens` and `closes` mark the two ends of a range.
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


_Maker = Callable[["re.Match[str]"], Phrase | None]


def _sense(match: re.Match[str]) -> int:
    word = (match.groupdict().get("sense") or "").lower()
    if word in {"last", "past", "previous"}:
        return -1
    if word in {"pasado", "pasada", "anterior"}:
        return -2
    return (
        1
        if word in {"next", "coming", "upcoming", "próximo", "próxima", "proximo", "proxima", "entrante"}
        else 0
    )


def _year_offset(match: re.Match[str]) -> int | None:
    which = (match.groupdict().get("which") or "").lower()
    if not which:
        return None
    if re.search(r"last|previous|pasado|anterior", which):
        return -1
    if re.search(r"next|following|próximo|proximo|siguiente|entrante", which):
        return 1
    return 0 if re.search(r"this|este|presente|en curso", which) else None


def _date(match: re.Match[str]) -> Phrase | None:
    """For example "July 11", "July 11, 2022", "el pasado 30 de agosto"."""
    found = match.groupdict()
    day, month = day_of(found["day"]), month_of(found["month"])
    if day is None or month is None:
        return None
    return Phrase(
        match.start(),
        match.end(),
        Kind.DATE,
        year_of(found.get("year")),
        month,
        day,
        sense=_sense(match),
        year_offset=_year_offset(match),
    )


def _part_date(match: re.Match[str]) -> Phrase | None:
    """The day of a pair that stands away from its month: "August 14 and *18*", "del *3* al 8 de mayo"."""
    whole = _date(match)
    return whole and replace(whole, start=match.start("body"), end=match.end("body"))


def _day(match: re.Match[str]) -> Phrase | None:
    """A day of the month told before: "el día 20", "on the 20th"."""
    day = day_of(match["day"])
    return Phrase(match.start("body"), match.end("body"), Kind.DAY, day=day) if day else None


def _numeric(match: re.Match[str]) -> Phrase | None:
    """For example "03/29/11", "2011-03-29"."""
    found = match.groupdict()
    month, day = int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase(match.start(), match.end(), Kind.DATE, year_of(found["year"]), month, day)


def _month(match: re.Match[str]) -> Phrase | None:
    """For example "July 2022", "last June", "mid-July", "octubre del año anterior"."""
    found = match.groupdict()
    month = month_of(found["month"])
    if month is None:
        return None
    start = match.start("body") if "body" in found else match.start()
    return Phrase(
        start,
        match.end(),
        Kind.MONTH,
        year_of(found.get("year")),
        month,
        sense=_sense(match),
        year_offset=_year_offset(match),
    )


def _year(match: re.Match[str]) -> Phrase | None:
    start = match.start("body")
    return Phrase(start, match.end(), Kind.YEAR, year_of(match["year"]))


def _weekday(match: re.Match[str]) -> Phrase | None:
    """For example "Tuesday", "last Friday", "este martes", "el próximo jueves"."""
    names = WEEKDAY if match["weekday"].lower() in WEEKDAY else ES_WEEKDAY
    weekday = names.get(match["weekday"].lower())
    if weekday is None:
        return None
    return Phrase(match.start(), match.end(), Kind.WEEKDAY, weekday=weekday, sense=_sense(match))


def _offset(count: int, unit: str) -> _Maker:
    return lambda match: Phrase(match.start(), match.end(), Kind.OFFSET, count=count, unit=unit)


_UNITS = {
    "day": "day", "week": "week", "month": "month", "year": "year",
    "día": "day", "dia": "day", "semana": "week", "me": "month", "mese": "month", "año": "year",
}  # fmt: skip


def _unit(word: str) -> str:
    return _UNITS[word.lower().removesuffix("s")]


def _ago(match: re.Match[str]) -> Phrase | None:
    """For example "three weeks ago", "hace dos meses"."""
    count = number_of(match["count"])
    if count is None:
        return None
    return Phrase(match.start(), match.end(), Kind.OFFSET, count=-count, unit=_unit(match["unit"]))


def _apart(match: re.Match[str]) -> Phrase | None:
    """For example "10 days prior", "two weeks later", "al mes siguiente": from the date told before."""
    found = match.groupdict()
    count = number_of(found["count"]) if found.get("count") else 1
    if count is None:
        return None
    back = re.search(
        r"prior|earlier|before|previous|antes|atrás|anterior|víspera", match.group(), re.IGNORECASE
    )
    return Phrase(
        match.start(),
        match.end(),
        Kind.FROM_PREVIOUS,
        count=-count if back else count,
        unit=_unit(match["unit"]),
    )


def _same_day(match: re.Match[str]) -> Phrase | None:
    """For example "the same day", "ese día": the date told before."""
    return Phrase(match.start(), match.end(), Kind.FROM_PREVIOUS)


_WORDS = {
    "MONTH": f"(?P<month>{MONTH})",
    "MONTHS": MONTH,
    "ES_MONTH": f"(?P<month>{ES_MONTH})",
    "WEEKDAY": f"(?P<weekday>{'|'.join(WEEKDAY)})",
    "ES_WEEKDAY": f"(?P<weekday>{'|'.join(ES_WEEKDAY)})",
    "WEEKDAYS": "|".join(WEEKDAY),
    "WEEKDAYS_ES": "|".join(ES_WEEKDAY),
    "DAY_PART": DAY_PART,
    "COUNT": COUNT,
}
_MAKERS: dict[str, _Maker] = {
    "date": _date,
    "part_date": _part_date,
    "day": _day,
    "numeric": _numeric,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "ago": _ago,
    "apart": _apart,
    "same_day": _same_day,
}
_PLACE = re.compile(r"<<(\w+)>>")


def _maker(name: str) -> _Maker:
    """The maker that a row of data/timex.yml names; "offset -1 week" has its distance in the name."""
    if name.startswith("offset "):
        _, count, unit = name.split()
        return _offset(int(count), unit)
    return _MAKERS[name]


@lru_cache(maxsize=1)
def _makers() -> dict[str, tuple[tuple[re.Pattern[str], _Maker], ...]]:
    path = Path(__file__).parent.parent / "data" / "timex.yml"
    raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    words = _WORDS | raw["macros"]

    def expand(pattern: str) -> str:
        while _PLACE.search(pattern):
            pattern = _PLACE.sub(lambda match: words[match[1]], pattern)
        return pattern

    return {
        language: tuple(
            (re.compile(expand(pattern), re.IGNORECASE), _maker(name)) for name, pattern in raw[language]
        )
        for language in ("en", "es")
    }


def find_phrases(text: str, language: str) -> list[Phrase]:
    """Every date phrase of a text ("en" or "es"), in order, the longest where several overlap."""
    found = sorted(_all(text, language), key=lambda phrase: (phrase.start, -phrase.end))
    kept: list[Phrase] = []
    for phrase in found:
        if kept and phrase.start < kept[-1].end:
            if phrase.end - phrase.start > kept[-1].end - kept[-1].start and phrase.kind is Kind.DATE:
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return kept


def _all(text: str, language: str) -> Iterator[Phrase]:
    for pattern, maker in _makers()[language]:
        for match in pattern.finditer(text):
            phrase = maker(match)
            if phrase and not _is_verb(text, phrase):
                lead = len(text[phrase.start : phrase.end]) - len(text[phrase.start : phrase.end].lstrip())
                yield replace(phrase, start=phrase.start + lead)


def _is_verb(text: str, phrase: Phrase) -> bool:
    """For example "may" and "march" in lower case are verbs, not months."""
    return phrase.kind is Kind.MONTH and bool(
        re.search(r"\b(?:may|march)\b", text[phrase.start : phrase.end])
    )
