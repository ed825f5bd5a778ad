"""Migrations: up, down, at once, with data in the tables, and in step with the models."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, inspect, select, text

from db.migrate import MIGRATIONS, current, downgrade, head, upgrade
from db.migrations.filters import is_modelled
from db.models import Base, Document, DocumentVersion, Fetch, Run
from db.session import engine_for, open_session
from db.views import view_statements
from ironriver.errors import IronRiverError


def tables(url: str) -> set[str]:
    return set(inspect(engine_for(url)).get_table_names())


def views(url: str) -> set[str]:
    return set(inspect(engine_for(url)).get_view_names())


def test_head_is_alembics_and_history_is_one_line():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [head()]
    assert script.get_bases() == ["0001"]


def test_up_makes_everything_and_down_leaves_nothing(empty_database_url):
    url = empty_database_url
    assert current(url) is None
    upgrade(url)
    assert current(url) == head()
    assert tables(url) >= set(Base.metadata.tables)
    assert views(url) == set(view_statements("sqlite"))
    downgrade(url, "base")
    assert current(url) is None
    assert tables(url) == {"alembic_version"}
    assert views(url) == set()
    upgrade(url)
    assert current(url) == head()


def test_up_again_is_one_query(database_url):
    statements: list[str] = []
    engine = engine_for(database_url)
    with engine.connect():
        pass  # the pool's own questions to a new connection don't count
    event.listen(
        engine, "before_cursor_execute", lambda c, cursor, statement, *rest: statements.append(statement)
    )
    upgrade(database_url)
    assert len(statements) == 1


def test_models_and_migrations_agree(database_url):
    with engine_for(database_url).connect() as connection:
        options = {"compare_type": True, "include_object": is_modelled}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_up_keeps_what_is_in_the_tables(database_url):
    with open_session(database_url) as session:
        add_document(session, "Jorge Ibarra bought nine pistols.")
        session.commit()
    with engine_for(database_url).begin() as connection:
        connection.execute(text("update schema_notes set value = 'of an older version'"))
    upgrade(database_url)
    upgrade(database_url)
    with open_session(database_url) as session:
        assert session.scalars(select(DocumentVersion.text)).all() == ["Jorge Ibarra bought nine pistols."]


def test_a_changed_view_file_is_enough(database_url):
    with engine_for(database_url).begin() as connection:
        connection.execute(text("update schema_notes set value = 'of an older version'"))
        connection.execute(text("create view v_gone as select 1 as one"))
    upgrade(database_url)
    assert views(database_url) == set(view_statements("sqlite"))


def test_a_database_of_a_newer_version_is_left_alone(database_url):
    with engine_for(database_url).begin() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(IronRiverError, match="newer version of Iron River"):
        upgrade(database_url)
    assert current(database_url) == "9999"
    assert views(database_url) == set(view_statements("sqlite"))


def test_two_processes_migrate_one_database(empty_database_url):
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        for done in [pool.submit(upgrade, empty_database_url) for _ in range(2)]:
            done.result()
    assert current(empty_database_url) == head()


def add_document(session, words: str) -> None:
    run = Run(kind="crawl", source="test")
    session.add(run)
    session.flush()
    fetch = Fetch(run_id=run.id, source="test", role="page", url="https://example.org/1")
    document = Document(
        source="test",
        native_id="1",
        url="https://example.org/1",
        kind="news",
        language="en",
        title="A title",
        published="2026-11-16",
    )
    session.add_all([fetch, document])
    session.flush()
    session.add(
        DocumentVersion(
            document_id=document.id,
            number=1,
            fetch_id=fetch.id,
            title="A title",
            published="2026-11-16",
            text=words,
            text_sha256="0" * 64,
        )
    )
