"""Numbers by the hundred thousand, fetched as one text: ten times as fast as row by row."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Select, Text, cast, func, select
from sqlalchemy.orm import Session

Numbers = NDArray[np.int64]


def numbers_in(text: str | None) -> Numbers:
    """The whole numbers of a text, with commas between them."""
    return np.fromstring(text, np.int64, sep=",") if text else np.zeros(0, np.int64)


def number_pairs(session: Session, asked: Select[Any, Any]) -> Numbers:
    """The answer to a query for two columns of whole numbers, as an array of two columns."""
    rows = asked.subquery()
    first, second = (cast(column, Text) for column in rows.c)
    text = session.scalar(select(func.aggregate_strings(first + "," + second, ",")))
    return numbers_in(text).reshape(-1, 2)
