"""The public database: keys that hold, search, every example query, and Datasette that only reads."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from sqlalchemy import text

from pipeline.exports.datasette_app import MOST_ROWS, datasette_app
from pipeline.exports.datasette_metadata import column_words, metadata
from pipeline.exports.questions import questions
from pipeline.exports.sqlite_file import public_database
from pipeline.exports.tables import tables
from tests.world import Author

ENDLESS = "with recursive c(n) as (select 1 union all select n + 1 from c) select count(*) from c"


@pytest.fixture
def public(everything) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{everything}/ironriver.db?mode=ro", uri=True)) as connection:
        yield connection


def test_it_is_whole(public):
    assert public.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert public.execute("pragma foreign_key_check").fetchall() == []


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_a_table_has_its_keys(public, table):
    columns = public.execute(f"pragma table_info({table.name})").fetchall()
    assert [column[1] for column in columns] == list(table.names)
    assert [column[1] for column in columns if column[5]] == [table.key]
    keys = public.execute(f"pragma foreign_key_list({table.name})").fetchall()
    assert {key[3]: (key[2], key[4]) for key in keys} == table.references


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_example_query_runs(public, question):
    public.execute(question.sql).fetchall()


def test_an_example_query_finds_what_it_finds_in_the_database(public, world):
    (question,) = (each for each in questions() if each.title.startswith("Who bought how many"))
    ours = [tuple(row) for row in world.execute(text(question.sql))]
    assert public.execute(question.sql).fetchall() == ours != []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("munoz", 1),
        ("arizona muñoz", 1),
        ("MUÑOZ tucson", 1),
        ("barrett", 1),
        ("saguaro sonora", 1),
        ("nothing", 0),
        ("evil", 1),
    ],
)
def test_incidents_are_found_by_what_is_told_of_them(public, words, found):
    matching = "select rowid from incidents_search where incidents_search match ?"
    query = f"select count(*) from incidents where rowid in ({matching})"
    assert public.execute(query, (words,)).fetchone() == (found,)


def test_documents_are_found_by_their_text(public):
    query = "select rowid from documents_search where documents_search match ?"
    assert (
        public.execute(query, ("álamos",)).fetchall()
        == public.execute(query, ("alamos",)).fetchall()
        == [(1,)]
    )


def test_it_describes_itself(public):
    told = dict(public.execute("select name, value from about"))
    assert told["rows_of_parties"] == "3"
    assert "not a conviction" in told["caution_1"]
    words = public.execute(
        "select about from dictionary where table_name = 'parties' and column_name = 'status'"
    )
    assert words.fetchone() == ("the furthest stage for this person",)


# Datasette


class Site:
    """A browser of an ASGI application; answers come one after the other."""

    def __init__(self, app: Any, runner: asyncio.Runner) -> None:
        self._client = AsyncClient(transport=ASGITransport(app), base_url="http://river.example", timeout=60)
        self._runner = runner

    def get(self, path: str, **options: Any) -> Response:
        return self._runner.run(self._client.get(path, **options))

    def post(self, path: str, **options: Any) -> Response:
        return self._runner.run(self._client.post(path, **options))


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def site(everything, runner) -> Site:
    app = FastAPI()
    app.mount("/data", datasette_app(everything / "ironriver.db"))
    return Site(app, runner)


def test_pages_have_our_words(site):
    home = site.get("/data/")
    assert home.status_code == 200
    assert "A charge is not a conviction" in home.text
    page = site.get("/data/ironriver/parties").text
    assert "9999 is life, 0 is time served (in months)" in page
    assert "Creative Commons" in page
    assert "v_party" not in site.get("/data/ironriver").text.split("hidden")[0]


def test_links_and_styles_are_under_the_mount(site):
    page = site.get("/data/ironriver/incidents").text
    links = re.findall(r'(?:href|src)="(/[^"]*)"', page)
    assert links
    assert all(link.startswith("/data/") for link in links)
    style = next(link for link in links if "app.css" in link)
    assert site.get(style).status_code == 200


def test_search_facets_and_rows(site):
    found = site.get("/data/ironriver/incidents.json?_search=barrett&_shape=objects").json()
    assert [row["public_id"] for row in found["rows"]] == ["IR-2026-7K3QX"]
    facets = site.get("/data/ironriver/parties.json").json()["facet_results"]
    assert {result["value"] for result in facets["status"]["results"]} == {
        "sentenced",
        "acquitted",
        "charged",
    }
    assert site.get("/data/ironriver/parties/IR-2026-7K3QX-P0").status_code == 200


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_is_ready(site, question):
    answer = site.get(f"/data/ironriver/{question.name}.json?_shape=array")
    assert answer.status_code == 200, answer.text


def test_names_lead_to_rows_of_other_tables(site):
    page = site.get("/data/ironriver/charges").text
    assert "/data/ironriver/incidents/IR-2026-7K3QX" in page
    assert "/data/ironriver/parties/IR-2026-7K3QX-P0" in page


@pytest.mark.parametrize(
    "statement",
    [
        "delete from parties",
        "update parties set status = 'convicted'",
        "drop table parties",
        "insert into about values ('a', 'b')",
        "attach database '/etc/passwd' as p",
        "pragma journal_mode = wal",
        "vacuum into '/tmp/copy.db'",
        "select load_extension('x')",
        "with a as (select 1) insert into about select 'a', 'b' from a",
    ],
)
def test_nothing_is_written(site, everything, statement):
    before = (everything / "ironriver.db").read_bytes()
    answer = site.get("/data/ironriver.json", params={"sql": statement})
    assert answer.status_code == 400
    assert (everything / "ironriver.db").read_bytes() == before


def test_a_question_ends(site):
    began = time.monotonic()
    answer = site.get("/data/ironriver.json", params={"sql": ENDLESS})
    assert answer.status_code == 400
    assert "took too long" in answer.text
    assert time.monotonic() - began < 60


def test_an_answer_has_a_thousand_rows_at_most(site):
    many = "with recursive c(n) as (select 1 union all select n + 1 from c limit 5000) select n from c"
    answer = site.get("/data/ironriver.json", params={"sql": many}).json()
    assert (len(answer["rows"]), answer["truncated"]) == (MOST_ROWS, True)


@pytest.mark.parametrize(
    "page", ["databases", "threads", "versions", "plugins", "actor", "messages", "permissions"]
)
def test_datasette_tells_nothing_of_the_machine(site, page):
    assert site.get(f"/data/-/{page}.json").status_code == 404
    assert site.get(f"/data/-/{page}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/data/", "/data/ironriver", "/data/ironriver/parties", "/data/-/permissions"]
)
def test_nothing_can_be_posted(site, path):
    assert site.post(path, data={"sql": "delete from parties"}).status_code in {403, 404, 405}


def test_crawled_text_is_only_text(site):
    page = site.get("/data/ironriver/documents?_search=evil").text
    assert "<script>" not in page.split("evil")[1][:50]
    assert "\u202e" not in page


def test_metadata_describes_every_column():
    told = metadata()["databases"]["ironriver"]["tables"]
    for found in tables():
        assert told[found.name]["columns"] == {column.name: column_words(column) for column in found.columns}
        assert told[found.name]["title"]
        assert told[found.view] == {"hidden": True}


# Written beside a running server


def test_it_says_so_where_there_is_none(tmp_path, runner):
    client = Site(datasette_app(tmp_path / "absent.db"), runner)
    answer = client.get("/data/ironriver")
    assert answer.status_code == 503
    assert "not been written yet" in answer.text


def test_a_new_file_is_taken_up(world, tmp_path, runner):
    path = tmp_path / "data" / "public.db"
    client = Site(datasette_app(path), runner)
    assert public_database(world, path) == path
    count = "/data/public.json?sql=select+count(*)+from+changes&_shape=arrayfirst"
    assert client.get(count).json() == [2]
    author = Author(world)
    incident = author.incident("IR-2026-DDDDD", "Another", author.document(20, "Another", "Five rifles."))
    author.change(incident, "new", "Another")
    world.commit()
    public_database(world, path)
    assert client.get(count).json() == [3]
    assert [found.name for found in path.parent.iterdir()] == ["public.db"]


def test_a_failure_leaves_the_older_file(world, tmp_path, monkeypatch):
    path = tmp_path / "public.db"
    public_database(world, path)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("pipeline.exports.sqlite_file.fill_search", fail)
    with pytest.raises(OSError, match="no space"):
        public_database(world, path)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir() if found.name != "data"] == ["public.db"]
