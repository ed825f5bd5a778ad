"""datapackage.json: the files of an export as a Frictionless data package; README.txt: the same in short."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crawlers.registry import all_sources, load_manifest
from pipeline.exports.about import about
from pipeline.exports.output import Written
from pipeline.exports.scope import Scope
from pipeline.exports.tables import Column, ColumnType, Table

NAME, README = "datapackage.json", "README.txt"
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".jsonl": "application/jsonl",
    ".parquet": "application/vnd.apache.parquet",
    ".db": "application/vnd.sqlite3",
    ".graphml": "application/graphml+xml",
    ".json": "application/jsonl",
}
#: Frictionless' types. Dates are as fine as known (2026, 2026-11), which its `date` does not take.
_TYPES = {
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "number",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATETIME: "datetime",
}
_DATE_PATTERN = r"\d{4}(-\d{2}(-\d{2})?)?"


def write_package(folder: Path, written: Sequence[Written], scope: Scope) -> None:
    """Describe the files that stand in a folder: their columns, keys, sizes and digests."""
    package = describe(written, scope)
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8")
    (folder / README).write_text(readme(written, scope), encoding="utf-8")


def describe(written: Sequence[Written], scope: Scope) -> dict[str, Any]:
    """The package. `ironriver.cursor` is where the next `--changes-since` goes on from."""
    facts = about()
    return {
        "profile": "data-package",
        "name": "iron-river",
        "title": facts.title,
        "description": facts.description,
        "homepage": facts.homepage,
        "keywords": list(facts.keywords),
        "licenses": [{"name": facts.licence.name, "path": facts.licence.path, "title": facts.licence.title}],
        "sources": [_source(name) for name in all_sources()],
        "ironriver": {
            "cursor": scope.cursor,
            "changes_since": scope.asked or None,
            "cautions": list(facts.cautions),
        },
        "resources": [_resource(each) for each in written],
    }


def readme(written: Sequence[Written], scope: Scope) -> str:
    """The same in a page of plain text."""
    facts = about()
    part = f"Only incidents that changed since {scope.asked}.\n" if scope.asked else ""
    files = "\n".join(
        f"  {each.path.name:<28} {', '.join(f'{count:,} {what}' for what, count in each.items.items())}"
        for each in written
        if each.table
    )
    others = "\n".join(f"  {each.path.name:<28} {each.about}" for each in written if not each.table)
    cautions = "\n".join(f"- {words}" for words in facts.cautions)
    listed = "\n".join(part for part in (files, others) if part)
    return (
        f"{facts.title}\n\n{facts.description}\n{part}\nBefore you count:\n\n{cautions}\n\n"
        f"Files:\n\n{listed}\n\n"
        f"{NAME} describes every column. Cursor for --changes-since: {scope.cursor}.\n"
        f"Licence: {facts.licence.title}, {facts.licence.path}\n"
    )


def _source(name: str) -> dict[str, str]:
    manifest = load_manifest(name)
    return {"title": f"{manifest.title} ({manifest.licence})"} | (
        {"path": manifest.base_url} if manifest.base_url else {}
    )


def _resource(written: Written) -> dict[str, Any]:
    path, table = written.path, written.table
    kind = path.suffix.removeprefix(".")
    resource: dict[str, Any] = {
        "name": resource_name(table, kind) if table else path.name.lower().replace("_", "-"),
        "path": path.name,
        "title": table.title if table else path.name,
        "description": written.about,
        "format": kind,
        "mediatype": _MEDIA_TYPES[path.suffix],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_digest(path)}",
        "items": dict(written.items),
    }
    if kind not in {"db", "parquet"}:
        resource["encoding"] = "utf-8"
    if table:
        resource |= {"profile": "tabular-data-resource", "schema": schema(table, kind)}
    if kind == "csv":
        resource["dialect"] = {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\n",
        }
    return resource


def resource_name(table: Table, kind: str) -> str:
    """A table's name in the package: as it is for CSV, with the format behind it for the others."""
    return table.name if kind == "csv" else f"{table.name}-{kind}"


def schema(table: Table, kind: str) -> dict[str, Any]:
    """A table in Frictionless' words."""
    return {
        "fields": [_field(table, column, kind) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [table.key],
        "foreignKeys": [
            {"fields": [column], "reference": {"resource": _named(table, other, kind), "fields": [target]}}
            for column, (other, target) in table.references.items()
        ],
    }


def _named(table: Table, other: str, kind: str) -> str:
    if other == table.name:
        return ""  # as Frictionless names a table that points to itself
    return other if kind == "csv" else f"{other}-{kind}"


def _field(table: Table, column: Column, kind: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _type(column, kind), "description": column.about}
    if column.unit:
        field["unit"] = column.unit
    if column.type is ColumnType.URL:
        field["format"] = "uri"
    constraints: dict[str, Any] = {"required": True, "unique": True} if column.name == table.key else {}
    if column.type is ColumnType.DATE:
        constraints["pattern"] = _DATE_PATTERN
    return field | ({"constraints": constraints} if constraints else {})


def _type(column: Column, kind: str) -> str:
    if kind != "csv" and column.type is ColumnType.LIST:
        return "array"
    if kind == "jsonl" and column.type is ColumnType.JSON:
        return "object"
    return _TYPES.get(column.type, "string")


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
