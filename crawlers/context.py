"""What a spider has at hand: the archive, the rows of its run, and what earlier runs have seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from scrapy.http import Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crawlers.archive import ArchiveWriter
from crawlers.failures import Failed
from crawlers.keeping import Keeper, Kept
from crawlers.manifest import Manifest
from crawlers.report import CrawlReport, FailedAddress
from crawlers.seen import Known, SeenItems
from db.models import Fetch, Run, Source
from ironriver.settings import Settings
from ironriver.vocabulary import WALLS, FailureKind

#: Failures that stand until a person does something; all others are tried again by the next run.
FINAL = WALLS | {FailureKind.NOT_FOUND, FailureKind.ROBOTS, FailureKind.FORBIDDEN_ADDRESS}

#: Request headers that are nobody else's to know: the archive is shared.
SECRET = frozenset({b"authorization", b"cookie", b"proxy-authorization"})

#: A version key that begins so is a note beside the items (what is known of an address): it is not counted.
ASIDE = "@"


class CrawlContext:
    """One run of one source.

    What is stored is committed soon after, in order: a kill loses the last of it, for the next run to ask.
    """

    def __init__(
        self,
        manifest: Manifest,
        settings: Settings,
        session: Session,
        run: Run,
        archive: ArchiveWriter,
        *,
        since: date | None = None,
        limit: int | None = None,
        announce: Callable[[int, int], None] = lambda done, total: None,
    ) -> None:
        self.manifest = manifest
        self.settings = settings
        self.since = since
        self.limit = limit
        self.run_id = run.id
        self.report = CrawlReport(source=manifest.name, run_id=run.id)
        #: The newest day that an item of a listing bears; for the check on silence.
        self.newest: date | None = None
        #: How many items the newest page of each listing shows; 0 where the source does not count so.
        self.front = 0
        #: Whether the run went through the whole listing; the spider says so.
        self.whole = False
        self._session = session
        self._keeper = Keeper(session.get_bind().engine, archive, manifest.name, run.id)
        self._seen = SeenItems(session, self._keeper, manifest.name, run.id)
        self._announce = announce

    @property
    def base_url(self) -> str:
        """The source's address, or the one that a setting puts in its place."""
        return self.settings.base_url.get(self.manifest.name, self.manifest.base_url)

    def located(self, address: str) -> str:
        """Where an address below the source's own is asked for, where a setting replaces the source's."""
        return self.base_url + address.removeprefix(self.manifest.base_url)

    @property
    def session(self) -> Session:
        """The run's database session, for reading what other sources have stored; end reads with rollback."""
        self.settle()
        self._seen.forget()  # whoever has the session may change what is known
        return self._session

    @property
    def cursor(self) -> dict[str, Any]:
        """What the source's last runs left for this one; change it with `save_cursor`."""
        return dict(self._source().cursor)

    def save_cursor(self, **values: Any) -> None:
        """Merge values into the cursor and commit, after all that was stored before."""
        self.settle()
        source = self._source()
        source.cursor = {**source.cursor, **values}
        self._session.commit()

    def known(self, native_ids: Iterable[str]) -> dict[str, Known]:
        """Those of the items that were stored before, with their versions."""
        return self._seen.known(native_ids)

    def store(self, response: Response, items: Mapping[str, str] | None = None) -> None:
        """Archive an answer and remember the items (native id → version key) that it shows.

        It is written soon after, by the keeper; `settle` waits for that. Bytes that an address gave before
        become a revisit record, and the row points to where they are.

        Raises:
            KeepingError: an earlier answer could not be written.
        """
        assert response.request is not None
        request_headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.request.headers.items()
            for value in values
            if name.lower() not in SECRET
        ]
        new, changed = self._seen.compared(items or {})
        self._count(items or {}, new, changed)
        self._keeper.put(Kept(response.meta["answer"], response.meta["role"], request_headers, new, changed))
        self.report.stored += 1

    def settle(self) -> None:
        """Wait until all that was stored is committed.

        Raises:
            KeepingError: something could not be written.
        """
        self._keeper.settle()

    def close(self) -> None:
        """Write what waits, and end."""
        self._keeper.close()

    def fail(self, url: str, role: str, failed: Failed) -> None:
        """Record an address that gave nothing to keep; it is named in the report."""
        self.settle()
        self._session.add(
            Fetch(
                run_id=self.run_id,
                source=self.manifest.name,
                role=role,
                url=url,
                status_code=failed.status,
                failure=failed.kind.value,
                failure_note=failed.note,
            )
        )
        self._session.commit()
        self._session.expunge_all()
        self.report.failures.append(FailedAddress(failed.kind, url, failed.note))

    def problem(self, words: str) -> None:
        """Say once in the report what is not as it should be."""
        if words not in self.report.problems:
            self.report.problems.append(words)

    def remark(self, words: str) -> None:
        """Say once in the report what is unusual, and yet well."""
        if words not in self.report.remarks:
            self.report.remarks.append(words)

    def owed(self, role: str) -> list[str]:
        """Addresses whose newest fetch failed in a way that may have passed: this run asks them again."""
        self.settle()
        newest = (
            select(func.max(Fetch.id))
            .where(Fetch.source == self.manifest.name, Fetch.role == role)
            .group_by(Fetch.url)
        )
        passing = [kind.value for kind in FailureKind if kind not in FINAL]
        rows = self._session.scalars(
            select(Fetch.url).where(Fetch.id.in_(newest), Fetch.failure.in_(passing)).order_by(Fetch.id)
        )
        return list(rows)

    def blocked(self) -> frozenset[str]:
        """Addresses whose newest fetch met a wall."""
        self.settle()
        newest = select(func.max(Fetch.id)).where(Fetch.source == self.manifest.name).group_by(Fetch.url)
        rows = self._session.scalars(
            select(Fetch.url).where(Fetch.id.in_(newest), Fetch.failure == FailureKind.BLOCKED.value)
        )
        found = frozenset(rows)
        self._session.rollback()  # ends the read, so that nobody waits for it
        return found

    def validators(self, url: str) -> dict[str, str]:
        """Headers that let the site answer 304 where the address still gives what is archived."""
        self.settle()
        last = self._session.scalars(
            select(Fetch)
            .where(Fetch.source == self.manifest.name, Fetch.url == url)
            .order_by(Fetch.id.desc())
        ).first()
        if last is None or last.failure is not None:
            return {}
        headers = {"If-None-Match": last.etag, "If-Modified-Since": last.last_modified}
        return {name: value for name, value in headers.items() if value}

    def progress(self, done: int, total: int) -> None:
        """Tell whoever waits how far the run is."""
        self._announce(done, total)

    def _count(self, items: Mapping[str, str], new: Mapping[str, str], changed: Mapping[str, str]) -> None:
        """Count the items of an answer, but notes aside."""
        aside = [name for name, version in items.items() if version.startswith(ASIDE)]
        fresh, other = (len(part) - sum(map(part.__contains__, aside)) for part in (new, changed))
        counted = len(items) - len(aside)
        self.report.new += fresh
        self.report.changed += other
        self.report.unchanged += counted - fresh - other

    def _source(self) -> Source:
        return self._session.get_one(Source, self.manifest.name)
