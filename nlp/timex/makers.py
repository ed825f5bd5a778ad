"""From a match of a pattern of nlp/data/timex.yml to the phrase that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from nlp.timex.holidays import HOLIDAYS, holiday_named
from nlp.timex.phrase import WEEK_OF, Kind, Phrase
from nlp.timex.words import ES_WEEKDAY, SEASONS, WEEKDAY, day_of, month_of, number_of, year_of

Maker = Callable[["re.Match[str]"], Phrase | None]


def _sense(match: re.Match[str]) -> int:
    found = match.groupdict()
    word = (found.get("sense") or found.get("after") or "").lower()
    if word in {"last", "past", "previous"}:
        return -1
    if word in {"pasado", "pasada", "anterior", "último", "ultimo", "this past"}:
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
    day, month = day_of(found["day"] or found.get("ordinal") or ""), month_of(found["month"])
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


def _weekday_of_week(match: re.Match[str]) -> Phrase | None:
    """A weekday of a week that is told from the day of writing: "Thursday of last week"."""
    found = _weekday(match)
    next_one = re.search(r"next|pr[oó]xima|entrante", match["week"], re.IGNORECASE)
    this = re.search(r"this|esta", match["week"], re.IGNORECASE)
    return found and replace(found, sense=0, count=1 if next_one else 0 if this else -1, unit="week")


def _following_weekday(match: re.Match[str]) -> Phrase | None:
    """For example "the following Monday", "el lunes siguiente": the first after the date told before."""
    found = _weekday(match)
    return found and replace(found, kind=Kind.FROM_PREVIOUS, count=1)


def _offset(count: int, unit: str) -> Maker:
    return lambda match: Phrase(match.start(), match.end(), Kind.OFFSET, count=count, unit=unit)


_UNITS = {
    "day": "day", "night": "day", "evening": "day", "morning": "day",
    "week": "week", "month": "month", "year": "year",
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
    unit = _unit(match["unit"])
    back = re.search(
        r"prior|earlier|before|previous|antes|atrás|anterior|víspera", match.group(), re.IGNORECASE
    )
    return Phrase(
        match.start(),
        match.end(),
        Kind.FROM_PREVIOUS,
        count=-count if back else count,
        unit=WEEK_OF if unit == "week" and not found.get("count") else unit,
    )


def _after_deed(match: re.Match[str]) -> Phrase | None:
    """For example "eight days after the burglary": from the date of what the noun names."""
    apart = _apart(match)
    return apart and replace(apart, deed=match["deed"].lower())


def _from_previous(count: int, unit: str) -> Maker:
    return lambda match: Phrase(match.start(), match.end(), Kind.FROM_PREVIOUS, count=count, unit=unit)


def _weekday_day(match: re.Match[str]) -> Phrase | None:
    """A weekday with the day of its month: "el miércoles 28"."""
    found, day = _weekday(match), day_of(match["day"])
    return replace(found, day=day) if found and day else None


def _same_day(match: re.Match[str]) -> Phrase | None:
    """For example "the same day", "ese día": the date told before."""
    return Phrase(match.start(), match.end(), Kind.FROM_PREVIOUS)


def _same_unit(match: re.Match[str]) -> Phrase | None:
    """For example "that month", "ese mismo año": the month or year of the date told before."""
    return Phrase(match.start(), match.end(), Kind.FROM_PREVIOUS, unit=_unit(match["unit"]))


def _day_now(match: re.Match[str]) -> Phrase | None:
    """A day of the month of writing: "el 5 de los corrientes", "on the 5th of this month"."""
    day = day_of(match["day"])
    return Phrase(match.start(), match.end(), Kind.DAY, day=day, year_offset=0) if day else None


def _season(match: re.Match[str]) -> Phrase | None:
    """For example "last fall", "this summer", "el otoño pasado": resolved to a year."""
    month = SEASONS[match["season"].lower()]
    return Phrase(match.start("body"), match.end("body"), Kind.YEAR, month=month, sense=_sense(match))


def _holiday(match: re.Match[str]) -> Phrase | None:
    """For example "on New Year's Eve", "two days before Christmas"; around it, only the month is told."""
    name = holiday_named(match["holiday"])
    found = match.groupdict()
    month, day = HOLIDAYS[name]
    exact = day and not found.get("around")
    side = (found.get("side") or "").lower()
    off = ((number_of(found["count"]) if found.get("count") else 1) or 0) if exact and side else 0
    return Phrase(
        match.start("body"),
        match.end("body"),
        Kind.DATE if exact else Kind.MONTH,
        year_of(found.get("year")),
        month,
        day if exact else None,
        count=-off if side in {"before", "antes"} else off,
        sense=_sense(match),
        year_offset=_year_offset(match),
        holiday=name if exact else "",
    )


def _turned(match: re.Match[str]) -> Phrase | None:
    """For example "the following spring", "the previous August", "that summer": from the date told before."""
    found = match.groupdict()
    turn = (found.get("turn") or "").lower()
    count = 0 if turn.startswith("that") else -1 if turn.startswith(("prev", "prec", "prior", "ant")) else 1
    if season := found.get("season"):
        month, unit = SEASONS[season.lower()], "year"
    elif holiday := found.get("holiday"):
        month, unit = HOLIDAYS[holiday_named(holiday)][0], "month"
    else:
        month, unit = month_of(found["month"]) or 0, "month"
    return Phrase(
        match.start("body"), match.end("body"), Kind.FROM_PREVIOUS, month=month, count=count, unit=unit
    )


_MAKERS: dict[str, Maker] = {
    "same_unit": _same_unit,
    "day_now": _day_now,
    "season": _season,
    "holiday": _holiday,
    "turned": _turned,
    "date": _date,
    "part_date": _part_date,
    "day": _day,
    "numeric": _numeric,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "weekday_day": _weekday_day,
    "weekday_of_week": _weekday_of_week,
    "following_weekday": _following_weekday,
    "ago": _ago,
    "apart": _apart,
    "after_deed": _after_deed,
    "same_day": _same_day,
}


def maker_of(name: str) -> Maker:
    """The maker that a row of data/timex.yml names: "offset -1 week" and "previous 1 day" say how far."""
    if name.startswith(("offset ", "previous ")):
        start, count, unit = name.split()
        return (_offset if start == "offset" else _from_previous)(int(count), unit)
    return _MAKERS[name]
