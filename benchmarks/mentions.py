"""Invented mentions with known truth: what documents say of cases, with the noise that real ones have.

A case has one to twelve documents over years; each tells some of its defendants under some variant of their
names, some ages, dates, figures and numbers, and errs now and then. Names come from skewed frequencies, so
that namesakes exist; some cases are look-alikes of another: the same district and month, a shared surname.
A few documents are round-ups that tell of a second case too.

`python -m benchmarks.mentions 10000 out.parquet` writes some.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.mention_cases import Case, World, draw_case
from benchmarks.mention_documents import tell_case

#: Cases that are drawn from one seed of their own: a smaller set is the beginning of a larger.
CHUNK = 1_000
#: Share of cases that resemble an earlier one of their chunk, and of documents that tell of a second case.
LOOKALIKE, ROUND_UP = 0.05, 0.004

_STRINGS = pa.list_(pa.string())
SCHEMA = pa.schema(
    [
        ("id", pa.int64()),
        ("case", pa.int64()),
        ("kind", pa.string()),
        ("published", pa.string()),
        ("court", pa.string()),
        ("case_numbers", _STRINGS),
        ("names", _STRINGS),
        ("ages", pa.list_(pa.int16())),
        ("cities", _STRINGS),
        ("events", _STRINGS),
        ("days", _STRINGS),
        ("lows", pa.list_(pa.int32())),
        ("roles", _STRINGS),
        ("objects", _STRINGS),
        ("dealers", _STRINGS),
        ("place_roles", _STRINGS),
        ("place_names", _STRINGS),
        ("place_regions", _STRINGS),
        ("groups", _STRINGS),
        ("stages", _STRINGS),
        ("statuses", _STRINGS),
        ("judge", pa.string()),
        ("caption", pa.string()),
        ("several", pa.bool_()),
    ]
)


def mention_rows(seed: int = 1) -> Iterator[dict[str, Any]]:
    """Mentions without end, in the order of their cases; `id` counts them."""
    world = World()
    number = 0
    chunk = 0
    while True:
        random = Random(f"{seed}/{chunk}")  # noqa: S311  (nothing secret is drawn)
        earlier: list[Case] = []
        for i in range(CHUNK):
            like = random.choice(earlier) if earlier and random.random() < LOOKALIKE else None
            case = draw_case(random, world, chunk * CHUNK + i, like)
            other = (
                random.choice(earlier) if earlier and random.random() < ROUND_UP * case.documents else None
            )
            earlier.append(case)
            for row in tell_case(random, world, case, other):
                yield {"id": number, "case": case.number, **row}
                number += 1
        chunk += 1


def write_mentions(path: Path, size: int, seed: int = 1, batch: int = 20_000) -> None:
    """Write `size` mentions as Parquet, a batch at a time; within a batch in no order."""
    shuffle = Random(seed).shuffle  # noqa: S311  (nothing secret is drawn)
    rows = islice(mention_rows(seed), size)
    with pq.ParquetWriter(path, SCHEMA) as writer:
        while group := list(islice(rows, batch)):
            shuffle(group)
            writer.write_batch(pa.RecordBatch.from_pylist(group, schema=SCHEMA))


if __name__ == "__main__":
    write_mentions(Path(sys.argv[2]), int(sys.argv[1]))
