"""A mention: what one document says about its case, as resolving and assembling need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from db.models import Claim, Document, DocumentVersion
from ironriver.vocabulary import Assertion, ClaimKind
from nlp.annotation import SourceDocument

_LISTS = {
    "defendants": ClaimKind.DEFENDANT,
    "counts": ClaimKind.COUNT,
    "dealers": ClaimKind.DEALER,
    "dates": ClaimKind.DATE,
    "firearms": ClaimKind.FIREARM,
    "places": ClaimKind.PLACE,
    "groups": ClaimKind.GROUP,
}
_PLAIN = {
    "stages": ClaimKind.STAGE,
    "case_numbers": ClaimKind.CASE_NUMBER,
    "convergence": ClaimKind.CONVERGENCE,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim: its values, its place in its list, its words, the stored claim's id where there is one."""

    ordinal: int
    value: Mapping[str, Any]
    claim_id: int = 0
    assertion: str = Assertion.ALLEGED
    quote: str = ""
    sentence: str = ""

    def get(self, name: str) -> Any:
        """A field of the value; None where it is not told."""
        return self.value.get(name)


@dataclass(frozen=True)
class Mention:
    """One document and its claims. `order` sorts mentions the same way whatever order they arrived in.

    `published` is YYYY, YYYY-MM or YYYY-MM-DD, or empty. `document_id` and `version_id` are 0 outside the
    database.
    """

    source: str
    native_id: str
    title: str
    published: str
    text: str
    kind: str = "news"
    publisher: str = ""
    document_id: int = 0
    version_id: int = 0
    version_tag: str = ""
    facts: Mapping[ClaimKind, tuple[Fact, ...]] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, str, str]:
        """Publication, then source, then native id; documents without a date come last."""
        return (self.published or "9999", self.source, self.native_id)

    @property
    def label(self) -> str:
        """The document's name within the pool."""
        return f"{self.source}:{self.native_id}"

    def of(self, kind: ClaimKind) -> tuple[Fact, ...]:
        """The claims of one kind, in the order of the document."""
        return self.facts.get(kind, ())

    def values(self, kind: ClaimKind) -> list[str]:
        """The plain values of a kind that has no other field: stages, court, case numbers."""
        return [str(fact.get("value")) for fact in self.of(kind)]

    @property
    def court(self) -> str | None:
        """The PACER court id, where the document tells it."""
        return next(iter(self.values(ClaimKind.COURT)), None)


class Ref(NamedTuple):
    """A claim by the document that makes it and its place in the list of its kind there."""

    label: str
    ordinal: int
    claim_id: int


@dataclass(frozen=True, slots=True)
class Told:
    """A claim and the document that makes it."""

    mention: Mention
    fact: Fact

    @property
    def ref(self) -> Ref:
        """The same without the document's text."""
        return Ref(self.mention.label, self.fact.ordinal, self.fact.claim_id)


def told_of(mentions: Iterable[Mention], kind: ClaimKind) -> list[Told]:
    """The claims of one kind that these documents make, in order."""
    return [Told(mention, fact) for mention in mentions for fact in mention.of(kind)]


def from_annotation(document: SourceDocument, annotation: Mapping[str, Any]) -> Mention:
    """The mention of a document outside the database, from the guideline's JSON object."""
    facts: dict[ClaimKind, tuple[Fact, ...]] = {}
    for name, kind in _LISTS.items():
        facts[kind] = tuple(_fact(i, item) for i, item in enumerate(annotation.get(name) or ()))
    for name, kind in _PLAIN.items():
        facts[kind] = tuple(Fact(i, {"value": item}) for i, item in enumerate(annotation.get(name) or ()))
    if annotation.get("court"):
        facts[ClaimKind.COURT] = (Fact(0, {"value": annotation["court"]}),)
    return Mention(
        source="",
        native_id=document.id,
        title=document.title or "",
        published=document.published or "",
        text=document.text,
        kind=document.kind or "news",
        publisher=document.source or "",
        facts=facts,
    )


def _fact(ordinal: int, item: Mapping[str, Any]) -> Fact:
    return Fact(
        ordinal,
        item,
        assertion=str(item.get("assertion") or Assertion.ALLEGED),
        quote=str(item.get("quote") or ""),
        sentence=str(item.get("sentence") or ""),
    )


def from_version(version: DocumentVersion, document: Document, claims: Iterable[Claim]) -> Mention:
    """The mention of a stored document, from the claims of its present extractor."""
    facts: dict[ClaimKind, list[Fact]] = {}
    for claim in claims:
        if claim.extract_version == version.extract_version:
            facts.setdefault(ClaimKind(claim.kind), []).append(
                Fact(claim.ordinal, claim.value, claim.id, claim.assertion, claim.quote, claim.sentence)
            )
    return Mention(
        source=document.source,
        native_id=document.native_id,
        title=version.title,
        published=version.published or document.published,
        text=version.text,
        kind=document.kind,
        publisher=document.told_by,
        document_id=document.id,
        version_id=version.id,
        version_tag=f"{version.text_sha256}:{version.extract_version}",
        facts={kind: tuple(sorted(group, key=lambda fact: fact.ordinal)) for kind, group in facts.items()},
    )
