"""How Alembic runs a revision: on the connection of db/migrate.py, or on the configured database."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

from db.migrations.filters import is_modelled
from db.models import Base
from db.session import engine_for
from ironriver.settings import get_settings


def render_item(kind: str, item: Any, _autogen: Any) -> str | Literal[False]:
    """A revision must not import the models: our own column type is written as what it is to the database."""
    if kind == "type" and type(item).__name__ == "UTCDateTime":
        return "sa.DateTime(timezone=True)"
    return False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_object=is_modelled,
        render_item=render_item,
        compare_type=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with engine_for(get_settings().database).begin() as connection:
        run(connection)
