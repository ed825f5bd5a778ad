"""What the tests of metrics share."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.metrics.world import Cases
from tests.world import Author


@pytest.fixture
def cases(session: Session) -> Cases:
    """An archive that begins long ago, so that the months before are known."""
    cases = Cases(Author(session))
    cases.case("2019-01-01", court=None)
    return cases
