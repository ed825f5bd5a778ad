"""Words by which a sentence says that guns pass from one to another, out of data/passing.yml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands between two names, and an example of each kind."""

    name: str
    pattern: re.Pattern[str]
    matches: str
    rejects: str


@lru_cache(maxsize=1)
def _facts() -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(Path(__file__).parent / "data" / "passing.yml")
    return data


@lru_cache(maxsize=2)
def wordings(direction: str) -> Sequence[Wording]:
    """Those of one direction: `forward` (supplier, words, receiver) or `backward`."""
    return tuple(
        Wording(entry["name"], re.compile(entry["pattern"], re.IGNORECASE), entry["matches"], entry["not"])
        for entry in _facts()[direction]
    )


@lru_cache(maxsize=8)
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(_facts()[name], re.IGNORECASE)


def speaks_of(name: str, sentence: str) -> bool:
    """Whether a sentence has a word for it: `bought`, `stolen`, `moved` or `from_to`."""
    return _cue(name).search(sentence) is not None


def supplies(between: str) -> bool | None:
    """Whether of two people named in a sentence the first supplies the second (True), or the reverse.

    None where the words between their names tell neither.
    """
    if any(wording.pattern.search(between) for wording in wordings("forward")):
        return True
    if any(wording.pattern.search(between) for wording in wordings("backward")):
        return False
    return None
