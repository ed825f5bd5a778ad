"""What the pages share in one process: the settings, a session for each request, the index."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from db.session import open_reading, open_session
from ironriver.settings import Settings
from web.desk.index import Snapshot
from web.desk.keeper import IncidentIndex


async def settings_of(request: Request) -> Settings:
    """The settings that the application was made with."""
    found: Settings = request.app.state.settings
    return found


Configured = Annotated[Settings, Depends(settings_of)]


async def reading_of(settings: Configured) -> AsyncIterator[Session]:
    """A session for one request that only reads. Opened and closed where no handler runs."""
    with open_reading(settings.database) as session:
        yield session


Database = Annotated[Session, Depends(reading_of)]


async def writing_of(settings: Configured) -> AsyncIterator[Session]:
    """A session for one request that may write; nothing is committed by itself."""
    with open_session(settings.database) as session:
        yield session


WritableDatabase = Annotated[Session, Depends(writing_of)]


async def snapshot_of(request: Request) -> Snapshot:
    """The index as of this request. A server has one when it begins: nobody is held up."""
    index: IncidentIndex = request.app.state.index
    return index.snapshot()


Incidents = Annotated[Snapshot, Depends(snapshot_of)]
