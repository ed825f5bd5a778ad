"""The base of all spiders. A source adds what it asks first and what it does with the answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

import scrapy
from scrapy.exceptions import CloseSpider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawlers.context import CrawlContext
from crawlers.failures import Failed, judge_exception
from crawlers.keeping import KeepingError
from ironriver.vocabulary import FailureKind

#: So many addresses in a row without an answer, and the source is left alone until the next run.
GIVE_UP_AFTER = 5
_SITE_IS_AWAY = frozenset(
    {FailureKind.CONNECTION, FailureKind.TIMEOUT, FailureKind.THROTTLED, FailureKind.BLOCKED}
)

#: What takes an answer in, and may ask for more.
Callback = Callable[[Response], Iterable[Request] | None]


class SourceSpider(scrapy.Spider):
    """A spider with its context.

    A subclass implements `first_requests`, makes requests with `ask`, and keeps answers with
    `self.context.store(response, items)`; what it never stores is not in the archive. `end` says whether
    everything that the source lists was seen.
    """

    def __init__(self, context: CrawlContext, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.context = context
        #: How many addresses in a row gave no answer; by host where the source has many.
        self._away: Counter[str] = Counter()
        self._came: set[str] = set()
        self._blocked_before: frozenset[str] = frozenset()

    def first_requests(self) -> Iterable[Request]:
        """The requests that a run begins with."""
        raise TypeError(f"{type(self).__name__} does not say where it begins")

    def end(self) -> bool:
        """Called when nothing is left to ask: True where nothing that the source lists was left out."""
        return not self.context.report.failures

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's entrance."""
        self._blocked_before = self.context.blocked()
        for request in self.first_requests():
            yield request

    def ask(
        self,
        url: str,
        callback: Callback,
        *,
        role: str,
        expects: str = "",
        conditional: bool = False,
        priority: int = 0,
        **meta: Any,
    ) -> Request:
        """A request whose failure is recorded.

        `role` is stored with the answer and tells `parse` what it is. `expects="json"` has cut or broken
        JSON tried again. `conditional` lets the site answer "not modified", and then the callback is not
        called. With `may_be_missing=True` an address that is not there is no failure; `failed` is still
        called.
        """
        return Request(
            url,
            callback=self._answered,
            errback=self._failed,
            priority=priority,
            headers=self.context.validators(url) if conditional else None,
            meta={"role": role, "expects": expects, "then": callback, **meta},
        )

    def failed(self, request: Request, failed: Failed) -> Iterable[Request] | None:
        """Called after a failure was recorded; may ask for something else instead."""
        return None

    def left_alone(self, seconds: float) -> None:
        """Called before a run ends because the site asks to be left alone for so long."""

    async def admit(self, request: Request) -> None:
        """Called before a request is sent, robots.txt's too: may wait, and may raise FetchFailed."""

    def counted_as(self, address: str) -> str:
        """What an address is counted under where no answer comes; a source of one site counts all as one."""
        return ""

    def give_up(self, host: str, words: str) -> None:
        """Called where a host is not to be asked again in this run."""
        self.context.problem(words)
        raise CloseSpider("away")

    def _answered(self, response: Response) -> Iterator[Request]:
        host = self.counted_as(response.url)
        self._away.pop(host, None)
        self._came.add(host)
        if response.status == 304:
            self.context.report.unchanged += 1
            return
        try:
            yield from response.meta["then"](response) or ()
        except KeepingError as error:  # nothing is asked for that can't be kept; the run's end tells of it
            raise CloseSpider("keeping") from error

    def _failed(self, failure: Failure) -> Iterator[Request]:
        request: Request = failure.request  # type: ignore[attr-defined]
        assert failure.value is not None
        why = judge_exception(failure.value)
        first_url = (request.meta.get("redirect_urls") or [request.url])[0]
        if why.kind is FailureKind.NOT_FOUND and request.meta.get("may_be_missing"):
            yield from self.failed(request, why) or ()
            return
        self.context.fail(first_url, request.meta["role"], why)
        host = self.counted_as(first_url)
        if why.kind not in _SITE_IS_AWAY:
            self._away[host] = 0
        elif not self._is_old(first_url, host, why):
            self._away[host] += 1
        if why.asks_too_long:
            self.left_alone(why.wait or 0.0)
            asked = f"the site asks to be left alone for {why.wait:.0f} seconds: run again after that"
            self.give_up(host, asked)
        if self._away[host] >= GIVE_UP_AFTER:
            self.give_up(host, f"given up after {GIVE_UP_AFTER} addresses in a row without an answer")
        yield from self.failed(request, why) or ()

    def _is_old(self, address: str, host: str, why: Failed) -> bool:
        """Whether a page was a wall in an earlier run too, on a site that answers: no sign that it is away.

        Without this a few such pages, asked one after the other, would keep a run from all others for ever.
        """
        blocked = why.kind is FailureKind.BLOCKED and address in self._blocked_before
        return blocked and host in self._came
