"""Connections: one engine per process, SQLite tuned for many readers and one writer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session

from ironriver.errors import IronRiverError, UsageError

if TYPE_CHECKING:
    import psycopg


#: Tables whose order of joining PostgreSQL weighs for who reads a few rows by their keys: for the views, that
#: join up to twelve, to weigh all orders takes it twenty times as long as to read.
JOINS_WEIGHED = 4


@lru_cache(maxsize=8)
def engine_for(url: str) -> Engine:
    """The engine of a database address; SQLite's folder is made where it is missing.

    Raises:
        UsageError: the address can't be read.
    """
    engine = _engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune_sqlite)
    return engine


@lru_cache(maxsize=8)
def reading_engine_for(url: str) -> Engine:
    """The engine for who only reads, which keeps the plans of its queries; SQLite has one engine for all.

    The driver of PostgreSQL forgets what a connection has prepared as soon as a transaction is rolled back,
    which is how every session ends that commits nothing. Without transactions a query is planned a few times
    and then never again, and nothing need be begun and ended. What is read is the same: within a transaction,
    too, each query sees what was committed when it began.
    """
    engine = engine_for(url)
    if engine.dialect.name != "postgresql":
        return engine
    reading = _engine(url, isolation_level="AUTOCOMMIT")
    event.listen(reading, "connect", _tune_reading)
    return reading


def _engine(url: str, **options: Any) -> Engine:
    try:
        address = make_url(url)
        if address.drivername in {"postgresql", "postgres"}:
            address = address.set(drivername="postgresql+psycopg")
        if address.get_backend_name() == "sqlite" and address.database and address.database != ":memory:":
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        return create_engine(
            address, pool_pre_ping=True, json_serializer=_to_json, json_deserializer=orjson.loads, **options
        )
    except (ArgumentError, NoSuchModuleError, OSError) as error:
        shown = url.rsplit("@", maxsplit=1)[-1]
        raise UsageError(
            f"IRONRIVER_DATABASE_URL is not a database address that can be used: {shown} ({error})"
        ) from error


def _tune_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("busy_timeout=30000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _tune_reading(connection: psycopg.Connection, _record: Any) -> None:
    connection.prepare_threshold = 1
    connection.execute(f"set join_collapse_limit = {JOINS_WEIGHED}")


def _to_json(value: Any) -> str:
    """JSON that a person can read in SQL: accents as they are, not as escapes."""
    return json.dumps(value, ensure_ascii=False)


def check_reachable(url: str) -> None:
    """Raise one clear line when the database does not answer."""
    try:
        with engine_for(url).connect() as connection:
            connection.execute(text("select 1"))
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        shown = make_url(url).render_as_string(hide_password=True)
        raise IronRiverError(
            f"the database {shown} can't be reached: {reason} (check IRONRIVER_DATABASE_URL and that it runs)"
        ) from error


@contextmanager
def open_session(url: str) -> Iterator[Session]:
    """A session that commits nothing by itself: the stages commit each batch."""
    with Session(engine_for(url), expire_on_commit=False) as session:
        yield session


@contextmanager
def open_reading(url: str) -> Iterator[Session]:
    """A session for one answer that only reads. On PostgreSQL each query is a transaction of its own."""
    with Session(reading_engine_for(url), expire_on_commit=False) as session:
        yield session
