"""`make train`: fit the weights of what a document announces (nlp/data/stage_weights.csv) anew.

Learns from the annotated documents, without those held back. Each stage is a question of its own: is it the
news? Prints the scores in families that a fit has not seen.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.fitting import (
    annotated_rows,
    descend,
    incidence,
    read_arguments,
    source_document,
    write_weights,
)
from benchmarks.marked import ROOT
from benchmarks.quality import Row
from ironriver.vocabulary import Stage
from nlp.annotation import Relevance
from nlp.pipeline import read_components
from nlp.reading import read
from nlp.stages import find_stages
from nlp.stages.features import stage_features
from nlp.stages.settle import WEIGHTS, chosen
from nlp.stages.tellings import find_tellings
from nlp.weights import Weights

STAGES = tuple(stage for stage in Stage if stage is not Stage.OTHER)
_SEED, _FOLDS = 5, 5
#: How strongly weights are drawn to nothing, and steps of the descent.
_RIDGE, _STEPS = 0.006, 500
#: Features that fewer documents have, and weights below this, say nothing.
_FEWEST, _LEAST = 6, 0.02


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document, the stages that its words alone say, and those that readers gave."""

    family: str
    features: frozenset[str]
    said: frozenset[Stage]
    gold: frozenset[Stage]


def main() -> int:
    """Read, cross-validate, fit, write."""
    args = read_arguments(__doc__, ROOT / "nlp" / "data" / WEIGHTS)
    if args is None:
        return 1
    documents = [document_of(row) for row in annotated_rows(args.gold) if row["gold"]["relevant"]]
    print(f"{len(documents)} documents.")
    print(f"stages by their words alone: {score(documents, lambda document: document.said):.3f}")
    print(f"stages in families left out: {cross_validate(documents):.3f}")
    weights = fit(documents)
    features = {name: np.array(row) for name, row in weights.rows.items() if name != "bias"}
    write_weights(args.output, weights.answers, np.array(weights.rows["bias"]), features, least=_LEAST)
    return 0


def document_of(row: Row) -> Document:
    """An annotated document with its features."""
    reading = read(source_document(row))
    found = read_components(reading, Relevance(True, 1.0, ""))
    told = reading.once(find_tellings, reading)
    return Document(
        family=row.get("family") or row["id"],
        features=stage_features(reading, told, found.defendants, found.counts, found.dates),
        said=frozenset(fact.value for fact in find_stages(reading)),
        gold=frozenset(Stage(stage) for stage in row["gold"]["stages"]),
    )


def fit(documents: Sequence[Document]) -> Weights:
    """For each stage the weights with the least loss, drawn to nothing."""
    had = Counter(name for document in documents for name in document.features)
    names = sorted(name for name, count in had.items() if count >= _FEWEST)
    column = {name: at for at, name in enumerate(names)}
    x = incidence(([column.get(name) for name in d.features] for d in documents), len(names))
    alike = np.ones((len(documents), 1))
    start = np.zeros((len(names) + 1, 2))
    found = []
    for stage in STAGES:
        told = np.array([float(stage in document.gold) for document in documents])
        weights = descend(x, np.stack([1 - told, told], axis=1), alike, start, ridge=_RIDGE, steps=_STEPS)
        found.append(weights[:, 1] - weights[:, 0])
    rows = np.stack(found, axis=1)
    told_by = {name: tuple(map(float, rows[at])) for name, at in column.items()}
    return Weights(tuple(map(str, STAGES)), told_by | {"bias": tuple(map(float, rows[-1]))})


def news(weights: Weights, document: Document) -> frozenset[Stage]:
    """The stages that these weights give."""
    return chosen(weights.chances(document.features), document.said) or frozenset({Stage.OTHER})


def cross_validate(documents: Sequence[Document]) -> float:
    """F1 of the stages in families that were not fitted on."""
    families = sorted({document.family for document in documents})
    random.Random(_SEED).shuffle(families)  # noqa: S311 - a split, no secret
    fold_of = {family: at % _FOLDS for at, family in enumerate(families)}
    answers: dict[int, frozenset[Stage]] = {}
    for at in range(_FOLDS):
        weights = fit([document for document in documents if fold_of[document.family] != at])
        answers |= {id(d): news(weights, d) for d in documents if fold_of[d.family] == at}
    return score(documents, lambda document: answers[id(document)])


def score(documents: Sequence[Document], answer: Callable[[Document], frozenset[Stage]]) -> float:
    """F1 of answers."""
    given = [(answer(document), document.gold) for document in documents]
    right = sum(len(told & gold) for told, gold in given)
    return 2 * right / max(1, sum(len(told) + len(gold) for told, gold in given))


if __name__ == "__main__":
    sys.exit(main())
