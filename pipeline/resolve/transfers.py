"""Who supplied whom, and where to: the edges that the claims of an incident support.

An edge is told where one sentence states it, and inferred where it is put together from claims of one
document by the part that each person, seller or place plays. Where several could be meant, none is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ironriver.vocabulary import TransferKind
from pipeline.resolve.document_edges import DocumentEdges
from pipeline.resolve.edges import Directory, Edge, Node, Support
from pipeline.resolve.figures import Figure
from pipeline.resolve.mention import Mention, Ref
from pipeline.resolve.parties import PartyRecord
from pipeline.resolve.ranking import weight
from pipeline.resolve.scenes import Item
from pipeline.resolve.timeline import precision_of


@dataclass(frozen=True, slots=True)
class Transfer:
    """An edge with the claims that support it, the quoted one first; `figure` is the place of what passed."""

    kind: TransferKind
    origin: Node
    end: Node
    figure: int | None
    date: str | None
    precision: str | None
    told: bool
    reason: str
    refs: tuple[Ref, ...]


def transfers(
    mentions: Sequence[Mention],
    people: Sequence[PartyRecord],
    dealers: Sequence[Item],
    places: Sequence[Item],
    figures: Sequence[Figure],
) -> list[Transfer]:
    """All edges, sellers' first; `mentions` are in their order, the lists are the incident's."""
    directory = Directory(people, dealers, places, figures)
    supports: dict[Edge, list[tuple[Mention, Support]]] = defaultdict(list)
    for mention in mentions:
        for support in DocumentEdges(mention, directory).all():
            supports[support.edge].append((mention, support))
    order = {kind: i for i, kind in enumerate(TransferKind)}
    edges = sorted(supports, key=lambda edge: (order[edge.kind], edge.origin, edge.end))
    return [_transfer(edge, supports[edge]) for edge in edges]


def _transfer(edge: Edge, supports: Sequence[tuple[Mention, Support]]) -> Transfer:
    ordered = sorted(supports, key=lambda s: (s[1].told, weight(s[0])), reverse=True)
    best = ordered[0][1]
    day = next((support.date for _, support in ordered if support.date), None)
    refs = [
        Ref(mention.label, fact.ordinal, fact.claim_id)
        for mention, support in ordered
        for fact in support.facts
    ]
    return Transfer(
        edge.kind,
        edge.origin,
        edge.end,
        figure=next((s.figure for _, s in ordered if s.figure is not None), None),
        date=day,
        precision=precision_of(day) if day else None,
        told=best.told,
        reason=best.reason,
        refs=tuple(dict.fromkeys(refs)),
    )
