"""What a stretch of time is to a defendant: a term of prison imposed, only possible, asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: The months of a life term.
LIFE = 9999


class TermKind(StrEnum):
    """What a stretch of time was to the defendant."""

    IMPOSED = "imposed"
    POSSIBLE = "possible"
    SUPERVISED = "supervised"
    ASKED = "asked"
    SERVED = "served"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of time in months (0 for time served or probation alone, 9999 for life).

    `place` counts the terms of one list ("90 and 87 months"); None where the term stands alone; `rough` is
    True for "more than seven years".
    """

    months: int
    kind: TermKind
    start: int
    end: int
    place: int | None = None
    rough: bool = False
