"""Alerts of CourtListener: kept once and whole, refused in words, and invisible without the secret."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from crawlers.alerts import Alert, AlertError, Inbox, read_alert, read_key
from ironriver.settings import Settings, get_settings
from web.app import create_app
from web.webhooks import MOST, router

SECRET = "an-invented-secret-of-thirty-2"
ADDRESS = f"/webhooks/courtlistener/{SECRET}"
KEY = "5b3c4e6f-0000-4000-8000-0123456789ab"
ENTRY = {"id": 1, "docket": 99000002, "description": "INDICTMENT", "recap_documents": []}


def alert(event: object = 1, **payload: Any) -> dict[str, Any]:
    webhook = {"event_type": event, "version": 2, "date_created": "2031-05-06", "deprecation_date": None}
    return {"payload": payload or {"results": [ENTRY]}, "webhook": webhook}


class Client:
    """Posts to an application that has nothing but the endpoint."""

    def __init__(self, app: FastAPI | None = None) -> None:
        self.app = app or FastAPI()
        if app is None:
            self.app.include_router(router)

    def post(self, path: str, **told: Any) -> httpx.Response:
        async def posted() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url="https://desk.example") as client:
                return await client.post(path, **told)

        return asyncio.run(posted())


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setenv("IRONRIVER_COURTLISTENER_WEBHOOK_SECRET", SECRET)
    get_settings.cache_clear()
    return Client()


async def pieces() -> AsyncIterator[bytes]:
    for _ in range(MOST // 65_536 + 1):
        yield b" " * 65_536


def files() -> list[Path]:
    return [path for path in (get_settings().data_dir / "inbox").rglob("*") if path.is_file()]


def inbox() -> Inbox:
    return Inbox(get_settings().data_dir)


def test_an_alert_is_kept_as_it_came_for_nobody_else_to_read(client):
    body = json.dumps(alert(), indent=3).encode()
    answer = client.post(ADDRESS, content=body, headers={"Idempotency-Key": KEY})
    assert (answer.status_code, answer.json()) == (200, {"received": KEY, "new": True})
    (path,) = files()
    assert path.read_bytes() == body
    assert path.stat().st_mode & 0o077 == 0
    assert inbox().waiting() == [Alert(KEY, 1, (99000002,))]


def test_what_is_sent_again_is_answered_and_not_stored_again_even_after_it_was_taken(client):
    for new in (True, False):
        answer = client.post(ADDRESS, json=alert(), headers={"Idempotency-Key": KEY.upper()})
        assert (answer.status_code, answer.json()["new"]) == (200, new)
    (waiting,) = inbox().waiting()
    inbox().take(waiting)
    answer = client.post(ADDRESS, json=alert(), headers={"Idempotency-Key": KEY})
    assert (answer.status_code, answer.json()["new"]) == (200, False)
    assert inbox().waiting() == []
    assert len(files()) == 1


@pytest.mark.parametrize(
    "path",
    [
        "/webhooks/courtlistener/another-secret-altogether-33",
        f"{ADDRESS}x",
        ADDRESS[:-1],
        "/webhooks/courtlistener/",
        "/webhooks/courtlistener/%C3%A4%00",
    ],
)
def test_without_the_secret_there_is_nothing_here(client, path):
    answer = client.post(path, json=alert(), headers={"Idempotency-Key": KEY})
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})
    assert files() == []


def test_where_no_secret_is_set_no_address_is_right(client, monkeypatch):
    monkeypatch.delenv("IRONRIVER_COURTLISTENER_WEBHOOK_SECRET")
    get_settings.cache_clear()
    for path in (ADDRESS, "/webhooks/courtlistener/", "/webhooks/courtlistener/%20"):
        assert client.post(path, json=alert(), headers={"Idempotency-Key": KEY}).status_code == 404


@pytest.mark.parametrize(
    "short", ["short", "with a blank in its thirty letters", "a/slash/in/it/and/long/enough"]
)
def test_a_secret_is_hard_to_guess_and_fits_in_an_address(short):
    with pytest.raises(ValidationError, match="24 letters"):
        Settings(courtlistener_webhook_secret=short)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "the body is no JSON"),
        (b"\xff\xfe{", "the body is no JSON"),
        (b"[" * 100_000, "the body is no JSON"),
        (b"[]", "the body is no object"),
        (b"{}", "webhook is no object"),
        ({"webhook": {"event_type": 1}}, "payload is no object"),
        ({"webhook": {}, "payload": {}}, "webhook.event_type is no number of an event"),
        (alert("1"), "webhook.event_type is no number of an event"),
        (alert(True), "webhook.event_type is no number of an event"),
        (alert(0), "webhook.event_type is no number of an event"),
        (alert(1, results={}), "payload.results is no list"),
        (alert(2, results=None), "payload.results is no list"),
        (alert(1, results=[ENTRY, 7]), "payload.results[1] is no object"),
        (alert(1, results=[{"id": 3}]), "payload.results[0].docket is no number of a docket"),
        (alert(1, results=[{"docket": "../../x"}]), "payload.results[0].docket is no number of a docket"),
    ],
)
def test_what_is_no_alert_is_refused_in_words(client, body, words):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = client.post(ADDRESS, content=content, headers={"Idempotency-Key": KEY})
    assert (answer.status_code, answer.json()) == (400, {"detail": words})
    assert files() == []


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ({}, "there is no header Idempotency-Key"),
        ({"Idempotency-Key": ""}, "there is no header Idempotency-Key"),
        ({"Idempotency-Key": "../../etc/passwd"}, "the header Idempotency-Key is no UUID"),
    ],
)
def test_a_key_is_a_uuid(client, headers, words):
    answer = client.post(ADDRESS, json=alert(), headers=headers)
    assert (answer.status_code, answer.json()) == (400, {"detail": words})


def test_a_body_that_is_too_long_is_refused_whether_or_not_it_says_so(client):
    headers = {"Idempotency-Key": KEY}
    announced = client.post(ADDRESS, content=b" " * (MOST + 1), headers=headers)
    in_pieces = client.post(ADDRESS, content=pieces(), headers=headers)
    assert announced.status_code == in_pieces.status_code == 413
    assert str(MOST) in announced.json()["detail"]
    assert files() == []


@pytest.mark.parametrize(
    ("told", "dockets"),
    [
        (alert(1, results=[ENTRY, ENTRY | {"docket": 5}, ENTRY]), (99000002, 5)),
        (alert(1, results=[{"docket": "https://www.courtlistener.com/api/rest/v4/dockets/7/"}]), (7,)),
        (
            alert(2, results=[{"docket_id": 8, "court_id": "azd"}, {"docket_id": None}, {}], alert={"id": 1}),
            (8,),
        ),
        (alert(3, docket=9), ()),
        (alert(4, old_alerts=[], disabled_alerts=[{"docket": 3}]), ()),
        (alert(77, anything=True), ()),
    ],
)
def test_nothing_is_believed_but_the_numbers_of_dockets(told, dockets):
    assert read_alert(KEY, json.dumps(told).encode()).dockets == dockets


def test_a_body_that_was_not_written_whole_is_not_there(client, monkeypatch):
    monkeypatch.setattr("crawlers.alerts.os.fsync", _fails)
    with pytest.raises(OSError, match="disk"):
        client.post(ADDRESS, json=alert(), headers={"Idempotency-Key": KEY})
    assert files() == []


def _fails(handle: int) -> None:
    raise OSError("the disk is full")


def test_the_alerts_wait_in_the_order_in_which_they_came_and_a_file_that_is_none_names_nothing():
    for i in (3, 1, 2):
        key = str(UUID(int=i))
        told = json.dumps(alert(1, results=[ENTRY | {"docket": i}])).encode()
        assert inbox().receive(read_alert(key, told), told)
    folder = get_settings().data_dir / "inbox" / "courtlistener" / "waiting"
    (folder / "junk.json").write_text("{")
    assert [found.dockets for found in inbox().waiting()] == [(3,), (1,), (2,), ()]


@given(
    body=st.binary(max_size=60)
    | st.recursive(st.none() | st.integers(), st.lists).map(json.dumps).map(str.encode)
)
def test_any_bytes_are_an_alert_or_refused(body):
    with pytest.raises(AlertError):
        read_alert(KEY, body)


@given(told=st.text(max_size=50))
def test_a_text_is_no_key(told):
    with pytest.raises(AlertError, match="Idempotency-Key"):
        read_key(told)


def test_the_settings_of_the_application_count_where_it_has_some(client):
    client.app.state.settings = Settings(courtlistener_webhook_secret="another-secret-of-27-letters")
    assert client.post(ADDRESS, json=alert(), headers={"Idempotency-Key": KEY}).status_code == 404


def test_the_endpoint_is_part_of_the_desk(client):
    desk = Client(create_app(get_settings()))
    headers = {"Idempotency-Key": KEY}
    kept = desk.post(ADDRESS, json=alert(), headers=headers)
    assert (kept.status_code, kept.json()) == (200, {"received": KEY, "new": True})
    refused = desk.post(ADDRESS, content=b"{}", headers=headers)
    assert (refused.status_code, refused.json()) == (400, {"detail": "webhook is no object"})
    assert desk.post(f"{ADDRESS}x", json=alert(), headers=headers).status_code == 404
    assert len(files()) == 1
