"""The same state of the database gives the same bytes, whichever database it is kept in."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event, text

from db.session import engine_for, open_session
from pipeline.exports.export import export
from pipeline.exports.output import Format
from pipeline.exports.rows import rows
from pipeline.exports.scope import find_scope
from pipeline.exports.snapshot import snapshot
from pipeline.exports.tables import table, tables
from tests.exports.conftest import build


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_twice_the_same(write_export):
    first = contents(write_export(name="first").folder)
    second = contents(write_export(name="second").folder)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_sqlite_and_postgresql_give_the_same(tmp_path, request):
    folders = []
    for kind in ("sqlite", "postgresql"):
        url = request.getfixturevalue(f"_new_{kind}")(True)
        folder = tmp_path / f"export{len(folders)}"
        with open_session(url) as session:
            build(session)
            export(session, folder, list(Format))
        engine_for(url).dispose()
        folders.append(contents(folder))
    ours, theirs = folders
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_rows_come_in_the_order_of_their_keys(world):
    with snapshot(world) as connection:
        scope = find_scope(connection, None)
        found = [row["quantity_id"] for row in rows(connection, table("quantities"), scope)]
    hostile = [f"IR-2026-AAAAA-Q{number}" for number in range(11)]
    assert found == [*(f"IR-2026-7K3QX-Q{number}" for number in range(4)), *hostile]


def test_an_export_is_one_state_of_the_database(world, database_url):
    """What is committed while it runs is not in it."""
    with snapshot(world) as connection:
        scope = find_scope(connection, None)
        before = sum(1 for _ in rows(connection, table("parties"), scope))
        with open_session(database_url) as other:
            other.execute(text("update incidents set state = 'retracted'"))
            other.commit()
        assert sum(1 for _ in rows(connection, table("parties"), scope)) == before == 3


def test_an_export_writes_nothing(world):
    if world.get_bind().dialect.name == "sqlite":
        pytest.skip("SQLite has no read-only transaction; the next test watches what is asked")
    with pytest.raises(Exception, match="read-only transaction"), snapshot(world) as connection:
        connection.execute(text("delete from changes"))


def test_an_export_asks_a_fixed_number_of_questions(write_export, world):
    asked: list[str] = []
    listen = lambda c, cursor, statement, *rest: asked.append(statement.split()[0].lower())  # noqa: E731
    event.listen(world.get_bind(), "before_cursor_execute", listen)
    write_export("csv", "jsonl")
    event.remove(world.get_bind(), "before_cursor_execute", listen)
    assert len(asked) < 3 * len(tables())
    assert set(asked) <= {"select", "begin", "set"}
