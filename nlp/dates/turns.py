"""Turns of phrase around a date that say on which of its neighbours it hangs."""

from __future__ import annotations

import re
from collections.abc import Collection

_JOINED = re.compile(r"\b(?:and|but|y|pero)\s(?:then\s|luego\s)?(?:on\s|in\s|el\s|en\s)?$", re.IGNORECASE)
_VERB = re.compile(r"\s(?:was|were|got|went|drew|fue|fueron|\w{2,}(?:ed|ó|aron|ieron))\b", re.IGNORECASE)
_RESTRICTIVE = re.compile(r"\b(?:that|which|who|que)\s[^,;:.]{5,160}$", re.IGNORECASE)
_ENDED = re.compile(r"\s(?:had|has|have|was|were|is|are|fue|fueron|había|habían|era|eran)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:announc|anunci)\w+\s(?:[\w-]+\s){0,4}$", re.IGNORECASE)
_OF_WEEK = re.compile(
    r"\w+day\b|\b(?:last|this)\s(?:week|month)|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|hoy|ayer",
    re.IGNORECASE,
)
#: Characters before a date that are looked at.
_REACH = 240


def opens_second_verb(sentence: str, start: int, end: int, dates: Collection[int]) -> bool:
    """True where a date opens the second of two verbs: "pleaded in May and on Monday was sentenced"."""
    joined = _JOINED.search(sentence, max(0, start - _REACH), start) and _VERB.match(sentence, end)
    return bool(joined) and any(at < start for at in dates)


def ends_relative_clause(sentence: str, start: int, end: int) -> bool:
    """True for "the pistols that officers took on Feb. 16 had been sold": the main verb is another's."""
    return bool(_ENDED.match(sentence, end) and _RESTRICTIVE.search(sentence, max(0, start - _REACH), start))


def is_of_week(sentence: str, start: int, end: int) -> bool:
    """True for a day of the week and "last month", by which news tells its own days."""
    return _OF_WEEK.search(sentence, start, end) is not None


def is_announced(sentence: str, at: int) -> bool:
    """True where what stands at `at` is announced: "announced the arrests Tuesday" tells when it was said."""
    return _ANNOUNCED.search(sentence, max(0, at - _REACH), at) is not None
