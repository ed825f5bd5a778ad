"""Join the defendants' rows of one case by names, dates and judges, with the docket numbers hidden.

Rows of federal gun cases in N.D. Illinois (ProPublica), one for each defendant and charge. A row becomes a
mention as a docket would tell it: the defendant, the day of filing, the judge. The case's short title holds
the surname of its first defendant: scores are given without it and with it. Our rules' answer stands beside
that of simple rules.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.clusters import bcubed, pairwise
from nlp.annotation import SourceDocument
from pipeline.resolve.offline import cluster_documents

ROWS = "data/propublica_ndil_gun_cases.jsonl.gz"
COURT = "ilnd"

Row = Mapping[str, Any]


def main() -> int:
    """Score all ways; 1 where the rows are not there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds data/")
    args = parser.parse_args()
    if not (args.shared / ROWS).exists():
        print(f"There are no rows at {args.shared / ROWS}: nothing was measured.", file=sys.stderr)
        return 1
    rows = read_rows(args.shared / ROWS)
    truth = {row["id"]: row["cs_case_number"] for row in rows}
    for name, found in answers(rows).items():
        print(f"{name:34} B-cubed {bcubed(truth, found)}   pairwise {pairwise(truth, found)}")
    return 0


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows, each with an id of its own."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) | {"id": f"row-{i:04d}"} for i, line in enumerate(lines)]


def answers(rows: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Way of joining → row → case: our rules without and with the short title, and simple rules."""
    found = {
        "our rules": cluster_documents([mention_of(row, titled=False) for row in rows]),
        "our rules, with the short title": cluster_documents([mention_of(row, titled=True) for row in rows]),
    }
    for name, key in SIMPLE.items():
        found[name] = {row["id"]: str(key(row)) for row in rows}
    return found


def mention_of(row: Row, *, titled: bool) -> tuple[SourceDocument, dict[str, Any]]:
    """What a docket's page would tell of this defendant, without any number of the case."""
    filed = day(row["cs_date_filed"])
    judge = row["pre_judge_name"]
    title = row["cs_short_title"] if titled else "USA v. a defendant"
    document = SourceDocument(
        id=row["id"],
        title=title,
        published=filed,
        text=f"{title}. Date filed: {filed}. Assigned to: Judge {judge}.",
        kind="docket",
        source="PACER",
    )
    defendant = {"name": row["party"], "aliases": [], "age": None, "city": None, "status": "charged"}
    annotation = {
        "relevant": True,
        "stages": ["charged"],
        "court": COURT,
        "defendants": [defendant],
        "dates": [{"event": "charged", "date": filed, "precision": "day"}],
    }
    return document, annotation


def day(written: str) -> str:
    """05/02/2007 → 2007-05-02."""
    return datetime.strptime(written, "%m/%d/%Y").strftime("%Y-%m-%d")  # noqa: DTZ007


#: What a few lines of SQL would do.
SIMPLE: dict[str, Callable[[Row], Hashable]] = {
    "each row alone": lambda row: row["id"],
    "same name": lambda row: row["party"],
    "same name and day of filing": lambda row: (row["party"], row["cs_date_filed"]),
    "same day of filing": lambda row: row["cs_date_filed"],
    "same judge and day of filing": lambda row: (row["pre_judge_name"], row["cs_date_filed"]),
    "same judge, day and short title": lambda row: (
        row["pre_judge_name"],
        row["cs_date_filed"],
        row["cs_short_title"],
    ),
}


if __name__ == "__main__":
    sys.exit(main())
