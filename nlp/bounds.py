"""Numbers of which a text may tell only the least or only the most."""

from __future__ import annotations


class Bounded:
    """Something with two bounds, either of which may be untold (None)."""

    __slots__ = ()
    low: int | None
    high: int | None

    @property
    def least(self) -> int:
        """The least that it may be, else the most; 0 where neither is told."""
        return self.low or self.high or 0

    @property
    def most(self) -> int:
        """The most that it may be, else the least; 0 where neither is told."""
        return self.high or self.low or 0
