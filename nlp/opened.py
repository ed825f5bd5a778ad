"""Patterns that are tried only where a word opens one of their alternatives.

A big alternation costs time at every character of a text. With what its matches may begin is known
(nlp/openings.py), so that the words of a text are looked up, once for all patterns, and a pattern is matched
only where it can begin. What is found is what the pattern alone finds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from sys import maxsize
from typing import Generic, TypeVar

from nlp.openings import LONGEST, begun, lowered

Key = TypeVar("Key")

#: Letters of the key by which openings are looked up.
_KEY = 3
#: Texts longer than this are whole documents, of which few are kept.
_LONG = 2000
#: Beginnings that a group of patterns remembers.
_MOST_SEEN = 10_000
_WORD = re.compile(r"\w+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
#: A digit of another script: what `\d` matches and no opening tells.
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")


class _Words:
    """A text in lower case, and where its words begin."""

    def __init__(self, text: str) -> None:
        self.low = lowered(text)
        #: False where a digit stands that no opening tells.
        self.known = self.low.isascii() or not _OTHER_DIGIT.search("".join(_BEYOND_ASCII.findall(self.low)))

    @cached_property
    def by_key(self) -> dict[str, list[int]]:
        """Where words begin, by the three letters from there on."""
        found: dict[str, list[int]] = {}
        low = self.low
        for word in _WORD.finditer(low):
            at = word.start()
            key = low[at : at + _KEY]
            if key in found:
                found[key].append(at)
            else:
                found[key] = [at]
        return found

    def keys_of(self, openings: Collection[str], length: int) -> Iterable[str]:
        """The keys of the words that begin as openings do, of which so many letters are given."""
        if length == _KEY:
            return () if self.by_key.keys().isdisjoint(openings) else self.by_key.keys() & openings
        return [key for key in self.by_key if key[:length] in openings]


def _words_of(text: str) -> _Words:
    return _document_words(text) if len(text) > _LONG else _sentence_words(text)


_sentence_words = lru_cache(maxsize=512)(_Words)
_document_words = lru_cache(maxsize=3)(_Words)


class Opened:
    """One pattern that is searched by its openings; it is compiled when it first may match."""

    def __init__(self, source: str, flags: int = 0) -> None:
        """A pattern as `re.compile` takes it."""
        self.source = source
        self.flags = flags
        self._last: tuple[str, Sequence[int] | None] = ("", ())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    @cached_property
    def _begun(self) -> tuple[tuple[tuple[int, Mapping[str, tuple[str, ...]]], ...], tuple[str, ...]] | None:
        """The openings at words by their keys, for each length of key; and those anywhere."""
        known = begun(self.source, self.flags)
        return None if known is None else (_by_key(known.at_word), tuple(sorted(known.anywhere)))

    def _starts(self, text: str) -> Sequence[int] | None:
        """Where the pattern may begin, in order; None where that is not known."""
        if self._last[0] is text:
            return self._last[1]
        starts = self._find_starts(text)
        self._last = (text, starts)
        return starts

    def _find_starts(self, text: str) -> Sequence[int] | None:
        if self._begun is None:
            return None
        words = _words_of(text)
        if not words.known:
            return None
        low = words.low
        starts: list[int] = []
        at_word, anywhere = self._begun
        for length, known in at_word:
            for key in words.keys_of(known.keys(), length):
                texts = known[key[:length]]
                starts += [at for at in words.by_key[key] if low.startswith(texts, at)]
        for opening in anywhere:
            at = low.find(opening)
            while at >= 0:
                starts.append(at)
                at = low.find(opening, at + 1)
        starts.sort()
        return starts

    def finditer(self, text: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        """The matches of the pattern in a text, as its own `finditer` gives them."""
        starts = self._starts(text)
        if starts is None:
            yield from self.pattern.finditer(text, pos, endpos)
            return
        for start in starts[bisect_left(starts, pos) : bisect_left(starts, endpos)]:
            if pos <= start and (found := self.pattern.match(text, start, endpos)):
                pos = found.end()
                yield found

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """The first match in a text."""
        starts = self._starts(text)
        if starts is None:
            return self.pattern.search(text, pos, endpos)
        for i in range(bisect_left(starts, pos), bisect_left(starts, endpos)):
            if found := self.pattern.match(text, starts[i], endpos):
                return found
        return None

    def everywhere(self, text: str) -> Iterator[re.Match[str]]:
        """The match at every character where there is one, whatever matches before it."""
        starts = self._starts(text)
        if starts is None:
            found = self.pattern.search(text)
            while found:
                yield found
                found = self.pattern.search(text, found.start() + 1)
            return
        last = -1
        for start in starts:
            if start > last and (match := self.pattern.match(text, start)):
                last = start
                yield match


class _Opens(dict[str, tuple[int, ...]]):
    """The patterns that a word and what follows opens, by their first letters; those seen are remembered."""

    def __init__(self, openings: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self._openings = openings

    def __missing__(self, beginning: str) -> tuple[int, ...]:
        lengths = range(1, len(beginning) + 1)
        opened = {number for length in lengths for number in self._openings.get(beginning[:length], ())}
        if len(self) >= _MOST_SEEN:
            self.clear()
        self[beginning] = found = tuple(opened)
        return found


class Family(Generic[Key]):
    """Named patterns (several may have one name), searched together."""

    def __init__(self, patterns: Iterable[tuple[Key, re.Pattern[str]]]) -> None:
        """Read the openings off the patterns; what has none that are known is searched plainly."""
        self._patterns = list(patterns)
        known = [(i, begun(pattern.pattern, pattern.flags)) for i, (_, pattern) in enumerate(self._patterns)]
        self._plain = {i for i, found in known if found is None}
        self._anywhere: dict[str, list[int]] = defaultdict(list)
        at_word: dict[str, list[int]] = defaultdict(list)
        for i, found in known:
            if found is not None:
                for text in found.anywhere:
                    self._anywhere[text].append(i)
                for text in found.at_word:
                    at_word[text].append(i)
        self._keys = _by_key(at_word)
        self._opens = _Opens(at_word)

    @property
    def names(self) -> tuple[Key, ...]:
        """The names of the patterns, in their order."""
        return tuple(name for name, _ in self._patterns)

    def finditer(self, text: str) -> Iterator[tuple[Key, re.Match[str]]]:
        """Every match of every pattern: the patterns in their order, the matches of one as they stand."""
        starts = self._starts(text)
        for i in self._tried(starts):
            name, pattern = self._patterns[i]
            if starts is None or i in self._plain:
                for match in pattern.finditer(text):
                    yield name, match
            else:
                end = 0
                for start in starts[i]:
                    if start >= end and (found := pattern.match(text, start)):
                        end = found.end()
                        yield name, found

    def found(self, text: str) -> tuple[Key, ...]:
        """The names of the patterns that are found in a text, in their order."""
        starts = self._starts(text)
        found: list[Key] = []
        for i in self._tried(starts):
            name, pattern = self._patterns[i]
            if starts is None or i in self._plain:
                if pattern.search(text):
                    found.append(name)
            else:
                for start in starts[i]:
                    if pattern.match(text, start):
                        found.append(name)
                        break
        return tuple(found)

    def _tried(self, starts: Mapping[int, Sequence[int]] | None) -> Iterable[int]:
        """The patterns that may match, in their order."""
        return range(len(self._patterns)) if starts is None else sorted(self._plain | starts.keys())

    def _starts(self, text: str) -> dict[int, list[int]] | None:
        """Where each pattern may begin, in order; None where that is not known of a text."""
        words = _words_of(text)
        if not words.known:
            return None
        starts: dict[int, list[int]] = {}
        low, opens = words.low, self._opens
        for length, known in self._keys:
            for key in words.keys_of(known.keys(), length):
                for at in words.by_key[key]:
                    for i in opens[low[at : at + LONGEST]]:
                        if i in starts:
                            starts[i].append(at)
                        else:
                            starts[i] = [at]
        for opening, numbers in self._anywhere.items():
            at = low.find(opening)
            while at >= 0:
                for i in numbers:
                    starts.setdefault(i, []).append(at)
                at = low.find(opening, at + 1)
        for places in starts.values():
            places.sort()
        return starts


def _by_key(openings: Iterable[str]) -> tuple[tuple[int, Mapping[str, tuple[str, ...]]], ...]:
    """Openings at words by their first letters, for each length of what is looked up; none under two."""
    known: dict[int, dict[str, tuple[str, ...]]] = {}
    shorter: set[str] = set()
    for text in sorted(openings, key=lambda text: (len(text), text)):
        if text[:1] in shorter or text[:2] in shorter:
            continue
        if len(text) < _KEY:
            shorter.add(text)
        keys = known.setdefault(min(len(text), _KEY), {})
        keys[text[:_KEY]] = (*keys.get(text[:_KEY], ()), text)
    return tuple(known.items())
