"""Shares readers out over the processes of a server: none waits behind others while a process has time.

All processes listen at one socket. A process of asyncio accepts whoever knocks, however many it has, and a
connection stays with it: chance may give eight of ten readers to one of two processes. Here a process accepts
a connection when it has time for it; until then it waits, first come first served, for whichever process has
time first. And one that has more than it can answer at once closes connections with its answers, so that the
reader's next request waits for all processes, too.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Requests without an answer from which on a process accepts nobody: one is answered, another waits.
BEHIND = 2
#: Seconds for which a connection that was accepted keeps others out if no request comes of it.
PAUSE = 0.02
#: Seconds for which a process that is behind accepts nobody: whatever keeps it, it stays in reach.
LONGEST = 0.25
#: Seconds after which it is tried again where the machine has no room for a connection.
RETRY = 1.0


def is_one_of_several() -> bool:
    """True in a process that a server of several (`--workers`) has started."""
    return multiprocessing.parent_process() is not None


class PatientLoop(asyncio.SelectorEventLoop):
    """An event loop of a process of several: its servers accept a connection when the process has time."""

    def __init__(self) -> None:
        super().__init__()
        self._unanswered = 0
        self._doors: list[Door] = []

    @property
    def is_behind(self) -> bool:
        """Whether whoever knocks had better wait for another process."""
        return self._unanswered >= BEHIND

    def changed(self, unanswered: int) -> None:
        """Hear how many requests have no answer yet."""
        self._unanswered = unanswered
        if not self.is_behind:
            for door in self._doors:
                door.open()

    async def create_server(  # type: ignore[override]
        self,
        protocol_factory: Callable[[], asyncio.BaseProtocol],
        *,
        sock: socket.socket,
        backlog: int,
        ssl: Any,
    ) -> Door:
        """Listen at a socket that is bound, as uvicorn asks for it in a process of several."""
        sock.setblocking(False)
        sock.listen(backlog)
        door = Door(self, partial(self.connect_accepted_socket, protocol_factory, ssl=ssl), sock)
        self._doors.append(door)
        door.open()
        return door


class Door:
    """A socket that is listened to, one connection at a time, while its loop is not behind."""

    def __init__(self, loop: PatientLoop, connect: Callable[..., Any], sock: socket.socket) -> None:
        self._loop = loop
        self._connect = connect
        self._sock: socket.socket | None = sock
        self._shut_at: float | None = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def open(self) -> None:
        """Accept the next connection; nothing where that is so already."""
        if self._sock is not None and self._shut_at is not None:
            self._shut_at = None
            if self._timer is not None:
                self._timer.cancel()
            self._loop.add_reader(self._sock, self._accept)

    def close(self) -> None:
        """Listen no more."""
        if self._sock is not None:
            self._shut(RETRY)
            if self._timer is not None:
                self._timer.cancel()
            self._sock.close()
            self._sock = None

    async def wait_closed(self) -> None:
        """Nothing is left to wait for: uvicorn sees to the connections itself."""

    def _accept(self) -> None:
        if self._sock is None:
            return
        try:
            connection, _ = self._sock.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return  # another process has it, or it has gone
        except OSError:
            self._shut(RETRY)
            raise  # the loop logs it
        connection.setblocking(False)
        self._loop.create_task(self._take(connection))
        self._shut(PAUSE)

    async def _take(self, connection: socket.socket) -> None:
        with suppress(OSError):  # it has gone
            await self._connect(connection)

    def _shut(self, seconds: float) -> None:
        if self._sock is not None and self._shut_at is None:
            self._shut_at = self._loop.time()
            self._loop.remove_reader(self._sock)
            self._timer = self._loop.call_later(seconds, self._look)

    def _look(self) -> None:
        if self._shut_at is None:
            return
        if not self._loop.is_behind or self._loop.time() - self._shut_at >= LONGEST:
            self.open()
        else:
            self._timer = self._loop.call_later(PAUSE, self._look)


class SpreadConnections:
    """Tells the loop how many wait for an answer, and closes connections with answers while others wait.

    What only reads is counted, until its answer begins: who sends or fetches slowly keeps nobody out.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._unanswered = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        answered = False

        async def closing(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start" and not answered:
                if self._unanswered >= BEHIND:
                    MutableHeaders(scope=message)["Connection"] = "close"
                answered = True
                self._count(-1)
            await send(message)

        self._count(+1)
        try:
            await self._app(scope, receive, closing)
        finally:
            if not answered:
                self._count(-1)

    def _count(self, more: int) -> None:
        self._unanswered += more
        loop = asyncio.get_running_loop()
        if isinstance(loop, PatientLoop):
            loop.changed(self._unanswered)
