"""Whose texts may be shown whole: those of governments and courts. Of others only the quoted sentences.

Reviewers must see what they judge: to them every text is shown whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.models import Claim, Document
from ironriver.vocabulary import DocumentKind
from pipeline.exports.rows import NOT_REPUBLISHED

#: Characters on each side of a claim in which its sentence is looked for.
_REACH = 1_000


def may_be_shown(document: Document, *, reviewing: bool = False) -> bool:
    """Whether the text of a document is ours to hand on, or its reader is logged in to review it."""
    return reviewing or is_public(document)


def is_public(document: Document) -> bool:
    """Whether the text of a document is ours to hand on to everybody."""
    return document.kind != DocumentKind.NEWS and document.source not in NOT_REPUBLISHED


def quoted_spans(text: str, claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The sentences that claims quote, as spans of the text: in order, none touching another."""
    spans: list[tuple[int, int]] = []
    for claim in sorted(claims, key=lambda each: each.start):
        start, end = _sentence_span(text, claim)
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return spans


def _sentence_span(text: str, claim: Claim) -> tuple[int, int]:
    """Where the sentence of a claim stands; the quote alone where the sentence is not found around it."""
    if claim.sentence:
        start = text.rfind(claim.sentence, max(0, claim.start - _REACH), claim.end + _REACH)
        if 0 <= start <= claim.start and claim.end <= start + len(claim.sentence):
            return start, start + len(claim.sentence)
    return claim.start, claim.end
