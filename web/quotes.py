"""A claim as a page quotes it: the sentence with its words marked, who says it, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from db.models import Claim
from digest.clean import one_line

LONGEST_SENTENCE = 900


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that state a part. `uid` is one for a page: a claim may be quoted by several parts."""

    uid: str
    before: str
    quote: str
    after: str
    language: str
    document_id: int
    claim_id: int
    told_by: str
    published: str
    assertion: str
    confidence: float
    rule: str
    others: str = ""


def quote_of(claim: Claim, uid: str, others: str = "") -> Quote:
    """The quote of a claim, on one line, without invisible characters."""
    sentence, quote = (one_line(words, LONGEST_SENTENCE) for words in (claim.sentence, claim.quote))
    before, found, after = sentence.partition(quote)
    document = claim.version.document
    return Quote(
        uid=uid,
        before=before if found else "",
        quote=found or quote,
        after=after if found else "",
        language=document.language,
        document_id=document.id,
        claim_id=claim.id,
        told_by=document.told_by,
        published=claim.version.published,
        assertion=claim.assertion,
        confidence=claim.confidence,
        rule=claim.rule,
        others=others,
    )
