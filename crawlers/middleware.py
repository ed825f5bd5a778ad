"""What stands between a spider and the web: address check, raw bytes kept aside, failures and retries."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from time import monotonic
from typing import Self

from scrapy import Request
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.addresses import allowed_hosts, check_address
from crawlers.archive import Answer
from crawlers.base import SourceSpider
from crawlers.failures import (
    Failed,
    FetchFailed,
    judge_exception,
    judge_response,
    pause_before,
    tries_allowed,
)
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind

#: All of them, in Scrapy's order: a request passes from the lowest number up, its response back down. Neither
#: cookies nor Scrapy's own retries, nor its filter of bad statuses: FailureMiddleware judges those.
DOWNLOADER_MIDDLEWARES = {
    "crawlers.middleware.AddressMiddleware": 60,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": 100,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "crawlers.middleware.FailureMiddleware": 550,
    "crawlers.middleware.AdmissionMiddleware": 560,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
    "crawlers.middleware.WireMiddleware": 890,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": 25,
    "scrapy.spidermiddlewares.referer.RefererMiddleware": 700,
}

_SLOWEST = 10.0
_ONE_COMPLAINT = 2.0
_RECOVERY = 0.9
TOO_MANY_REQUESTS = 429


class AddressMiddleware:
    """Refuses private addresses, of first requests and of redirects alike."""

    def __init__(self) -> None:
        self._allowed = allowed_hosts(get_settings().base_url.values())

    def process_request(self, request: Request) -> None:
        """Let a request pass or end it."""
        if (failed := check_address(request.url, self._allowed)) is not None:
            raise FetchFailed(failed)


class AdmissionMiddleware:
    """Lets the spider hold a request back until it may be sent, another try of it too."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way of making a middleware."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Wait until the spider lets the request go."""
        spider = self._crawler.spider
        assert isinstance(spider, SourceSpider)
        await spider.admit(request)


class WireMiddleware:
    """Keeps the bytes as they came, before Scrapy unpacks them: those are what the archive holds."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Put the answer aside in the request's meta."""
        headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in values
        ]
        request.meta["answer"] = Answer(
            url=response.url,
            status=response.status,
            reason="OK" if response.status == 200 else "",
            headers=headers,
            body=response.body,
            fetched_at=datetime.now(UTC),
        )
        return response


class FailureMiddleware:
    """Tells failures apart, tries again what may pass, and slows down where the site asks for it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._retries = get_settings().request_retries
        configured, polite = (crawler.settings.getfloat(name) for name in ("DOWNLOAD_DELAY", "POLITE_DELAY"))
        #: Seconds between requests below which no complaint is expected.
        self._floor = max(configured, polite)
        self._jitter = random.Random()  # noqa: S311 - spreads requests, guards nothing
        self._slowed_at = float("-inf")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way of making a middleware."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        """Pass a good answer on; a bad one becomes another try or a FetchFailed."""
        header = response.headers.get("Retry-After")
        failed = judge_response(
            response.status,
            response.body,
            content_type=(response.headers.get("Content-Type") or b"").decode("latin-1"),
            retry_after=header.decode("latin-1") if header is not None else None,
            expects=request.meta.get("expects", ""),
        )
        if failed is None:
            self._speed_up(request)
            return response
        again = await self._again(request, failed)
        if again is None:
            raise FetchFailed(failed)
        return again

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Try a broken request again; None leaves the exception to the spider's errback."""
        return await self._again(request, judge_exception(exception))

    async def _again(self, request: Request, failed: Failed) -> Request | None:
        attempt = request.meta.get("attempt", 0) + 1
        if failed.kind is FailureKind.THROTTLED and not failed.asks_too_long:
            self._slow_down(request, failed)
        if attempt > tries_allowed(failed.kind, self._retries):
            return None
        pause = pause_before(failed, attempt, self._jitter)
        if pause is None:
            return None
        self._crawler.stats.inc_value(f"ironriver/retry/{failed.kind}")
        await asyncio.sleep(pause)
        again = request.replace(dont_filter=True, priority=request.priority + 1)
        again.meta["attempt"] = attempt
        return again

    def _slow_down(self, request: Request, failed: Failed) -> None:
        """The site is too busy: hold its whole queue, and after a 429 go on at half the pace.

        A pace that a setting raised falls back to the manifest's at once. Answers to requests that were
        on their way together count as one complaint.
        """
        slot, wait = self._slot(request), failed.wait or 0.0
        if slot is None:
            return
        slot.lastseen = max(slot.lastseen, monotonic() + wait)
        if failed.status == TOO_MANY_REQUESTS and monotonic() > self._slowed_at + wait + _ONE_COMPLAINT:
            self._slowed_at = monotonic()
            slot.delay = min(max(slot.delay * 2, self._floor), _SLOWEST)

    def _speed_up(self, request: Request) -> None:
        """Come back by small steps to the pace that was fine before."""
        slot = self._slot(request)
        if slot is not None and slot.delay > self._floor:
            slot.delay = max(self._floor, slot.delay * _RECOVERY)

    def _slot(self, request: Request) -> Slot | None:
        return self._crawler.engine.downloader.slots.get(str(request.meta.get("download_slot")))
