"""The role of counted guns, weighed from named features: a multinomial logistic regression, fitted offline.

In what order a reader decides, and what the weights (data/role_weights.csv) start from:

1. The governing act: a passive after the guns ("12 rifles were seized"), a verb or noun before them ("the
   sale of 40 rifles"), a relative clause ("rifles that were later found in Mexico" are a recovery).
2. Who acts. Officers find, seize and recover: seized; at a scene of crime or abroad: recovered. What an
   undercover officer or informant buys, or is handed, the traffickers sold. What a shop sold, they purchased.
3. Where to. Guns moved, sent, hidden or trafficked for another country are exported, attempts included; guns
   that officers find on that way are seized. Asked for, agreed, tried to buy: ordered.
4. Without a governing act: that of the list before, of the sentence before, of the title, of the document.

The weights were fitted on annotated documents, and on plain sentences written for every act, towards a prior
that says the above (the act's own role); what the documents didn't contradict stayed. Features that aren't in
the file weigh nothing.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.vocabulary import CountRole

_DATA = Path(__file__).parent.parent / "data" / "role_weights.csv"


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """A role and its probability under the model, from 0 to 1."""

    role: CountRole
    probability: float


@lru_cache(maxsize=1)
def _weights() -> tuple[tuple[CountRole, ...], dict[str, tuple[float, ...]]]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        roles = tuple(CountRole(name) for name in next(rows)[1:])
        return roles, {row[0]: tuple(float(value or 0) for value in row[1:]) for row in rows}


def guess_role(features: Iterable[str], objects: Collection[str] = ()) -> RoleGuess:
    """The likeliest role of counted guns with these features.

    What happened to one thing of a list happened to all: each of its `objects` ("o:rifle", "o:magazine")
    has an equal share.
    """
    roles, weights = _weights()
    scores = list(weights["bias"])
    shares = dict.fromkeys(features, 1.0) | dict.fromkeys(objects, 1 / max(1, len(objects)))
    for feature, share in shares.items():
        if row := weights.get(feature):
            scores = [score + share * weight for score, weight in zip(scores, row, strict=True)]
    best = max(scores)
    total = sum(math.exp(score - best) for score in scores)
    return RoleGuess(roles[scores.index(best)], 1 / total)
