"""The small map of the front page: where the guns of one year's incidents went, made once for all readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from db.session import open_reading
from pipeline.desk.facets import Facet
from web.background import Background
from web.desk.filters import Filters
from web.desk.index import Snapshot
from web.desk.keeper import IncidentIndex
from web.follow.chart import Chart, chart
from web.follow.trails import Flow, store_beside
from web.language import Language, words_of

#: Flows that are drawn: on a small map more are a tangle. Towns are joined by state where they make more.
MOST_FLOWS = 25
#: Years that are looked at, the newest first, for one with flows: a new year has none at first.
MOST_YEARS = 3
#: Letters are so many times as large as those of the large map, for the drawing is so much smaller.
LETTERS = 1.4
#: The pauses between two makings, as `Background` has them.
REST, SHORTEST_REST = 30.0, 30.0


@dataclass(frozen=True, slots=True)
class YearMap:
    """The largest flows of a year and their drawings in both languages.

    Attributes:
        both_ends: incidents of the year that tell where guns were bought and where they went.
    """

    year: str
    flows: Sequence[Flow]
    all_flows: int
    both_ends: int
    charts: Mapping[Language, Chart]


class YearMaps:
    """The newest map, for all threads of a process.

    Args:
        index: of the incidents.
        database: its address.
    """

    def __init__(self, index: IncidentIndex, database: str) -> None:
        self._index, self._database = index, database
        self._made = Background("draw the year", self._make, REST, SHORTEST_REST)

    def latest(self, snapshot: Snapshot, wait: float = 0.0) -> YearMap | None:
        """The map as last drawn; None where none was yet, or where no year has flows."""
        return self._made.latest((snapshot.revision, datetime.now(UTC).year), wait)

    def join(self) -> None:
        """Wait until nothing is being drawn."""
        self._made.join()

    def _make(self, of: tuple[int, int]) -> YearMap | None:
        _, this_year = of
        snapshot = self._index.snapshot()
        years = [value for value, _ in snapshot.ranked(Facet.YEAR) if value <= str(this_year)]
        with open_reading(self._database) as session:
            trails = store_beside(self._index).trails(session, snapshot)
            for year in sorted(years, reverse=True)[:MOST_YEARS]:
                found = snapshot.find(session, Filters(facets={Facet.YEAR: (year,)}))
                flows, both_ends = trails.flows(found.positions)
                if len(flows) > MOST_FLOWS:
                    flows, _ = trails.flows(found.positions, towns=False)
                if flows:
                    shown = flows[:MOST_FLOWS]
                    charts = {each: chart(shown, words_of(each), LETTERS) for each in Language}
                    return YearMap(year, shown, len(flows), both_ends, charts)
        return None
