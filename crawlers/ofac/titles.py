"""What the title of an action says that OFAC did. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml

DESIGNATION = "designation"


def kinds(title: str) -> dict[str, str]:
    """Each part of a title and its kind; the empty kind where it is none that is known."""
    parts = [" ".join(part.split()) for part in title.split(";")]
    return {part: _kind(part) for part in parts if part}


def designates(title: str) -> bool:
    """Whether an action may designate somebody: one part says so, or says what is not known."""
    return any(kind in {DESIGNATION, ""} for kind in kinds(title).values())


def _kind(part: str) -> str:
    removal = _REMOVAL_OF_ONE.search(part) is not None
    return next(
        (kind for kind, words in _titles() if words.search(part) and not (kind == DESIGNATION and removal)),
        "",
    )


#: "Removal of Syria's designation as a state sponsor", "designations removal": nobody is designated.
_REMOVAL_OF_ONE = re.compile(r"\b(?:remov\w+|revo\w+|rescission|terminat\w+|delist\w+)\b", re.I)


@lru_cache
def facts() -> dict[str, Any]:
    """What actions.yml says."""
    data: dict[str, Any] = read_yaml(Path(__file__).parent / "actions.yml")
    return data


@lru_cache
def _titles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((each["kind"], re.compile(each["words"], re.I)) for each in facts()["titles"])
