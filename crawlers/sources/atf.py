"""Press releases of ATF and its field divisions, by their feed."""

from __future__ import annotations

from collections.abc import Iterator

from crawlers.articles import read_article
from crawlers.feeds import FeedSpider
from crawlers.model import ParsedDocument, RawDocument
from crawlers.registry import load_manifest


class AtfSpider(FeedSpider):
    """Asks the feed, then each release's page."""

    name = "atf"


SPIDER = AtfSpider


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The release of one page."""
    manifest = load_manifest("atf")
    yield read_article(raw, kind=manifest.kind, publisher=manifest.publisher)
