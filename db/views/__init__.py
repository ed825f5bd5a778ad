"""Views for researchers: readable columns over the tables, one .sql file each.

A file is a SELECT that both databases read. What they spell differently is written as a macro:

- `@list(column)`: a JSON list as words apart by commas, empty for an empty list

What the parts of incidents have in common is written once: `@evidence`, the last columns, with the words that
state a part and their document, and `@sources`, where these come from.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

FOLDER = Path(__file__).parent
LIST_MACRO = re.compile(r"@list\(([a-z_.]+)\)")
JOINED = "coalesce((select {join}(value, ', ') from {items}), '')"
EVIDENCE = """case when v.current and v.extract_version = c.extract_version then c.id end as claim_id,
    c.quote,
    c.sentence,
    c.assertion,
    d.id as document_id,
    d.title as document_title,
    d.publisher,
    d.published,
    d.url"""
SOURCES = """join claims c on c.id = p.claim_id
join document_versions v on v.id = c.version_id
join documents d on d.id = v.document_id"""
LISTS = {
    "sqlite": JOINED.format(join="group_concat", items=r"json_each(\1)"),
    "postgresql": JOINED.format(join="string_agg", items=r"json_array_elements_text(\1) as words (value)"),
}


@cache
def view_statements(dialect: str) -> dict[str, str]:
    """The SELECT behind each view by its name, in the words of one database."""
    return {
        path.stem: LIST_MACRO.sub(LISTS[dialect], _select(path.stem))
        for path in sorted(FOLDER.glob("v_*.sql"))
    }


@cache
def statement_without_evidence(name: str, dialect: str) -> str:
    """The SELECT behind one view without the columns of evidence, for who counts: it reads far less.

    It has the same rows, for no part of an incident is without a claim.
    """
    return LIST_MACRO.sub(LISTS[dialect], _select(name, evidence=False))


def _select(name: str, *, evidence: bool = True) -> str:
    select = (FOLDER / f"{name}.sql").read_text(encoding="utf-8").strip().rstrip(";")
    if evidence:
        return select.replace("@evidence", EVIDENCE).replace("@sources", SOURCES)
    return select.replace(",\n    @evidence", "").replace("\n@sources", "")


@cache
def statement_with_json_lists(name: str) -> str:
    """The SELECT behind one view with its lists as JSON text, for readers that tell items apart."""
    return LIST_MACRO.sub(r"cast(\1 as text)", _select(name))


@cache
def views_fingerprint(dialect: str) -> str:
    """Changes when a view does."""
    return hashlib.sha256(repr(view_statements(dialect)).encode()).hexdigest()


def create_views(connection: Connection) -> None:
    """Make all views and note of which files. None may exist."""
    for name, statement in view_statements(connection.dialect.name).items():
        connection.exec_driver_sql(f"create view {name} as {statement}")
    connection.exec_driver_sql("delete from schema_notes where name = 'views'")
    connection.execute(
        text("insert into schema_notes (name, value) values ('views', :value)"),
        {"value": views_fingerprint(connection.dialect.name)},
    )


def drop_views(connection: Connection) -> None:
    """Drop every view of ours, also those whose file is gone."""
    names = [name for name in inspect(connection).get_view_names() if name.startswith("v_")]
    for name in names:
        connection.exec_driver_sql(f"drop view if exists {name}" + _cascade(connection))


def _cascade(connection: Connection) -> str:
    return " cascade" if connection.dialect.name == "postgresql" else ""
