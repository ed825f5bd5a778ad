"""A person as one text names it, with every mention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp.people.words import people_words, plain


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A stretch of the text that names a person; `full` if by two words or more."""

    start: int
    end: int
    full: bool
    title: str = ""


@dataclass(slots=True)
class Person:
    """A person (or company) as one text names it; mentions in order."""

    name: str
    known: bool
    company: bool = False
    mentions: list[PersonMention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)
    recognised: bool = False

    @property
    def first(self) -> PersonMention:
        """The first mention by the fullest name's form, else the first of all."""
        return next((m for m in self.mentions if m.full), self.mentions[0])

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix, as written."""
        words = [w for w in self.name.split() if plain(w) not in people_words().suffixes]
        return words[-1].rstrip(".,") if words else self.name


def by_first_mention(persons: Iterable[Person]) -> list[Person]:
    """Persons in the order in which the text first names them."""
    return sorted(persons, key=lambda person: person.first.start)
