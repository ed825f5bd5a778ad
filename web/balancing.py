"""Spreads readers over the processes of a server.

A connection stays with the process that accepted it, and chance may give eight of ten readers to one of two
processes, which then wait for each other while the other process has little to do. So a process that is
behind closes a connection with its answer: the reader's next request opens a new one, which is most likely
accepted by a process that has time.
"""

from __future__ import annotations

import multiprocessing

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Requests under way in one process from which on it is behind: one is answered, another waits.
BEHIND = 2


def is_one_of_several() -> bool:
    """True in a process that a server of several (`--workers`) has started."""
    return multiprocessing.parent_process() is not None


class SpreadConnections:
    """Closes connections with the answers that a process gives while others of its readers wait."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def closing(message: Message) -> None:
            if message["type"] == "http.response.start" and self._under_way >= BEHIND:
                MutableHeaders(scope=message)["Connection"] = "close"
            await send(message)

        self._under_way += 1
        try:
            await self._app(scope, receive, closing)
        finally:
            self._under_way -= 1
