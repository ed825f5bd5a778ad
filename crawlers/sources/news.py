"""News articles, English and Spanish, of a list of sites: their feeds and their news sitemaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scrapy.http import Request, Response

from crawlers.articles import read_article
from crawlers.entries import Entry, read_feed
from crawlers.failures import Failed
from crawlers.links import absolute
from crawlers.manifest import ManifestError
from crawlers.many_sites import ManySites
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.news.sites import Site, sites
from crawlers.registry import load_manifest
from crawlers.sitemaps import looks_like_sitemap, read_sitemap
from ironriver.vocabulary import FailureKind

#: How deep indexes of sitemaps may nest, and how many of an index's sitemaps are read, the newest first.
DEEPEST_INDEX = 2
SITEMAPS_OF_AN_INDEX = 4


class NewsSpider(ManySites):
    """Asks every feed and sitemap of the list, then the articles that are new."""

    name = "news"

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._sites: dict[str, Site] = {}

    def first_requests(self) -> Iterable[Request]:
        """Every listing, then the articles that an earlier run could not get."""
        try:
            self._sites = {site.name: site for site in sites(self.context.settings)}
        except ManifestError as error:
            self.context.problem(f"the list of sites can't be read: {error}")
            return
        for site in self._sites.values():
            for address in site.listings:
                yield self.ask_listing(self.located(address), site.name, depth=0)
        for address in self.context.owed("page"):
            yield from self.ask_page(address, "")

    def read_listing(self, response: Response) -> Iterator[Request]:
        """Ask for what a feed or a sitemap lists; for the newest sitemaps where it is an index."""
        try:
            if not looks_like_sitemap(response.body):
                yield from self._listed(read_feed(response.body), response)
                return
            sitemap = read_sitemap(response.body)
        except ParseError as error:
            self._failed_listing(response, Failed(FailureKind.LAYOUT, str(error), response.status))
            return
        if sitemap.further:
            yield from self._further([address for address, _ in sitemap.further], response)
        else:
            yield from self._listed(sitemap.entries, response)

    def concerns(self, entry: Entry, response: Response) -> bool:
        """Whether an article is worth asking for, as its site is read."""
        return self._sites[response.meta["site"]].concerns(entry)

    def silence_days(self, site: str) -> int | None:
        """As the list says."""
        return self._sites[site].silence_days if site in self._sites else None

    def _listed(self, entries: Iterable[Entry], response: Response) -> Iterator[Request]:
        listed = list(entries)
        if not listed:
            words = "a listing without entries: check that its address is still the right one"
            self._failed_listing(response, Failed(FailureKind.EMPTY, words, response.status))
        yield from self.take(listed, response)

    def _further(self, addresses: list[str], response: Response) -> Iterator[Request]:
        depth, site = int(response.meta["depth"]), response.meta["site"]
        if depth >= DEEPEST_INDEX:
            words = f"an index of sitemaps that leads to a further index, {depth} deep"
            self._failed_listing(response, Failed(FailureKind.LAYOUT, words, response.status))
            return
        for address in addresses[:SITEMAPS_OF_AN_INDEX]:
            yield self.ask_listing(self.located(absolute(response.url, address)), site, depth=depth + 1)

    def _failed_listing(self, response: Response, failed: Failed) -> None:
        """Record a listing that answered with something that is none."""
        self.context.fail(response.url, "feed", failed)
        self.tallies[response.meta["site"]].failed.append((failed.kind, failed.note))


SPIDER = NewsSpider


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The article of one page."""
    yield read_article(raw, kind=load_manifest("news").kind)
