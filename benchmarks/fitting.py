"""What the fits of `make train` share: their arguments, documents, descent, and the file that they write."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from benchmarks.quality import FILES, Row, own_documents, unread
from nlp.annotation import SourceDocument

#: Such documents are as many as all others together, and denser than real ones.
_WRITTEN_TO_TRAIN = 0.5
Matrix = npt.NDArray[np.float64]


def read_arguments(description: str | None, output: Path) -> argparse.Namespace | None:
    """`--gold` and `-o`; None, after saying why, where there is nothing to learn from."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, help="the folder of annotated documents")
    parser.add_argument("-o", "--output", type=Path, default=output, help="the weights' file")
    given = parser.parse_args()
    if given.gold.is_dir():
        return given
    print(f"There are no annotated documents at {given.gold}: nothing was fitted.", file=sys.stderr)
    return None


def annotated_rows(gold: Path) -> Iterator[Row]:
    """The annotated documents that may be learnt from: all but those held back."""
    for name in FILES:
        for line in (gold / name).read_text("utf-8").split("\n"):
            if line.strip():
                yield json.loads(line) | {"_set": Path(name).stem}
    yield from (row for row in own_documents(gold.parent / "data") if not unread(row))


def share_of(row: Row) -> float:
    """How much the examples of a document say: less where it was written to be learnt from and read once."""
    return _WRITTEN_TO_TRAIN if row.get("written_to_train") else 1.0


def source_document(row: Row) -> SourceDocument:
    """The document of an annotated row."""
    names = [field.name for field in fields(SourceDocument)]
    known: dict[str, Any] = {name: row[name] for name in names if row.get(name)}
    return SourceDocument(**({"title": "", "published": ""} | known))


def incidence(features: Iterable[Iterable[int | None]], width: int) -> csr_array:
    """Examples × (`width` features and a last one that all have): one where an example has a feature.

    A feature that is None has no column; one that an example has twice counts once.
    """
    rows = [sorted({at for at in example if at is not None} | {width}) for example in features]
    ends = np.cumsum([0, *map(len, rows)])
    return csr_array((np.ones(ends[-1]), np.concatenate(rows), ends), shape=(len(rows), width + 1))


def descend(x: csr_array, y: Matrix, weight: Matrix, start: Matrix, *, ridge: float, steps: int) -> Matrix:
    """The weights (features × answers) with the least mean of -log p, plus ridge on the way from `start`.

    `x` is examples × features, `y` examples × answers (shares), `weight` a column. Nesterov's accelerated
    gradient descent from the start: nothing is left to chance.
    """
    total = weight.sum()
    weighed = csr_array(x.multiply(np.sqrt(weight)))
    largest = svds(weighed, k=1, v0=np.ones(min(x.shape)), return_singular_vectors=False)[0]
    step = 1 / (0.5 * largest**2 / total + ridge)
    turned = csr_array(x.T)
    now, ahead, momentum = start, start, 1.0
    for _ in range(steps):
        scores = x @ ahead
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares = odds / odds.sum(axis=1, keepdims=True)
        gradient = turned @ ((shares - y) * weight) / total + ridge * (ahead - start)
        following = ahead - step * gradient
        faster = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = following + (momentum - 1) / faster * (following - now)
        now, momentum = following, faster
    return now


def write_weights(
    path: Path, answers: Sequence[str], bias: Matrix, features: dict[str, Matrix], *, least: float
) -> None:
    """Write weights as nlp/weights.py reads them; those below `least` are left empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["feature", *answers])
        rows.writerow(["bias", *(f"{round(value, 2):g}" for value in bias)])
        for name, values in sorted(features.items()):
            cells = ["" if abs(round(value, 2)) < least else f"{round(value, 2):g}" for value in values]
            if any(cells):
                rows.writerow([name, *cells])
