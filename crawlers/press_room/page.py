"""A press room's pages: its listing → entries, a release's page → a document. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import soupsieve
from bs4 import BeautifulSoup, Tag

from crawlers.articles import read_article
from crawlers.canonical import canonical_url
from crawlers.days import days_in
from crawlers.encoding import decode
from crawlers.entries import LONGEST_VERSION, Entry
from crawlers.html_text import html_to_text, one_line
from crawlers.links import NONE, absolute
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.press_room.shape import ADDRESS, END, START, ListingShape, ReleaseShape, Selector, read_shape

#: A body with less text than this is not the text of a release.
LEAST_TEXT = 100
#: A day further from the start, or the end, is one of those that a release tells of.
NEAR_START, NEAR_END = 400, 80


@dataclass(frozen=True, slots=True)
class ListingPage:
    """What one page of a listing shows. `complaints` say which selectors no longer find what they should."""

    entries: tuple[Entry, ...]
    next: str
    complaints: tuple[str, ...] = ()


def read_listing_page(
    body: bytes, address: str, listing: ListingShape, *, content_type: str = "", day_first: bool = False
) -> ListingPage:
    """The releases of a page, in its order; none where `item` finds nothing."""
    soup = BeautifulSoup(decode(body, content_type), "lxml")
    entries: dict[str, Entry] = {}
    items = list(_all(soup, listing.item))
    unlinked = 0
    for item in items:
        link = _first(item, listing.link)
        href = str(link.get("href") or "").strip() if link is not None else ""
        if link is None or not href:
            unlinked += 1
            continue
        target = _without(absolute(address, href), listing.drop)
        if listing.keep not in target:
            continue
        title = _words(item, listing.title) if listing.title else one_line(link.get_text(" "))
        written = _words(item, listing.date) or _words_before(item, listing.date_before)
        day = next(iter(days_in(written, day_first=day_first)), None)
        entries.setdefault(target, Entry(target, title, day, title[:LONGEST_VERSION]))
    complaints = []
    if unlinked:
        complaints.append(f"{unlinked} of {len(items)} items have no link at {_names(listing.link)}")
    dated = listing.date + listing.date_before
    if entries and dated and not any(entry.day for entry in entries.values()):
        complaints.append(f"no item has a date at {_names(dated)}")
    if entries and not any(entry.title for entry in entries.values()):
        complaints.append("no item has a title")
    following = _first(soup, listing.next)
    href = str(following.get("href") or "") if following is not None else ""
    return ListingPage(tuple(entries.values()), absolute(address, href) if href else "", tuple(complaints))


def read_release(raw: RawDocument, manifest: Manifest) -> ParsedDocument:
    """The release of one page, by the manifest's selectors; by trafilatura where it has none for the body.

    Raises:
        ParseError: the selectors find no title or no text worth the name, so the page has another layout.
    """
    shape = read_shape(manifest).release
    soup = BeautifulSoup(decode(raw.body, raw.content_type), "lxml")
    title = _words(soup, shape.title)
    if shape.title and not title:
        raise ParseError(f"no title at {_names(shape.title)}: the page has another layout")
    attachments = _attachments(soup, raw.url, shape)
    if shape.body:
        document = _by_selectors(soup, raw, shape, manifest)
    else:
        document = read_article(raw, kind=manifest.kind, publisher=manifest.publisher)
    published = _published(soup, document, shape, manifest) or document.published
    author = _words(soup, shape.author)
    return replace(
        document,
        title=title or document.title,
        published=published,
        language=manifest.language if len(manifest.language) == 2 else document.language,
        details=document.details
        | ({"author": author} if author else {})
        | ({"attachments": attachments} if attachments else {}),
        warnings=document.warnings if published else ("there is no date: published is unknown",),
    )


def _by_selectors(
    soup: BeautifulSoup, raw: RawDocument, shape: ReleaseShape, manifest: Manifest
) -> ParsedDocument:
    body = _first(soup, shape.body)
    if body is None:
        raise ParseError(f"no text at {_names(shape.body)}: the page has another layout")
    for unwanted in list(_all(body, shape.remove)):
        unwanted.decompose()
    text = html_to_text(str(body))
    if len(text) < LEAST_TEXT:
        raise ParseError(f"only {len(text)} characters of text at {_names(shape.body)}")
    told = soup.select_one('link[rel="canonical"][href]')
    named = absolute(raw.url, str(told["href"])) if told is not None else raw.url
    address = canonical_url(raw.url if named.startswith(NONE) else named)
    heading = soup.select_one("h1")
    return ParsedDocument(
        native_id=address,
        url=address,
        kind=manifest.kind,
        title=one_line(heading.get_text(" ")) if heading is not None else "",
        published="",
        text=text,
        publisher=manifest.publisher,
    )


def _published(soup: BeautifulSoup, document: ParsedDocument, shape: ReleaseShape, manifest: Manifest) -> str:
    day_first = manifest.language == "es"
    for selector in shape.date:
        if selector.attribute == ADDRESS:
            days = days_in("-".join(urlsplit(document.url).path.split("/")))
        elif selector.attribute == START:
            days = days_in(document.text[:NEAR_START], day_first=day_first)
        elif selector.attribute == END:
            days = days_in(document.text[-NEAR_END:], day_first=day_first)[::-1]
        else:
            days = days_in(_words(soup, (selector,)), day_first=day_first)
        if days:
            return days[0].isoformat()
    return ""


def _attachments(soup: BeautifulSoup, address: str, shape: ReleaseShape) -> list[dict[str, str]]:
    """The files that a release links to, each once."""
    found: dict[str, str] = {}
    for link in _all(soup, shape.attachments):
        if href := str(link.get("href") or "").strip():
            found.setdefault(absolute(address, href), one_line(link.get_text(" ")))
    return [{"url": url, "title": title} for url, title in found.items()]


def _all(within: Tag, selectors: Iterable[Selector]) -> Iterable[Tag]:
    """All elements of the first selector that finds any."""
    return next((found for each in selectors if each.css and (found := within.select(each.css))), [])


def _first(within: Tag, selectors: Iterable[Selector]) -> Tag | None:
    return next(iter(_all(within, selectors)), None)


def _words(within: Tag, selectors: Iterable[Selector]) -> str:
    """The words, or the attribute, of the first element that has any."""
    for selector in selectors:
        for element in within.select(selector.css) if selector.css else ():
            value = element.get(selector.attribute) if selector.attribute else element.get_text(" ")
            if words := one_line(str(value or "")):
                return words
    return ""


def _words_before(item: Tag, selectors: Iterable[Selector]) -> str:
    """The words, or the attribute, of the nearest element before an item."""
    for selector in selectors:
        matches = soupsieve.compile(selector.css).match
        found = item.find_previous(lambda tag, matches=matches: matches(tag))
        if isinstance(found, Tag):
            value = found.get(selector.attribute) if selector.attribute else found.get_text(" ")
            return one_line(str(value or ""))
    return ""


def _names(selectors: Iterable[Selector]) -> str:
    return " or ".join(f"`{each}`" for each in selectors)


def _without(address: str, parameters: tuple[str, ...]) -> str:
    if not parameters:
        return address
    parts = urlsplit(address)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in parameters]
    return urlunsplit(parts._replace(query=urlencode(kept)))
