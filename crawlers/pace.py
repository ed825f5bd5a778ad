"""How fast each host is asked: as its manifest and its robots.txt say, slower while it is too busy."""

from __future__ import annotations

from time import monotonic

from scrapy import Request, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.robotstxt import RobotParser

from crawlers.failures import Failed

TOO_MANY_REQUESTS = 429
#: Seconds between two requests; no host is asked more seldom, whatever it says.
SLOWEST = 10.0
_ONE_COMPLAINT = 2.0
_RECOVERY = 0.9


class Pace:
    """The pauses of one crawl, kept in Scrapy's slots: one for each host."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        configured, polite = (crawler.settings.getfloat(name) for name in ("DOWNLOAD_DELAY", "POLITE_DELAY"))
        #: Seconds between requests below which no complaint is expected.
        self._floor = max(configured, polite)
        #: The same of hosts whose robots.txt asks for more, by Scrapy's slot.
        self._asked: dict[str, float] = {}
        self._slowed_at = float("-inf")
        if crawler.settings.getbool("OBEY_CRAWL_DELAY"):
            crawler.signals.connect(self.robots_parsed, signal=signals.robots_parsed)

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Keep the pauses that robots.txt asks for, where the user has set none."""
        delay = robotparser.crawl_delay(str(self._crawler.settings["USER_AGENT"])) or 0.0
        downloader = self._crawler.engine.downloader
        name = downloader.get_slot_key(request)
        if delay > self._floor_of(name):
            self._asked[name] = min(delay, SLOWEST)
            if slot := downloader.slots.get(name):
                slot.delay = max(slot.delay, self._asked[name])

    def slow_down(self, request: Request, failed: Failed) -> None:
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
            slot.delay = min(max(slot.delay * 2, self._floor_of(_name(request))), SLOWEST)

    def speed_up(self, request: Request) -> None:
        """Come back by small steps to the pace that was fine before."""
        slot, floor = self._slot(request), self._floor_of(_name(request))
        if slot is not None and slot.delay > floor:
            slot.delay = max(floor, slot.delay * _RECOVERY)

    def _floor_of(self, name: str) -> float:
        return self._asked.get(name, self._floor)

    def _slot(self, request: Request) -> Slot | None:
        return self._crawler.engine.downloader.slots.get(_name(request))


def _name(request: Request) -> str:
    return str(request.meta.get("download_slot"))
