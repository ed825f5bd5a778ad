"""The role of a place, weighed from named features: a multinomial logistic regression, fitted offline.

The weights (data/place_role_weights.csv) were fitted on annotated documents towards a prior: that the rules
of nlp/places/role.py are right. Features that aren't in the file weigh nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ironriver.vocabulary import PlaceRole
from nlp.weights import load_weights

_FILE = "place_role_weights.csv"
#: A role less likely than this is none; the rules' own answer needs less.
LIKELY, LIKELY_IF_TOLD = 0.35, 0.12
#: No role at all, and one of too few examples to be guessed where the rules don't tell it.
_TOLD_ONLY = frozenset({"none", "stash"})
#: The rules' answer stands unless another role is so much likelier.
_MUCH_LIKELIER = 1.7


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """A role and its probability under the model, from 0 to 1."""

    role: PlaceRole
    probability: float


def shares_of(features: Iterable[str]) -> dict[str, float]:
    """The probability of every role, and of "none"."""
    return load_weights(_FILE).shares(dict.fromkeys(features, 1.0))


def chosen(shares: Mapping[str, float], told: str | None) -> tuple[str, float] | None:
    """The role and its probability; `told` is the rules' answer. None if no role is likely."""
    share, role = max(
        (share, role) for role, share in shares.items() if role not in _TOLD_ONLY or role == told
    )
    if told is not None and shares[told] >= LIKELY_IF_TOLD and shares[told] * _MUCH_LIKELIER >= share:
        return told, shares[told]
    return (role, share) if share >= LIKELY else None


def guess_role(features: Iterable[str], told: PlaceRole | None) -> RoleGuess | None:
    """The likeliest role of a place with these features; None if none is likely."""
    found = chosen(shares_of(features), None if told is None else str(told))
    return RoleGuess(PlaceRole(found[0]), found[1]) if found is not None else None
