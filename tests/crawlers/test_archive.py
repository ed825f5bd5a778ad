"""The archive: what goes in comes out, in files that any WARC tool reads, whatever was killed when."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
import sys
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from warcio.archiveiterator import ArchiveIterator

from crawlers.archive import ArchiveError, ArchiveWriter, Location, read_raw
from crawlers.mending import repair
from crawlers.warc import Answer
from db.models import Fetch, Run
from tests.crawlers.strict_warc import read_strictly

WHEN = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def answer(body: bytes, url: str = "https://example.org/a?b=1", **headers: str) -> Answer:
    told = [
        ("Content-Type", "text/html"),
        *((name.replace("_", "-"), value) for name, value in headers.items()),
    ]
    return Answer(url, 200, "OK", told, body, WHEN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def writer(folder: Path) -> Iterator[ArchiveWriter]:
    writer = ArchiveWriter(folder, "test", 7, {"software": "test"})
    yield writer
    writer.close()


def records(path: Path) -> list[tuple[str, bytes]]:
    """(type, payload) of all records, digests checked."""
    with path.open("rb") as stream:
        return [
            (record.rec_type, record.raw_stream.read())
            for record in ArchiveIterator(stream, check_digests="raise")
        ]


def warcio_check(path: Path) -> int:
    """The exit code of `warcio check`."""
    return subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(path)], check=False).returncode


def stored(session: Session, place: Location, one: Answer) -> int:
    run = Run(kind="crawl", source="test")
    session.add(run)
    session.flush()
    fetch = Fetch(
        run_id=run.id,
        source="test",
        role="page",
        url=one.url,
        fetched_at=WHEN,
        content_type="text/html",
        sha256=one.sha256,
        warc_file=place.file,
        warc_offset=place.offset,
    )
    session.add(fetch)
    session.commit()
    return fetch.id


def test_each_answer_is_read_back_by_its_offset(session, folder, writer):
    answers = [answer(f"<p>answer {n}</p>".encode() * n) for n in range(1, 5)]
    ids = [stored(session, writer.response(each), each) for each in answers]
    for fetch_id, each in zip(ids, answers, strict=True):
        raw = read_raw(session, fetch_id, folder)
        assert (raw.body, raw.url, raw.role, raw.fetched_at) == (each.body, each.url, "page", WHEN)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body, wbits=-15)),
        ("identity", bytes),
        ("deflate, gzip", lambda body: gzip.compress(zlib.compress(body))),
    ],
)
def test_packed_answers_are_stored_as_they_came_and_read_unpacked(session, folder, writer, encoding, pack):
    one = answer(pack(b"words " * 50), Content_Encoding=encoding)
    fetch_id = stored(session, writer.response(one), one)
    assert read_raw(session, fetch_id, folder).body == b"words " * 50
    writer.close()
    assert records(folder / writer.file)[1][1] == one.body


def test_chunking_is_not_claimed_for_bytes_that_are_not_chunked(session, folder, writer):
    writer.response(answer(b"words", Transfer_Encoding="chunked", Content_Length="99"))
    writer.close()
    with (folder / writer.file).open("rb") as stream:
        record = next(each for each in ArchiveIterator(stream) if each.rec_type == "response")
    assert record.http_headers.get_header("Transfer-Encoding") is None
    assert record.http_headers.get_header("Content-Length") == "5"


def test_the_file_is_a_warc_1_1_with_its_facts_first(folder, writer):
    one = answer(b"words")
    writer.response(one, [("User-Agent", "test")])
    writer.revisit(one, one.url, WHEN)
    writer.close()
    assert [kind for kind, _ in records(folder / writer.file)] == [
        "warcinfo",
        "response",
        "request",
        "revisit",
    ]
    with (folder / writer.file).open("rb") as stream:
        headers = {record.rec_type: record.rec_headers for record in ArchiveIterator(stream)}
    assert headers["response"].protocol == "WARC/1.1"
    assert headers["response"].get_header("WARC-Date").startswith("2026-03-01T12:30:00")
    assert headers["revisit"].get_header("WARC-Refers-To-Target-URI") == one.url
    assert headers["revisit"].get_header("WARC-Payload-Digest") == headers["response"].get_header(
        "WARC-Payload-Digest"
    )


def test_a_strict_reader_and_warcio_s_check_find_no_fault(folder, writer):
    places = [
        writer.response(answer(b"words"), [("User-Agent", "test")]),
        writer.response(answer(gzip.compress(b"words " * 99), Content_Encoding="gzip")),
        writer.response(answer("año".encode(), url="https://example.org/a%C3%B1o?q=%20", X_Name="Peña")),
        writer.revisit(answer(b"words"), "https://example.org/a?b=1", WHEN),
        writer.response(Answer("https://example.org", 204, "", [], b"", WHEN)),
    ]
    writer.close()
    path = folder / writer.file
    read = read_strictly(path)
    assert [each.offset for each in read if each.kind in {"response", "revisit"}] == [
        place.offset for place in places
    ]
    assert warcio_check(path) == 0


def test_no_header_breaks_out_of_its_line(folder, writer):
    writer.response(
        answer(b"words", X_A="one\r\nWARC-Type: warcinfo\r\n\r\nHTTP/1.1 200 OK"), [("X", "a\nb")]
    )
    writer.close()
    _, response, request = read_strictly(folder / writer.file)
    assert response.payload == b"words"
    assert b"X: a b" in request.block


def test_the_request_line_is_the_one_that_was_sent(folder, writer):
    writer.response(answer(b"words", url="https://example.org/a?b=1"))
    writer.close()
    with (folder / writer.file).open("rb") as stream:
        request = next(each for each in ArchiveIterator(stream) if each.rec_type == "request")
    assert request.http_headers.statusline == "/a?b=1 HTTP/1.1"


def test_each_record_is_in_the_file_before_its_place_is_known(folder, writer):
    place = writer.response(answer(b"words"))
    with (folder / place.file).open("rb") as stream:
        stream.seek(place.offset)
        assert next(iter(ArchiveIterator(stream))).raw_stream.read() == b"words"


def test_no_answers_no_file(folder, writer):
    writer.close()
    assert not folder.exists()


def test_wherever_a_file_is_torn_its_whole_records_survive(folder, writer):
    places = [writer.response(answer(f"answer {n}".encode())) for n in range(3)]
    writer.close()
    path = folder / writer.file
    whole = path.read_bytes()
    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        path.with_name(path.name + ".open").touch()
        repair(folder)
        assert not path.with_name(path.name + ".open").exists()
        bodies = [body for kind, body in records(path) if kind == "response"] if path.exists() else []
        # A record is whole once the next one, its request's, has begun.
        certain = sum(place.offset <= length for place in places[1:]) + (length == len(whole))
        assert bodies[:certain] == [f"answer {n}".encode() for n in range(certain)]


def test_garbage_after_the_last_record_goes_too(folder, writer):
    writer.response(answer(b"words"))
    writer.close()
    path = folder / writer.file
    whole = path.read_bytes()
    path.write_bytes(whole + b"\x00" * 100)
    path.with_name(path.name + ".open").touch()
    assert repair(folder) == [path.name]
    assert path.read_bytes() == whole


def test_a_file_that_is_being_written_is_left_alone(folder, writer):
    place = writer.response(answer(b"words"))
    path = folder / place.file
    before = path.read_bytes()
    with path.open("ab") as other:
        other.write(b"torn")
    assert repair(folder) == []
    assert path.read_bytes() == before + b"torn"


def test_a_closed_file_is_not_looked_at_again(folder, writer):
    writer.response(answer(b"words"))
    writer.close()
    assert repair(folder) == []
    assert list(folder.glob("*/*.open")) == []


def test_answers_that_no_row_tells_of_are_cut_off_where_the_writer_was_killed(session, folder, writer):
    answers = [answer(f"answer {n}".encode()) for n in range(4)]
    places = [writer.response(each) for each in answers]
    writer.leave()
    for place, each in list(zip(places, answers, strict=True))[:2]:
        stored(session, place, each)
    path = folder / writer.file
    assert repair(folder, session) == [path.name]
    assert [each.kind for each in read_strictly(path)] == ["warcinfo", *["response", "request"] * 2]
    assert path.stat().st_size == places[2].offset
    assert repair(folder, session) == []


def test_a_killed_file_of_revisits_alone_is_kept(session, folder, writer):
    writer.revisit(answer(b"words"), "https://example.org/a?b=1", WHEN)
    writer.leave()
    assert repair(folder, session) == []
    assert [each.kind for each in read_strictly(folder / writer.file)] == ["warcinfo", "revisit"]


def test_a_killed_file_without_rows_goes(session, folder, writer):
    writer.response(answer(b"words"))
    writer.leave()
    assert repair(folder, session) == [Path(writer.file).name]
    assert list(folder.glob("*/*")) == []


def test_other_bytes_than_the_rows_are_never_given_out(session, folder, writer):
    one = answer(b"words")
    place = writer.response(one)
    fetch_id = stored(session, place, answer(b"other words"))
    with pytest.raises(ArchiveError, match="has other bytes"):
        read_raw(session, fetch_id, folder)


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_missing_bytes_are_said_in_one_line(session, folder, writer, harm):
    one = answer(b"words")
    fetch_id = stored(session, writer.response(one), one)
    harm(folder / writer.file)
    with pytest.raises(ArchiveError, match="restore the file"):
        read_raw(session, fetch_id, folder)
    with pytest.raises(ArchiveError, match="no bytes in the archive"):
        read_raw(session, 999, folder)


def test_a_packed_answer_that_does_not_unpack_is_an_archive_error(session, folder, writer):
    one = answer(b"not packed at all", Content_Encoding="gzip")
    fetch_id = stored(session, writer.response(one), one)
    with pytest.raises(ArchiveError, match="no valid gzip"):
        read_raw(session, fetch_id, folder)


def test_the_digest_is_of_the_payload():
    assert answer(b"words").sha256 == hashlib.sha256(b"words").hexdigest()
