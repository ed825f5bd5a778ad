"""Date phrases, found and resolved: "On July 11", "last month", "ayer martes", "from April to July 2011".

`find_phrases` says what is written, `resolve` which day, month or year is meant, seen from an anchor date.
"""

from __future__ import annotations

from nlp.timex.phrase import MONTHLY, Kind, Phrase
from nlp.timex.phrases import find_phrases
from nlp.timex.ranges import mark_ranges
from nlp.timex.resolve import Anchor, Sense, resolve

__all__ = ["MONTHLY", "Anchor", "Kind", "Phrase", "Sense", "find_phrases", "mark_ranges", "resolve"]
