"""The pages on the invented incident of Tucson."""

from __future__ import annotations

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
def desk(author: Author) -> Desk:
    tucson(author)
    return open_desk(author.session)
