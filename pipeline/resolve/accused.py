"""Which parties a document, or one of its sentences, speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.resolve.mention import Fact, Mention
from pipeline.resolve.names import fold, parse_name
from pipeline.resolve.parties import PartyRecord

_WORD = re.compile(r"[a-z0-9]+")


class Cast:
    """The parties of an incident by the documents that accuse them; a party is its place in the list."""

    def __init__(self, people: Sequence[PartyRecord]) -> None:
        self.people = people
        self._by_label: dict[str, dict[int, int]] = defaultdict(dict)
        for i, party in enumerate(people):
            for ref in party.refs:
                self._by_label[ref.label][ref.ordinal] = i
        self._names = _telling_words(people)

    def of(self, mention: Mention) -> list[int]:
        """The parties that a document accuses, in the order of the incident's."""
        return sorted(set(self._by_label.get(mention.label, {}).values()))

    def telling(self, mention: Mention, fact: Fact) -> int | None:
        """The party that a document's claim of a defendant is."""
        return self._by_label.get(mention.label, {}).get(fact.ordinal)

    def named_in(self, mention: Mention, sentence: str) -> dict[int, int]:
        """The accused of a document that a sentence of it names, each with the place of the name's end."""
        words = [(found[0], found.end()) for found in _WORD.finditer(fold(sentence))]
        named: dict[int, int] = {}
        for i in self.of(mention):
            ends = [end for word, end in words if word in self._names[i]]
            if ends:
                named[i] = ends[0]
        return named

    def owner(self, mention: Mention, fact: Fact) -> int | None:
        """Whose arrest, plea or sentence a date is: the one that its sentence names, or the only accused."""
        accused = self.of(mention)
        if len(accused) == 1:
            return accused[0]
        named = self.named_in(mention, fact.sentence) if fact.sentence else {}
        return next(iter(named)) if len(named) == 1 else None


def _telling_words(people: Sequence[PartyRecord]) -> Mapping[int, frozenset[str]]:
    """The parts of each party's names that no other party has; not the given name, which others may bear."""
    parts = {}
    for i, party in enumerate(people):
        names = [parse_name(written).parts for written in (party.name, *party.aliases)]
        parts[i] = {part for name in names for part in (name[1:] or name) if len(part) > 2}
    shared: dict[str, int] = defaultdict(int)
    for own in parts.values():
        for part in own:
            shared[part] += 1
    return {i: frozenset(part for part in own if shared[part] == 1) for i, own in parts.items()}
