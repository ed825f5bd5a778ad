"""The text, date and title of a news article or press release, whatever the page around it looks like."""

from __future__ import annotations

import re

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from crawlers.canonical import canonical_url
from crawlers.model import ParsedDocument, ParseError, RawDocument

#: A page with less text than this is a teaser, a consent page or a layout that is not understood.
LEAST_TEXT = 200

_BLANK_LINES = re.compile(r"\s*\n\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_article(raw: RawDocument, *, kind: str, publisher: str = "") -> ParsedDocument:
    """The article of a page.

    The native id is the canonical address that the page names, or its own. The publisher is the site's name
    where the page tells it. Times keep the day that the page writes, in its own zone.

    Raises:
        ParseError: there is no page, or hardly any text in it.
    """
    try:
        page = html.document_fromstring(raw.body)
    except (etree.ParserError, ValueError) as error:
        raise ParseError(f"no HTML page: {error}") from error
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, favor_recall=True)
    text = _BLANK_LINES.sub("\n\n", (found.text or "").strip()) if isinstance(found, Document) else ""
    if not isinstance(found, Document) or len(text) < LEAST_TEXT:
        raise ParseError(f"only {len(text)} characters of text: a teaser, a wall, or another layout")
    title = _meta(page, "og:title") or found.title or ""
    published = next((day for day in (_published(page), found.date or "") if day), "")
    address = canonical_url(_first(page, "//link[@rel='canonical']/@href") or raw.url)
    return ParsedDocument(
        native_id=address,
        url=address,
        kind=kind,
        title=" ".join(title.split()),
        published=published,
        text=text,
        publisher=publisher or _meta(page, "og:site_name") or found.sitename or "",
        language=(_first(page, "/html/@lang") or "")[:2].lower() or None,
        details={"author": found.author} if found.author else {},
    )


def _published(page: html.HtmlElement) -> str:
    told = _meta(page, "article:published_time") or _first(page, "//time/@datetime") or ""
    match = _DAY.match(told.strip())
    return match[0] if match else ""


def _meta(page: html.HtmlElement, name: str) -> str:
    return _first(page, f"//meta[@property='{name}' or @name='{name}']/@content")


def _first(page: html.HtmlElement, path: str) -> str:
    values = page.xpath(path)
    return str(values[0]).strip() if values else ""
