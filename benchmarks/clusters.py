"""How well clusters match the truth: B-cubed and pairwise precision and recall."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f} P {self.precision:.3f} R {self.recall:.3f}"


def bcubed(truth: Mapping[str, str], found: Mapping[str, str], over: Collection[str] | None = None) -> Scores:
    """B-cubed over the members of `truth`, or those of `over` among all; what `found` lacks is alone."""
    cases, incidents = Counter(truth.values()), Counter(_label(found, name) for name in truth)
    together = Counter((family, _label(found, name)) for name, family in truth.items())
    members = truth.keys() if over is None else over
    precision = recall = 0.0
    for name in members:
        family, incident = truth[name], _label(found, name)
        precision += together[family, incident] / incidents[incident]
        recall += together[family, incident] / cases[family]
    return Scores(precision / len(members), recall / len(members))


def pairwise(truth: Mapping[str, str], found: Mapping[str, str]) -> Scores:
    """Of the pairs joined how many are right, and of those of one case how many are joined."""
    together = Counter((family, _label(found, name)) for name, family in truth.items())
    cases: dict[str, int] = defaultdict(int)
    incidents: dict[str, int] = defaultdict(int)
    for (family, incident), n in together.items():
        cases[family] += n
        incidents[incident] += n
    hit, real, joined = (
        sum(n * (n - 1) // 2 for n in sizes.values()) for sizes in (together, cases, incidents)
    )
    return Scores(hit / joined if joined else 1.0, hit / real if real else 1.0)


def _label(found: Mapping[str, str], name: str) -> str:
    return found.get(name, f"alone {name}")
