"""The pages on the invented incident of Tucson."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from tests.web.browser import address, chromium, demo_settings, reader
from tests.web.desk import Desk, open_desk
from tests.world import Author, tucson

__all__ = ["address", "chromium", "demo_settings", "reader"]


#: Threads that read beside the readers.
BESIDE = {"index", "count metrics", "draw the year"}


@pytest.fixture
def session(session: Session) -> Iterator[Session]:
    """What reads beside the readers is done before the database goes."""
    yield session
    for thread in threading.enumerate():
        if thread.name in BESIDE:
            thread.join()


@pytest.fixture
def author(session: Session) -> Author:
    return Author(session)


@pytest.fixture
def desk(author: Author) -> Desk:
    tucson(author)
    return open_desk(author.session)
