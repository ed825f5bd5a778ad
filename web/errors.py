"""What a reader sees when something is wrong: a page, or an object where JSON was asked for."""

from __future__ import annotations

import logging

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from web.rendering import page

_log = logging.getLogger(__name__)


def wants_json(request: Request) -> bool:
    """Whether a path answers with JSON: the interface, and any view with that suffix."""
    path: str = request.scope["path"]
    return path.startswith("/api/") or path.endswith(".json")


def answer(request: Request, status: int, title: str, reason: str) -> Response:
    """An error in the form that was asked for; `reason` says what to do next."""
    if wants_json(request):
        return JSONResponse({"error": title, "reason": reason, "status": status}, status_code=status)
    return page(request, "error.html.j2", status=status, title=title, reason=reason, code=status)


def bad_request(request: Request, error: Exception) -> Response:
    """The address asks for something that there is not."""
    return answer(request, 400, "The address can't be read", str(error))


def not_found(request: Request, error: Exception) -> Response:
    """There is no such thing."""
    return answer(request, 404, "Not found", str(error))


def http_error(request: Request, error: Exception) -> Response:
    """What a route, or the router itself, has refused."""
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code in {301, 302, 303, 307, 308}:
        return Response(status_code=error.status_code, headers=error.headers)
    titles = {401: "Log in first", 403: "Not allowed", 404: "Not found", 405: "Not allowed"}
    shown = answer(request, error.status_code, titles.get(error.status_code, "Error"), str(error.detail))
    for name, value in (error.headers or {}).items():
        shown.headers[name] = value
    return shown


def invalid(request: Request, error: Exception) -> Response:
    """A part of the address or of a form has a value that it can't have."""
    if not isinstance(error, RequestValidationError):
        raise error
    told = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()[:5])
    return answer(request, 422, "The address can't be read", told)


def failed(request: Request, error: Exception) -> Response:
    """A fault of ours: it is in the log, not on the page."""
    _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return answer(request, 500, "Something broke", "The fault is in the server's log. Try again later.")
