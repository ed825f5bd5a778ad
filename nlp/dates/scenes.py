"""The scene in which a date stands: what things, places and people its sentence tells of, as named features.

They say what a date dates where the word that governs it is known to no list: whoever takes pistols from
under a spare tire seizes them, whatever verb tells it. The classes are data (nlp/data/date_scenes.yml).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from nlp.dates.clauses import clause_around
from nlp.dates.word_classes import word_classes
from nlp.opened import Family

#: How features begin that hold only where a governing word is known, and where none is.
KNOWN, UNKNOWN = "sk", "su"
#: Characters of the sentence before that are looked at.
_BEFORE = 600


@lru_cache(maxsize=1)
def _scenes() -> Family[str]:
    return word_classes("date_scenes.yml")


@lru_cache(maxsize=512)
def scenes_of(text: str) -> tuple[str, ...]:
    """The classes of which a text has words."""
    return _scenes().found(text)


def scene_features(sentence: str, start: int, end: int, before: str, *, known: bool) -> Iterator[str]:
    """The features of a date at `start:end` of a sentence; `known` if a word is known to govern it."""
    here = scenes_of(sentence)
    yield from (f"s:{name}" for name in here)
    yield from (f"{KNOWN if known else UNKNOWN}:{name}" for name in here)
    first, last = clause_around(sentence, start, end)
    yield from (f"c:{name}" for name in scenes_of(sentence[first:last]))
    yield from (f"q:{name}" for name in scenes_of(before[-_BEFORE:]))
