"""How high a score must be to join: the weights' own bar, and a higher one in large indexes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from pipeline.resolve.weights import weights


@dataclass(frozen=True, slots=True)
class Bar:
    """Scores from which two mentions are joined (`same`), or almost (`weak`).

    `between` is what the scores between two clusters must exceed on the average to make them one. `lead`, in
    large indexes only, is by how much the best score of a lone mention must exceed its best with any other
    cluster to be adopted: see `clusters.led`.
    """

    same: float
    weak: float
    between: float = 0.0
    lead: float | None = None


def bar() -> Bar:
    """The bar of data/weights.yml."""
    return Bar(weights()["same"], weights()["weak"])


def bar_of(mentions: int) -> Bar:
    """The bar of a large index: see data/crowding.yml."""
    crowding, plain = _crowding(), bar()
    tenfolds = max(0.0, math.log10(max(mentions, 1) / crowding["from"]))
    return Bar(
        plain.same + crowding["same"] * tenfolds,
        plain.weak + crowding["weak"] * tenfolds,
        crowding["between"] * tenfolds,
        crowding["lead"],
    )


@lru_cache(maxsize=1)
def _crowding() -> dict[str, float]:
    path = Path(__file__).parent.parent / "data" / "crowding.yml"
    return {name: float(value) for name, value in read_yaml(path).items()}
