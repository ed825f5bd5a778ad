"""What a number without a noun counts: the guns named last before it ("sold the guns, 35 of them to…")."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.ledger import DEVICES, NEAR, Ledger
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

#: "The guns", "those rifles", "of the 54 pistols", "las armas": guns that are known by then.
_KNOWN = re.compile(
    r"\b(?:the|those|these|his|her|their|all|las|los|esas|esos|sus|dichas|dichos)\s+(?:\w+\s+)?$", re.I
)
#: "Eight of those were assault rifles": what a part is, no guns of their own.
_PREDICATE = re.compile(r"\b(?:were|was|are|is|eran|era|son|es)\s+(?:\w+\s+){0,2}$", re.I)
#: "six rifles and four pistols, ten in all".
_TOTAL = re.compile(r"\b(?:in\s+(?:total|all)|altogether|en\s+total)$", re.I)
_OTHERS = re.compile(r"\b(?:others|otr[oa]s)$", re.I)
_OF = re.compile(r"\b(?:of|de)\b", re.I)
_NAMED = frozenset({ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER})
#: How far before a phrase its article may stand, in characters.
_LEAD = 30


def antecedent(
    reading: Reading, first_of_sentence: int, candidate: Candidate, ledger: Ledger
) -> ObjectKind | None:
    """The kind of the guns named again since the last count before a candidate; None where none were.

    What is told of a part after another part is of the same whole: "eight were rifles, five had no serial".
    """
    at = first_of_sentence + candidate.start
    part = ledger.items[-1].count if ledger.items else None
    if (
        candidate.part_of
        and part
        and part.subset_of is not None
        and not _OF.search(candidate_text(reading, at, candidate))
    ):
        return ledger.items[part.subset_of].count.object
    if device := _since_devices(reading, at, ledger):
        return device
    last = ledger.last_gun
    if last is None or at - last.evidence.end > NEAR:
        return None
    first = last.evidence.end
    named = [
        phrase
        for phrase in find_phrases(reading.text[first:at], reading.language)
        if phrase.kind in GUN_KINDS and _is_known(reading.text, first, phrase)
    ]
    total = _TOTAL.search(candidate_text(reading, at, candidate))
    if named:
        return named[-1].kind if total else known_kind(named[-1].kind, candidate, ledger)
    if total:
        return ledger.sum_of(first_of_sentence)
    if last.low == last.high == 1 and _OTHERS.search(candidate_text(reading, at, candidate)):
        # "A Ruger revolver was found in Greeley, four others in Troy": of the guns that one was of.
        whole = ledger.whole_above(candidate.quantity.low or 0, None)
        return ledger.items[whole].count.object if whole is not None else None
    return None


def _since_devices(reading: Reading, at: int, ledger: Ledger) -> ObjectKind | None:
    """What is named since devices were counted last: "40 switches. He built rifles and sold six"."""
    told = ledger.items[-1].count if ledger.items else None
    if told is None or told.object not in DEVICES or at - told.evidence.end > NEAR:
        return None
    first = told.evidence.end
    named = (
        phrase.kind
        for phrase in find_phrases(reading.text[first:at], reading.language)
        if phrase.kind in GUN_KINDS | _NAMED and _is_plural(reading.text, first, phrase)
    )
    return next(reversed(list(named)), None)


def known_kind(kind: ObjectKind, candidate: Candidate, ledger: Ledger) -> ObjectKind:
    """What "the guns" are: of the kind that all guns counted so far are of, where they are of one."""
    return (ledger.sole_kind(candidate.quantity.low or 0) or kind) if kind is ObjectKind.FIREARM else kind


def candidate_text(reading: Reading, at: int, candidate: Candidate) -> str:
    """The text of a candidate that begins at a character of the document."""
    return reading.text[at : at + candidate.end - candidate.start]


def _is_known(text: str, first: int, phrase: GunPhrase) -> bool:
    """True for "the guns", "las 54 armas": a plural that speaks of guns told of before."""
    start = first + phrase.start
    lead = text[max(0, start - _LEAD) : start]
    return _is_plural(text, first, phrase) and bool(_KNOWN.search(lead)) and not _PREDICATE.search(lead)


def _is_plural(text: str, first: int, phrase: GunPhrase) -> bool:
    end = first + phrase.end
    return text[end - 1 : end] in {"s", "S"}
