"""Words and sentences around a place, as named features: what no list of acts foresees.

Words are told by their first letters, numbers are all one. The nearest count by themselves, and the noun with
its preposition ("apartme-in"). `prevs` and `nexts` are the acts of the sentences beside, `itemprev` and
`itemnext` the roles that the rules give to the places beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer.data import fold, place_words
from nlp.places.cues import cues_in
from nlp.places.judging import Judged, names_guns
from nlp.reading import Reading

#: Letters by which a word is told.
_STEM = 6
#: How many words before and after are told.
_BEFORE, _AFTER = 5, 4
#: In how many letters on either side.
_REACH = 160
#: Where a dateline stands.
_TOP = 4
#: Of the last part of a text: what is said of an investigation and its officers.
_LATE = 0.8
_WORD = re.compile(r"[^\W\d_]{2,}|\$?\d+")
_NOUN_LINK = re.compile(
    r"(\w+)\s(in|at|near|of|from|to|into|outside|en|de|a|hacia|desde)\s(?:(?:the|la|el)\s)?$", re.IGNORECASE
)
_DETERMINED = re.compile(r"\b(?:an?|the|one|two)\s(?:\S+\s)?$", re.IGNORECASE)
_LOWER = re.compile(r"\s[a-z]")


def word_features(reading: Reading, items: Sequence[Judged], at: int) -> Iterator[str]:
    """The features of a mention that hang on the words and sentences around it."""
    item = items[at]
    mention, sentence = item.mention, item.sentence
    here = mention.start - sentence.start
    left, right = sentence.text[:here], sentence.text[here + mention.end - mention.start :]
    before, after = _told(left[-_REACH:])[-_BEFORE:], _told(right[:_REACH])[:_AFTER]
    for word in before:
        yield f"b:{word}"
    for word in after:
        yield f"a:{word}"
    if before:
        yield f"b1:{before[-1]}"
    if after:
        yield f"a1:{after[0]}"
    if link := _NOUN_LINK.search(left, max(0, len(left) - 60)):
        yield f"np:{link[1].lower()[: _STEM + 1]}-{link[2].lower()}"
    if after and _LOWER.match(right) and _DETERMINED.search(left, max(0, len(left) - 20)):
        yield "modifier"
        yield f"mod:{after[0]}"
    for role in dict.fromkeys(cue.role for cue in item.cues):
        if role is not None:
            yield f"sent:{role}"
    yield f"gunsent:{names_guns(sentence.text)}"
    yield from _beside(reading, items, at)


def _beside(reading: Reading, items: Sequence[Judged], at: int) -> Iterator[str]:
    """The sentences and places beside, and where in the text the same place stands else."""
    item = items[at]
    for side, near in (("prev", item.sentence.index - 1), ("next", item.sentence.index + 1)):
        if 0 <= near < len(reading.sentences):
            for role in _acts(reading.sentences[near].text):
                yield f"{side}s:{role}"
    for side, other in (("prev", at - 1), ("next", at + 1)):
        if 0 <= other < len(items) and items[other].sentence is item.sentence:
            yield f"item{side}:{items[other].role or 'none'}"
    if item.mention.start < _TOP:
        yield "first"
    elif fold(items[0].mention.name) == fold(item.mention.name) and items[0].mention.start < _TOP:
        yield "isdateline"
    if not item.general and fold(item.mention.name) in reading.once(_general_names, items):
        yield "isgeneral"
    if item.mention.start > _LATE * len(reading.text):
        yield "late"


@lru_cache(maxsize=1024)
def _acts(sentence: str) -> tuple[PlaceRole, ...]:
    """The roles of which words of a sentence speak."""
    return tuple(dict.fromkeys(cue.role for cue in cues_in(sentence) if cue.role is not None))


def _general_names(items: Sequence[Judged]) -> frozenset[str]:
    """The places that sentences about an office name."""
    return frozenset(fold(item.mention.name) for item in items if item.general)


def _told(text: str) -> list[str]:
    """The words of a text that say something, by their first letters; numbers are all one."""
    empty = place_words()["empty"]
    words = (word.lower() for word in _WORD.findall(text))
    return ["#" if word[0] in "$0123456789" else word[:_STEM] for word in words if word not in empty]
