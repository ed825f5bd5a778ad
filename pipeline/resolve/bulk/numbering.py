"""From the values of a batch to numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve.bulk.arrays import Interned, Ints
from pipeline.resolve.bulk.batch import Coded
from pipeline.resolve.bulk.vocabulary import Vocabulary


def objects(items: Sequence[str]) -> NDArray[np.object_]:
    """An array of strings of any length."""
    found = np.empty(len(items), object)
    found[:] = items
    return found


def single(coded: Coded, interned: Interned, count: int) -> Ints:
    """One number for each row; 0 for a row without a value."""
    found = np.zeros(count, np.int64)
    rows, numbers = numbered(coded, interned)
    found[rows] = numbers
    return found


def numbered(coded: Coded, interned: Interned) -> tuple[Ints, Ints]:
    """Rows in order, and the number of the value in each."""
    known = (
        interned.intern(coded.items) if isinstance(interned, Vocabulary) else interned.numbers(coded.items)
    )
    order = np.argsort(coded.rows, kind="stable")
    return coded.rows[order], known[coded.codes[order]] if len(known) else coded.codes[order]


def intern(interned: Interned, coded: Coded) -> Ints:
    """The number of each item; values of a vocabulary are described."""
    return interned.intern(coded.items) if isinstance(interned, Vocabulary) else interned.numbers(coded.items)
