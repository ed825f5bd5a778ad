"""JSON Lines: a file a table, and incidents_nested.jsonl with one whole incident a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from pipeline.exports.bundles import bundles
from pipeline.exports.harmless import escaped
from pipeline.exports.incident_object import incident_object, plain, to_json
from pipeline.exports.output import Written, each_table
from pipeline.exports.rows import Row
from pipeline.exports.scope import Scope
from pipeline.exports.tables import ColumnType, Table
from pipeline.report import Progress

NESTED = "incidents_nested.jsonl"


def write_jsonl(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write TABLE.jsonl for every table, and the nested incidents."""
    written = []
    for table, found in each_table(connection, scope, lambda done, total: None):
        path = folder / f"{table.name}.jsonl"
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            for row in found:
                stream.write(escaped(to_json(_decoded(table, row))) + "\n")
        written.append(Written(path, table.about, {"rows": found.count}, table))
    count = 0
    path = folder / NESTED
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for bundle in bundles(connection, scope, progress):
            stream.write(escaped(to_json(incident_object(bundle))) + "\n")
            count += 1
    written.append(Written(path, "Each incident with all of its parts, a line each.", {"incidents": count}))
    return written


def _decoded(table: Table, row: Row) -> dict[str, Any]:
    values = plain(row)
    for column in table.columns:
        if column.type is ColumnType.JSON:
            values[column.name] = json.loads(values[column.name])
    return values
