"""Pages of long lists are read along an index: to read and sort everything for each page takes seconds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Select, text
from sqlalchemy.orm import Session

from db.migrate import upgrade
from db.session import open_session
from ironriver.vocabulary import ClaimKind
from web.api.documents import page_of_claims, page_of_documents

LISTS = {
    "all documents": page_of_documents(7, None, 100),
    "documents of a source": page_of_documents(7, "atf", 100),
    "all claims": page_of_claims(7, None, 100),
    "claims of a kind": page_of_claims(7, ClaimKind.COUNT, 100),
}


@pytest.mark.parametrize("asked", LISTS.values(), ids=LISTS.keys())
def test_a_page_is_walked_to_and_not_sorted_by_sqlite(asked: Select[Any], tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'plans.db'}"
    upgrade(url)
    with open_session(url) as session:
        bind = session.get_bind()
        statement = asked.compile(dialect=bind.dialect, compile_kwargs={"literal_binds": True})
        plan = [row.detail for row in session.execute(text(f"explain query plan {statement}"))]
    assert plan
    assert not [step for step in plan if "TEMP B-TREE" in step or step.startswith("SCAN")], plan


@pytest.mark.parametrize("asked", LISTS.values(), ids=LISTS.keys())
def test_the_hint_is_sqlites_alone(asked: Select[Any], session: Session) -> None:
    dialect = session.get_bind().dialect
    assert ("likely(" in str(asked.compile(dialect=dialect))) is (dialect.name == "sqlite")
    assert session.execute(asked).all() == []
