"""Versions as bits: what is taken out is what was put in."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from web.desk.frequent import among, numbers_of

WIDTH = 64


@given(st.sets(st.integers(0, WIDTH * 8 - 1)))
def test_the_numbers_of_bits_are_those_that_were_set(numbers: set[int]) -> None:
    row = np.zeros(WIDTH * 8, np.bool_)
    row[sorted(numbers)] = True
    packed = np.packbits(row)
    assert numbers_of(packed).tolist() == sorted(numbers)
    asked = np.arange(WIDTH * 8 + 20)  # versions newer than the bits have none
    assert asked[among(packed, asked)].tolist() == sorted(numbers)
