"""The text, date, author and title of a news article or press release, whatever the page around it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from crawlers import walls
from crawlers.canonical import canonical_url
from crawlers.days import days_in
from crawlers.encoding import decode
from crawlers.links import absolute
from crawlers.model import ParsedDocument, ParseError, RawDocument
from ironriver.vocabulary import FailureKind

#: A page with less text than this is a teaser, a consent page or a layout that is not understood.
LEAST_TEXT = 200
#: A teaser of a walled article with less text than this says nothing that is worth keeping.
LEAST_TEASER = 100
#: In an article of less text, a notice anywhere on the page is that of a wall, not an offer at its side.
SHORT = 1200

#: A day that the text tells of, or the year of a copyright, is not when an article was published.
_DATES = {"original_date": True, "extensive_search": False}
#: A line of so many characters that has a day is a dateline, where it is one of the first.
_DATELINE, _FIRST_LINES = 40, 4

_BREAK = re.compile(r"\s*\n\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_article(raw: RawDocument, *, kind: str, publisher: str = "") -> ParsedDocument:
    """The article of a page.

    The native id is the canonical address that the page names, or its own. The publisher is the site's name
    where the page tells it. Times keep the day that the page writes, in its own zone. Of an article behind a
    wall the teaser is read, `details["partial"]` says what stands before the rest, and a warning too.

    Raises:
        WalledError: nothing of an article is shown; `kind` says why.
        ParseError: there is no page, or hardly any text in it.
    """
    try:
        page = html.document_fromstring(_XML_DECLARATION.sub("", decode(raw.body, raw.content_type)))
    except (etree.ParserError, ValueError) as error:
        raise ParseError(f"no HTML page: {error}") from error
    if walls.is_consent_host(raw.url):
        raise walls.WalledError(FailureKind.CONSENT, f"a consent page: {raw.url}")
    lock = walls.read_lock(page)
    named = walls.take_out(page, lock) if lock.closed else False
    found = trafilatura.bare_extraction(
        page,
        url=raw.url,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        date_extraction_params=_DATES,
    )
    text = (found.text or "").strip() if isinstance(found, Document) else ""
    paragraphs, wall = _public(page, [part for part in _BREAK.split(text) if part], lock, named=named)
    text = "\n\n".join(paragraphs)
    if not isinstance(found, Document) or len(text) < (LEAST_TEASER if wall else LEAST_TEXT):
        if wall is not None:
            raise walls.WalledError(wall, f"a {wall} wall with {len(text)} characters of teaser before it")
        raise ParseError(f"only {len(text)} characters of text: a teaser, a wall, or another layout")
    title = _meta(page, "og:title") or found.title or ""
    published = _published(page) or found.date or _dateline(paragraphs)
    address = _address(page, raw.url)
    return ParsedDocument(
        native_id=address,
        url=address,
        kind=kind,
        title=" ".join(title.split()),
        published=published,
        text=text,
        publisher=publisher or _meta(page, "og:site_name") or found.sitename or "",
        language=(_first(page, "/html/@lang") or "")[:2].lower() or None,
        details=({"author": found.author} if found.author else {})
        | ({"partial": wall.value} if wall else {}),
        warnings=(f"only the teaser before a {wall} wall",) if wall else (),
    )


def _public(
    page: html.HtmlElement, paragraphs: list[str], lock: walls.Lock, *, named: bool
) -> tuple[list[str], FailureKind | None]:
    """What everybody may read of an article, and the wall it ends at; no wall where that is all of it."""
    shown, wall = walls.public_part(paragraphs)
    length = sum(map(len, shown))
    if wall is None and length < SHORT:
        around = list(walls.notices(page))
        wall = next((kind for kind in around if kind is not FailureKind.CONSENT), None)
        if wall is None and length < LEAST_TEXT and (around or len(shown) < len(paragraphs)):
            return [], FailureKind.CONSENT
    if lock.closed:
        wall = wall or FailureKind.PAYWALL
        shown = shown if named else walls.lead(shown)
    return shown, wall


def _address(page: html.HtmlElement, asked: str) -> str:
    """The address that a page calls its own; where that is missing or the front page, the one asked."""
    told = canonical_url(absolute(asked, _first(page, "//link[@rel='canonical']/@href") or asked))
    return canonical_url(asked) if urlsplit(told).path == "/" else told


def _published(page: html.HtmlElement) -> str:
    told = _meta(page, "article:published_time") or _first(page, "//time/@datetime") or ""
    match = _DAY.match(told.strip())
    return match[0] if match else ""


def _dateline(paragraphs: list[str]) -> str:
    """The day of a line near the beginning that says hardly anything else."""
    short = (line for line in paragraphs[:_FIRST_LINES] if len(line) <= _DATELINE)
    return next((day.isoformat() for line in short for day in days_in(line)), "")


def _meta(page: html.HtmlElement, name: str) -> str:
    return _first(page, f"//meta[@property='{name}' or @name='{name}']/@content")


def _first(page: html.HtmlElement, path: str) -> str:
    values = page.xpath(path)
    return str(values[0]).strip() if values else ""
