"""Where CourtListener sends its alerts: each is kept once, and the next crawl asks for what it names.

The secret in the address is all that tells CourtListener from others: nothing signs what it sends. It waits
three seconds for an answer and sends again what was not answered with 2xx, under the same key.
"""

from __future__ import annotations

import hmac

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from crawlers.alerts import AlertError, Inbox, read_alert, read_key
from ironriver.settings import Settings, get_settings

#: Bytes of the longest body; an alert names some entries or cases.
MOST = 2 * 1024 * 1024

router = APIRouter(include_in_schema=False)


@router.post("/webhooks/courtlistener/{secret}")
async def receive(secret: str, request: Request) -> JSONResponse:
    """Keep an alert; one that was kept before is answered likewise, and nothing is stored twice.

    A body that is too long is refused with 413, one that is no alert with 400 and what is wrong.

    Raises:
        HTTPException: 404 without the secret, as anywhere that there is nothing.
    """
    settings: Settings = getattr(request.app.state, "settings", None) or get_settings()
    if not _is(secret, settings.courtlistener_webhook_secret.get_secret_value()):
        raise HTTPException(404, "Not Found")
    body = await _body(request)
    if body is None:
        return JSONResponse({"detail": f"a body has {MOST} bytes at most"}, 413)
    try:
        alert = read_alert(read_key(request.headers.get("Idempotency-Key")), body)
    except AlertError as error:
        return JSONResponse({"detail": str(error)}, 400)
    new = await run_in_threadpool(Inbox(settings.data_dir).receive, alert, body)
    return JSONResponse({"received": alert.key, "new": new})


def _is(told: str, secret: str) -> bool:
    """Whether the secret is told, in a time that says nothing of it; where none is set, nothing is one."""
    return hmac.compare_digest(told.encode(), secret.encode()) and bool(secret)


async def _body(request: Request) -> bytes | None:
    """The body; None where it is too long, of which no more is read than is allowed."""
    announced = request.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) > MOST:
        return None
    found = bytearray()
    async for chunk in request.stream():
        found += chunk
        if len(found) > MOST:
            return None
    return bytes(found)
