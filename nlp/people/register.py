"""The persons of a text by the words of their names, so that a name is compared with few others."""

from __future__ import annotations

from nlp.people.folding import name_words
from nlp.people.persons import Person

#: Letters of a word by which persons are entered: a misspelling or an initial mostly keeps them.
_PREFIX = 3
#: The latest persons under one word with whom a name is compared: bounds the time of a text of many.
_MOST = 150


class Register:
    """Persons in order, found by the beginnings of the words of their names."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._order: dict[int, int] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._exact: dict[tuple[str, ...], Person] = {}
        self._longer: dict[str, list[frozenset[str]]] = {}

    def add(self, person: Person) -> Person:
        """Enter a new person."""
        self._order[id(person)] = len(self.persons)
        self.persons.append(person)
        return person

    def enter(self, person: Person, name: str) -> None:
        """Enter a spelling of a person's name."""
        words = name_words(name) or (name.lower(),)
        if words in self._exact:
            return
        self._exact[words] = person
        told = frozenset(words)
        for word in told:
            under = self._by_word.setdefault(word[:_PREFIX], [])
            if not under or under[-1] is not person:
                under.append(person)
            self._longer.setdefault(word, []).append(told)

    def alike(self, name: str) -> list[Person]:
        """Persons, in order of first mention, whose names may be spellings of `name`."""
        words = name_words(name) or (name.lower(),)
        found: dict[int, Person] = {}
        for word in words[1:] or words:
            for person in self._by_word.get(word[:_PREFIX], [])[-_MOST:]:
                found[id(person)] = person
        if words in self._exact:
            found[id(self._exact[words])] = self._exact[words]
        return sorted(found.values(), key=lambda person: self._order[id(person)])

    def has_longer(self, name: str) -> bool:
        """True for "Lugardo Moreno" where a longer name before it has all its words."""
        words = frozenset(name_words(name))
        return any(words < told for word in list(words)[:1] for told in self._longer.get(word, [])[-_MOST:])
