"""From candidates to counts: role, exclusions, repetition, subsets."""

from __future__ import annotations

import re
from dataclasses import replace

from ironriver.vocabulary import Assertion, CountRole, ObjectKind
from nlp.annotation import Count
from nlp.counts.candidates import Candidate, find_candidates
from nlp.counts.exclusions import is_excluded
from nlp.counts.roles import find_role
from nlp.gun_phrases import GUN_KINDS
from nlp.reading import Reading, Sentence

_INCLUDING = re.compile(r"\b(?:including|includes?|included|incluid[oa]s?|incluyendo|entre\s+ell[oa]s|among\s+them|of\s+which|de\s+las\s+cuales)\b", re.I)


def find_counts(reading: Reading) -> tuple[Count, ...]:
    """Every number of guns, ammunition or parts that the document gives for the matter, once each."""
    found: list[Count] = []
    details: list[tuple[str, ...]] = []
    last: Count | None = None
    title_role = _title_role(reading)
    for sentence in reading.sentences:
        first_of_sentence = len(found)
        for candidate in find_candidates(sentence.text, reading.language):
            count = _count(reading, sentence, candidate, last, title_role)
            if count is None:
                continue
            detail = tuple(e.value for e in candidate.phrase.elements if e.type != "noun") if candidate.phrase else ()
            if candidate.part_of and last is not None and (last.low or 0) > (count.low or 0):
                count = replace(count, subset_of=found.index(last))
            elif len(found) > first_of_sentence and _INCLUDING.search(
                sentence.text, found[-1].evidence.end - sentence.start, candidate.start
            ):
                whole = found[-1].subset_of if found[-1].subset_of is not None else len(found) - 1
                count = replace(count, subset_of=whole)
            if _repeats(count, detail, found, details):
                continue
            found.append(count)
            details.append(detail)
            if count.subset_of is None and count.object in GUN_KINDS:
                last = count
    return tuple(found)


def _title_role(reading: Reading) -> CountRole:
    cue = find_role(reading.document.title, 0, 0, reading.language)
    return cue.role if cue else CountRole.TRAFFICKED


def _count(
    reading: Reading, sentence: Sentence, candidate: Candidate, last: Count | None, title_role: CountRole
) -> Count | None:
    kind = candidate.kind or (last.object if last else None)
    if kind is None or is_excluded(sentence.text, candidate, reading.language):
        return None
    cue = find_role(sentence.text, candidate.start, candidate.end, reading.language)
    if candidate.article and not _is_told(sentence.text, candidate, cue.cost if cue else None):
        return None
    if candidate.phrase is None and last is None:
        return None
    role = cue.role if cue else (last.role if last else title_role)
    start, end = sentence.start + candidate.start, sentence.start + candidate.end
    quantity = candidate.quantity
    return Count(
        quantity.low,
        quantity.high,
        quantity.basis,
        role,
        kind,
        sentence.text[candidate.start : candidate.end],
        reading.evidence(start, end, candidate.rule, 0.8, assertion_of(sentence.text)),
    )


def _is_told(sentence: str, candidate: Candidate, cost: float | None) -> bool:
    """True if an article counts: a specific gun, or a plain one to which something was done nearby."""
    phrase = candidate.phrase
    assert phrase is not None
    if phrase.specific:
        return cost is not None
    return cost is not None and cost < 2 and candidate.kind is not ObjectKind.FIREARM


_ASSERTIONS = (
    (Assertion.PROVED, re.compile(r"\b(?:jury|convicted|found\s+guilty|evidence\s+presented|proved|sentenced|jurado|condenad[oa]s?|sentenciad[oa]s?)\b", re.I)),
    (Assertion.ADMITTED, re.compile(r"\b(?:admit(?:s|ted|ting)?|pleaded|pled|plea|acknowledged|confess\w+|admiti\w+|reconoci\w+|declar\w+\s+culpable|confes\w+)\b", re.I)),
    (Assertion.CHARGED, re.compile(r"\b(?:indict\w+|charg(?:ed|es|ing)|complaint|acusaci[óo]n|acusad[oa]s?|cargos)\b", re.I)),
)


def assertion_of(sentence: str) -> Assertion:
    """How a sentence asserts what it tells."""
    if re.search(r"\b(?:alleg\w+|accus\w+|presunt\w+|habría[n]?)\b", sentence, re.I):
        return Assertion.CHARGED if re.search(r"\b(?:indictment|complaint|charg\w+)\b", sentence, re.I) else Assertion.ALLEGED
    return next((a for a, p in _ASSERTIONS if p.search(sentence)), Assertion.ALLEGED)


def _repeats(count: Count, detail: tuple[str, ...], found: list[Count], details: list[tuple[str, ...]]) -> bool:
    """True if the document has said this number with this meaning before."""
    for other, other_detail in zip(found, details, strict=True):
        if (count.low, count.high) != (other.low, other.high):
            continue
        same_kind = count.object == other.object or (count.object in GUN_KINDS and other.object in GUN_KINDS)
        if not same_kind:
            continue
        if (count.low or 0) <= 1 and count.high == 1:
            if count.role == other.role and (detail == other_detail or set(detail) < set(other_detail)) and count.object == other.object:
                return True
            continue
        if count.role == other.role or (count.low or count.high or 0) > 12:
            return True
    return False
