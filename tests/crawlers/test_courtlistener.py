"""CourtListener's API: known cases alone, within a budget that no restart renews, the token nobody else's."""

from __future__ import annotations

import gzip
import json
import time

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from crawlers.budget import WINDOWS, Budget, times
from crawlers.registry import enabled_sources, off_because
from db.models import Document, Source
from ironriver.settings import Settings, get_settings
from pipeline import parse
from tests.crawlers.courtlistener_site import API, EXAMPLE, TOKEN, asked, put, run, site  # noqa: F401
from tests.crawlers.invented_world import tell


def test_a_known_case_is_put_together_of_its_parts(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"], accused=["Otto Muster"])
    report = run(store)
    assert (report.listed, report.new, report.health) == (1, 1, "ok")
    assert len(asked(site)) == 4
    assert any("docket_number=31-cr-00077" in path for path in asked(site))
    parse.run(store, get_settings(), source="courtlistener")
    (document,) = store.scalars(select(Document).where(Document.source == "courtlistener"))
    assert document.title == "United States v. Muster, 4:31-cr-00077 (azd)"
    assert document.native_id == "gov.uscourts.azd.9900002"
    site.hits.clear()
    report = run(store)
    assert asked(site) == []  # not again so soon
    assert (report.unchanged, report.health) == (1, "ok")


def test_the_token_is_sent_to_the_api_and_stands_in_no_archive_and_no_log(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    run(store)
    sent = [headers.get("Authorization") for headers in site.headers if "Authorization" in headers]
    assert sent == [f"Token {TOKEN}"] * 4
    for path in get_settings().data_dir.rglob("*"):
        if path.is_file():
            body = path.read_bytes()
            assert TOKEN.encode() not in (gzip.decompress(body) if path.suffix == ".gz" else body), path


def test_following_pages_are_asked_of_the_same_site_whatever_their_address_says(site, store):  # noqa: F811
    whole = json.loads(EXAMPLE.read_text())
    far = f"https://elsewhere.invalid{API}/parties/?cursor=2"
    put(site, "/parties/", {"next": far, "results": []})
    put(site, "/parties/?cursor=2", {"next": None, "results": whole["parties"]})
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    report = run(store)
    assert (report.new, report.health) == (1, "ok")
    assert f"{API}/parties/?cursor=2" in asked(site)


def test_a_spent_budget_leaves_the_cases_for_later_even_after_a_restart(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    now = time.time()
    store.add(Source(name="courtlistener", cursor={"spent": [now - 60 * n for n in range(2, 127)]}))
    store.commit()
    report = run(store)
    assert asked(site) == []
    assert report.health == "ok"
    assert "1 cases are left for the next runs" in report.note


def test_requests_are_counted_where_the_next_run_finds_them(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    run(store)
    spent = store.get_one(Source, "courtlistener").cursor["spent"]
    assert len(spent) == 4


def test_a_site_that_asks_to_be_left_alone_is_left_alone_by_the_next_run_too(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    site.put(f"{API}/search/", "slow down", status=429, Retry_After="7200")
    report = run(store)
    assert report.health == "unhealthy"
    assert "7200 seconds" in report.note
    site.hits.clear()
    run(store)
    assert asked(site) == []


def test_without_a_token_it_is_off_and_says_so():
    assert "courtlistener" not in enabled_sources(Settings())
    told = off_because("courtlistener", Settings())
    assert told == "off: set IRONRIVER_COURTLISTENER_TOKEN to turn it on"
    assert "courtlistener" in enabled_sources(Settings(courtlistener_token="x"))


LIMITS = {"minute": 5, "hour": 50, "day": 125}


@given(gaps=st.lists(st.floats(0, 4000), max_size=300))
def test_no_window_ever_holds_more_than_is_allowed(gaps):
    budget, now, sent = Budget(LIMITS), 1_000_000.0, []
    for gap in gaps:
        now += gap
        now += budget.wait(now)
        budget.spend(now)
        sent.append(now)
    for i, at in enumerate(sent):
        for window, allowed in LIMITS.items():
            inside = [one for one in sent[: i + 1] if one > at - WINDOWS[window] + 1e-3]
            assert len(inside) <= allowed


def test_a_budget_waits_for_the_oldest_request_to_leave_the_window():
    budget = Budget({"minute": 2}, [100.0, 130.0])
    assert budget.wait(140.0) == 20.0
    assert budget.wait(160.0) == 0.0


def test_what_is_stored_is_read_with_care():
    assert times([1, 2.5, "3", None]) == [1.0, 2.5]
    assert Budget(LIMITS, [9e12]).wait(1000.0) == 0.0  # of a clock that was ahead


def test_a_budget_waits_until_there_is_room_for_several():
    budget = Budget({"minute": 3}, [100.0, 110.0, 130.0])
    assert [budget.wait(140.0, requests) for requests in (1, 2, 3, 9)] == [20.0, 30.0, 50.0, 50.0]
    assert budget.wait(195.0, 3) == 0.0


@given(
    gaps=st.lists(st.floats(0, 4000), max_size=60),
    requests=st.integers(1, 5),
)
def test_after_the_wait_for_several_each_of_them_is_allowed_at_once(gaps, requests):
    budget, now = Budget(LIMITS), 1_000_000.0
    for gap in gaps:
        now += gap + budget.wait(now + gap)
        budget.spend(now)
    now += budget.wait(now, requests) + 1e-3
    for _ in range(requests):
        assert budget.wait(now) == 0.0
        budget.spend(now)


def test_what_the_budget_does_not_allow_whole_is_not_begun(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    now = time.time()
    store.add(Source(name="courtlistener", cursor={"spent": [now - 2000 - n for n in range(48)]}))
    store.commit()
    report = run(store)
    assert asked(site) == []
    assert (report.health, report.failures) == ("ok", [])
