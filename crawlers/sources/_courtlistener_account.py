"""What an account may still ask: the budget of all runs, and how long the site wants to be left alone."""

from __future__ import annotations

import asyncio
import time

from crawlers.budget import Budget, times
from crawlers.context import CrawlContext
from crawlers.failures import Failed, FetchFailed
from ironriver.vocabulary import FailureKind


class Account:
    """Requests are counted in the source's cursor as they are sent, so that no restart renews the budget."""

    def __init__(self, context: CrawlContext) -> None:
        options, cursor = context.manifest.options, context.cursor
        self._context = context
        self._budget = Budget(options["budget"], times(cursor.get("spent", [])))
        self._not_before = float(cursor.get("not_before", 0))
        self._longest_wait = float(options["longest_wait"])

    def may_ask(self, requests: int) -> bool:
        """Whether so many requests are allowed now, or soon enough for a run to wait."""
        now = time.time()
        return now >= self._not_before and self._budget.wait(now, requests) <= self._longest_wait

    async def admit(self) -> None:
        """Wait for the budget, and count the request before it is sent.

        Raises:
            FetchFailed: the wait is longer than a run waits.
        """
        wait = self._budget.wait(time.time())
        if wait > self._longest_wait:
            words = f"the account's budget allows the next request in {wait:.0f} seconds"
            raise FetchFailed(Failed(FailureKind.THROTTLED, words))
        await asyncio.sleep(wait)
        self._budget.spend(time.time())
        self.save()

    def leave_alone(self, seconds: float) -> None:
        """Later runs leave the site alone too, until the time that it asked for is over."""
        self._context.save_cursor(not_before=time.time() + seconds)

    def save(self) -> None:
        """Keep the times of the requests where the next run finds them."""
        self._context.save_cursor(spent=self._budget.spent)
