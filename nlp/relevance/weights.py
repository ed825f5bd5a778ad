"""What the cues weigh: fitted (data/relevance_weights.csv), and the readers' weights it starts from."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nlp.relevance.cues import BESIDE, LATER
from nlp.relevance.words import load_cues

_DATA = Path(__file__).parent.parent / "data" / "relevance_weights.csv"
#: The name of what is added to every document's sum.
BIAS = "(every document)"
#: Readers' weights are on a scale on which a document is as likely relevant as not at THRESHOLD; certainty
#: grows with the sum divided by SPREAD.
THRESHOLD, SPREAD = 3.8, 2.0
#: What a cue is worth that stands neither in the title nor in the first sentences.
_BODY = 0.9
#: What another matter's cue is worth beside an act of supply.
_BESIDE = 0.35


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds: of every document, and of each feature."""

    bias: float
    features: dict[str, float]


def readers_weights() -> Weights:
    """The weights of data/relevance*.yml, as log odds."""
    found: dict[str, float] = {}
    for cue in load_cues().cues:
        found[cue.name] = cue.weight / SPREAD
        if not cue.against and cue.scope in ("gun", "any"):
            found[cue.name + LATER] = cue.weight * _BODY / SPREAD
        if cue.topic:
            found[cue.name + BESIDE] = cue.weight * _BESIDE / SPREAD
    return Weights(-THRESHOLD / SPREAD, found)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The fitted weights, read once."""
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = {row["feature"]: float(row["log_odds"]) for row in csv.DictReader(file)}
    return Weights(rows.pop(BIAS), rows)
