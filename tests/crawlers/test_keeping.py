"""The thread that keeps what a crawl fetches: archive before database, each answer once, errors told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.archive import ArchiveWriter
from crawlers.keeping import Keeper, KeepingError, Kept
from crawlers.seen import SeenItems
from crawlers.warc import Answer
from db.models import Fetch, Run, SeenItem
from tests.crawlers.strict_warc import read_strictly

WHEN = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def kept(number: int, body: bytes, **items: str) -> Kept:
    answer = Answer(f"https://example.org/{number}", 200, "OK", [("ETag", '"7"')], body, WHEN)
    return Kept(answer, "page", [("User-Agent", "test")], new=items)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[ArchiveWriter]:
    writer = ArchiveWriter(tmp_path, "test", 1, {"software": "test"})
    yield writer
    writer.close()


@pytest.fixture
def run(session: Session) -> Run:
    run = Run(kind="crawl", source="test")
    session.add(run)
    session.commit()
    return run


@pytest.fixture
def keeper(session: Session, writer: ArchiveWriter, run: Run) -> Keeper:
    return Keeper(session.get_bind().engine, writer, "test", run.id)


def test_all_that_was_handed_over_is_in_the_archive_and_the_database(session, tmp_path, writer, keeper):
    for number in range(200):
        keeper.put(kept(number, b"page %d" % number, **{f"item-{number}": "1"}))
    keeper.settle()
    rows = session.scalars(select(Fetch).order_by(Fetch.id)).all()
    assert [row.url for row in rows] == [f"https://example.org/{number}" for number in range(200)]
    assert len(session.scalars(select(SeenItem)).all()) == 200
    answers = {each.offset: each for each in read_strictly(tmp_path / writer.file) if each.kind == "response"}
    assert [answers[row.warc_offset].payload for row in rows] == [b"page %d" % n for n in range(200)]
    keeper.close()


def test_the_same_bytes_of_an_address_are_kept_once_within_a_batch_too(session, tmp_path, writer, keeper):
    for _ in range(3):
        keeper.put(kept(1, b"the same"))
    keeper.close()
    rows = session.scalars(select(Fetch)).all()
    assert len({(row.warc_file, row.warc_offset) for row in rows}) == 1
    kinds = [each.kind for each in read_strictly(tmp_path / writer.file)]
    assert kinds == ["warcinfo", "response", "request", "revisit", "revisit"]


def test_what_is_on_its_way_is_known(session, keeper, run):
    seen = SeenItems(session, keeper, "test", run.id)
    assert seen.known(["a"]) == {}
    new, changed = seen.compared({"a": "1"})
    keeper.put(kept(1, b"one", **new))
    assert seen.known(["a", "b"])["a"].version_key == "1"
    assert seen.compared({"a": "1"}) == ({}, {})
    assert seen.compared({"a": "2"}) == ({}, {"a": "2"})
    assert (new, changed) == ({"a": "1"}, {})
    keeper.settle()
    assert keeper.pending(["a"]) == {}
    assert seen.known(["a"])["a"].run_id == run.id
    keeper.close()


def broken(*_: object) -> None:
    raise OSError("no space left on device")


@pytest.mark.parametrize("call", [Keeper.settle, Keeper.close, lambda keeper: keeper.put(kept(2, b"two"))])
def test_what_can_not_be_written_is_told_and_leaves_no_row(
    session, tmp_path, writer, keeper, monkeypatch, call: Callable[[Keeper], None]
):
    monkeypatch.setattr(writer, "sync", broken)
    keeper.put(kept(1, b"one"))
    with pytest.raises(KeepingError, match="no space left"):
        keeper.settle()
    with pytest.raises(KeepingError, match="look at the disk"):
        call(keeper)
    assert session.scalars(select(Fetch)).all() == []
    assert len(list(tmp_path.glob("*/*.open"))) == 1  # the next crawl mends the file
