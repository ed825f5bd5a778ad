"""Files of the archive whose writer was killed, made whole: what is torn goes, and what no row tells of."""

from __future__ import annotations

import fcntl
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Fetch

_CHUNK = 1 << 16
_HEAD = 512
_GZIP = 16 + zlib.MAX_WBITS
_TYPE = re.compile(rb"\r\nWARC-Type: ([a-z]{1,20})\r\n")


@dataclass(frozen=True, slots=True)
class Member:
    """One gzip member of a file, which holds one record; `kind` is its WARC-Type."""

    start: int
    end: int
    kind: str


def repair(folder: Path, session: Session | None = None) -> list[str]:
    """Mend every file whose writer was killed; the names of those that were cut, oldest first.

    A torn last record goes. With a session so do answers at the end whose rows were never committed: their
    items count as unseen, so the crawl asks for them again and each is archived once.
    """
    mended = []
    for mark in sorted(folder.glob("*/*.warc.gz.open")):
        with mark.open("rb") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # its writer lives
            path = mark.with_suffix("")
            if path.exists() and _cut(path, _last_row(session, path)):
                mended.append(path.name)
            mark.unlink(missing_ok=True)
    return mended


def members(path: Path) -> Iterator[Member]:
    """The whole members of a file, as far as they are whole."""
    offset = position = 0
    inflater, head, waiting = zlib.decompressobj(_GZIP), b"", b""
    with path.open("rb") as stream:
        while waiting or (waiting := stream.read(_CHUNK)):
            try:
                data = inflater.decompress(waiting, _CHUNK)
            except zlib.error:
                return
            if len(head) < _HEAD:
                head += data[:_HEAD]
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
            position += len(waiting) - len(rest)
            waiting = rest
            if inflater.eof:
                kind = _TYPE.search(head)
                yield Member(offset, position, kind[1].decode() if kind else "")
                offset, inflater, head = position, zlib.decompressobj(_GZIP), b""


def _last_row(session: Session | None, path: Path) -> int | None:
    """Where the last answer in a file stands that has a row, -1 where none has; None without a session."""
    if session is None:
        return None
    name = f"{path.parent.name}/{path.name}"
    last = session.scalar(select(func.max(Fetch.warc_offset)).where(Fetch.warc_file == name))
    session.rollback()
    return -1 if last is None else last


def _cut(path: Path, last_row: int | None) -> bool:
    """Cut a file after its last whole record that is accounted for; True where anything went.

    Rows are committed in the order of the answers, so from the first answer without one on there are none.
    """
    whole = 0
    answers = False
    for member in members(path):
        if member.kind == "response" and last_row is not None and member.start > last_row:
            break
        answers = answers or member.kind in {"response", "revisit"}
        whole = member.end
    if last_row is not None and not answers:
        whole = 0  # nothing but the words that begin it
    size = path.stat().st_size
    if whole < size:
        os.truncate(path, whole)
    if whole == 0:
        path.unlink()  # an empty file is no WARC
    return whole < size
