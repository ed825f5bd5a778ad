"""justice.gov's page of one release, in both designs: Drupal 7 (to 2023) and uswds (since). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from crawlers.encoding import decode
from crawlers.html_text import html_to_text, one_line
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.sources._justice_gov_addresses import asked_address, papers, site_address
from crawlers.sources._justice_gov_api import day


@dataclass(frozen=True, slots=True)
class Design:
    """Where a design of the page has what: `date` is (selector, attribute); of several the first counts.

    `papers` is the part of the page in which links to papers stand: its head, foot and menus link to others.
    """

    title: tuple[str, ...]
    date: tuple[str, str]
    body: tuple[str, ...]
    topics: str
    components: str
    number: str
    updated: str
    papers: tuple[str, ...]


DRUPAL_7 = Design(
    title=("#node-title",),
    date=(".field--name-field-pr-date .date-display-single[content]", "content"),
    body=(".field--name-field-pr-body > .field__items", ".field--name-field-pr-body"),
    topics=".field--name-field-pr-topic .field__item",
    components=".field--name-field-pr-component .field__item",
    number=".field--name-field-pr-number .field__item",
    updated=".field--name-field-pr-updated .date-display-single, .node-updated-date",
    papers=("article", ".node__content", "#main"),
)
USWDS = Design(
    title=("h1.page-title", "h1.block-heading"),
    date=(".node-date time[datetime]", "datetime"),
    body=(".node-body .field_body", ".node-body"),
    topics=".node-topics .field__item",
    components=".node-component .field__item a, .node-component .field__item:not(:has(a))",
    number=".node-number, .node-press-release-number",
    updated=".node-updated-date",
    papers=("main article", "main"),
)
#: "Press Release Number: 24-37", "Updated January 12, 2024": the label is the design's, not the release's.
_LABEL = re.compile(r"^\s*(?:press release )?(?:number|updated)\s*:?\s*", re.IGNORECASE)


def parse_page(raw: RawDocument, manifest: Manifest) -> Iterator[ParsedDocument]:
    """The release of one page.

    Raises:
        ParseError: the page has neither design.
    """
    soup = BeautifulSoup(decode(raw.body, raw.content_type), "lxml")
    for design in (DRUPAL_7, USWDS):
        title, body = _first(soup, design.title), _first(soup, design.body)
        if title is not None and body is not None:
            yield _release(soup, design, title, str(body), raw=raw, manifest=manifest)
            return
    raise ParseError("expected #node-title or h1.page-title, and a body: the page has another design")


def _release(
    soup: BeautifulSoup, design: Design, title: Tag, body: str, *, raw: RawDocument, manifest: Manifest
) -> ParsedDocument:
    warnings = []
    selector, attribute = design.date
    dated = soup.select_one(selector)
    published = day(dated.get(attribute)) if dated is not None else None
    if published is None:
        warnings.append("there is no date: published is unknown")
    text = html_to_text(body)
    if not text:
        warnings.append("the body is empty")
    canonical = soup.select_one('link[rel="canonical"][href]')
    address = site_address(str(canonical["href"]) if canonical is not None else "") or asked_address(raw.url)
    components = [manifest.lookup("component", each) for each in _texts(soup, design.components)]
    numbers, updated = _texts(soup, design.number), _texts(soup, design.updated)
    scope = _first(soup, design.papers)
    linked = papers(scope, address) if scope is not None else {}
    return ParsedDocument(
        native_id=address,
        url=address,
        kind=manifest.kind,
        title=one_line(title.get_text(" ")),
        published=published.isoformat() if published else "",
        text=text,
        version_key="",
        publisher="; ".join(components) or manifest.publisher,
        language=None,
        details={
            "components": components,
            "topics": [manifest.lookup("topic", each) for each in _texts(soup, design.topics)],
            "number": _LABEL.sub("", numbers[0]) if numbers else None,
            "updated": _LABEL.sub("", updated[0]) if updated else None,
            "papers": [{"url": url, "title": words} for url, words in linked.items()],
        },
        shown_at=address,
        warnings=tuple(warnings),
    )


def _first(soup: BeautifulSoup, selectors: tuple[str, ...]) -> Tag | None:
    return next(filter(None, map(soup.select_one, selectors)), None)


def _texts(soup: BeautifulSoup, selector: str) -> list[str]:
    """The words of all elements that a selector finds, each once, in order."""
    found = (one_line(each.get_text(" ")) for each in soup.select(selector))
    return list(dict.fromkeys(text for text in found if text))
