"""Archive → documents: what counts as a new document, a new version, a correction, or nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from crawlers.model import ParsedDocument, ParseError, RawDocument
from db.models import Document, DocumentVersion, Fetch, Run
from ironriver.cli.work import replay
from ironriver.settings import get_settings
from pipeline import parse


class FakeSource:
    """A source whose answers are lists of (native id, version key, text)."""

    def __init__(self) -> None:
        self.parse_version = "1"
        self.answers: dict[int, list[tuple[str, str, str]] | str] = {}

    def parse(self, raw: RawDocument) -> Iterator[ParsedDocument]:
        answer = self.answers[raw.fetch_id]
        if isinstance(answer, str):
            raise ParseError(answer)
        for native_id, key, text in answer:
            yield ParsedDocument(
                native_id=native_id,
                url=f"https://news.example/{native_id}",
                kind="news",
                title=f"Title of {native_id}",
                published="2026-01-02",
                text=text,
                version_key=key,
            )


@pytest.fixture
def source(monkeypatch) -> FakeSource:
    fake = FakeSource()
    monkeypatch.setattr(parse, "load_source", lambda name: fake)
    monkeypatch.setattr(parse, "load_manifest", lambda name: fake)
    monkeypatch.setattr(parse, "all_sources", lambda: ["fake"])
    monkeypatch.setattr(
        parse,
        "read_raw",
        lambda session, fetch_id: RawDocument(
            fetch_id, "fake", "page", "https://news.example", "", datetime(2026, 1, 3, tzinfo=UTC), b""
        ),
    )
    return fake


def fetch(session, source, answer) -> None:
    run = session.scalar(select(Run)) or Run(kind="crawl", source="fake")
    session.add(run)
    session.flush()
    row = Fetch(
        run_id=run.id, source="fake", role="page", url="https://news.example", warc_file="f", warc_offset=0
    )
    session.add(row)
    session.commit()
    source.answers[row.id] = answer


def run(session):
    return parse.run(session, get_settings())


def texts(session) -> list[tuple[int, bool, str]]:
    rows = session.scalars(select(DocumentVersion).order_by(DocumentVersion.number))
    return [(row.number, row.current, row.text) for row in rows]


def test_a_document_is_stored_once_however_often_it_is_listed(session, source):
    fetch(session, source, [("a", "k", "One."), ("a", "k", "One."), ("b", "k", "Two.")])
    fetch(session, source, [("a", "k", "One.")])
    assert run(session).counts == {"read": 3, "new": 2, "unchanged": 1}
    assert len(session.scalars(select(Document)).all()) == 2


def test_characters_that_postgresql_refuses_are_dropped(session, source):
    fetch(session, source, [("a", "k", "One.\0")])
    run(session)
    assert texts(session) == [(1, True, "One.")]


def test_a_second_run_has_nothing_to_do(session, source):
    fetch(session, source, [("a", "k", "One.")])
    run(session)
    assert run(session).done == 0


def test_a_new_key_or_text_is_a_new_version_and_goes_through_the_stages_again(session, source):
    fetch(session, source, [("a", "k1", "One.")])
    run(session)
    session.scalars(select(DocumentVersion)).one().screen_version = "1"
    session.commit()
    fetch(session, source, [("a", "k2", "One, corrected.")])
    assert run(session).counts["revised"] == 1
    assert texts(session) == [(1, False, "One."), (2, True, "One, corrected.")]
    current = session.scalars(select(DocumentVersion).where(DocumentVersion.current)).one()
    assert current.screen_version is None


def test_a_text_that_comes_back_is_current_again_and_stored_once(session, source):
    for text in ("One.", "Two.", "One."):
        fetch(session, source, [("a", "", text)])
        run(session)
    assert texts(session) == [(1, True, "One."), (2, False, "Two.")]
    assert session.scalars(select(Document)).one().version_number == 1


def test_replaying_the_archive_changes_nothing(session, source):
    for text in ("One.", "Two."):
        fetch(session, source, [("a", "", text)])
        run(session)
    before = texts(session)
    assert parse.forget(session) == 2
    assert run(session).counts == {"read": 2, "unchanged": 2}
    assert texts(session) == before


def test_a_better_parser_corrects_its_versions_in_place(session, source):
    fetch(session, source, [("a", "k1", "Menu One.")])
    fetch(session, source, [("a", "k2", "Menu Two.")])
    run(session)
    source.parse_version = "2"
    source.answers = {
        number: [(native_id, key, text.removeprefix("Menu ")) for native_id, key, text in answer]
        for number, answer in source.answers.items()
    }
    assert run(session).counts == {"read": 2, "corrected": 2}
    assert texts(session) == [(1, False, "One."), (2, True, "Two.")]


def test_an_answer_that_can_not_be_read_is_named_and_the_others_are_stored(session, source):
    fetch(session, source, "not what this source gives")
    fetch(session, source, [("a", "k", "One.")])
    report = run(session)
    assert report.problems == ["https://news.example: not what this source gives"]
    assert len(texts(session)) == 1
    assert run(session).done == 0


def test_a_page_that_breaks_its_parser_keeps_no_other_from_being_read(session, source, monkeypatch):
    fetch(session, source, [("a", "k")])  # a tuple too short
    fetch(session, source, [("b", "k", "Two.")])
    report = run(session)
    assert report.counts == {"broke the parser": 1, "read": 1, "new": 1}
    assert "its parser broke: ValueError" in report.problems[0]
    assert "its parser broke" in session.scalars(select(Fetch).order_by(Fetch.id)).first().parse_note
    assert run(session).done == 0


def test_replaying_one_source_touches_no_other(session, source, database_url, monkeypatch):
    fetch(session, source, [("a", "k", "One.")])
    fetch(session, source, [("b", "k", "Two.")])
    first, second = session.scalars(select(Fetch).order_by(Fetch.id)).all()
    first.source, second.source, second.parse_version = "atf", "news", "old"
    session.commit()
    monkeypatch.setenv("IRONRIVER_DATABASE_URL", database_url)
    get_settings.cache_clear()
    for _ in range(2):
        replay(["atf"])
        session.expire_all()
        assert [document.native_id for document in session.scalars(select(Document))] == ["a"]
        assert (first.parse_version, second.parse_version) == ("1", "old")
        session.rollback()
    source.answers[first.id] = [("a", "k", "One, read better.")]
    replay(["atf"])
    session.expire_all()
    assert texts(session) == [(1, True, "One, read better.")]
