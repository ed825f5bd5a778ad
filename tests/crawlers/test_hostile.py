"""Servers that mean harm: the crawl ends in its time, keeps nothing false, and names each failure's kind."""

from __future__ import annotations

import gzip
import subprocess
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import brotli
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from warcio.archiveiterator import ArchiveIterator

import crawlers.run
from crawlers.model import RawDocument
from crawlers.registry import load_source
from crawlers.report import CrawlReport
from db.models import Document, Fetch
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind as Kind
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.hostile_site import (
    ARTICLE,
    MEGABYTE,
    Answer,
    Connection,
    HostileSite,
    for_ever,
    head,
    peak_memory,
    raw,
    redirect,
    reset,
    whole,
)
from tests.crawlers.running import crawled, opened

#: A name that leads to this machine; RESOLVER makes the crawl's process believe so.
PRIVATE = "intranet.example"

HTML = "Content-Type: text/html"
CHUNKED = (HTML, "Transfer-Encoding: chunked")
GZIP = "Content-Encoding: gzip"


def slow_head(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    connection.trickle(for_ever(b"x"))


def slow_body(connection: Connection) -> None:
    connection.send(head(HTML, f"Content-Length: {len(ARTICLE)}"))
    connection.trickle(bytes([each]) for each in ARTICLE)


def slow_chunks(connection: Connection) -> None:
    connection.send(head(*CHUNKED))
    connection.trickle(for_ever(b"1\r\nx\r\n"))


def silent(connection: Connection) -> None:
    connection.trickle(for_ever(b""))


def without_end(top: bytes, chunk: bytes) -> Answer:
    def answer(connection: Connection) -> None:
        connection.send(top)
        connection.trickle(for_ever(chunk), pause=0)

    return answer


def bomb(window: int) -> bytes:
    """100 MB of nothing, packed."""
    packer = zlib.compressobj(1, zlib.DEFLATED, window)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(100)) + packer.flush()


PACKED = gzip.compress(ARTICLE)
FILLER = b"X-Filler: " + b"x" * 1000 + b"\r\n"

#: What a page does, and the kind that it fails under.
FRAMES: dict[str, tuple[Answer, Kind]] = {
    "slow-head": (slow_head, Kind.TIMEOUT),
    "slow-body": (slow_body, Kind.TIMEOUT),
    "slow-chunks": (slow_chunks, Kind.TIMEOUT),
    "silent": (silent, Kind.TIMEOUT),
    "endless-body": (without_end(head(HTML), b"x" * 60_000), Kind.TOO_LARGE),
    "endless-chunks": (without_end(head(*CHUNKED), b"ea60\r\n" + b"x" * 60_000 + b"\r\n"), Kind.TOO_LARGE),
    "announced-large": (raw(head(HTML, "Content-Length: 99999999999")), Kind.TOO_LARGE),
    "endless-headers": (without_end(b"HTTP/1.1 200 OK\r\n", FILLER * 50), Kind.MALFORMED),
    "endless-header": (without_end(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 60_000), Kind.MALFORMED),
    "endless-folds": (without_end(b"HTTP/1.1 200 OK\r\nX: y\r\n", b" x\r\n" * 20_000), Kind.MALFORMED),
    "endless-continue": (without_end(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2_000), Kind.MALFORMED),
    "endless-status": (without_end(b"", b"x" * 60_000), Kind.MALFORMED),
    "gzip-bomb": (whole(bomb(31), GZIP), Kind.TOO_LARGE),
    "deflate-bomb": (whole(bomb(15), "Content-Encoding: deflate"), Kind.TOO_LARGE),
    "raw-deflate-bomb": (whole(bomb(-15), "Content-Encoding: deflate"), Kind.TOO_LARGE),
    "double-bomb": (whole(gzip.compress(bomb(31)), "Content-Encoding: gzip, gzip"), Kind.TOO_LARGE),
    "split-bomb": (whole(gzip.compress(bomb(31)), GZIP, GZIP), Kind.TOO_LARGE),
    "brotli": (whole(brotli.compress(bytes(20 * MEGABYTE)), "Content-Encoding: br"), Kind.MALFORMED),
    "zstd": (whole(b"\x28\xb5\x2f\xfd" * 9, "Content-Encoding: zstd"), Kind.MALFORMED),
    "packed-deep": (whole(PACKED, "Content-Encoding: " + ", ".join(["gzip"] * 900)), Kind.MALFORMED),
    "packed-not": (whole(ARTICLE, GZIP), Kind.MALFORMED),
    "packed-cut": (whole(PACKED[:-40], GZIP), Kind.TRUNCATED),
    "packed-and-more": (whole(PACKED + b"more", GZIP), Kind.MALFORMED),
    "too-short": (raw(head(HTML, f"Content-Length: {len(ARTICLE) * 2}"), ARTICLE), Kind.TRUNCATED),
    "chunk-cut": (raw(head(*CHUNKED), b"fff\r\n", ARTICLE[:300]), Kind.TRUNCATED),
    "chunks-without-end": (raw(head(*CHUNKED), b"%x\r\n" % 300, ARTICLE[:300], b"\r\n"), Kind.TRUNCATED),
    "chunk-no-number": (raw(head(*CHUNKED), b"zz\r\n", ARTICLE, b"\r\n0\r\n\r\n"), Kind.MALFORMED),
    "chunk-negative": (raw(head(*CHUNKED), b"-5\r\n", ARTICLE, b"\r\n0\r\n\r\n"), Kind.MALFORMED),
    "chunk-long-number": (raw(head(*CHUNKED), b"f" * 3000, b"\r\n", ARTICLE), Kind.MALFORMED),
    "coding-unknown": (raw(head(HTML, "Transfer-Encoding: rot13"), ARTICLE), Kind.MALFORMED),
    "length-negative": (raw(head(HTML, "Content-Length: -5"), ARTICLE), Kind.MALFORMED),
    "length-no-number": (raw(head(HTML, "Content-Length: many"), ARTICLE), Kind.MALFORMED),
    "two-lengths": (raw(head(HTML, "Content-Length: 7", "Content-Length: 9"), ARTICLE), Kind.MALFORMED),
    "no-http": (raw(b"220 mail.example ESMTP ready\r\n"), Kind.MALFORMED),
    "status-no-number": (raw(b"HTTP/1.1 two OK\r\n\r\n", ARTICLE), Kind.MALFORMED),
    "status-unknown": (whole(ARTICLE, status=b"999 Hm"), Kind.HTTP_ERROR),
    "no-answer": (raw(), Kind.CONNECTION),
    "reset": (reset, Kind.CONNECTION),
}

#: Where a redirect leads, with {port} for the site's own; none may be followed.
PLACES = [
    "http://169.254.169.254/latest/meta-data/",
    "//169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/",
    "http://10.0.0.8/",
    "http://192.168.1.1/",
    "http://127.0.0.2:{port}/good-1",
    "http://127.0.0.1:22/",
    "http://127.0.0.1/",
    "http://127.1:{port}/good-1",
    "http://2130706433:{port}/good-1",
    "http://0x7f000001:{port}/good-1",
    "http://0177.0.0.1:{port}/good-1",
    "http://127.0.0.01:{port}/good-1",
    "http://127.0.0x0.1:{port}/good-1",
    "http://0:{port}/good-1",
    "http://①②⑦.⓪.⓪.②:{port}/good-1",
    "http://localhost:{port}/good-1",
    "http://LOCALHOST.:{port}/good-1",
    "http://x@127.0.0.1:{port}/good-1",
    "http://[::1]:{port}/good-1",
    "http://[::ffff:127.0.0.1]:{port}/good-1",
    "http://[::ffff:7f00:1]:{port}/good-1",
    "http://[64:ff9b::7f00:1]:{port}/good-1",
    "http://[2002:7f00:1::]:{port}/good-1",
    "http://" + PRIVATE + ":{port}/good-1",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:{port}/_GET",
    "data:text/html,<p>x",
    "javascript:alert(1)",
]

RESOLVER = f"""
import socket
ask = socket.gethostbyname
socket.gethostbyname = lambda name: "127.0.0.1" if name == {PRIVATE!r} else ask(name)
"""


@pytest.fixture
def site(tmp_path: Path, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileSite]:
    """A site whose feed lists all of its pages."""
    (tmp_path / "sitecustomize.py").write_text(RESOLVER)
    with HostileSite() as site:
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        stand_in(site.url, "atf", request_timeout=2, max_response_mb=1)
        yield site


@pytest.fixture
def store(site: HostileSite) -> Iterator[Session]:
    with opened() as session:
        yield session


def lists(site: HostileSite, *paths: str) -> None:
    """Let the feed show these pages, the first as the newest."""
    newest = datetime(2026, 3, 2, 12, tzinfo=UTC)
    items = "".join(
        f"<item><title>{number}</title><link>{path if ':' in path else site.url + path}</link>"
        f"<pubDate>{format_datetime(newest - timedelta(days=number))}</pubDate></item>"
        for number, path in enumerate(paths)
    )
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>{items}</channel></rss>"
    site.answers["/rss.xml"] = whole(feed.encode(), kind="application/rss+xml")


def mixed(site: HostileSite, pages: dict[str, Answer]) -> list[str]:
    """Put pages on the site with a good one after each, for a site that is away is left alone."""
    good = [f"/good-{number}" for number in range(len(pages))]
    site.answers |= pages | {path: whole(ARTICLE) for path in good}
    lists(site, *(path for pair in zip(pages, good, strict=True) for path in pair))
    return good


def kinds(report: CrawlReport, site: HostileSite) -> dict[str, Kind]:
    return {each.url.removeprefix(site.url): each.kind for each in report.failures}


def stored(store: Session) -> list[str]:
    """The paths of what is in the archive, feeds left out; every record of it is whole."""
    for path in get_settings().archive_dir.glob("*/*.warc.gz"):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                record.raw_stream.read()
    rows = store.scalars(select(Fetch).where(Fetch.warc_offset.is_not(None), Fetch.role == "page"))
    return sorted("/" + row.url.split("/", 3)[3] for row in rows)


def test_answers_out_of_any_order_fail_under_their_kinds(site, store, monkeypatch):
    children: list[subprocess.Popen[str]] = []

    class Watched(subprocess.Popen[str]):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            children.append(self)

    peaks = []

    def measured(connection: Connection) -> None:
        peaks.append(peak_memory(children[-1].pid))
        whole(ARTICLE)(connection)

    monkeypatch.setattr(crawlers.run.subprocess, "Popen", Watched)
    pages = {f"/{name}": answer for name, (answer, _) in FRAMES.items()}
    good = mixed(site, pages)
    site.answers |= dict.fromkeys(good, measured)
    report = crawled(store, "atf")
    assert kinds(report, site) == {f"/{name}": kind for name, (_, kind) in FRAMES.items()}
    assert stored(store) == sorted(good)
    assert site.all_closed()
    # The client hung up on whatever would have gone on.
    going_on = {path for path in pages if path.startswith(("/slow", "/silent", "/endless"))}
    assert not going_on & site.came_to_end
    assert 0 < max(peaks) < 350 * MEGABYTE
    assert "answers broke the spider" not in report.note
    parse.run(store, get_settings(), source="atf")
    assert len(store.scalars(select(Document)).all()) == len(good)


def test_no_redirect_leads_out_of_the_public_web(site, store):
    places = [place.format(port=site.port) for place in PLACES]
    pages = {f"/redirect-{number}": redirect(place) for number, place in enumerate(places)}
    good = mixed(site, pages)
    report = crawled(store, "atf")
    found = kinds(report, site)
    assert {places[int(path.rpartition("-")[2])]: kind for path, kind in found.items()} == dict.fromkeys(
        places, Kind.FORBIDDEN_ADDRESS
    )
    assert stored(store) == sorted(good)
    assert all(site.asked[path] == 1 for path in [*pages, *good])


def test_a_good_page_with_bad_headers_does_no_harm(site, store):
    colours = "X-Colour: \x1b[31mred\x1b[0m \x07\x00 end"
    site.answers["/odd"] = whole(
        ARTICLE, 'ETag: "a\x00\rX-Injected: 1"', "Last-Modified: \x1b[2Jnever", colours
    )
    site.answers["/away"] = raw(
        b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /there?%0d%0aSet-Cookie:%20x\r\nX: y\r\n\r\n"
    )
    site.answers["/there?%0d%0aSet-Cookie:%20x"] = whole(ARTICLE.replace(b"Rifles", b"Pistols"))
    lists(site, "/odd", "/away")
    report = crawled(store, "atf")
    assert report.new == 2
    assert not report.failures
    stored(store)  # every record reads
    row = store.scalars(select(Fetch).where(Fetch.url == f"{site.url}/odd")).one()
    assert row.etag.isprintable()
    assert "X-Injected" in row.etag  # part of the value, not a header of its own
    assert row.last_modified == "[2Jnever"
    site.answers["/rss.xml"] = whole(b"", status=b"304 Not Modified")
    crawled(store, "atf")
    assert report.new == 2


def test_addresses_that_are_none_are_failures_of_their_own(site, store):
    site.answers["/good"] = whole(ARTICLE)
    bad = [
        "http://[::1/",
        "http://a b/",
        "http://:80:80/",
        "file:///etc/passwd",
        "mailto:x@example.org",
        "tel:1",
        "javascript:x()",
    ]
    lists(site, *bad, "/" + "x" * 3000, "/good")
    report = crawled(store, "atf")
    assert report.new == 1
    assert "answers broke the spider" not in report.note
    found = [each.kind for each in report.failures]
    assert found.count(Kind.FORBIDDEN_ADDRESS) == 6
    assert len(found) == len(bad)
    assert " characters is left out: https://www.atf.gov/xxx" in report.note


LAUGHS = (
    "<?xml version='1.0'{encoding}?><!DOCTYPE rss [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><rss version='2.0'><channel><item><title>&a9;</title><link>{url}/good</link></item></channel></rss>"
)
EXTERNAL = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
    "<!ENTITY % y SYSTEM '{url}/dtd'> %y;]>"
    "<rss version='2.0'><channel><item><title>&x;</title><link>{url}/good?&x;</link></item></channel></rss>"
)


@pytest.mark.parametrize(("feed", "encoding"), [(LAUGHS, "utf-16"), (EXTERNAL, "utf-8")])
def test_xml_with_entities_of_its_own_is_no_feed(site, store, feed, encoding):
    told = f" encoding='{encoding}'"
    body = feed.replace("{encoding}", told).replace("{url}", site.url).encode(encoding)
    site.answers |= {"/rss.xml": whole(body, kind="application/rss+xml"), "/good": whole(ARTICLE)}
    report = crawled(store, "atf")
    assert kinds(report, site) == {"/rss.xml": Kind.LAYOUT}
    assert set(site.asked) == {"/robots.txt", "/rss.xml"}


ROBOTS: list[tuple[Answer, Kind | None]] = [
    (silent, Kind.TIMEOUT),
    (without_end(head("Content-Type: text/plain"), b"Allow: /\n" * 6_000), Kind.TOO_LARGE),
    (whole(b"oops", status=b"500 Oops"), Kind.HTTP_ERROR),
    (redirect("http://169.254.169.254/robots.txt"), Kind.FORBIDDEN_ADDRESS),
    (whole(b"forbidden", status=b"403 Forbidden"), None),
    # What comes after the first half megabyte is not read.
    (whole(b"# nothing\n" * 90_000 + b"User-agent: *\nDisallow: /\n"), None),
]


@pytest.mark.parametrize(("robots", "kind"), ROBOTS)
def test_a_site_whose_rules_can_not_be_had_is_not_asked(site, store, robots, kind):
    site.answers |= {"/robots.txt": robots, "/good": whole(ARTICLE)}
    lists(site, "/good")
    report = crawled(store, "atf")
    assert list(kinds(report, site).values()) == ([kind] if kind else [])
    assert site.asked["/rss.xml"] == (0 if kind else 1)
    assert all("its robots.txt" in each.note for each in report.failures)


def test_a_proxy_that_the_environment_names_is_not_used(site, store, monkeypatch):
    with HostileSite() as proxy:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        site.answers["/good"] = whole(ARTICLE)
        lists(site, "/good")
        assert crawled(store, "atf").new == 1
        assert not proxy.asked


@pytest.mark.parametrize(
    "href", ["http://[::1", "javascript:x()", "mailto:x@y.example", "http://a:b/", ":", "//"]
)
@pytest.mark.parametrize("source", ["atf", "ice"])
def test_a_page_that_calls_itself_nonsense_is_known_by_the_address_asked(source, href):
    told = f'<link rel="canonical" href="{href}"></head>'.encode()
    page = ARTICLE.replace(b"</head>", told).replace(b"<article>", b'<article class="nr-body">')
    raw_page = RawDocument(0, source, "page", "https://www.ice.gov/x", "text/html", datetime.now(UTC), page)
    (document,) = load_source(source).parse(raw_page)
    assert document.native_id.startswith("https://www.ice.gov/")
