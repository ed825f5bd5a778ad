"""The lists of names of a reading, asked for defendants: who is named before, after or in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from nlp.defendants import subjects as s
from nlp.defendants.listing import Listed
from nlp.people import Person
from nlp.reading import Reading, Sentence


@dataclass(frozen=True)
class NamedLists:
    """The lists of names of a reading and who of them is a defendant."""

    reading: Reading
    defendants: tuple[Person, ...]
    lists: dict[int, list[Listed]]

    @cached_property
    def _ids(self) -> frozenset[int]:
        return frozenset(id(person) for person in self.defendants)

    def given_to(self, end: int) -> tuple[Person, ...]:
        """Whom a term that ends at `end` is given to by name: "46 months to X", "30 meses a su primo X"."""
        sentence = self.reading.sentence_at(end)
        for listed in self.lists.get(sentence.index, []) if sentence else []:
            if listed.start > end and s.GIVEN_TO.fullmatch(self.reading.text[end : listed.start][:80]):
                return self._accused(listed)
        return ()

    def names_in_sentence(self, person: Person, at: int) -> bool:
        """True if the sentence around `at` names the person, by more than a family's name."""
        sentence = self.reading.sentence_at(at)
        return sentence is not None and any(
            owner is person and sum(other.start == mention.start for other in listed.mentions) == 1
            for listed in self.lists.get(sentence.index, [])
            for mention, owner in zip(listed.mentions, listed.owners, strict=True)
        )

    def subject_before(self, at: int) -> Listed | None:
        """The list of names that is the subject of what stands at `at`; None where none is."""
        sentence = self.reading.sentence_at(at)
        before = [g for g in self.lists.get(sentence.index, []) if g.end <= at] if sentence else []
        return before[-1] if before and s.is_subject(self.reading.text, before[-1], at) else None

    def named_before(self, at: int) -> tuple[Person, ...]:
        """The defendants of the last list of names before `at` in its sentence: "Lund and others bought"."""
        sentence = self.reading.sentence_at(at)
        for listed in reversed(self.lists.get(sentence.index, []) if sentence else []):
            if listed.end <= at and (chosen := self._accused(listed)):
                return chosen
        return ()

    def told_before(self, at: int) -> tuple[Person, ...]:
        """The defendants named last before `at`, in its sentence or the two before."""
        sentence = self.reading.sentence_at(at)
        return self.named_before(at) or (self._last_before(sentence) if sentence else ())

    def next_after(self, at: int) -> tuple[Person, ...]:
        """The defendants of the first list of names after `at` in its sentence."""
        sentence = self.reading.sentence_at(at)
        found = (
            (self._accused(g) for g in self.lists.get(sentence.index, []) if g.start >= at)
            if sentence
            else ()
        )
        return next(filter(None, found), ())

    def list_before(self, at: int, size: int) -> tuple[Person, ...]:
        """The nearest list of `size` defendants or more before `at`, in this sentence or two before."""
        sentence = self.reading.sentence_at(at)
        if sentence is None:
            return ()
        for index in range(sentence.index, max(-1, sentence.index - 3), -1):
            for listed in reversed(self.lists.get(index, [])):
                chosen = self._accused(listed)
                if listed.start < at and len(chosen) >= size:
                    return chosen
        return ()

    def _last_of(self, listed: Listed, at: int) -> tuple[Person, ...]:
        return tuple(person for person in listed.last_before(at) if id(person) in self._ids)

    def _accused(self, listed: Listed) -> tuple[Person, ...]:
        return tuple(p for p in listed.persons if id(p) in self._ids)

    def _last_before(self, sentence: Sentence) -> tuple[Person, ...]:
        """Whom "he" means: the one list of defendants that the sentences just before name last."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            groups = [chosen for g in self.lists.get(index, []) if (chosen := self._accused(g))]
            if groups:
                first = groups[0]
                return first if len(first) == 1 else ()
        return ()
