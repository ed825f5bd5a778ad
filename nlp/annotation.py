"""What is read out of one document: the annotation object of the guideline, as dataclasses.

`to_json` gives the guideline's object, each item with its quote and `start`/`end` (characters of the
document's text; `text[start:end] == quote`), its assertion, confidence and rule, the rule also in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from ironriver.vocabulary import (
    Assertion,
    Basis,
    Convergence,
    CountRole,
    DealerKind,
    DealerPart,
    Event,
    GroupKind,
    ObjectKind,
    PlaceRole,
    Precision,
    Role,
    Stage,
)
from nlp.bounds import Bounded
from nlp.rules import rule_words

#: The lists of an annotation whose items have evidence.
LISTS = (
    "stages",
    "case_numbers",
    "defendants",
    "counts",
    "dealers",
    "dates",
    "firearms",
    "places",
    "groups",
    "convergence",
)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What `annotate` and `cluster` are given: one document's text and what is known about it.

    `published` is YYYY, YYYY-MM or YYYY-MM-DD, or empty where unknown. `details` are what the source's parser
    read beside the text, such as a docket (nlp/dockets).
    """

    id: str
    title: str
    published: str
    text: str
    kind: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    details: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim stands in the text, and who read it there. `start` and `end` count characters."""

    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 0.8
    assertion: Assertion = Assertion.ALLEGED


@dataclass(frozen=True, slots=True)
class Defendant:
    """A person or company accused in the firearms matter.

    `statutes` are those that the status speaks of; `dismissed` and `acquitted` those of counts that ended
    otherwise, where a docket lists them.
    """

    name: str
    evidence: Evidence
    aliases: tuple[str, ...] = ()
    age: int | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    roles: tuple[Role, ...] = (Role.UNKNOWN,)
    status: Stage = Stage.CHARGED
    sentence_months: int | None = None
    statutes: tuple[str, ...] = ()
    dismissed: tuple[str, ...] = ()
    acquitted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Count(Bounded):
    """A number of guns, ammunition or parts. `subset_of` is the index of the count this one is a part of."""

    low: int | None
    high: int | None
    basis: Basis
    role: CountRole
    object: ObjectKind
    detail: str
    evidence: Evidence
    subset_of: int | None = None


@dataclass(frozen=True, slots=True)
class Dealer:
    """A place or person where the guns were bought, sold or stolen."""

    name: str | None
    kind: DealerKind
    part: DealerPart
    evidence: Evidence
    city: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class DateFact:
    """Something that happened (or will) on a date of the matter; `date` is as fine as `precision`."""

    event: Event
    date: str
    precision: Precision
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Firearm:
    """A distinct kind of firearm named in the text."""

    make: str | None
    model: str | None
    caliber: str | None
    kind: ObjectKind | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A place by what it was to the matter. `country` is an ISO code."""

    role: PlaceRole
    name: str
    region: str | None
    country: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Group:
    """An organisation tied to the matter."""

    name: str
    kind: GroupKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StageFact:
    """Something that the document announces."""

    value: Stage
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CourtFact:
    """The PACER court id of the federal case."""

    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CaseNumberFact:
    """A case number as written."""

    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ConvergenceFact:
    """Another crime in the same matter."""

    value: Convergence
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether the document reports trafficking, how sure that is, and why, in words."""

    relevant: bool
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that one document states. Every list is empty where the document is not relevant."""

    id: str
    relevance: Relevance
    language: str
    stages: tuple[StageFact, ...] = ()
    court: CourtFact | None = None
    case_numbers: tuple[CaseNumberFact, ...] = ()
    defendants: tuple[Defendant, ...] = ()
    counts: tuple[Count, ...] = ()
    dealers: tuple[Dealer, ...] = ()
    dates: tuple[DateFact, ...] = ()
    firearms: tuple[Firearm, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    convergence: tuple[ConvergenceFact, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """The guideline's object: plain values, with the evidence of each item beside it."""
        plain: dict[str, tuple[Any, ...]] = {
            "stages": self.stages,
            "case_numbers": self.case_numbers,
            "convergence": self.convergence,
        }
        lists = ("defendants", "counts", "dealers", "dates", "firearms", "places", "groups")
        return (
            {
                "id": self.id,
                "relevant": self.relevance.relevant,
                "relevance": {"confidence": self.relevance.confidence, "reason": self.relevance.reason},
                "language": self.language,
                "court": self.court.value if self.court else None,
            }
            | {name: [str(fact.value) for fact in facts] for name, facts in plain.items()}
            | {name: [_explained(item) for item in getattr(self, name)] for name in lists}
            | {
                "evidence": {
                    "court": [_explained(self.court)] if self.court else [],
                    **{name: [_explained(fact) for fact in facts] for name, facts in plain.items()},
                }
            }
        )


def _explained(item: Any) -> dict[str, Any]:
    """One item as a flat object, with its rule in words."""
    return item_json(item) | {"read_as": rule_words(item.evidence.rule)}


def item_json(item: Any) -> dict[str, Any]:
    """One item as a flat object: its own fields, then quote, start, end, assertion, confidence, rule."""
    values: dict[str, Any] = {}
    for spec in fields(item):
        value = getattr(item, spec.name)
        if isinstance(value, Evidence):
            continue
        values[spec.name] = list(value) if isinstance(value, tuple) else value
    return values | evidence_json(item.evidence)


def evidence_json(evidence: Evidence) -> dict[str, Any]:
    """The evidence's fields as they stand beside an item."""
    return {
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "assertion": str(evidence.assertion),
        "confidence": round(evidence.confidence, 3),
        "rule": evidence.rule,
    }


def check_spans(text: str, items: Sequence[Any]) -> None:
    """Raise AssertionError where an item's quote does not stand at its offsets."""
    for item in items:
        span = item.evidence
        if text[span.start : span.end] != span.quote:
            raise AssertionError(f"{span.rule}: {span.quote!r} is not at {span.start}:{span.end}")
