"""A server that does what no server should: bytes of its own making, on sockets of this machine."""

from __future__ import annotations

import socket
import socketserver
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.loopback import Loopback

#: Writes an answer, head and all.
Answer = Callable[["Connection"], None]

MEGABYTE = 1 << 20
ARTICLE = (
    '<html lang="en"><head><title>Rifles found</title><meta property="article:published_time" '
    'content="2026-03-02"></head><body><article><h1>Rifles found</h1>'
    + "".join(
        f"<p>On day {day} agents of the bureau found {3 * day} rifles in a truck at the town's bridge.</p>"
        for day in range(2, 9)
    )
    + "</article></body></html>"
).encode()


class Connection(socketserver.StreamRequestHandler):
    """Reads one request and lets the site answer it; the connection ends with the answer."""

    server: _Server

    def handle(self) -> None:
        site = self.server.site
        line = self.rfile.readline(65_536).decode("latin-1").split(" ")
        while self.rfile.readline(65_536).strip():
            pass
        if len(line) < 2:
            return
        with site.lock:
            site.asked[line[1]] += 1
            site.open += 1
        try:
            site.answer_for(line[1])(self)
            site.came_to_end.add(line[1])
        except OSError:
            pass  # the crawler hung up
        finally:
            with site.lock:
                site.open -= 1

    def send(self, *parts: bytes) -> None:
        self.connection.sendall(b"".join(parts))

    def trickle(self, chunks: Iterator[bytes], pause: float = 0.1, most: float = 30) -> None:
        """Send bit by bit until the other side has had enough."""
        until = time.monotonic() + most
        for chunk in chunks:
            self.send(chunk)
            if pause:
                time.sleep(pause)
            if time.monotonic() > until:
                return


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    site: HostileSite

    def handle_error(self, request: object, client_address: object) -> None:
        """A connection that is cut is what these tests are about."""


class HostileSite(Loopback):
    """`answers` by path; any other path is not there."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: Counter[str] = Counter()
        self.came_to_end: set[str] = set()
        self.open = 0
        self.lock = threading.Lock()
        server = _Server(("127.0.0.1", 0), Connection)
        server.site = self
        super().__init__(server)

    def answer_for(self, path: str) -> Answer:
        return self.answers.get(path, whole(b"not here", status=b"404 Not Found"))

    def all_closed(self) -> bool:
        """True once no connection is open any more; those that were cut notice at their next byte."""
        until = time.monotonic() + 10
        while self.open and time.monotonic() < until:
            time.sleep(0.05)
        return self.open == 0


def head(*lines: str, status: bytes = b"200 OK") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\n" + "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n"


def whole(body: bytes, *lines: str, status: bytes = b"200 OK", kind: str = "text/html") -> Answer:
    """An answer in good order, with headers of one's choice."""
    top = head(f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines, status=status)
    return lambda connection: connection.send(top, body)


def raw(*parts: bytes) -> Answer:
    """These bytes, and the end of the connection."""
    return lambda connection: connection.send(*parts)


def redirect(location: str) -> Answer:
    return whole(b"", f"Location: {location}", status=b"302 Found")


def reset(connection: Connection) -> None:
    """End the connection as a crashed machine would."""
    connection.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.connection.close()


def for_ever(chunk: bytes) -> Iterator[bytes]:
    while True:
        yield chunk


def peak_memory(pid: int) -> int:
    """The most bytes that a process has held so far; 0 of one that has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)
