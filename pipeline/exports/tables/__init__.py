"""The data dictionary: each table of the exports with its keys and columns, one .yml file each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml

FOLDER = Path(__file__).parent
#: The tables in the order in which a reader meets them; what is pointed to comes first where it can.
NAMES = (
    "incidents",
    "documents",
    "sources",
    "parties",
    "charges",
    "quantities",
    "firearms",
    "sellers",
    "dealers",
    "places",
    "groups",
    "timeline",
    "transfers",
    "claims",
    "changes",
    "removed",
)
#: Those that have rows of one incident each, and quote.
PARTS = (
    "parties",
    "charges",
    "quantities",
    "firearms",
    "dealers",
    "places",
    "groups",
    "timeline",
    "transfers",
)


class ColumnType(StrEnum):
    """What a column holds; `key` is an id of ASCII letters and digits, `date` is as fine as known."""

    KEY = "key"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    LIST = "list"
    JSON = "json"
    DATE = "date"
    DATETIME = "datetime"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, what that means, in which unit it counts."""

    name: str
    type: ColumnType
    about: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the exports, made of one view.

    `key` is unique. `references` is column → (table, column). `order` is how rows are sorted.
    """

    name: str
    view: str
    title: str
    about: str
    key: str
    order: tuple[str, ...]
    columns: tuple[Column, ...]
    label: str = ""
    facets: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()
    references: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """One column by its name."""
        return next(column for column in self.columns if column.name == name)


@cache
def tables() -> tuple[Table, ...]:
    """All tables, in the order of `NAMES`."""
    return tuple(_read(name) for name in NAMES)


@cache
def table(name: str) -> Table:
    """One table by its name."""
    return next(found for found in tables() if found.name == name)


def _load(name: str) -> Any:
    return read_yaml(FOLDER / f"{name}.yml")


def _read(name: str) -> Table:
    row = _load(name)
    columns, references = dict(row["columns"]), dict(row.get("references", {}))
    if row.get("evidence"):
        columns |= _load("_evidence")
        references |= {"claim_id": "claims.claim_id", "document_id": "documents.document_id"}
    return Table(
        name=name,
        view=row["view"],
        title=row["title"],
        about=row["about"],
        key=row["key"],
        order=tuple(row["order"]),
        columns=tuple(
            Column(column, ColumnType(facts["type"]), facts["about"], facts.get("unit", ""))
            for column, facts in columns.items()
        ),
        label=row.get("label", ""),
        facets=tuple(row.get("facets", ())),
        indexes=tuple(row.get("indexes", ())),
        references={column: _target(to) for column, to in references.items()},
    )


def _target(words: str) -> tuple[str, str]:
    name, column = words.split(".")
    return name, column
