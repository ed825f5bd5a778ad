"""The screen: is a text worth reading at all? Cheap, and wrong only on the generous side.

It asks two things: does the text speak of guns, and is there a word of supply (buying, selling, smuggling,
dealing…) that belongs to them. Whether the document really reports trafficking is for nlp/relevance to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml

VERSION = "2"

#: Characters on either side of a gun word in which an act of supply is taken to belong to it.
REACH = 90
#: Gun words looked at, from the start of the text; a text that names no act near so many guns has none.
MOST_MENTIONS = 60
#: Words that are remembered, and letters of the longest of them.
_MOST_WORDS, _LONGEST_WORD = 100_000, 40


@dataclass(frozen=True, slots=True)
class ScreenResult:
    """Whether a document goes on to be read, and why, in words."""

    passed: bool
    reason: str


class _WithStem(dict[str, bool]):
    """Whether words (as spaces divide a text) may begin a gun word; seen ones are remembered.

    Most texts hold none: their words are looked up in a fraction of the time that searching each stem takes.
    """

    def __init__(self, stems: Sequence[str]) -> None:
        super().__init__()
        self._stems = tuple({stem.split()[0] for stem in stems})

    def __missing__(self, word: str) -> bool:
        found = bool(_gun_words(word, self._stems))
        if len(self) >= _MOST_WORDS:
            self.clear()
        if len(word) <= _LONGEST_WORD:
            self[word] = found
        return found


@dataclass(frozen=True, slots=True)
class _Screen:
    stems: tuple[str, ...]
    words: _WithStem
    named: tuple[tuple[str, tuple[str, ...]], ...]
    acts: re.Pattern[str]
    not_acts: re.Pattern[str]


def _joined(pattern: str) -> str:
    """A pattern that YAML folded over lines, without the spaces that the folding put after a bar."""
    return re.sub(r"\|\s+", "|", pattern.strip())


@lru_cache(maxsize=1)
def _screen() -> _Screen:
    path = Path(__file__).parent / "data" / "screening.yml"
    raw: dict[str, Any] = read_yaml(path)
    stems = tuple(str(stem) for stem in raw["gun_stems"])
    return _Screen(
        stems,
        _WithStem(stems),
        tuple((str(name), tuple(phrases)) for name, phrases in raw["named_supply"].items()),
        re.compile(_joined(raw["acts"])),
        re.compile(_joined(raw["not_acts"])),
    )


def _gun_words(low: str, stems: tuple[str, ...]) -> list[int]:
    """Where gun words begin, in order (plain searches are many times faster than one pattern)."""
    found = set()
    for stem in stems:
        at = low.find(stem)
        while at >= 0:
            if not (at and low[at - 1].isalpha()):
                found.add(at)
            at = low.find(stem, at + len(stem))
    return sorted(found)


def _windows(low: str, starts: list[int]) -> Iterator[str]:
    """The text around the gun words, overlapping stretches joined."""
    begin, end = 0, 0
    for at in starts:
        if end and at - REACH > end:
            yield low[begin:end]
            end = 0
        if not end:
            begin = max(0, at - REACH)
        end = at + REACH
    if end:
        yield low[begin:end]


def screen(title: str, text: str) -> ScreenResult:
    """Whether a document may report firearms trafficking.

    Args:
        title: the document's title, or "".
        text: its text, of any length, English or Spanish.
    """
    rules = _screen()
    low = f"{title}\n{text}".lower()
    told = any(map(rules.words.__getitem__, low.split()))
    guns = _gun_words(low, rules.stems) if told else []
    if not guns:
        return ScreenResult(False, "no word for a firearm, ammunition or a part in the text")
    for window in _windows(low, guns[:MOST_MENTIONS]):
        act = rules.acts.search(rules.not_acts.sub(" ", window))
        if act:
            return ScreenResult(True, f"a word of supply near a gun word: {' '.join(act.group().split())!r}")
    for name, phrases in rules.named:
        if any(phrase in low for phrase in phrases):
            return ScreenResult(True, f"supply of guns by name: {name}")
    return ScreenResult(False, f"guns are named ({len(guns)} times), but no word of supply near them")
