"""Of whom a stretch of a sentence speaks: the defendant before it, after it, or of the sentence before.

"X was sentenced to 12 years; Y, who pleaded guilty, …"     12 years → X, plea → Y
"Judge Z sentenced X to …"                                      → X
"Both pleaded guilty."                                          → the defendants told of before
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.defendants import several
from nlp.defendants import subjects as s
from nlp.defendants import unnamed_subjects as u
from nlp.defendants.employers import employs
from nlp.defendants.listing import Listed
from nlp.defendants.named_lists import NamedLists
from nlp.people import Person
from nlp.reading import Reading, Sentence

#: How far (characters) from a verb its object may start.
_OBJECT_REACH = 30


@dataclass(frozen=True)
class Targets(NamedLists):
    """The lists of names of a reading, asked of whom a stretch of words speaks."""

    def of(self, start: int, end: int, reach_after: int = 90) -> tuple[Person, ...]:
        """The defendants of whom the words at `start:end` speak, in the order of the text; may be none."""
        sentence = self.reading.sentence_at(start)
        if sentence is None:
            return ()
        inside = self.lists.get(sentence.index, [])
        text = self.reading.text
        clause_start = max(text.rfind(";", sentence.start, start), sentence.start - 1) + 1
        semicolon = text.find(";", end, sentence.end)
        clause_end = semicolon if semicolon >= 0 else sentence.end
        for listed in inside:
            if start <= listed.start and listed.end <= end and (chosen := self._accused(listed)):
                return chosen
            if listed.start < start and end < listed.end and (chosen := self._last_of(listed, start)):
                return chosen
        before = [g for g in inside if g.end <= start and g.start >= clause_start]
        cut = next((g for g in inside if g.start < clause_start < g.end <= start), None)
        if cut is not None and not before and several.shares_verb(text, cut, start, end):
            return self._accused(cut)
        if cut is not None and not before and (chosen := self._last_of(cut, start)):
            return chosen
        if not before and (chosen := self._goes_on(sentence, inside, clause_start, start)):
            return chosen
        after = [g for g in inside if g.start >= end and g.start <= min(clause_end, end + reach_after)]
        if (
            before
            and not self._accused(before[-1])
            and s.is_subject(text, before[-1], start)
            and not self._employs(clause_start, before[-1])
        ):
            # Somebody else's act, unless its object stands straight after it: "Judge X sentenced Lund".
            return self._accused(after[0]) if after and after[0].start - end < _OBJECT_REACH else ()
        if after and s.gives_to(text, start, end, after[0].start) and (given := self._accused(after[0])):
            return given
        for listed in reversed(before):
            if listed is not before[0] and (
                s.RELATIVE_OF.match(text, listed.end)
                or (s.beside_subject(text, listed, start) and self._told_earlier(before, listed))
            ):
                continue
            if s.WHOSE_RELATIVE.search(
                text[max(clause_start, listed.start - 60) : listed.start]
            ) and not s.RELATIVE_CLAUSE.match(text, listed.end):
                continue
            if s.inside_relative(before, listed, text, start) or self._employs(clause_start, listed):
                continue
            if chosen := self._accused(listed):
                between = s.own_words(text[listed.end : start])
                if s.PLURAL_OTHERS.search(between) and not s.AND_OTHERS.search(between):
                    return ()
                if several.of_others(between, text[start:end]):
                    return ()
                if s.all_of_them(between) and len(chosen) == 1 and len(self.defendants) > 1:
                    return self._several(sentence, listed)
                return chosen
        for listed in after:
            if listed is not after[-1] and s.RELATIVE_OF.match(text, listed.end):
                continue  # "acquitted Lund's stepson, Karl Vance"
            if chosen := self._accused(listed):
                return chosen + self._enumerated(text[end : listed.start], listed, inside, clause_end)
        clause = text[clause_start:start]
        people = [person for person in self.defendants if not person.company] or self.defendants
        first = min(people, key=lambda person: person.first.start)
        if first.first.start > end and u.is_described(clause, text[start:end]):
            return (first,)
        if not before and clause_start > sentence.start and not inside[:0]:
            earlier = [g for g in inside if g.end <= clause_start]
            for listed in reversed(earlier):
                if chosen := self._accused(listed):
                    return chosen
        if (
            s.PLURAL_OTHERS.search(clause)
            and not re.search(r"\b(?:both|ambos)\b", clause, re.IGNORECASE)
            and not s.all_of_them(clause)
        ):
            return ()
        if len(self.defendants) == 1 and not inside and s.COUNTED_OTHERS.search(clause):
            return ()
        if not inside and u.SINGLE.search(text[start:end]):
            return (min(self.defendants, key=lambda person: abs(person.first.start - end)),)
        if self._of_unnamed(sentence, clause) and not inside:
            return ()
        if not inside and several.of_counted_others(
            clause, self._sentence_before(sentence), len(self.defendants)
        ):
            return ()
        if s.all_of_them(clause) or s.all_of_them(text[start : end + 25]):
            return () if several.all_of_others(clause) and not inside else self._several(sentence, None)
        if (
            len(self.defendants) == 1
            and not inside
            and u.is_another(text[sentence.start : start], self.defendants)
        ):
            return ()
        if len(self.defendants) == 1:
            others = s.PLURAL_OTHERS.search(clause) or (not inside and self._goes_on_with_another(sentence))
            return () if others else self.defendants
        single = u.SINGLE.search(text[sentence.start : sentence.end])
        if single and not inside and first.first.start > sentence.start:
            return (first,)
        return self._last_before(sentence)

    def _goes_on(
        self, sentence: Sentence, inside: Sequence[Listed], clause: int, start: int
    ) -> tuple[Person, ...]:
        """Whom "he" means in a clause after a semicolon: the defendant named last before it."""
        if clause <= sentence.start or not s.OF_HIM.match(self.reading.text, clause):
            return ()
        earlier = (g for g in reversed(inside) if g.end < clause)
        return next((c for g in earlier if (c := self._last_of(g, start) or self._accused(g)[-1:])), ())

    def _enumerated(
        self, between: str, listed: Listed, inside: Sequence[Listed], until: int
    ) -> tuple[Person, ...]:
        """Who else is told "among them": Vega in "among them Lund, who hid them, and Vega, who paid"."""
        if not several.AMONG_THEM.search(between):
            return ()
        found: list[Person] = []
        for other in inside:
            before = self.reading.text[max(listed.end, other.start - 30) : other.start]
            if listed.end < other.start <= until and several.NEXT_OF_THEM.search(before):
                found += self._accused(other)
        return tuple(found)

    def _employs(self, start: int, listed: Listed) -> bool:
        """True for a company in the words about somebody without a name: "A clerk at Lund Guns"."""
        return listed.only_companies and employs(self.reading.text, start, listed.start)

    def _told_earlier(self, before: Sequence[Listed], listed: Listed) -> bool:
        return any(self._accused(group) for group in before if group.end < listed.start)

    def _of_unnamed(self, sentence: Sentence, clause: str) -> bool:
        """True if a clause is about somebody unnamed, told of after the defendants were named."""
        first = min(person.first.start for person in self.defendants)
        return first < sentence.start and bool(u.UNNAMED.match(clause.lstrip()))

    def _several(self, sentence: Sentence, listed: Listed | None) -> tuple[Person, ...]:
        """Whom "both" or "they" means: the persons of the nearest sentences with two or more, else all."""
        text = sentence.text.lower()
        if counted := self._all_counted(sentence):
            return counted
        if not re.search(
            r"\b(?:both|ambos|ambas|the two|los dos|the brothers|the pair|the couple|each|they)\b", text
        ):
            return self.defendants
        found: list[Person] = []
        for index in range(sentence.index, max(-1, sentence.index - 4), -1):
            for group in self.lists.get(index, []):
                for person in self._accused(group):
                    if not any(person is p for p in found):
                        found.append(person)
            if len(found) >= 2:
                break
        if len(found) < 2:
            two = several.DUAL.search(text) is not None and len(self.defendants) > 2
            return tuple(found) if two else self.defendants
        return tuple(p for p in self.defendants if any(p is f for f in found))

    def _all_counted(self, sentence: Sentence) -> tuple[Person, ...]:
        """Whom "all three" means where exactly as many, and not all, were named before."""
        told = several.ALL_COUNTED.search(sentence.text)
        if told is None:
            return ()
        earlier = tuple(p for p in self.defendants if p.first.start < sentence.start)
        fits = len(earlier) == several.NUMBERS[told["count"].lower()] < len(self.defendants)
        return earlier if fits else ()

    def _sentence_before(self, sentence: Sentence) -> str:
        return self.reading.sentences[sentence.index - 1].text if sentence.index else ""

    def _goes_on_with_another(self, sentence: Sentence) -> bool:
        """True for "She was sentenced" after another's plea: "The mother, Ana Roe, pleaded guilty"."""
        if not s.PRONOUN.match(sentence.text) or not sentence.index:
            return False
        told = self.lists.get(sentence.index - 1, [])
        if not told or any(self._accused(listed) for listed in told):
            return False
        before = self.reading.sentences[sentence.index - 1]
        return bool(s.OWN_PLEA.match(self.reading.text[told[0].end : before.end]))


def make_targets(reading: Reading, defendants: Sequence[Person], lists: dict[int, list[Listed]]) -> Targets:
    """The resolver for one reading."""
    return Targets(reading, tuple(defendants), lists)
