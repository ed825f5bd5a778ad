"""Bodies that no browser sends: null bytes, broken UTF-8, no form at all. Each is refused, and told why."""

from __future__ import annotations

import httpx
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.web.desk import Desk, open_desk
from tests.web.reviewing import NAME, PASSWORD, doubt, log_in, token_of
from tests.world import Author, tucson

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
KEY = {"Idempotency-Key": "8a6f1c8e-3f5b-4d0c-9a55-0e6b1f0a7c11"}
SECRET = "an-invented-secret-of-thirty-3"
#: Where forms are sent to, with the fields that each has.
FORMS = {
    "/login": ("name", "password", "next"),
    "/logout": ("everywhere",),
    "/account/password": ("password", "new", "again"),
    "/review/pairs": ("item", "verdict"),
    "/review/claims": ("item", "verdict"),
    "/review/undo": ("item", "what"),
}
#: Values that are no text, and what the page says of them.
BROKEN = {
    "%00": "null byte",
    "a%00b": "null byte",
    "%FF": "UTF-8",
    "%C3%28": "UTF-8",
    "%ED%A0%80": "UTF-8",
    "%F4%90%80%80": "UTF-8",
    "\xff": "UTF-8",
}


@pytest.fixture
def reviewer(author: Author) -> Desk:
    tucson(author)
    doubt(author.session, ["They name the same defendant."])
    return log_in(open_desk(author.session))


def token(desk: Desk, path: str) -> str:
    return token_of(desk.page("/login" if path == "/login" else "/account"))


def send(desk: Desk, path: str, body: bytes) -> tuple[int, str]:
    answer = desk.ask("POST", path, content=body, headers=FORM)
    return answer.status_code, BeautifulSoup(answer.text, "lxml").get_text(" ", strip=True)


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("path", FORMS)
def test_a_form_that_is_no_text_is_refused_with_what_is_wrong(reviewer: Desk, path: str, prefix: str) -> None:
    desk = Desk(reviewer.app) if path == "/login" else reviewer
    known = token(desk, path)
    for field in FORMS[path]:
        for value, reason in BROKEN.items():
            for body in (f"csrf={known}&{field}={value}", f"csrf={known}&{field}{value}=1"):
                status, told = send(desk, path, body.encode("latin-1"))
                assert (status, reason in told) == (400, True), (field, value, status, told[-300:])
    assert reviewer.get("/account").status_code == 200, "still logged in"


@settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_no_body_breaks_the_server(reviewer: Desk, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(FORMS)))
    value = st.one_of(st.binary(max_size=40), st.sampled_from([value.encode("latin-1") for value in BROKEN]))
    fields = st.sampled_from([field.encode() for field in (*FORMS[path], "csrf", "x")])
    pairs = data.draw(st.lists(st.tuples(fields, value), max_size=4))
    status, _ = send(Desk(reviewer.app), path, b"&".join(b"=".join(pair) for pair in pairs))
    assert 400 <= status < 500


def test_a_name_and_a_password_of_any_text_are_looked_at(reviewer: Desk) -> None:
    desk = Desk(reviewer.app)
    for name in ("\u202e", "ana\u0301", "🔫", "x" * 500, "'; drop table accounts; --"):
        fields = {"csrf": token(desk, "/login"), "name": name, "password": PASSWORD}
        assert desk.post("/login", fields).status_code == 401
    assert log_in(desk, NAME).get("/account").status_code == 200


def test_nothing_can_be_sent_to_what_only_answers(desk: Desk) -> None:
    for path in ("/api/v1/incidents", "/api/v1/metrics", "/api/v1/claims", "/incidents.json"):
        for body in (b"\x00", b"\xff\xfe", b'{"a": "\\u0000"}', b"{", b""):
            for kind in ("application/json", FORM["Content-Type"], "text/plain"):
                answer = desk.ask("POST", path, content=body, headers={"Content-Type": kind})
                assert (answer.status_code, answer.json()["reason"]) == (405, "Method Not Allowed")


def alert(session: Session, monkeypatch: pytest.MonkeyPatch, *bodies: bytes) -> list[httpx.Response]:
    """What an alert of each body is answered with."""
    monkeypatch.setenv("IRONRIVER_COURTLISTENER_WEBHOOK_SECRET", SECRET)
    desk = open_desk(session)
    return [
        desk.ask("POST", f"/webhooks/courtlistener/{SECRET}", content=body, headers=KEY) for body in bodies
    ]


def test_an_alert_that_is_no_text_is_refused_with_what_is_wrong(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = (
        b"\x00",
        b"\xff\xfe{}",
        b'{"webhook": {"event_type": 1}, "payload": "\xff"}',
        b'{"webhook": {"event_type": "\\u0000"}, "payload": {}}',
        b'{"webhook": "\\ud800", "payload": {}}',
    )
    for answer in alert(session, monkeypatch, *bodies):
        assert answer.status_code == 400
        assert answer.json()["detail"]


def test_odd_words_in_an_alert_name_no_docket(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = b'{"webhook": {"event_type": 1}, "payload": {"results": [{"docket": "\\u0000", "id": "\\ud800"}]}}'
    (answer,) = alert(session, monkeypatch, odd)
    assert answer.status_code == 400
    assert answer.json()["detail"]
