"""Does a document report a concrete case of firearms trafficking? Cues for and against, weighed and told.

The cues are in data/relevance*.yml, each with the words by which the reason names it.
"""

from __future__ import annotations

import math

from nlp.annotation import Relevance
from nlp.reading import Reading
from nlp.relevance.cues import Hit, find_cues

#: The sum of weights at which a document is as likely relevant as not. Weights and threshold are set by hand;
#: a regularised logistic regression over the same cues did no better in cross-validation.
THRESHOLD = 3.8
#: How fast certainty grows with the sum.
SPREAD = 2.0


def judge_relevance(reading: Reading) -> Relevance:
    """Weigh a document's cues; the reason names the strongest on either side."""
    hits = find_cues(reading)
    score = sum(hit.value for hit in hits) - THRESHOLD
    confidence = 1 / (1 + math.exp(-score / SPREAD))
    relevant = score >= 0
    return Relevance(relevant, round(confidence if relevant else 1 - confidence, 3), _reason(hits, relevant))


def _reason(hits: list[Hit], relevant: bool) -> str:
    """The strongest cues by name, then what speaks against: "straw purchase (“…”); against it: …"."""
    told = sorted((hit for hit in hits if hit.value > 0), key=lambda hit: -hit.value)
    against = sorted((hit for hit in hits if hit.value < 0), key=lambda hit: hit.value)
    parts = [", ".join(_named(hit) for hit in told[:3]) if told else "no act of supplying guns is told"]
    if against:
        parts.append(f"{'against it' if told else 'and'}: {', '.join(_named(hit) for hit in against[:2])}")
    return ("" if relevant else "too little: " if told else "") + "; ".join(parts)


def _named(hit: Hit) -> str:
    return f"{hit.name} (“{' '.join(hit.quote.split())[:90]}”)" if hit.quote else hit.name
