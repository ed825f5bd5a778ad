"""Where the towns, states and countries of the gazetteer lie on the map."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from web.follow.projection import on_map

HERE = Path(__file__).parent
#: States that places have by another name than the map.
_STATES = {"Ciudad de México": "Mexico City"}


class Region(NamedTuple):
    """A town whose place is known, a state of the two countries, or a country: what is not told is empty."""

    country: str
    name: str = ""
    town: str = ""

    @property
    def state(self) -> Region:
        """The same without the town."""
        return Region(self.country, self.name)

    @property
    def facet(self) -> str:
        """As the facet of destinations has it: `MX`, `MX/Sonora`."""
        return f"{self.country}/{self.name}" if self.name else self.country


class Centre(NamedTuple):
    """A town or the middle of a region, in the units of outlines.svg; on its edge where it lies beyond."""

    x: float
    y: float
    on_map: bool


@cache
def centres() -> Mapping[Region, Centre]:
    """The regions that the map knows."""
    return dict((*_regions(), *_towns()))


def _regions() -> Iterator[tuple[Region, Centre]]:
    for row in _rows("centres.csv"):
        place = Centre(float(row["x"]), float(row["y"]), row["on_map"] == "1")
        yield Region(row["country"], row["region"]), place


def _towns() -> Iterator[tuple[Region, Centre]]:
    for row in _rows("towns.csv"):
        x, y = on_map(float(row["lon"]), float(row["lat"]))
        yield Region(row["country"], row["state"], row["name"]), Centre(x, y, on_map=True)


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def region_of(country: str | None, region: str | None, name: str | None) -> Region | None:
    """The finest region of a place that the map knows, else its country; None where no country is told."""
    if not country:
        return None
    state = _STATES.get(region or "", region or "")
    for told in (Region(country, state, name or ""), Region(country, state), Region(country, name or "")):
        if told.name and told in centres():
            return told
    return Region(country)


def finest(regions: Iterable[Region]) -> list[Region]:
    """The regions without those within which another one lies, sorted."""
    told = set(regions)
    states = {region.state for region in told if region.town}
    countries = {Region(region.country) for region in told if region.name}
    return sorted(told - states - countries)
