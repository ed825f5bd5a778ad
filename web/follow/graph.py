"""The graph of some incidents: who passed guns to whom, stage by stage from the seller to the recovery.

Nodes are joined over incidents only where they are known to be one: a named shop that all incidents share,
a place. A person, and a seller whom no document names, is a node of one incident.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from db.models import Evidenced, IncidentDealer, IncidentPlace, Party, Quantity, Transfer
from ironriver.vocabulary import PlaceRole, Role, TransferKind
from pipeline.desk.facets import Facet
from web.desk.filters import Filters
from web.language import Language, countries


class Column(IntEnum):
    """The stages of the way, from left to right."""

    SELLER = 0
    BUYER = 1
    BROKER = 2
    COURIER = 3
    CROSSING = 4
    DESTINATION = 5
    RECOVERY = 6


#: The kind of an edge that leads to where guns were recovered; the other kinds are those of transfers.
RECOVERY = "recovery"
_CARRIERS = {Role.SMUGGLER, Role.TRANSPORTER}
_BROKERS = {Role.RECRUITER, Role.FINANCIER, Role.RECIPIENT, Role.STASH_HOLDER, Role.OFFICIAL}
_PLACES = {
    PlaceRole.CROSSING: Column.CROSSING,
    PlaceRole.DESTINATION: Column.DESTINATION,
    PlaceRole.RECOVERY: Column.RECOVERY,
}


@dataclass(slots=True)
class Node:
    """A seller, a party or a place; `part` is the row that tells of it, the first where several do."""

    key: tuple[Any, ...]
    column: Column
    part: IncidentDealer | Party | IncidentPlace
    incidents: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """One for a graph, stable: `party-17`, `place-destination-MX-Sonora`."""
        return "-".join(str(part or "") for part in self.key)

    @property
    def kind(self) -> str:
        """`dealer` (named, over all incidents), `seller` (of one incident), `party` or `place`."""
        return str(self.key[0])

    @property
    def name(self) -> str:
        """The name as the documents have it; empty where they name none."""
        return self.part.name or ""

    @property
    def address(self) -> str:
        """The page of it: a shop's own, a destination's incidents, else the incident's."""
        part = self.part
        if isinstance(part, IncidentDealer) and part.dealer_id and part.name:
            return f"/dealers/{part.dealer_id}"
        if isinstance(part, IncidentPlace) and len(self.incidents) > 1:
            if part.role == PlaceRole.DESTINATION and part.country:
                value = f"{part.country}/{part.region}" if part.region else part.country
                return Filters(facets={Facet.DESTINATION: (value,)}).address("/follow")
            return Filters(words=part.name).address("/follow")
        return f"/incidents/{self.incidents[0]}"


@dataclass(slots=True)
class Edge:
    """Guns passing between two nodes, as one incident's documents support it.

    Where a figure stands on several edges of an incident it is told on the first, and the others name that
    one's number in `same_guns`: guns are counted once. `origin` is None where it is not told from where.
    """

    number: int
    incident: str
    kind: str
    origin: Node | None
    end: Node
    part: Evidenced
    told: bool
    reason: str
    date: str | None = None
    figure: Quantity | None = None
    same_guns: int | None = None


@dataclass(slots=True)
class Graph:
    """All nodes, in the order in which they are met, and all edges."""

    nodes: list[Node]
    edges: list[Edge]


class Drawing:
    """Puts a graph together, incident by incident."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[Any, ...], Node] = {}
        self._edges: list[Edge] = []

    def graph(self) -> Graph:
        """What was put together."""
        return Graph(list(self._nodes.values()), self._edges)

    def add(
        self,
        incident: str,
        transfers: Sequence[Transfer],
        recoveries: Sequence[IncidentPlace],
        recovered: Sequence[Quantity],
        days: Sequence[str],
    ) -> None:
        """Add an incident.

        Args:
            incident: its public id.
            transfers: its edges.
            recoveries: the places where its guns were recovered.
            recovered: the figures that speak for what was recovered.
            days: when guns were recovered.
        """
        columns = party_columns(transfers)
        first_edge: dict[int, int] = {}
        for transfer in transfers:
            edge = self._transfer(incident, transfer, columns)
            if edge.figure is not None:
                edge.same_guns = first_edge.get(edge.figure.id)
                first_edge.setdefault(edge.figure.id, edge.number)
        places = [place for t in transfers for place in (t.from_place, t.to_place) if place is not None]
        recoveries = finest_places(recoveries)
        for place in recoveries:
            origin = whence(place, places)
            alone = len(recoveries) == 1
            self._edges.append(
                Edge(
                    len(self._edges) + 1,
                    incident,
                    RECOVERY,
                    self._node(incident, origin) if origin else None,
                    self._node(incident, place),
                    place,
                    told=False,
                    reason="the documents name both ends"
                    if origin
                    else "the documents say where, not whence",
                    date=days[0] if alone and len(days) == 1 else None,
                    figure=recovered[0] if alone and len(recovered) == 1 else None,
                )
            )

    def _transfer(self, incident: str, transfer: Transfer, columns: Mapping[int, Column]) -> Edge:
        origin = transfer.from_dealer or transfer.from_party or transfer.from_place
        end = transfer.to_party or transfer.to_place
        if origin is None or end is None:
            raise ValueError(f"transfer {transfer.id} of {incident} has an end missing")
        edge = Edge(
            len(self._edges) + 1,
            incident,
            transfer.kind,
            self._node(incident, origin, columns),
            self._node(incident, end, columns),
            transfer,
            transfer.told,
            transfer.reason,
            transfer.date,
            transfer.quantity,
        )
        self._edges.append(edge)
        return edge

    def _node(
        self,
        incident: str,
        part: IncidentDealer | Party | IncidentPlace,
        columns: Mapping[int, Column] | None = None,
    ) -> Node:
        key, column = _key(part), Column.SELLER
        if isinstance(part, Party):
            column = (columns or {})[part.id]
        elif isinstance(part, IncidentPlace):
            column = _PLACES.get(PlaceRole(part.role), Column.SELLER)
        node = self._nodes.setdefault(key, Node(key, column, part))
        if incident not in node.incidents:
            node.incidents.append(incident)
        return node


def _key(part: IncidentDealer | Party | IncidentPlace) -> tuple[Any, ...]:
    if isinstance(part, IncidentPlace):
        region = part.region if part.region != part.name else None
        return ("place", part.role, part.country, region, part.name)
    if isinstance(part, Party):
        return ("party", part.id)
    return ("dealer", part.dealer_id) if part.dealer_id and part.name else ("seller", part.id)


def party_columns(transfers: Iterable[Transfer]) -> dict[int, Column]:
    """The stage of each party: who takes from a seller buys, whoever else brings or brokers by his roles."""
    found: dict[int, Column] = {}
    for transfer in transfers:
        for party in (transfer.from_party, transfer.to_party):
            if party is not None:
                found.setdefault(party.id, _by_roles(party, transfer))
        if transfer.to_party is not None and transfer.kind in {TransferKind.PURCHASE, TransferKind.THEFT}:
            found[transfer.to_party.id] = Column.BUYER
    return found


def _by_roles(party: Party, transfer: Transfer) -> Column:
    roles = set(party.roles)
    if Role.STRAW_PURCHASER in roles and transfer.from_party is party:
        return Column.BUYER
    if roles & _CARRIERS:
        return Column.COURIER
    if roles & _BROKERS or transfer.to_party is party:
        return Column.BROKER
    return Column.BUYER


def finest_places(places: Sequence[IncidentPlace]) -> list[IncidentPlace]:
    """The places without countries of which a place is there too."""
    finer = {
        place.country
        for place in places
        if place.name != countries(Language.ENGLISH).get(place.country or "")
    }
    return [
        p
        for p in places
        if p.country not in finer or p.name != countries(Language.ENGLISH).get(p.country or "")
    ]


def whence(recovery: IncidentPlace, places: Sequence[IncidentPlace]) -> IncidentPlace | None:
    """The place on the way from which guns came to where they were recovered; None where it is not told.

    It is the one destination in the same country, else, abroad, the one crossing. Where several could be
    meant, none is.
    """

    def only(role: PlaceRole) -> IncidentPlace | None:
        found = {place.id: place for place in places if place.role == role}
        return next(iter(found.values())) if len(found) == 1 else None

    destination = only(PlaceRole.DESTINATION)
    if destination is not None and destination.country == recovery.country:
        return destination
    return only(PlaceRole.CROSSING) if recovery.country not in {None, "US"} else None
