"""Keeps the index up to date: all cards are read once, and then those that are newer, beside the readers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
from sqlalchemy import Text, case, cast, func, select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import DocumentVersion, Incident, IncidentCard, IncidentDealer, IncidentDocument
from db.packed import number_pairs
from pipeline.desk.facets import Facet
from web.desk.cards import Cards, RawCard, read_cards
from web.desk.columns import Codes, Positions
from web.desk.frequent import FrequentWords
from web.desk.frequent_file import WordsMaker
from web.desk.index import Snapshot
from web.desk.kept import Kept, only_one, read_kept, write_kept

#: Seconds for which nobody asks whether there are newer cards.
PATIENCE = 2.0
#: After reading anew, so many times as long is waited: it takes a share of one core only, however often a run
#: writes, and fewer readers than one in twenty answer slower for it.
WAIT_TIMES = 25
#: Seconds for which the shops of all incidents are not read again, which takes longer than all the rest.
DEALERS_EVERY = 60.0
#: Cards above which all documents are asked for their incident, not those of the cards one by one.
MANY = 2_000
#: Incidents from which on the index is kept in a file, and seconds after which it is written again.
WORTH_KEEPING = 5_000
KEEP_EVERY = 900.0
#: Document versions from which on it is worth while to keep the frequent words.
WORTH_WORDS = 100_000

OpenSession = Callable[[], AbstractContextManager[Session]]


class IncidentIndex:
    """The newest snapshot, for all threads of a process.

    Args:
        open_session: opens a session on the database.
        path: of the file in which the index is kept for the next start; None keeps nothing.
    """

    def __init__(self, open_session: OpenSession, path: Path | None = None) -> None:
        self._open_session = open_session
        self._path = path
        self._kept: Kept | None = None
        self._write_at = 0.0
        self._words: FrequentWords | None = None
        self._maker = WordsMaker(open_session, path.with_name("words.json")) if path else None
        self._snapshot: Snapshot | None = None
        self._look_at = 0.0
        self._dealers_at = 0.0
        self._dealers_behind = False
        self._lock = threading.Lock()

    def snapshot(self) -> Snapshot:
        """The present snapshot. The first reader waits for it; later ones never do.

        Where newer cards may be there, they are read beside the readers, who get what there is meanwhile.
        """
        current = self._snapshot
        if current is None:
            with self._lock:
                return self._snapshot or self._read()
        if time.monotonic() >= self._look_at and self._lock.acquire(blocking=False):
            threading.Thread(target=self._refresh, name="index", daemon=True).start()
        return current

    def join(self) -> None:
        """Wait until the frequent words are made, where they are being made."""
        if self._maker is not None:
            self._maker.join()

    def refresh(self, *, patient: bool = False) -> Snapshot:
        """The snapshot of this moment, read before this returns; `patient`: shops may be a minute old."""
        with self._lock:
            self._dealers_at = self._dealers_at if patient else 0.0
            return self._read()

    def _refresh(self) -> None:
        try:
            self._read()
        finally:
            self._lock.release()

    def _read(self) -> Snapshot:
        began = time.monotonic()
        current = self._snapshot
        with self._open_session() as session:
            revision = newest_revision(session)
            behind = self._dealers_behind and time.monotonic() >= self._dealers_at
            if current is None or current.revision != revision or behind:
                kept = self._kept = self._updated(session, revision)
                cards = self._with_dealers(session, kept.cards, current)
                words = self._words_at(session, kept)
                current = self._snapshot = Snapshot(cards, kept.versions, revision, words, current)
        took = time.monotonic() - began
        self._look_at = time.monotonic() + max(PATIENCE, WAIT_TIMES * took)
        return current

    def _with_dealers(self, session: Session, cards: Cards, before: Snapshot | None) -> Cards:
        """The cards with the shops that they name; those of before where these were read just now."""
        self._dealers_behind = before is not None and time.monotonic() < self._dealers_at
        if self._dealers_behind and before is not None and before.same_incidents(cards):
            return cards.with_facet(Facet.DEALER, before.columns[Facet.DEALER].values)
        self._dealers_behind = False
        self._dealers_at = time.monotonic() + DEALERS_EVERY
        return cards.with_dealers(read_dealers(session))

    def _words_at(self, session: Session, kept: Kept) -> FrequentWords | None:
        """The frequent words of this moment; where there are none, they are made beside the readers."""
        words = self._words
        if words is not None and words.update(session, kept.versions, kept.revision):
            return words
        self._words = None
        if self._maker is not None and np.count_nonzero(kept.versions) >= WORTH_WORDS:
            self._maker.begin(kept, self._take)
        return None

    def _take(self, words: FrequentWords) -> None:
        """Search with words that were made of a moment that may have passed."""
        with self._lock, self._open_session() as session:
            kept, snapshot = self._kept, self._snapshot
            if kept is None or snapshot is None:
                return
            if words.update(session, kept.versions, kept.revision):
                self._words = snapshot.words = words

    def _updated(self, session: Session, revision: int) -> Kept:
        """What there was, with the newer cards: in memory, else in the file, else nothing."""
        if self._path is None:
            return updated(session, self._kept, revision)
        if self._kept is None:
            with only_one(self._path):
                there = read_kept(self._path, session)
                new = updated(session, there, revision)
                self._write(new, session, worth=there is None)
            return new
        new = updated(session, self._kept, revision)
        self._write(new, session, worth=time.monotonic() >= self._write_at)
        return new

    def _write(self, kept: Kept, session: Session, *, worth: bool) -> None:
        if worth and self._path is not None and len(kept.cards) >= WORTH_KEEPING:
            write_kept(self._path, kept, session)
        if worth:
            self._write_at = time.monotonic() + KEEP_EVERY


def newest_revision(session: Session) -> int:
    """The revision of the newest card; 0 where there is none."""
    return session.scalar(select(func.max(IncidentCard.revision))) or 0


def updated(session: Session, before: Kept | None, revision: int) -> Kept:
    """What was known at a revision, with the cards that are newer; all of them where nothing was known."""
    newer, gone = read_newer(session, before.revision if before else None)
    if before is None:
        return Kept(revision, newer, joined(np.zeros(0, np.int32), read_versions(session)))
    cards = before.cards.joined(newer, gone)
    numbers = [*newer.ids.tolist(), *gone]
    if len(numbers) > MANY:
        return Kept(revision, cards, joined(np.zeros(0, np.int32), read_versions(session)))
    # Their versions of before may be current no more.
    versions = np.where(np.isin(before.versions, numbers), 0, before.versions)
    for some in chunks(numbers):
        versions = joined(versions, read_versions(session, some))
    return Kept(revision, cards, versions)


def read_newer(session: Session, after: int | None) -> tuple[Cards, list[int]]:
    """The cards above a revision, or all, and the numbers of incidents whose card says that they are gone."""
    card = IncidentCard
    asked = select(
        card.incident_id,
        cast(card.facets, Text),
        card.guns,
        Incident.first_published,
        Incident.last_published,
        Incident.documents_count,
        Incident.updated_at,
        card.active,
    ).join(Incident, Incident.id == card.incident_id)
    if after is not None:
        asked = asked.where(card.revision > after)
    gone: list[int] = []

    def active() -> Iterator[list[RawCard]]:
        for part in session.execute(asked.execution_options(yield_per=5_000)).partitions():
            gone.extend(row[0] for row in part if not row[-1])
            if some := [(*row[:6], row[6].timestamp()) for row in part if row[-1]]:
                yield some

    return read_cards(active()), gone


def read_versions(session: Session, incidents: Sequence[int] | None = None) -> Positions:
    """The document versions of some incidents, or of all, with their incidents, in two columns.

    Versions that are not current are of the incident 0. To ask for current ones only would make SQLite go
    through all of them.
    """
    link, version = IncidentDocument, DocumentVersion
    incident = case((version.current.is_(True), link.incident_id), else_=0)
    asked = select(version.id, incident).join(link, link.document_id == version.document_id)
    return number_pairs(session, asked if incidents is None else asked.where(link.incident_id.in_(incidents)))


def read_dealers(session: Session) -> Positions:
    """The incidents that name a shop, and which: it is decided over all incidents, beside their cards."""
    shop = IncidentDealer
    return number_pairs(session, select(shop.incident_id, shop.dealer_id).where(shop.dealer_id.is_not(None)))


def joined(versions: Codes, pairs: Positions) -> Codes:
    """Of which incident each version is, by its number, with some more."""
    most = int(pairs[:, 0].max(initial=-1))
    longer = np.zeros(max(len(versions), most + 1), np.int32)
    longer[: len(versions)] = versions
    longer[pairs[:, 0]] = pairs[:, 1]
    return longer
