"""An edge of the graph that follows the guns, what a document says for it, and the rows that it joins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ironriver.vocabulary import TransferKind
from pipeline.resolve.accused import Cast
from pipeline.resolve.figures import Figure
from pipeline.resolve.mention import Fact
from pipeline.resolve.parties import PartyRecord
from pipeline.resolve.scenes import Item


class Node(NamedTuple):
    """An end of an edge: `party`, `dealer` or `place`, and its place in the incident's list of these."""

    what: str
    place: int


class Edge(NamedTuple):
    """Guns passing from one node to another."""

    kind: TransferKind
    origin: Node
    end: Node


@dataclass(frozen=True, slots=True)
class Support:
    """What one document says for an edge."""

    edge: Edge
    told: bool
    reason: str
    facts: tuple[Fact, ...]
    figure: int | None = None
    date: str | None = None


class Directory:
    """From a document's claims to the rows of the incident."""

    def __init__(
        self,
        people: Sequence[PartyRecord],
        dealers: Sequence[Item],
        places: Sequence[Item],
        figures: Sequence[Figure],
    ) -> None:
        self.cast = Cast(people)
        self.people = people
        self.dealer_of = _index(dealers)
        self.place_of = _index(places)
        self.figure_of = _index(figures)


def _index(records: Iterable[Item | Figure]) -> Mapping[tuple[str, int], int]:
    return {(ref.label, ref.ordinal): i for i, record in enumerate(records) for ref in record.refs}
