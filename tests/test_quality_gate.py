"""No score on the annotated documents is below its floor, and none below what the project promises."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.quality import FLOORS

ROOT = Path(__file__).parents[1]

#: What a reader may rely on, whatever was pinned.
PROMISED = {
    "all: relevant": 0.85,
    "all: defendants": 0.75,
    "all: counts.bounds": 0.65,
    "all: dates.any_event": 0.60,
    "all: quotes": 1.0,
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
