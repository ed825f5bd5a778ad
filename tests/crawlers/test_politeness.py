"""How a site is treated: its pace, its word on when to come back, and what it need not send again."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from ironriver.settings import get_settings
from tests.crawlers.fake_site import FakeSite, Handler

#: A clock is read at either end of a connection: what lies between may differ by so much.
SLACK = 0.05


@pytest.fixture
def clock(site: FakeSite) -> list[tuple[int, float]]:
    """When each page of the API was asked for."""
    asked: list[tuple[int, float]] = []
    site.before_page = lambda page: asked.append((page, time.monotonic()))
    return asked


def times(clock: list[tuple[int, float]], page: int) -> list[float]:
    return [moment for number, moment in clock if number == page]


@pytest.mark.parametrize("status", [429, 503])
def test_a_site_that_says_when_to_come_back_is_not_asked_before(run, site, clock, status):
    def later(handler: Handler, body: bytes) -> None:
        handler.reply(b"later", status=status, kind="text/html", Retry_After="1")

    site.faults = {1: [later]}
    report = run()
    assert report.complete
    refused, again = times(clock, 1)
    assert again - refused >= 1 - SLACK
    # Nor is anything else of it in between.
    assert not [moment for _, moment in clock if refused + 0.3 < moment < refused + 1 - SLACK]


def test_without_a_word_the_pauses_grow(run, site, clock):
    def broken(handler: Handler, body: bytes) -> None:
        handler.reply(b"oops", status=500, kind="text/html")

    site.faults = {1: [broken, broken]}
    assert run().complete
    first, second = (later - earlier for earlier, later in pairwise(times(clock, 1)))
    assert first >= 0.5 * 0.75 - SLACK
    assert second >= 1.0 * 0.75 - SLACK


def test_a_site_is_asked_no_faster_than_its_robots_txt_asks(run, site, clock, monkeypatch):
    monkeypatch.delenv("IRONRIVER_RATE__JUSTICE_GOV")
    get_settings.cache_clear()
    site.robots = b"User-agent: *\nCrawl-delay: 1.5\n"
    site.publish(100)
    assert run().complete
    moments = sorted(moment for _, moment in clock)
    assert len(moments) >= 2
    assert min(later - earlier for earlier, later in pairwise(moments)) >= 1.5 - SLACK


def test_a_pace_that_the_user_sets_goes_before_what_robots_txt_asks(run, site, clock):
    site.robots = b"User-agent: *\nCrawl-delay: 600\n"
    site.publish(100)
    assert run().complete


def test_a_site_is_asked_no_faster_than_the_setting_says(run, site, clock, monkeypatch):
    monkeypatch.setenv("IRONRIVER_RATE__JUSTICE_GOV", "4")
    get_settings.cache_clear()
    site.publish(300)
    assert run().complete
    moments = sorted(moment for _, moment in clock)
    assert len(moments) >= 6
    assert moments[-1] - moments[0] >= 0.25 * (len(moments) - 1) - SLACK
