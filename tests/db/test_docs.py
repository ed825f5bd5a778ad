"""The docs are tested against the database: every table, view and column, and every example query."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, text

from db.models import Dealer, IncidentDealer
from tests.world import Author, tucson

DOCS = Path(__file__).resolve().parents[2] / "docs"
QUERIES = dict(
    re.findall(
        r"^## ([^\n]+)\n[^#]*?```sql\n(.*?)```", (DOCS / "queries.md").read_text(), re.DOTALL | re.MULTILINE
    )
)


def documented() -> dict[str, list[str]]:
    columns: dict[str, list[str]] = {}
    name = ""
    for line in (DOCS / "data-model.md").read_text().splitlines():
        if line.startswith("#"):
            name = line[4:] if line.startswith("### ") else ""
        elif name and (row := re.match(r"\| (\w+) \| (.+) \|$", line)) and row[1] != "column":
            columns.setdefault(name, []).append(row[1])
    return columns


def test_the_data_model_is_described_in_full_and_nothing_else_is(session):
    schema = inspect(session.connection())
    names = [name for name in schema.get_table_names() if not name.startswith("document_search")]
    names += schema.get_view_names()
    assert {name: sorted(columns) for name, columns in documented().items()} == {
        name: sorted(column["name"] for column in schema.get_columns(name)) for name in names
    }


@pytest.fixture
def world(session):
    author = Author(session)
    tucson(author)
    version = author.document(3, "Second case", "A second man was charged with lying to Saguaro Ridge Guns.")
    incident = author.incident(
        "IR-2026-AAAAA", "Second case", version, stage="charged", court="azd", region="Arizona"
    )
    claim = author.claim(version, "Saguaro Ridge Guns")
    seller = session.scalars(select(Dealer)).one()
    session.add(
        IncidentDealer(
            incident_id=incident.id,
            claim_id=claim.id,
            name="Saguaro Ridge Guns",
            kind="ffl",
            part="source",
            city="Tucson",
            region="Arizona",
            dealer_id=seller.id,
        )
    )
    author.document(4, "In no incident", "Three rifles were seized.")
    session.commit()
    return session


def test_there_are_a_dozen_queries():
    text = (DOCS / "queries.md").read_text()
    assert len(QUERIES) == text.count("```sql") >= 12


@pytest.mark.parametrize("question", QUERIES)
def test_each_query_finds_something(world, question):
    assert world.execute(text(QUERIES[question])).all()


def test_a_figure_is_answered_with_its_words_and_source(world):
    (row,) = world.execute(text(QUERIES["Who bought how many rifles, and where"])).mappings().all()
    assert dict(row) == {
        "name": "Jorge Ibarra Muñoz",
        "status": "sentenced",
        "low": 23,
        "high": 23,
        "basis": "exact",
        "object": "rifle",
        "dealer": "Saguaro Ridge Guns",
        "city": "Tucson",
        "quote": "bought 23 rifles",
        "url": "https://news.example/1?a=1&b=2",
    }


def test_only_real_disagreements_are_shown(world):
    (row,) = world.execute(text(QUERIES["Where the documents disagree"])).mappings().all()
    assert (row["chosen_low"], row["low"], row["high"], row["basis"]) == (23, 19, None, "at_least")


def test_lists_are_words(world):
    rows = world.execute(text("select roles, aliases, statutes from v_party order by name desc")).all()
    assert rows == [
        ("straw_purchaser, recruiter", "Jorge Ibarra", "18 USC 932, 18 USC 922(a)(6)"),
        ("unknown", "", ""),
    ]


def test_views_show_active_incidents_only(world):
    world.execute(text("update incidents set state = 'retracted'"))
    views = [
        name
        for name in inspect(world.connection()).get_view_names()
        if name not in {"v_document", "v_claim", "v_removed"}
    ]
    assert [name for name in views if world.execute(text(f"select 1 from {name}")).first()] == []
    assert world.execute(text("select 1 from v_claim where public_id is not null")).first() is None
