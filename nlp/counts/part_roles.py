"""What became of a part of guns whose whole was told before: "eight of the stolen pistols were found"."""

from __future__ import annotations

import re
from collections.abc import Collection

from ironriver.vocabulary import CountRole
from nlp.annotation import Count
from nlp.counts.candidate import Candidate
from nlp.counts.dropped_words import NUMBER
from nlp.counts.ledger import TAKEN
from nlp.counts.settled_roles import is_caught

#: What officers did with the guns before the part was told of: the part is what they do with it next.
_HELD = TAKEN | {CountRole.POSSESSED, CountRole.ORDERED, CountRole.MANUFACTURED}
#: Acts by which guns that went round come to light; what is seized was on its way yet.
_FOUND = frozenset({"g:find", "g:recover", "g:surface", "g:contain"})
#: Circumstances of a find at the trafficker's own place.
_AT_HOME = frozenset({"s:search", "s:vehicle", "s:undercover"})
_DONE = (
    r"(?:seized|recovered|found|traced|bought|purchased|sold|stolen|taken|smuggled|trafficked|intercepted|decomisad|asegurad|recuperad"
    r"|hallad|robad|vendid|comprad|adquirid|incautad)"
)
#: "the 23 seized guns", "the 23 guns (that were) found in the container": a whole with an act of its own.
_INSIDE = re.compile(rf"\b{_DONE}", re.I)
_AFTER = re.compile(rf"\s+(?:(?:that|which|que)\s+(?:\w+\s+){{0,2}}?)?{_DONE}", re.I)
#: "[five of the twelve guns] remain unaccounted for".
_MISSING = re.compile(
    r"\s+(?:(?:are|is|were|remain(?:s|ed)?|still|siguen?|están?)\s+){1,2}(?:missing|unaccounted\s+for|perdid[oa]s?|desaparecid[oa]s?|sin\s+aparecer)\b",
    re.I,
)
#: "[20] were Ruger Wranglers": what guns are, no act of anybody's.
_ARE = re.compile(
    r"\s+(?:were|was|are|eran?|son)\s+(?:(?:all|an?|unas?|unos?|de\s+marca)\s+)?(?-i:[A-Z])", re.I
)
#: "26 of the [50 firearms]".
_PART_BEFORE = re.compile(
    rf"\b(?:{NUMBER}\s+of\s+(?:the|those|these|his|her|their)|{NUMBER}\s+de\s+(?:las|los|esas|esos))\s+$",
    re.I,
)
_REACH = 40
#: "Another nine", "two more": beside those told of before.
_MORE = re.compile(r"\bmore\b|\bmás\b", re.I)
_NEXT_WORD = 8


def is_whole(text: str, candidate: Candidate) -> bool:
    """True of the second number of "26 of the 50 firearms"."""
    return _PART_BEFORE.search(text, max(0, candidate.start - _REACH), candidate.start) is not None


def is_only_named(text: str, end: int) -> bool:
    """True if of a number that ends at `end` only the make or model is told."""
    return _ARE.match(text, end) is not None


def role_of_part(
    text: str, end: int, features: Collection[str], guessed: CountRole, whole: Count | None
) -> CountRole:
    """The role of a part that ends at `end`.

    Missing guns keep the role of the whole, and those of which only their make is told; stolen or sold ones
    that are found are recovered.
    """
    if whole is None or whole.role in _HELD:
        return guessed
    if _MISSING.match(text, end) or (guessed in TAKEN and is_only_named(text, end)):
        return whole.role
    first = next(iter(features), "")
    found = first in _FOUND or (first == "g:take" and "s:authority" in features)
    if guessed is CountRole.SEIZED and found and _AT_HOME.isdisjoint(features) and not is_caught(text, end):
        return CountRole.RECOVERED
    return guessed


def shares_fate(text: str, candidate: Candidate, before: CountRole, most: int) -> bool:
    """True of a part of guns whose recovery was told just before: "Police found five. One was taken from…".

    `most` is how many the list before counted.
    """
    part = candidate.part_of or candidate.phrase is None
    if not part or before is not CountRole.RECOVERED or candidate.quantity.least >= most:
        return False
    return not _MORE.search(text, candidate.start, candidate.end + _NEXT_WORD)


def role_of_whole(text: str, whole: Candidate, guessed: CountRole, told: CountRole | None) -> CountRole:
    """The role of a whole of which a part is told: what the traffickers did, not what became of the part."""
    if guessed not in TAKEN or told is None:
        return guessed
    own = _INSIDE.search(text, whole.start, whole.end) or _AFTER.match(text, whole.end)
    return guessed if own else told
