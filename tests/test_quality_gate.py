"""No score on the annotated documents is below its floor, and none below what the project promises."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.quality import FLOORS, OWN
from ironriver.vocabulary import CountRole, Event, ObjectKind, Stage

ROOT = Path(__file__).parents[1]

#: What a reader may rely on, whatever was pinned.
PROMISED = {
    "all gold: relevant": 0.85,
    "all gold: defendants": 0.75,
    "all gold: counts.bounds": 0.65,
    "all gold: dates.any_event": 0.60,
    "all gold: quotes": 1.0,
    "clusters: b-cubed F1": 0.80,
}


@pytest.mark.timeout(600)
def test_no_score_is_below_its_floor(shared):
    command = [sys.executable, "-m", "benchmarks.quality", "--gold", str(shared / "gold"), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("score", PROMISED)
def test_no_floor_is_below_what_is_promised(score):
    assert json.loads(FLOORS.read_text("utf-8"))["floors"][score] >= PROMISED[score]


LISTS = ("defendants", "counts", "dealers", "dates", "firearms", "places", "groups")
WRITTEN = [json.loads(line) for line in (OWN / "written.jsonl").read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize("row", WRITTEN, ids=[row["id"] for row in WRITTEN])
def test_an_annotation_follows_the_guideline(row):
    gold = row["gold"]
    assert set(gold["stages"]) <= set(Stage)
    for name in LISTS:
        for item in gold.get(name) or []:
            assert item["quote"] in row["text"], item
    for count in gold.get("counts") or []:
        assert count["role"] in set(CountRole)
        assert count["object"] in set(ObjectKind)
        assert count["subset_of"] is None or count["subset_of"] < len(gold["counts"])
    for event in gold.get("dates") or []:
        assert event["event"] in set(Event)
