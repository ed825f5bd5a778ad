"""CSV: a file a table, RFC 4180, UTF-8 without a mark, LF; lists are words apart by commas, null is empty."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from pipeline.exports.harmless import cell
from pipeline.exports.output import Written, each_table, written_moment
from pipeline.exports.scope import Scope
from pipeline.report import Progress


def write_csv(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write TABLE.csv for every table."""
    written = []
    for table, found in each_table(connection, scope, progress):
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(table.names)
            writer.writerows([as_cell(value) for value in row.values()] for row in found)
        written.append(Written(path, table.about, {"rows": found.count}, table))
    return written


def as_cell(value: Any) -> str:
    """A value as it stands in a CSV file."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case datetime():
            return written_moment(value)
        case list():
            return cell(", ".join(value))
        case _:
            return cell(value)
