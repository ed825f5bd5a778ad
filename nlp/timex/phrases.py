"""What date phrases stand in a text, as written: year, month and day where told, offsets where relative."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

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
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    FROM_PREVIOUS = "from_previous"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase at `start:end`.

    `count` and `unit` (day, week, month, year) are the distance of an OFFSET from the anchor or of a
    FROM_PREVIOUS from the phrase before. `sense` is -1 for "last", -2 for "pasado" (the nearest), +1 for "next", else 0;
    for a MONTH or DATE, `year_offset` is told by "last year", "this year" (None where not). `opens` and `closes`
    mark the two ends of a range.
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
_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR_WORDS = r"(?P<which>of (?:this|last|that|the (?:same|previous|following)) year|this year|last year|next year)"


def _sense(match: re.Match[str]) -> int:
    word = (match.groupdict().get("sense") or "").lower()
    if word in {"last", "past", "previous"}:
        return -1
    if word in {"pasado", "pasada", "anterior"}:
        return -2
    return 1 if word in {"next", "coming", "upcoming", "próximo", "próxima", "proximo", "proxima", "entrante"} else 0


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
    """ "July 11", "July 11, 2022", "el pasado 30 de agosto"."""
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


def _numeric(match: re.Match[str]) -> Phrase | None:
    """ "03/29/11", "2011-03-29"."""
    found = match.groupdict()
    month, day = int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase(match.start(), match.end(), Kind.DATE, year_of(found["year"]), month, day)


def _month(match: re.Match[str]) -> Phrase | None:
    """ "July 2022", "last June", "mid-July", "octubre del año anterior"; the words before it are not part of it."""
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
    """ "Tuesday", "last Friday", "este martes", "el próximo jueves"."""
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
    """ "three weeks ago", "hace dos meses"."""
    count = number_of(match["count"])
    if count is None:
        return None
    return Phrase(match.start(), match.end(), Kind.OFFSET, count=-count, unit=_unit(match["unit"]))


def _apart(match: re.Match[str]) -> Phrase | None:
    """ "10 days prior", "two weeks later", "the next day", "al mes siguiente": from the date told before."""
    found = match.groupdict()
    count = number_of(found["count"]) if found.get("count") else 1
    if count is None:
        return None
    back = re.search(r"prior|earlier|before|previous|antes|atrás|anterior|víspera", match.group(), re.IGNORECASE)
    return Phrase(
        match.start(), match.end(), Kind.FROM_PREVIOUS, count=-count if back else count, unit=_unit(match["unit"])
    )


def _same_day(match: re.Match[str]) -> Phrase | None:
    """ "the same day", "ese día": the date told before."""
    return Phrase(match.start(), match.end(), Kind.FROM_PREVIOUS)


@lru_cache(maxsize=1)
def _makers() -> dict[str, tuple[tuple[re.Pattern[str], _Maker], ...]]:
    month, es_month = f"(?P<month>{MONTH})", f"(?P<month>{ES_MONTH})"
    weekday = f"(?P<weekday>{'|'.join(WEEKDAY)})"
    es_weekday = f"(?P<weekday>{'|'.join(ES_WEEKDAY)})"
    hedge = r"(?:(?:the )?(?:beginning|start|end|middle) of |early |late |mid[- ]?)?"
    lead = r"\b(?:in|since|last|this|next|by|until|till|from|to|through|and|between|of|during|around|about|roughly|before|after|as of|at the|at|or|,)\s+(?:at least |roughly |about |around |approximately |as early as )?"
    es_lead = r"\b(?:en|desde|de|a|hasta|entre|y|durante|pasado|próximo|este|para|hacia|e|o|del|fines de|finales de|mediados de|principios de)\s+"
    english: list[tuple[str, _Maker]] = [
        (rf"\b(?:(?:{'|'.join(WEEKDAY)}),?\s+)?{month}\.?\s+{_DAY}(?:,?\s+{_YEAR}\b|,? {_YEAR_WORDS}|(?![\d:]|,?\s?\d{{3}}\b|\s?(?:guns|firearms|rounds|percent)))", _date),
        (rf"\b(?:the )?{_DAY}(?:\s+of)?\s+{month}\.?,?\s+{_YEAR}\b", _date),
        (rf"\bthe {_DAY} of {month}\b", _date),
        (r"(?<![\d/])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?![\d/])", _numeric),
        (r"\b(?P<year>20\d\d|19\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b", _numeric),
        (rf"\b(?P<body>{hedge}{month}\.?,?\s+(?:of\s+)?{_YEAR})\b", _month),
        (rf"\b(?P<body>{hedge}{month}\.?,? {_YEAR_WORDS})", _month),
        (rf"\b(?P<body>(?:earlier |late |early )?(?P<sense>last|this|next|this past) {month})\b(?!\s+\d)", _month),
        (rf"{lead}(?P<body>{hedge}{month})\b(?!\.?\s+\d|['’]s)", _month),
        (rf"\b(?P<body>(?:early|late|mid)[- ]{month})\b(?!\.?\s+\d)", _month),
        (rf"\b(?:in|since|from|to|through|until|during|between|and|of|by|as of|before|after|around|years?)\s+(?:at least |as early as |about )?(?P<body>(?:early |late |mid[- ]?|(?:the )?(?:spring|summer|fall|autumn|winter)(?: of)? )?{_YEAR})\b(?![\d-]|\s+(?:rounds|firearms|guns|rifles|weapons|handguns|pistols))", _year),
        (rf"\b(?P<body>{_YEAR})(?=\s+(?:through|to|until)\s+(?:\w+\.?\s+)?(?:19|20)\d\d)", _year),
        (rf"\b(?:(?P<sense>last|next|this|this past|on)\s+)?(?:early |late )?{weekday}(?:\s+{DAY_PART})?\b(?!,? {MONTH})", _weekday),
        (r"\b(?:earlier |later )?today(?:['’]?s)?\b|\btonight\b|\b(?:earlier )?this (?:morning|afternoon|evening)\b", _offset(0, "day")),
        (r"\byesterday(?:['’]?s)?(?: (?:morning|afternoon|evening))?\b|\blast night\b", _offset(-1, "day")),
        (r"\btomorrow\b", _offset(1, "day")),
        (r"\b(?:last|the past|the last|this past|late last|early last|over the last) week\b", _offset(-1, "week")),
        (r"\b(?:earlier )?this week\b", _offset(0, "week")),
        (r"\bnext week\b", _offset(1, "week")),
        (r"\b(?:late |early |earlier )?last month\b", _offset(-1, "month")),
        (r"\b(?:earlier |late |later )?this month\b", _offset(0, "month")),
        (r"\bnext month\b", _offset(1, "month")),
        (r"\b(?:late |early |earlier )?last year\b|\bthe previous year\b", _offset(-1, "year")),
        (r"\b(?:earlier |later )?this year\b", _offset(0, "year")),
        (r"\bnext year\b", _offset(1, "year")),
        (rf"\b(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) ago\b", _ago),
        (rf"\b(?P<count>{COUNT}) (?P<unit>days?|weeks?|months?|years?) (?:prior|earlier|later|after that|afterwards?)\b", _apart),
        (r"\bthe (?:next|following|previous) (?P<unit>day|week|month|year)\b", _apart),
        (r"\b(?:that|the) same day\b|\bthat day\b", _same_day),
    ]  # fmt: skip
    day_es = r"(?P<day>3[01]|[12]\d|0?[1-9]|primero|1º|1ro)"
    which = r"(?P<which>del año (?:pasado|anterior|siguiente|en curso)|de(?:l)? (?:este|presente|ese|mismo|pr[oó]ximo) año|del presente año)"
    spanish: list[tuple[str, _Maker]] = [
        (rf"\b(?:(?:el|este|ayer|hoy)\s+)?(?:(?P<sense>pasado|pr[oó]ximo)\s+)?(?:(?:{'|'.join(ES_WEEKDAY)}),?\s+)?{day_es} de(?:l mes de)? {es_month}(?:,? (?:de|del)(?: año)? {_YEAR}\b|,? {which}| (?:pasado|[uú]ltimo)| pr[oó]ximo)?", _date),
        (r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])", _numeric),
        (rf"\b(?P<body>{es_month} (?:de|del)(?: año)? {_YEAR})\b", _month),
        (rf"\b(?P<body>{es_month},? {which})", _month),
        (rf"\b(?P<body>{es_month} (?P<sense>pasado|anterior|pr[oó]ximo))\b", _month),
        (rf"\b(?P<body>(?P<sense>pasado|pr[oó]ximo) (?:mes de )?{es_month})\b", _month),
        (rf"{es_lead}(?P<body>{es_month})\b", _month),
        (rf"\b(?:en|desde|de|a|hasta|entre|y|durante|año|del)\s+(?:el año |principios de |finales de |mediados de )?(?P<body>{_YEAR})\b(?![\d.,]\d|\s+(?:armas|rifles|cartuchos|balas|pistolas|municiones))", _year),
        (rf"\b(?:(?:la\s+)?(?:mañana|tarde|noche|madrugada)\s+del\s+|(?:el|este|del|ayer|hoy)\s+)(?:(?P<sense>pasado|pr[oó]ximo)\s+)?{es_weekday}(?:\s+(?:pasado|por la (?:mañana|tarde|noche)))?\b(?! \d)", _weekday),
        (r"\bhoy\b|\besta (?:mañana|tarde|noche)\b", _offset(0, "day")),
        (r"\bayer\b|\bla víspera\b|\banoche\b", _offset(-1, "day")),
        (r"\bant(?:eayer|ier)\b", _offset(-2, "day")),
        (r"\b(?:la semana pasada|la pasada semana)\b", _offset(-1, "week")),
        (r"\besta semana\b", _offset(0, "week")),
        (r"\bla pr[oó]xima semana\b", _offset(1, "week")),
        (r"\b(?:el mes pasado|el pasado mes)\b(?! de)", _offset(-1, "month")),
        (r"\beste mes\b", _offset(0, "month")),
        (r"\bel (?:pr[oó]ximo mes|mes (?:pr[oó]ximo|entrante))\b", _offset(1, "month")),
        (r"\b(?:el año pasado|el pasado año|el año anterior)\b", _offset(-1, "year")),
        (r"\beste año\b", _offset(0, "year")),
        (rf"\bhace (?P<count>{COUNT}) (?P<unit>d[ií]as?|semanas?|meses|mes|años?)\b", _ago),
        (rf"\b(?P<count>{COUNT}) (?P<unit>d[ií]as?|semanas?|meses|mes|años?) (?:antes|después|atrás|más tarde)\b", _apart),
        (r"\bal (?P<unit>d[ií]a|mes|año) siguiente\b", _apart),
        (r"\bese (?:mismo )?d[ií]a\b|\bel mismo d[ií]a\b", _same_day),
    ]  # fmt: skip
    compiled = lambda rows: tuple((re.compile(pattern, re.IGNORECASE), maker) for pattern, maker in rows)  # noqa: E731
    return {"en": compiled(english), "es": compiled(spanish)}


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
    """ "may" and "march" in lower case are verbs, not months."""
    return phrase.kind is Kind.MONTH and bool(re.search(r"\b(?:may|march)\b", text[phrase.start : phrase.end]))
