"""How each claim of an annotation is asserted: alleged, charged, admitted, proved or dismissed.

In this order (docs/data-model.md says why):

1. What is on the record (the stages, the court, its numbers, the days of arrest, charge, plea, verdict and
   sentence) is proved: the document reports the act, not what somebody is said to have done.
2. The modifiers whose scope covers the claim in its sentence (nlp/modifiers.py); of several the strongest.
   What is only alleged or charged, of one whose charges were dismissed, is dismissed.
3. What the authorities found or seized is proved: it is their own act.
4. The situation of the defendant who is named last, in the sentence or before it. A plea makes admitted what
   is told from the plea on. Of several defendants the one about whom least is settled decides.
5. Without a defendant the furthest stage that the document announces; else the claim is alleged.

A defendant is asserted as settled by status; where that is open, modifiers may say that it is less or more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from ironriver.vocabulary import STAGE_ORDER, Assertion, CountRole, Event, PlaceRole, Stage
from nlp.annotation import Annotation, Count, DateFact, Defendant, Evidence, Place
from nlp.defendants.status import assertion_of
from nlp.modifiers import Scopes, Told, lexicon, strongest
from nlp.reading import Reading

#: Counted by the authorities themselves.
FOUND = frozenset({CountRole.SEIZED, CountRole.RECOVERED, CountRole.TRACED, CountRole.FORFEITED})
_FOUND_ON = frozenset({Event.SEIZURE, Event.RECOVERY})
_FOUND_IN = frozenset({PlaceRole.SEIZURE, PlaceRole.RECOVERY})
#: Days of the procedure, which are on the record.
_RECORDED = frozenset(
    {
        Event.ARREST,
        Event.CHARGED,
        Event.PLEA,
        Event.CONVICTION,
        Event.SENTENCING,
        Event.HEARING,
        Event.EXTRADITION,
    }
)
#: Assertions that the case may still change.
_OPEN = frozenset({Assertion.ALLEGED, Assertion.CHARGED})
_ORDER = list(Assertion)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
#: In the name of a company, whose single words name nobody.
_COMPANY = re.compile(r"\b(?:LLC|Inc|Corp|Ltd|Company|Co|S\.A|Guns|Arms|Firearms|Tactical)\b", re.IGNORECASE)
_LISTS = ("counts", "dealers", "dates", "firearms", "places", "groups", "convergence")

Item = TypeVar("Item")


def assert_claims(reading: Reading, annotation: Annotation) -> Annotation:
    """The annotation with every claim asserted as its document does."""
    situation = Situation(reading, annotation)
    changed: dict[str, Any] = {
        name: tuple(_asserted(item, situation.of(item)) for item in getattr(annotation, name))
        for name in _LISTS
    }
    changed["firearms"] = _as_counted(changed["firearms"], changed["counts"])
    for name in ("stages", "case_numbers"):
        changed[name] = tuple(_asserted(fact, Assertion.PROVED) for fact in getattr(annotation, name))
    if annotation.court:
        changed["court"] = _asserted(annotation.court, Assertion.PROVED)
    changed["defendants"] = tuple(
        _asserted(person, situation.of_defendant(person)) for person in annotation.defendants
    )
    return replace(annotation, **changed)


def _asserted(item: Item, assertion: Assertion) -> Item:
    evidence: Evidence = item.evidence  # type: ignore[attr-defined]
    return replace(item, evidence=replace(evidence, assertion=assertion))  # type: ignore[type-var]


def _as_counted(firearms: Sequence[Any], counts: Sequence[Count]) -> tuple[Any, ...]:
    """Firearms inside a count ("seized 12 AR-15 rifles") are asserted as it is."""
    spans = [(count.evidence.start, count.evidence.end, count.evidence.assertion) for count in counts]
    return tuple(
        next(
            (
                _asserted(gun, assertion)
                for start, end, assertion in spans
                if gun.evidence.start < end and start < gun.evidence.end
            ),
            gun,
        )
        for gun in firearms
    )


def told_of(item: Any) -> Told | None:
    """What a claim is about; None where it is on the record."""
    if isinstance(item, Defendant):
        return Told.PERSON
    if isinstance(item, DateFact):
        if item.event in _RECORDED:
            return None
        return Told.FIND if item.event in _FOUND_ON else Told.ACT
    found = (isinstance(item, Count) and item.role in FOUND) or (
        isinstance(item, Place) and item.role in _FOUND_IN
    )
    return Told.FIND if found else Told.ACT


class Situation:
    """What a document says of where the case stands, and of whom it speaks where."""

    def __init__(self, reading: Reading, annotation: Annotation) -> None:
        """`annotation` is what was read of `reading`."""
        self._reading = reading
        self._annotation = annotation
        self._scopes: dict[int, Scopes] = {}

    def of(self, item: Any) -> Assertion:
        """How a claim that is no defendant is asserted."""
        told = told_of(item)
        if told is None:
            return Assertion.PROVED
        start, end = item.evidence.start, item.evidence.end
        said = self._said(start, end, told)
        if told is Told.FIND:
            # An admission or a verdict that mentions a seizure makes it no less a fact.
            return Assertion.PROVED if said is None or said is Assertion.ADMITTED else said
        if said is None:
            return self._situation(start)
        if said in _OPEN and self._situation(start) is Assertion.DISMISSED:
            return Assertion.DISMISSED
        return said

    def of_defendant(self, person: Defendant) -> Assertion:
        """How the accusation of a defendant stands."""
        settled = assertion_of(person.status)
        if settled not in _OPEN:
            return settled
        said = self._said(person.evidence.start, person.evidence.end, Told.PERSON)
        return max(settled, said, key=_ORDER.index) if said in _OPEN else settled

    def _said(self, start: int, end: int, told: Told) -> Assertion | None:
        """What the modifiers of its sentence say of `start:end`."""
        sentence = self._reading.sentence_at(start)
        if sentence is None:
            return None
        scopes = self._scopes.get(sentence.index)
        if scopes is None:
            scopes = self._scopes[sentence.index] = Scopes(sentence.text, self._reading.language)
        return strongest(scopes.covering(start - sentence.start, end - sentence.start, told))

    def _situation(self, at: int) -> Assertion:
        """How what no modifier covers is asserted at `at`."""
        persons = self._persons_at(at)
        if not persons:
            stages = [fact.value for fact in self._annotation.stages]
            furthest = max(stages, key=lambda stage: STAGE_ORDER[stage], default=Stage.OTHER)
            return assertion_of(furthest)
        standing = {self._standing(person, at) for person in persons}
        # One acquitted of several says nothing of what the others did.
        return min(standing - {Assertion.DISMISSED} or standing, key=_ORDER.index)

    def _standing(self, person: Defendant, at: int) -> Assertion:
        assertion = assertion_of(person.status)
        if assertion is Assertion.ADMITTED and at < self._plea:
            return Assertion.CHARGED
        return assertion

    @cached_property
    def _plea(self) -> int:
        """Where the sentence begins that first tells of an admission; 0 where the title does, or none."""
        language, text = self._reading.language, self._reading.text
        if _admits(Scopes(self._reading.document.title, language)):
            return 0
        # Only sentences with such words are looked at: a text may have tens of thousands.
        rules = [rule for rule in lexicon(language).rules if rule.category is Assertion.ADMITTED]
        held = lexicon(language).stock.held(text.lower())
        for at in sorted(match.start() for rule in rules for match in rule.pattern.finditer(text, held)):
            sentence = self._reading.sentence_at(at)
            if sentence and _admits(Scopes(sentence.text, language)):
                return sentence.start
        return 0

    @cached_property
    def _mentions(self) -> tuple[list[int], list[int]]:
        """Where defendants are named, in order, and which of them each time."""
        forms: dict[str, set[int]] = {}
        for index, person in enumerate(self._annotation.defendants):
            for form in _forms(person):
                forms.setdefault(form, set()).add(index)
        if not forms:
            return [], []
        longest_first = sorted(forms, key=len, reverse=True)
        pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
        pairs = [
            (match.start(), index)
            for match in pattern.finditer(self._reading.text)
            for index in sorted(forms[match[0]])
        ]
        return [at for at, _ in pairs], [index for _, index in pairs]

    def _persons_at(self, at: int) -> list[Defendant]:
        """The defendants named in the sentence of `at`, or in the last one before that names any."""
        starts, indexes = self._mentions
        sentence = self._reading.sentence_at(at)
        last = bisect_right(starts, sentence.end if sentence else at) - 1
        if last < 0:
            return []
        named_in = self._reading.sentence_at(starts[last])
        begin = named_in.start if named_in else 0
        chosen: set[int] = set()
        while last >= 0 and starts[last] >= begin:
            chosen.add(indexes[last])
            last -= 1
        return [self._annotation.defendants[index] for index in sorted(chosen)]


def _admits(scopes: Scopes) -> bool:
    return any(m.rule.category is Assertion.ADMITTED for m in scopes.modifiers)


def _forms(person: Defendant) -> set[str]:
    """The ways in which a text may name a defendant: in full, by alias, by a name after the first."""
    forms = {person.name, *person.aliases}
    for word in [] if _COMPANY.search(person.name) else person.name.split()[1:]:
        plain = word.strip(".,")
        if len(plain) > 2 and plain[0].isupper() and plain.lower() not in _SUFFIXES:
            forms.add(plain)
    return {form for form in forms if form.strip()}
