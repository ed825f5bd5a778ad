"""News articles, English and Spanish, of the sites whose feeds the manifest lists."""

from __future__ import annotations

from collections.abc import Iterator

from crawlers.articles import read_article
from crawlers.feeds import FeedSpider
from crawlers.model import ParsedDocument, RawDocument
from crawlers.registry import load_manifest
from ironriver.settings import get_settings


class NewsSpider(FeedSpider):
    """Asks every feed of the list, then the articles."""

    name = "news"

    def feeds(self) -> list[str]:
        """The feeds that IRONRIVER_NEWS_FEEDS names, else the manifest's."""
        own = get_settings().news_feeds
        return [self.located(feed) for feed in own or self.context.manifest.options["feeds"]]


SPIDER = NewsSpider


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The article of one page."""
    yield read_article(raw, kind=load_manifest("news").kind)
