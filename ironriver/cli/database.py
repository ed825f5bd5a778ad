"""A session on the migrated database, or one clear line about why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from db.migrate import upgrade
from db.session import check_reachable, open_session
from ironriver.settings import get_settings


@contextmanager
def database() -> Iterator[Session]:
    """The database that the settings name, brought to the present schema."""
    url = get_settings().database
    check_reachable(url)
    upgrade(url)
    with open_session(url) as session:
        yield session
