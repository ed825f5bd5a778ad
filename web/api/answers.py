"""Answers that a client need not fetch twice, and where to go on reading."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from pipeline.exports.harmless import escaped
from web.desk.filters import BadFilterError

#: Rows of a part of a list: as many as one asks for, up to so many.
ROWS, MOST_ROWS = 100, 1000
LONGEST_CURSOR = 200


def answer(request: Request, value: Any, status: int = 200) -> Response:
    """A value as JSON with an ETag of its bytes; 304 without a body where the client has just these."""
    body = escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, status_code=status, headers=headers, media_type="application/json")


def write_cursor(**place: int | str) -> str:
    """Where to go on, as a word of letters and digits that means nothing to a client."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def read_cursor(cursor: str | None, **kinds: type) -> dict[str, Any]:
    """What a cursor of ours says; nothing where none was given.

    Raises:
        BadFilterError: it is none of ours, or of another list.
    """
    if not cursor:
        return {}
    try:
        padded = cursor[:LONGEST_CURSOR] + "=" * (-len(cursor) % 4)
        place = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, binascii.Error) as error:
        raise BadFilterError("the cursor is none that this list gave: begin without one") from error
    if not isinstance(place, dict) or set(place) != set(kinds):
        raise BadFilterError("the cursor is of another list: begin without one")
    for name, kind in kinds.items():
        value = place[name]
        if type(value) is not kind or (isinstance(value, int) and not 0 <= value < 2**31):
            raise BadFilterError("the cursor is of another list: begin without one")
    return place
