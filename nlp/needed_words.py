"""Patterns that are searched only where the words stand that each of their matches must hold.

Searching a sentence for a long alternation costs a hundred times as much as knowing that it holds none of
the words (nlp/pattern_parts.py reads them off the pattern). A `Stock` gives each set of words a bit, and
remembers for every word that texts bring the bits of the sets with a member inside it; texts repeat their
words, so that what a text holds costs a look into a dictionary for each of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from nlp.pattern_parts import EDGE, SHORTEST, WORD, Parts, asked, take_apart

#: Words that a stock remembers.
_MOST_WORDS = 50_000
#: Letters of the longest word that a stock remembers: longer ones are no words, and don't come again.
_LONGEST_WORD = 40
#: Letters beyond ASCII that a pattern without regard to case takes for these.
_ALIKE = {"ſ": "s", "ı": "i", "i̇": "i"}


class Stock:
    """The words that a group of patterns needs, and what texts hold of them."""

    def __init__(self) -> None:
        """A stock without words."""
        self._bits: dict[frozenset[str], int] = {}
        self._signs: list[tuple[str, int]] = []
        self._stems: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._seen = _Seen(self._stems)

    def guard(self, pattern: str, flags: int = 0, parts: Parts | None = None) -> Guarded:
        """A pattern that is searched only where its words stand (and compiled when it first is).

        Args:
            pattern: as `re.compile` takes it.
            flags: of `re.compile`.
            parts: what `take_apart` found in it, where that is known.
        """
        return Guarded(pattern, flags, self.need(parts or take_apart(pattern, flags)))

    def need(self, parts: Parts) -> int:
        """The bits that a text must hold for a match of a pattern with these parts."""
        sets = parts.sets if parts.strings is None else (parts.strings,)
        need = 0
        for words in {asked(strings) for strings in sets}:
            need |= self._bit(words) if words else 0
        return need

    def _bit(self, words: frozenset[str]) -> int:
        if words not in self._bits:
            self._bits[words] = 1 << len(self._bits)
            self._seen.clear()
            for word in words:
                # What holds a sign stands in no word: it is looked for in the text.
                bare = word.strip(EDGE)
                found = self._stems[bare[:SHORTEST]] if WORD.fullmatch(bare) else self._signs
                found.append((word, self._bits[words]))
        return self._bits[words]

    def held(self, low: str) -> int:
        """The bits of the sets of which a text in lower case holds a word."""
        if not low.isascii():
            for letter, plain in _ALIKE.items():
                low = low.replace(letter, plain)
        return reduce(or_, map(self._seen.__getitem__, WORD.findall(low)), self.signs(low))

    def signs(self, low: str) -> int:
        """The part of `held` that is no matter of words: of a text put together from others it is new."""
        found = 0
        for sign, bit in self._signs:
            if sign in low:
                found |= bit
        return found


class _Seen(dict[str, int]):
    """The bits of the words that were seen; those of another are looked up and remembered."""

    def __init__(self, stems: Mapping[str, Sequence[tuple[str, int]]]) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> int:
        found, edged = 0, EDGE + word + EDGE
        for at in range(len(word) - SHORTEST + 1):
            for stem, bit in self._stems.get(word[at : at + SHORTEST], ()):
                if edged.startswith(stem, at + (stem[0] != EDGE)):
                    found |= bit
        if len(self) >= _MOST_WORDS:
            self.clear()
        if len(word) <= _LONGEST_WORD:
            self[word] = found
        return found


@dataclass(frozen=True)
class Guarded:
    """A pattern and the bits of the sets of words that each match needs."""

    source: str
    flags: int
    need: int

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def may_match(self, held: int) -> bool:
        """False where a text that holds these can't have a match."""
        return held & self.need == self.need

    def search(self, text: str, held: int) -> re.Match[str] | None:
        """The first match in a text that holds `held`."""
        return self.pattern.search(text) if held & self.need == self.need else None

    def match(self, text: str, held: int) -> re.Match[str] | None:
        """The match at the beginning of a text that holds `held`."""
        return self.pattern.match(text) if held & self.need == self.need else None

    def finditer(self, text: str, held: int) -> Iterator[re.Match[str]]:
        """The matches in a text that holds `held`."""
        return self.pattern.finditer(text) if held & self.need == self.need else iter(())


def leftmost(patterns: Sequence[Guarded], text: str, held: int) -> re.Match[str] | None:
    """The first match of patterns that are alternatives of one, in a text that holds `held`."""
    best: re.Match[str] | None = None
    for pattern in patterns:
        # Of very many nearly all are told off here, so that none is called for that.
        if held & pattern.need != pattern.need:
            continue
        match = pattern.pattern.search(text)
        if match and (best is None or match.start() < best.start()):
            best = match
    return best


def first_of(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """The matches of patterns as alternatives of one: from left to right, of those at one place the first."""
    if len(patterns) == 1:
        yield from patterns[0].finditer(text)
        return
    ahead = [(match.start(), i, match) for i, p in enumerate(patterns) if (match := p.search(text))]
    while ahead:
        start, _, match = min(ahead)
        yield match
        at = max(match.end(), start + 1)
        ahead = [
            (found.start(), i, found)
            for begin, i, old in ahead
            if (found := old if begin >= at else patterns[i].search(text, at))
        ]
