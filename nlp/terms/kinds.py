"""What the words about a term make of it: imposed, possible, asked for, supervised, served."""

from __future__ import annotations

import re

from nlp.terms import doubts, forms
from nlp.terms import wordings as w
from nlp.terms.amounts import AFTER
from nlp.terms.lists import PLEADED_AND_SERVED
from nlp.terms.term import TermKind

#: Longest stretch of text (characters) before a term that says what it is.
_BEFORE = 110
#: Where a sentence ends: not in "U.S. District Judge", "Ana R. Lund", "Mr. Lund".
_CLAUSE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bJr)(?<!\bSt)[.!?]\s+(?=[A-ZÁÉÍÓÚ“\"])|\n\s*\n"
)


def kind_of(text: str, start: int, end: int) -> TermKind | None:
    """What the words about a term make of it; None where it is no punishment at all."""
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + AFTER]
    clause = _CLAUSE_END.split(before)[-1]
    if (doubts.NOT_PRISON_AFTER.search(after) and not w.STRAIGHT.search(before)) or (
        forms.AGED.search(before) and not w.PRISON_AFTER.search(after)
    ):
        return None
    if (
        re.search(r"(?:days?|d[ií]as?)$", text[start:end], re.I)
        and not re.search(r"(?:and|y) \w+[- ](?:days?|d[ií]as?)$", text[start:end], re.I)
        and not w.PRISON_AFTER.search(after)
    ):
        return None
    if forms.PERIOD_BEFORE.search(before):
        return None
    if PLEADED_AND_SERVED.search(clause):
        return TermKind.IMPOSED
    if (
        doubts.CREDIT_BEFORE.search(before)
        or doubts.BESIDE_ANOTHER.search(before)
        or doubts.ALREADY_AFTER.match(after)
    ):
        return TermKind.SERVED
    if doubts.SUPERVISED_AFTER.search(after) or doubts.SUPERVISED_BEFORE.search(clause):
        return TermKind.SUPERVISED
    if doubts.MAXIMUM_AFTER.search(after):
        return TermKind.POSSIBLE
    # A verb of sentencing that stands nearer than "could" or "faces" takes the term for itself.
    near = max(
        (
            m.start()
            for m in w.IMPOSED_VERB.finditer(clause)
            if not doubts.COULD_BE.search(clause[: m.start()])
        ),
        default=-1,
    )
    gave_maximum = bool(w.GAVE_MAXIMUM.search(clause))
    if doubts.CEILING.search(clause) and not gave_maximum and not w.PRISON_AFTER.search(clause[near:]):
        return TermKind.POSSIBLE
    possible = None if gave_maximum else doubts.MAXIMUM_BEFORE.search(clause)
    if possible and near >= 0 and w.SAME_JUDGMENT.search(clause[near:]):
        possible = None
    if near >= 0 and doubts.AGREED.search(clause[:near]) and w.TO_SERVE.match(clause[near:]):
        return TermKind.ASKED
    asked = doubts.ASKED_BEFORE.search(clause)
    if asked and asked.start() > near:
        return TermKind.ASKED
    if possible and possible.start() > near:
        return TermKind.POSSIBLE
    if doubts.SERVED_BEFORE.search(clause) and near < 0 and not re.search(r"\bafter\b", clause, re.I):
        return TermKind.SERVED
    if near < 0 and _could_follow(text, start):
        return TermKind.POSSIBLE
    if doubts.NOT_YET.search(clause[max(0, near - 25) :]):
        return TermKind.POSSIBLE
    if near >= 0:
        return TermKind.IMPOSED
    if (
        doubts.NOT_PRISON_BEFORE.search(clause)
        and not w.PRISON_AFTER.search(after)
        and not w.PUNISHMENT.search(clause)
    ):
        return None
    if w.TO_TERM.search(clause) and re.match(
        r"['’]?(?: imprisonment| in (?:federal )?prison)?(?:[;.,]|\s?$|\n)", after
    ):
        return TermKind.IMPOSED
    if (
        w.PRISON_AFTER.search(after)
        or w.IMPOSED.search(clause)
        or re.match(r"[- ](?:prison|sentence|term|jail)", after, re.I)
    ):
        return TermKind.IMPOSED
    if text[max(0, start - 1) : start] == "(" and w.IN_BRACKETS.match(text, end):
        return TermKind.IMPOSED
    return TermKind.UNTOLD


#: How far back (characters) in its sentence a term may be told to be only possible.
_SENTENCE = 500


def _could_follow(text: str, start: int) -> bool:
    """True if the sentence before a term speaks of what a crime carries, and of no judgment after that."""
    told = _CLAUSE_END.split(text[max(0, start - _SENTENCE) : start])[-1]
    possible = doubts.COULD_FOLLOW.search(told)
    return bool(possible and not w.IMPOSED_VERB.search(told[possible.end() :]))


def is_probation(text: str, start: int, end: int) -> bool:
    """True for the term of "was sentenced on Monday, by Judge Roe, to five years probation"."""
    clause = _CLAUSE_END.split(text[max(0, start - _BEFORE) : start])[-1].rpartition(";")[2]
    verb = max((m.end() for m in w.IMPOSED_VERB.finditer(clause)), default=-1)
    return (
        verb >= 0
        and bool(doubts.PROBATION_AFTER.match(text[end : end + AFTER]))
        and not doubts.MAXIMUM_BEFORE.search(clause[verb:])
        and not doubts.COULD_BE.search(clause[: verb - 1])
    )
