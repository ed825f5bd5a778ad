"""What stands between a spider and the web: address check, raw bytes kept aside, failures and retries."""

from __future__ import annotations

import asyncio
import json
import random
import re
from datetime import UTC, datetime
from typing import Any, Self

import orjson
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import JsonResponse, Response
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings

from crawlers.addresses import allowed_sites, check_address
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
from crawlers.links import NONE, absolute
from crawlers.pace import Pace
from crawlers.unpacking import unpack
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind

#: All of them, in Scrapy's order: a request passes from the lowest number up, its response back down. Neither
#: cookies nor Scrapy's own retries, unpacking and filter of bad statuses: those are FailureMiddleware's.
#: Nor a proxy that the environment names: whom a proxy asks can't be checked here.
DOWNLOADER_MIDDLEWARES = {
    "crawlers.middleware.AddressMiddleware": 60,
    "crawlers.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "crawlers.middleware.FailureMiddleware": 550,
    "crawlers.middleware.AdmissionMiddleware": 560,
    "crawlers.middleware.PublicRedirectMiddleware": 600,
    "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
    "crawlers.middleware.WireMiddleware": 890,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": 25,
    "scrapy.spidermiddlewares.referer.RefererMiddleware": 700,
}

#: What no header holds in good faith; databases refuse some of it, and terminals obey some.
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class AddressMiddleware:
    """Refuses private addresses, of first requests and of redirects alike."""

    def __init__(self) -> None:
        self._allowed = allowed_sites(get_settings())

    def process_request(self, request: Request) -> None:
        """Let a request pass or end it."""
        if (failed := check_address(request.url, self._allowed)) is not None:
            raise FetchFailed(failed)


class PublicRedirectMiddleware(RedirectMiddleware):
    """Follows redirects as Scrapy does, and refuses those that lead out of the public web."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self._allowed = allowed_sites(get_settings())

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        """The next request of a redirect; any other answer as it is."""
        location = _header(response, "Location")
        if location and response.status in REDIRECTS:
            target = absolute(request.url, location)
            failed = check_address(location if target.startswith(NONE) else target, self._allowed)
            if failed is not None:
                raise FetchFailed(failed)
        return super().process_response(request, response)


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
        for name in list(response.headers):
            response.headers.setlist(
                name, [_CONTROL.sub(b" ", each).strip() for each in response.headers.getlist(name)]
            )
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
        self._largest = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        self._pace = Pace(crawler)
        self._jitter = random.Random()  # noqa: S311 - spreads requests, guards nothing

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's way of making a middleware."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        """Pass a good answer on; a bad one becomes another try or a FetchFailed."""
        failed, response = self._judged(request, response)
        if failed is None:
            self._pace.speed_up(request)
            return response
        again = await self._again(request, failed)
        if again is None:
            raise FetchFailed(failed)
        return again

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Try a broken request again; None leaves the exception to the spider's errback."""
        return await self._again(request, judge_exception(exception))

    def _judged(self, request: Request, response: Response) -> tuple[Failed | None, Response]:
        """What is wrong with an answer, if anything, and the answer unpacked where it can be."""
        broken: Failed | None = None
        try:
            response = _unpacked(response, self._largest)
        except FetchFailed as error:
            broken = error.failed
        if broken is not None and response.status < 400:
            return broken, response
        said = request.meta["json"] = _json(response)
        failed = judge_response(
            response.status,
            response.body,
            content_type=_header(response, "Content-Type"),
            retry_after=_header(response, "Retry-After") or None,
            expects="" if said is not None else request.meta.get("expects", ""),
        )
        return failed, response

    async def _again(self, request: Request, failed: Failed) -> Request | None:
        attempt = request.meta.get("attempt", 0) + 1
        if failed.kind is FailureKind.THROTTLED and not failed.asks_too_long:
            self._pace.slow_down(request, failed)
        if failed.final or attempt > tries_allowed(failed.kind, self._retries):
            return None
        pause = pause_before(failed, attempt, self._jitter)
        if pause is None:
            return None
        self._crawler.stats.inc_value(f"ironriver/retry/{failed.kind}")
        await asyncio.sleep(pause)
        again = request.replace(dont_filter=True, priority=request.priority + 1)
        again.meta["attempt"] = attempt
        return again


def _unpacked(response: Response, most: int) -> Response:
    """The answer as it was before it was packed, its class chosen by what came out."""
    packed = b",".join(response.headers.getlist("Content-Encoding"))
    if not packed:
        return response
    body = unpack(response.body, packed.decode("latin-1"), most)
    headers = response.headers.copy()
    del headers["Content-Encoding"]
    kind = responsetypes.from_args(headers=headers, url=response.url, body=body)
    return response.replace(cls=kind, body=body, headers=headers)


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")


def _json(response: Response) -> Any:
    """What an answer says that is whole JSON, else None; the spider finds it under `json`."""
    if not isinstance(response, JsonResponse):
        return None
    try:
        return orjson.loads(response.body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(response.body)  # takes half of a pair of surrogates, too
    except ValueError:
        return None
