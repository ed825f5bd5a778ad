"""Datasette on the public database, read-only, with our descriptions, for mounting in another application."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import closing
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from pipeline.exports.about import about
from pipeline.exports.datasette_metadata import metadata
from pipeline.exports.sqlite_schema import ABOUT

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

#: No question may take longer, give more rows, or a larger file.
TIME_LIMIT_MS, MOST_ROWS, MOST_CSV_MB = 1000, 1000, 50
_ABSENT = b"The public database has not been written yet.\n"
_NOT_SHOWN = b"There is no such page.\n"
_READ_ONLY = b"This database can only be read.\n"
#: Of the pages about Datasette itself only what others need: the rest tells of paths, threads, versions.
_OWN_PAGES, _OPEN = "-/", ("-/static", "-/metadata")


class PublicData:
    """An ASGI application: Datasette on a file, opened anew when another file takes its place.

    Args:
        path: the public database; it need not exist yet.
        base_url: where the application is mounted, such as `/data/`.
    """

    def __init__(self, path: Path, base_url: str = "/data/") -> None:
        self._path = path
        self._base_url = base_url.rstrip("/") + "/"
        self._seen: tuple[int, int, int] | None = None
        self._app: Any = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request; 503 while there is no database."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        page = scope["path"].removeprefix(self._base_url).lstrip("/")
        if page.startswith(_OWN_PAGES) and not page.startswith(_OPEN):
            await _say(send, 404, _NOT_SHOWN)
        elif scope["method"] not in {"GET", "HEAD", "OPTIONS"}:
            await _say(send, 405, _READ_ONLY)
        elif (app := self._current()) is not None:
            await app(scope, receive, send)
        else:
            await _say(send, 503, _ABSENT)

    def _current(self) -> Any:
        try:
            state = self._path.stat()
        except FileNotFoundError:
            self._seen = self._app = None
            return None
        seen = (state.st_ino, state.st_mtime_ns, state.st_size)
        if seen != self._seen:
            self._app = make_datasette(self._path, self._base_url).app()
            self._seen = seen
        return self._app


def datasette_app(path: Path, base_url: str = "/data/") -> PublicData:
    """The public database at `path` as an ASGI application that is mounted at `base_url`."""
    return PublicData(path, base_url)


def make_datasette(path: Path, base_url: str = "/") -> Datasette:
    """Datasette on one file that nobody writes to: no other database, limits on every question."""
    # Not above: Datasette's plugins must be loaded by its application.
    from datasette import handle_exception  # noqa: PLC0415

    handle_exception.rich = None  # else every mistyped question is a traceback with all variables in the log
    return Datasette(
        [],
        immutables=[str(path)],
        inspect_data=_inspected(path),
        metadata=_named(path),
        settings={
            "base_url": base_url,
            "sql_time_limit_ms": TIME_LIMIT_MS,
            "max_returned_rows": MOST_ROWS,
            "max_csv_mb": MOST_CSV_MB,
            "default_page_size": 50,
            "facet_time_limit_ms": 200,
            "suggest_facets": False,
            "default_cache_ttl": 300,
            "allow_download": True,
        },
        cors=True,
    )


def _named(path: Path) -> dict[str, Any]:
    """The metadata, for a file of whatever name."""
    told = metadata()
    return told | {"databases": {path.stem: told["databases"][about().database]}}


def _inspected(path: Path) -> dict[str, Any]:
    """What Datasette would count and digest itself at its first answer; the file says it of itself."""
    prefix = "rows_of_"
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as public:
        query = f"select name, value from {ABOUT} where name like 'rows_of_%'"  # noqa: S608 - a constant
        counts = {name.removeprefix(prefix): int(value) for name, value in public.execute(query)}
    state = path.stat()
    told = {
        "hash": f"{state.st_mtime_ns:016x}{state.st_size:016x}",
        "size": state.st_size,
        "file": str(path),
        "tables": {name: {"count": count} for name, count in counts.items()},
    }
    return {path.stem: told}


async def _say(send: Send, status: int, words: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words})


async def _live(receive: Receive, send: Send) -> None:
    """Take part in the server's start and end, where the application runs by itself."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
