"""The archive of raw bytes: WARC 1.1, one file per crawl run, one gzip member per record.

A record is on the disk before its row is committed, so a row always has its bytes. While a file is being
written it has a locked `.open` mark beside it: a mark that nobody holds is the sign of a killed writer, and
the next crawl mends the file (mending.py).
"""

from __future__ import annotations

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

from sqlalchemy.orm import Session
from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from crawlers import warc
from crawlers.model import RawDocument
from crawlers.warc import Answer
from db.models import Fetch
from ironriver.errors import IronRiverError
from ironriver.settings import get_settings

__all__ = ["Answer", "ArchiveError", "ArchiveWriter", "Location", "read_raw"]

_GZIP = 16 + zlib.MAX_WBITS


#: The role of answers that say nothing of where they belong, so that the page counts which named them.
NAMED_BY_A_PAGE = "paper"


class ArchiveError(IronRiverError):
    """The archive has not the bytes that a row says it has."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a record is: the file, relative to the archive's folder, and the offset of its gzip member."""

    file: str
    offset: int


class ArchiveWriter:
    """Appends the answers of one crawl run to one file, which is made when the first comes.

    Each call is one write to the operating system; `sync` has it on the disk.
    """

    def __init__(self, folder: Path, source: str, run_id: int, metadata: Mapping[str, str]) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        self._folder = folder
        self.file = f"{source}/{source}-{stamp}-run{run_id:06d}.warc.gz"
        self._metadata = dict(metadata)
        self._stack = contextlib.ExitStack()
        self._out: io.FileIO | None = None

    def response(self, answer: Answer, request_headers: Sequence[tuple[str, str]] = ()) -> Location:
        """Append an answer and the request that it answers; the location is the answer's."""
        return self._append(warc.response_and_request(answer, request_headers))

    def revisit(self, answer: Answer, first_url: str, first_seen: datetime) -> Location:
        """Append that an address gave the very bytes that were archived before."""
        return self._append(warc.revisit(answer, first_url, first_seen))

    def sync(self) -> None:
        """Wait until all that was appended is on the disk."""
        if self._out is not None:
            os.fdatasync(self._out.fileno())

    def close(self) -> None:
        """Close the file; its mark goes, for it is whole."""
        if self._out is not None:
            self.leave()
            _mark(self._folder / self.file).unlink(missing_ok=True)

    def leave(self) -> None:
        """Close the file as a kill would, its mark left: the next crawl mends it."""
        self._stack.close()
        self._out = None

    def _append(self, record: bytes) -> Location:
        if self._out is None:
            path = self._folder / self.file
            path.parent.mkdir(parents=True, exist_ok=True)
            self._stack.enter_context(_marked(path))
            self._out = self._stack.enter_context(io.FileIO(path, "x"))
            _write(self._out, warc.warcinfo(self.file, self._metadata))
        place = Location(self.file, self._out.tell())
        _write(self._out, record)
        return place


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
            records = iter(ArchiveIterator(stream))
            record = next(records)
            encoding = record.http_headers.get_header("Content-Encoding")
            payload = record.raw_stream.read()
            referer = _referer(records) if fetch.role == NAMED_BY_A_PAGE else ""
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
        referer=referer,
    )


def _referer(records: Iterator[ArcWarcRecord]) -> str:
    """Who named an address, as the request says that follows its answer."""
    request = next(records, None)
    if request is None or request.rec_type != "request" or request.http_headers is None:
        return ""
    return request.http_headers.get_header("Referer") or ""


def _write(out: io.FileIO, data: bytes) -> None:
    """All of it: a disk that fills up takes less than it is given."""
    rest = memoryview(data)
    while rest:
        rest = rest[out.write(rest) :]


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".open")


@contextlib.contextmanager
def _marked(path: Path) -> Iterator[None]:
    """Hold the mark of a file that is being written."""
    with _mark(path).open("xb") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


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
