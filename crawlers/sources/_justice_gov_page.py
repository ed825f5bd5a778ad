"""justice.gov's page of one release, in both designs: Drupal 7 (to 2023) and uswds (since). Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup

from crawlers.encoding import decode
from crawlers.html_text import html_to_text, one_line
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.sources._justice_gov_api import day


@dataclass(frozen=True, slots=True)
class Design:
    """Where a design of the page has what: `date` is (selector, attribute), `body` is tried in turn."""

    title: str
    date: tuple[str, str]
    body: tuple[str, ...]
    topics: str
    components: str
    number: str
    updated: str


DRUPAL_7 = Design(
    title="#node-title",
    date=(".field--name-field-pr-date .date-display-single[content]", "content"),
    body=(".field--name-field-pr-body > .field__items", ".field--name-field-pr-body"),
    topics=".field--name-field-pr-topic .field__item",
    components=".field--name-field-pr-component .field__item",
    number=".field--name-field-pr-number .field__item",
    updated=".field--name-field-pr-updated .date-display-single, .node-updated-date",
)
USWDS = Design(
    title="h1.page-title",
    date=(".node-date time[datetime]", "datetime"),
    body=(".node-body .field_body", ".node-body"),
    topics=".node-topics .field__item",
    components=".node-component .field__item a",
    number=".node-number .field__item, .node-press-release-number .field__item",
    updated=".node-updated-date",
)


def parse_page(raw: RawDocument, manifest: Manifest) -> Iterator[ParsedDocument]:
    """The release of one page.

    Raises:
        ParseError: the page has neither design.
    """
    soup = BeautifulSoup(decode(raw.body, raw.content_type), "lxml")
    for design in (DRUPAL_7, USWDS):
        body = next(filter(None, map(soup.select_one, design.body)), None)
        if body is not None and soup.select_one(design.title) is not None:
            yield _release(soup, design, str(body), raw=raw, manifest=manifest)
            return
    raise ParseError(f"expected {DRUPAL_7.title} or {USWDS.title}, and a body: the page has another design")


def _release(
    soup: BeautifulSoup, design: Design, body: str, *, raw: RawDocument, manifest: Manifest
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
    url = str(canonical["href"]) if canonical is not None else raw.url
    components = [manifest.lookup("component", each) for each in _texts(soup, design.components)]
    numbers, updated = _texts(soup, design.number), _texts(soup, design.updated)
    return ParsedDocument(
        native_id=url,
        url=url,
        kind=manifest.kind,
        title=_texts(soup, design.title)[0],
        published=published.isoformat() if published else "",
        text=text,
        version_key="",
        publisher="; ".join(components) or manifest.publisher,
        language=None,
        details={
            "components": components,
            "topics": [manifest.lookup("topic", each) for each in _texts(soup, design.topics)],
            "number": numbers[0] if numbers else None,
            "updated": updated[0] if updated else None,
        },
        warnings=tuple(warnings),
    )


def _texts(soup: BeautifulSoup, selector: str) -> list[str]:
    """The words of all elements that a selector finds, each once, in order."""
    found = (one_line(each.get_text(" ")) for each in soup.select(selector))
    return list(dict.fromkeys(text for text in found if text))
