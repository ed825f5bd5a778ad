"""One address per document: trackers and fragments dropped, copies and dresses undone, one spelling.

What counts as a tracker, a mirror, a copy or a dress stands in canonical.yml. Nothing else changes the host.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from posixpath import normpath
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from ironriver.data_files import read_yaml

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAFE = "/:@!$&'()*+,;=~-._%"
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~!$&'()*+,=:@-]")
_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x20\x7f]+")
#: A copy of a copy of a copy is not met.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class _Facts:
    names: frozenset[str]
    prefixes: tuple[str, ...]
    labels: frozenset[str]
    path_ends: tuple[str, ...]
    parameters: dict[str, frozenset[str]]
    copies: tuple[re.Pattern[str], ...]
    hosts: dict[str, str]


def canonical_url(url: str) -> str:
    """The address under which a document is known, whoever linked to it; what is no address comes back.

    >>> canonical_url("http://News.Example/story/?utm_source=x&id=7#top")
    'https://news.example/story?id=7'
    >>> canonical_url("https://web.archive.org/web/20260301120000/http://m.news.example/story/amp/")
    'https://news.example/story'
    """
    written = url.strip()
    try:
        for _ in range(_DEEPEST):
            parts = urlsplit(written)
            if (inner := _copied(parts)) is None:
                break
            written = inner
        parts = urlsplit(written)
        host = _host(parts)
        port = parts.port
    except ValueError:
        return written
    scheme = parts.scheme or "https"
    if port is not None and port not in _DEFAULT_PORTS.values():
        host = f"{host}:{port}"
    elif scheme in _DEFAULT_PORTS:
        scheme = "https"
    return urlunsplit((scheme, host, _path(parts.path), _query(parts.query), ""))


def _copied(parts: SplitResult) -> str | None:
    """The address that a copy is of; None where it is none."""
    whole = f"{(parts.hostname or '').lower()}{parts.path}"
    for pattern in _facts().copies:
        if found := pattern.match(whole):
            inner = whole[found.end() :] + (f"?{parts.query}" if parts.query else "")
            inner = re.sub(r"^(https?):/+", r"\1://", inner)
            inner = inner if inner.startswith(("http://", "https://")) else f"https://{inner}"
            return inner if "." in (urlsplit(inner).hostname or "") else None
    return None


def _host(parts: SplitResult) -> str:
    """The host in its one spelling: lower case, ASCII, by the table of mirrors."""
    host = (parts.hostname or "").rstrip(".").lower()
    if ":" in host:
        return f"[{host}]"
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        pass  # a name that no name server knows either
    facts = _facts()
    while (rest := host.partition("."))[0] in facts.labels and "." in rest[2] and not rest[2][-1].isdigit():
        host = rest[2]
    return facts.hosts.get(host, host)


def _path(written: str) -> str:
    path = _SESSION.sub("", _LONE_PERCENT.sub("%25", _CONTROL.sub("%20", written)))
    path = "/" + quote(_ESCAPE.sub(_plain, path), safe=_SAFE).lstrip("/")
    if "/." in path:
        path = normpath(path)
    while True:
        shorter = path.rstrip("/") or "/"
        end = next((each for each in _facts().path_ends if shorter.lower().endswith(each)), "")
        before = shorter[: len(shorter) - len(end)] if end else ""
        if before.rstrip("/"):
            shorter = before.rstrip("/")
        elif end.startswith("/index."):
            shorter = "/"
        if shorter == path:
            return path
        path = shorter


def _plain(escape: re.Match[str]) -> str:
    """An escape that need not be one, undone; others in capitals."""
    character = chr(int(escape[1], 16))
    return character if _UNRESERVED.fullmatch(character) else f"%{escape[1].upper()}"


def _query(written: str) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(written, keep_blank_values=True)
        if not _says_nothing(name.lower(), value.lower())
    ]
    return urlencode(kept)


def _says_nothing(name: str, value: str) -> bool:
    facts = _facts()
    return (
        name in facts.names
        or name.startswith(facts.prefixes)
        or value in facts.parameters.get(name, frozenset())
    )


@lru_cache(maxsize=1)
def _facts() -> _Facts:
    data = read_yaml(Path(__file__).parent / "canonical.yml")
    dresses = data["dresses"]
    return _Facts(
        names=frozenset(data["trackers"]["names"]),
        prefixes=tuple(data["trackers"]["prefixes"]),
        labels=frozenset(dresses["labels"]),
        path_ends=tuple(dresses["path_ends"]),
        parameters={name: frozenset(values) for name, values in dresses["parameters"].items()},
        copies=tuple(re.compile(pattern) for pattern in data["copies"]["patterns"]),
        hosts={
            mirror: host for host, mirrors in data["hosts"]["same"].items() for mirror in [host, *mirrors]
        },
    )
