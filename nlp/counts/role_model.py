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

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ironriver.vocabulary import CountRole
from nlp.weights import load_weights

_FILE = "role_weights.csv"


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """A role and its probability under the model, from 0 to 1."""

    role: CountRole
    probability: float


def guess_role(features: Iterable[str], objects: Collection[str] = ()) -> RoleGuess:
    """The likeliest role of counted guns with these features.

    What happened to one thing of a list happened to all: each of its `objects` ("o:rifle", "o:magazine")
    has an equal share.
    """
    worth = dict.fromkeys(features, 1.0) | dict.fromkeys(objects, 1 / max(1, len(objects)))
    shares = load_weights(_FILE).shares(worth)
    likeliest = max(shares, key=lambda role: shares[role])
    return RoleGuess(CountRole(likeliest), shares[likeliest])
