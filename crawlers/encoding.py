"""Bytes → text, as a browser would have it rather than as the header claims."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
#: What pages that say Latin-1 or ASCII are written in.
_REALLY_WINDOWS = {"iso8859-1", "ascii", "cp1252"}
#: What else browsers know, by Python's names; Python itself also "decodes" zlib, escapes and domain names.
_OTHERS = (
    {f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {f"cp{page}" for page in (866, 874, *range(1250, 1259))}
    | {
        "koi8-r",
        "koi8-u",
        "mac-roman",
        "gbk",
        "gb2312",
        "gb18030",
        "big5",
        "euc_jp",
        "iso2022_jp",
        "shift_jis",
    }
    | {"euc_kr", "utf-16", "utf-16-le", "utf-16-be"}
)


def decode(body: bytes, content_type: str = "") -> str:
    """The text of a page; never fails.

    UTF-8 that is valid and not plain ASCII is UTF-8, whatever is declared. In text that claims to be UTF-8
    and is not, the stray bytes are read as windows-1252, where curly quotes come from.
    """
    if body.startswith(codecs.BOM_UTF8):
        return body.decode("utf-8-sig", "replace")
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    name = _declared(content_type.encode("latin-1", "replace")) or _declared(body[:4096]) or "utf-8"
    if name == "utf-8":
        return body.decode("utf-8", "ironriver_windows")
    if name in _REALLY_WINDOWS:
        return body.decode("cp1252", "replace")
    return body.decode(name, "replace")


def _declared(head: bytes) -> str | None:
    found = _DECLARED.search(head)
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    return name if name in _REALLY_WINDOWS | _OTHERS else None


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("ironriver_windows", _as_windows)
