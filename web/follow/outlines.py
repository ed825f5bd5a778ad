"""Draws web/static/outlines.svg and centres.csv out of three public atlases, which SOURCES.md names.

    python -m web.follow.outlines states-10m.json mex.topo.json countries-50m.json

It is run when the outlines shall change, never by the server: the server reads the two files.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from nlp.gazetteer.data import DATA
from web.follow.projection import HEIGHT, MARGIN, WIDTH, Point, on_map

HERE = Path(__file__).parent
#: Degrees by which a line may be off, and the area in square units of the smallest island that is drawn.
TOLERANCE, SMALLEST = 0.07, 3.0
#: The names of the gazetteer where an atlas has another: of states, and of countries.
STATES = {
    "Commonwealth of the Northern Mariana Islands": "Northern Mariana Islands",
    "Distrito Federal": "Mexico City",
    "México": "State of Mexico",
    "United States Virgin Islands": "U.S. Virgin Islands",
}
COUNTRIES = {
    "Antigua and Barb.": "Antigua and Barbuda",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "British Virgin Is.": "British Virgin Islands",
    "Cabo Verde": "Cape Verde",
    "Cayman Is.": "Cayman Islands",
    "Central African Rep.": "Central African Republic",
    "Czechia": "Czech Republic",
    "Côte d'Ivoire": "Ivory Coast",
    "Dem. Rep. Congo": "Democratic Republic of the Congo",
    "Dominican Rep.": "Dominican Republic",
    "Georgia": "Republic of Georgia",
    "Jordan": "Hashemite Kingdom of Jordan",
    "Macao": "Macau",
    "Macedonia": "North Macedonia",
    "S. Sudan": "South Sudan",
    "St-Martin": "Saint Martin",
    "St. Kitts and Nevis": "Saint Kitts and Nevis",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "Turks and Caicos Is.": "Turks and Caicos Islands",
    "United States of America": "United States",
}
#: Countries that are drawn beside the two: what lies on the map.
DRAWN = frozenset(
    (
        *("Bahamas", "Belize", "Canada", "Colombia", "Costa Rica", "Cuba", "Dominican Republic"),
        *("El Salvador", "Guatemala", "Haiti", "Honduras", "Jamaica", "Nicaragua", "Panama", "Venezuela"),
    )
)


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """A line with fewer points: those left out are within the tolerance of it (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        found, worst = -1, tolerance
        for i in range(first + 1, last):
            off = _distance(line[i], line[first], line[last])
            if off > worst:
                found, worst = i, off
        if found >= 0:
            keep.add(found)
            spans += [(first, found), (found, last)]
    return [line[i] for i in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length == 0:
        return math.hypot(point[0] - start[0], point[1] - start[1])
    return abs(dy * (point[0] - start[0]) - dx * (point[1] - start[1])) / length


def shapes(path: Path) -> Iterator[tuple[str, list[list[Point]]]]:
    """The name and the outer rings of each shape of a TopoJSON file, in degrees; borders stay common."""
    topology = json.loads(path.read_text("utf-8"))
    scale, offset = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * scale[0] + offset[0], y * scale[1] + offset[1]))
        arcs.append(simplified(line, TOLERANCE))
    kinds = topology["objects"]
    collection: dict[str, Any] = next(kinds[name] for name in ("states", "mex", "countries") if name in kinds)
    for shape in collection["geometries"]:
        name = (shape.get("properties") or {}).get("name")
        if name:
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            yield name, [_ring(polygon[0], arcs) for polygon in polygons]


def _ring(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    ring: list[Point] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def area_and_centre(ring: Sequence[Point]) -> tuple[float, Point]:
    """The area of a ring (never negative) and its centre of gravity."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = ax * by - bx * ay
        area, x, y = area + cross / 2, x + (ax + bx) * cross, y + (ay + by) * cross
    return (abs(area), (x / (6 * area), y / (6 * area))) if area else (0.0, ring[0])


def path_of(rings: Sequence[Sequence[Point]]) -> str:
    """The rings as the data of a path, in whole units, each point relative to the one before."""
    parts = []
    for ring in rings:
        points = [(round(x), round(y)) for x, y in ring]
        steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(points) if (ax, ay) != (bx, by)]
        if len(steps) > 2:
            parts.append(f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-"))
    return "".join(parts)


def beyond(longitude: float, latitude: float) -> Point:
    """Where on the edge of the map a place beyond it is shown: in the direction of the shortest way there."""
    start, end = math.radians(31.0), math.radians(latitude)
    turn = math.radians(longitude + 97.0)
    east = math.sin(turn) * math.cos(end)
    north = math.cos(start) * math.sin(end) - math.sin(start) * math.cos(end) * math.cos(turn)
    across, down = WIDTH / 2 - MARGIN, HEIGHT / 2 - MARGIN
    stretch = 1 / max(abs(east) / across, abs(north) / down)
    return WIDTH / 2 + east * stretch, HEIGHT / 2 - north * stretch


def _countries() -> dict[str, str]:
    with (DATA / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["iso"] for row in csv.DictReader(file)}


def draw(states: Path, mexico: Path, world: Path) -> None:
    """Write both files."""
    drawn: dict[str, list[str]] = {"US": [], "MX": [], "other": []}
    centres: list[tuple[str, str, Point, bool]] = []
    isos = _countries()
    for country, path in (("US", states), ("MX", mexico), ("", world)):
        for written, rings in shapes(path):
            name = (STATES if country else COUNTRIES).get(written, written)
            biggest = max(rings, key=lambda ring: area_and_centre(ring)[0])
            longitude, latitude = area_and_centre(biggest)[1]
            plane = [[on_map(x, y) for x, y in ring] for ring in rings]
            x, y = on_map(longitude, latitude)
            inside = 0 < x < WIDTH and 0 < y < HEIGHT and -140 < longitude < -55
            place = (x, y) if inside else beyond(longitude, latitude)
            if country or name in isos:
                centres.append((country or isos[name], name if country else "", place, inside))
            if inside and (country or name in DRAWN):
                shown = [ring for ring in plane if area_and_centre(ring)[0] >= SMALLEST]
                if data := path_of(shown):
                    drawn[country or "other"].append(data)
    _write(drawn, centres)


def _write(drawn: dict[str, list[str]], centres: list[tuple[str, str, Point, bool]]) -> None:
    size = f"{WIDTH:.0f} {HEIGHT:.0f}"
    looks = {"other": "0.10", "US": "0.24", "MX": "0.24"}
    groups = "\n".join(
        f'<g fill="#7d8b91" fill-opacity="{opacity}" stroke="#7d8b91" stroke-width="1">'
        + "\n".join(f'<path d="{data}"/>' for data in sorted(drawn[name]))
        + "</g>"
        for name, opacity in looks.items()
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n{groups}\n</svg>\n'
    (HERE.parent / "static" / "outlines.svg").write_text(svg, encoding="utf-8")
    with (HERE / "centres.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["country", "region", "x", "y", "on_map"])
        for country, region, (x, y), inside in sorted(centres):
            writer.writerow([country, region, round(x), round(y), int(inside)])


if __name__ == "__main__":
    draw(*(Path(name) for name in sys.argv[1:4]))
