"""A strict reader of WARC files: every rule of the format that a lenient one forgives is an error."""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z")
_ID = re.compile(r"<urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}>")
_MANDATORY = {"WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Length"}


@dataclass(frozen=True)
class Record:
    """One record: where its gzip member begins, its headers, its block."""

    offset: int
    headers: dict[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        return self.headers["WARC-Type"]

    @property
    def payload(self) -> bytes:
        """What follows the HTTP headers."""
        return self.block.partition(b"\r\n\r\n")[2]


def read_strictly(path: Path) -> list[Record]:
    """All records of a file; an AssertionError says which rule is broken."""
    data, offset, records = path.read_bytes(), 0, []
    while offset < len(data):
        inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
        member = inflater.decompress(data[offset:])
        assert inflater.eof, f"the member at {offset} is cut"
        records.append(_record(offset, member))
        offset = len(data) - len(inflater.unused_data)
    assert records[0].kind == "warcinfo"
    assert records[0].headers["WARC-Filename"].endswith(path.name)
    assert len({each.headers["WARC-Record-ID"] for each in records}) == len(records)
    ids = {each.headers["WARC-Record-ID"] for each in records}
    for each in records:
        if each.kind == "request":
            assert each.headers["WARC-Concurrent-To"] in ids
    return records


def _record(offset: int, member: bytes) -> Record:
    head, separator, rest = member.partition(b"\r\n\r\n")
    assert separator, f"no empty line after the headers at {offset}"
    version, *lines = head.decode("utf-8").split("\r\n")
    assert version == "WARC/1.1"
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(": ")
        assert _NAME.fullmatch(name), f"{line!r} at {offset} is no header"
        assert colon, f"{line!r} at {offset} has no value"
        assert name not in headers, f"{name} stands twice at {offset}"
        assert value == value.strip()
        headers[name] = value
    assert headers.keys() >= _MANDATORY
    assert _DATE.fullmatch(headers["WARC-Date"])
    assert _ID.fullmatch(headers["WARC-Record-ID"])
    length = int(headers["Content-Length"])
    assert rest[length:] == b"\r\n\r\n", f"one record and its two line ends make the member at {offset}"
    record = Record(offset, headers, rest[:length])
    assert headers["WARC-Block-Digest"] == _sha1(record.block)
    if record.kind != "warcinfo":
        assert re.match(r"https?://[^\s<>]+$", headers["WARC-Target-URI"])
        first = record.block.partition(b"\r\n")[0]
        assert re.match(rb"GET \S+ HTTP/1\.1$" if record.kind == "request" else rb"HTTP/1\.1 \d{3}", first)
        assert b"\r\n\r\n" in record.block
    if record.kind == "response":
        assert headers["WARC-Payload-Digest"] == _sha1(record.payload)
        assert b"\r\nContent-Length: %d\r\n" % len(record.payload) in record.block
    if record.kind == "revisit":
        assert headers["WARC-Profile"].startswith("http://netpreserve.org/warc/1.1/revisit/")
        assert headers["WARC-Refers-To-Target-URI"]
        assert _DATE.fullmatch(headers["WARC-Refers-To-Date"])
        assert record.payload == b""
    return record


def _sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()
