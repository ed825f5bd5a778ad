"""Names of shops, folded so that spellings of one meet.

`Big Bore Guns, L.L.C.`, `BIG BORE GUNS` and `Quorl Enterprises d/b/a Big Bore Gun` are one; `Lone Star
Guns` and `Lone Star Pawn` are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ironriver.data_files import read_yaml
from pipeline.resolve.names import fold

_DATA = Path(__file__).parent / "data"
_TRADING_AS = re.compile(
    r"\b(?:d\s?/?\s?b\s?/?\s?a\b|doing business as|t\s?/\s?a\b|a\s?/\s?k\s?/\s?a\b|trading as|also known as)"
)
_DOTTED = re.compile(r"\b[a-z](?:\.[a-z]){1,5}\b")
_NUMBERED = re.compile(r"(?:#|\bno\.?)\s*\d+")
_WORD = re.compile(r"[a-z0-9]+")

#: Two written forms of one word.
_SAME_WORD = 84
_SHORTEST_FUZZY = 5
#: A slip in a common word as long as this is that word: Firerams. A shorter one may be a name: Stone, Store.
_LONG = 6


@lru_cache(maxsize=1)
def _facts() -> dict[str, Any]:
    data = read_yaml(_DATA / "names.yml")
    spellings = {form: word for word, forms in data["spellings"].items() for form in forms}
    return {
        "dropped": frozenset(data["dropped"]),
        "generic": frozenset(data["generic"]),
        "spellings": spellings,
    }


@lru_cache(maxsize=1)
def _chains() -> dict[str, str]:
    data = read_yaml(_DATA / "chains.yml")
    return {
        "".join(words_of(form)): chain["name"]
        for chain in data["chains"]
        for form in (chain["name"], *chain["names"])
    }


@lru_cache(maxsize=65536)
def words_of(written: str) -> tuple[str, ...]:
    """The words of one name that count, each in one spelling; legal forms are left out."""
    facts = _facts()
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), _NUMBERED.sub(" ", fold(written)))
    spelt = (facts["spellings"].get(word, word) for word in map(_mended, _WORD.findall(plain)))
    words = " ".join(spelt).split()
    return tuple(word for word in words if word not in facts["dropped"]) or tuple(words)


@lru_cache(maxsize=65536)
def _mended(word: str) -> str:
    facts = _facts()
    if len(word) < _LONG or word in facts["generic"] or word in facts["spellings"]:
        return word
    common = (each for each in facts["generic"] if len(each) >= _LONG - 1 and each[0] == word[0])
    return min((each for each in common if _one_slip(each, word)), default=word)


def _one_slip(a: str, b: str) -> bool:
    """One letter more, less, another, or two swapped."""
    return OSA.distance(a, b, score_cutoff=1) <= 1


def is_generic(word: str) -> bool:
    """Whether a word stands in so many names of shops that it tells little."""
    return word in _facts()["generic"]


@dataclass(frozen=True, slots=True)
class ShopName:
    """A seller's name as written, and by its words; several where it trades under another name."""

    written: str
    names: tuple[tuple[str, ...], ...]

    @property
    def squeezed(self) -> tuple[str, ...]:
        """Each name without spaces: Gun Runner, Gunrunner."""
        return tuple("".join(words) for words in self.names)

    @property
    def chain(self) -> str | None:
        """The chain that it is a shop of, where it is one."""
        return next((chain for name in self.squeezed if (chain := _chains().get(name))), None)


@lru_cache(maxsize=65536)
def shop_name(written: str) -> ShopName:
    """Read a name; what stands before and after "d/b/a" are two names of one shop."""
    parts = [words_of(part) for part in _TRADING_AS.split(fold(written))]
    return ShopName(written, tuple(dict.fromkeys(part for part in parts if part)))


def shares_a_name(written: str, others: Iterable[str]) -> bool:
    """Whether one of the names of a shop is, word by word, one of the others: a company is its own shop."""
    names = set(shop_name(written).names)
    return any(names & set(shop_name(other).names) for other in others)


def alike(a: ShopName, b: ShopName) -> float:
    """How alike the best two of their names are, 0 to 100; 100 is the same words."""
    return max((_alike(x, y) for x in a.names for y in b.names), default=0.0)


@lru_cache(maxsize=262144)
def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    joined, other = "".join(a), "".join(b)
    if joined == other:
        return 100.0
    spelt = fuzz.ratio(joined, other) if min(len(joined), len(other)) > _SHORTEST_FUZZY else 0.0
    short, long = sorted((a, b), key=len)
    pairs = {word: _partner(word, long) for word in short}
    if any(partner is None and not is_generic(word) for word, partner in pairs.items()):
        # A word of its own that the other lacks: Lone Star Guns, Lone Oak Guns; but X-Caliber, Excalibur.
        mine, theirs = ("".join(word for word in words if not is_generic(word)) for words in (a, b))
        return 0.7 * fuzz.ratio(mine, theirs) + 0.3 * spelt
    if all(is_generic(word) or is_generic(pairs[word] or word) for word in short):
        return spelt * 0.8  # nothing telling is shared: Stone Guns, Store Guns
    left = [word for word in long if word not in pairs.values()]
    alone = [word for word in short if pairs[word] is None]
    shared = _weight([word for word in short if pairs[word] is not None])
    # What both share against what only one has; where each has its own it is worse: Star Guns, Star Pawn.
    part = shared / (shared + _weight(left) + _weight(alone))
    return 100.0 * part * (0.9 if left and alone else 1.0)


def _weight(words: Iterable[str]) -> float:
    return sum(0.25 if is_generic(word) else 1.0 for word in words)


def _partner(word: str, others: tuple[str, ...]) -> str | None:
    """The word among others that it is, or is a slip of."""
    if word in others:
        return word
    close = [
        other
        for other in others
        if min(len(word), len(other)) >= _SHORTEST_FUZZY
        and (_one_slip(word, other) or fuzz.ratio(word, other) >= _SAME_WORD)
    ]
    return max(close, key=lambda other: fuzz.ratio(word, other), default=None)
