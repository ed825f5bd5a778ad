"""Does a document report a concrete case of firearms trafficking? Cues for and against, weighed and told.

The cues are in data/relevance*.yml, each with the words by which the reason names it, and with the weight
that a reader would give it. What they weigh is fitted to annotated documents, towards the readers' weights
(benchmarks/train_relevance.py), and stands in data/relevance_weights.csv.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from nlp.annotation import Relevance
from nlp.reading import Reading
from nlp.relevance.cues import Hit, find_cues
from nlp.relevance.weights import load_weights


@dataclass(frozen=True, slots=True)
class _Weighed:
    hit: Hit
    value: float


def judge_relevance(reading: Reading) -> Relevance:
    """Weigh a document's cues; the reason names the strongest on either side."""
    hits = find_cues(reading)
    if not hits:
        return Relevance(False, 0.99, "no gun is named with an act of supply")
    weights = load_weights()
    weighed = [_Weighed(hit, hit.amount * weights.features.get(hit.feature, 0.0)) for hit in hits]
    score = weights.bias + sum(cue.value for cue in weighed)
    probability = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
    relevant = score >= 0
    return Relevance(
        relevant, round(probability if relevant else 1 - probability, 3), _reason(weighed, relevant)
    )


def _reason(weighed: list[_Weighed], relevant: bool) -> str:
    """The strongest cues by name, then what speaks against: "straw purchase (“…”); against it: …"."""
    told = sorted((cue for cue in weighed if cue.value > 0), key=lambda cue: -cue.value)
    against = sorted((cue for cue in weighed if cue.value < 0), key=lambda cue: cue.value)
    parts = [", ".join(_named(cue.hit) for cue in told[:3]) if told else "no act of supplying guns is told"]
    if against:
        parts.append(
            f"{'against it' if told else 'and'}: {', '.join(_named(cue.hit) for cue in against[:2])}"
        )
    return ("" if relevant else "too little: " if told else "") + "; ".join(parts)


def _named(hit: Hit) -> str:
    return f"{hit.name} (“{' '.join(hit.quote.split())[:90]}”)" if hit.quote else hit.name
