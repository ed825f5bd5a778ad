"""Bringing a database to the schema of this version, and back.

Tables and the search index come from numbered Alembic revisions. Views hold no data: they are dropped
before a migration and made anew after it from db/views/*.sql, and also when only those files changed.

One process migrates at a time: SQLite by `BEGIN IMMEDIATE`, PostgreSQL by an advisory lock; both wrap the
whole migration in one transaction, so that a killed migration leaves the database as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from db.session import engine_for
from db.views import create_views, drop_views, views_fingerprint
from ironriver.errors import IronRiverError

MIGRATIONS = Path(__file__).parent / "migrations"
#: Any number, the same in every process: PostgreSQL's name for the lock.
LOCK = 1_907_260_311


@dataclass(frozen=True, slots=True)
class SchemaState:
    """Which revision a database is at (None: none), and of which view files its views were made."""

    revision: str | None
    views: str | None


def head() -> str:
    """The newest revision: the files are numbered, so nothing needs to be imported to know it."""
    return max(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def current(url: str) -> str | None:
    """The revision that a database is at; None for an empty one."""
    with engine_for(url).connect() as connection:
        return _state(connection).revision


def upgrade(url: str) -> None:
    """Bring a database to the newest revision. Costs one query where it is there already.

    Raises:
        IronRiverError: a newer version of the program has migrated the database.
    """
    with engine_for(url).connect() as connection:
        if _is_ready(connection):
            return
    with _migrating(url) as connection:
        if _is_ready(connection):  # another process was faster
            return
        _run_alembic(connection, "head", up=True)


def downgrade(url: str, revision: str) -> None:
    """Take a database back to a revision ("base": to nothing). Views exist at the newest revision only."""
    with _migrating(url) as connection:
        _run_alembic(connection, revision, up=False)


def _is_ready(connection: Connection) -> bool:
    return _state(connection) == SchemaState(head(), views_fingerprint(connection.dialect.name))


def _state(connection: Connection) -> SchemaState:
    query = text(
        "select v.version_num, n.value from alembic_version v left join schema_notes n on n.name = 'views'"
    )
    try:
        with connection.begin_nested() if connection.in_transaction() else connection.begin():
            row = connection.execute(query).one_or_none()
    except (OperationalError, ProgrammingError) as error:
        if "alembic_version" in str(error.orig) or "schema_notes" in str(error.orig):  # no such table
            return SchemaState(None, None)
        raise
    return SchemaState(row[0], row[1]) if row else SchemaState(None, None)


@contextmanager
def _migrating(url: str) -> Iterator[Connection]:
    """A connection in a transaction that no other migration runs beside."""
    with engine_for(url).connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            # A revision that rebuilds a table must not delete what points to it. Only outside a transaction.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.commit()
        try:
            with connection.begin():
                # The driver opens a transaction only before it writes rows, and would leave DDL outside.
                connection.exec_driver_sql(
                    "BEGIN IMMEDIATE" if sqlite else f"select pg_advisory_xact_lock({LOCK})"
                )
                yield connection
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise IronRiverError(
                        "the migration would leave rows that point to nothing: it was undone"
                    )
        finally:
            if sqlite:
                connection.exec_driver_sql("PRAGMA foreign_keys=ON")
                connection.commit()


def _run_alembic(connection: Connection, revision: str, *, up: bool) -> None:
    # Imported here: a start at the newest revision doesn't need Alembic.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    drop_views(connection)
    try:
        (command.upgrade if up else command.downgrade)(config, revision)
    except CommandError as error:
        raise IronRiverError(
            f"the database can't be migrated: {error} (was it made by a newer version of Iron River?)"
        ) from error
    if up or _state(connection).revision == head():
        create_views(connection)
