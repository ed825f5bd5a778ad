"""Whether two places of a seller can be one."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.resolve.features import region_name, regions
from pipeline.resolve.names import fold

_OTHER = re.compile(r"[^a-z0-9 ]+")
_SHORT = {"st": "saint", "ste": "saint", "ft": "fort", "mt": "mount", "n": "north", "s": "south"}


@lru_cache(maxsize=16384)
def town_key(city: str | None) -> str:
    """A town's name in one spelling: `St. Louis` and `Saint Louis`; empty where none is told."""
    words = _OTHER.sub(" ", fold(city or "")).split()
    return " ".join(_SHORT.get(word, word) for word in words)


@lru_cache(maxsize=4096)
def state_key(region: str | None) -> str:
    """The two letters of a state in lower case, else the folded name; empty where none is told."""
    folded = fold(region or "").strip()
    return regions().get(folded, folded)


def state_name(region: str) -> str:
    """The name of a state by its letters or by any of its names; as written where it is none of ours."""
    return region_name(state_key(region)) or region.strip()


def compatible(a: str, b: str) -> bool:
    """Two keys that are the same, or of which one is not told."""
    return not a or not b or a == b
