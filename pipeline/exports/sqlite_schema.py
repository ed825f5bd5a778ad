"""The tables, keys, indexes and views of the public database, out of the data dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.exports.tables import Column, ColumnType, Table, tables

#: What the database tells of itself: names and values; and every column in words.
ABOUT, DICTIONARY = "about", "dictionary"
_TYPES = {
    ColumnType.INTEGER: "integer",
    ColumnType.BOOLEAN: "integer",
    ColumnType.NUMBER: "real",
}


def create_statements() -> Iterator[str]:
    """CREATE TABLE for everything but the search."""
    for table in tables():
        yield _create(table)
    yield f"create table {ABOUT} (name text primary key, value text not null)"
    yield (
        f"create table {DICTIONARY} (table_name text, column_name text, type text, about text, unit text,"
        " primary key (table_name, column_name))"
    )


def index_statements() -> Iterator[str]:
    """An index for whatever is joined, looked up or counted by its values."""
    for table in tables():
        wanted = [*table.references, *table.indexes, *table.facets]
        for column in dict.fromkeys(wanted):
            if column != table.key:
                yield f"create index {table.name}_{column} on {table.name} ({column})"


def view_statements() -> Iterator[str]:
    """The tables under the names that the views have, so that the documented queries run here too."""
    for table in tables():
        yield f"create view {table.view} as select * from {table.name}"  # noqa: S608 - of our own files


def _create(table: Table) -> str:
    lines = [_column(table, column) for column in table.columns]
    lines += [
        f"foreign key ({column}) references {other} ({target})"
        for column, (other, target) in table.references.items()
    ]
    return f"create table {table.name} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(table: Table, column: Column) -> str:
    key = " primary key" if column.name == table.key else ""
    check = f" check ({column.name} in (0, 1))" if column.type is ColumnType.BOOLEAN else ""
    return f"{column.name} {_TYPES.get(column.type, 'text')}{key}{check}"
