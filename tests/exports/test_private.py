"""What nobody may see is in no file, in no column, not even in what a database file has deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from pyarrow import parquet
from sqlalchemy import inspect, select, text

from db.models import Base, Document
from ironriver.settings import get_settings
from pipeline.exports.public_copy import public_path, refresh_public_copy, renew_public_copy
from pipeline.exports.tables import NAMES
from pipeline.takedowns.honour import take_down_document, take_down_person
from pipeline.takedowns.masking import Masker
from tests.exports.conftest import SECRET


def test_secrets_were_planted(world):
    """Else the next tests would find nothing because there is nothing."""
    found = set()
    for table in Base.metadata.sorted_tables:
        for row in world.execute(select(table)):
            if SECRET in repr(row).lower():
                found.add(table.name)
    assert {
        "judgements",
        "claim_verdicts",
        "takedowns",
        "deliveries",
        "sources",
        "runs",
        "incidents",
    } <= found


def test_no_file_has_a_secret(everything):
    for path in everything.iterdir():
        data = path.read_bytes().lower()
        assert SECRET.encode() not in data, path.name
    for path in everything.glob("*.parquet"):  # compressed
        assert SECRET not in repr(parquet.read_table(path).to_pylist()).lower(), path.name


def test_no_column_of_the_public_database_has_a_secret(everything):
    with closing(sqlite3.connect(everything / "ironriver.db")) as public:
        names = [name for (name,) in public.execute("select name from sqlite_master where type = 'table'")]
        for name in names:
            for row in public.execute(f'select * from "{name}"'):
                assert SECRET not in repr(row).lower(), name
        searched = "select count(*) from documents_search where documents_search match ?"
        assert public.execute(searched, (SECRET,)).fetchone() == (0,)


def test_the_public_database_has_the_exports_tables_and_no_other(everything):
    with closing(sqlite3.connect(everything / "ironriver.db")) as public:
        names = {name for (name,) in public.execute("select name from sqlite_master where type = 'table'")}
    indexes = ("incidents_search", "documents_search", "sqlite_stat")
    assert {name for name in names if not name.startswith(indexes)} == {*NAMES, "about", "dictionary"}


def test_a_withheld_document_is_not_listed(everything, world):
    withheld = world.scalars(select(Document).where(Document.title.like("[withheld%"))).one()
    for row in parquet.read_table(everything / "documents.parquet").to_pylist():
        assert row["document_id"] != withheld.id
        assert "withheld" not in row["title"]


def test_texts_of_newspapers_and_of_other_matters_stay_where_they_are(everything):
    rows = {row["title"]: row for row in parquet.read_table(everything / "documents.parquet").to_pylist()}
    assert rows["News of no case"]["text"] == ""
    assert rows["A recipe"]["text"] == ""
    assert rows["Tucson man charged"]["text"].startswith("Tucson man charged with")


def test_a_masked_name_is_in_no_output(write_export, world):
    take_down_person(world, "Dana Whitlock", reason="asked for", author="tester")
    world.execute(text("update parties set name = '████ ████████', aliases = '[]' where name like 'Dana%'"))
    world.execute(text("update claims set quote = '████ ████████, was acquitted' where quote like 'Dana%'"))
    world.commit()
    masker = Masker(["Dana Whitlock"])
    folder = write_export("csv", "jsonl", "sqlite", "graphml", "ftm").folder
    for path in folder.iterdir():
        shown = path.read_bytes().decode("utf-8", errors="replace")
        assert not masker.names(shown), path.name
        assert "whitlock" not in shown.lower(), path.name


def test_views_know_nothing_of_the_private_tables(world):
    shown = {
        name: inspect(world.connection()).get_columns(name)
        for name in inspect(world.connection()).get_view_names()
    }
    for name, columns in shown.items():
        assert not {column["name"] for column in columns} & {
            "author",
            "recipient",
            "native_id",
            "password",
        }, name


def test_a_takedown_renews_the_copy_that_is_served(world):
    settings = get_settings()
    path = public_path(settings)
    assert not renew_public_copy(world, settings), "nothing is written where nobody serves"
    assert refresh_public_copy(world, settings)
    shown = "select count(*) from documents where title = 'In no incident'"
    with closing(sqlite3.connect(path)) as public:
        assert public.execute(shown).fetchone() == (1,)
    document = world.scalars(select(Document).where(Document.title == "In no incident")).one()
    take_down_document(world, document, reason="asked for", author="tester")
    world.commit()
    assert renew_public_copy(world, settings)
    with closing(sqlite3.connect(path)) as public:
        assert public.execute(shown).fetchone() == (0,)
    assert b"In no incident" not in path.read_bytes()
