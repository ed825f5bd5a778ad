"""A text's words as the gazetteer reads them, and the listed names that open at a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from nlp.gazetteer.data import WORD, Entry, PlaceKind, entries_by_words, fold, longest_by_first_word


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named at `start:end` of a text.

    `name` is the town, state or country; `region` its state (full English or Mexican name) where known;
    `country` an ISO code. `adjective`: "Mexican", "mexicano". `in_name`: the place's name is part of a longer
    name ("Houston Police Department"), so that the mention says less about where something happened.
    """

    name: str
    region: str | None
    country: str | None
    start: int
    end: int
    kind: PlaceKind
    adjective: bool = False
    in_name: bool = False


class Word(NamedTuple):
    """A word with its folded form and where it stands."""

    text: str
    fold: str
    start: int
    end: int


def words_in(text: str) -> list[Word]:
    """The words of a text, abbreviations with dots as one."""
    return [Word(word := m.group(), fold(word), *m.span()) for m in WORD.finditer(text)]


def capital(word: Word) -> bool:
    """True for a word with a capital."""
    return word.text[0].isupper()


def joined(text: str, left: Word, right: Word) -> bool:
    """True if two words stand together as parts of one name (blank, hyphen, "St. Paul")."""
    gap = text[left.end : right.start]
    return gap in {" ", "-", "/", "'", "’", ". "} or (
        gap.isspace() and len(gap) <= 2 and gap.count("\n") <= 1
    )


def match_at(text: str, words: list[Word], i: int) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest listed name that opens at word `i`: its last word's index and its meanings."""
    longest = longest_by_first_word().get(words[i].fold)
    if not longest:
        return None
    known = entries_by_words()
    best = None
    name: tuple[str, ...] = ()
    for j in range(i, min(i + longest, len(words))):
        if j > i and not joined(text, words[j - 1], words[j]):
            break
        name += (words[j].fold,)
        if entries := known.get(name):
            best = (j, entries)
    return best
