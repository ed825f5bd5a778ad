"""Families of patterns that are tried only where a word opens one of their alternatives.

A big alternation costs time at every character of a text. Nearly all alternatives of the rules begin with
a few known letters at the beginning of a word; those are read off the parsed pattern, so that a text's words
are looked up once for a whole family and a pattern is matched only where it can begin. What is found is what
`finditer` finds.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _parser as parser  # type: ignore[attr-defined]  # the library's own reading of a pattern
from typing import Any, Generic, TypeVar

Key = TypeVar("Key")

#: Letters of an opening that are looked at, and how many where an alternative has very many openings.
_LONGEST, _SHORT, _MOST = 6, 3, 400
#: Letters of the key by which openings are looked up.
_KEY = 2
#: The most alternatives that may begin anywhere, as each costs a pass over the text.
_MOST_ANYWHERE = 6
_WORD = re.compile(r"\w+")
_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})


def lowered(text: str) -> str:
    """The text in lower case, as long as before, with the letters that match `s` and `i` in any case."""
    return text.replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i")


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
        by_key: dict[str, dict[int, set[str]]] = {}
        for i, (_, pattern) in enumerate(self._patterns):
            known = openings_of(pattern)
            apart = [text for opening in known or () if not opening.at_word for text in opening.texts]
            if known is None or len(apart) > _MOST_ANYWHERE:
                self._plain.add(i)
                continue
            self._anywhere += [(i, text) for text in apart]
            for opening in known:
                for text in opening.texts if opening.at_word else ():
                    by_key.setdefault(text[:_KEY], {}).setdefault(i, set()).add(text)
        self._by_key = {
            key: tuple((i, tuple(sorted(texts))) for i, texts in found.items())
            for key, found in by_key.items()
        }
        self._has_letters = any(len(key) < _KEY for key in self._by_key)

    def finditer(self, text: str) -> Iterator[tuple[Key, re.Match[str]]]:
        """Every match of every pattern: the patterns in their order, the matches of one as they stand."""
        starts = self._starts(lowered(text))
        for i, (name, pattern) in enumerate(self._patterns):
            if i in self._plain:
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
        starts = self._starts(lowered(text))
        return tuple(
            name
            for i, (name, pattern) in enumerate(self._patterns)
            if (
                pattern.search(text)
                if i in self._plain
                else any(pattern.match(text, start) for start in starts.get(i, ()))
            )
        )

    def _starts(self, low: str) -> dict[int, list[int]]:
        """Where each pattern may begin, in order."""
        starts: dict[int, list[int]] = {}
        by_key = self._by_key
        for word in _WORD.finditer(low):
            at = word.start()
            for i, texts in by_key.get(low[at : at + _KEY], ()):
                if low.startswith(texts, at):
                    starts.setdefault(i, []).append(at)
            if self._has_letters:
                for i, _ in by_key.get(low[at], ()):
                    if (known := starts.setdefault(i, []))[-1:] != [at]:
                        known.append(at)
        for i, text in self._anywhere:
            at = low.find(text)
            while at >= 0:
                insort(starts.setdefault(i, []), at)
                at = low.find(text, at + 1)
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
        texts, _ = _texts(items[i:])
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


def _texts(items: list[Any]) -> tuple[frozenset[str], bool]:
    """The texts with which a sequence may begin, and whether they are all of it."""
    texts = frozenset({""})
    for op, value in items:
        name = str(op)
        if name in _ZERO_WIDTH:
            continue
        added, whole = _texts_of(name, value)
        joined = frozenset((text + more)[:_LONGEST] for text in texts for more in added)
        if len(joined) > _MOST:
            return frozenset(text[:_SHORT] for text in joined), False
        texts = joined
        if not whole or all(len(text) == _LONGEST for text in texts):
            return texts, False
    return texts, True


def _texts_of(name: str, value: Any) -> tuple[frozenset[str], bool]:
    unknown = frozenset({""}), False
    if name == "LITERAL":
        return frozenset({lowered(chr(value))}), True
    if name == "IN":
        if any(str(op) != "LITERAL" for op, _ in value):
            return unknown
        return frozenset(lowered(chr(code)) for _, code in value), True
    if name == "SUBPATTERN":
        return _texts(list(value[-1]))
    if name == "BRANCH":
        parts = [_texts(list(branch)) for branch in value[1]]
        return frozenset().union(*(texts for texts, _ in parts)), all(whole for _, whole in parts)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        low, high, inner = value
        texts, whole = _texts(list(inner))
        whole = whole and high == 1
        return (texts | {""} if low == 0 else texts), whole
    return unknown
