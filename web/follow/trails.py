"""What the pages keep in memory of where the guns of all incidents went, beside one snapshot of the index.

How many edges each incident has, and from which town, state or country to which its guns went; so that any
view is counted in milliseconds. It is read by the first who asks, and then only what changed.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import IncidentCard, IncidentPlace, Transfer
from ironriver.vocabulary import PlaceRole
from web.desk.columns import Positions
from web.desk.index import Snapshot
from web.desk.keeper import IncidentIndex
from web.follow.geography import Region, finest, region_of

#: More incidents that changed than these: all are read, in one statement.
MOST_CHANGED = 10_000


@dataclass(frozen=True, slots=True)
class Flow:
    """From where to where the guns of some incidents went; `newest` are the last of these, as positions."""

    origin: Region
    end: Region
    incidents: int
    newest: tuple[int, ...]


#: From where to where the guns of an incident went.
Pair = tuple[Region, Region]


@dataclass(frozen=True, slots=True)
class Trail:
    """What is kept of an incident: how many edges it has, and its flows."""

    edges: int
    pairs: tuple[Pair, ...]


class Trails:
    """Edges and flows over the positions of one snapshot."""

    def __init__(self, kept: Mapping[int, Trail], snapshot: Snapshot) -> None:
        self.edges = np.zeros(len(snapshot), np.int64)
        codes: dict[Pair, int] = {}
        owners, told = [], []
        for position, number in enumerate(snapshot.ids.tolist()):
            if (trail := kept.get(number)) is not None:
                self.edges[position] = trail.edges
                for pair in trail.pairs:
                    owners.append(position)
                    told.append(codes.setdefault(pair, len(codes)))
        self._pairs = list(codes)
        wide: dict[Pair, int] = {}
        by_state = [wide.setdefault((start.state, end.state), len(wide)) for start, end in codes]
        self._wide_pairs, self._by_state = list(wide), np.array(by_state, np.int64)
        self._owners = np.array(owners, np.int64)
        self._codes = np.array(told, np.int64)

    def with_edges(self, positions: Positions) -> Positions:
        """Those of the positions that have an edge, in their order."""
        return positions[self.edges[positions] > 0]

    def flows(self, positions: Positions, *, towns: bool = True, newest: int = 3) -> tuple[list[Flow], int]:
        """The flows of some incidents, the largest first, and how many of the incidents tell both ends.

        An incident counts once for each flow.

        Args:
            positions: of the incidents, the newest first.
            towns: whether towns are ends of flows; else the states of which they are.
            newest: incidents that a flow names.
        """
        rank = np.full(len(self.edges), -1, np.int64)
        rank[positions] = np.arange(len(positions))
        kept = rank[self._owners] >= 0
        owners, codes = self._owners[kept], self._codes[kept]
        pairs = self._pairs
        if not towns:
            codes, pairs = self._by_state[codes], self._wide_pairs
        order = np.lexsort((rank[owners], codes))
        owners, codes = owners[order], codes[order]
        first_of = np.ones(len(codes), np.bool_)
        first_of[1:] = (codes[1:] != codes[:-1]) | (owners[1:] != owners[:-1])
        owners, codes = owners[first_of], codes[first_of]
        found, starts, counts = np.unique(codes, return_index=True, return_counts=True)
        flows = [
            Flow(start, end, int(n), tuple(int(position) for position in owners[first : first + newest][:n]))
            for (start, end), first, n in zip((pairs[c] for c in found), starts, counts, strict=True)
        ]
        flows.sort(key=lambda flow: (-flow.incidents, flow.origin, flow.end))
        return flows, len(np.unique(owners))


class TrailStore:
    """The trails of the newest snapshot; of a newer one only the incidents that changed are read."""

    def __init__(self) -> None:
        self._kept: dict[int, Trail] = {}
        self._revision = -1
        self._snapshot: Snapshot | None = None
        self._trails: Trails | None = None
        self._lock = threading.Lock()

    def trails(self, session: Session, snapshot: Snapshot) -> Trails:
        """The trails of a snapshot. Whoever has an older one than was asked for last gets them made anew."""
        with self._lock:
            if self._trails is None or self._snapshot is not snapshot:
                if snapshot.revision > self._revision:
                    self._read(session)
                    self._revision = snapshot.revision
                self._trails, self._snapshot = Trails(self._kept, snapshot), snapshot
            return self._trails

    def _read(self, session: Session) -> None:
        changed: Sequence[int] | None = None
        if self._revision >= 0:
            newer = select(IncidentCard.incident_id).where(IncidentCard.revision > self._revision)
            changed = session.scalars(newer.limit(MOST_CHANGED + 1)).all()
        if changed is None or len(changed) > MOST_CHANGED:
            self._kept = _read_trails(session, None)
            return
        for numbers in chunks(changed):
            found = _read_trails(session, numbers)
            for number in numbers:
                self._kept.pop(number, None)
            self._kept |= found


def _read_trails(session: Session, numbers: Sequence[int] | None) -> dict[int, Trail]:
    """The trails of some incidents, or of all; those of incidents that have none are left out."""
    place = IncidentPlace
    places = select(place.incident_id, place.role, place.country, place.region, place.name).where(
        place.role.in_((PlaceRole.PURCHASE, PlaceRole.DESTINATION))
    )
    counts = select(Transfer.incident_id, func.count()).group_by(Transfer.incident_id)
    if numbers is not None:
        places = places.where(place.incident_id.in_(numbers))
        counts = counts.where(Transfer.incident_id.in_(numbers))
    edges: dict[int, int] = {row[0]: row[1] for row in session.execute(counts)}
    told: dict[int, tuple[list[Region], list[Region]]] = {}
    known: dict[tuple[str | None, ...], Region | None] = {}
    for number, role, *where in session.execute(places):
        key = tuple(where)
        if key not in known:
            known[key] = region_of(*key)
        if (region := known[key]) is not None:
            told.setdefault(number, ([], []))[role == PlaceRole.DESTINATION].append(region)
    flows: dict[int, tuple[Pair, ...]] = {}
    # Most incidents tell the same as many others: each way is kept once.
    ways: dict[tuple[tuple[Region, ...], tuple[Region, ...]], tuple[Pair, ...]] = {}
    for number, (starts, ends) in told.items():
        if starts and ends:
            way = tuple(starts), tuple(ends)
            if way not in ways:
                ways[way] = tuple((start, end) for start in finest(starts) for end in finest(ends))
            flows[number] = ways[way]
    return {
        number: Trail(edges.get(number, 0), flows.get(number, ())) for number in edges.keys() | flows.keys()
    }


_STORES: WeakKeyDictionary[IncidentIndex, TrailStore] = WeakKeyDictionary()
_STORES_LOCK = threading.Lock()


def store_beside(index: IncidentIndex) -> TrailStore:
    """The store that belongs to an index: one for each process and database."""
    with _STORES_LOCK:
        return _STORES.setdefault(index, TrailStore())
