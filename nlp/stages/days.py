"""How long before the writing something was, by the date that stands nearest to its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ironriver.vocabulary import Precision, Stage
from nlp.timex import Anchor, Kind, Phrase, Sense, find_phrases, resolve

#: Days of a month and of a year that are told without their day.
_MONTH, _YEAR = 30, 365
#: Characters around a word in which its date is looked for.
_NEAR = 80
#: A date that opens a sentence is that of all it tells; "X recalls that on …" too.
_OPENING = re.compile(
    r"^(?:[^,.;]{0,40}\b(?:that|que) )?(?:(?:Back |Earlier )?(?:On|In|El|En|on|in|el|en) )[^.;]{0,40}(?=,)"
)
_SINCE = re.compile(r"\b(?:since|desde)\s$", re.IGNORECASE)
_PLACE_OF_DATE = re.compile(
    r"\b(?:in|on|el|en|last|of|de|since|desde|:)\s|\d|day\b|tonight|\b(?:ayer|hoy|anoche)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class News:
    """Around a sentence: the title's stages, the day of writing, whether it is the first, its language.

    `before` is what stands before it.
    """

    titled: frozenset[Stage]
    written: Anchor | None
    first: bool
    language: str
    before: str = ""


def days_since(sentence: str, match: re.Match[str], news: News) -> int | None:
    """Days from the date nearest to a word, in its part of the sentence, to the writing; None if untold."""
    written = news.written
    if written is None:
        return None
    low, high = max(0, match.start() - _NEAR), match.end() + _NEAR
    stretch = sentence[low:high]
    at = match.end() - low
    found = _phrases(stretch, news)
    if not found and low > 0:  # "On April 22, 2021, officers were called to …, where they found …"
        opening = _OPENING.match(sentence[:low])
        found, at = (_phrases(opening.group(), news), 0) if opening else ([], at)
    if not found:
        return None
    return _days(found, at, written)


def days_of_scene(news: News, *, paragraph: bool = False) -> int | None:
    """Days from the last date before the sentence, of its paragraph alone or of what stands there."""
    if news.written is None:
        return None
    before = news.before.rpartition("\n")[2] if paragraph else news.before
    found = _phrases(before, news)
    return _days(found, len(before), news.written) if found else None


def _days(found: list[Phrase], at: int, written: Anchor) -> int | None:
    """Days from the date nearest to a place to the writing."""
    nearest = min(found, key=lambda phrase: min(abs(phrase.start - at), abs(phrase.end - at)))
    told = resolve(nearest, written, Sense.PAST, None)
    if told is None:
        return None
    if told[1] is Precision.YEAR:
        return _YEAR if told[0] < written.day.isoformat()[:4] else None
    if told[1] is Precision.MONTH or written.precision is not Precision.DAY:
        months = _months(written.day.isoformat()) - _months(told[0])
        return months * _MONTH if months > 1 else None
    return (written.day - date.fromisoformat(told[0])).days


def _phrases(stretch: str, news: News) -> list[Phrase]:
    """The dates of a stretch that tell a day of themselves."""
    if not _PLACE_OF_DATE.search(stretch):
        return []
    return [
        phrase
        for phrase in _dates(stretch, news.language)
        if phrase.kind is not Kind.FROM_PREVIOUS and not _SINCE.search(stretch[: phrase.start])
    ]


@lru_cache(maxsize=64)
def _dates(stretch: str, language: str) -> tuple[Phrase, ...]:
    """The dates of a stretch: what stands around one word of a stage is asked for several times."""
    return tuple(find_phrases(stretch, language))


def _months(day: str) -> int:
    """Months since the year 0 of an ISO date."""
    return int(day[:4]) * 12 + int(day[5:7] or 0)
