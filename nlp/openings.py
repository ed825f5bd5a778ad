"""Families of patterns that are tried only where a word opens one of their alternatives.

A big alternation costs time at every character of a text. Nearly all alternatives of the rules begin with
a few known letters at the beginning of a word; those are read off the parsed pattern, so that a text's words
are looked up once for a whole family and a pattern is matched only where it can begin. What is found is what
`finditer` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from re import _parser as parser  # type: ignore[attr-defined]  # the library's own reading of a pattern
from typing import Any, Generic, TypeVar

Key = TypeVar("Key")

#: Letters of an opening that are looked at, and how many where an alternative has very many openings.
_LONGEST, _SHORT, _MOST = 6, 3, 400
#: The most letters of a class with which an opening may go on.
_CLASS = 40
#: Letters of the key by which openings are looked up.
_KEY = 3
#: The most openings that may stand anywhere, as each costs a pass over the text.
_MOST_ANYWHERE = 24
#: Texts longer than this are whole documents, of which few are kept.
_LONG = 2000
_WORD = re.compile(r"\w+")
#: A digit of another script: what `\d` matches and no opening tells.
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})


def lowered(text: str) -> str:
    """The text in lower case, as long as before, with the letters that match `s` and `i` in any case."""
    return text.replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i")


@dataclass(frozen=True, slots=True)
class _Words:
    """A text in lower case and where its words begin, by their first letters; None beside other digits."""

    low: str
    by_key: dict[str, list[int]] | None
    _shorter: dict[int, dict[str, list[int]]] = field(default_factory=dict)

    def places(self, length: int) -> dict[str, list[int]]:
        """Where words begin, by so many first letters."""
        known = self.by_key or {}
        if length == _KEY:
            return known
        if length not in self._shorter:
            shorter: dict[str, list[list[int]]] = {}
            for key, places in known.items():
                if len(key) >= length:
                    shorter.setdefault(key[:length], []).append(places)
            self._shorter[length] = {
                key: lists[0] if len(lists) == 1 else list(chain.from_iterable(lists))
                for key, lists in shorter.items()
            }
        return self._shorter[length]


def _words_of(text: str) -> _Words:
    return _document_words(text) if len(text) > _LONG else _sentence_words(text)


@lru_cache(maxsize=512)
def _sentence_words(text: str) -> _Words:
    low = lowered(text)
    if not low.isascii() and _OTHER_DIGIT.search(low):
        return _Words(low, None)
    by_key: dict[str, list[int]] = {}
    for word in _WORD.finditer(low):
        at = word.start()
        key = low[at : at + _KEY]
        if key in by_key:
            by_key[key].append(at)
        else:
            by_key[key] = [at]
    return _Words(low, by_key)


@lru_cache(maxsize=2)
def _document_words(text: str) -> _Words:
    return _sentence_words.__wrapped__(text)


@dataclass(frozen=True, slots=True)
class _Openings:
    """With what an alternative may begin; `at_word` if only at the beginning of a word."""

    texts: frozenset[str]
    at_word: bool


class Family(Generic[Key]):
    """Named patterns (several may have one name), searched together."""

    def __init__(self, patterns: Iterable[tuple[Key, re.Pattern[str]]]) -> None:
        """Read the openings off the patterns; what has none that are known is searched plainly."""
        self._patterns = list(patterns)
        self._plain: set[int] = set()
        self._anywhere: list[tuple[int, str]] = []
        by_key: dict[int, dict[str, dict[int, set[str]]]] = {}
        for i, (_, pattern) in enumerate(self._patterns):
            known = openings_of(pattern)
            apart = _shortened({t for opening in known or () if not opening.at_word for t in opening.texts})
            if known is None or len(apart) > _MOST_ANYWHERE:
                self._plain.add(i)
                continue
            self._anywhere += [(i, text) for text in sorted(apart)]
            for opening in known:
                for text in opening.texts if opening.at_word else ():
                    known_keys = by_key.setdefault(min(len(text), _KEY), {})
                    known_keys.setdefault(text[:_KEY], {}).setdefault(i, set()).add(text)
        self._by_key = {
            length: {
                key: tuple((i, tuple(sorted(texts))) for i, texts in found.items())
                for key, found in keys.items()
            }
            for length, keys in by_key.items()
        }

    @property
    def names(self) -> tuple[Key, ...]:
        """The names of the patterns, in their order."""
        return tuple(name for name, _ in self._patterns)

    def finditer(self, text: str) -> Iterator[tuple[Key, re.Match[str]]]:
        """Every match of every pattern: the patterns in their order, the matches of one as they stand."""
        starts = self._starts(text)
        for i, (name, pattern) in enumerate(self._patterns):
            if starts is None or i in self._plain:
                for match in pattern.finditer(text):
                    yield name, match
            elif i in starts:
                end = 0
                for start in starts[i]:
                    if start >= end and (found := pattern.match(text, start)):
                        end = found.end()
                        yield name, found

    def found(self, text: str) -> tuple[Key, ...]:
        """The names of the patterns that are found in a text, in their order."""
        starts = self._starts(text)
        return tuple(
            name
            for i, (name, pattern) in enumerate(self._patterns)
            if (
                pattern.search(text)
                if starts is None or i in self._plain
                else any(pattern.match(text, start) for start in starts.get(i, ()))
            )
        )

    def everywhere(self, text: str) -> Iterator[re.Match[str]]:
        """The match of the first pattern at every character where it has one, whatever matches before it."""
        starts = self._starts(text)
        pattern = self._patterns[0][1]
        if starts is None or 0 in self._plain:
            found = pattern.search(text)
            while found:
                yield found
                found = pattern.search(text, found.start() + 1)
            return
        last = -1
        for start in starts.get(0, ()):
            if start > last and (match := pattern.match(text, start)):
                last = start
                yield match

    def _starts(self, text: str) -> dict[int, list[int]] | None:
        """Where each pattern may begin, in order; None where that is not known of a text."""
        words = _words_of(text)
        if words.by_key is None:
            return None
        starts: dict[int, list[int]] = {}
        low = words.low
        for length, known in self._by_key.items():
            there = words.places(length)
            for key in known.keys() & there.keys():
                for i, texts in known[key]:
                    for at in there[key]:
                        if low.startswith(texts, at):
                            starts.setdefault(i, []).append(at)
        for i, opening in self._anywhere:
            at = low.find(opening)
            while at >= 0:
                starts.setdefault(i, []).append(at)
                at = low.find(opening, at + 1)
        for places in starts.values():
            places.sort()
        return starts


class Opened:
    """One pattern that is searched by its openings."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        """Read the openings off the pattern."""
        self._family = Family([("", pattern)])

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the pattern in a text, as its own `finditer` gives them."""
        for _, match in self._family.finditer(text):
            yield match

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return next(self.finditer(text), None)

    def everywhere(self, text: str) -> Iterator[re.Match[str]]:
        """The match at every character where there is one, whatever matches before it."""
        return self._family.everywhere(text)


def _shortened(texts: set[str]) -> set[str]:
    """Openings cut so short that there are few."""
    for length in range(_LONGEST, 1, -1):
        if len(texts) <= _MOST_ANYWHERE:
            break
        texts = {text[:length] for text in texts}
    return texts


def openings_of(pattern: re.Pattern[str]) -> list[_Openings] | None:
    """With what (in lower case) the alternatives of a pattern begin; None where that is not known of one."""
    found = _alternatives(list(parser.parse(pattern.pattern, pattern.flags)), at_word=False)
    return None if any("" in opening.texts for opening in found) else found


def _alternatives(items: list[Any], at_word: bool) -> list[_Openings]:
    """The openings of a parsed sequence, one entry for each alternative with which it may begin."""
    for i, (op, value) in enumerate(items):
        name = str(op)
        if name in _ZERO_WIDTH:
            at_word = at_word or _begins_word(name, value)
            continue
        rest = items[i + 1 :]
        if name == "SUBPATTERN":
            inner = list(value[-1])
            if all(_is_zero_width(item) for item in inner):
                at_word = at_word or _all_begin_word(inner)
                continue
            return _alternatives([*inner, *rest], at_word)
        if name == "BRANCH":
            branches = [list(branch) for branch in value[1]]
            if all(branch and all(map(_is_zero_width, branch)) for branch in branches):
                at_word = at_word or all(map(_all_begin_word, branches))
                continue
            return [found for branch in branches for found in _alternatives([*branch, *rest], at_word)]
        texts = _begun(_texts(items[i:]))
        # A boundary before a sign is no beginning of a word.
        if at_word and not all(text[:1].isalnum() or text[:1] == "_" for text in texts):
            at_word = False
        return [_Openings(texts, at_word)]
    return [_Openings(frozenset({""}), at_word)]


def _is_zero_width(item: Any) -> bool:
    name, value = str(item[0]), item[1]
    if name == "SUBPATTERN":
        return all(map(_is_zero_width, value[-1]))
    if name == "BRANCH":
        return all(all(map(_is_zero_width, branch)) for branch in value[1])
    return name in _ZERO_WIDTH


def _all_begin_word(items: list[Any]) -> bool:
    """True if one of some zero-width items stands only at the beginning of a word."""
    return any(
        all(_all_begin_word(list(branch)) for branch in item[1][1])
        if str(item[0]) == "BRANCH"
        else _all_begin_word(list(item[1][-1]))
        if str(item[0]) == "SUBPATTERN"
        else _begins_word(str(item[0]), item[1])
        for item in items
    )


def _begins_word(name: str, value: Any) -> bool:
    r"""True for `\b` (before a letter), for "no letter before" and for "a sign before"."""
    if name == "AT":
        return str(value) in {"AT_BOUNDARY", "AT_BEGINNING", "AT_BEGINNING_STRING"}
    direction, inner = value
    if direction > 0 or not inner:
        return False
    op, content = inner[-1]
    if name == "ASSERT":
        return str(op) == "LITERAL" and not (chr(content).isalnum() or content == ord("_"))
    return len(inner) == 1 and (
        str(op) == "IN"
        and any(str(o) == "CATEGORY" and str(v) == "CATEGORY_WORD" for o, v in content)
        and str(content[0][0]) != "NEGATE"
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """With what a sequence may begin: its whole texts, and the beginnings of those not known further."""

    whole: frozenset[str]
    begun: frozenset[str]


_UNKNOWN = _Texts(frozenset(), frozenset({""}))


def _begun(texts: _Texts) -> frozenset[str]:
    return texts.whole | texts.begun


def _texts(items: list[Any]) -> _Texts:
    whole, begun = frozenset({""}), frozenset[str]()
    for op, value in items:
        name = str(op)
        if name in _ZERO_WIDTH:
            continue
        added = _texts_of(name, value)
        begun |= {(text + more)[:_LONGEST] for text in whole for more in added.begun}
        joined = {(text + more)[:_LONGEST] for text in whole for more in added.whole}
        whole = frozenset(text for text in joined if len(text) < _LONGEST)
        begun |= joined - whole
        if len(whole) + len(begun) > _MOST:
            return _Texts(frozenset(), frozenset(text[:_SHORT] for text in whole | begun))
        if not whole:
            break
    return _Texts(whole, begun)


def _texts_of(name: str, value: Any) -> _Texts:
    if name == "LITERAL":
        return _Texts(frozenset({lowered(chr(value))}), frozenset())
    if name == "IN":
        letters = _letters(value)
        return _Texts(letters, frozenset()) if letters else _UNKNOWN
    if name == "SUBPATTERN":
        return _texts(list(value[-1]))
    if name == "BRANCH":
        parts = [_texts(list(branch)) for branch in value[1]]
        return _Texts(
            frozenset[str]().union(*(part.whole for part in parts)),
            frozenset[str]().union(*(part.begun for part in parts)),
        )
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        low, high, inner = value
        texts = _texts(list(inner))
        if high > 1:
            texts = _Texts(frozenset(), _begun(texts))
        return _Texts(texts.whole | {""}, texts.begun - {""}) if low == 0 and "" not in texts.begun else texts
    return _UNKNOWN


def _letters(choices: list[Any]) -> frozenset[str]:
    """The letters of a class; none where they are too many to tell."""
    letters: set[str] = set()
    for op, value in choices:
        name = str(op)
        if name == "LITERAL":
            letters.add(lowered(chr(value)))
        elif name == "RANGE" and value[1] - value[0] <= _CLASS:
            letters |= {lowered(chr(code)) for code in range(value[0], value[1] + 1)}
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            letters |= set("0123456789")
        else:
            return frozenset()
    return frozenset(letters)
