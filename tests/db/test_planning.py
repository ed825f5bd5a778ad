"""PostgreSQL plans what finds a few rows by key once; other transactions are as they were."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.models import Incident
from db.planning import plan_once


def _mode(session: Session) -> str | None:
    if session.get_bind().dialect.name != "postgresql":
        return None
    return session.scalar(text("show plan_cache_mode"))


def test_a_transaction_plans_once_and_the_next_one_as_before(session: Session) -> None:
    before = _mode(session)
    plan_once(session)
    assert _mode(session) in {None, "force_generic_plan"}
    for number in range(8):  # more often than it takes to prepare a query
        assert session.scalar(select(Incident.title).where(Incident.id == number)) is None
    session.rollback()
    assert _mode(session) == before != "force_generic_plan"
