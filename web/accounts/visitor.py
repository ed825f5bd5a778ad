"""Who asks: found once for each request, and what is shown to who is logged in is kept by nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from db.session import open_session
from ironriver.settings import Settings
from web.accounts import cookies, sessions
from web.accounts.forms import Form, check_token, form_token, read_form
from web.rendering import language_of, link_in

#: Paths of which no answer is ever kept, whoever asks.
PRIVATE = ("/login", "/logout", "/account", "/review")
#: Beginnings of paths that answer everybody alike.
ALIKE = ("/api/", "/data/", "/static/", "/webhooks/")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is logged in. `token` is the session's; forms carry `form_token`."""

    name: str
    account_id: int
    token: str = field(repr=False)

    @property
    def form_token(self) -> str:
        """What a form of this session must bring along."""
        return form_token(self.token)


class Visitors:
    """Finds who is logged in: `request.state.account`. No copy of their pages and of private ones is kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["path"].startswith(ALIKE):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        token = cookies.read(request, cookies.SESSION)
        account = await run_in_threadpool(_find, scope["app"].state.settings, token) if token else None
        request.state.account = account
        if account is None and not is_private(scope["path"]):
            await self._app(scope, receive, send)
            return

        async def unkept(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = "no-store"
                headers.add_vary_header("Cookie")
            await send(message)

        await self._app(scope, receive, unkept)


def is_private(path: str) -> bool:
    """Whether a path is of accounts or review."""
    return any(path == start or path.startswith(f"{start}/") for start in PRIVATE)


def _find(settings: Settings, token: str) -> Visitor | None:
    with open_session(settings.database) as session:
        account = sessions.account_of(session, token)
        return Visitor(account.name, account.id, token) if account else None


def visitor_of(request: Request) -> Visitor | None:
    """Who is logged in, if anyone."""
    found: Visitor | None = getattr(request.state, "account", None)
    return found


def reviewer(request: Request) -> Visitor:
    """Who is logged in.

    Raises:
        HTTPException: nobody is; 302 to the login for a page, 401 for a form.
    """
    found = visitor_of(request)
    if found is not None:
        return found
    if request.method not in {"GET", "HEAD"}:
        raise HTTPException(401, "Log in and repeat; nothing was changed.")
    query = f"?{request.url.query}" if request.url.query else ""
    wanted = urlencode({"next": request.scope["path"] + query})
    raise HTTPException(302, headers={"Location": link_in(language_of(request))(f"/login?{wanted}")})


Reviewer = Annotated[Visitor, Depends(reviewer)]


async def reviewers_form(request: Request, account: Reviewer) -> Form:
    """The fields of a form that one of our pages has given to this very session.

    Raises:
        HTTPException: 401 nobody is logged in, 403 the form is another's; see `read_form`.
    """
    form = await read_form(request)
    check_token(form, account.token)
    return form


ReviewersForm = Annotated[Form, Depends(reviewers_form)]
