"""What Datasette tells of the public database: titles, columns in words, licence, facets, ready questions."""

from __future__ import annotations

from typing import Any

from pipeline.exports.about import about
from pipeline.exports.questions import questions
from pipeline.exports.sqlite_schema import ABOUT, DICTIONARY
from pipeline.exports.tables import Column, Table, tables

#: How tables are sorted where the reader does not ask: the newest first.
_NEWEST = {
    "incidents": "last_published",
    "documents": "published",
    "changes": "change_id",
    "removed": "removed_at",
}
#: Tables with an index of their words: index, and the column that holds its row's number.
_SEARCH = {"incidents": ("incidents_search", "rowid"), "documents": ("documents_search", "document_id")}
_HELPERS = {
    ABOUT: ("About this database", "Title, licence, cautions, and the number of rows of each table."),
    DICTIONARY: ("Dictionary", "Every column of every table in words."),
}


def metadata() -> dict[str, Any]:
    """Datasette's metadata, for a database that is named as about.yml says."""
    facts = about()
    described = {
        "title": facts.title,
        "description": " ".join((facts.description, *(_plain(words) for words in facts.cautions))),
        "license": facts.licence.title,
        "license_url": facts.licence.path,
        "about": "Iron River",
        "about_url": facts.homepage,
        "source": "Public documents; each row has the address of its own",
        "source_url": facts.homepage,
    }
    shown = {table.name: _table(table) for table in tables()}
    helpers = {name: {"title": title, "description": words} for name, (title, words) in _HELPERS.items()}
    views = {table.view: {"hidden": True} for table in tables()}
    asked = {
        question.name: {"title": question.title, "sql": question.sql.strip(), "hide_sql": False}
        for question in questions()
    }
    database = {"tables": shown | helpers | views, "queries": asked}
    return described | {"databases": {facts.database: described | database}}


def _table(table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "title": table.title,
        "description": _plain(table.about),
        "columns": {column.name: column_words(column) for column in table.columns},
        "facets": list(table.facets),
        "size": 50,
    }
    if table.label:
        told["label_column"] = table.label
    if table.name in _NEWEST:
        told["sort_desc"] = _NEWEST[table.name]
    if table.name in _SEARCH:
        told["fts_table"], told["fts_pk"] = _SEARCH[table.name]
    return told


def column_words(column: Column) -> str:
    """A column in words, with the unit that it counts in."""
    return _plain(column.about) + (f" (in {column.unit})" if column.unit else "")


def _plain(words: str) -> str:
    """Without the marks of Markdown: Datasette shows plain text."""
    return words.replace("`", "")
