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


@pytest.fixture
def author(session: Session) -> Author:
    return Author(session)


@pytest.fixture
def desk(author: Author) -> Iterator[Desk]:
    tucson(author)
    yield open_desk(author.session)
    # What reads beside the readers must be done before the database goes.
    for thread in threading.enumerate():
        if thread.name in {"index", "count metrics"}:
            thread.join()
