"""A small web server on this machine: what stands at each address, and how often it was asked for."""

from __future__ import annotations

import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.loopback import Loopback


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: FakeFiles

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        with self.site.lock:
            self.site.hits[self.path] += 1
            self.site.headers.append(dict(self.headers))
            status, body, headers = self.site.answers.get(self.path) or self.site.answers.get(
                path, (404, b"<h1>Not found</h1>", {})
            )
        if headers.get("ETag", "") == self.headers.get("If-None-Match"):
            status, body = 304, b""
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class FakeFiles(Loopback):
    """`put` what an address answers; everything else is not there."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, bytes, dict[str, str]]] = {}
        self.hits: Counter[str] = Counter()
        self.headers: list[dict[str, str]] = []
        self.lock = threading.Lock()
        handler = type("BoundHandler", (Handler,), {"site": self})
        super().__init__(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        self.put("/robots.txt", b"User-agent: *\nDisallow: /admin/\n", kind="text/plain")

    def put(
        self, path: str, body: bytes | str, status: int = 200, kind: str = "text/html", **more: str
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        self.answers[path] = (status, data, {"Content-Type": kind, **headers})
