"""Sitemaps, those of news above all: what a site publishes, newest first, as it tells search engines. Pure.

The protocol is sitemaps.org's with Google's namespace for news; an index lists other sitemaps; both may be
gzipped. XML is read without entities, network or limits lifted, and no more than `MOST_BYTES` are unpacked.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date

from lxml import etree

from crawlers.entries import Entry
from crawlers.model import ParseError

#: The protocol allows 50 MB and 50,000 addresses; a sitemap of news has 1,000 of two days.
MOST_BYTES = 50 * 1024 * 1024
MOST_ENTRIES = 50_000

_GZIP = b"\x1f\x8b"
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap's articles, or of an index the further sitemaps with the days they changed; newest first."""

    entries: tuple[Entry, ...] = ()
    further: tuple[tuple[str, date | None], ...] = ()


def looks_like_sitemap(body: bytes) -> bool:
    """Whether an answer is a sitemap rather than a feed."""
    head = unpacked(body, most=4096, whole=False).lower()
    return b"<urlset" in head or b"<sitemapindex" in head


def read_sitemap(body: bytes) -> Sitemap:
    """The entries of a sitemap, or the sitemaps of an index.

    An entry's version is its last change, else its publication; its summary the keywords that it bears.

    Raises:
        ParseError: it is no sitemap, declares entities, or is larger than the protocol allows.
    """
    plain = unpacked(body)
    if b"<!ENTITY" in plain.replace(b"\0", b""):  # UTF-16 and UTF-32 too
        raise ParseError("no sitemap: it declares XML entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(plain, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError(f"no sitemap: {error}") from error
    kind = _name(root) if root is not None else ""
    if root is None or kind not in {"urlset", "sitemapindex"}:
        raise ParseError(f"no sitemap: its root is <{kind}>" if kind else "no sitemap: no XML in it")
    children = [child for child in root if _name(child) in {"url", "sitemap"}]
    if len(children) > MOST_ENTRIES:
        raise ParseError(f"a sitemap of {len(children)} addresses; the protocol allows {MOST_ENTRIES}")
    if kind == "sitemapindex":
        listed = [(_text(child, "loc"), _day(_text(child, "lastmod"))) for child in children]
        newest = sorted(listed, key=lambda each: each[1] or date.min, reverse=True)
        return Sitemap(further=tuple((address, day) for address, day in newest if address))
    entries = [entry for child in children if (entry := _entry(child)) is not None]
    return Sitemap(entries=tuple(sorted(entries, key=lambda entry: entry.day or date.min, reverse=True)))


def unpacked(body: bytes, *, most: int = MOST_BYTES, whole: bool = True) -> bytes:
    """The bytes of a gzipped file, or the bytes themselves.

    Raises:
        ParseError: where all of it is wanted: it is broken, or larger than `most`.
    """
    if not body.startswith(_GZIP):
        return body if whole else body[:most]
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, most)
    except zlib.error as error:
        if not whole:
            return b""
        raise ParseError(f"a gzip file that is broken: {error}") from error
    if whole and (unpacker.unconsumed_tail or not unpacker.eof):
        raise ParseError(f"a gzip file that is cut, or larger than {most} bytes once unpacked")
    return plain


def _entry(url: etree._Element) -> Entry | None:
    address = _text(url, "loc")
    if not address.startswith(("http://", "https://")):
        return None
    news = url.find(f"{_NEWS}news")
    published = _said(news, "publication_date")
    changed = _text(url, "lastmod")
    return Entry(
        link=address,
        title=_said(news, "title"),
        day=_day(published or changed),
        version=changed or published,
        summary=_said(news, "keywords"),
    )


def _said(news: etree._Element | None, name: str) -> str:
    return " ".join((news.findtext(f"{_NEWS}{name}") or "").split()) if news is not None else ""


def _text(parent: etree._Element, name: str) -> str:
    """The words of a child, whatever namespace the site gave it."""
    found = next((child for child in parent if _name(child) == name), None)
    return (found.text or "").strip() if found is not None else ""


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
