"""Sources that are read by their feeds: RSS or Atom lists what is new, the page has the text.

A manifest names the feeds in `options.feeds`: each a path below the source's address, or a whole address.
Where a setting replaces the address of a source with many hosts, a host HOST is looked for at BASE/web/HOST.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.canonical import canonical_url
from crawlers.failures import Failed
from crawlers.model import ParseError
from ironriver.vocabulary import FailureKind


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one document. `version` changes when the feed says that the document did."""

    link: str
    title: str
    day: date | None
    version: str


def read_feed(body: bytes) -> list[Entry]:
    """The entries of an RSS or Atom feed, in its order.

    Raises:
        ParseError: it is no feed.
    """
    if b"<!ENTITY" in body:
        # No feed needs entities of its own, and feedparser would expand them.
        raise ParseError("no feed: it declares XML entities")
    feed = feedparser.parse(body)
    if not feed.get("version") and not feed.entries:
        raise ParseError(f"no feed: {feed.get('bozo_exception', 'no RSS or Atom element in it')}")
    entries = []
    for item in feed.entries:
        moment = _told(item, "published_parsed") or _told(item, "updated_parsed")
        when = datetime.fromtimestamp(calendar.timegm(moment), UTC) if moment else None
        changed = _told(item, "updated") or _told(item, "published") or ""
        if link := item.get("link") or item.get("id"):
            entries.append(Entry(link, item.get("title", ""), when.date() if when else None, changed))
    return entries


def _told(item: Any, name: str) -> Any:
    """A field as the feed has it: feedparser's own look-up would warn, and give one date for another."""
    return dict.get(item, name)


class FeedSpider(SourceSpider):
    """Asks the feeds, then the pages that are new, changed, or owed from an earlier run."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._asked: set[str] = set()
        self._taken = 0

    def feeds(self) -> list[str]:
        """The addresses of the feeds."""
        return [self.located(feed) for feed in self.context.manifest.options["feeds"]]

    def located(self, address: str) -> str:
        """Where an address of this source is asked for, its base replaced where a setting says so."""
        manifest, base = self.context.manifest, self.context.base_url
        whole = urljoin(manifest.base_url.rstrip("/") + "/", address)
        if base == manifest.base_url or whole.startswith(base):
            return whole
        if whole.startswith(manifest.base_url):
            return base + whole.removeprefix(manifest.base_url.rstrip("/"))
        parts = urlsplit(whole)
        if parts.netloc == urlsplit(base).netloc:
            return whole
        path = f"{base}/web/{parts.netloc.removeprefix('www.')}{parts.path}"
        return path + (f"?{parts.query}" if parts.query else "")

    def known_as(self, address: str) -> str:
        """The inverse of `located`: the address that a document is known by."""
        manifest, base = self.context.manifest, self.context.base_url
        if base == manifest.base_url or not address.startswith(base):
            return canonical_url(address)
        below = address.removeprefix(base)
        if below.startswith("/web/"):
            host, _, path = below.removeprefix("/web/").partition("/")
            return canonical_url(f"https://{host}/{path}")
        return canonical_url(manifest.base_url.rstrip("/") + below)

    def first_requests(self) -> Iterable[Request]:
        """Every feed, then the pages that an earlier run could not get."""
        for feed in self.feeds():
            yield self.ask(feed, self.read_listing, role="feed", priority=1)
        for address in self.context.owed("page"):
            yield from self.ask_page(address, "")

    def read_listing(self, response: Response) -> Iterator[Request]:
        """Ask for the pages of a feed that are not known yet, the newest first."""
        try:
            entries = read_feed(response.body)
        except ParseError as error:
            self.context.fail(response.url, "feed", Failed(FailureKind.LAYOUT, str(error), response.status))
            return
        wanted = [entry for entry in entries if self.wants(entry)]
        self.context.report.listed += len(wanted)
        newest = max((entry.day for entry in wanted if entry.day), default=None)
        if newest and (self.context.newest is None or newest > self.context.newest):
            self.context.newest = newest
        ids = {entry.link: self.known_as(urljoin(response.url, entry.link)) for entry in wanted}
        known = self.context.known(ids.values())
        for entry in sorted(wanted, key=lambda entry: entry.day or date.min, reverse=True):
            before = known.get(ids[entry.link])
            if before is not None and before.version_key == entry.version:
                self.context.report.unchanged += 1
                continue
            yield from self.ask_page(self.located(urljoin(response.url, entry.link)), entry.version)

    def wants(self, entry: Entry) -> bool:
        """Whether an entry is asked for at all; sources narrow this."""
        since = self.context.since
        return since is None or entry.day is None or entry.day >= since

    def ask_page(self, address: str, version: str) -> Iterator[Request]:
        """Ask for one page, once a run, within the limit."""
        limit = self.context.limit
        if address in self._asked or (limit is not None and self._taken >= limit):
            return
        self._asked.add(address)
        self._taken += 1
        yield self.ask(address, self.keep_page, role="page", version=version)

    def keep_page(self, response: Response) -> None:
        """Archive a page under the address that it is known by."""
        asked = (response.meta.get("redirect_urls") or [response.url])[0]
        self.context.store(response, {self.known_as(asked): response.meta["version"]})
        self.context.progress(self.context.report.new + self.context.report.changed, len(self._asked))

    def end(self) -> bool:
        """Complete when every feed and every page answered."""
        limit = self.context.limit
        self.context.whole = self.context.since is None and limit is None
        return not self.context.report.failures
