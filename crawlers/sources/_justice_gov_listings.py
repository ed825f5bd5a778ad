"""What lists releases on justice.gov beside the API: the feed what is new, the sitemap what is missing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.entries import read_feed
from crawlers.failures import Failed
from crawlers.model import ParseError
from crawlers.sitemaps import read_sitemap
from crawlers.sources._justice_gov_addresses import listing_links, release_address
from crawlers.sources._justice_gov_book import Known
from crawlers.sources._justice_gov_pages import Pages
from crawlers.sources._justice_gov_sitemap import SitemapPlan
from ironriver.vocabulary import FailureKind

#: Pages of the sitemap on their way at the same time.
WINDOW = 2
#: Failures of the feed after which another page of the site has no better chance.
_AWAY = frozenset({FailureKind.CONNECTION, FailureKind.TIMEOUT, FailureKind.THROTTLED, FailureKind.ROBOTS})
ROLES = frozenset({"feed", "listing", "sitemap"})


class Listings:
    """Asks the listings of a run; releases that are unknown go to `pages`."""

    def __init__(
        self, spider: SourceSpider, pages: Pages, after_feed: Callable[[], Iterator[Request]]
    ) -> None:
        self._spider = spider
        self._context = spider.context
        self._pages = pages
        self._after_feed = after_feed
        self._options = self._context.manifest.options
        self._plan = SitemapPlan(dict(self._context.cursor.get("sitemaps", {})))
        self._due: deque[str] = deque()
        self._in_flight = 0

    def feed(self) -> Iterator[Request]:
        """Ask for the feed, before anything else; what comes after it waits for its answer."""
        yield self._request("feed", self._options["feed"], self._read_feed, priority=2, conditional=True)

    def sitemap(self) -> Iterator[Request]:
        """Ask for the sitemap's index, after the API has told what it has."""
        yield self._request("sitemap", self._options["sitemap"], self._read_index)

    def failed(self, request: Request, failed: Failed) -> Iterator[Request]:
        """A listing that could not be had: another in the feed's stead, and on with the sitemap."""
        self._pages.lost(request, failed)
        page = request.meta.get("page")
        if page is not None:
            self._in_flight -= 1
            self._plan.lost(page)
        elif failed.kind is FailureKind.NOT_FOUND and request.meta["role"] != "listing":
            self._context.problem(f"{request.url} is not there any more: look for its new address")
        if request.meta["role"] == "feed":
            yield from self._instead(failed.kind)
            yield from self._after_feed()
        yield from self._pump()

    def unmodified(self, response: Response) -> Iterator[Request]:
        """A listing is as it was."""
        self._pages.came()
        if response.meta["role"] == "feed":
            yield from self._after_feed()
        if response.meta.get("page") is not None:
            self._in_flight -= 1
        yield from self._pump()

    def end(self) -> None:
        """Leave the next run what is remembered of the sitemap."""
        self._context.save_cursor(sitemaps=self._plan.pages)

    def _read_feed(self, response: Response) -> Iterator[Request]:
        self._pages.came()
        try:
            entries = read_feed(response.body)
        except ParseError as error:
            self._misread(response, error)
            yield from self._instead(FailureKind.LAYOUT)
        else:
            if not entries:
                self._context.problem(f"{response.url} lists nothing: check that it is still the right feed")
            yield from self._take(response, (entry.link for entry in entries))
        yield from self._after_feed()

    def _read_listing(self, response: Response) -> Iterator[Request]:
        self._pages.came()
        kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
        yield from self._take(response, listing_links(response.body, kind))

    def _read_index(self, response: Response) -> Iterator[Request]:
        """The sitemap's pages that are due; a small site has its addresses here."""
        self._pages.came()
        try:
            sitemap = read_sitemap(response.body)
        except ParseError as error:
            self._misread(response, error)
            return
        self._due.extend(self._plan.due(sitemap.further, self._options["sitemaps_a_run"]))
        yield from self._take(response, (entry.link for entry in sitemap.entries))
        yield from self._pump()

    def _read_sitemap(self, response: Response) -> Iterator[Request]:
        """One page of the sitemap."""
        self._pages.came()
        self._in_flight -= 1
        page: str = response.meta["page"]
        try:
            entries = read_sitemap(response.body).entries
        except ParseError as error:
            self._plan.lost(page)
            self._misread(response, error)
        else:
            yield from self._take(response, (entry.link for entry in entries))
            names = ("ETag", "Last-Modified")
            told = {name: (response.headers.get(name) or b"").decode("latin-1") for name in names}
            self._plan.came(page, told)
        yield from self._pump()

    def _take(self, response: Response, addresses: Iterable[str]) -> Iterator[Request]:
        """Have the releases asked for that nothing is known of. A listing is kept where it shows such."""
        unknown = self._pages.book.unknown(filter(None, map(release_address, addresses)))
        if unknown:
            self._context.store(response, dict.fromkeys(unknown, Known.WANTED))
        self._pages.add(unknown)
        yield from self._pages.pump()

    def _pump(self) -> Iterator[Request]:
        while self._due and self._in_flight < WINDOW and not self._pages.walled:
            page = self._due.popleft()
            self._in_flight += 1
            request = self._request("sitemap", page, self._read_sitemap, page=page)
            for name, value in self._plan.validators(page).items():
                request.headers[name] = value
            self._plan.ask(page)
            yield request

    def _instead(self, kind: FailureKind) -> Iterator[Request]:
        """The newest releases as the site's own page lists them, unless the site itself is away."""
        if kind not in _AWAY:
            path = self._options["listing"]
            yield self._request("listing", path, self._read_listing, may_be_missing=True, priority=2)

    def _misread(self, response: Response, error: ParseError) -> None:
        """A listing that came and is none."""
        failed = Failed(FailureKind.LAYOUT, str(error), response.status)
        self._context.fail(response.url, response.meta["role"], failed)

    def _request(
        self, role: str, path: str, read: Callable[[Response], Iterator[Request]], **more: Any
    ) -> Request:
        return self._spider.ask(self._context.base_url + path, read, role=role, **more)
