"""The words of document versions as the full-text index has them: the database's own cutting of texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from sqlalchemy import select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import DocumentVersion


def lexemes(session: Session, versions: Sequence[int]) -> Iterator[tuple[int, frozenset[str]]]:
    """Each of the versions that the index has, with its words; in no order."""
    read = _sqlite if session.get_bind().dialect.name == "sqlite" else _postgresql
    for some in chunks(versions):
        yield from read(session, some)


def _postgresql(session: Session, versions: Sequence[int]) -> Iterator[tuple[int, frozenset[str]]]:
    asked = sql(
        "select version_id, tsvector_to_array(words) from document_search where version_id = any(:ids)"
    )
    for version, words in session.execute(asked, {"ids": list(versions)}):
        yield version, frozenset(words)


def _sqlite(session: Session, versions: Sequence[int]) -> Iterator[tuple[int, frozenset[str]]]:
    """FTS5 tells the words of single documents only where it has no others: so it gets an index of these."""
    version = DocumentVersion
    # To ask for current ones only would make SQLite go through all of them.
    asked = select(version.id, version.title, version.text, version.current).where(version.id.in_(versions))
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(
            "create virtual table some using fts5("
            "title, text, content='', tokenize='unicode61 remove_diacritics 2')"
        )
        memory.execute("create virtual table words using fts5vocab(some, instance)")
        rows = [(number, title, text) for number, title, text, current in session.execute(asked) if current]
        memory.executemany("insert into some (rowid, title, text) values (?, ?, ?)", rows)
        told: dict[int, set[str]] = {number: set() for number, _, _ in rows}
        for number, word in memory.execute("select distinct doc, term from words"):
            told[number].add(word)
    for number, words in told.items():
        yield number, frozenset(words)
