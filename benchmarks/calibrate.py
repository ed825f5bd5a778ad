"""`make calibrate`: fit the confidence of what is read to the annotated documents, and say how well it holds.

Writes nlp/data/confidence.csv and the part "calibration" of docs/quality.md. Fitted on the gold documents and
on what of evaluation/ may be read; the held-back documents are only measured. To be run again
when components have changed: their rules and what they weigh are found anew.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import io
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.calibration import (
    Labelled,
    Matrix,
    Method,
    Weights,
    brier,
    calibration_error,
    cross_validated,
    log_loss,
    methods,
    predict,
    reliability,
)
from benchmarks.fitting import source_document
from benchmarks.marked import ROOT, provenance, replace_part
from benchmarks.quality import FILES, Row, own_documents, unread
from nlp.annotation import Annotation, item_json
from nlp.confidence import LISTS, Traits, items_of
from nlp.pipeline import read_components
from nlp.reading import read
from nlp.relevance import judge_relevance

WEIGHTS = ROOT / "nlp" / "data" / "confidence.csv"
#: Lists that are scored by their value alone.
_VALUES = ("stages", "case_numbers", "convergence")


def main() -> int:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--gold", type=Path, required=True, help="the folder of annotated documents and scorer"
    )
    args = parser.parse_args()
    if not args.gold.is_dir():
        print(f"There are no annotated documents at {args.gold}: nothing was fitted.", file=sys.stderr)
        return 1
    scorer = _load(args.gold / "score.py")
    rows = [
        json.loads(line)
        for name in FILES
        for line in (args.gold / name).read_text("utf-8").split("\n")
        if line.strip()
    ]
    own = own_documents(args.gold.parent / "data")
    fitted = labelled([*rows, *(row for row in own if not unread(row))], scorer)
    held = labelled([row for row in own if unread(row)], scorer)
    y = truth(fitted)
    tried = [(method, cross_validated(method, fitted)) for method in methods()]
    best, p = min(tried, key=lambda pair: log_loss(pair[1], y))
    weights = best.fit(fitted)
    _write_weights(weights, fitted)
    lines = _report(tried, best, Judged(fitted, p), Judged(held, predict(weights, held)))
    replace_part("calibration", lines)
    print("\n".join(lines))
    return 0


def labelled(rows: Sequence[Row], scorer: ModuleType) -> list[Labelled]:
    """Every item that is read out of these documents, with whether the scorer finds it right."""
    found: list[Labelled] = []
    for row in rows:
        gold = row["gold"]
        if gold.get("debatable"):
            continue
        reading = read(source_document(row))
        relevance = judge_relevance(reading)
        if not relevance.relevant:
            continue
        annotation = read_components(reading, relevance)
        traits = Traits(reading, annotation)
        family = row.get("family") or row["id"]
        for name, kind in LISTS.items():
            items = items_of(annotation, name)
            for item, right in zip(items, _right(name, annotation, gold, scorer), strict=True):
                if right is not None:
                    features = traits.features(kind, item)
                    found.append(Labelled(family, str(kind), item.evidence.rule, features, right))
    return found


def _right(name: str, annotation: Annotation, gold: dict[str, Any], scorer: ModuleType) -> list[bool | None]:
    """Whether each item of a list is right; None where the scorer passes over it."""
    items = items_of(annotation, name)
    if name == "court":
        told = gold.get("court")
        return [item.value == told if told and gold["relevant"] else None for item in items]
    if name in _VALUES:
        if not gold["relevant"]:
            return [None] * len(items)
        wanted = {scorer.fold(value) for value in gold.get(name) or []}
        return [scorer.fold(item.value) in wanted for item in items]
    # The scorer takes what it has paired out of a copy; `in place` tells equal items apart.
    predicted = [item_json(item) | {"in place": i} for i, item in enumerate(items)]
    finest_first = sorted(gold.get(name) or [], key=lambda told: -len(str(told.get("date") or "")))
    pairs, _, _ = scorer.pair(finest_first, predicted, scorer.MATCHERS[name])
    hit = {prediction["in place"] for _, prediction in pairs}
    return [i in hit for i in range(len(items))]


def truth(items: Sequence[Labelled]) -> Matrix:
    """1 for each item that is right, else 0."""
    return np.array([float(item.right) for item in items])


def _write_weights(weights: Weights, items: Sequence[Labelled]) -> None:
    counts = Counter(name for item in items for name, value in item.features.items() if value)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["feature", "weight", "items"])
    rows.writerows([name, f"{weights[name]:.4f}", counts[name]] for name in sorted(weights))
    WEIGHTS.write_text(out.getvalue(), "utf-8")


@dataclass(frozen=True)
class Judged:
    """Items with their probabilities."""

    items: Sequence[Labelled]
    p: Matrix

    @property
    def y(self) -> Matrix:
        """What is true of each."""
        return truth(self.items)

    def of_kind(self, kind: str) -> Judged:
        """Those of one kind."""
        mine = [i for i, item in enumerate(self.items) if item.kind == kind]
        return Judged([self.items[i] for i in mine], self.p[mine])

    def cells(self) -> str:
        """How many, predicted, observed: as cells of a table."""
        return (
            f"{len(self.items)} | {self.p.mean():.2f} | {self.y.mean():.2f}" if len(self.items) else "0 | | "
        )


_HEAD = "| {} | items | predicted | observed | held-back items | predicted | observed |"
_RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"


def _report(tried: Sequence[tuple[Method, Matrix]], best: Method, fitted: Judged, held: Judged) -> list[str]:
    """The part of docs/quality.md; `fitted` is cross-validated."""
    always = np.full(len(held.items), fitted.y.mean())
    return [
        f"{provenance('make calibrate')}; {len(fitted.items):,} items, five parts by family.",
        "",
        "| way of fitting, cross-validated | Brier | log loss | calibration error |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {method.name}{' (chosen)' if method is best else ''} | {_measures(p, fitted.y)} |"
            for method, p in tried
        ),
        "",
        f"The {len(held.items):,} items of the held-back documents, on which no weight was fitted:",
        "",
        "| held-back documents | Brier | log loss | calibration error |",
        "| --- | ---: | ---: | ---: |",
        f"| one rate for all | {_measures(always, held.y)} |",
        f"| {best.name} | {_measures(held.p, held.y)} |",
        "",
        *_reliability_table(fitted, held),
        "",
        _HEAD.format("kind"),
        _RULE,
        *(
            f"| {kind.replace('_', ' ')} | {fitted.of_kind(kind).cells()} | {held.of_kind(kind).cells()} |"
            for kind in dict.fromkeys(item.kind for item in fitted.items)
        ),
        f"| all | {fitted.cells()} | {held.cells()} |",
    ]


def _measures(p: Matrix, y: Matrix) -> str:
    return f"{brier(p, y):.4f} | {log_loss(p, y):.4f} | {calibration_error(p, y):.3f}"


def _reliability_table(fitted: Judged, held: Judged) -> list[str]:
    lines = [_HEAD.format("confidence"), _RULE]
    theirs = {b.low: b for b in reliability(held.p, held.y)}
    for b in reliability(fitted.p, fitted.y):
        other = theirs.get(b.low)
        cells = f"{other.items} | {other.predicted:.2f} | {other.observed:.2f}" if other else "0 | | "
        mine = f"{b.items} | {b.predicted:.2f} | {b.observed:.2f}"
        lines.append(f"| {b.low:.1f} to {b.high:.1f} | {mine} | {cells} |")
    return lines


def _load(path: Path) -> ModuleType:
    """The scorer, which is no package."""
    spec = importlib.util.spec_from_file_location("gold_scorer", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
