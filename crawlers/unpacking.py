"""Undoing what a site packed: only what was asked for, all of it, and no more than fits.

Scrapy's own way keeps the beginning of a body whose packed bytes are cut; here that is a failure, so that
half a text is never taken for a whole one. What passes here can be read out of the archive again.
"""

from __future__ import annotations

import zlib
from typing import cast

from isal import isal_zlib
from isal.igzip_lib import IsalError

from crawlers.failures import Failed, FetchFailed
from ironriver.vocabulary import FailureKind

#: Its stubs take this class for an error.
_Broken = cast(type[Exception], IsalError)
_GZIP = 16 + zlib.MAX_WBITS
#: Nobody packs a page more often than this for its readers' sake.
_MOST_LAYERS = 3
_WINDOWS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": zlib.MAX_WBITS}


def unpack(body: bytes, encoding: str, most: int) -> bytes:
    """The body without its content encodings, a header's value such as "gzip".

    Raises:
        FetchFailed: more than `most` bytes (too_large), cut (truncated), broken or not asked for (malformed).
    """
    layers = [part.strip().lower() for part in encoding.split(",") if part.strip()]
    layers = [layer for layer in layers if layer != "identity"]
    if len(layers) > _MOST_LAYERS:
        raise _failed(FailureKind.MALFORMED, f"packed {len(layers)} times over")
    for layer in reversed(layers):
        if layer not in _WINDOWS:
            raise _failed(FailureKind.MALFORMED, f"packed as {layer[:40]!r}, which was not asked for")
        if body:  # an empty answer is judged as such
            body = _inflated(body, _WINDOWS[layer], most)
    return body


def _inflated(body: bytes, window: int, most: int) -> bytes:
    try:
        return _whole(window, body, most)
    except _Broken as error:
        if window != zlib.MAX_WBITS:
            raise _failed(FailureKind.MALFORMED, f"not packed as it says: {error}") from None
    try:
        return _whole(-zlib.MAX_WBITS, body, most)  # some leave the zlib header out
    except _Broken as error:
        raise _failed(FailureKind.MALFORMED, f"not packed as it says: {error}") from None


def _whole(window: int, body: bytes, most: int) -> bytes:
    inflater = isal_zlib.decompressobj(window)
    unpacked = inflater.decompress(body, most + 1)
    if len(unpacked) > most:
        raise _failed(FailureKind.TOO_LARGE, "larger than the largest response allowed, once unpacked")
    if not inflater.eof:
        raise _failed(FailureKind.TRUNCATED, "what is packed in it has no end")
    if inflater.unused_data:
        raise _failed(FailureKind.MALFORMED, "something follows the end of what is packed")
    return unpacked


def _failed(kind: FailureKind, note: str) -> FetchFailed:
    return FetchFailed(Failed(kind, note))
