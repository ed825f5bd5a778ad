"""robots.txt, obeyed as RFC 9309 says: one that can't be had forbids all, one that is not there nothing."""

from __future__ import annotations

from dataclasses import replace

from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Request, Response
from scrapy.utils.httpobj import urlparse_cached

from crawlers.failures import Failed, FetchFailed, judge_exception
from ironriver.vocabulary import FailureKind

#: What comes after so many bytes is not read; the RFC asks for 500 KiB at least.
LARGEST = 512 * 1024

#: The site is there and has no rules for anybody.
_NO_RULES = frozenset(
    {FailureKind.NOT_FOUND, FailureKind.BLOCKED, FailureKind.EMPTY, FailureKind.REDIRECT_LOOP}
)


class RobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's, but a site whose rules can't be had is not asked, and says so under the failure's kind."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._unknown: dict[str, Failed] = {}

    async def process_request(self, request: Request) -> None:  # type: ignore[override]
        """Let a request pass or end it."""
        await super().process_request(request)
        unknown = self._unknown.get(urlparse_cached(request).netloc)
        if unknown is not None and not request.meta.get("dont_obey_robotstxt"):
            raise FetchFailed(unknown)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        await super()._parse_robots(response.replace(body=response.body[:LARGEST]), netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        failed = judge_exception(exc)
        client_error = failed.status is not None and 300 <= failed.status < 500 and failed.status != 429
        if failed.kind not in _NO_RULES and not client_error:
            self._unknown[netloc] = replace(failed, note=f"its robots.txt: {failed.note}", final=True)
        super()._robots_error(exc, netloc)
