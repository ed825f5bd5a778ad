"""What a crawl keeps, written beside it by one thread: first the archive, then the database, in order.

The spider hands answers over and goes on asking. The thread takes all that wait, appends them to the archive,
has them on the disk, and commits their rows in one transaction; so a batch is one answer where a source is
asked politely, and many where answers come faster than a disk turns. A kill loses what was not committed, and
the next crawl asks for it again.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from crawlers.archive import ArchiveWriter, Location
from crawlers.warc import Answer, Headers
from db.chunks import chunks
from db.models import Fetch, SeenItem, now
from ironriver.errors import IronRiverError

#: So many answers, or bytes of them, wait at most; then the crawl waits too, and memory stays as it is.
MOST_WAITING, MOST_BYTES = 64, 16 << 20
#: Seconds to wait for more answers before a batch is written, where nobody waits for it: where they come one
#: after the other, what a transaction costs is shared by several.
GATHER = 0.03


class KeepingError(IronRiverError):
    """What was fetched can't be written to the archive or the database."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer to keep, and the items that it shows (native id → version key)."""

    answer: Answer
    role: str
    request_headers: Headers
    new: Mapping[str, str] = field(default_factory=dict)
    changed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """Where the bytes of an address are that were archived before, and how they were parsed."""

    place: Location
    url: str
    fetched_at: datetime
    parse_version: str | None
    parse_note: str


class Keeper:
    """The thread, and the queue before it. All methods are for the crawl's own thread."""

    def __init__(self, engine: Engine, archive: ArchiveWriter, source: str, run_id: int) -> None:
        self._engine, self._archive = engine, archive
        self._source, self._run_id = source, run_id
        self._changed = threading.Condition()
        self._waiting: deque[Kept] = deque()
        self._bytes = 0
        #: Items of answers that wait or are being written: native id → version key, and how many answers
        #: had been handed over when it came.
        self._pending: dict[str, tuple[str, int]] = {}
        self._handed_over = 0
        self._busy = self._closing = False
        self._awaited = 0
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None

    def put(self, kept: Kept) -> None:
        """Hand an answer over; waits where too much waits already.

        Raises:
            KeepingError: an earlier one could not be written.
        """
        with self._changed:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="keeper", daemon=True)
                self._thread.start()
            self._changed.wait_for(self._has_room)
            self._check()
            self._waiting.append(kept)
            self._bytes += len(kept.answer.body)
            self._handed_over += 1
            for items in (kept.new, kept.changed):
                self._pending.update({each: (version, self._handed_over) for each, version in items.items()})
            self._changed.notify_all()

    def pending(self, native_ids: Iterable[str]) -> dict[str, str]:
        """Those of the items that are on their way into the database, with their versions."""
        with self._changed:
            return {each: self._pending[each][0] for each in native_ids if each in self._pending}

    def settle(self) -> None:
        """Wait until everything is committed.

        Raises:
            KeepingError: something could not be written.
        """
        with self._changed:
            self._awaited += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._error or not (self._waiting or self._busy))
            self._awaited -= 1
            self._check()

    def close(self) -> None:
        """End the thread; what waits is written before.

        Raises:
            KeepingError: something could not be written.
        """
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()
        self._check()

    def _has_room(self) -> bool:
        room = len(self._waiting) < MOST_WAITING and self._bytes < MOST_BYTES
        return room or self._error is not None

    def _check(self) -> None:
        if self._error is not None:
            raise KeepingError(
                f"what was fetched can't be kept ({type(self._error).__name__}: {self._error}): "
                "look at the disk and the database, then run again"
            ) from self._error

    def _work(self) -> None:
        while batch := self._next():
            try:
                self._keep(batch)
            except Exception as error:  # told to the crawl, whose next call raises it
                self._archive.leave()
                with self._changed:
                    self._error = error
                    self._changed.notify_all()
                return
            self._done(batch)

    def _next(self) -> list[Kept]:
        """All that waits, as soon as anything does; empty at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closing)
            self._changed.wait_for(lambda: self._awaited or self._closing or not self._has_room(), GATHER)
            batch = list(self._waiting)
            self._busy = bool(batch)
            self._waiting.clear()
            self._bytes = 0
            self._changed.notify_all()
        return batch

    def _done(self, batch: list[Kept]) -> None:
        with self._changed:
            committed = self._handed_over - len(self._waiting)
            for kept in batch:
                for native_id in (*kept.new, *kept.changed):
                    if self._pending.get(native_id, ("", committed + 1))[1] <= committed:
                        del self._pending[native_id]
            self._busy = False
            self._changed.notify_all()

    def _keep(self, batch: list[Kept]) -> None:
        digests = [each.answer.sha256 for each in batch]
        with self._engine.connect() as connection:
            earlier = self._earlier(connection, digests)
        rows = [self._archived(kept, digest, earlier) for kept, digest in zip(batch, digests, strict=True)]
        self._archive.sync()
        with self._engine.begin() as connection:
            returning = insert(Fetch).returning(Fetch.id, sort_by_parameter_order=True)
            ids = connection.execute(returning, rows).scalars().all()
            self._remember(connection, batch, ids)

    def _earlier(self, connection: Connection, digests: list[str]) -> dict[tuple[str, str, str], _Earlier]:
        """The newest archived fetches of this source with these bytes, by role, address and digest."""
        found = {}
        for chunk in chunks(digests):
            rows = connection.execute(
                select(Fetch.__table__)
                .where(Fetch.source == self._source, Fetch.sha256.in_(chunk))
                .where(Fetch.warc_offset.is_not(None))
                .order_by(Fetch.id)
            )
            for row in rows:
                place = Location(row.warc_file, row.warc_offset)
                found[row.role, row.url, row.sha256] = _Earlier(
                    place, row.url, row.fetched_at, row.parse_version, row.parse_note
                )
        return found

    def _archived(
        self, kept: Kept, digest: str, earlier: dict[tuple[str, str, str], _Earlier]
    ) -> dict[str, object]:
        """Append one answer to the archive, as a revisit where its bytes are there; the row of its fetch."""
        answer = kept.answer
        key = (kept.role, answer.url, digest)
        before = earlier.get(key)
        if before is None:
            place = self._archive.response(answer, kept.request_headers)
            before = earlier[key] = _Earlier(place, answer.url, answer.fetched_at, None, "")
        else:
            self._archive.revisit(answer, before.url, before.fetched_at)
        return {
            "run_id": self._run_id,
            "source": self._source,
            "role": kept.role,
            "url": answer.url,
            "fetched_at": answer.fetched_at,
            "status_code": answer.status,
            "failure_note": "",
            "content_type": answer.header("Content-Type")[:128],
            "etag": answer.header("ETag"),
            "last_modified": answer.header("Last-Modified"),
            "size": len(answer.body),
            "sha256": digest,
            "warc_file": before.place.file,
            "warc_offset": before.place.offset,
            "parse_version": before.parse_version,
            "parse_note": before.parse_note,
        }

    def _remember(self, connection: Connection, batch: list[Kept], fetch_ids: Iterable[int]) -> None:
        """Write the items of the answers: each once, as the last of them showed it."""
        new: dict[str, dict[str, object]] = {}
        changed: dict[str, dict[str, object]] = {}
        moment = now()
        for kept, fetch_id in zip(batch, fetch_ids, strict=True):
            for items, rows in ((kept.new, new), (kept.changed, changed)):
                for native_id, version in items.items():
                    known = new if native_id in new else rows
                    known[native_id] = {
                        "source": self._source,
                        "native_id": native_id,
                        "version_key": version,
                        "fetch_id": fetch_id,
                        "seen_at": moment,
                    }
        if new:
            connection.execute(insert(SeenItem), list(new.values()))
        if changed:
            connection.execute(
                update(SeenItem)
                .where(SeenItem.source == self._source, SeenItem.native_id == bindparam("item"))
                .values(version_key=bindparam("version"), fetch_id=bindparam("fetch")),
                [
                    {"item": row["native_id"], "version": row["version_key"], "fetch": row["fetch_id"]}
                    for row in changed.values()
                ],
            )
