"""Sources of many hosts: each host is asked, judged and given up by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from scrapy.http import Request, Response
from sqlalchemy import select

from crawlers.entries import Entry
from crawlers.failures import Failed, FetchFailed
from crawlers.feeds import FeedSpider
from crawlers.model import ParseError
from crawlers.tallies import LOST, READ, UNREAD, Tally
from db.models import Fetch
from ironriver.vocabulary import WALLS, FailureKind

#: An article that stood behind a wall is not asked for again before so many days.
WALL_STANDS = timedelta(days=7)


class ManySites(FeedSpider):
    """A source whose listings and pages are on many hosts.

    Each listing belongs to a site (or to a query that finds articles on any site), and so do the pages that
    it shows. A host that does not answer is left alone for the rest of the run, and the others go on. The run
    is complete when every listing answered and few pages were lost; the next run asks for those again.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.tallies: dict[str, Tally] = {}
        self._before: dict[str, dict[str, Any]] = self.context.cursor.get("sites", {})
        self._site_of: dict[str, str] = {}
        self._gone: set[str] = set()
        self._lost = 0

    def ask_listing(self, address: str, site: str, **meta: Any) -> Request:
        """A request for one listing of a site."""
        self.tallies.setdefault(site, Tally())
        return self.ask_newest(address, self.read_listing, role="feed", site=site, **meta)

    def take(self, entries: Iterable[Entry], response: Response, *, counts: bool = True) -> Iterator[Request]:
        """As of any feed, counted for its site; without what stood behind a wall lately."""
        tally, listed = self.tallies[response.meta["site"]], list(entries)
        shown = [entry for entry in listed if self.wants(entry)]
        tally.answered = True
        if counts:
            tally.shown += len(shown)
        tally.newest = max(filter(None, [tally.newest, *(entry.day for entry in shown)]), default=None)
        for entry in shown:
            self._site_of.setdefault(self.identified(entry, response), response.meta["site"])
        yield from super().take(listed, response, counts=counts)

    def ask_page(self, address: str, version: str) -> Iterator[Request]:
        """Ask for one page, unless it stood behind a wall lately."""
        if not self._walled(address):
            yield from super().ask_page(address, version)

    def seen_before(self, site: str) -> date | None:
        """The day of the newest item that earlier runs saw of a site."""
        told = self._before.get(site, {}).get("newest")
        return date.fromisoformat(told) if told else None

    def site_of(self, address: str) -> str:
        """The site that a page belongs to: the one whose listing showed it, else its host."""
        known = self.known_as(address)
        return self._site_of.get(known) or urlsplit(known).hostname or known

    def tell(self, address: str, wall: FailureKind | None) -> None:
        """Count a page for its site."""
        self._mark(address, wall.value if wall else READ)

    def unread(self, address: str, error: ParseError) -> None:
        """Count a page for its site; the words of the first are told."""
        site = self.site_of(address)
        if UNREAD not in self.tallies.get(site, Tally()).marks:
            super().unread(address, error)
        self._mark(address, UNREAD)

    def failed(self, request: Request, failed: Failed) -> None:
        """A page that is lost, or a listing."""
        if request.meta["role"] == "page":
            if failed.kind in WALLS:
                self.tell(request.url, failed.kind)
            elif failed.kind is not FailureKind.NOT_FOUND:
                self._lost += failed.kind is not FailureKind.ROBOTS
                self._mark(request.url, LOST)
            return
        self.tallies.setdefault(request.meta["site"], Tally()).failed.append((failed.kind, failed.note))

    def counted_as(self, address: str) -> str:
        """Its host: one that does not answer says nothing about the others."""
        return urlsplit(self.known_as(address)).hostname or ""

    def give_up(self, host: str, words: str) -> None:
        """Leave a host alone for the rest of the run."""
        self._gone.add(host)
        self.context.remark(f"{host}: {words}")

    async def admit(self, request: Request) -> None:
        """Send nothing to a host that was given up."""
        if self.counted_as(request.url) in self._gone:
            raise FetchFailed(Failed(FailureKind.GIVEN_UP, "its host gave no answers in this run"))

    def end(self) -> bool:
        """Complete when every listing answered and few pages were lost; says what is wrong where."""
        super().end()
        comparable, replaced = (
            self.context.whole,
            self.context.manifest.name in self.context.settings.base_url,
        )
        today, kept = datetime.now(UTC).date(), dict(self._before)
        for site, tally in sorted(self.tallies.items()):
            before = self._before.get(site, {})
            silence = None if replaced else self.silence_days(site)
            for words in tally.complaints(before, today=today, silence_days=silence, comparable=comparable):
                self.context.problem(f"{site}: {words}")
            kept[site] = {**before, **tally.remembered(before, comparable=comparable)}
        self.context.save_cursor(sites=kept, **({"validators": self.validators.now} if comparable else {}))
        few = self._lost <= self.context.manifest.failed_share * max(len(self._asked), 1)
        return few and not any(tally.failed for tally in self.tallies.values())

    def silence_days(self, site: str) -> int | None:
        """How old the newest item of a site may be; None where it may be any age."""
        return None

    def still_shows(self, response: Response, shown: int, newest: date | None) -> None:
        """As of any feed, counted for its site."""
        tally = self.tallies[response.meta["site"]]
        tally.answered, tally.shown = True, tally.shown + shown
        tally.newest = max(filter(None, [tally.newest, newest]), default=None)
        super().still_shows(response, shown, newest)

    def _mark(self, address: str, mark: str) -> None:
        self.tallies.setdefault(self.site_of(address), Tally()).marks.append(mark)

    def _walled(self, address: str) -> bool:
        """Whether an article stood behind a wall lately."""
        since = datetime.now(UTC) - WALL_STANDS
        query = (
            select(Fetch.failure)
            .where(
                Fetch.source == self.context.manifest.name, Fetch.url == address, Fetch.fetched_at >= since
            )
            .order_by(Fetch.id.desc())
            .limit(1)
        )
        last = self.context.session.scalar(query)
        self.context.session.rollback()
        return last in WALLS
