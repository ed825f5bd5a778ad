"""Which defendants of two documents are the same person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.resolve.features import Features, Person
from pipeline.resolve.names import NameMatch, match_names

#: Papers repeat a stale age, and courts count from another day; more years than this, beyond those that went
#: by, make another person.
AGE_SLACK = 4


@dataclass(frozen=True, slots=True)
class SharedPerson:
    """A defendant of one document beside one of the other."""

    left: Person
    right: Person
    match: NameMatch


def best_match(a: Person, b: Person) -> NameMatch:
    """The best agreement of any of their names."""
    return max(
        (match_names(x, y) for x in a.names for y in b.names),
        key=lambda match: (match.full, match.strength),
    )


def ages_contradict(a: Person, b: Person, years: float) -> bool:
    """Whether two ages, told `years` apart, can't be one person's. A father and his namesake are two."""
    if a.age is None or b.age is None:
        return False
    return abs(a.age - b.age) > abs(years) + AGE_SLACK


def suffixes_contradict(a: Person, b: Person) -> bool:
    """Junior is not senior; a suffix left out contradicts nothing."""
    return bool(a.name.suffix and b.name.suffix and a.name.suffix != b.name.suffix)


class Namesakes(NamedTuple):
    """Two defendants of one name, and what makes them two people."""

    left: Person
    right: Person
    why: str


def namesakes(a: Features, b: Features) -> list[Namesakes]:
    """Defendants whose names agree in full, but whose ages or suffixes can't be one person's."""
    years = _years(a, b)
    found = []
    for left in a.persons:
        for right in b.persons:
            why = _apart(left, right, years)
            if why and best_match(left, right).full:
                found.append(Namesakes(left, right, why))
    return found


def _apart(left: Person, right: Person, years: float) -> str:
    """What makes two defendants two people whatever their names; empty where nothing does."""
    if ages_contradict(left, right, years):
        return "ages"
    return "suffixes" if suffixes_contradict(left, right) else ""


def _years(a: Features, b: Features) -> float:
    return abs((a.published - b.published).days) / 365 if a.published and b.published else 0.0


def shared_persons(a: Features, b: Features) -> list[SharedPerson]:
    """Pairs of defendants that may be one, the surest first, each used once."""
    years = _years(a, b)
    candidates = []
    for i, left in enumerate(a.persons):
        for j, right in enumerate(b.persons):
            match = best_match(left, right)
            if match.strength and not _apart(left, right, years):
                candidates.append(
                    (not match.full, -match.strength, left.name.text, right.name.text, i, j, match)
                )
    shared: list[SharedPerson] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, _, _, _, i, j, match in sorted(candidates, key=lambda c: c[:6]):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            shared.append(SharedPerson(a.persons[i], b.persons[j], match))
    return shared
