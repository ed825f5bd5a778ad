"""What the planner of PostgreSQL need not do again and again."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session


def plan_once(session: Session) -> None:
    """Until this transaction ends, PostgreSQL plans a query that a connection repeats once and for all.

    For queries that find a handful of rows by their keys: to plan one of many joins takes it longer than to
    run it, and no number that is asked for makes another plan better. SQLite plans in no time.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("set local plan_cache_mode = force_generic_plan"))
