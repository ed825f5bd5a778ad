"""The unlabelled releases: the project's own domain, without the documents that anything is measured on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FILES = (
    "data/justice_gov/press_releases_2009_2018.jsonl.gz",
    "data/district_attorneys/press_releases.jsonl.gz",
)
_EVALUATION = Path(__file__).parent.parent / "evaluation"


@dataclass(frozen=True, slots=True)
class Release:
    """A release of a prosecutor: its id, title and body."""

    id: str
    title: str
    body: str


def measured_ids(shared: Path) -> frozenset[str]:
    """The ids of all annotated documents, and their addresses."""
    ids = set()
    for path in [*sorted((shared / "gold").glob("*.jsonl")), *sorted(_EVALUATION.glob("*.jsonl"))]:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            ids |= {row["id"], row.get("url")}
    return frozenset(ids - {None})


def read_releases(shared: Path) -> Iterator[Release]:
    """All releases but those that are measured on, in the order of the files."""
    left_out = measured_ids(shared)
    for name in _FILES:
        with gzip.open(shared / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] not in left_out and row.get("url") not in left_out:
                    yield Release(row["id"], row.get("title") or "", row["body"])
