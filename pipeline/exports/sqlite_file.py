"""The public database: a SQLite file with the exports' tables, their keys, indexes and full-text search.

`public_database` writes it anywhere; Datasette serves it (datasette_app.py). It has nothing of accounts,
reviews or takedowns: it is made of the exports' rows alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from ironriver.errors import IronRiverError
from pipeline.exports.about import about
from pipeline.exports.harmless import visible
from pipeline.exports.output import Written, each_table, written_moment
from pipeline.exports.scope import Scope, find_scope
from pipeline.exports.search_index import fill_search, make_search
from pipeline.exports.snapshot import snapshot
from pipeline.exports.sqlite_schema import (
    ABOUT,
    DICTIONARY,
    create_statements,
    index_statements,
    view_statements,
)
from pipeline.exports.tables import tables
from pipeline.report import Progress, silent

#: Rows that are written at once.
AT_ONCE = 1000
#: One connection writes a file that nobody reads yet: no journal is needed.
_PRAGMAS = (
    "page_size = 4096",
    "journal_mode = off",
    "synchronous = off",
    "foreign_keys = off",
    "cache_size = -64000",
)


def write_sqlite(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write the public database, named as about.yml says."""
    path = folder / f"{about().database}.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as public:
        for pragma in _PRAGMAS:
            public.execute(f"pragma {pragma}")
        public.execute("begin")
        counts = _fill(connection, public, scope, progress)
        public.execute("commit")
        public.execute("analyze")
        dangling = public.execute("pragma foreign_key_check").fetchone()
    if dangling:
        raise IronRiverError(
            f"{dangling[0]} point to {dangling[2]} that no export may have: was a takedown stopped half way? "
            "`ironriver resolve` ends it"
        )
    title = "All tables in one SQLite file, with keys, indexes and full-text search; for SQL and Datasette."
    return [Written(path, title, counts)]


def public_database(session: Session, path: Path, progress: Progress = silent) -> Path:
    """Write the public database to `path`; whoever reads the one before goes on reading that.

    What the session has not committed is not in it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.parent / f".{path.name}.partial"
    partial.mkdir(exist_ok=True)
    try:
        for left in partial.iterdir():
            left.unlink()
        with snapshot(session) as connection:
            (written,) = write_sqlite(connection, partial, find_scope(connection, None), progress)
        written.path.replace(path)
    finally:
        for left in partial.iterdir():
            left.unlink()
        partial.rmdir()
    return path


def _fill(
    connection: Connection, public: sqlite3.Connection, scope: Scope, progress: Progress
) -> dict[str, int]:
    for statement in create_statements():
        public.execute(statement)
    make_search(public)
    counts = {}
    for table, found in each_table(connection, scope, progress):
        marks = ", ".join("?" * len(table.columns))
        insert = f"insert into {table.name} values ({marks})"  # noqa: S608 - of our own files
        _insert(public, insert, ([_value(value) for value in row.values()] for row in found))
        counts[table.name] = found.count
    for statement in (*index_statements(), *view_statements()):
        public.execute(statement)
    fill_search(public)
    _describe(public, scope, counts)
    return counts


def _insert(public: sqlite3.Connection, statement: str, values: Iterator[list[Any]]) -> None:
    while group := list(islice(values, AT_ONCE)):
        public.executemany(statement, group)


def _describe(public: sqlite3.Connection, scope: Scope, counts: dict[str, int]) -> None:
    facts = about()
    told = {
        "title": facts.title,
        "description": facts.description,
        "licence": facts.licence.title,
        "licence_url": facts.licence.path,
        "homepage": facts.homepage,
        "cursor": str(scope.cursor),
        "changes_since": scope.asked,
    }
    told |= {f"caution_{number}": words for number, words in enumerate(facts.cautions, 1)}
    told |= {f"rows_of_{name}": str(count) for name, count in counts.items()}
    public.executemany(f"insert into {ABOUT} values (?, ?)", told.items())  # noqa: S608 - a constant
    public.executemany(
        f"insert into {DICTIONARY} values (?, ?, ?, ?, ?)",  # noqa: S608 - a constant
        [
            (table.name, column.name, str(column.type), column.about, column.unit)
            for table in tables()
            for column in table.columns
        ],
    )


def _value(value: Any) -> Any:
    """A value as SQLite keeps it: lists are words apart by commas, as in the views."""
    match value:
        case bool():
            return int(value)
        case datetime():
            return written_moment(value)
        case list():
            return visible(", ".join(value))
        case str():
            return visible(value)
        case _:
            return value
