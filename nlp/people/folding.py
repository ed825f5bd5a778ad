"""Names folded for comparison: case, accents, suffixes, second surnames and middle names apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from nlp.people.words import people_words

_SPLIT = re.compile(r"[^a-z0-9]+")
#: Likeness (0 to 100) from which two spellings of a whole name are one person.
ALIKE = 90.0
#: Letters from which a word may be misspelt by one.
LONG_WORD = 8


def fold(text: str) -> str:
    """Lower case, no accents, single spaces, no punctuation: "José-Luis Núñez Jr." → "jose luis nunez jr"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _SPLIT.sub(" ", plain.replace("'", "")).strip()


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without suffixes and particles."""
    words = people_words()
    return tuple(w for w in fold(name).split() if w not in words.suffixes and w not in words.particles)


@lru_cache(maxsize=20_000)
def suffix_of(name: str) -> str | None:
    """The folded suffix of a name ("jr"), if it has one."""
    last = fold(name).split()[-1:] or [""]
    return last[0] if last[0] in people_words().suffixes else None


def same_person(one: str, other: str) -> bool:
    """True if two full names are spellings of one: a middle name or second surname more, an accent less.

    "Cesar Gamez" and "Cesar Bojorquez Gamez" are; "Marco Santillan" and "Marco Santillan Jr." with
    both forms in one text are not decided here (the suffixes must agree where both have one).
    """
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return False
    suffixes = {suffix_of(one), suffix_of(other)} - {None}
    if len(suffixes) > 1:
        return False
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) >= 2 and _within(short, long):
        return True
    return (
        len(first) == len(second) >= 2
        and not _two_given_names(first[0], second[0])
        and all(fuzz.ratio(a, b) >= 75 for a, b in zip(first, second, strict=True))
        and fuzz.ratio(" ".join(first), " ".join(second)) >= ALIKE
    )


def _two_given_names(one: str, other: str) -> bool:
    """True for "James" and "Jamel": two known given names, however like, are two people."""
    given = people_words().given
    return one != other and one in given and other in given and len(one) == len(other)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True if all words of `short` stand in `long`; an initial or a misspelling stands for the word."""
    left = list(long)
    for word in short:
        hit = next(
            (
                w
                for w in left
                if w == word
                or (len(word) == 1 and w.startswith(word))
                or (len(w) == 1 and word.startswith(w))
                or (len(w) >= LONG_WORD and fuzz.ratio(w, word) >= ALIKE)
            ),
            None,
        )
        if hit is None:
            return False
        left.remove(hit)
    return short[0] == long[0] or set(short) <= set(long)
