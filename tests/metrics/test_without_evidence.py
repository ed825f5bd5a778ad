"""Counting reads less: the views without their evidence have the same rows, and metrics the same numbers."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from db.views import EVIDENCE, FOLDER, statement_without_evidence, view_statements
from pipeline.metrics.count import without_evidence
from tests.world import Author, tucson

PARTS = [path.stem for path in sorted(FOLDER.glob("v_*.sql")) if "@evidence" in path.read_text("utf-8")]


@pytest.mark.parametrize("name", PARTS)
def test_a_view_without_evidence_has_the_same_rows(session: Session, name: str) -> None:
    tucson(Author(session))
    lean = statement_without_evidence(name, session.get_bind().dialect.name)
    assert " claims " not in lean
    assert "@" not in lean
    found = session.execute(text(lean))
    columns = ", ".join(found.keys())
    whole = session.execute(text(f"select {columns} from {name}"))
    rows = sorted(map(repr, found))
    assert rows == sorted(map(repr, whole))
    assert rows


def test_the_words_of_evidence_stand_in_every_view_of_parts() -> None:
    assert len(PARTS) == 9
    for dialect in ("sqlite", "postgresql"):
        for name, statement in view_statements(dialect).items():
            assert (EVIDENCE in statement) is (name in PARTS), name
            assert "@" not in statement


def test_a_query_that_asks_for_no_part_stays_what_it_is() -> None:
    for asked in ("select 1 from v_incident", "with a as (select * from v_firearm) select * from a"):
        assert without_evidence(asked, "sqlite") == asked
    asked = without_evidence("with a as (select * from v_party) select * from a", "sqlite")
    assert asked.startswith("with v_party as (")
    assert asked.count("with ") == 1
