"""`make train`: fit the weights of the roles of places (nlp/data/place_role_weights.csv) anew.

Learns from the annotated documents, without the third of our own that no author of a rule has seen, and from
sentences of our own (place_templates.yml), towards a prior: that the rules (nlp/places/role.py) are right.
Every example counts a second time, less, as if no word of an act were known: so the model learns what a place
is where an unforeseen word governs it. Prints the scores in families that a fit has not seen.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.fitting import annotated_rows, read_arguments, source_document, write_weights
from benchmarks.marked import ROOT
from benchmarks.place_fit import NAMES, Labelled, Weights, fit
from benchmarks.quality import Row
from ironriver.data_files import read_yaml
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import fold
from nlp.places import judged_mentions
from nlp.places.judging import Judged
from nlp.places.role_features import role_features
from nlp.places.role_model import chosen
from nlp.reading import Reading, read

WEIGHTS = ROOT / "nlp" / "data" / "place_role_weights.csv"
TEMPLATES = Path(__file__).with_name("place_templates.yml")
_SEED = 3
_FOLDS = 8
#: What an example says: the annotated passage, another mention of the same place.
_ANNOTATED, _SAME_PLACE = 1.0, 0.4
_LEAST = 0.04
#: How much a mention says as if no word of an act around it were known, and one of a sentence of our own.
_UNKNOWN, _OWN = 0.3, 0.9


@dataclass(frozen=True, slots=True)
class Document:
    """A document's mentions with their features, and the roles that readers gave to its places."""

    family: str
    corpus: str
    names: tuple[str, ...]
    told: tuple[str | None, ...]
    features: tuple[tuple[str, ...], ...]
    unknown: tuple[tuple[str, ...], ...]
    labels: tuple[str | None, ...]
    weights: tuple[float, ...]
    gold: frozenset[tuple[str, str]]

    def examples(self) -> Iterator[Labelled]:
        """The mentions whose role is beyond doubt, and each again as if no word of an act were known."""
        given = zip(self.features, self.unknown, self.labels, self.weights, strict=True)
        for features, unknown, label, weight in given:
            if label is not None:
                yield Labelled(features, label, weight)
                yield Labelled(unknown, label, weight * _UNKNOWN)


def main() -> int:
    """Read, cross-validate, fit, write."""
    args = read_arguments(__doc__, WEIGHTS)
    if args is None:
        return 1
    documents = [d for row in annotated_rows(args.gold) if (d := document_of(row)) is not None]
    print(f"{sum(len(d.features) for d in documents)} mentions of places in {len(documents)} documents.")
    print(cross_validate(documents))
    own = list(of_templates())
    print(f"{len(own)} sentences of our own.")
    weights = fit([e for d in [*documents, *own] for e in d.examples()])
    write_weights(args.output, NAMES, weights.bias, weights.features, least=_LEAST)
    return 0


def document_of(row: Row) -> Document | None:
    """The mentions of an annotated document with their labels; None where it is not about trafficking."""
    gold = row["gold"]
    if not gold["relevant"] or gold.get("debatable"):
        return None
    reading = read(source_document(row))
    items = judged_mentions(reading)
    blind = [replace(item, role=None, free=None, cues=()) for item in items]
    afresh = replace(reading)  # which remembers nothing of the roles
    labelled = [_label(reading, item, gold["places"]) for item in items]
    return Document(
        family=row.get("family") or row["id"],
        corpus=row.get("_set", ""),
        names=tuple(fold(item.mention.name) for item in items),
        told=tuple(None if item.role is None else str(item.role) for item in items),
        features=tuple(tuple(role_features(reading, items, at)) for at in range(len(items))),
        unknown=tuple(tuple(role_features(afresh, blind, at)) for at in range(len(items))),
        labels=tuple(label for label, _ in labelled),
        weights=tuple(weight for _, weight in labelled),
        gold=frozenset((str(p["role"]), fold(p["name"])) for p in gold["places"]),
    )


def of_templates() -> Iterator[Document]:
    """Our own sentences (place_templates.yml), each a document."""
    sentences: dict[str, list[dict[str, Any]]] = read_yaml(TEMPLATES)
    for language, rows in sentences.items():
        for at, row in enumerate(rows):
            told = [dict(zip(("role", "name"), place.split(":", 1), strict=True)) for place in row["places"]]
            places = [place | {"quote": row["text"]} for place in told]
            name = {"id": f"own-{language}-{at}", "kind": "news", "source": "own", "language": language}
            found = document_of(name | {"text": row["text"], "gold": {"relevant": True, "places": places}})
            if found is not None:
                yield replace(found, weights=tuple(weight * _OWN for weight in found.weights))


def _label(reading: Reading, item: Judged, places: Sequence[dict[str, Any]]) -> tuple[str | None, float]:
    """The role of a mention and how much it says; None where the annotation leaves it open."""
    same = [p for p in places if fold(p["name"]) == fold(item.mention.name)]
    if not same:
        finer = any(str(p["role"]) == item.role and _lies_in(p, item.mention) for p in places)
        # "bused to New York", where Brooklyn is annotated: the finer place is given, but the role is right.
        return (str(item.role), _SAME_PLACE) if finer else ("none", _ANNOTATED)
    here = [p for p in same if _overlaps(reading.text, item, p["quote"])]
    roles = {str(p["role"]) for p in here}
    if len(roles) == 1:
        return roles.pop(), _ANNOTATED
    if roles:
        return (str(item.role), _ANNOTATED) if item.role in roles else (sorted(roles)[0], _SAME_PLACE)
    told = {str(p["role"]) for p in same}
    if item.role is not None and str(item.role) in told:
        return str(item.role), _SAME_PLACE
    return ("none", _SAME_PLACE) if item.role is None else (None, 0.0)


def _lies_in(place: dict[str, Any], mention: PlaceMention) -> bool:
    """True if an annotated place lies in the state that is mentioned."""
    is_state = mention.kind is PlaceKind.STATE and fold(place["name"]) != fold(mention.name)
    return is_state and fold(place.get("region") or "") == fold(mention.region or mention.name)


def _overlaps(text: str, item: Judged, quote: str) -> bool:
    at = text.find(quote)
    while at >= 0:
        if at < item.mention.end and item.mention.start < at + len(quote):
            return True
        at = text.find(quote, at + 1)
    return False


def predicted(document: Document, weights: Weights) -> set[tuple[str, str]]:
    """The roles of places that these weights give."""
    found: set[tuple[str, str]] = set()
    for name, told, features in zip(document.names, document.told, document.features, strict=True):
        shares = dict(zip(NAMES, map(float, weights.shares(features)), strict=True))
        role = chosen(shares, told)
        if role is not None:
            found.add((role[0], name))
    return found


def cross_validate(documents: Sequence[Document]) -> str:
    """How well roles are told in families that were not fitted on."""
    families = sorted({document.family for document in documents})
    random.Random(_SEED).shuffle(families)  # noqa: S311 - a split, no secret
    fold_of = {family: at % _FOLDS for at, family in enumerate(families)}
    right = given = told = 0
    for at in range(_FOLDS):
        weights = fit([e for d in documents if fold_of[d.family] != at for e in d.examples()])
        for document in documents:
            if fold_of[document.family] == at:
                answer = predicted(document, weights)
                right += len(answer & document.gold)
                given += len(answer)
                told += len(document.gold)
    precision, recall = right / max(given, 1), right / max(told, 1)
    return f"places with role in families left out: precision {precision:.3f}, recall {recall:.3f}"


if __name__ == "__main__":
    sys.exit(main())
