"""What resolving scores on careful readers' annotations, look-alikes in the pool."""

import json
from collections import defaultdict
from pathlib import Path

from nlp.annotation import SourceDocument
from pipeline.resolve.offline import cluster_documents

FIELDS = ("id", "title", "published", "text", "kind", "source", "url", "language")
FLOOR_F1, FLOOR_PRECISION = 0.98, 0.99


def bcubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float]:
    """Precision and recall of B-cubed over the documents of `gold`."""
    cases, incidents = defaultdict(set), defaultdict(set)
    for name, family in gold.items():
        cases[family].add(name)
        incidents[found.get(name, f"alone {name}")].add(name)
    together = {
        name: len(cases[family] & incidents[found.get(name, f"alone {name}")])
        for name, family in gold.items()
    }
    precision = sum(together[name] / len(incidents[found.get(name, f"alone {name}")]) for name in gold)
    recall = sum(together[name] / len(cases[family]) for name, family in gold.items())
    return precision / len(gold), recall / len(gold)


def test_families_are_found(shared: Path) -> None:
    rows = [
        json.loads(line)
        for name in ("families_dev.jsonl", "real_dev.jsonl")
        for line in (shared / "gold" / name).read_text("utf-8").splitlines()
    ]
    items = [(SourceDocument(**{name: row.get(name) or "" for name in FIELDS}), row["gold"]) for row in rows]
    precision, recall = bcubed(
        {row["id"]: row["family"] for row in rows if row.get("family")}, cluster_documents(items)
    )
    assert precision >= FLOOR_PRECISION
    assert 2 * precision * recall / (precision + recall) >= FLOOR_F1
