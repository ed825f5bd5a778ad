"""The day on which a document was written: its dateline where it has one, else when it was published."""

from __future__ import annotations

import re
from datetime import date

from ironriver.vocabulary import Precision
from nlp.reading import Reading
from nlp.timex import Anchor, Kind, Phrase

#: A dateline stands within this many characters of the text's start.
HEAD = 1200
_PUBLISHED = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
#: Before a dateline's date: nothing, or capitalised words ("DALLAS, Texas, ", "(Phoenix, Ariz. - ").
_BEFORE = re.compile(
    r"^[\W\d]*(?:(?:[A-ZÁÉÍÓÚÑ][\w.’']*|de|del|la|for|immediate|release|of|p\.m\.|a\.m\.|by)"
    r"(?:[\s,;:()/|–—-]+|$))*$"
)
_PREPOSITION = re.compile(
    r"\b(?:on|in|since|by|until|from|between|before|after|el|en|desde|hasta|del|entre|during)\s*$",
    re.IGNORECASE,
)
#: A date that opens so stands in a sentence: "Fue el 9 de noviembre."
_ARTICLE = re.compile(r"(?:el|este|ayer|hoy|the|on)\s", re.IGNORECASE)
_AFTER = re.compile(r"^\s*(?:$|\n|[)\].:;|/–—-]|,?\s*p\. ?\d|,\s*\d{1,2}:\d\d|\()")


#: A docket's dates of the case are no day of writing: "Date Filed: 04/04/2023".
_FILED = re.compile(r"\b(?:filed|terminated|arrested|entered|presentad[oa]):?\s*$", re.IGNORECASE)
_TIME = re.compile(r"[ T]\d{2}:\d{2}:\d{2}")
#: An item of a list is dated, not the document: "• October 14, 2018: a pawn shop in Cartersville".
_ITEM = re.compile(r"\s*(?:[•*·▪‣◦]|[-–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")


def published_anchor(published: str) -> Anchor | None:
    """The anchor of a publication date: YYYY, YYYY-MM or YYYY-MM-DD; None where empty or no date."""
    match = _PUBLISHED.match(published or "")
    if not match:
        return None
    year, month, day = match.groups()
    try:
        if day:
            return Anchor(date(int(year), int(month), int(day)), Precision.DAY)
        if month:
            return Anchor(date(int(year), int(month), 28), Precision.MONTH)
    except ValueError:
        return None
    return Anchor(date(int(year), 12, 31), Precision.YEAR)


def find_anchor(reading: Reading, phrases: list[Phrase]) -> tuple[Anchor | None, list[Phrase]]:
    """The anchor and the phrases that are datelines (and so tell no event)."""
    told = published_anchor(reading.document.published)
    datelines = [phrase for phrase in phrases if _is_dateline(reading.text, phrase)]
    for phrase in datelines:
        if phrase.kind is not Kind.DATE or phrase.start > HEAD:
            continue
        year = phrase.year or (told.day.year if told else None)
        if year is None:
            continue
        try:
            written = date(year, phrase.month or 0, phrase.day or 0)
        except ValueError:
            continue
        if phrase.year is None and told and written > told.day:
            written = written.replace(year=year - 1)
        return Anchor(written, Precision.DAY), datelines
    return told or _stamp(reading, phrases), datelines


def _stamp(reading: Reading, phrases: list[Phrase]) -> Anchor | None:
    """The time stamp of a page ("2025-01-21 15:05:03"), where nothing else dates the document."""
    for phrase in phrases:
        if (
            _TIME.match(reading.text[phrase.end : phrase.end + 12])
            and phrase.year
            and phrase.month
            and phrase.day
        ):
            return Anchor(date(phrase.year, phrase.month, phrase.day), Precision.DAY)
    return None


def _is_dateline(text: str, phrase: Phrase) -> bool:
    if phrase.start > HEAD:
        return bool(_TIME.match(text[phrase.end : phrase.end + 12]))
    line = text.rfind("\n", 0, phrase.start) + 1
    before = text[line : phrase.start]
    if _ITEM.match(before) or _FILED.search(before):
        return False
    if len(before) > 90 or _PREPOSITION.search(before) or _ARTICLE.match(text, phrase.start):
        return False
    if _TIME.match(text[phrase.end : phrase.end + 12]):
        return True
    return bool(_BEFORE.match(before)) and bool(_AFTER.match(text[phrase.end : phrase.end + 20]))
