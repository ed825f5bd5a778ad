"""What a number without a noun counts: the guns named last before it ("sold the guns, 35 of them to…")."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.ledger import NEAR, Ledger
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

#: "The guns", "those rifles", "of the 54 pistols", "las armas": guns that are known by then.
_KNOWN = re.compile(
    r"\b(?:the|those|these|his|her|their|all|las|los|esas|esos|sus|dichas|dichos)\s+(?:\w+\s+)?$", re.I
)
#: "Eight of those were assault rifles": what a part is, no guns of their own.
_PREDICATE = re.compile(r"\b(?:were|was|are|is|eran|era|son|es)\s+(?:\w+\s+){0,2}$", re.I)
_OF = re.compile(r"\b(?:of|de)\b", re.I)
#: How far before a phrase its article may stand, in characters.
_LEAD = 30


def antecedent(reading: Reading, at: int, candidate: Candidate, ledger: Ledger) -> ObjectKind | None:
    """The kind of the guns named again since the last count before a character; None where none were.

    What is told of a part after another part is of the same whole: "eight were rifles, five had no serial".
    """
    part = ledger.items[-1].count if ledger.items else None
    if (
        candidate.part_of
        and part
        and part.subset_of is not None
        and not _OF.search(candidate_text(reading, at, candidate))
    ):
        return ledger.items[part.subset_of].count.object
    last = ledger.last_gun
    if last is None or at - last.evidence.end > NEAR:
        return None
    first = last.evidence.end
    named = [
        phrase
        for phrase in find_phrases(reading.text[first:at], reading.language)
        if phrase.kind in GUN_KINDS and _is_known(reading.text, first, phrase)
    ]
    return named[-1].kind if named else None


def candidate_text(reading: Reading, at: int, candidate: Candidate) -> str:
    """The text of a candidate that begins at a character of the document."""
    return reading.text[at : at + candidate.end - candidate.start]


def _is_known(text: str, first: int, phrase: GunPhrase) -> bool:
    """True for "the guns", "las 54 armas": a plural that speaks of guns told of before."""
    start, end = first + phrase.start, first + phrase.end
    lead = text[max(0, start - _LEAD) : start]
    plural = text[end - 1 : end] in {"s", "S"}
    return plural and bool(_KNOWN.search(lead)) and not _PREDICATE.search(lead)
