"""What the pages keep in memory of where the guns of all incidents went, beside one snapshot of the index.

How many edges each incident has, and from which state to which state or country its guns went; so that any
view is counted in milliseconds. It is read once for a snapshot, by the first who asks.
"""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import IncidentPlace, Transfer
from ironriver.vocabulary import PlaceRole
from web.desk.columns import Positions
from web.desk.index import Snapshot


class Region(NamedTuple):
    """A state of the two countries, or a country: then `name` is empty."""

    country: str
    name: str = ""

    @property
    def facet(self) -> str:
        """As the facet of destinations has it: `MX`, `MX/Sonora`."""
        return f"{self.country}/{self.name}" if self.name else self.country


@dataclass(frozen=True, slots=True)
class Flow:
    """From where to where the guns of some incidents went; `newest` are the last of these, as positions."""

    origin: Region
    end: Region
    incidents: int
    newest: tuple[int, ...]


class Centre(NamedTuple):
    """A point in the middle of a region, in the units of outlines.svg; on its edge where it lies beyond."""

    x: float
    y: float
    on_map: bool


@cache
def centres() -> Mapping[Region, Centre]:
    """The regions that the map knows."""
    with (Path(__file__).parent / "centres.csv").open(encoding="utf-8", newline="") as file:
        return {
            Region(row["country"], row["region"]): Centre(
                float(row["x"]), float(row["y"]), row["on_map"] == "1"
            )
            for row in csv.DictReader(file)
        }


def region_of(country: str | None, region: str | None, name: str | None) -> Region | None:
    """The region of a place; the country alone where no state of ours is told, None where no country is."""
    if not country:
        return None
    for told in (region, name):
        if told and Region(country, told) in centres():
            return Region(country, told)
    return Region(country)


def finest(regions: Iterable[Region]) -> list[Region]:
    """The regions without countries of which a state is there too, sorted."""
    told = set(regions)
    within = {region.country for region in told if region.name}
    return sorted(region for region in told if region.name or region.country not in within)


class Trails:
    """Edges and flows over the positions of one snapshot."""

    def __init__(self, session: Session, snapshot: Snapshot) -> None:
        self.edges = self._edges(session, snapshot)
        self._pairs: list[tuple[Region, Region]] = []
        owners, codes = self._flows(session, snapshot)
        self._owners = np.array(owners, np.int64)
        self._codes = np.array(codes, np.int64)

    @staticmethod
    def _edges(session: Session, snapshot: Snapshot) -> NDArray[np.int64]:
        counted = session.execute(
            select(Transfer.incident_id, func.count()).group_by(Transfer.incident_id)
        ).all()
        edges = np.zeros(len(snapshot), np.int64)
        places = {int(number): position for position, number in enumerate(snapshot.ids)} if counted else {}
        for number, count in counted:
            if (position := places.get(number)) is not None:
                edges[position] = count
        return edges

    def _flows(self, session: Session, snapshot: Snapshot) -> tuple[list[int], list[int]]:
        place = IncidentPlace
        rows = session.execute(
            select(place.incident_id, place.role, place.country, place.region, place.name)
            .where(place.role.in_((PlaceRole.PURCHASE, PlaceRole.DESTINATION)))
            .order_by(place.incident_id)
            .execution_options(yield_per=10_000)
        )
        told: dict[int, tuple[list[Region], list[Region]]] = {}
        known: dict[tuple[str | None, str | None, str | None], Region | None] = {}
        for number, role, *where in rows:
            key = where[0], where[1], where[2]
            if key not in known:
                known[key] = region_of(*key)
            if (region := known[key]) is not None:
                told.setdefault(number, ([], []))[role == PlaceRole.DESTINATION].append(region)
        codes: dict[tuple[Region, Region], int] = {}
        owners, pairs = [], []
        for position, number in enumerate(snapshot.ids):
            starts, ends = told.get(int(number), ((), ()))
            for pair in [(start, end) for start in finest(starts) for end in finest(ends)] if starts else ():
                owners.append(position)
                pairs.append(codes.setdefault(pair, len(codes)))
        self._pairs = list(codes)
        return owners, pairs

    def with_edges(self, positions: Positions) -> Positions:
        """Those of the positions that have an edge, in their order."""
        return positions[self.edges[positions] > 0]

    def flows(self, positions: Positions, newest: int = 3) -> tuple[list[Flow], int]:
        """The flows of some incidents, the largest first, and how many of the incidents tell both ends.

        An incident counts once for each flow; `positions` are the newest first.
        """
        rank = np.full(len(self.edges), -1, np.int64)
        rank[positions] = np.arange(len(positions))
        kept = rank[self._owners] >= 0
        owners, codes = self._owners[kept], self._codes[kept]
        order = np.lexsort((rank[owners], codes))
        owners, codes = owners[order], codes[order]
        found, starts, counts = np.unique(codes, return_index=True, return_counts=True)
        flows = [
            Flow(start, end, int(n), tuple(int(position) for position in owners[first : first + newest][:n]))
            for (start, end), first, n in zip((self._pairs[c] for c in found), starts, counts, strict=True)
        ]
        flows.sort(key=lambda flow: (-flow.incidents, flow.origin, flow.end))
        return flows, len(np.unique(owners))


_KEPT: WeakKeyDictionary[Snapshot, Trails] = WeakKeyDictionary()
_LOCK = threading.Lock()


def trails_of(session: Session, snapshot: Snapshot) -> Trails:
    """The trails of a snapshot, read once."""
    with _LOCK:
        if snapshot not in _KEPT:
            _KEPT[snapshot] = Trails(session, snapshot)
        return _KEPT[snapshot]
