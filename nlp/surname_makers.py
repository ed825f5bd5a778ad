"""Makers of guns that bear a person's name: "a Barrett" is a gun, "Agent Barrett" is none."""

from __future__ import annotations

import re

_COUNTED = re.compile(
    r"\b(?:an?|two|three|four|five|six|\d{1,3}|una?|dos|tres|cuatro|cinco|seis)\s$", re.IGNORECASE
)
_KIN = re.compile(r"\s(?:[A-Z][a-z]|family|brother|sister|relative|supporter|aide|cousin)")


def counts_a_gun(text: str, start: int, end: int) -> bool:
    """True if the name at `start:end` is counted or has an article, as guns have."""
    return bool(_COUNTED.search(text, max(0, start - 12), start)) and not _KIN.match(text, end)
