"""Case numbers, brought to one form: `5:22-cr-01008-1` and `CR 22-1008` are both 22-cr-1008."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TYPED = re.compile(
    r"(?:\b(\d{1,2}):)?\b((?:19|20)?\d{2})[- ]?(cr|mj|cv|mc|m|po)[- ]?(\d{1,6})\b", re.IGNORECASE
)
_PREFIXED = re.compile(r"\b(cr|mj|cv)\.?[- ]+((?:19|20)?\d{2})-(\d{1,6})\b", re.IGNORECASE)
_BARE = re.compile(r"(?:\b(\d{1,2}):)?\b(\d{2})-(\d{1,5})(?:-\d{1,3})?\b")
_SPACED = re.compile(r"\b(\d{2})\s+cr\.?\s+(\d{1,6})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Docket:
    """The core of a docket number: year (two digits), type, number. `type` is "" where it is not told.

    `office` is the division that counts its own numbers (`5` of `5:22-cr-01008`), 0 where it is not told.
    """

    year: int
    type: str
    number: int
    office: int = 0

    @property
    def text(self) -> str:
        """As people write it: 22-cr-01008."""
        return f"{self.year:02d}-{self.type or '?'}-{self.number:05d}"


def parse_docket(written: str) -> Docket | None:
    """The core of a number as written, without the defendant; None where it has no form."""
    if found := _TYPED.search(written):
        office, year, kind, number = found.groups()
        return Docket(int(year) % 100, _type(kind), int(number), int(office or 0))
    if found := _PREFIXED.search(written):
        return Docket(int(found[2]) % 100, _type(found[1]), int(found[3]))
    if found := _SPACED.search(written):
        return Docket(int(found[1]), "cr", int(found[2]))
    if found := _BARE.search(written):
        return Docket(int(found[2]), "", int(found[3]), int(found[1] or 0))
    return None


def _type(written: str) -> str:
    kind = written.lower()
    return "mj" if kind == "m" else kind


def is_appellate(docket: Docket) -> bool:
    """An untyped number may be a court of appeals' own; it identifies a case but contradicts none."""
    return docket.type == ""


def same_docket(a: Docket, b: Docket) -> bool:
    """Whether two cores are one case; an untyped number equals a criminal one, an office untold any."""
    return (
        (a.year, a.number) == (b.year, b.number)
        and (a.type == b.type or "" in {a.type, b.type})
        and (a.office == b.office or 0 in {a.office, b.office})
    )


def contradict(a: Docket, b: Docket) -> bool:
    """Whether two numbers of one court are two cases; a magistrate's number precedes another."""
    return a.type == b.type == "cr" and not same_docket(a, b)


def may_follow(a: Docket, b: Docket) -> bool:
    """Whether one is a magistrate's number and the other the criminal number of a year that may follow it."""
    first, then = (a, b) if a.type == "mj" else (b, a)
    return first.type == "mj" and then.type == "cr" and 0 <= then.year - first.year <= 1
