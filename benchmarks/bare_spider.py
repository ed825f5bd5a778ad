"""The measure of a crawl: a Scrapy spider that asks for the same pages and does nothing but yield the body.

python -m benchmarks.bare_spider ADDRESS PAGES CONCURRENCY     # prints seconds, answers and bytes as JSON
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response


class BareSpider(scrapy.Spider):
    """Yields the body of each page."""

    name = "bare"

    def __init__(self, address: str, pages: int) -> None:
        super().__init__()
        self._address, self._pages = address, pages
        self.bytes = 0

    async def start(self) -> AsyncIterator[scrapy.Request]:
        """All pages, in their order."""
        for page in range(self._pages):
            query = f"pagesize=50&page={page}&sort=changed&direction=DESC"
            yield scrapy.Request(f"{self._address}/api/v1/press_releases.json?{query}")

    def parse(self, response: Response, **_: Any) -> Iterator[dict[str, bytes]]:
        """The body, and no more."""
        self.bytes += len(response.body)
        yield {"body": response.body}


def main() -> None:
    """Crawl once, with Scrapy as it comes but for log, telnet and the number of requests at a time."""
    address, pages, concurrency = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    process = AsyncCrawlerProcess(
        {
            "LOG_LEVEL": "WARNING",
            "TELNETCONSOLE_ENABLED": False,
            "DOWNLOAD_DELAY": 0,
            "CONCURRENT_REQUESTS_PER_DOMAIN": concurrency,
        }
    )
    crawler = process.create_crawler(BareSpider)
    started = time.monotonic()
    process.crawl(crawler, address, pages)
    process.start()
    assert isinstance(crawler.spider, BareSpider)
    told = {
        "seconds": time.monotonic() - started,
        "cpu": time.process_time(),
        "pages": crawler.stats.get_value("item_scraped_count"),
        "bytes": crawler.spider.bytes,
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
