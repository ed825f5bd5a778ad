"""What was counted last, kept in a file: a server that starts on a large database has figures at once."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.metrics.compare import Trend
from pipeline.metrics.count import Result
from pipeline.metrics.definitions import metrics
from pipeline.metrics.period import Period


@dataclass(frozen=True, slots=True)
class Counted:
    """All metrics at one revision of the incidents.

    Args:
        revision: of the incidents (`Snapshot.revision`).
        on: the day of counting.
        results: in the order of the metrics; empty where there is no incident.
        took: seconds that it took to count them.
    """

    revision: int
    on: date
    results: tuple[Result, ...]
    took: float = field(default=0.0, compare=False)

    def result(self, name: str) -> Result | None:
        """One metric by its name."""
        return next((result for result in self.results if result.metric.name == name), None)


def write_counted(path: Path, counted: Counted, database: str) -> None:
    """Keep what was counted, in the place of what was kept before.

    Raises:
        OSError: it can't be written.
    """
    told = {
        "of": _of(database),
        "revision": counted.revision,
        "on": str(counted.on),
        "took": counted.took,
        "results": [_told(result) for result in counted.results],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(json.dumps(told), "utf-8")
    partial.replace(path)


def read_counted(path: Path, database: str) -> Counted | None:
    """What was kept; None where that is nothing, of other metrics or of another database."""
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["of"] != _of(database):
            return None
        return Counted(
            told["revision"], date.fromisoformat(told["on"]), _results(told["results"]), told["took"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _of(database: str) -> str:
    """Changes when a metric does, and with the database."""
    asked = [(metric.name, metric.shape, metric.begins, metric.sql) for metric in metrics()]
    return hashlib.sha256(repr((database, asked)).encode()).hexdigest()


def _told(result: Result) -> dict[str, Any]:
    return {
        "metric": result.metric.name,
        "until": str(result.period.until),
        "begins": str(result.period.begins),
        "baseline_years": result.baseline_years,
        "sql": result.sql,
        "rows": result.rows,
    }


def _results(told: Sequence[dict[str, Any]]) -> tuple[Result, ...]:
    by_name = {metric.name: metric for metric in metrics()}
    return tuple(
        Result(
            by_name[row["metric"]],
            Period(date.fromisoformat(row["until"]), date.fromisoformat(row["begins"])),
            row["baseline_years"],
            row["sql"],
            tuple({**each, "trend": Trend(each["trend"])} for each in row["rows"]),
        )
        for row in told
    )
