"""Whatever crawled text says, nothing runs, nothing is turned round, nothing breaks out: in every output."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup, Comment
from lxml import etree
from pyarrow import parquet
from sqlalchemy import select

from db.models import Change, Claim, DocumentVersion
from db.session import engine_for, open_session
from digest.build import build as build_digest
from digest.render import render
from pipeline.exports.export import export
from pipeline.exports.harmless import visible
from pipeline.exports.output import Format
from tests.digest.invented import AFTER, WEEK
from tests.web.desk import Desk, open_desk
from tests.web.hostile import WORDS, build, public_id
from tests.web.reviewing import doubt, log_in

pytestmark = [pytest.mark.xdist_group("hostile"), pytest.mark.timeout(600)]

#: What a screen obeys and does not show. Line feed and tab are neither.
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
NAMES = list(WORDS)
#: Names of attributes that run or restyle something; no tag of ours has any.
EVENT = re.compile("on|style$|srcdoc$|formaction$")


@pytest.fixture(scope="module")
def url(_new_sqlite: Callable[[bool], str]) -> Iterator[str]:
    """A database of hostile words. On SQLite alone: PostgreSQL takes no text with a null byte."""
    url = _new_sqlite(True)
    with open_session(url) as session:
        build(session)
    yield url
    engine_for(url).dispose()


@pytest.fixture(scope="module")
def desk(url: str, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    with open_session(url) as session:
        return open_desk(
            session, _env_file=None, database_url=url, data_dir=tmp_path_factory.mktemp("hostile")
        )


@pytest.fixture(scope="module")
def reviewer(desk: Desk, url: str) -> Desk:
    with open_session(url) as session:
        doubt(session, list(WORDS.values()))
    return log_in(Desk(desk.app))


@pytest.fixture(scope="module")
def exported(url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile-export") / "export"
    with open_session(url) as session:
        export(session, folder, list(Format))
    return folder


def paths(number: int) -> list[str]:
    words = list(WORDS.values())[number]
    return [
        f"/incidents/{public_id(number)}",
        f"/documents/{number + 1}",
        f"/dealers/{number + 1}",
        f"/groups/{quote(words[:500], safe='')}",
        f"/incidents?q={quote(words[:300], safe='')}",
        f"/dealers?q={quote(words[:100], safe='')}",
    ]


def check_page(text: str, where: str) -> None:
    """Nothing in a page is of another's making but words."""
    found = OBEYED.search(text)
    assert not found, (where, found and ascii(text[max(0, found.start() - 80) : found.end() + 20]))
    page = BeautifulSoup(text, "lxml")
    assert [tag["src"] for tag in page.find_all("script")] == ["/static/desk.js"], where
    assert not page.find_all(["iframe", "object", "embed", "base", "style", "b"]), where
    assert {tag["src"] for tag in page.find_all("img")} == {"/static/river.svg"}, where
    assert not page.find_all(string=lambda string: isinstance(string, Comment)), where
    for tag in page.find_all():
        assert not [name for name in tag.attrs if EVENT.match(name)], (where, tag.name)
        for name in ("href", "src", "action"):
            if name in tag.attrs:
                assert re.match(r"[/#]|https?://", tag[name]), (where, tag[name][:100])


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("path", ["/", "/incidents", "/documents", "/dealers", "/groups", "/districts/azd"])
def test_lists_show_words_as_words(desk: Desk, path: str, prefix: str) -> None:
    answer = desk.get(prefix + path)
    assert answer.status_code == 200
    check_page(answer.text, path)
    assert len(answer.content) < 1_000_000


@pytest.mark.parametrize("name", NAMES)
def test_pages_show_words_as_words(desk: Desk, name: str) -> None:
    for path in paths(NAMES.index(name)):
        answer = desk.get(path)
        assert answer.status_code in {200, 404}, path
        check_page(answer.text, path)


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("name", NAMES)
def test_reviewers_see_words_as_words(reviewer: Desk, url: str, name: str, prefix: str) -> None:
    number = NAMES.index(name)
    with open_session(url) as session:
        version = session.scalars(select(DocumentVersion).order_by(DocumentVersion.id)).all()[number]
        claims = session.scalars(select(Claim.id).where(Claim.version_id == version.id)).all()
    asked = [f"/review/claims?show={claim}" for claim in claims]
    asked += [f"/review/pairs?show={pair}" for pair in (number, number + 1) if 0 < pair < len(NAMES)]
    shown = 0
    for path in ["/review", "/account", *asked]:
        answer = reviewer.get(prefix + path)
        assert answer.status_code == 200, path
        check_page(answer.text, path)
        assert len(answer.content) < 200_000, path
        shown += 'class="choices judge"' in answer.text
    assert shown == len(asked)


def test_nothing_is_lost_of_words_that_could_run(desk: Desk) -> None:
    shown = desk.page(f"/incidents/{public_id(0)}").h1.get_text()
    assert shown == WORDS["script"]
    assert "49" not in desk.page(f"/incidents/{public_id(NAMES.index('template'))}").h1.get_text()


def test_what_is_no_web_address_is_no_link(desk: Desk) -> None:
    for name in ("script-address", "data-address"):
        page = desk.page(f"/documents/{NAMES.index(name) + 1}")
        assert not [a for a in page.find_all("a") if "alert" in a["href"]]


def test_a_long_name_fills_no_page(desk: Desk) -> None:
    for name in ("long", "many"):
        answer = desk.get(f"/incidents/{public_id(NAMES.index(name))}")
        assert len(answer.content) < 200_000


def test_no_cell_of_the_views_csv_runs(desk: Desk) -> None:
    answer = desk.get("/incidents.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="incidents.csv"'
    csv.field_size_limit(10**7)
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert len(rows) == len(WORDS) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert not FORMULA.match(cell), cell[:80]
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", cell), ascii(
            cell[:80]
        )


@pytest.mark.parametrize(
    "path",
    ["/incidents.json", "/api/v1/incidents", "/api/v1/claims", "/api/v1/dealers", "/api/v1/changes",
     "/api/v1/documents", *(f"/api/v1/incidents/{public_id(n)}" for n in range(len(WORDS)))],
)  # fmt: skip
def test_json_is_json_and_no_page(desk: Desk, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    json.loads(answer.text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", answer.text)


def test_json_means_what_was_written(desk: Desk) -> None:
    told = {row["public_id"]: row["title"] for row in desk.json("/incidents.json?limit=1000")["rows"]}
    assert [told[public_id(n)] for n in range(len(WORDS))] == list(WORDS.values())


def test_the_feed_is_xml_that_holds_words(desk: Desk) -> None:
    answer = desk.get("/incidents.atom")
    feed = etree.fromstring(answer.content)
    assert not OBEYED.search(answer.text)
    assert {etree.QName(tag).localname for tag in feed.iter()} <= {
        "feed", "title", "id", "link", "updated", "author", "name", "entry", "summary",
    }  # fmt: skip
    assert len(answer.content) < 200_000
    assert all(re.match("https?://", tag.get("href")) for tag in feed.iter("{*}link"))


def test_no_cell_of_an_export_runs(exported: Path) -> None:
    csv.field_size_limit(10**7)
    for path in exported.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            for cell in (cell for row in csv.reader(stream) for cell in row):
                assert not FORMULA.match(cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), (path.name, cell[:80])
                assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", cell), (
                    path.name
                )


def test_lines_of_an_export_are_json(exported: Path) -> None:
    files = [*exported.glob("*.jsonl"), exported / "entities.ftm.json", exported / "datapackage.json"]
    assert len(files) > 5
    for path in files:
        text = path.read_text("utf-8")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text), path.name
        for line in [text] if path.suffix == ".json" and "ftm" not in path.name else text.split("\n")[:-1]:
            json.loads(line)


def test_parquet_is_read_back_with_the_words_of_the_lines_of_json(exported: Path) -> None:
    files = list(exported.glob("*.parquet"))
    assert len(files) > 10
    for path in files:
        lines = (exported / f"{path.stem}.jsonl").read_text("utf-8").split("\n")[:-1]
        rows = parquet.read_table(path).to_pylist()
        assert len(rows) == len(lines), path.name
        for row, line in zip(rows, lines, strict=True):
            told = json.loads(line)
            assert row.keys() == told.keys(), path.name
            for name, value in row.items():
                if isinstance(value, datetime):
                    continue
                read = json.loads(value) if isinstance(told[name], dict) else value
                assert read == told[name], (path.name, name)
    titles = parquet.read_table(exported / "incidents.parquet").column("title").to_pylist()
    assert sorted(titles) == sorted(WORDS.values())


def test_sqlite_is_read_back_with_the_same_words(exported: Path) -> None:
    (path,) = exported.glob("*.db")
    with closing(sqlite3.connect(path)) as public:
        assert public.execute("pragma integrity_check").fetchone() == ("ok",)
        names = [name for (name,) in public.execute("select name from sqlite_master where type = 'table'")]
        for name in names:
            for row in public.execute(f'select * from "{name}"'):
                for value in row:
                    assert not isinstance(value, str) or not OBEYED.search(value), (name, ascii(value[:80]))
        titles = dict(public.execute("select public_id, title from v_incident"))
        # Words of SQL are words: nothing was run, nothing ended early.
        found = public.execute("select count(*) from v_party where name = ?", (WORDS["quotes"],)).fetchone()
    assert [titles[public_id(number)] for number in range(len(WORDS))] == list(map(visible, WORDS.values()))
    assert found == (1,)


def test_the_graph_of_an_export_is_xml(exported: Path) -> None:
    (path,) = exported.glob("*.graphml")
    graph = etree.parse(path, etree.XMLParser(huge_tree=True))
    assert {etree.QName(tag).localname for tag in graph.iter()} == {
        "graphml",
        "key",
        "graph",
        "node",
        "edge",
        "data",
    }
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", path.read_text("utf-8"))


def test_the_mail_holds_words(url: str) -> None:
    with open_session(url) as session:
        for change in session.query(Change):
            change.created_at = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
        session.flush()
        sent = render(build_digest(session, WEEK, AFTER), sender="Iron River <desk@ironriver.example>")
    message = message_from_bytes(sent.as_bytes(), policy=SMTP)
    assert message["Subject"].startswith("Iron River 2026-W47")
    assert [name for name in message if name.lower() in {"bcc", "cc", "reply-to"}] == []
    page = BeautifulSoup(message.get_body(("html",)).get_content(), "lxml")
    assert not page.find_all(["script", "img", "iframe", "svg", "form"])
    assert not [tag for tag in page.find_all() if any(name.startswith("on") for name in tag.attrs)]
    assert all(re.match("https?://|mailto:", a["href"]) for a in page.find_all("a"))
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "Nothing" not in text.splitlines()[2]
    for told in (text, page.get_text()):
        assert not OBEYED.search(told)
    assert not re.search(r"^(Subject: spoofed|\.)$", text, re.MULTILINE)
    assert len(sent.as_bytes()) < 2_000_000
