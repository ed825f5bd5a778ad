"""What the interface answers, for its description: the rows of the exports, column by column."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from pydantic import BaseModel, Field, create_model

from pipeline.exports.incident_object import EVIDENCE
from pipeline.exports.tables import ColumnType, Table, table

_PYTHON: dict[ColumnType, Any] = {
    ColumnType.LIST: list[str],
    ColumnType.JSON: Any,
    ColumnType.INTEGER: int,
    ColumnType.NUMBER: float,
    ColumnType.BOOLEAN: bool,
    ColumnType.DATETIME: datetime,
}
#: What stands at the beginning of each path.
BASE = "/api/v1"


@cache
def row_model(name: str, *, part: bool = False) -> type[BaseModel]:
    """The model of a table's rows; of a part within an incident, where its evidence stands together."""
    columns: Table = table(name)
    left_out = {"public_id", *EVIDENCE} if part else set()
    fields = _fields(columns, [column for column in columns.names if column not in left_out])
    if part:
        fields["evidence"] = (_evidence_model(), Field(description="Where it is stated."))
    return create_model(f"{name.title()}{'Part' if part else 'Row'}", **fields)


@cache
def _evidence_model() -> type[BaseModel]:
    columns = table("quantities")
    return create_model("Evidence", **_fields(columns, list(EVIDENCE)))


def _fields(columns: Table, names: list[str]) -> dict[str, Any]:
    told = {}
    for name in names:
        column = columns.column(name)
        about = f"{column.about} ({column.unit})" if column.unit else column.about
        told[name] = (_PYTHON.get(column.type, str) | None, Field(default=None, description=about))
    return told


class Problem(BaseModel):
    """What is wrong with a request."""

    error: str = Field(description="in a few words")
    reason: str = Field(description="what to do")
    status: int


PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The address asks for something that there is not."},
    404: {"model": Problem, "description": "There is no such thing."},
    422: {"model": Problem, "description": "A part of the address has a value that it can't have."},
}
