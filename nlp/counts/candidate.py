"""A number that may count guns, ammunition or parts."""

from __future__ import annotations

from dataclasses import dataclass

from ironriver.vocabulary import ObjectKind
from nlp.gun_phrases import GunPhrase
from nlp.numbers import Quantity


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may count guns; offsets are those of the text given.

    `phrase` is None where the noun was dropped; `part_of` and `one_of` say that it counts some of others.
    """

    quantity: Quantity
    start: int
    end: int
    kind: ObjectKind | None
    phrase: GunPhrase | None
    rule: str
    article: bool = False
    part_of: bool = False
    one_of: bool = False
