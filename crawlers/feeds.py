"""Sources that are read by their feeds: RSS or Atom lists what is new, the page has the text.

A manifest names the feeds in `options.feeds`: each a path below the source's address, or a whole address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from scrapy.http import Request, Response

from crawlers import health, standing_in
from crawlers.base import Callback, SourceSpider
from crawlers.entries import Entry, read_feed
from crawlers.failures import Failed
from crawlers.links import absolute
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.registry import load_source
from crawlers.report import FailedAddress
from crawlers.validators import NOT_MODIFIED, Validators
from crawlers.walls import WalledError
from ironriver.vocabulary import WALLS, FailureKind

#: The archive's key of an item is as long as this.
LONGEST_ADDRESS = 512


class FeedSpider(SourceSpider):
    """Asks the feeds, then the pages that are new, changed, or owed from an earlier run."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._asked: set[str] = set()
        self._readings: list[bool] = []
        self._published: set[str] = set()
        self._taken = 0
        self.validators = Validators(self.context.cursor.get("validators", {}))

    def feeds(self) -> list[str]:
        """The addresses of the feeds."""
        return [self.located(feed) for feed in self.context.manifest.options["feeds"]]

    def located(self, address: str) -> str:
        """Where an address of this source is asked for, its base replaced where a setting says so."""
        return standing_in.located(address, self.context.manifest, self.context.base_url)

    def known_as(self, address: str) -> str:
        """The inverse of `located`: the address that a document is known by."""
        return standing_in.known_as(address, self.context.manifest, self.context.base_url)

    def first_requests(self) -> Iterable[Request]:
        """Every feed, then the pages that an earlier run could not get."""
        for feed in self.feeds():
            yield self.ask_newest(feed, self.read_listing, role="feed")
        for address in self.context.owed("page"):
            yield from self.ask_page(address, "")

    def ask_newest(self, address: str, callback: Callback, *, role: str, **meta: Any) -> Request:
        """A request for a listing's newest entries, which its site need not send again unchanged."""
        request = self.ask(address, callback, role=role, priority=1, **meta)
        if self.context.since is None and self.context.limit is None:
            request.headers.update(self.validators.headers(address))
        return request

    def read_listing(self, response: Response) -> Iterator[Request]:
        """Ask for the pages of a feed that are not known yet, the newest first."""
        try:
            entries = read_feed(response.body)
        except ParseError as error:
            self.context.fail(response.url, "feed", Failed(FailureKind.LAYOUT, str(error), response.status))
            return
        if not entries and self.context.manifest.minimum > 0:
            words = "a feed without entries: check that its address is still the right one"
            self.context.fail(response.url, "feed", Failed(FailureKind.EMPTY, words, response.status))
        yield from self.take(entries, response)

    def take(self, entries: Iterable[Entry], response: Response, *, counts: bool = True) -> Iterator[Request]:
        """Ask for the pages of what a listing shows that are new or changed, the newest first.

        `counts` says that these are the listing's newest, whose number is compared with earlier runs'.
        """
        shown = [entry for entry in entries if self.wants(entry)]
        self.context.report.listed += len(shown)
        newest = max((entry.day for entry in shown if entry.day), default=None)
        if counts:
            self.context.front += len(shown)
            self.validators.remember(response, len(shown), newest)
        self.context.newest = max(filter(None, [self.context.newest, newest]), default=None)
        wanted = [entry for entry in shown if self.concerns(entry, response)]
        ids = {entry.link: self.identified(entry, response) for entry in wanted}
        known = self.context.known(ids.values())
        for entry in sorted(wanted, key=lambda entry: entry.day or date.min, reverse=True):
            before = known.get(ids[entry.link])
            if before is not None and before.version_key == entry.version:
                self.context.report.unchanged += 1
                continue
            yield from self.ask_page(self.located(absolute(response.url, entry.link)), entry.version)

    def still_shows(self, response: Response, shown: int, newest: date | None) -> None:
        """Take in that a listing is as it was when it was last read."""
        self.context.report.listed += shown
        self.context.front += shown
        self.context.newest = max(filter(None, [self.context.newest, newest]), default=None)

    def identified(self, entry: Entry, response: Response) -> str:
        """The address that an entry's document is known by."""
        return self.known_as(absolute(response.url, entry.link))

    @property
    def full(self) -> bool:
        """True when as many pages were asked for as the run is limited to."""
        limit = self.context.limit
        return limit is not None and self._taken >= limit

    def wants(self, entry: Entry) -> bool:
        """Whether an entry is asked for at all; sources narrow this."""
        since = self.context.since
        return since is None or entry.day is None or entry.day >= since

    def concerns(self, entry: Entry, response: Response) -> bool:
        """Whether an entry is about what the source is read for; what is not still counts as listed."""
        return True

    def ask_page(self, address: str, version: str) -> Iterator[Request]:
        """Ask for one page, once a run under whatever address, within the limit."""
        known = self.known_as(address)
        if known in self._asked or self.full:
            return
        if len(known) > LONGEST_ADDRESS:
            self.context.remark(f"an address of {len(known)} characters is left out: {known[:80]}…")
            return
        self._asked.add(known)
        self._taken += 1
        yield self.ask(address, self.keep_page, role="page", version=version)

    def keep_page(self, response: Response) -> None:
        """Archive a page under the address that it is known by, and note whether it can be read.

        A page that shows nothing but a wall is not kept; with a teaser before it, the wall is counted.
        """
        asked = (response.meta.get("redirect_urls") or [response.url])[0]
        documents: list[ParsedDocument] = []
        readable = True
        try:
            documents = self._read(response)
        except WalledError as wall:
            self.context.fail(asked, "page", Failed(wall.kind, str(wall), response.status))
            self.tell(asked, wall.kind)
            return
        except ParseError as error:
            readable = False
            self.unread(asked, error)
        self.context.store(response, {self.known_as(asked): response.meta["version"]})
        self._readings.append(readable)
        self._published.update(
            each.published for each in documents if len(each.published) == len("2026-01-02")
        )
        partial = next(
            (FailureKind(each.details["partial"]) for each in documents if "partial" in each.details), None
        )
        if partial is not None:
            words = "the teaser was stored, and the rest is not shown"
            self.context.report.failures.append(FailedAddress(partial, asked, words))
        if readable:
            self.tell(asked, partial)
        self.context.progress(self.context.report.new + self.context.report.changed, len(self._asked))

    def tell(self, address: str, wall: FailureKind | None) -> None:
        """Called for each page that answered with an article, or with a wall before one."""

    def unread(self, address: str, error: ParseError) -> None:
        """Called for each page that answered with something that can't be read."""
        self.context.remark(f"can't read {address}: {error}")

    def end(self) -> bool:
        """Complete when every feed and every page answered."""
        limit = self.context.limit
        self.context.whole = self.context.since is None and limit is None
        self._judge_readings()
        self._judge_silence()
        if self.context.whole and not self.lost:
            self.context.save_cursor(validators=self.validators.now)
        return all(each.kind in WALLS for each in self.context.report.failures)

    @property
    def lost(self) -> bool:
        """True where something that was asked for, and is there for all to read, did not come."""
        final = {FailureKind.NOT_FOUND, *WALLS}
        return any(each.kind not in final for each in self.context.report.failures)

    def failed(self, request: Request, failed: Failed) -> None:
        """A release may be gone; a feed or a listing that is gone is a complaint."""
        if failed.kind is FailureKind.NOT_FOUND and request.meta["role"] != "page":
            self.context.problem(f"{request.url} is not there any more: look for its new address")

    def _answered(self, response: Response) -> Iterator[Request]:
        if response.status == NOT_MODIFIED:
            self.still_shows(response, *self.validators.unmodified(response))
        yield from super()._answered(response)

    def _read(self, response: Response) -> list[ParsedDocument]:
        """What the source's parser makes of a page; the archive's stage will read the same."""
        raw = RawDocument(
            fetch_id=0,
            source=self.context.manifest.name,
            role="page",
            url=response.url,
            content_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
            fetched_at=datetime.now(UTC),
            body=response.body,
        )
        return list(load_source(raw.source).parse(raw))

    def _judge_readings(self) -> None:
        """Complain where pages can't be read; the last few count until the parser's version changes."""
        version = self.context.manifest.parse_version
        before = self.context.cursor.get("readings", {})
        earlier = (
            [mark == "+" for mark in before.get("marks", "")] if before.get("version") == version else []
        )
        if words := health.unreadable(self._readings, earlier):
            self.context.problem(words)
        if self._readings:
            marks = "".join("+" if each else "-" for each in [*earlier, *self._readings][-health.LATELY :])
            self.context.save_cursor(readings={"version": version, "marks": marks})

    def _judge_silence(self) -> None:
        """Where a listing tells no days, the newest release read so far tells how long it has been silent."""
        told = [*self._published, *filter(None, [self.context.cursor.get("newest", "")])]
        if not told:
            return
        self.context.save_cursor(newest=max(told))
        if self.context.newest is None:
            self.context.newest = date.fromisoformat(max(told))
