"""How sure an item is: the calibrated probability that a careful reader would have annotated it too.

A logistic regression over named features: the kind of item, the rule that read it, how sure the rule was, and
a few things about the document. `python -m benchmarks.calibrate` fits the weights (data/confidence.csv). A
feature that isn't in the file weighs nothing, so that the items of a new rule get the rate of their kind.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ironriver.vocabulary import ClaimKind
from nlp.annotation import (
    Annotation,
    ConvergenceFact,
    Count,
    DateFact,
    Dealer,
    Defendant,
    Firearm,
    Group,
    Place,
    StageFact,
)
from nlp.reading import Reading

_DATA = Path(__file__).parent / "data" / "confidence.csv"
#: Field of the annotation → the kind of its items.
LISTS = {
    "defendants": ClaimKind.DEFENDANT,
    "counts": ClaimKind.COUNT,
    "dealers": ClaimKind.DEALER,
    "dates": ClaimKind.DATE,
    "firearms": ClaimKind.FIREARM,
    "places": ClaimKind.PLACE,
    "groups": ClaimKind.GROUP,
    "stages": ClaimKind.STAGE,
    "court": ClaimKind.COURT,
    "case_numbers": ClaimKind.CASE_NUMBER,
    "convergence": ClaimKind.CONVERGENCE,
}
#: Nothing is certain, and nothing that was read is certainly wrong.
LEAST, MOST = 0.02, 0.98
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*")


def calibrate(reading: Reading, annotation: Annotation) -> Annotation:
    """The annotation, each item with its calibrated confidence."""
    traits = Traits(reading, annotation)
    changed: dict[str, Any] = {}
    for name, kind in LISTS.items():
        items = tuple(
            replace(
                item, evidence=replace(item.evidence, confidence=probability(traits.features(kind, item)))
            )
            for item in items_of(annotation, name)
        )
        changed[name] = (items[0] if items else None) if name == "court" else items
    return replace(annotation, **changed)


def items_of(annotation: Annotation, name: str) -> tuple[Any, ...]:
    """The items of a field of LISTS; the court is a list of one or none."""
    found = getattr(annotation, name)
    if name == "court":
        return (found,) if found else ()
    return tuple(found)


def probability(features: dict[str, float]) -> float:
    """The probability that an item with these features is right, from LEAST to MOST."""
    weights = _weights()
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-score))))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}


class Traits:
    """The features of the items of one annotation whose confidences are still the components' own."""

    def __init__(self, reading: Reading, annotation: Annotation) -> None:
        """`annotation` is what was read of `reading`."""
        self._reading = reading
        self._annotation = annotation

    def features(self, kind: ClaimKind, item: Any) -> dict[str, float]:
        """Feature → value: those of all kinds, and the same by kind, whose weights say how a kind differs."""
        evidence = item.evidence
        raw = min(0.99, max(0.01, evidence.confidence))
        plain = {
            "raw": math.log(raw / (1 - raw)),
            "again": float(self._is_told_again(item)),
            "place in text": evidence.start / max(1, len(self._reading.text)),
            "length": math.log(1 + len(self._reading.text)) - 8,
            "relevance": self._annotation.relevance.confidence - 0.9,
        }
        flags = [f"document {self._reading.document.kind or 'unknown'}", f"language {self._reading.language}"]
        found = plain | dict.fromkeys(flags, 1.0)
        by_kind = {f"{kind}: {name}": value for name, value in found.items()}
        by_kind |= dict.fromkeys((f"{kind}: {name}" for name in _own(item)), 1.0)
        return (
            {"all": 1.0, str(kind): 1.0, f"{kind} read as {evidence.rule}": 1.0}
            | found
            | by_kind
            | {f"{kind}: many": math.log(self._numbers[kind])}
        )

    @cached_property
    def _numbers(self) -> dict[ClaimKind, int]:
        """How many items of each kind there are, at least one."""
        return {kind: max(1, len(items_of(self._annotation, name))) for name, kind in LISTS.items()}

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_TOKEN.findall(self._reading.text.lower()))

    def _is_told_again(self, item: Any) -> bool:
        """True if the rarest word of what the item is known by stands in the text more than once."""
        tokens = _TOKEN.findall(_known_by(item).lower())
        return bool(tokens) and min(self._words[token] for token in tokens) > 1


def _known_by(item: Any) -> str:
    """The number or name by which an item would be told again."""
    if isinstance(item, Count):
        return item.evidence.quote.split()[0]
    if isinstance(item, Defendant):
        return item.name.split()[-1]
    if isinstance(item, (Dealer, Group, Place)) and item.name:
        return item.name
    if isinstance(item, Firearm):
        return item.model or item.make or item.caliber or item.evidence.quote
    return str(item.evidence.quote)


def _own(item: Any) -> Iterator[str]:
    """What an item of some kind may be, as flags."""
    if isinstance(item, Count):
        yield f"role {item.role}"
        yield f"object {item.object}"
        yield f"basis {item.basis}"
        if item.low == item.high == 1:
            yield "a single one"
        if item.subset_of is not None:
            yield "part of another"
    elif isinstance(item, Defendant):
        yield "age told" if item.age is not None else "age not told"
        yield f"status {item.status}"
        yield f"words {min(4, len(item.name.split()))}"
    elif isinstance(item, Dealer):
        yield f"kind {item.kind}"
        yield "named" if item.name else "not named"
    elif isinstance(item, DateFact):
        yield f"event {item.event}"
        yield f"precision {item.precision}"
    elif isinstance(item, Firearm):
        yield f"kind {item.kind}"
        yield from (name for name in ("make", "model", "caliber") if getattr(item, name))
    elif isinstance(item, Place):
        yield f"role {item.role}"
        yield "a country" if item.region is None and item.country != "US" else "in a country"
    elif isinstance(item, Group):
        yield f"kind {item.kind}"
    elif isinstance(item, (StageFact, ConvergenceFact)):
        yield f"value {item.value}"
