"""Masking a person's name in a text, letter for letter, so that every offset stays where it was.

`Said Isaac Hernandez` is found as `HERNANDEZ, Said`, `Isaac Hernández` and `Said I. Hernandez` too; where one
of these stands in a document, its lone surname and given name are masked there as well, except beside another
person's given name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from nlp.people.words import people_words
from pipeline.resolve.names import parse_name

MASK = "█"
#: Shorter parts of a name (De, Li) are masked within the whole name only.
LONE = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Words that may stand between the parts of a name: initials, particles, a second name.
_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A word of a text with its place, folded, and whether it is written as a name."""

    start: int
    end: int
    folded: str
    capital: bool


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    """One letter without its accent, lower case; always one character, so that offsets hold."""
    plain = unicodedata.normalize("NFKD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def fold_evenly(text: str) -> str:
    """A text without accents and case, as long as it was."""
    return "".join(map(_fold_letter, text))


def site_of(url: str) -> str:
    """The site of an address, without what follows."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


class Masker:
    """Masks the names of some persons.

    Args:
        names: as written; each needs two parts at least.

    Raises:
        ValueError: a name has one part only, which would mask other people's names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: list[tuple[str, ...]] = []
        for written in names:
            parts = tuple(part for part in parse_name(written).parts if len(part) > 1)
            if len(parts) < 2:
                raise ValueError(f"{written!r} is no full name: a given name and a surname are needed")
            self._names.append(parts)

    def __bool__(self) -> bool:
        return bool(self._names)

    def mask_all(self, *texts: str) -> tuple[str, ...]:
        """The texts of one document, masked: a name in full in one of them masks its parts in all."""
        words = [_words(text) for text in texts]
        spans: list[set[tuple[int, int]]] = [set() for _ in texts]
        for name in self._names:
            whole = [_whole(name, group) for group in words]
            if not any(whole):
                continue
            for found, group, kept in zip(whole, words, spans, strict=True):
                kept.update(found | _lone(name, group, found))
        return tuple(_cover(text, kept) for text, kept in zip(texts, spans, strict=True))

    def mask(self, text: str) -> str:
        """One text, masked."""
        return self.mask_all(text)[0]

    def mask_json(self, value: Any) -> Any:
        """A JSON value with all of its strings, keys too, masked one by one."""
        if isinstance(value, str):
            return self.mask(value)
        if isinstance(value, list):
            return [self.mask_json(item) for item in value]
        if isinstance(value, dict):
            return {self.mask(key): self.mask_json(item) for key, item in value.items()}
        return value

    def mask_address(self, url: str) -> str:
        """The address, or only its site where the address spells a name out."""
        words = set(re.findall(r"[a-z]+", fold_evenly(url)))
        if any(name[0] in words and name[-1] in words for name in self._names):
            return site_of(url)
        return url

    def names(self, text: str) -> bool:
        """Whether one of the names stands in a text in full."""
        words = _words(text)
        return any(_whole(name, words) for name in self._names)


def _words(text: str) -> list[_Spotted]:
    folded = fold_evenly(text)
    return [
        _Spotted(m.start(), m.end(), m[0].replace("'", "").replace("’", ""), text[m.start()].isupper())
        for m in _WORD.finditer(folded)
    ]


def _pieces(word: _Spotted) -> set[str]:
    """A word and, where it has a hyphen, its parts: `Osorio-Arellanes`."""
    return {word.folded, *word.folded.split("-")}


def _whole(name: Sequence[str], words: Sequence[_Spotted]) -> set[tuple[int, int]]:
    """Where a given name and a surname of the name stand together, in either order; the span of both."""
    found: set[tuple[int, int]] = set()
    for i, word in enumerate(words):
        hit = _pieces(word) & set(name)
        if not hit or not word.capital:
            continue
        for other in words[i + 1 : i + 2 + _BETWEEN]:
            if not other.capital and len(other.folded) > 3:
                break  # an ordinary word ends the name
            more = _pieces(other) & set(name)
            if more - hit and other.capital and (name[0] in hit | more or len(hit | more) > 1):
                found.add((word.start, other.end))
                break
    return found


def _lone(
    name: Sequence[str], words: Sequence[_Spotted], whole: set[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Parts of the name by themselves, but not those of somebody else's name."""
    given = people_words().given
    found: set[tuple[int, int]] = set()
    for i, word in enumerate(words):
        hit = _pieces(word) & set(name)
        if not hit or not word.capital or len(word.folded) < LONE:
            continue
        if any(start <= word.start < end for start, end in whole):
            continue
        before = words[i - 1] if i else None
        if before and before.capital and before.folded in given and before.folded not in name:
            continue
        found.add((word.start, word.end))
    return found


def _cover(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        for i in range(start, end):
            if letters[i].isalnum():
                letters[i] = MASK
    return "".join(letters)
