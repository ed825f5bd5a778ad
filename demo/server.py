"""Serve the demo site on this machine: `python -m demo.server --port N` (0 takes a free port)."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from demo import api, pages
from demo.documents import DemoDocument, load, of_source
from demo.documents.court_feeds import court_feeds

HTML = "text/html; charset=utf-8"
XML = "application/xml; charset=utf-8"
RSS = "application/rss+xml; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
JSON = "application/json"

ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /search/\n"

#: Addresses on one page of the sitemap.
SITEMAP_PAGE = 2000

#: An answer: its media type and its text. None is 404.
Answer = tuple[str, str] | None


def answer(target: str, base_url: str) -> Answer:
    """What the site says to a request target (path and query) when it stands at base_url."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    if path == "/":
        return HTML, pages.contents(load(), list(court_feeds().values()))
    if path == "/robots.txt" or re.fullmatch(r"/web/[^/]+/robots\.txt", path):
        return TEXT, ROBOTS
    if path == "/api/v1/press_releases.json":
        return JSON, api.answer(query)
    if path == "/news/rss":
        items = [(release, release.url) for release in api.newest()]
        return RSS, pages.feed("Justice News", "https://www.justice.gov/news", items)
    if path == "/sitemap.xml":
        return _sitemap(query)
    if found := re.fullmatch(r"/ecf/(\w+)/cgi-bin/rss_outside\.pl", path):
        court = court_feeds().get(found[1])
        return (XML, pages.court_feed(court)) if court else None
    if path == "/web/hosts.json":
        return JSON, json.dumps(Counter(document.host for document in _web()), indent=1, sort_keys=True)
    if found := re.fullmatch(r"/web/([^/]+)/(?:feed|rss)\.xml", path):
        return _site_feed(found[1], base_url)
    return _document(path)


def _sitemap(query: dict[str, str]) -> Answer:
    releases = of_source("justice_gov")
    if "page" not in query:
        return XML, pages.sitemap_index(-(-len(releases) // SITEMAP_PAGE))
    page = int(query["page"]) if query["page"].isdigit() else 0
    chosen = releases[(page - 1) * SITEMAP_PAGE : page * SITEMAP_PAGE] if page else []
    return (XML, pages.sitemap(chosen)) if chosen else None


def _site_feed(host: str, base_url: str) -> Answer:
    site = _site(host)
    items = [(document, base_url + pages.local_path(document)) for document in site]
    return (RSS, pages.feed(host, f"{base_url}/web/{host}", items)) if site else None


def _document(path: str) -> Answer:
    document = next((document for document in load() if pages.local_path(document) == path), None)
    if document is None:
        return None
    if document.docket:
        return XML, pages.docket_xml(document.docket)
    if document.source == "justice_gov":
        return HTML, pages.release_page(document)
    if document.source == "atf":
        return HTML, pages.agency_page(document)
    return HTML, pages.article_page(document, _site(document.host))


def _site(host: str) -> list[DemoDocument]:
    """The documents of one site under /web/, the newest first."""
    return [document for document in _web() if document.host == host][::-1]


def _web() -> list[DemoDocument]:
    return [document for document in load() if document.source in ("atf", "news")]


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, with an ETag and 304 for what the client has."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the document at the address."""
        found = answer(self.path, f"http://{self.headers.get('Host', 'localhost')}")
        kind, text = found or (HTML, "<!DOCTYPE html><title>Page not found</title><h1>Page not found</h1>")
        body = text.encode()
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        status = 200 if found else 404
        if found and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server calls

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def start(port: int = 0) -> Iterator[str]:
    """Serve in the background while the context lasts; gives the site's address without a final slash."""
    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8790, help="0 takes a free port (default: 8790)")
    with start(parser.parse_args().port) as base_url:
        print(f"{len(load())} invented documents on {base_url}/ (Ctrl-C ends it)", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
