"""The term of prison imposed on each defendant, in months.

"60 months on count one and 41 months on count two, to run concurrently"        60
"originally given 60 months, was resentenced to 41"                               41
"more than three years … the term is 41 months"                                   41
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.defendants.counted_groups import members_at
from nlp.defendants.leading import leading
from nlp.defendants.other_cases import OTHER_CASE
from nlp.defendants.targets import Targets
from nlp.defendants.unnamed_holders import of_unnamed
from nlp.people import Person
from nlp.people.words import plain
from nlp.terms import LIFE, Term, TermKind, doubts, find_terms
from nlp.terms import wordings as w

_I = re.IGNORECASE
_REPLACED_BEFORE = re.compile(
    r"\b(?:at first|original(?:ly)?|initial(?:ly)?|earlier|previous(?:ly)?|first (?:sentenced|given)|"
    r"had been (?:sentenced|given)|instead of|down from|reduced from|reduc(?:es|ed|"
    r"ing) (?:\w+ ){0,4}?(?:from|of)|vacated (?:his|her|the|a)|"
    r"en un principio|originalmente|inicial(?:mente)?|en lugar de|redujo de)\b[^.;]{0,45}$",
    _I,
)
_REPLACED_AFTER = re.compile(
    r"^['’]?[- ](?:prison |jail |federal )*(?:sentence|term|imprisonment|de prisión|de cárcel)?[^.;,]{0,25}"
    r"\b(?:vacated|overturned|reversed|thrown out|set aside|reduced|cut (?:to|down)|anulad[oa]|"
    r"revocad[oa]|reducid[oa]|"
    r"was too)\b",
    _I,
)


def imposed_months(text: str, person_terms: Sequence[Term]) -> int | None:
    """The months that the terms told of a person come to; None where none is imposed.

    Exact terms go before rough ones, prison before probation; of several the commonest counts, of equals the
    first; those that run together count by the longest, those that run after each other by their sum.
    """
    terms = [term for term in person_terms if term.kind is TermKind.IMPOSED]
    terms = [term for term in terms if not _replaced(text, term)] or terms
    terms = [term for term in terms if not term.rough] or terms
    terms = [term for term in terms if term.months > 0] or terms
    terms = [term for term in terms if not any(_rounds(text, term, other) for other in terms)]
    if not terms:
        return None
    months = [term.months for term in terms]
    if LIFE in months:
        return LIFE
    together = _together(text, terms)
    return max(months, key=lambda m: (months.count(m), -months.index(m))) if together is None else together


_SENTENCE_END = re.compile(r"[.!?][”\"]?\s|\n")


def _rounds(text: str, term: Term, other: Term) -> bool:
    """True for the "8 years" of a headline beside the "eight years and four months" of the text."""
    first, last = sorted((term, other), key=lambda told: told.start)
    apart = _SENTENCE_END.search(text, first.end, last.start)
    return (
        bool(apart) and term.months % 12 == 0 != other.months % 12 and term.months == other.months // 12 * 12
    )


#: "was resentenced the same day, from " 30 months to time served.
_FROM = re.compile(
    r"\b(?:re-?sentenced|lowered|rebajad[oa]|reducid[oa])\b[^.;]{0,60}\b(?:from|de) (?:an? |"
    r"una? )?$",
    _I,
)


def _replaced(text: str, term: Term) -> bool:
    return bool(
        _FROM.search(text[max(0, term.start - 90) : term.start])
        or _REPLACED_BEFORE.search(text[max(0, term.start - 90) : term.start])
        or _REPLACED_AFTER.match(text[term.end : term.end + 70])
    )


#: How far (characters) terms of one judgment stand from each other, and from what is told of them together.
_JUDGMENT = 260


def _together(text: str, terms: Sequence[Term]) -> int | None:
    """What the terms of one judgment come to; None where the text does not say how they run."""
    for term in terms:
        if w.TOTAL.search(text[max(0, term.start - 40) : term.start]) or w.TOTAL_AFTER.match(text, term.end):
            return term.months
    first = terms[0]
    run = [first]
    for term in terms[1:]:
        if 0 <= term.start - run[-1].end < _JUDGMENT:
            run.append(term)
    if len(run) < 2:
        return None
    told = text[first.start - 60 if first.start > 60 else 0 : run[-1].end + 160]
    if w.CONSECUTIVE.search(told) and not w.CONCURRENT.search(told):
        return sum(term.months for term in run)
    return max(term.months for term in run) if w.CONCURRENT.search(told) else None


_FOR = re.compile(r"\s(?:in (?:\w+ )?prison |behind bars )?(?:for|para|por)\b", _I)


def _opens_title(title: str, term: Term) -> bool:
    """True for "Ten years for man who sold guns": the term that a headline opens with."""
    return (
        term.kind is TermKind.UNTOLD
        and not title[: term.start].strip()
        and _FOR.match(title, term.end) is not None
    )


def _of_other_case(before: str) -> bool:
    """True for "previously convicted of robbery and sentenced to ": the term of another case."""
    told, sentenced, after = before.rpartition("sentenced")
    return bool(OTHER_CASE.search(told if sentenced else before)) and not re.search(
        r"[,;]", after * bool(sentenced)
    )


def _is_of_another_matter(text: str, term: Term) -> bool:
    """True of a term that was served for another crime or imposed in another case."""
    serving = doubts.SERVING_BEFORE.search(text[max(0, term.start - 50) : term.start])
    return (
        bool(serving and doubts.OTHER_CRIME_AFTER.match(text, term.end))
        or _of_other_case(text[max(0, term.start - 110) : term.start])
        or doubts.IN_THAT_CASE.match(text, term.end) is not None
    )


_NAME = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?: [A-ZÁÉÍÓÚÑ][\w.’'-]+){0,3}"
#: A list of names and the words up to a term: "Sanchez and Lund received ".
_NAMES = re.compile(rf"(?P<names>{_NAME}(?:, {_NAME}){{0,8}},? (?:and|y|e) {_NAME}),? (?:[\w-]+ ){{1,6}}$")


def _at_place(targets: Targets, start: int, place: int, persons: tuple[Person, ...]) -> tuple[Person, ...]:
    """Whose is the term at a place of a list: by the list of names before it, known ones and others."""
    told = _NAMES.search(targets.reading.text[max(0, start - _JUDGMENT) : start])
    names = re.split(r",? (?:and|y|e) |, ", told["names"]) if told else []
    if len(names) > max(place, len(persons)):
        words = {plain(word) for word in names[place].split()}
        return tuple(p for p in targets.defendants if plain(p.surname) in words)[:1]
    if len(persons) <= place:
        persons = targets.list_before(start, place + 1) or targets.defendants
    return persons[place : place + 1]


def read_terms(targets: Targets, terms: Sequence[Term], *, sentenced: bool = False) -> dict[int, list[Term]]:
    """The terms told of each defendant, by `id`; lists of terms go to lists of persons in order.

    Where the document announces a sentence (`sentenced`) and no words tell a term as imposed, it is the first
    of which nothing is told.
    """
    found: dict[int, list[Term]] = {id(person): [] for person in targets.defendants}
    text = targets.reading.text
    for term in terms:
        if term.kind is not TermKind.IMPOSED:
            continue
        if _is_of_another_matter(text, term):
            continue
        persons: tuple[Person, ...] = targets.given_to(term.end)
        if not persons and of_unnamed(text[max(0, term.start - 150) : term.start]):
            continue
        persons = persons or targets.of(term.start, term.end) or members_at(targets, term.start, term.end)
        if term.place is not None:
            persons = _at_place(targets, term.start, term.place, persons)
        for person in persons:
            found[id(person)].append(term)
    _give_title_term(targets, terms, found)
    if not any(found.values()):
        title = targets.reading.document.title
        speaks = bool(re.search(r"\bsentenc|\bconden", text, _I))
        titled = [
            replace(term, kind=TermKind.IMPOSED) if speaks and _opens_title(title, term) else term
            for term in find_terms(title)
        ]
        titled = [term for term in titled if term.kind is TermKind.IMPOSED][:1]
        untold = _untold(targets, terms) if sentenced and not any(not term.rough for term in titled) else {}
        for person in leading(targets):
            found[id(person)] += titled if id(person) not in untold else []
        for key, term in untold.items():
            found[key].append(replace(term, kind=TermKind.IMPOSED))
    return found


def _give_title_term(targets: Targets, terms: Sequence[Term], found: dict[int, list[Term]]) -> None:
    """Give the term of a headline, where others have theirs, to the one whom the document is about."""
    first = leading(targets)
    given = {term.months for mine in found.values() for term in mine}
    if len(first) != 1 or found[id(first[0])] or not given:
        return
    titled = [
        t for t in find_terms(targets.reading.document.title) if t.kind is TermKind.IMPOSED and t.months
    ]
    if len(titled) == 1 and not any(_same(titled[0].months, months) for months in given):
        # The text tells it exactly, of nobody by name.
        exact = [
            term for term in terms if term.kind is TermKind.IMPOSED and _same(titled[0].months, term.months)
        ]
        found[id(first[0])].append((exact or titled)[0])


def _same(titled: int, months: int) -> bool:
    """True for the months of a term that a headline tells in whole years."""
    return titled == months or (titled % 12 == 0 and 0 <= months - titled < 12)


def _untold(targets: Targets, terms: Sequence[Term]) -> dict[int, Term]:
    """The first term of each defendant, by `id`, of which the text does not say what it is."""
    found: dict[int, Term] = {}
    for term in terms:
        if (
            term.kind is TermKind.UNTOLD
            and term.months
            and not _of_other_case(targets.reading.text[max(0, term.start - 110) : term.start])
        ):
            for person in targets.given_to(term.end) or targets.of(term.start, term.end):
                found.setdefault(id(person), term)
    return found
