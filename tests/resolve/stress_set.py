"""The stress set: invented families and look-alikes, written for resolving and kept in stress/*.yml.

Short forms: a person is `name|age|town|status`, a count `38 purchased rifle` with `about`, `almost`,
`at least` or `more than` before it, a date `arrest 2023-03-07`, a place `seizure Laredo`. A document with
`family: null` tells several cases: it is in the pool and not counted.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tests.resolve.invented_cases import Case, case, count, date, dealer, person, place

FOLDER = Path(__file__).parent / "stress"
_NUMBERS = {"nine": 9}
_VAGUE = {"dozens": 24}
_BOUNDS = (
    ("about ", "approximate"),
    ("almost ", "approximate"),
    ("at least ", "at_least"),
    ("more than ", "more_than"),
)


@lru_cache(maxsize=1)
def documents() -> tuple[tuple[str | None, Case], ...]:
    """(family, document with its annotation), families in the order of the files."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for family, items in yaml.safe_load(path.read_text("utf-8")).items():
            found += [(item.get("family", family), _case(item)) for item in items]
    return tuple(found)


def _case(item: dict[str, Any]) -> Case:
    return case(
        item["id"],
        str(item["published"]),
        title=item["title"],
        text=item["text"],
        kind=item["kind"],
        source=item.get("source", "Invented Courier"),
        court=item.get("court"),
        case_numbers=item.get("cases", []),
        defendants=[_person(words) for words in item.get("people", ())],
        counts=[_count(words) for words in item.get("counts", ())],
        dates=[date(*words.split(" ")) for words in item.get("dates", ())],
        places=[place(*words.split(" ", 1)) for words in item.get("places", ())],
        dealers=[dealer(name) for name in item.get("dealers", ())],
    )


def _person(words: str) -> dict[str, Any]:
    name, age, city, status = words.split("|")
    return person(name, age=int(age) if age else None, city=city or None, status=status)


def _count(words: str) -> dict[str, Any]:
    basis = next((basis for prefix, basis in _BOUNDS if words.startswith(prefix)), "exact")
    number, role, kind = words.rsplit(" ", 2)
    number = number.rsplit(" ", 1)[-1]
    if number in _VAGUE:
        return count(_VAGUE[number], role, kind, high=None, basis="vague")
    low = _NUMBERS.get(number) or int(number)
    low += basis == "more_than"
    return count(low, role, kind, high=None if basis in {"at_least", "more_than"} else low, basis=basis)
