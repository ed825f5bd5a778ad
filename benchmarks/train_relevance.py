"""`make train`: fit what the cues of relevance weigh (nlp/data/relevance_weights.csv) anew.

Learns from the annotated documents, without the third of our own that no author of a rule has seen, and from
releases whose passages on guns were read for their relevance alone (evaluation/relevance_read.csv; nearly all
speak of guns and report no supply of them). The weights are drawn towards those that readers gave the cues
(`weight` in nlp/data/relevance*.yml). Prints how good the verdicts are in families that a fit has not seen.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.fitting import annotated_rows, read_arguments, source_document
from benchmarks.marked import ROOT
from benchmarks.quality import OWN, RELEASES
from benchmarks.relevance_fit import Judged, fit, is_relevant
from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance.cues import find_cues
from nlp.relevance.weights import BIAS, Weights

WEIGHTS = ROOT / "nlp" / "data" / "relevance_weights.csv"
READ = OWN / "relevance_read.csv"
_SEED = 3
_FOLDS = 8
#: What a release says that was read for its relevance alone: there are many, and nearly all say no.
_READ_WEIGHT = 0.3
_SOURCES = (*RELEASES, "policy_negatives.jsonl.gz")


def main() -> int:
    """Read, cross-validate, fit, write."""
    args = read_arguments(__doc__, WEIGHTS)
    if args is None:
        return 1
    documents = [*_annotated(args.gold), *_read_for_relevance(args.gold.parent / "data")]
    for line in cross_validate(documents):
        print(line)
    write(fit(documents), args.output)
    return 0


def _annotated(gold: Path) -> Iterator[Judged]:
    for row in annotated_rows(gold):
        if not row["gold"].get("debatable"):
            family = row.get("family") or row["id"]
            yield judged(source_document(row), family, row["_set"], relevant=row["gold"]["relevant"])


def _read_for_relevance(data: Path) -> Iterator[Judged]:
    with READ.open(encoding="utf-8", newline="") as file:
        verdicts = {row["id"]: row["relevant"] == "yes" for row in csv.DictReader(file)}
    for name in _SOURCES:
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] in verdicts:
                    document = SourceDocument(row["id"], row["title"], row["date"] or "", row["body"])
                    yield judged(
                        document,
                        row["id"],
                        "read for relevance",
                        relevant=verdicts[row["id"]],
                        weight=_READ_WEIGHT,
                    )


def judged(
    document: SourceDocument, family: str, corpus: str, *, relevant: bool, weight: float = 1.0
) -> Judged:
    """A document's features with its reader's verdict."""
    amounts: dict[str, float] = defaultdict(float)
    for hit in find_cues(read(document)):
        amounts[hit.feature] += hit.amount
    return Judged(document.id, family, corpus, dict(amounts), relevant, weight)


def cross_validate(documents: Sequence[Judged]) -> Iterator[str]:
    """One line for each corpus: F1 of relevance in families that were not fitted on."""
    families = sorted({document.family for document in documents})
    random.Random(_SEED).shuffle(families)  # noqa: S311 - a split, no secret
    fold = {family: at % _FOLDS for at, family in enumerate(families)}
    tally: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for at in range(_FOLDS):
        weights = fit([document for document in documents if fold[document.family] != at])
        for document in documents:
            if fold[document.family] == at:
                said = is_relevant(weights, document)
                counts = tally[document.corpus]
                counts[0] += said and document.relevant
                counts[1] += said and not document.relevant
                counts[2] += not said and document.relevant
    for corpus, (right, spurious, missed) in sorted(tally.items()):
        f1 = 2 * right / (2 * right + spurious + missed) if right else 0.0
        yield f"{corpus}, unseen families: F1 {f1:.3f}, {spurious} wrongly relevant, {missed} missed"


def write(weights: Weights, path: Path) -> None:
    """Write the weights as nlp.relevance reads them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["feature", "log_odds"])
        rows.writerow([BIAS, f"{weights.bias:.2f}"])
        rows.writerows([name, f"{value:.2f}"] for name, value in sorted(weights.features.items()))


if __name__ == "__main__":
    sys.exit(main())
