"""A small copy of justice.gov on this machine, with invented releases and faults to order."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.crawlers.fake_pages import Beside
from tests.loopback import Loopback

API = "/api/v1/press_releases.json"
DAY = 86_400
FIRST = 1_600_012_800  # a day's noon in Washington


@dataclass(slots=True)
class Release:
    number: int
    date: int
    changed: int
    body: str
    attachment: list[dict[str, Any]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"https://www.justice.gov/usao-nowhere/pr/release-{self.number}"

    @property
    def uuid(self) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"release {self.number}"))

    def as_json(self) -> dict[str, Any]:
        return {
            "attachment": self.attachment,
            "body": self.body,
            "changed": str(self.changed),
            "component": [{"uuid": str(uuid.uuid5(uuid.NAMESPACE_DNS, "office")), "name": "USAO - Nowhere"}],
            "created": str(self.date),
            "date": str(self.date),
            "image": [],
            "number": None,
            "teaser": None,
            "title": f"Release {self.number}",
            "topic": [],
            "url": self.address,
            "uuid": self.uuid,
            "vuuid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.number} {self.changed}")),
        }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: FakeSite

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.site.answer(self)

    def reply(
        self,
        body: bytes,
        status: int = 200,
        kind: str = "application/json",
        announced: int | None = None,
        **headers: str,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if announced is None else announced))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass
        if announced is not None:
            self.close_connection = True


#: Answers in the site's stead; gets the handler and the true body.
Fault = Callable[[Handler, bytes], None]


class FakeSite(Loopback):
    """`releases` oldest first; `beside` is what there is beside the API.

    Of the faults of the API those of `faults[page]` are used up, one a request; `for_ever` stays. Those of
    `at[path]` stay as well.
    """

    def __init__(self, count: int) -> None:
        self.releases: list[Release] = []
        self.beside = Beside()
        self.at: dict[str, Fault] = {}
        self.publish(count)
        self.obeys_sort = True
        self.counted_too_many = 0
        self.largest_page = 50
        self.robots = b"User-agent: *\nDisallow: /admin/\n"
        self.faults: dict[int, list[Fault]] = {}
        self.for_ever: dict[int, Fault] = {}
        self.asked: list[int] = []
        self.hits: Counter[str] = Counter()
        self.before_page: Callable[[int], None] = lambda page: None
        self.lock = threading.Lock()
        handler = type("BoundHandler", (Handler,), {"site": self})
        super().__init__(ThreadingHTTPServer(("127.0.0.1", 0), handler))

    def publish(self, total: int) -> None:
        """Add releases, one a day, until there are so many."""
        for n in range(len(self.releases), total):
            self.releases.append(Release(n, FIRST + n * DAY, FIRST + n * DAY, f"<p>Text of release {n}.</p>"))

    def revise(self, number: int, by: int = 400 * DAY) -> None:
        release = self.releases[number]
        release.changed += by
        release.body = f"<p>Text of release {number}, corrected.</p>"

    def answer(self, handler: Handler) -> None:
        parts = urlsplit(handler.path)
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        with self.lock:
            self.hits[parts.path] += 1
        if parts.path == "/robots.txt":
            return handler.reply(self.robots, kind="text/plain")
        if parts.path != API:
            return self.answer_beside(handler, parts.path, query)
        page, size = int(query["page"]), min(int(query["pagesize"]), self.largest_page)
        with self.lock:
            self.asked.append(page)
            waiting = self.faults.get(page)
            fault = waiting.pop(0) if waiting else self.for_ever.get(page)
        self.before_page(page)
        body = self.page(page, size, query)
        return fault(handler, body) if fault else handler.reply(body)

    def answer_beside(self, handler: Handler, path: str, query: dict[str, str]) -> None:
        body, kind = self.beside.answer(path, query)
        tag = hashlib.sha256(body).hexdigest()
        if path in self.at:
            self.at[path](handler, body)
        elif not body:
            handler.reply(b"<h1>Not found</h1>", status=404, kind="text/html")
        elif handler.headers.get("If-None-Match") == tag:
            handler.reply(b"", status=304, kind=kind, ETag=tag)
        else:
            handler.reply(body, kind=kind, ETag=tag)

    def page(self, page: int, size: int, query: dict[str, str]) -> bytes:
        listed = list(self.releases)
        if self.obeys_sort and query.get("direction") == "DESC":
            listed.sort(key=lambda each: (getattr(each, query["sort"]), each.number), reverse=True)
        frame = {"count": len(listed) + self.counted_too_many, "pagesize": size, "page": page}
        results = [each.as_json() for each in listed[page * size : (page + 1) * size]]
        return json.dumps({"metadata": {"resultset": frame}, "results": results}).encode()


def busy(handler: Handler, body: bytes) -> None:
    handler.reply(b"later", status=503, kind="text/html", Retry_After="0")


def throttled(handler: Handler, body: bytes) -> None:
    handler.reply(b"slow down", status=429, kind="text/html", Retry_After="0")


def throttled_for_a_day(handler: Handler, body: bytes) -> None:
    handler.reply(b"slow down", status=429, kind="text/html", Retry_After="86400")


def truncated(handler: Handler, body: bytes) -> None:
    handler.reply(body[: len(body) // 2], announced=len(body))


def cut_json(handler: Handler, body: bytes) -> None:
    handler.reply(body[: len(body) // 2])


def wall(handler: Handler, body: bytes) -> None:
    page = b'<html><head><meta http-equiv="refresh" content="5; URL=?bm-verify=x"></head><body></body></html>'
    handler.reply(page, kind="text/html")


def broken(handler: Handler, body: bytes) -> None:
    handler.reply(b"oops", status=500, kind="text/html")


def huge(handler: Handler, body: bytes) -> None:
    handler.reply(b" " * 3_000_000)


def to_itself(handler: Handler, body: bytes) -> None:
    handler.reply(b"", status=302, Location=handler.path)


def to_a_private_address(handler: Handler, body: bytes) -> None:
    handler.reply(b"", status=302, Location="http://169.254.169.254/latest/meta-data/")


def silent(handler: Handler, body: bytes) -> None:
    time.sleep(3)
    handler.close_connection = True


def other_shape(handler: Handler, body: bytes) -> None:
    handler.reply(b'{"items": []}')


def gzipped(handler: Handler, body: bytes) -> None:
    handler.reply(gzip.compress(body), Content_Encoding="gzip")
