"""What alerts name is asked of CourtListener by the next crawl, and nothing else of them is believed."""

from __future__ import annotations

import json
from uuid import UUID

import pytest
from sqlalchemy import select

from crawlers.alerts import Inbox, read_alert
from db.models import Document, Source
from ironriver.settings import get_settings
from pipeline import parse
from tests.crawlers.courtlistener_site import API, asked, put, run, site  # noqa: F401  (a fixture)
from tests.crawlers.invented_world import tell


def send(number: int, event: int = 1, *dockets: int) -> None:
    name = "docket" if event == 1 else "docket_id"
    lie = {"description": "INDICTMENT of somebody else", "caseName": "USA v. Nobody", "court_id": "azd"}
    told = {
        "webhook": {"event_type": event},
        "payload": {"results": [lie | {name: each} for each in dockets]},
    }
    body = json.dumps(told).encode()
    assert inbox().receive(read_alert(str(UUID(int=number)), body), body)


def inbox() -> Inbox:
    return Inbox(get_settings().data_dir)


def documents(store) -> list[Document]:
    parse.run(store, get_settings(), source="courtlistener")
    return list(store.scalars(select(Document).where(Document.source == "courtlistener")))


@pytest.mark.parametrize("event", [1, 2])
def test_the_docket_of_an_alert_is_asked_for_without_a_search(site, store, event):  # noqa: F811
    send(1, event, 99000002)
    send(2, event, 99000002)
    report = run(store)
    assert (report.new, report.health) == (1, "ok")
    assert [path.partition("?")[0].split("/")[4] for path in asked(site)] == [
        "dockets",
        "parties",
        "docket-entries",
    ]
    assert inbox().waiting() == []
    (document,) = documents(store)
    assert document.title == "United States v. Muster, 4:31-cr-00077 (azd)"
    site.hits.clear()
    run(store)
    assert asked(site) == []


def test_a_known_case_is_not_asked_for_twice_in_a_run(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    send(1, 1, 99000002)
    run(store)
    assert len(asked(site)) == 3
    assert store.get_one(Source, "courtlistener").cursor["asked"]["azd:31-cr-77"][1] is True


def test_a_civil_case_costs_one_request_and_is_no_document(site, store):  # noqa: F811
    put(site, "/dockets/7/", {"id": 7, "court_id": "azd", "docket_number": "4:31-cv-00077"})
    send(1, 2, 7)
    run(store)
    assert asked(site) == [f"{API}/dockets/7/"]
    assert (documents(store), inbox().waiting()) == ([], [])


def test_an_alert_waits_until_each_of_its_dockets_was_had_or_is_gone(site, store):  # noqa: F811
    site.put(f"{API}/dockets/8/", "oops", status=500)
    send(1, 1, 8, 99000002, 404)
    run(store)
    assert len(inbox().waiting()) == 1
    put(site, "/dockets/8/", {"id": 8, "court_id": "azd", "docket_number": "4:31-cv-00078"})
    source = store.get_one(Source, "courtlistener")
    source.cursor = source.cursor | {"spent": []}
    store.commit()
    run(store)
    assert inbox().waiting() == []


def test_alerts_that_name_no_docket_are_told_and_put_aside(site, store):  # noqa: F811
    for number, event in enumerate((4, 4, 5, 99)):
        body = json.dumps({"webhook": {"event_type": event}, "payload": {}}).encode()
        inbox().receive(read_alert(str(UUID(int=number)), body), body)
    report = run(store)
    assert (
        "2 alerts of kind 4: CourtListener says that docket alerts are old: renew them there" in report.note
    )
    assert "1 alerts of kind 99: no docket is named" in report.note
    assert (asked(site), inbox().waiting(), report.health) == ([], [], "ok")
