"""With whom, where and when counted guns came to light, as features (data/finding_words.yml).

What is found in a trafficker's own house was seized; what turns up later, with a stranger, at another
force or after a shooting was recovered.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from nlp.opened import Opened
from nlp.openings import lowered

_DATA = Path(__file__).parent.parent / "data" / "finding_words.yml"
#: How far before and after the guns such words may stand, in characters.
_BEFORE, _AFTER = 110, 130


@lru_cache(maxsize=4)
def _patterns(language: str) -> dict[str, Opened]:
    fields = read_yaml(_DATA)[language]
    return {field: Opened(rf"(?<![\w-])(?:{words.lower()})(?!\w)") for field, words in fields.items()}


@lru_cache(maxsize=64)
def _words(text: str, language: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The fields told of in a sentence, and where; its lists ask for them one by one."""
    low = lowered(text)
    found = (
        (field, tuple(match.start() for match in pattern.finditer(low)))
        for field, pattern in _patterns(language).items()
    )
    return tuple((field, places) for field, places in found if places)


def of_finding(text: str, start: int, end: int, language: str) -> Iterator[str]:
    """The fields of the words around a list; "f>" of those after it."""
    for field, places in _words(text, language):
        after = any(end <= at < end + _AFTER for at in places)
        if after or any(start - _BEFORE <= at < start for at in places):
            yield f"f:{field}"
            if after:
                yield f"f>{field}"
