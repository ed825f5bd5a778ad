"""The whole tables' counts on the front page: made again where rows were added, and not for each reader."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from ironriver.settings import get_settings
from tests.world import Author
from web import week_counts
from web.week_counts import Week, WeekCounts


@pytest.fixture
def counts(session: Session, monkeypatch: pytest.MonkeyPatch) -> WeekCounts:
    monkeypatch.setattr(week_counts, "SHORTEST_REST", 0.0)
    monkeypatch.setattr(week_counts, "REST", 0.0)
    return WeekCounts(get_settings().database)


def test_nothing_is_there_yet(session: Session, counts: WeekCounts) -> None:
    assert counts.latest(session) == Week(0, {})


def test_what_was_added_is_counted_beside_the_readers(session: Session, counts: WeekCounts) -> None:
    author = Author(session)
    author.document(1, "Six rifles", "Six rifles were bought.")
    session.commit()
    first = counts.latest(session)
    assert first.documents == 1
    author.document(2, "Two pistols", "Two pistols were seized.")
    session.commit()
    assert counts.latest(session) in (first, Week(2, {}))
    counts.join()
    assert counts.latest(session).documents == 2


def test_nothing_is_counted_again_where_nothing_was_added(session: Session, counts: WeekCounts) -> None:
    Author(session).document(1, "Six rifles", "Six rifles were bought.")
    session.commit()
    first = counts.latest(session)
    assert counts.latest(session) is first
