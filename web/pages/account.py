"""Logging in and out, and one's own password. Accounts are made by `ironriver account add`, not here."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from db.models import Account
from web.accounts import attempts, cookies, sessions, store
from web.accounts.forms import Form, check_token, form_token, read_form
from web.accounts.login import TooManyAttemptsError, log_in
from web.accounts.passwords import LEAST, matches, weakness
from web.accounts.visitor import Reviewer, ReviewersForm, visitor_of
from web.rendering import language_of, link_in, page
from web.state import WritableDatabase

router = APIRouter(include_in_schema=False)

WAIT_MINUTES = int(attempts.WINDOW.total_seconds() // 60)


@router.get("/login")
def show_login(request: Request, next: str = "", notice: str = "") -> Response:
    """The form to log in with; who is logged in is sent on."""
    if visitor_of(request) is not None:
        return _to(request, own_path(next))
    return _login_page(request, 200, wanted=next, notice=notice)


@router.post("/login")
def do_login(
    request: Request, session: WritableDatabase, form: Annotated[Form, Depends(read_form)]
) -> Response:
    """Log in; what is refused says the same of a wrong name and of a wrong password."""
    check_token(form, cookies.read(request, cookies.VISIT))
    name, wanted = form.get("name", "")[:100], form.get("next", "")
    try:
        token = log_in(session, name, form.get("password", ""), _address(request))
    except TooManyAttemptsError:
        return _login_page(request, 429, name=name, wanted=wanted, problem="many")
    if token is None:
        return _login_page(request, 401, name=name, wanted=wanted, problem="wrong")
    before = cookies.read(request, cookies.SESSION)
    if before:
        sessions.end(session, before)
        session.commit()
    answer = _to(request, own_path(wanted))
    cookies.keep(request, answer, cookies.SESSION, token)
    cookies.forget(request, answer, cookies.VISIT)
    return answer


@router.post("/logout")
def do_logout(
    request: Request, session: WritableDatabase, account: Reviewer, form: ReviewersForm
) -> Response:
    """End this session, or with `everywhere` all of the account's."""
    if form.get("everywhere"):
        sessions.end_all(session, session.get_one(Account, account.account_id))
    sessions.end(session, account.token)
    session.commit()
    return _out(request, "out")


@router.get("/account")
def show_account(request: Request, account: Reviewer) -> Response:
    """One's own account."""
    return page(request, "account.html.j2", problem="", least=LEAST, wait=WAIT_MINUTES)


@router.post("/account/password")
def change_password(
    request: Request, session: WritableDatabase, account: Reviewer, form: ReviewersForm
) -> Response:
    """Change one's own password: all sessions end, this one too."""
    own = session.get_one(Account, account.account_id)
    new = form.get("new", "")
    problem, status = "", 400
    if not attempts.may_try(session, own.name, _address(request)):
        problem, status = "many", 429
    elif not matches(own.password_hash, form.get("password", "")):
        problem = "wrong"
    elif new != form.get("again", ""):
        problem = "again"
    elif weak := weakness(new, own.name):
        problem = str(weak)
    if problem:
        return page(
            request, "account.html.j2", status=status, problem=problem, least=LEAST, wait=WAIT_MINUTES
        )
    attempts.forgive(session, own.name, _address(request))
    store.set_password(session, own, new)
    session.commit()
    return _out(request, "password")


def own_path(wanted: str) -> str:
    """A path of ours to go on to: what is anything else is not gone to."""
    plain = wanted.isprintable() and "\\" not in wanted and wanted.startswith("/")
    is_ours = plain and not wanted.startswith(("//", "/login", "/logout"))
    return wanted if is_ours else "/review"


def _login_page(
    request: Request, status: int, *, name: str = "", wanted: str = "", problem: str = "", notice: str = ""
) -> Response:
    visit = cookies.read(request, cookies.VISIT) or cookies.new_visit()
    answer = page(
        request,
        "login.html.j2",
        status=status,
        name=name,
        next=own_path(wanted),
        problem=problem,
        notice=notice,
        wait=WAIT_MINUTES,
        form_token=form_token(visit),
    )
    cookies.keep(request, answer, cookies.VISIT, visit)
    if status == 429:
        answer.headers["Retry-After"] = str(WAIT_MINUTES * 60)
    return answer


def _to(request: Request, path: str) -> Response:
    return RedirectResponse(link_in(language_of(request))(path), status_code=303)


def _out(request: Request, notice: str) -> Response:
    answer = _to(request, f"/login?notice={notice}")
    cookies.forget(request, answer, cookies.SESSION)
    return answer


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
