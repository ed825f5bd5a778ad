"""Who only reads has what is committed, and PostgreSQL keeps the plans of such queries."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.models import Run, now
from db.session import engine_for, open_reading, open_session, reading_engine_for


def runs(session: Session) -> list[int]:
    return list(session.scalars(select(Run.id).where(Run.id < 5)))


def test_a_reader_sees_what_is_committed_meanwhile(database_url: str, session: Session) -> None:
    with open_reading(database_url) as reading:
        assert runs(reading) == []
        session.add(Run(id=1, kind="resolve", started_at=now()))
        session.flush()
        assert runs(reading) == []
        session.commit()
        assert runs(reading) == [1]


def test_what_postgresql_has_planned_outlives_the_session(database_url: str) -> None:
    if engine_for(database_url).dialect.name == "sqlite":  # it plans in no time
        assert reading_engine_for(database_url) is engine_for(database_url)
        return
    for _ in range(3):
        with open_reading(database_url) as reading:
            runs(reading)
    kept = text("select statement from pg_prepared_statements where statement like '%runs%'")
    with open_reading(database_url) as reading:
        assert len(reading.scalars(kept).all()) == 1
    with open_session(database_url) as other:
        assert other.scalars(kept).all() == []
