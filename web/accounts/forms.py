"""Forms: read within bounds, from our own pages alone, with the token that only their reader was given."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from fastapi import HTTPException, Request

#: Bytes of a form, and its fields.
LARGEST, MOST_FIELDS = 16_384, 20
#: The field with the token.
TOKEN = "csrf"  # noqa: S105  (the name of a field)

Form = Mapping[str, str]


def form_token(secret: str) -> str:
    """What a form must bring along: made of the secret in the reader's cookie, which it does not tell."""
    return hmac.new(secret.encode(), b"form", hashlib.sha256).hexdigest()


def check_token(form: Form, secret: str) -> None:
    """Refuse a form that was not given to this reader.

    Raises:
        HTTPException: 403.
    """
    told = form.get(TOKEN, "")
    if not secret or not hmac.compare_digest(told.encode(), form_token(secret).encode()):
        raise HTTPException(403, "The form is too old, or not ours. Load the page again and repeat.")


async def read_form(request: Request) -> Form:
    """The fields of a form that one of our own pages has sent.

    Raises:
        HTTPException: 403 from another site, 413 too large, 415 another kind of content, 400 no form.
    """
    if is_from_elsewhere(request):
        raise HTTPException(403, "The form was sent by another site.")
    kind = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, "A form is sent as application/x-www-form-urlencoded.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, f"A form has {LARGEST} bytes at most.")
    try:
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:  # also what is not ASCII or, once its escapes are read, not UTF-8
        raise HTTPException(400, "The form can't be read: it is no text in UTF-8.") from error
    if any("\0" in part for field in fields for part in field):  # PostgreSQL takes no text that has one
        raise HTTPException(400, "The form can't be read: it has a null byte.")
    return dict(fields)


def is_from_elsewhere(request: Request) -> bool:
    """Whether the browser says that another site has sent it. What says nothing is told by the token."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("Origin")
    # The scheme is left out: behind a proxy it may be another one here than in the browser.
    return origin is not None and urlsplit(origin).netloc.lower() != request.headers.get("Host", "").lower()
