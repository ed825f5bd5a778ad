"""WARC 1.1 records as bytes, each a gzip member of its own. Pure.

https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from isal import isal_zlib

Headers = Sequence[tuple[str, str]]

#: ISA-L's levels: 1 packs as tightly as zlib's and several times as fast; 0 is for what is packed already.
QUICK, STORED = 1, 0
_GZIP = 16 + isal_zlib.MAX_WBITS
_IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
#: Encodings that leave nothing to pack, and kinds of files that are packed already.
_PACKED = re.compile(r"\b(?:gzip|deflate|br|zstd|compress)\b")
_PACKED_TYPES = re.compile(r"(?:application/(?:zip|gzip|x-gzip)|image/(?:jpeg|png|webp))\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer as it came over the wire, content encoding and all."""

    url: str
    status: int
    reason: str
    headers: Headers
    body: bytes
    fetched_at: datetime

    @property
    def sha256(self) -> str:
        """The digest of the payload, hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    def header(self, name: str) -> str:
        """The first header of that name, whatever its case; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def warcinfo(file_name: str, facts: Mapping[str, str]) -> bytes:
    """The record that begins a file."""
    block = _lines(facts.items())
    named = [("WARC-Filename", file_name), ("Content-Type", "application/warc-fields")]
    return _member(_head("warcinfo", datetime.now(UTC), named, block) + block + b"\r\n\r\n", QUICK)


def response_and_request(answer: Answer, request_headers: Headers) -> bytes:
    """An answer, and after it the request that it answers: two records."""
    record_id = _record_id()
    block = _http(_status_line(answer), _as_stored(answer)) + answer.body
    named = [
        ("WARC-Target-URI", answer.url),
        ("WARC-Payload-Digest", sha1(answer.body)),
        ("Content-Type", "application/http; msgtype=response"),
    ]
    head = _head("response", answer.fetched_at, named, block, record_id)
    packed = _PACKED.search(answer.header("Content-Encoding").lower()) or _PACKED_TYPES.match(
        answer.header("Content-Type").lower()
    )
    level = STORED if packed else QUICK
    return _member(head + block + b"\r\n\r\n", level) + _request(answer, request_headers, record_id)


def revisit(answer: Answer, first_url: str, first_seen: datetime) -> bytes:
    """That an address gave the very bytes that `first_url` gave then."""
    block = _http(_status_line(answer), _as_stored(answer))
    named = [
        ("WARC-Target-URI", answer.url),
        ("WARC-Profile", _IDENTICAL),
        ("WARC-Refers-To-Target-URI", first_url),
        ("WARC-Refers-To-Date", _date(first_seen)),
        ("WARC-Payload-Digest", sha1(answer.body)),
        ("Content-Type", "application/http; msgtype=response"),
    ]
    return _member(_head("revisit", answer.fetched_at, named, block) + block + b"\r\n\r\n", QUICK)


def sha1(data: bytes) -> str:
    """A digest as WARC writes it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")


def _request(answer: Answer, headers: Headers, answered_by: str) -> bytes:
    parts = urlsplit(answer.url)
    line = f"GET {parts.path or '/'}{'?' + parts.query if parts.query else ''} HTTP/1.1"
    if not any(name.lower() == "host" for name, _ in headers):
        headers = [("Host", parts.netloc.rpartition("@")[2]), *headers]
    block = _http(line, headers)
    named = [
        ("WARC-Target-URI", answer.url),
        ("WARC-Concurrent-To", answered_by),
        ("Content-Type", "application/http; msgtype=request"),
    ]
    return _member(_head("request", answer.fetched_at, named, block) + block + b"\r\n\r\n", QUICK)


def _head(kind: str, moment: datetime, named: Headers, block: bytes, record_id: str = "") -> bytes:
    fields = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", record_id or _record_id()),
        ("WARC-Date", _date(moment)),
        *named,
        ("WARC-Block-Digest", sha1(block)),
        ("Content-Length", str(len(block))),
    ]
    return b"WARC/1.1\r\n" + _lines(fields) + b"\r\n"


def _http(first_line: str, headers: Headers) -> bytes:
    """The head of a message, in the bytes that came: those were read as Latin-1."""
    words = f"{_one_line(first_line)}\r\n{_joined(headers)}\r\n"
    try:
        return words.encode("latin-1")
    except UnicodeEncodeError:
        return words.encode()


def _status_line(answer: Answer) -> str:
    return f"HTTP/1.1 {answer.status} {answer.reason}".rstrip()


def _as_stored(answer: Answer) -> Headers:
    """The headers as they came, but chunking, which is already undone, so lengths are the stored ones."""
    dropped = {"transfer-encoding", "content-length"}
    kept = [(name, value) for name, value in answer.headers if name.lower() not in dropped]
    return [*kept, ("Content-Length", str(len(answer.body)))]


def _lines(fields: Iterable[tuple[str, str]]) -> bytes:
    return _joined(fields).encode()


def _joined(fields: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{_one_line(name)}: {_one_line(value)}\r\n" for name, value in fields)


def _one_line(words: str) -> str:
    """Without line ends, which would be read as the next header."""
    return _CONTROL.sub(" ", words)


def _member(record: bytes, level: int) -> bytes:
    packer = isal_zlib.compressobj(level, isal_zlib.DEFLATED, _GZIP)
    return packer.compress(record) + packer.flush()


def _record_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
