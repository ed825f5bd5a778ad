"""The two cookies: who is logged in, and which browser asked for a form to log in with."""

from __future__ import annotations

import secrets

from fastapi import Request
from fastapi.responses import Response

from web.accounts.sessions import LIFE

SESSION, VISIT = "ironriver-session", "ironriver-visit"
#: No cookie of ours is longer: a longer one is none.
LONGEST = 100


def read(request: Request, name: str) -> str:
    """A cookie's value; empty where there is none."""
    value = request.cookies.get(_name(request, name), "")
    return value if len(value) <= LONGEST else ""


def keep(request: Request, response: Response, name: str, value: str) -> None:
    """Give a cookie to the browser: for no script, for no other site, over HTTPS alone where that is used."""
    response.set_cookie(
        _name(request, name),
        value,
        max_age=int(LIFE.total_seconds()),
        path="/",
        httponly=True,
        secure=_is_https(request),
        samesite="lax" if name == SESSION else "strict",
    )


def forget(request: Request, response: Response, name: str) -> None:
    """Take a cookie from the browser."""
    response.delete_cookie(
        _name(request, name), path="/", httponly=True, secure=_is_https(request), samesite="lax"
    )


def new_visit() -> str:
    """A value for `VISIT`."""
    return secrets.token_urlsafe(32)


def _is_https(request: Request) -> bool:
    return request.url.scheme == "https"


def _name(request: Request, name: str) -> str:
    """Over HTTPS a name that browsers take from this very host alone, not from one beside it."""
    return f"__Host-{name}" if _is_https(request) else name
