"""Patterns that are tried only where a word opens one of their alternatives.

A big alternation costs time at every character of a text. With what its matches may begin is known
(nlp/openings.py), so that the words of a text are looked up, once for all patterns, and a pattern is matched
only where it can begin. What is found is what the pattern alone finds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, compress
from sys import maxsize
from typing import Generic, TypeVar

from nlp.openings import begun, lowered

Key = TypeVar("Key")

#: Letters of the key by which openings are looked up.
_KEY = 3
#: Texts longer than this are whole documents, of which few are kept.
_LONG = 2000
#: Words that a family remembers, and letters of the longest of them.
_MOST_WORDS, _LONGEST_WORD = 50_000, 40
_WORD = re.compile(r"\w+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
#: A digit of another script: what `\d` matches and no opening tells.
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")


class _Words:
    """A text in lower case, its words and where they begin."""

    def __init__(self, text: str) -> None:
        self.low = lowered(text)
        #: False where a digit stands that no opening tells.
        self.known = self.low.isascii() or not _OTHER_DIGIT.search("".join(_BEYOND_ASCII.findall(self.low)))
        self._shorter: dict[int, dict[str, list[int]]] = {}

    @cached_property
    def words(self) -> list[str]:
        """The words, in order."""
        return _WORD.findall(self.low)

    @cached_property
    def starts(self) -> list[int]:
        """Where the words begin."""
        return list(map(re.Match.start, _WORD.finditer(self.low)))

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

    def places(self, length: int) -> dict[str, list[int]]:
        """Where words begin, by so many letters from there on."""
        if length == _KEY:
            return self.by_key
        if length not in self._shorter:
            shorter: dict[str, list[list[int]]] = {}
            for key, places in self.by_key.items():
                if len(key) >= length:
                    shorter.setdefault(key[:length], []).append(places)
            self._shorter[length] = {
                key: lists[0] if len(lists) == 1 else list(chain.from_iterable(lists))
                for key, lists in shorter.items()
            }
        return self._shorter[length]


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
        if known is None:
            return None
        by_length: dict[int, dict[str, tuple[str, ...]]] = {}
        for text in sorted(known.at_word):
            keys = by_length.setdefault(min(len(text), _KEY), {})
            keys[text[:_KEY]] = (*keys.get(text[:_KEY], ()), text)
        return tuple(by_length.items()), tuple(sorted(known.anywhere))

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
        by_length, anywhere = self._begun
        for length, known in by_length:
            there = words.places(length)
            if not known.keys().isdisjoint(there.keys()):
                for key in known.keys() & there.keys():
                    texts = known[key]
                    starts += [at for at in there[key] if low.startswith(texts, at)]
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


#: What a word opens: a pattern's number, and what more must stand there (None: nothing).
_Hits = tuple[tuple[int, str | None], ...]


class _Opens(dict[str, _Hits]):
    """What the words open of a family's patterns; those that were seen are remembered."""

    def __init__(self) -> None:
        super().__init__()
        #: By the first letters: what stands there, the word that it begins with, its pattern.
        self._known: dict[str, list[tuple[str, str, int]]] = {}

    def add(self, opening: str, pattern: int) -> None:
        """Remember an opening that stands at the beginning of a word."""
        first = _WORD.match(opening)
        if first is None:
            raise ValueError(f"{opening!r} begins no word")
        self._known.setdefault(first.group()[:_KEY], []).append((opening, first.group(), pattern))

    def __missing__(self, word: str) -> _Hits:
        found: list[tuple[int, str | None]] = []
        for length in range(1, min(len(word), _KEY) + 1):
            for opening, first, pattern in self._known.get(word[:length], ()):
                if opening == first:
                    if word.startswith(opening):
                        found.append((pattern, None))
                elif word == first:
                    found.append((pattern, opening))
        hits = tuple(found)
        if len(self) >= _MOST_WORDS:
            self.clear()
        if len(word) <= _LONGEST_WORD:
            self[word] = hits
        return hits


class Family(Generic[Key]):
    """Named patterns (several may have one name), searched together."""

    def __init__(self, patterns: Iterable[tuple[Key, re.Pattern[str]]]) -> None:
        """Read the openings off the patterns; what has none that are known is searched plainly."""
        self._patterns = list(patterns)
        self._plain: set[int] = set()
        self._anywhere: list[tuple[int, str]] = []
        self._opens = _Opens()
        for i, (_, pattern) in enumerate(self._patterns):
            known = begun(pattern.pattern, pattern.flags)
            if known is None:
                self._plain.add(i)
                continue
            self._anywhere += [(i, text) for text in sorted(known.anywhere)]
            for text in known.at_word:
                self._opens.add(text, i)

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
        low = words.low
        hits = [self._opens[word] for word in words.words]
        for at, opened in compress(zip(words.starts, hits, strict=True), hits):
            for i, more in opened:
                if more is None or low.startswith(more, at):
                    if i in starts:
                        starts[i].append(at)
                    else:
                        starts[i] = [at]
        for i, opening in self._anywhere:
            at = low.find(opening)
            if at >= 0:
                found = starts.setdefault(i, [])
                while at >= 0:
                    found.append(at)
                    at = low.find(opening, at + 1)
                found.sort()
        return starts
