"""`make train`: fit the weights of resolving (pipeline/resolve/data/weights.yml) anew.

Each reason's weights are multiplied by one scale, so that its sign stays; a logistic regression over the
pairs of the annotated families and the stress set, pulled towards the hand's weights (matching_prior.yml),
finds the scales. Pairs of two families that share a key are the negatives. Left-out families say whether the
fit is better than the hand, which has seen them all: if it is not, the hand's weights are written, and it is
said so.
"""

from __future__ import annotations

import argparse
import re
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.clusters import Scores, bcubed
from benchmarks.fitting import Matrix, annotated_rows
from benchmarks.marked import ROOT
from benchmarks.matching_pairs import Judged, Pool, annotated_pools, pool
from ironriver.data_files import read_yaml
from pipeline.resolve.weights import weights
from tests.resolve.stress_set import documents as stress_documents

WEIGHTS = ROOT / "pipeline/resolve/data/weights.yml"
PRIOR = Path(__file__).with_name("matching_prior.yml")
_FOLDS = 8
#: Chosen among 0.02, 0.1, 0.3, 1 and 3 by B-cubed in left-out families: the nearer to the hand, the better.
_RIDGE = 1.0
_STEPS = 600
#: How far a scale may go from 1.
_BOUNDS = (0.25, 2.5)
#: A wrong join costs more than a missed one.
_AGAINST = 2.0
_LEAST_PRECISION = 0.98
_THRESHOLDS = (3.5, 4.0, 4.5, 5.0)
#: Reasons that are made of several weights, which keep their proportions.
GROUPS: Mapping[str, Sequence[str]] = {
    "person_same": ("person_first", "person_next", "person_cap"),
    "persons_disjoint": ("persons_disjoint", "persons_disjoint_named"),
    "dates_same": ("day_same", "day_other_event", "month_same", "dates_cap"),
    "counts_same": ("count_distinctive", "count_fives", "count_round", "count_small", "counts_cap"),
    "places_same": ("place_same", "place_purchase", "places_cap"),
    "source_states": ("source_state", "source_states_cap"),
    "words_same": ("word_same", "words_cap"),
    "days_in_text": ("day_in_text", "days_in_text_cap"),
    "named_in_text": ("named_in_text", "named_beside"),
}

_WEIGHT = re.compile(r"(\w+): (-?[\d.]+)(.*)")

Labelled = tuple[Judged, bool, str, str]
Scales = dict[str, float]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Scales of the reasons and the score from which two mentions are one case."""

    scales: Scales
    same: float

    def clusters(self, pool: Pool) -> dict[str, str]:
        """The pool's incidents."""
        return pool.clusters(self.scales, self.same, self.same - 1.0)


def main() -> int:
    """Read, cross-validate, fit, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True, help="the folder of annotated documents")
    parser.add_argument("--extracted", type=Path, help="annotations of `ironriver annotate`, if made before")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS, help="the weights' file")
    args = parser.parse_args()
    if not args.gold.is_dir():
        print(f"There are no annotated documents at {args.gold}: nothing was fitted.", file=sys.stderr)
        return 1
    hand = use_prior()
    pools = [*annotated_pools(list(annotated_rows(args.gold)), args.extracted), stress_pool()]
    left_out = cross_validate(pools, hand)
    final = fit(pools, set())
    print(f"{'':10} {'':12} {'hand':28} fitted")
    for name, (by_hand, fitted) in left_out.items():
        print(f"{'left out':10} {name:12} {by_hand!s:28} {fitted}")
    better = _better(list(left_out.values()))
    chosen = final if better else hand
    print("The fitted weights are written." if better else "The fit is no better: the hand's are written.")
    args.output.write_text(written(PRIOR.read_text("utf-8"), chosen), "utf-8")
    return 0


def use_prior() -> Fitted:
    """Have the reasons weigh what the hand gave them, whatever is in use; the hand's weights as a fit."""
    prior = read_yaml(PRIOR)
    weights().clear()
    weights().update({name: float(value) for name, value in prior.items()})
    return Fitted({}, float(prior["same"]))


def _better(scores: Sequence[tuple[Scores, Scores]]) -> bool:
    """Whether the fit gains on the whole, and loses precision nowhere."""
    gain = sum(fitted.f1 - hand.f1 for hand, fitted in scores)
    return gain > 0 and all(fitted.precision >= hand.precision - 0.002 for hand, fitted in scores)


def cross_validate(pools: Sequence[Pool], hand: Fitted) -> dict[str, tuple[Scores, Scores]]:
    """By pool: B-cubed of the hand's weights, and of fits that have not seen the families scored."""
    folds = []
    for fold in range(_FOLDS):
        outside = {family for one in pools for family in one.families.values() if _fold(family) == fold}
        folds.append((outside, fit(pools, outside)))
    found = {}
    for one in pools:
        parts = []
        for outside, fitted in folds:
            over = [id for id, family in one.families.items() if family in outside]
            parts.append((len(over), bcubed(one.families, fitted.clusters(one), over)))
        found[one.name] = (bcubed(one.families, hand.clusters(one)), _mean(parts))
    return found


def _mean(parts: Sequence[tuple[int, Scores]]) -> Scores:
    total = sum(n for n, _ in parts)
    return Scores(
        sum(n * scores.precision for n, scores in parts) / total,
        sum(n * scores.recall for n, scores in parts) / total,
    )


def _fold(family: str) -> int:
    return zlib.crc32(family.encode()) % _FOLDS


def fit(pools: Sequence[Pool], outside: set[str]) -> Fitted:
    """Scales and threshold from all families but those outside."""
    scales = fit_scales(
        [
            pair
            for one in pools
            for pair in one.labelled()
            if not {pair[2], pair[3]} & outside and not pair[0].never
        ]
    )
    best = max(_THRESHOLDS, key=lambda same: _worth(pools, outside, Fitted(scales, same)))
    return Fitted(scales, best)


def _worth(pools: Sequence[Pool], outside: set[str], fitted: Fitted) -> tuple[bool, float, float]:
    """Sorts thresholds: enough precision, then F1 over the families inside, then nearness to the hand's."""
    scores = []
    for one in pools:
        over = [id for id, family in one.families.items() if family not in outside]
        scores.append(bcubed(one.families, fitted.clusters(one), over))
    precise = all(score.precision >= _LEAST_PRECISION for score in scores)
    return precise, round(sum(score.f1 for score in scores), 4), -abs(fitted.same - weights()["same"])


def fit_scales(pairs: Sequence[Labelled]) -> Scales:
    """The scales with the least mean of -log p plus ridge on the way from 1, within bounds.

    p is the logistic of the scaled sum less the middle between `different` and `same`. Accelerated projected
    gradient descent from 1: nothing is left to chance. A case weighs by its documents, whatever its pairs.
    """
    names = sorted({name for judged, *_ in pairs for name in judged.reasons})
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(pairs), len(names)))
    for row, (judged, *_) in enumerate(pairs):
        for name, value in judged.reasons.items():
            x[row, column[name]] = value
    y = np.array([float(same) for _, same, *_ in pairs])
    weight = _pair_weights(pairs, y)
    middle = (weights()["same"] + weights()["different"]) / 2
    ones = np.ones(len(names))
    step = 1 / (0.25 * np.linalg.norm(x * np.sqrt(weight)[:, None], 2) ** 2 + _RIDGE)
    now, ahead, momentum = ones, ones, 1.0
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(x @ ahead - middle)))
        gradient = x.T @ ((p - y) * weight) + _RIDGE * (ahead - ones)
        following = np.clip(ahead - step * gradient, *_BOUNDS)
        faster = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = following + (momentum - 1) / faster * (following - now)
        now, momentum = following, faster
    return {name: float(now[i]) for name, i in column.items()}


def _pair_weights(pairs: Sequence[Labelled], y: Matrix) -> Matrix:
    """Weights that sum to 1: each family's pairs as much as the family has documents, the negatives alike."""
    sizes = Counter(left for _, same, left, _ in pairs if same)
    weight = np.array(
        [(2 / (1 + (1 + 8 * sizes[left]) ** 0.5)) if same else 1.0 for _, same, left, _ in pairs]
    )
    weight[y == 1] /= max(weight[y == 1].sum(), 1)
    weight[y == 0] *= _AGAINST / max(weight[y == 0].sum(), 1)
    total: Matrix = weight / weight.sum()
    return total


def stress_pool() -> Pool:
    """The stress set; round-ups are in the pool and not counted."""
    told = stress_documents()
    return pool(
        "invented", [item for _, item in told], {item[0].id: family for family, item in told if family}
    )


def written(prior: str, fitted: Fitted) -> str:
    """The prior's file with its weights scaled; the comments stay, but for those of its head."""
    by_weight = {
        weight: scale for name, scale in fitted.scales.items() for weight in GROUPS.get(name, (name,))
    }
    how = "fitted" if fitted.scales else "the hand's, as a fit was no better in families left out"
    lines = [
        "# What each reason weighs. A score of `same` or more joins two mentions; at `different` or less",
        "# they are held apart. Written by `make train` from benchmarks/matching_prior.yml:",
        f"# {how}.",
    ]
    body = prior.splitlines()
    first = next(i for i, line in enumerate(body) if not line.startswith("#"))
    for line in body[first:]:
        found = _WEIGHT.match(line)
        if found is None:
            lines.append(line)
            continue
        name, value, comment = found.groups()
        number = float(value) * by_weight.get(name, 1.0)
        if name in {"same", "weak"}:
            number = fitted.same - (name == "weak")
        lines.append(f"{name}: {round(number, 2)}{comment}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
