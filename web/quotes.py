"""A claim as a page quotes it: the sentence with its words marked, who says it, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from crawlers.papers import page_at
from db.models import Claim, DocumentVersion
from digest.clean import one_line

LONGEST_SENTENCE = 900


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that state a part. `uid` is one for a page: a claim may be quoted by several parts.

    Attributes:
        page: of the paper on which the words stand; None of what has no pages.
    """

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
    page: int | None = None


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
        page=page_of(claim.version, claim.start),
    )


def page_of(version: DocumentVersion, offset: int) -> int | None:
    """The page, from 1, of a paper on which a place of its text stands; None where it has no pages."""
    pages = version.details.get("pages")
    return page_at(pages, offset) if pages else None
