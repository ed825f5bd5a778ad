"""What all outputs have in common: what they are given, and what they say that they wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

from pipeline.exports.rows import Row, rows
from pipeline.exports.scope import Scope
from pipeline.exports.tables import Table, tables
from pipeline.report import Progress


class Format(StrEnum):
    """What the database can be exported as."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    SQLITE = "sqlite"
    GRAPHML = "graphml"
    FTM = "ftm"


@dataclass(frozen=True, slots=True)
class Written:
    """A file of an export; `table` where it holds just the rows of one, `items` says how many of what."""

    path: Path
    about: str
    items: Mapping[str, int]
    table: Table | None = None


class Writer(Protocol):
    """Writes one format into a folder; memory does not grow with the number of incidents."""

    def __call__(
        self, connection: Connection, folder: Path, scope: Scope, progress: Progress
    ) -> list[Written]:
        """Write the files; they are whole when it returns."""


@dataclass(slots=True)
class Counted:
    """Rows passing by, counted."""

    source: Iterator[Row]
    count: int = 0

    def __iter__(self) -> Iterator[Row]:
        """The rows, one by one."""
        for row in self.source:
            self.count += 1
            yield row


def each_table(connection: Connection, scope: Scope, progress: Progress) -> Iterator[tuple[Table, Counted]]:
    """Every table with its rows; each must be read to its end before the next is asked for."""
    found = tables()
    for done, table in enumerate(found):
        progress(done, len(found))
        yield table, Counted(rows(connection, table, scope))
    progress(len(found), len(found))


def written_moment(moment: datetime) -> str:
    """A moment in words that all readers know: `2026-11-18T09:30:00Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
