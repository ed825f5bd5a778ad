"""The digest of a week: one entry per incident, under its weightiest change, by region."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.models import Quantity
from digest.build import NO_REGION, Entry, build
from digest.week import Week
from tests.digest.invented import AFTER, WEEK, incident, invented_week
from tests.world import Author


@pytest.fixture
def digest(session):
    invented_week(session)
    return build(session, WEEK, AFTER)


def entries(digest) -> dict[str, Entry]:
    return {
        e.public_id: e for section in digest.sections for region in section.regions for e in region.entries
    }


def test_groups_and_regions_in_their_order(digest):
    shown = [(str(section.kind), [region.name for region in section.regions]) for section in digest.sections]
    assert shown == [
        ("new", ["Arizona", NO_REGION]),
        ("advanced", ["Texas"]),
        ("corrected", ["Nevada"]),
        ("merged", ["Texas"]),
        ("split", ["Arizona"]),
        ("retracted", ["Texas"]),
    ]


def test_several_changes_of_one_incident_are_one_entry(digest):
    entry = entries(digest)["IR-2026-7K3QX"]
    assert entry.kind == "new"
    assert entry.notes == (
        "First reported by the District of Arizona.",
        "Jorge Ibarra Muñoz was sentenced to 71 months.",
    )


def test_parties_are_shown_with_their_status_and_the_end_of_charges(digest):
    shown = {p.name: p.status for entry in entries(digest).values() for p in entry.parties}
    assert shown == {
        "Jorge Ibarra Muñoz": "sentenced to 71 months in prison",
        "Dana Whitlock": "acquitted",
        "Ana Belén Duarte": "charged (presumed innocent)",
        "Rosa Treviño": "pleaded guilty; also reported: charges dismissed",
    }


def test_chosen_figures_come_with_quote_and_source(digest):
    figures = entries(digest)["IR-2026-7K3QX"].figures
    assert [(line.figure, line.quote, line.source.url) for line in figures] == [
        ("Purchased: 23 rifles", "bought 23 rifles", "https://news.example/1?a=1&b=2"),
        ("Seized: 17 firearms", "seized 17 firearms", "https://news.example/1?a=1&b=2"),
    ]


def test_a_merged_incident_only_says_where_it_is_now(digest):
    entry = entries(digest)["IR-2025-E5E5E"]
    assert (entry.title, entry.moved_to, entry.notes) == ("", "IR-2026-B2B2B", ())


def test_nothing_is_repeated_of_a_retracted_incident(digest):
    assert "Peter" not in repr(digest)


@pytest.mark.parametrize(
    ("summary", "note"),
    [
        ("Yuma: 40 pistols: a figure (40) is now 41 (seized)", "A figure (40) is now 41 (seized)"),
        ("Yuma: 40 pistols (2 documents)", "2 documents"),
        ("Yuma: 39 pistols: now 40", "Yuma: 39 pistols: now 40"),
        ("Yuma: 40 pistols", "Yuma: 40 pistols"),
    ],
)
def test_a_note_does_not_repeat_the_title(session, summary, note):
    author = Author(session)
    author.change(incident(author, 1, "IR-2026-AAAAA", "Yuma: 40 pistols", "Arizona", "azd"), "new", summary)
    assert entries(build(session, WEEK))["IR-2026-AAAAA"].notes == (note,)


def test_the_end_of_the_week_belongs_to_the_next(session):
    author = Author(session)
    found = incident(author, 1, "IR-2026-AAAAA", "At midnight", "Texas", "txsd")
    author.change(found, "new", at=WEEK.end)
    author.change(found, "advanced", at=WEEK.end - timedelta(microseconds=1))
    assert [str(section.kind) for section in build(session, WEEK).sections] == ["advanced"]
    assert [str(section.kind) for section in build(session, Week(2026, 48)).sections] == ["new"]


def test_a_case_with_many_figures_says_how_many_more(session):
    author = Author(session)
    found = incident(author, 1, "IR-2026-AAAAA", "Many", "Texas", "txsd")
    claim_id = found.quantities[0].claim_id
    session.add_all(
        Quantity(
            incident_id=found.id,
            claim_id=claim_id,
            role="seized",
            object="firearm",
            low=n,
            high=n,
            basis="exact",
            chosen=True,
            ordinal=n,
        )
        for n in range(1, 9)
    )
    author.change(found, "new")
    session.flush()
    session.expire_all()
    entry = entries(build(session, WEEK))["IR-2026-AAAAA"]
    assert (len(entry.figures), entry.more_figures) == (6, 3)


def test_an_incident_that_came_back_is_not_retracted(session):
    author = Author(session)
    found = incident(author, 1, "IR-2026-AAAAA", "Back", "Texas", "txsd")
    author.change(found, "retracted")
    author.change(found, "new")
    assert [str(section.kind) for section in build(session, WEEK).sections] == ["new"]


def test_a_week_is_complete_when_it_is_over(session):
    assert not build(session, WEEK, WEEK.end - timedelta(seconds=1)).complete
    assert build(session, WEEK, WEEK.end).complete
    assert build(session, WEEK).sections == ()


def test_reprints_are_one_source(session):
    author = Author(session)
    found = incident(author, 1, "IR-2026-AAAAA", "Many", "Texas", "txsd")
    found.documents_count, found.independent_sources = 7, 5
    author.change(found, "new")
    session.flush()
    entry = entries(build(session, WEEK))["IR-2026-AAAAA"]
    assert entry.told_by == "7 documents, 5 independent sources"
