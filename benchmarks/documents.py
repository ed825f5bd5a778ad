"""The genuine documents that speed and robustness are measured on: `../shared/data` and `../shared/gold`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nlp.annotation import SourceDocument

#: Releases of the Justice Department, of district attorneys, and texts about gun policy (folder data).
JUSTICE = "justice_gov/press_releases_2009_2018.jsonl.gz"
CORPORA = (JUSTICE, "district_attorneys/press_releases.jsonl.gz", "policy_negatives.jsonl.gz")


def justice_releases(shared: Path) -> list[SourceDocument]:
    """The 12,666 releases of the Justice Department's Office of Public Affairs: a stream as it comes."""
    return list(_corpus(shared, JUSTICE))


def all_documents(shared: Path) -> Iterator[SourceDocument]:
    """Every document of the folder, some 21,000."""
    for name in CORPORA:
        yield from _corpus(shared, name)


def gold_relevant(shared: Path) -> list[SourceDocument]:
    """The annotated documents that readers found to be about trafficking."""
    found: list[SourceDocument] = []
    for path in sorted((shared / "gold").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if row["gold"]["relevant"]:
                language = row.get("language")
                text = row["text"]
                found.append(
                    SourceDocument(row["id"], row["title"], row["published"], text, language=language)
                )
    return found


def _corpus(shared: Path, name: str) -> Iterator[SourceDocument]:
    with gzip.open(shared / "data" / name, "rt", encoding="utf-8") as file:
        for line in file:
            row: dict[str, Any] = json.loads(line)
            yield SourceDocument(row["id"], row["title"], row.get("date") or "", row["body"] or "")
