"""The plane of the map: Albers' equal-area conic projection, in the units of outlines.svg."""

from __future__ import annotations

import math

Point = tuple[float, float]
#: Longitudes and latitudes of the map's corners, west, south, east, north; its width in units.
WEST, SOUTH, EAST, NORTH = -120.0, 12.2, -72.0, 49.6
WIDTH, MARGIN = 1000.0, 26.0
#: Standard parallels and the point in the middle, of Albers' equal-area conic projection.
_FIRST, _SECOND, _LATITUDE, _LONGITUDE = (math.radians(each) for each in (20.0, 45.0, 31.0, -97.0))


def project(longitude: float, latitude: float) -> Point:
    """A place on the plane, x to the east and y to the south, in radians of the sphere."""
    n = (math.sin(_FIRST) + math.sin(_SECOND)) / 2
    c = math.cos(_FIRST) ** 2 + 2 * n * math.sin(_FIRST)
    angle = n * (math.radians(longitude) - _LONGITUDE)
    radius = math.sqrt(c - 2 * n * math.sin(math.radians(latitude))) / n
    origin = math.sqrt(c - 2 * n * math.sin(_LATITUDE)) / n
    return radius * math.sin(angle), radius * math.cos(angle) - origin


def _frame() -> tuple[float, float, float, float]:
    """Left, top, scale and height of the map."""
    border = [project(x, y) for x in (WEST, -97.0, EAST) for y in (SOUTH, 31.0, NORTH)]
    border += [project(-124.7, 43.0), project(-67.0, 44.8), project(-117.2, 32.5)]
    left, right = min(x for x, _ in border), max(x for x, _ in border)
    top, bottom = min(y for _, y in border), max(y for _, y in border)
    scale = (WIDTH - 2 * MARGIN) / (right - left)
    return left, top, scale, (bottom - top) * scale + 2 * MARGIN


LEFT, TOP, SCALE, HEIGHT = _frame()


def on_map(longitude: float, latitude: float) -> Point:
    """A place in the units of the drawing."""
    x, y = project(longitude, latitude)
    return (x - LEFT) * SCALE + MARGIN, (y - TOP) * SCALE + MARGIN
