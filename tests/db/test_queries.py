"""What the outputs ask of the database: by id, by time, with evidence, in a fixed number of queries."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from db.models import IncidentRedirect
from db.queries import changes_between, get_incident, incidents, load_incidents
from ironriver.errors import IronRiverError
from tests.world import Author, tucson


@pytest.fixture
def author(session):
    author = Author(session)
    tucson(author)
    return author


def test_an_incident_comes_with_the_words_behind_every_part(session, author):
    incident = get_incident(session, "IR-2026-7K3QX")
    session.expunge_all()  # nothing is loaded later
    parts = [*incident.parties, *incident.quantities, *incident.firearms, *incident.dealers]
    parts += [*incident.places, *incident.groups, *incident.timeline]
    parts += [*incident.charges, *incident.transfers]
    assert len(parts) == 17
    assert all(
        part.quote and part.document.url.startswith("https://") and part.document.title for part in parts
    )
    assert [link.document.published for link in incident.documents] == ["2026-11-17", "2026-11-16"]


def test_queries_do_not_grow_with_the_parts(session, author):
    statements: list[str] = []
    session.commit()
    session.expunge_all()
    listen = lambda c, cursor, statement, *rest: statements.append(statement)  # noqa: E731
    event.listen(session.get_bind(), "before_cursor_execute", listen)
    get_incident(session, "IR-2026-7K3QX")
    event.remove(session.get_bind(), "before_cursor_execute", listen)
    assert len(statements) <= 14
    assert not any(re.search(r"document_versions\w*\.text\b(?!_)", statement) for statement in statements)


@pytest.mark.parametrize(
    "redirects",
    [
        {"IR-2025-AAAAA": "IR-2026-7K3QX"},
        {"IR-2025-AAAAA": "IR-2025-BBBBB", "IR-2025-BBBBB": "IR-2026-7K3QX"},
    ],
)
def test_an_id_that_was_merged_away_leads_to_the_one_that_stayed(session, author, redirects):
    session.add_all(IncidentRedirect(public_id=old, target=new) for old, new in redirects.items())
    session.flush()
    assert get_incident(session, "IR-2025-AAAAA").public_id == "IR-2026-7K3QX"


def test_redirects_in_a_circle_end(session, author):
    circle = {"IR-2025-AAAAA": "IR-2026-7K3QX", "IR-2026-7K3QX": "IR-2025-AAAAA"}
    session.add_all(IncidentRedirect(public_id=old, target=new) for old, new in circle.items())
    session.flush()
    assert get_incident(session, "IR-2025-AAAAA").public_id == "IR-2026-7K3QX"


def test_an_unknown_id_is_named(session):
    with pytest.raises(LookupError, match="'IR-2020-ZZZZZ'") as caught:
        get_incident(session, "IR-2020-ZZZZZ")
    assert isinstance(caught.value, IronRiverError)


def test_incidents_are_active_and_newest_first(session, author):
    older = author.incident("IR-2026-AAAAA", "Older")
    older.last_published = "2026-01-01"
    author.incident("IR-2026-BBBBB", "Gone", state="retracted")
    assert [found.title for found in incidents(session, 10)] == [
        "Tucson: straw purchases of 23 rifles",
        "Older",
    ]
    assert len(incidents(session, 1)) == 1


def test_changes_between_take_the_start_and_leave_the_end(session, author):
    start = datetime(2026, 11, 16, tzinfo=UTC)
    incident = incidents(session, 1)[0]
    for hours in (-1, 0, 5, 24):
        author.change(incident, "advanced", f"{hours}", start + timedelta(hours=hours))
    found = changes_between(session, start, start + timedelta(hours=24))
    assert [change.summary for change in found] == ["0", "5"]
    assert found[0].incident.public_id == "IR-2026-7K3QX"


def test_incidents_by_row_id(session, author):
    first = incidents(session, 1)[0]
    assert load_incidents(session, [first.id, 999_999]) == {first.id: first}
    assert load_incidents(session, []) == {}
