"""The archive of raw bytes: WARC 1.1, one file per crawl run, one gzip member per record.

A record is written and flushed before its row is committed, so a row always has its bytes; bytes without
a row are harmless. While a file is being written it has a locked `.open` mark beside it: a mark that
nobody holds is the sign of a killed writer, and `repair` cuts the torn record off.
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import hashlib
import io
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from sqlalchemy.orm import Session
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawlers.model import RawDocument
from db.models import Fetch
from ironriver.errors import IronRiverError
from ironriver.settings import get_settings

_CHUNK = 1 << 20
_GZIP = 16 + zlib.MAX_WBITS


class ArchiveError(IronRiverError):
    """The archive has not the bytes that a row says it has."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer as it came over the wire, content encoding and all."""

    url: str
    status: int
    reason: str
    headers: Sequence[tuple[str, str]]
    body: bytes
    fetched_at: datetime

    @property
    def sha256(self) -> str:
        """The digest of the payload, hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Location:
    """Where a record is: the file, relative to the archive's folder, and the offset of its gzip member."""

    file: str
    offset: int


class ArchiveWriter:
    """Appends the answers of one crawl run to one file, which is made when the first comes."""

    def __init__(self, folder: Path, source: str, run_id: int, metadata: Mapping[str, str]) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        self._folder = folder
        self.file = f"{source}/{source}-{stamp}-run{run_id:06d}.warc.gz"
        self._metadata = dict(metadata)
        self._stack = contextlib.ExitStack()
        self._out: IO[bytes] | None = None

    def response(self, answer: Answer, request_headers: Sequence[tuple[str, str]] = ()) -> Location:
        """Append an answer and the request that it answers; the location is the answer's."""
        writer = self._writer()
        record = writer.create_warc_record(
            answer.url,
            "response",
            payload=io.BytesIO(answer.body),
            length=len(answer.body),
            http_headers=_http_headers(answer),
            warc_headers_dict={"WARC-Date": _warc_date(answer.fetched_at)},
        )
        place = Location(self.file, self._flushed())
        writer.write_record(record)
        request = writer.create_warc_record(
            answer.url,
            "request",
            http_headers=StatusAndHeaders(
                _request_line(answer.url), list(request_headers), is_http_request=True
            ),
            warc_headers_dict={
                "WARC-Date": _warc_date(answer.fetched_at),
                "WARC-Concurrent-To": record.rec_headers.get_header("WARC-Record-ID"),
            },
        )
        writer.write_record(request)
        self._flushed()
        return place

    def revisit(self, answer: Answer, first_url: str, first_seen: datetime) -> Location:
        """Append that an address gave the very bytes that were archived before."""
        writer = self._writer()
        digest = "sha1:" + _base32_sha1(answer.body)
        record = writer.create_revisit_record(
            answer.url,
            digest,
            first_url,
            _warc_date(first_seen),
            http_headers=_http_headers(answer),
            warc_headers_dict={"WARC-Date": _warc_date(answer.fetched_at)},
        )
        place = Location(self.file, self._flushed())
        writer.write_record(record)
        self._flushed()
        return place

    def close(self) -> None:
        """Close the file; its mark goes, for it is whole."""
        self._stack.close()
        self._out = None

    def _writer(self) -> WARCWriter:
        fresh = self._out is None
        if self._out is None:
            path = self._folder / self.file
            path.parent.mkdir(parents=True, exist_ok=True)
            self._stack.enter_context(_marked(path))
            self._out = self._stack.enter_context(path.open("xb"))
        writer = WARCWriter(self._out, gzip=True, warc_version="WARC/1.1")
        if fresh:
            writer.write_record(writer.create_warcinfo_record(self.file, self._metadata))
            self._flushed()
        return writer

    def _flushed(self) -> int:
        """Hand everything to the operating system; the offset where the next record will stand."""
        assert self._out is not None
        self._out.flush()
        return self._out.tell()


def read_raw(session: Session, fetch_id: int, folder: Path | None = None) -> RawDocument:
    """The bytes of one fetch, content encoding undone, checked against the digest in its row.

    Raises:
        ArchiveError: there is no such fetch, it failed, or the archive has other bytes or none.
    """
    fetch = session.get(Fetch, fetch_id)
    if fetch is None or fetch.warc_offset is None:
        raise ArchiveError(f"fetch {fetch_id} has no bytes in the archive: crawl its source again")
    path = (folder or get_settings().archive_dir) / fetch.warc_file
    try:
        with path.open("rb") as stream:
            stream.seek(fetch.warc_offset)
            record = next(iter(ArchiveIterator(stream)))
            encoding = record.http_headers.get_header("Content-Encoding")
            payload = record.raw_stream.read()
    except (OSError, StopIteration, AttributeError) as error:
        raise ArchiveError(
            f"{path} at {fetch.warc_offset} can't be read ({error}): restore the file"
        ) from error
    if hashlib.sha256(payload).hexdigest() != fetch.sha256:
        raise ArchiveError(f"{path} at {fetch.warc_offset} has other bytes than fetch {fetch_id}: restore it")
    try:
        body = _decoded(payload, encoding)
    except zlib.error as error:
        raise ArchiveError(f"{path} at {fetch.warc_offset} is no valid {encoding} ({error})") from error
    return RawDocument(
        fetch_id=fetch.id,
        source=fetch.source,
        role=fetch.role,
        url=fetch.url,
        content_type=fetch.content_type,
        fetched_at=fetch.fetched_at,
        body=body,
    )


def repair(folder: Path) -> list[str]:
    """Cut the torn last record off every file whose writer was killed; the files' names, oldest first."""
    mended = []
    for mark in sorted(folder.glob("*/*.warc.gz.open")):
        with mark.open("rb") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # its writer lives
            path = mark.with_suffix("")
            if path.exists():
                whole = _whole_members(path)
                if whole < path.stat().st_size:
                    os.truncate(path, whole)
                    mended.append(path.name)
                if whole == 0:
                    path.unlink()  # an empty file is no WARC
            mark.unlink(missing_ok=True)
    return mended


@contextlib.contextmanager
def _marked(path: Path) -> Iterator[None]:
    mark = path.with_name(path.name + ".open")
    with mark.open("xb") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    mark.unlink(missing_ok=True)


def _whole_members(path: Path) -> int:
    """Bytes of a file up to the end of its last complete gzip member."""
    whole = position = 0
    inflater = zlib.decompressobj(_GZIP)
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            while chunk:
                try:
                    inflater.decompress(chunk)
                except zlib.error:
                    return whole
                rest = inflater.unused_data
                position += len(chunk) - len(rest)
                chunk = rest
                if inflater.eof:
                    whole, inflater = position, zlib.decompressobj(_GZIP)
    return whole


def _decoded(payload: bytes, encoding: str | None) -> bytes:
    """Undo gzip and deflate, the only encodings that the crawlers ask for."""
    for each in reversed([part.strip().lower() for part in (encoding or "").split(",") if part.strip()]):
        if each in {"gzip", "x-gzip"}:
            payload = zlib.decompress(payload, _GZIP)
        elif each == "deflate":
            try:
                payload = zlib.decompress(payload)
            except zlib.error:
                payload = zlib.decompress(payload, -zlib.MAX_WBITS)  # some servers leave the zlib header out
        elif each != "identity":
            raise ArchiveError(f"content encoding {each!r} was never asked for and can't be undone")
    return payload


def _http_headers(answer: Answer) -> StatusAndHeaders:
    """The headers as they came, but chunking, which is already undone, so lengths are the stored ones."""
    dropped = {"transfer-encoding", "content-length"}
    headers = [(name, value) for name, value in answer.headers if name.lower() not in dropped]
    headers.append(("Content-Length", str(len(answer.body))))
    return StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), headers, protocol="HTTP/1.1")


def _request_line(url: str) -> str:
    parts = urlsplit(url)
    return f"GET {parts.path or '/'}{'?' + parts.query if parts.query else ''} HTTP/1.1"


def _warc_date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _base32_sha1(body: bytes) -> str:
    return base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode("ascii")
