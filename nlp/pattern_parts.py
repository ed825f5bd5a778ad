"""What a pattern's matches hold, read off the pattern: sets of words, of each of which every match has one.

Every match of "(?:bought|buy) .{0,20}rifles?" holds "bought" or "buy", and "rifle".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parser  # type: ignore[attr-defined]
from typing import Any

#: Letters of the shortest words that are asked for: shorter ones are in nearly every sentence.
SHORTEST = 2
#: Strings that a stretch of a pattern is spelled out to.
_MOST_STRINGS = 400
WORD = re.compile(r"\w+")
#: Stand in a string for the edge of a word, and for a stretch of whatever is in no word.
EDGE, _BETWEEN = "\0", "\1"
_NOT_IN_WORDS = (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD)
_ONCE_OR_MORE = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
#: Characters for private use that stand for a macro while a pattern is taken apart.
_FIRST_MACRO = 0xF0000

#: Sets of strings, of each of which every match holds one.
Sets = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pattern's matches hold: all strings that it can match (None: too many), or sets of them."""

    strings: frozenset[str] | None
    sets: Sets


def take_apart(pattern: str, flags: int = 0, macros: Mapping[str, Parts] | None = None) -> Parts:
    """The parts of a pattern in which `{NAME}` stands for a macro whose parts are known."""
    by_sign: dict[int, Parts] = {}
    for sign, (name, parts) in enumerate((macros or {}).items(), _FIRST_MACRO):
        pattern = pattern.replace("{" + name + "}", chr(sign))
        by_sign[sign] = parts
    reader = _Reader(by_sign)
    strings, found = reader.sequence(sre_parser.parse(pattern, flags))
    return Parts(strings, tuple(found))


def without_edges(parts: Parts) -> Parts:
    """The parts for texts that may be cut inside a word: of "skilled" only "killed" may be left."""

    def bare(strings: frozenset[str]) -> frozenset[str]:
        return frozenset(string.strip(EDGE) for string in strings)

    return Parts(None if parts.strings is None else bare(parts.strings), tuple(map(bare, parts.sets)))


def is_one_item(pattern: str) -> bool:
    """False where a pattern's alternatives would mix with what it is set into."""
    tree = sre_parser.parse(pattern + chr(_FIRST_MACRO))
    return bool(tree[-1] == (sre.LITERAL, _FIRST_MACRO))


class _Reader:
    """Reads strings off the tree of a pattern; letters compare in lower case."""

    def __init__(self, macros: Mapping[int, Parts]) -> None:
        self._macros = macros

    def sequence(self, items: Any) -> tuple[frozenset[str] | None, list[frozenset[str]]]:
        """All strings that a sequence can match, None where they are too many; and what it needs."""
        found: list[frozenset[str]] = []
        whole, run = True, frozenset({""})
        for code, value in items:
            strings, inner = self._item(code, value)
            if strings is not None and len(run) * len(strings) <= _MOST_STRINGS:
                run = frozenset(a + b for a in run for b in strings)
                continue
            whole = False
            found += [run, *inner]
            run = strings if strings is not None else frozenset({""})
        return (run, []) if whole else (None, [words for words in (*found, run) if "" not in words])

    def _item(self, code: Any, value: Any) -> tuple[frozenset[str] | None, list[frozenset[str]]]:
        if code is sre.LITERAL:
            if value in self._macros:
                return self._macros[value].strings, list(self._macros[value].sets)
            return frozenset({chr(value).lower()}), []
        if code is sre.IN and all(kind is sre.LITERAL and v not in self._macros for kind, v in value):
            return frozenset(chr(letter).lower() for _, letter in value), []
        if code is sre.IN and all(_is_outside_words(kind, member) for kind, member in value):
            return frozenset({_BETWEEN}), []
        if code is sre.AT and value is sre.AT_BOUNDARY:
            return frozenset({EDGE}), []
        if code in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            # What an assertion asks of what stands around takes no room in the match.
            return frozenset({""}), []
        if code is sre.BRANCH:
            return self._branches(value[1])
        if code is sre.SUBPATTERN:
            return self.sequence(value[-1])
        if code is sre.ATOMIC_GROUP:
            return self.sequence(value)
        if code in _ONCE_OR_MORE:
            return self._repeated(*value)
        return None, []

    def _repeated(
        self, least: int, most: int, items: Any
    ) -> tuple[frozenset[str] | None, list[frozenset[str]]]:
        strings, found = self.sequence(items)
        if (least, most) == (0, 1) and strings is not None:
            return strings | {""}, []
        if not least:
            return None, []
        if strings == frozenset({_BETWEEN}):
            return strings, []
        return None, [*found, *([strings] if strings is not None and "" not in strings else [])]

    def _branches(self, branches: Any) -> tuple[frozenset[str] | None, list[frozenset[str]]]:
        """The strings of alternatives; where one has too many, a set that holds a need of each."""
        read = [self.sequence(branch) for branch in branches]
        every = [strings for strings, _ in read if strings is not None]
        if len(every) == len(read):
            return frozenset().union(*every), []
        needs: list[frozenset[str]] = []
        for strings, found in read:
            known = [words for words in ([strings] if strings is not None else found) if asked(words)]
            if not known:
                return None, []
            needs.append(max(known, key=_rarity))
        return None, [frozenset().union(*needs)]


def _is_outside_words(kind: Any, member: Any) -> bool:
    """Whether what a class of characters holds stands in no word."""
    if kind is sre.CATEGORY:
        return member in _NOT_IN_WORDS
    return kind is sre.LITERAL and not WORD.match(chr(member)) and member < _FIRST_MACRO


@lru_cache(maxsize=512)
def asked(strings: frozenset[str]) -> frozenset[str]:
    """What is asked for of each string; nothing where one has nothing long enough to be asked for."""
    pieces = frozenset(map(_piece, strings))
    return pieces if all(len(piece.strip(EDGE)) >= SHORTEST for piece in pieces) else frozenset()


def _piece(string: str) -> str:
    """The longest word of a string, with its edges where they are known; all of it ("m-4") without one."""
    longest = max(WORD.finditer(string), key=lambda match: len(match.group()), default=None)
    if longest is None or len(longest.group()) < SHORTEST:
        return max(string.replace(EDGE, "").split(_BETWEEN), key=len)
    return EDGE * (longest.start() > 0) + longest.group() + EDGE * (longest.end() < len(string))


def _rarity(strings: frozenset[str]) -> tuple[int, int]:
    """How seldom a text holds one of the strings: few and long ones are rare."""
    words = asked(strings)
    return min(4, *map(len, words)), -len(words)
