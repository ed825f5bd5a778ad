"""Parquet: a file a table, typed; lists are lists, moments UTC, descriptions the metadata of the columns."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet
from sqlalchemy import Connection

from pipeline.exports.about import about
from pipeline.exports.output import Written, each_table
from pipeline.exports.scope import Scope
from pipeline.exports.tables import Column, ColumnType, Table
from pipeline.report import Progress

#: Rows of a group; those with whole texts are larger.
GROUP, GROUP_OF_TEXTS = 20_000, 2_000
_TYPES = {
    ColumnType.LIST: pa.list_(pa.string()),
    ColumnType.INTEGER: pa.int64(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.BOOLEAN: pa.bool_(),
    ColumnType.DATETIME: pa.timestamp("ms", tz="UTC"),
}


def write_parquet(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write TABLE.parquet for every table."""
    written = []
    for table, found in each_table(connection, scope, progress):
        path = folder / f"{table.name}.parquet"
        schema = schema_of(table)
        size = GROUP_OF_TEXTS if table.name == "documents" else GROUP
        with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            stream = iter(found)
            while group := list(islice(stream, size)):
                writer.write_table(pa.Table.from_pylist(group, schema=schema), row_group_size=size)
        written.append(Written(path, table.about, {"rows": found.count}, table))
    return written


def schema_of(table: Table) -> Any:
    """The Arrow schema of a table, with what the dictionary says of it."""
    told = {"title": table.title, "description": table.about, "primary_key": table.key}
    return pa.schema(
        [_field(table, column) for column in table.columns], metadata=told | {"licence": about().licence.name}
    )


def _field(table: Table, column: Column) -> Any:
    metadata = {"description": column.about} | ({"unit": column.unit} if column.unit else {})
    kind = _TYPES.get(column.type, pa.string())
    return pa.field(column.name, kind, nullable=column.name != table.key, metadata=metadata)
