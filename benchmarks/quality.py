"""`make quality`: annotate and cluster the annotated documents, score them, write docs/quality.md.

The scores are pinned in benchmarks/floors.json with the digest of the corpus: one that falls below its floor
fails the command, unless `--lower` says that it may; one that rises lifts the floor.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.marked import ROOT, provenance, replace_part

FLOORS = Path(__file__).with_name("floors.json")
FILES = ("real_dev.jsonl", "families_dev.jsonl")
#: Annotated for the project, see evaluation/README.md; the releases' texts are beside the gold folder.
OWN = ROOT / "evaluation"
#: Documents that were written for this repository, with their texts.
WRITTEN = ("written.jsonl", "pages.jsonl", "dense.jsonl", "plain.jsonl")
RELEASES = (
    "justice_gov/press_releases_2009_2018.jsonl.gz",
    "district_attorneys/press_releases.jsonl.gz",
)
#: The parts that make up the whole, each document once.
COUNTED = {"all gold", "own, read", "own, unread"}
#: Scores move by rounding between machines; less than this is no fall.
TOLERANCE = 0.0005

Row = dict[str, Any]


@dataclass
class Measured:
    """The scores of one part of the corpus: field → F1 or accuracy, and the errors by field and kind."""

    name: str
    documents: int
    scores: dict[str, float]
    errors: Counter[tuple[str, str]] = field(default_factory=Counter)


def main() -> int:
    """Measure, write, compare; 1 where a score fell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--gold", type=Path, required=True, help="the folder of annotated documents and scorers"
    )
    parser.add_argument("--check", action="store_true", help="only compare; write nothing")
    parser.add_argument("--lower", action="store_true", help="accept scores below their floors")
    args = parser.parse_args()
    if not args.gold.is_dir():
        print(f"There are no annotated documents at {args.gold}: nothing was measured.", file=sys.stderr)
        return 1
    rows = [row for name in FILES for row in _read(args.gold / name)]
    rows += own_documents(args.gold.parent / "data")
    corpora = [*(args.gold / name for name in FILES), *sorted(OWN.glob("*.jsonl"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in corpora)).hexdigest()[:12]
    with tempfile.TemporaryDirectory() as folder:
        measured, clusters, seconds = measure(args.gold, rows, Path(folder))
    if not args.check:
        _write(measured, clusters, digest, len(rows) / seconds)
    return _compare(measured, clusters, digest, lower=args.lower, write=not args.check)


def measure(gold: Path, rows: list[Row], folder: Path) -> tuple[list[Measured], dict[str, float], float]:
    """Run `annotate` and `cluster` over all rows; score the whole and its parts. Seconds are annotate's."""
    documents, annotations = folder / "documents.jsonl", folder / "annotations.jsonl"
    hidden = {"gold", "family", "_set"}
    _write_rows(documents, ({k: v for k, v in row.items() if k not in hidden} for row in rows))
    began = time.perf_counter()
    _ironriver("annotate", documents, "-o", annotations)
    seconds = time.perf_counter() - began
    parts: dict[str, Callable[[Row], bool]] = {
        "all gold": lambda row: row["_set"] != "own",
        "genuine releases": lambda row: row["_set"] == "real_dev",
        "families": lambda row: row["_set"] == "families_dev",
        "English": lambda row: row["_set"] != "own" and row["language"] == "en",
        "Spanish": lambda row: row["_set"] != "own" and row["language"] == "es",
        "own, read": lambda row: row["_set"] == "own" and not unread(row),
        "own, unread": lambda row: row["_set"] == "own" and unread(row),
    }
    measured = []
    for name, wanted in parts.items():
        part = [row for row in rows if wanted(row)]
        measured.append(_score(gold, name, part, annotations, folder))
    _ironriver("cluster", documents, "-o", folder / "clusters.jsonl")
    _write_rows(folder / "gold.jsonl", (row for row in rows if row["_set"] != "own"))
    printed = _python(
        gold / "score_clusters.py", "--gold", folder / "gold.jsonl", "--pred", folder / "clusters.jsonl"
    )
    clusters = {}
    for name, numbers in re.findall(r"^(b-cubed|pairwise)\s+(.*)$", printed, re.MULTILINE):
        for key, value in re.findall(r"(F1|P|R) ([\d.]+)", numbers):
            clusters[f"{name} {key}"] = float(value)
    return measured, clusters, seconds


def _score(gold: Path, name: str, rows: list[Row], annotations: Path, folder: Path) -> Measured:
    part, scores, errors = folder / "part.jsonl", folder / "scores.json", folder / "errors.txt"
    _write_rows(part, rows)
    _python(gold / "score.py", "--gold", part, "--pred", annotations, "--json", scores, "--errors", errors)
    found = {
        key: float(value["f1"] if "f1" in value else value["accuracy"])
        for key, value in json.loads(scores.read_text("utf-8")).items()
        if value.get("f1") is not None or value.get("accuracy") is not None
    }
    lines = (line.split("\t") for line in errors.read_text("utf-8").splitlines() if line)
    return Measured(name, len(rows), found, Counter((line[1], line[2]) for line in lines))


def _write(measured: list[Measured], clusters: dict[str, float], digest: str, per_second: float) -> None:
    whole = measured[0]
    lines = [
        f"{provenance('make quality')}; corpus {digest}, "
        f"{sum(part.documents for part in measured if part.name in COUNTED)} documents, "
        f"{per_second:.0f} documents a second with start-up.",
        "",
        "| field | " + " | ".join(f"{part.name} ({part.documents})" for part in measured) + " |",
        "| --- |" + " ---: |" * len(measured),
    ]
    for key in whole.scores:
        cells = (f"{part.scores[key]:.3f}" if key in part.scores else "" for part in measured)
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    lines += ["", "| joining documents into cases | |", "| --- | ---: |"]
    lines += [f"| {name} | {value:.3f} |" for name, value in clusters.items()]
    lines += ["", "| errors | missed | spurious | wrong |", "| --- | ---: | ---: | ---: |"]
    for key in dict.fromkeys(key for key, _ in sorted(whole.errors)):
        counts = [whole.errors[key, kind] for kind in ("MISSED", "SPURIOUS", "WRONG")]
        lines.append(f"| {key} | " + " | ".join(str(n or "") for n in counts) + " |")
    replace_part("scores", lines)


def _compare(
    measured: list[Measured], clusters: dict[str, float], digest: str, *, lower: bool, write: bool
) -> int:
    now = {f"{part.name}: {key}": value for part in measured for key, value in part.scores.items()}
    now |= {f"clusters: {key}": value for key, value in clusters.items()}
    pinned: dict[str, Any] = {"corpus": digest, "floors": {}}
    if FLOORS.exists():
        pinned = json.loads(FLOORS.read_text("utf-8"))
    if pinned["corpus"] != digest and not lower:
        print(
            f"The corpus is {digest}, the floors are of {pinned['corpus']}: --lower pins anew.",
            file=sys.stderr,
        )
        return 1
    fallen = {
        key: (floor, now.get(key, 0.0))
        for key, floor in pinned["floors"].items()
        if now.get(key, 0.0) < floor - TOLERANCE
    }
    for key, (floor, value) in fallen.items():
        print(f"{key} fell from {floor:.4f} to {value:.4f}", file=sys.stderr)
    if fallen and not lower:
        print("Scores fell; --lower accepts that.", file=sys.stderr)
        return 1
    if not write:
        print(f"{len(now)} scores, none below its floor.")
        return 0
    floors = now if lower else {key: max(value, pinned["floors"].get(key, 0.0)) for key, value in now.items()}
    FLOORS.write_text(
        json.dumps({"corpus": digest, "floors": dict(sorted(floors.items()))}, indent=1) + "\n", "utf-8"
    )
    print(f"docs/quality.md is written; {len(now)} scores, none below its floor.")
    return 0


def _read(path: Path) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
    return [row | {"_set": path.stem} for row in rows]


def unread(row: Row) -> bool:
    """True of our own documents that were held back from authors of rules; families stay together."""
    if "held_back" in row:
        return bool(row["held_back"])
    return int(hashlib.md5((row.get("family") or row["id"]).encode()).hexdigest(), 16) % 3 == 0  # noqa: S324


def own_documents(data: Path) -> list[Row]:
    """The documents of evaluation/, those whose texts are not in this repository completed from `data`."""
    rows = [row for name in WRITTEN for row in _read(OWN / name)]
    releases = {row["id"]: row for row in _read(OWN / "releases.jsonl")}
    for name in RELEASES:
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                found = json.loads(line)
                if row := releases.get(found["id"]):
                    known = {"title": found["title"], "published": found["date"], "text": found["body"]}
                    rows.append(row | known | {"kind": "press_release", "language": "en"})
    return [row | {"_set": "own"} for row in rows]


def _write_rows(path: Path, rows: Iterable[Row]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _ironriver(*words: object) -> str:
    return _python("-m", "ironriver", *words)


def _python(*words: object) -> str:
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


if __name__ == "__main__":
    sys.exit(main())
