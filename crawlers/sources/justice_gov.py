"""The press releases of the U.S. Department of Justice, and the papers that they have attached.

The feed comes first, so that a new release is read at once; then the API (`/api/v1/press_releases.json`, no
key), which tells nearly all; then the sitemap, for releases that the API does not list. A release's page is
read where the API does not list it, gives no body, or says that it has papers. The pages of the site may be
bot walls; the API is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.context import CrawlContext
from crawlers.failures import Failed
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.registry import load_manifest
from crawlers.sources._justice_gov_api import (
    Listing,
    day,
    listing_path,
    moment,
    parse_api,
    read_listing,
    version_key,
)
from crawlers.sources._justice_gov_book import Known
from crawlers.sources._justice_gov_counts import judge_count
from crawlers.sources._justice_gov_listings import ROLES, Listings
from crawlers.sources._justice_gov_news import News
from crawlers.sources._justice_gov_page import parse_page
from crawlers.sources._justice_gov_pages import Pages
from crawlers.sources._justice_gov_paper import parse_paper
from crawlers.sweep import PageSeen, Sweep
from ironriver.vocabulary import FailureKind

#: Above 50 the API clamps in silence.
PAGE_SIZE = 50
#: Even a listing in good order is read whole now and then: a change that moved nothing up shows only so.
WHOLE_SWEEP_DAYS = 30


class JusticeGovSpider(SourceSpider):
    """Reads the API, newest change first, until what it lists is known; and what the API does not tell.

    With `since` or `limit` the newest publication comes first instead, neither feed nor sitemap is asked, and
    the run says nothing about what lies beyond, so the next one without them goes on as if it had not been.
    """

    name = "justice_gov"

    def __init__(self, context: CrawlContext, **kwargs: Any) -> None:
        super().__init__(context, **kwargs)
        cursor = context.cursor
        self.partial = context.since is not None or context.limit is not None
        self.sort = "date" if self.partial else "changed"
        self.settled_by: int = cursor.get("complete_run", 0)
        self.high: int = cursor.get("high", 0)
        due = (datetime.now(UTC).date() - timedelta(days=WHOLE_SWEEP_DAYS)).isoformat()
        self.thorough = not self.partial and str(cursor.get("swept_on", "")) < due
        self.passes = 1
        self.pages = Pages(self)
        self.listings = Listings(self, self.pages, self._next)
        self.api_failed = self.api_done = False
        self.sweep = self._sweep(PAGE_SIZE)

    def first_requests(self) -> Iterable[Request]:
        """The feed, then the API's first page: what it says decides about the others."""
        return self._next() if self.partial else self.listings.feed()

    def read(self, response: Response) -> Iterator[Request]:
        """Take one page in: kept where it shows anything new, and the next pages asked for."""
        number: int = response.meta["number"]
        if response.meta["sweep"] is not self.sweep:
            return  # of a pass that was given up
        try:
            listing = read_listing(response.body, response.meta["json"])
        except ParseError as error:
            yield from self._lost(response, FailureKind.LAYOUT, str(error))
            return
        asked_page, asked_size = self.sweep.parameters(number)
        if listing.size != asked_size and number == 0 and self.context.limit is None and listing.size > 0:
            self.context.remark(f"the API gives {listing.size} a page where {asked_size} were asked for")
            self.sweep = self._sweep(listing.size)
            yield from self._next()
            return
        if (misfit := listing.misfit(asked_page, asked_size)) is not None:
            yield from self._lost(response, *misfit)
            return
        self.sweep.see(self._keep(response, number, listing))
        self.context.report.listed = len(self.sweep.ids)
        limit = self.context.limit
        self.context.progress(len(self.sweep.ids), min(limit or listing.count, listing.count))
        yield from self._next()

    def failed(self, request: Request, failed: Failed) -> Iterable[Request]:
        """What could not be had is nothing to the rest: that is still read."""
        role = request.meta["role"]
        if role in ROLES:
            return self.listings.failed(request, failed)
        if role != "api":
            return self.pages.failed(request, failed)
        self.api_failed = True
        if request.meta["sweep"] is self.sweep:
            self.sweep.fail(request.meta["number"])
        return self._next()

    def end(self) -> bool:
        """Say what is amiss, and leave the next run its starting point."""
        sweep, context = self.sweep, self.context
        if not sweep.ordered:
            context.remark(f"the API does not sort by {self.sort} as asked: its whole listing was read")
        judge_count(context, sweep, partial=self.partial)
        complete = sweep.complete and not self.api_failed
        context.whole = complete and sweep.whole and not self.partial
        if complete and not self.partial:
            context.save_cursor(complete_run=context.run_id, high=self.high)
            if context.whole:
                context.save_cursor(swept_on=datetime.now(UTC).date().isoformat())
        context.report.listed = len(sweep.ids) + len(self.pages.alone)
        self.pages.end(api_complete=complete)
        self.listings.end()
        return complete and all(each.settled for each in context.report.failures)

    def _answered(self, response: Response) -> Iterator[Request]:
        yield from super()._answered(response)
        if response.status == 304:
            yield from self.listings.unmodified(response)

    def _sweep(self, size: int) -> Sweep:
        return Sweep(
            size=size,
            overlap=self.context.manifest.overlap_pages,
            window=self.context.manifest.concurrency,
            limit=self.context.limit,
            thorough=self.thorough,
            high=self.high if not self.partial else None,
        )

    def _next(self) -> Iterator[Request]:
        """The pages to ask now; a second pass where the listing moved under the first."""
        for number in self.sweep.ask():
            page, size = self.sweep.parameters(number)
            yield self.ask(
                self.context.base_url + listing_path(page, size, self.sort),
                self.read,
                role="api",
                expects="json",
                priority=-number,
                number=number,
                sweep=self.sweep,
                dont_merge_cookies=True,
            )
        if self.passes == 1 and self.sweep.whole and self.sweep.missing and not self.partial:
            self.passes += 1
            first, self.sweep = self.sweep, self._sweep(self.sweep.size)
            self.sweep.ids, self.sweep.ordered = first.ids, first.ordered
            self.sweep.thorough = self.sweep.until_found = True
            yield from self._next()
        if self.sweep.idle and not self.api_done:
            self.api_done = True
            if not self.partial:
                yield from self.pages.resume()
                # Without all that the API lists, everything in the sitemap would look new.
                yield from self.listings.sitemap() if self.sweep.complete else ()
        yield from self.pages.pump()

    def _keep(self, response: Response, number: int, listing: Listing) -> PageSeen:
        """Store the page where it shows a release that is new, changed, or asked for."""
        versions = {each["uuid"]: version_key(each) for each in listing.results}
        known = self.context.known(versions)
        fresh = {
            key for key, version in versions.items() if key not in known or known[key].version_key != version
        }
        days = {each["uuid"]: day(each.get("date")) or day(each.get("created")) for each in listing.results}
        dated = [found for found in days.values() if found is not None]
        self.context.newest = max(filter(None, [self.context.newest, *dated]), default=None)
        since = self.context.since
        older = since is not None and bool(dated) and max(dated) < since
        wanted = {key for key in fresh if since is None or (days[key] or date.max) >= since}
        if wanted:
            self._store(response, versions, News(listing.results, fresh, known.keys()))
        else:
            self.context.report.unchanged += len(versions.keys() - fresh)
        keys = [moment(each.get(self.sort)) for each in listing.results]
        present = tuple(key for key in keys if key is not None)
        if not self.partial:
            self.high = max(self.high, *present, 0)
        settled = (
            not self.partial and not fresh and all(each.run_id <= self.settled_by for each in known.values())
        )
        return PageSeen(number, tuple(versions), present, listing.count, settled=settled, older=older)

    def _store(self, response: Response, versions: dict[str, str], news: News) -> None:
        """Archive the page, with what it makes known of addresses."""
        notes = news.notes(self.pages.book.states(news.addresses))
        self.context.store(response, versions | notes)
        read = news.read_before
        self.context.report.new -= len(read)
        self.pages.alone -= read
        self.pages.add(address for address, known in notes.items() if known == Known.LISTED_WANTED)

    def _lost(self, response: Response, kind: FailureKind, words: str) -> Iterator[Request]:
        """An answer that came but says nothing that can be used."""
        assert response.request is not None
        self.context.fail(response.url, "api", Failed(kind, words, response.status))
        yield from self.failed(response.request, Failed(kind, words, response.status))


def parse(raw: RawDocument) -> Iterable[ParsedDocument]:
    """The releases of one answer of the API, the one of a page, or a paper; listings hold no document.

    Raises:
        ParseError: the bytes are not what their role says.
    """
    manifest = load_manifest("justice_gov")
    readers = {"api": parse_api, "page": parse_page, "paper": parse_paper}
    return () if raw.role in ROLES else readers[raw.role](raw, manifest)


SPIDER = JusticeGovSpider
