"""Which incidents an export takes: all of them, or those that changed since a cursor or a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from db.models import Change
from ironriver.errors import UsageError

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Scope:
    """What is exported.

    Attributes:
        since: only incidents that a run changed at this moment or later; all where None.
        asked: the cursor or day as it was asked for.
        cursor: number of the newest change that the export has seen; the next one goes on from it.
        only: the id of the one incident that is wanted, for tables that tell of incidents; all where empty.
    """

    since: datetime | None = None
    asked: str = ""
    cursor: int = 0
    only: str = ""


def find_scope(connection: Connection, changes_since: str | None) -> Scope:
    """The scope of an export: `changes_since` is a cursor (a number), a day or a moment (UTC).

    Raises:
        UsageError: it is none of these, or no change has reached that cursor yet.
    """
    cursor = connection.scalar(select(func.max(Change.id))) or 0
    if changes_since is None:
        return Scope(cursor=cursor)
    asked = changes_since.strip()
    if asked.isascii() and asked.isdigit():
        return Scope(_moment_of(connection, int(asked), cursor), asked, cursor)
    if not _DATE.fullmatch(asked):
        raise UsageError(
            f"--changes-since takes a cursor (a number) or a day such as 2026-11-17, not {asked!r}"
        )
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError as error:
        raise UsageError(f"--changes-since: there is no moment {asked!r} ({error})") from error
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return Scope(moment, asked, cursor)


def _moment_of(connection: Connection, asked: int, newest: int) -> datetime | None:
    """When the change of a cursor was written. That moment is taken again: a change twice does no harm."""
    if asked > newest:
        raise UsageError(
            f"--changes-since {asked}: the newest change is {newest}; is it another database's cursor?"
        )
    last = select(Change.created_at).where(Change.id <= asked).order_by(Change.id.desc()).limit(1)
    return connection.scalar(last)
