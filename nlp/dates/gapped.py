"""Dates whose verb is the one of a date before: "on May 9 they struck Troy, and on May 16 Hill Pawn"."""

from __future__ import annotations

import re

from nlp.dates.triggers import Trigger
from nlp.timex import Phrase

#: "On May 9 they struck in Troy, and on May 16 at Hill Pawn, where …": the verb of the first date goes on.
_AND_ON = re.compile(r",?\s(?:and|y|then|luego)\s(?:again\s|then\s)?(?:on\s|el\s|in\s|en\s)?$", re.IGNORECASE)
_PLACE_ONLY = re.compile(
    r"\s(?:at|in|from|near|outside|to|a|an|the|another|two|three|four|five|\d+|en|de|una?|al?|"
    r"otr[oa]s?)\s[^,.;:]{3,70}[,.;]",
    re.IGNORECASE,
)


def has_no_verb(text: str, last: int, phrase: Phrase, trigger: Trigger | None, start: int) -> bool:
    """True where a second date has but a place or a thing of its own, and its word stands further off."""
    place = _PLACE_ONLY.match(text, phrase.end, phrase.end + 90)
    if place is None or not _AND_ON.search(text, max(last, phrase.start - 24), phrase.start):
        return False
    at = trigger.start + phrase.start - start if trigger else 0
    return (at < last or at >= place.end()) and not _FINITE.search(place.group())


#: A verb of the second date's own.
_FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|fue|fueron|era|\w{3,}(?:ed|ó|aron|ieron)|took|sold|bought|made|went|"
    r"came|left|"
    r"got|found|met|sent|gave|drove|told|began|held|saw)\b",
    re.IGNORECASE,
)
