"""The spider of all press rooms: a manifest says what it asks and where it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from scrapy.http import Request, Response

from crawlers.entries import Entry
from crawlers.failures import Failed
from crawlers.feeds import FeedSpider
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, Parser, RawDocument
from crawlers.press_room.page import read_listing_page, read_release
from crawlers.press_room.shape import ListingShape, read_shape
from ironriver.vocabulary import FailureKind


class PressRoomSpider(FeedSpider):
    """Asks the feeds, or the listing from its newest page on, then the releases.

    A listing is read until a page shows nothing but releases that were stored, unchanged, by a run that had
    left nothing out; so a run that was killed half-way is made up for by the next.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.shape = read_shape(self.context.manifest)
        self._settled_by: int = self.context.cursor.get("complete_run", 0)
        self._settled_pages = 0

    def feeds(self) -> list[str]:
        """The addresses of the feeds."""
        return [self.located(feed) for feed in self.shape.feeds]

    def first_requests(self) -> Iterable[Request]:
        """The feeds or the listing's first page, then the releases that an earlier run could not get."""
        if self.shape.listing is not None:
            yield self._ask_listing(self.located(self.shape.listing.address), 0)
        yield from super().first_requests()

    def read_listing_page(self, response: Response) -> Iterator[Request]:
        """Ask for the releases of one page that are not known yet; and for the next page, where need be."""
        listing, number = self.shape.listing, int(response.meta["number"])
        assert listing is not None
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        spanish = self.context.manifest.language == "es"
        page = read_listing_page(
            response.body, response.url, listing, content_type=content_type, day_first=spanish
        )
        for complaint in page.complaints:
            self.context.problem(f"{complaint}: the listing has another layout")
        if not page.entries:
            if number == 0:
                where = " or ".join(f"`{each}`" for each in listing.item)
                words = f"the listing shows no release at {where}: it has another layout, or is empty"
                self.context.fail(response.url, "listing", Failed(FailureKind.LAYOUT, words, response.status))
            return
        yield from self.take(page.entries, response, counts=number == 0)
        if self._settled([each for each in page.entries if self.concerns(each, response)], response):
            self._settled_pages += 1
        older = self.context.since and all(e.day and e.day < self.context.since for e in page.entries)
        if older or self.full or self._settled_pages >= self.context.manifest.overlap_pages:
            return
        following = page.next if listing.next else self._numbered(listing, number)
        if following and number + 1 >= listing.deepest:
            self.context.remark(
                f"older releases than the listing's first {listing.deepest} pages are left out"
            )
        elif following:
            yield self._ask_listing(following, number + 1)

    def end(self) -> bool:
        """Complete when every page answered; a release that is gone is not waited for by later runs."""
        complete = super().end()
        if self.context.whole and self.context.report.listed and not self.lost:
            self.context.save_cursor(complete_run=self.context.run_id)
        return complete

    def _ask_listing(self, address: str, number: int) -> Request:
        ask = self.ask_newest if number == 0 else partial(self.ask, priority=1)
        return ask(address, self.read_listing_page, role="listing", number=number)

    def _numbered(self, listing: ListingShape, number: int) -> str:
        return self.located(listing.pages.format(page=listing.first + number)) if listing.pages else ""

    def _settled(self, entries: Iterable[Entry], response: Response) -> bool:
        """True where a complete run has stored all of these as they are now; of none, where there was one."""
        ids = {self.identified(entry, response): entry.version for entry in entries}
        known = self.context.known(ids)
        return self._settled_by > 0 and all(
            key in known and known[key].version_key == version and known[key].run_id <= self._settled_by
            for key, version in ids.items()
        )


def spider_for(manifest: Manifest) -> type[PressRoomSpider]:
    """The spider of one press room.

    Raises:
        ManifestError: its `options` don't describe a press room.
    """
    read_shape(manifest)
    return type(
        f"{manifest.name.title().replace('_', '')}Spider", (PressRoomSpider,), {"name": manifest.name}
    )


def parser_for(manifest: Manifest) -> Parser:
    """The parser of one press room."""
    return partial(_parse, manifest)


def _parse(manifest: Manifest, raw: RawDocument) -> Iterator[ParsedDocument]:
    yield read_release(raw, manifest)
