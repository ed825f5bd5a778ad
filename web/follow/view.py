"""What the page of an address shows: the newest incidents as a graph, all of them as flows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident
from db.queries import IncidentNotFoundError, resolve_public_id
from web.desk.filters import Filters, Order, read_filters
from web.desk.index import Found, Snapshot
from web.follow.graph import Graph
from web.follow.reading import read_graph
from web.follow.trails import Flow, TrailStore

#: Incidents and edges of one graph: more cannot be read. The newest are drawn, the page tells of the others.
MOST_INCIDENTS, MOST_EDGES = 60, 300
#: Flows that are drawn and listed, the largest.
MOST_FLOWS = 60
#: What an address may say here beside the filters of the list.
OWN_NAMES = frozenset({"incident"})


@dataclass(frozen=True, slots=True)
class View:
    """A view: the filters, one incident's id where one is asked for, and what there is to see.

    Attributes:
        found: the incidents that the filters leave, the newest first.
        total: incidents that are asked for: of these, where it is one, that one.
        drawn: incidents in the graph.
        with_edges: incidents that have an edge at all.
        both_ends: incidents that tell where guns were bought and where they went.
        flows: the largest; `all_flows` says how many there are.
        towns: whether flows go from town to town; where these are too many to be drawn, from state to state.
        names: the public ids of the positions that flows name.
    """

    filters: Filters
    incident: str
    found: Found
    total: int
    graph: Graph
    drawn: int
    with_edges: int
    flows: Sequence[Flow]
    all_flows: int
    towns: bool
    both_ends: int
    names: dict[int, str]

    def address(self, path: str) -> str:
        """This view at a path."""
        return self.filters.address(path, incident=self.incident)


def read_view(
    session: Session,
    snapshot: Snapshot,
    store: TrailStore,
    pairs: Iterable[tuple[str, str]],
    most_flows: int = MOST_FLOWS,
) -> View:
    """What an address asks for.

    Raises:
        BadFilterError: it asks for what there is not.
        IncidentNotFoundError: there is no incident of that id.
    """
    told = list(pairs)
    filters = read_filters(told, allowed=OWN_NAMES)
    asked = next(
        (" ".join(value.split()).upper() for name, value in told if name == "incident" and value), ""
    )
    # The newest first, whatever order a list would have.
    found = snapshot.find(session, filters.ordered(Order.NEWEST))
    positions = found.positions
    if asked:
        asked = resolve_public_id(session, asked[:40])
        number = session.scalar(select(Incident.id).where(Incident.public_id == asked))
        if number is None:
            raise IncidentNotFoundError(f"no incident has the id {asked[:40]!r}")
        positions = positions[snapshot.ids[positions] == number]
    trails = store.trails(session, snapshot)
    having = trails.with_edges(positions)
    sizes = np.cumsum(trails.edges[having[:MOST_INCIDENTS]])
    # The first is drawn however many edges it has, as far as they go.
    drawn = having[: max(1, int(np.searchsorted(sizes, MOST_EDGES, side="right")))]
    flows, both_ends = trails.flows(positions)
    towns = len(flows) <= most_flows
    if not towns:
        flows, _ = trails.flows(positions, towns=False)
    shown = flows[:most_flows]
    named = sorted({position for flow in shown for position in flow.newest})
    return View(
        filters,
        asked,
        found=found,
        total=len(positions),
        graph=read_graph(session, [int(snapshot.ids[position]) for position in drawn], MOST_EDGES),
        drawn=len(drawn),
        with_edges=len(having),
        flows=shown,
        all_flows=len(flows),
        towns=towns,
        both_ends=both_ends,
        names=_public_ids(session, snapshot, named),
    )


def _public_ids(session: Session, snapshot: Snapshot, positions: Sequence[int]) -> dict[int, str]:
    numbers = {int(snapshot.ids[position]): position for position in positions}
    rows = session.execute(select(Incident.id, Incident.public_id).where(Incident.id.in_(numbers)))
    return {numbers[number]: public_id for number, public_id in rows}
