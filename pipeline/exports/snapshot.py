"""One state of the database for a whole export, whatever is written meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session


@contextmanager
def snapshot(session: Session) -> Iterator[Connection]:
    """A connection of its own that reads one state of the database and writes nothing.

    What the session has not committed is not in it.
    """
    bind = session.get_bind()
    engine = bind if isinstance(bind, Engine) else bind.engine
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")  # changed in place
            connection.exec_driver_sql("set transaction read only")
        else:
            # The driver begins no transaction for a SELECT: each would see a state of its own.
            connection.exec_driver_sql("begin")
            connection.exec_driver_sql("select 1 from incidents limit 1").all()
        try:
            yield connection
        finally:
            connection.rollback()
