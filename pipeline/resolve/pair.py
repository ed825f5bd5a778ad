"""Two mentions side by side, and a reason for or against their being one case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.resolve.features import Features
from pipeline.resolve.names import Name, is_given, rarity
from pipeline.resolve.persons import Namesakes, SharedPerson, namesakes, shared_persons

#: From this strength on a shared name tells one person by itself.
TELLING = 2.2


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (positive) or against (negative) one case, in words."""

    name: str
    weight: float
    text: str

    def to_json(self) -> dict[str, Any]:
        """As stored with a judgement."""
        return {"name": self.name, "weight": round(self.weight, 2), "text": self.text}


@dataclass(frozen=True)
class Pair:
    """Two mentions side by side, with what several reasons ask about them."""

    a: Features
    b: Features
    a_text: bytes | None = None
    b_text: bytes | None = None

    @cached_property
    def shared(self) -> list[SharedPerson]:
        """Defendants of both."""
        return shared_persons(self.a, self.b)

    @cached_property
    def namesakes(self) -> list[Namesakes]:
        """Defendants of one name whose ages or suffixes make them two people."""
        return namesakes(self.a, self.b)

    @cached_property
    def persons_agree(self) -> bool:
        """Whether at least one defendant is surely of both."""
        return any(shared.match.full for shared in self.shared)

    @cached_property
    def persons_surely_agree(self) -> bool:
        """Whether one of them has a name that few bear: two Jose Garcias are no shared defendant."""
        return any(s.match.full and s.match.strength >= TELLING for s in self.shared)

    @cached_property
    def named_in_text(self) -> tuple[float, str]:
        """The surest defendant of one whom the other's text holds: how rare the name is, and the name."""
        return _named_in_text(self)

    @cached_property
    def days_apart(self) -> int | None:
        """Days between the publications."""
        if self.a.published is None or self.b.published is None:
            return None
        return abs((self.a.published - self.b.published).days)

    @cached_property
    def years_apart(self) -> float:
        """Years between the publications; 0 where one is not told."""
        return (self.days_apart or 0) / 365


def _named_in_text(pair: Pair) -> tuple[float, str]:
    best, told = 0.0, ""
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        for person in one.persons:
            strength = spoken_strength(person.name)
            if strength > best and is_spoken(person.name, other.clues.line):
                best, told = strength, person.written
    return best, told


def is_spoken(name: Name, line: str) -> bool:
    """Whether a folded text holds a given name beside a surname, or the whole name."""
    surnames = [part for part in name.parts[1:] if not is_given(part)]
    return any(f" {name.parts[0]} {part} " in line for part in surnames) or f" {name.text} " in line


def spoken_strength(name: Name) -> float:
    """How much it says that a text holds a name; 0 for a name of one part."""
    if len(name.parts) < 2:
        return 0.0
    return rarity(name.parts[0], True) + max(rarity(part, False) for part in name.parts[1:])
