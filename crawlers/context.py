"""What a spider has at hand: the archive, the rows of its run, and what earlier runs have seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from scrapy.http import Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from crawlers.archive import Answer, ArchiveWriter, Location
from crawlers.failures import Failed
from crawlers.manifest import Manifest
from crawlers.report import CrawlReport, FailedAddress
from db.models import Fetch, Run, SeenItem, Source
from ironriver.settings import Settings
from ironriver.vocabulary import WALLS, FailureKind

#: Failures that stand until a person does something; all others are tried again by the next run.
FINAL = WALLS | {FailureKind.NOT_FOUND, FailureKind.ROBOTS, FailureKind.FORBIDDEN_ADDRESS}

#: Request headers that are nobody else's to know: the archive is shared.
SECRET = frozenset({b"authorization", b"cookie", b"proxy-authorization"})

#: A version key that begins so is a note beside the items (what is known of an address): it is not counted.
ASIDE = "@"

_FEW = 400  # below the number of parameters that any database takes


@dataclass(frozen=True, slots=True)
class Known:
    """What was seen of an item before: its version, and the run that stored it."""

    version_key: str
    run_id: int


class CrawlContext:
    """One run of one source. `store` and `fail` commit at once: a kill loses only what was in flight."""

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
        self._archive = archive
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
        return self._session

    @property
    def cursor(self) -> dict[str, Any]:
        """What the source's last runs left for this one; change it with `save_cursor`."""
        return dict(self._source().cursor)

    def save_cursor(self, **values: Any) -> None:
        """Merge values into the cursor and commit."""
        source = self._source()
        source.cursor = {**source.cursor, **values}
        self._session.commit()

    def known(self, native_ids: Iterable[str]) -> dict[str, Known]:
        """Those of the items that were stored before, with their versions."""
        ids, found = list(native_ids), {}
        for start in range(0, len(ids), _FEW):
            rows = self._session.execute(
                select(SeenItem.native_id, SeenItem.version_key, Fetch.run_id)
                .join(Fetch, Fetch.id == SeenItem.fetch_id)
                .where(
                    SeenItem.source == self.manifest.name, SeenItem.native_id.in_(ids[start : start + _FEW])
                )
            )
            found.update({row.native_id: Known(row.version_key, row.run_id) for row in rows})
        self._session.rollback()  # ends the read, so that nobody waits for it
        return found

    def store(self, response: Response, items: Mapping[str, str] | None = None) -> int:
        """Archive an answer and remember the items (native id → version key) that it shows; the fetch's id.

        Bytes that were archived before become a revisit record, and the row points to where they are.
        """
        answer: Answer = response.meta["answer"]
        role: str = response.meta["role"]
        fetch = Fetch(
            run_id=self.run_id,
            source=self.manifest.name,
            role=role,
            url=answer.url,
            fetched_at=answer.fetched_at,
            status_code=answer.status,
            content_type=_header(response, "Content-Type")[:128],
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
            size=len(answer.body),
            sha256=answer.sha256,
        )
        before = self._session.scalars(
            select(Fetch)
            .where(Fetch.sha256 == fetch.sha256, Fetch.source == fetch.source, Fetch.role == role)
            .where(Fetch.url == fetch.url, Fetch.warc_offset.is_not(None))
            .order_by(Fetch.id.desc())
            .limit(1)
        ).first()
        if before is not None and before.warc_offset is not None:
            self._archive.revisit(answer, before.url, before.fetched_at)
            place = Location(before.warc_file, before.warc_offset)
            fetch.parse_version, fetch.parse_note = before.parse_version, before.parse_note
        else:
            assert response.request is not None
            request_headers = [
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, values in response.request.headers.items()
                for value in values
                if name.lower() not in SECRET
            ]
            place = self._archive.response(answer, request_headers)
        fetch.warc_file, fetch.warc_offset = place.file, place.offset
        self._session.add(fetch)
        self._session.flush()
        self._remember(items or {}, fetch.id)
        self._session.commit()
        fetch_id = fetch.id
        self._session.expunge_all()
        self.report.stored += 1
        return fetch_id

    def fail(self, url: str, role: str, failed: Failed) -> None:
        """Record an address that gave nothing to keep; it is named in the report."""
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

    def validators(self, url: str) -> dict[str, str]:
        """Headers that let the site answer 304 where the address still gives what is archived."""
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

    def _remember(self, items: Mapping[str, str], fetch_id: int) -> None:
        known = self._session.scalars(
            select(SeenItem).where(SeenItem.source == self.manifest.name, SeenItem.native_id.in_(list(items)))
        )
        rows = {row.native_id: row for row in known}
        for native_id, version_key in items.items():
            row = rows.get(native_id)
            counts = not version_key.startswith(ASIDE)
            if row is None:
                self.report.new += counts
                self._session.add(
                    SeenItem(
                        source=self.manifest.name,
                        native_id=native_id,
                        version_key=version_key,
                        fetch_id=fetch_id,
                    )
                )
            elif row.version_key != version_key:
                self.report.changed += counts
                row.version_key, row.fetch_id = version_key, fetch_id
            else:
                self.report.unchanged += counts

    def _source(self) -> Source:
        return self._session.get_one(Source, self.manifest.name)


def _header(response: Response, name: str) -> str:
    value = response.headers.get(name)
    return value.decode("latin-1") if value is not None else ""
