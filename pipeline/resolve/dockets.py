"""Case numbers, brought to one form: `5:22-cr-01008-1` and `CR 22-1008` are both 22-cr-1008."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TYPED = re.compile(
    r"(?:\b\d{1,2}:)?\b((?:19|20)?\d{2})[- ]?(cr|mj|cv|mc|m|po)[- ]?(\d{1,6})\b", re.IGNORECASE
)
_PREFIXED = re.compile(r"\b(cr|mj|cv)\.?[- ]+((?:19|20)?\d{2})-(\d{1,6})\b", re.IGNORECASE)
_BARE = re.compile(r"(?:\b\d{1,2}:)?\b(\d{2})-(\d{1,5})(?:-\d{1,3})?\b")
_SPACED = re.compile(r"\b(\d{2})\s+cr\.?\s+(\d{1,6})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Docket:
    """The core of a docket number: year (two digits), type, number. `type` is "" where it is not told."""

    year: int
    type: str
    number: int

    @property
    def text(self) -> str:
        """As people write it: 22-cr-01008."""
        return f"{self.year:02d}-{self.type or '?'}-{self.number:05d}"


def parse_docket(written: str) -> Docket | None:
    """The core of a number as written, without division and defendant; None where it has no form."""
    for pattern, order in ((_TYPED, (0, 1, 2)), (_PREFIXED, (1, 0, 2))):
        if found := pattern.search(written):
            groups = found.groups()
            kind = groups[order[1]].lower()
            return Docket(int(groups[order[0]]) % 100, "mj" if kind == "m" else kind, int(groups[order[2]]))
    if found := _SPACED.search(written):
        return Docket(int(found[1]), "cr", int(found[2]))
    if found := _BARE.search(written):
        return Docket(int(found[1]), "", int(found[2]))
    return None


def is_appellate(docket: Docket) -> bool:
    """An untyped number may be a court of appeals' own; it identifies a case but contradicts none."""
    return docket.type == ""


def same_docket(a: Docket, b: Docket) -> bool:
    """Whether two cores are one case; an untyped number equals a criminal one."""
    return (a.year, a.number) == (b.year, b.number) and (a.type == b.type or "" in {a.type, b.type})


def contradict(a: Docket, b: Docket) -> bool:
    """Whether two numbers of one court are two cases; a magistrate's number precedes another."""
    return a.type == b.type == "cr" and not same_docket(a, b)
