"""Accounts: who gets in, who does not, for how long; and nothing of them is anywhere for the public."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from urllib.parse import quote

import httpx
import pytest
from bs4 import BeautifulSoup
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Account, AccountSession, LoginAttempt, now
from ironriver.errors import UsageError
from ironriver.vocabulary import Verdict
from pipeline.exports.export import export
from pipeline.exports.output import Format
from pipeline.exports.public_copy import public_path, refresh_public_copy
from pipeline.resolve import judgements
from pipeline.resolve.verdicts import ClaimWord, judge_claim
from tests.web.desk import ADDRESS, Desk, open_desk
from tests.web.reviewing import PASSWORD, field, log_in, token_of
from tests.world import Author, tucson
from web.accounts import attempts, sessions, store
from web.accounts.attempts import network_of
from web.accounts.passwords import Weakness, hashed, matches, weakness
from web.pages.account import own_path

ANOTHER = "quarry-lantern-88"


@pytest.fixture
def ana(session: Session) -> Account:
    return store.add(session, "Ana", PASSWORD)


@pytest.fixture
def empty(session: Session, ana: Account) -> Desk:
    return open_desk(session)


# accounts


@pytest.mark.parametrize("name", ["", "a", "rule:1", "ana maria", "-ana", "añá", "x" * 65, "a/b", "<b>"])
def test_what_is_no_name_for_an_account(session: Session, name: str) -> None:
    with pytest.raises(UsageError, match="no name"):
        store.add(session, name, PASSWORD)


def test_a_name_is_given_once_however_it_is_written(session: Session, ana: Account) -> None:
    assert ana.name == "ana"
    with pytest.raises(UsageError, match="there is an account"):
        store.add(session, " ANA ", PASSWORD)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("elevenchars", Weakness.SHORT),
        ("x" * 513, Weakness.LONG),
        ("ana-ana-2026", Weakness.NAME),
        ("abababababab", Weakness.PLAIN),
        ("heron-lattice-42", None),
        ("banana boat at noon", None),
    ],
)
def test_weak_passwords(password: str, why: Weakness | None) -> None:
    assert weakness(password, "ana") is why


def test_a_password_is_stored_as_a_hash_that_no_other_matches(session: Session, ana: Account) -> None:
    assert ana.password_hash.startswith("$argon2id$")
    assert PASSWORD not in ana.password_hash
    assert matches(ana.password_hash, PASSWORD)
    assert not matches(ana.password_hash, ANOTHER)
    assert not matches(ana.password_hash, "x" * 600)
    assert not matches(None, PASSWORD)
    assert matches(hashed("contrase\u00f1a larga"), "contrasen\u0303a larga")


# logging in and out


def test_who_is_not_logged_in_is_sent_to_the_login_and_back(empty: Desk) -> None:
    for prefix in ("", "/es"):
        answer = empty.get(f"{prefix}/review/pairs?after=7")
        assert answer.status_code == 302
        assert answer.headers["location"] == f"{prefix}/login?next={quote('/review/pairs?after=7', safe='')}"
    page = empty.page(answer.headers["location"])
    told = {"csrf": token_of(page), "name": "ana", "password": PASSWORD, "next": field(page, "next")}
    answer = empty.post("/es/login", told)
    assert (answer.status_code, answer.headers["location"]) == (303, "/es/review/pairs?after=7")
    assert empty.get("/es/review/pairs?after=7").status_code == 200


@pytest.mark.parametrize(
    ("scheme", "name", "secure"),
    [("http", "ironriver-session", False), ("https", "__Host-ironriver-session", True)],
)
def test_the_cookie_is_for_no_script_and_no_other_site(
    empty: Desk, scheme: str, name: str, secure: bool
) -> None:
    base = ADDRESS.replace("http", scheme)
    page = BeautifulSoup(empty.get(f"{base}/login").text, "lxml")
    told = {"csrf": token_of(page), "name": "ana", "password": PASSWORD}
    answer = empty.post(f"{base}/login", told)
    assert answer.status_code == 303
    (cookie,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith(f"{name}=")]
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/"} <= parts
    assert ("secure" in parts) is secure
    assert not any(part.startswith("domain") for part in parts)


def test_the_database_has_the_hash_of_a_token_and_an_end(empty: Desk, session: Session) -> None:
    log_in(empty)
    (row,) = session.scalars(select(AccountSession)).all()
    token = next(c.value for c in empty._cookies.jar if c.name == "ironriver-session")
    assert token not in row.token_hash
    assert len(token) >= 40
    assert timedelta(0) < row.expires_at - now() <= sessions.LIFE
    assert sessions.account_of(session, token, at=row.expires_at - timedelta(seconds=1))
    assert sessions.account_of(session, token, at=row.expires_at) is None
    assert sessions.account_of(session, row.token_hash) is None


@pytest.mark.parametrize(
    ("name", "password"), [("ana", ANOTHER), ("nobody", PASSWORD), ("", ""), ("ana", "")]
)
def test_a_wrong_name_and_a_wrong_password_are_told_alike(empty: Desk, name: str, password: str) -> None:
    page = empty.page("/login")
    answer = empty.post("/login", {"csrf": token_of(page), "name": name, "password": password})
    assert answer.status_code == 401
    assert "No account has this name and password." in answer.text
    assert empty.get("/review").status_code == 302


def test_of_a_name_that_nobody_has_a_password_is_checked_all_the_same(
    empty: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[str | None] = []

    def seen(stored: str | None, password: str) -> bool:
        checked.append(stored)
        return matches(stored, password)

    monkeypatch.setattr("web.accounts.login.matches", seen)
    page = empty.page("/login")
    for name in ("ana", "nobody"):
        empty.post("/login", {"csrf": token_of(page), "name": name, "password": ANOTHER})
    assert [stored is None for stored in checked] == [False, True]


def test_a_login_makes_a_new_session_and_ends_the_one_before(empty: Desk, session: Session) -> None:
    log_in(empty)
    first = session.scalars(select(AccountSession.token_hash)).one()
    cookies = dict(empty._cookies)
    log_in(Desk(empty.app))
    empty._cookies = httpx.Cookies({**cookies, "ironriver-session": "fixed-by-someone-else"})
    log_in(empty)
    hashes = set(session.scalars(select(AccountSession.token_hash)))
    assert len(hashes) == 3
    assert first in hashes


def test_logging_out_ends_the_session_on_the_server_too(empty: Desk, session: Session) -> None:
    log_in(empty)
    stolen = httpx.Cookies(empty._cookies)
    answer = empty.post("/logout", {"csrf": token_of(empty.page("/account"))})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?notice=out")
    assert session.scalar(select(func.count()).select_from(AccountSession)) == 0
    thief = Desk(empty.app)
    thief._cookies = stolen
    assert thief.get("/review").status_code == 302


def test_logging_out_everywhere(empty: Desk) -> None:
    other = Desk(empty.app)
    log_in(other)
    log_in(empty)
    empty.post("/logout", {"csrf": token_of(empty.page("/account")), "everywhere": "yes"})
    assert other.get("/review").status_code == 302


def test_a_disabled_account_is_out_at_once_and_stays_out(empty: Desk, session: Session) -> None:
    log_in(empty)
    token = token_of(empty.page("/account"))
    store.disable(session, store.named(session, "ana"))
    session.commit()
    assert empty.get("/review").status_code == 302
    assert empty.post("/logout", {"csrf": token}).status_code == 401
    page = empty.page("/login")
    answer = empty.post("/login", {"csrf": token_of(page), "name": "ana", "password": PASSWORD})
    assert answer.status_code == 401
    store.enable(session, store.named(session, "ana"))
    session.commit()
    log_in(empty)


def test_all_sessions_end_when_the_password_changes(empty: Desk, session: Session) -> None:
    other = Desk(empty.app)
    log_in(other)
    log_in(empty)
    form = {"csrf": token_of(empty.page("/account")), "password": PASSWORD, "new": ANOTHER, "again": ANOTHER}
    assert empty.post("/account/password", form).headers["location"] == "/login?notice=password"
    assert other.get("/review").status_code == 302
    assert empty.get("/review").status_code == 302
    session.expire_all()
    assert matches(session.scalars(select(Account)).one().password_hash, ANOTHER)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"password": "not-the-present-one"}, "The present password is another one."),
        ({"again": "another-one-again"}, "not repeated"),
        ({"new": "short", "again": "short"}, "fewer than 12"),
    ],
)
def test_a_password_that_is_not_changed(empty: Desk, change: dict[str, str], says: str) -> None:
    log_in(empty)
    form = {"csrf": token_of(empty.page("/account")), "password": PASSWORD, "new": ANOTHER, "again": ANOTHER}
    answer = empty.post("/account/password", {**form, **change})
    assert answer.status_code == 400
    assert says in answer.text
    assert empty.get("/review").status_code == 200


# guessing


def test_who_guesses_is_told_to_wait_even_with_the_right_password(empty: Desk) -> None:
    token = token_of(empty.page("/login"))
    for _ in range(attempts.PER_PAIR):
        answer = empty.post("/login", {"csrf": token, "name": "ana", "password": ANOTHER})
        assert answer.status_code == 401
    answer = empty.post("/login", {"csrf": token, "name": "ana", "password": PASSWORD})
    assert answer.status_code == 429
    assert "Wait 15 minutes" in answer.text
    assert answer.headers["retry-after"] == "900"


def test_attempts_count_by_name_and_by_address_and_end(session: Session) -> None:
    at = now()
    assert all(attempts.may_try(session, "ana", "192.0.2.1", at) for _ in range(attempts.PER_PAIR))
    assert not attempts.may_try(session, "ana", "192.0.2.1", at)
    assert attempts.may_try(session, "ana", "192.0.2.2", at), "her own address is open to her"
    for n in range(attempts.PER_ADDRESS - attempts.PER_PAIR):
        assert attempts.may_try(session, f"name{n}", "192.0.2.1", at)
    assert not attempts.may_try(session, "one-more", "192.0.2.1", at)
    assert attempts.may_try(session, "ana", "192.0.2.1", at + attempts.WINDOW)
    for n in range(attempts.PER_NAME):
        assert attempts.may_try(session, "eva", f"198.51.100.{n}", at)
    assert not attempts.may_try(session, "eva", "203.0.113.1", at)


def test_who_knows_the_password_is_not_counted(session: Session) -> None:
    for _ in range(3 * attempts.PER_ADDRESS):
        assert attempts.may_try(session, "ana", "192.0.2.1")
        attempts.forgive(session, "ana", "192.0.2.1")
    assert session.scalar(select(func.count()).select_from(LoginAttempt)) == 0


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("somewhere", "somewhere"),
    ],
)
def test_what_counts_as_one_address(address: str, network: str) -> None:
    assert network_of(address) == network


# forms


@pytest.mark.parametrize(
    "path", ["/logout", "/account/password", "/review/pairs", "/review/claims", "/review/undo"]
)
def test_a_form_is_taken_from_its_own_session_alone(empty: Desk, path: str) -> None:
    assert empty.post(path, {"csrf": "x"}).status_code == 401
    other = Desk(empty.app)
    log_in(other)
    log_in(empty)
    theirs, own = token_of(other.page("/account")), token_of(empty.page("/account"))
    for told in ({}, {"csrf": ""}, {"csrf": theirs}, {"csrf": own[:-1]}, {"csrf": "ñ"}):
        assert empty.post(path, {"x": "", **told}).status_code == 403, told
    for name, value in (
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ):
        assert empty.post(path, {"csrf": own}, headers={name: value}).status_code == 403, name
    assert empty.ask("POST", path, json={"csrf": own}).status_code == 415
    assert empty.post(path, {"csrf": own, "fill": "x" * 20_000}).status_code == 413
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert empty.ask("POST", path, content=b"csrf=%ff&\xff", headers=form).status_code == 400
    assert empty.get("/review").status_code == 200, "still logged in"


def test_a_login_form_is_taken_from_the_browser_that_asked_for_it(empty: Desk) -> None:
    other = token_of(Desk(empty.app).page("/login"))
    told = {"name": "ana", "password": PASSWORD}
    assert empty.post("/login", told).status_code == 403
    assert empty.post("/login", {**told, "csrf": other}).status_code == 403
    own = token_of(empty.page("/login"))
    told["csrf"] = own
    assert empty.post("/login", told, headers={"Origin": "https://evil.example"}).status_code == 403
    assert empty.post("/login", told, headers={"Origin": ADDRESS}).status_code == 303


@pytest.mark.parametrize(
    "wanted",
    ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/\t/x", "/login", "/logout", ""],
)
def test_a_login_leads_to_our_own_pages_alone(wanted: str) -> None:
    assert own_path(wanted) == "/review"


@pytest.mark.parametrize("path", ["/login", "/account", "/review", "/review/pairs", "/review/claims", "/"])
def test_nothing_is_kept_of_what_who_is_logged_in_sees(empty: Desk, path: str) -> None:
    if path != "/":
        assert empty.get(path).headers["cache-control"] == "no-store"
    log_in(empty)
    answer = empty.get(path)
    assert answer.headers["cache-control"] == "no-store"
    assert "cookie" in answer.headers["vary"].lower()


def test_nobody_can_register(empty: Desk) -> None:
    for path in ("/register", "/signup", "/account/new", "/accounts"):
        assert empty.get(path).status_code == 404
    assert empty.post("/account", {"name": "eva", "password": PASSWORD}).status_code == 405


# the public


def test_nothing_of_accounts_is_for_the_public(author: Author, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """No export, no page, no answer in JSON, no file of the public database names who judged."""
    session, who = author.session, "zzreviewer"
    tucson(author)
    account = store.add(session, who, PASSWORD)
    sessions.start(session, account)
    attempts.may_try(session, who, "192.0.2.1")
    judgements.judge(session, 1, 2, Verdict.SAME, author=who)
    claim = author.claim(author.document(9, "Nine", "He had 9 rifles."), "9 rifles")
    judge_claim(session, claim, ClaimWord.RIGHT, author=who)
    desk = open_desk(session)
    folder = export(session, tmp_path / "export", list(Format)).folder
    refresh_public_copy(session, desk.app.state.settings)
    copy = public_path(desk.app.state.settings)
    with closing(sqlite3.connect(copy)) as public:
        names = {name for (name,) in public.execute("select name from sqlite_master")}
    assert not [name for name in names if re.search("account|login|session|judgement|verdict", name)]
    for path in [*folder.iterdir(), copy]:
        data = path.read_bytes()
        assert who.encode() not in data, path.name
        assert account.password_hash.encode() not in data, path.name
    for path in _public_addresses(desk):
        answer = desk.get(path)
        assert answer.status_code == 200, path
        assert who not in answer.text, path
    described = desk.get("/api/v1/openapi.json").text
    assert not re.search(r"/(login|logout|account|review)\b|password", described)


def _public_addresses(desk: Desk) -> list[str]:
    told = desk.json("/api/v1/openapi.json")["paths"]
    api = [path for path in told if path.startswith("/api/") and "{" not in path]
    assert len(api) > 3
    pages = ("/", "/incidents", "/incidents/IR-2026-7K3QX", "/documents/1", "/sources", "/about")
    views = ("/incidents.csv", "/incidents.json", "/incidents.atom", "/api/v1/incidents/IR-2026-7K3QX")
    return [*api, *pages, *views]


def test_of_news_reviewers_see_the_whole_text(author: Author) -> None:
    text = "First words. He bought 40 rifles there. Last words that nobody quotes."
    version = author.document(1, "A story", text)
    version.document.kind = "news"
    author.claim(version, "40 rifles", low=40, high=40, basis="exact", role="purchased", object="rifle")
    store.add(author.session, "ana", PASSWORD)
    desk = open_desk(author.session)
    assert "nobody quotes" not in desk.get("/documents/1").text
    log_in(desk)
    page = desk.page("/documents/1")
    assert "nobody quotes" in page.select_one(".text").text
    assert "do not hand it on" in page.text
    assert page.select_one("header nav.aside").find("a", href="/account").text == "ana"
    assert "nobody quotes" not in desk.get("/api/v1/documents/1").text
