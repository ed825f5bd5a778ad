"""Long lists of values in pieces that one statement can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

#: Well below what SQLite takes as parameters of one statement, also where a list stands in it twice.
AT_ONCE = 400


def chunks(values: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """The values in their order, `size` at a time; none where there are none."""
    for first in range(0, len(values), size):
        yield values[first : first + size]
