"""A text cut where claims begin and end, so that each piece can be marked with all claims that hold it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from db.models import Claim

#: Stands for text that is not shown.
GAP = " […] "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and the claims that quote it; `anchors` are those that begin here."""

    text: str
    claims: tuple[Claim, ...] = ()
    anchors: tuple[int, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the narrowest claim."""
        return min(self.claims, key=lambda claim: claim.end - claim.start).kind if self.claims else ""


def pieces(text: str, claims: Sequence[Claim], shown: Sequence[tuple[int, int]] | None = None) -> list[Piece]:
    """The text in pieces, in order: put together they are the text.

    A claim whose span is not in the text (there is none by the database's check) is left out.

    Args:
        text: of the document.
        claims: to be marked.
        shown: the spans that may be shown, in order; all of the text where None. Between them stands `GAP`.
    """
    if shown is not None:
        return [piece for start, end in shown for piece in (*_within(text, claims, start, end), Piece(GAP))]
    return _within(text, claims, 0, len(text))


def _within(text: str, claims: Sequence[Claim], first: int, last: int) -> list[Piece]:
    held = [claim for claim in claims if first <= claim.start < claim.end <= last]
    held.sort(key=lambda claim: claim.start)
    cuts = sorted({first, last, *(claim.start for claim in held), *(claim.end for claim in held)})
    made: list[Piece] = []
    open_claims: list[Claim] = []
    following = 0
    for start, end in itertools.pairwise(cuts):
        open_claims = [claim for claim in open_claims if claim.end > start]
        anchors = []
        while following < len(held) and held[following].start == start:
            open_claims.append(held[following])
            anchors.append(held[following].id)
            following += 1
        made.append(Piece(text[start:end], tuple(open_claims), tuple(anchors)))
    return made
