"""Makers that bear a person's name: "a Barrett" is a gun, "Agent Barrett" and "David Glock" are none."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.gazetteer.data import fold, given_names

_COUNTED = re.compile(
    r"\b(?:an?|single|another|second|two|three|four|five|six|\d{1,3}|una?|dos|tres|cuatro|cinco|seis)\s$",
    re.IGNORECASE,
)
_KIN = re.compile(r"\s(?:[A-Z][a-z]|family|brother|sister|relative|supporter|aide|cousin)")


def counts_a_gun(text: str, start: int, end: int) -> bool:
    """True if the name at `start:end` is counted or has an article, as guns have."""
    return bool(_COUNTED.search(text, max(0, start - 12), start)) and not _KIN.match(text, end)


@lru_cache(maxsize=16)
def is_of_somebody(text: str, name: str) -> bool:
    """True if somebody in the text has the name: "David Glock", and then "Glock admitted"."""
    named = re.finditer(rf"\b([A-Z][\w'’-]+)\s(?:[A-Z]\.\s)?{re.escape(name)}\b", text)
    return any(fold(each[1]) in given_names() for each in named)
