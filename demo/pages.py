"""The HTML and XML of the demo site, rendered from templates/."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from demo.api import body_html
from demo.documents import NOTICE, DemoDocument
from demo.documents.court_feeds import CourtFeed
from demo.documents.docket import Docket

#: From this day on a release's page has the new markup; earlier ones are in the old (Drupal 7).
REDESIGN = "2025-07-01"

#: How many other stories an article's page points to.
RELATED = 4

MONTHS_ES = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)


def release_page(release: DemoDocument) -> str:
    """The page of a release at justice.gov."""
    template = "release_old.html.j2" if release.published < REDESIGN else "release_new.html.j2"
    return _document(template, release)


def agency_page(document: DemoDocument) -> str:
    """The page of a release at an agency's own site."""
    return _document("agency.html.j2", document)


def article_page(article: DemoDocument, site: list[DemoDocument]) -> str:
    """The page of a newspaper's story, with links to other stories of the site around it."""
    related = [other for other in site if other.id != article.id][:RELATED]
    return _document("article.html.j2", article, related=related)


def feed(title: str, link: str, items: list[tuple[DemoDocument, str]]) -> str:
    """An RSS feed of documents, each with the address that it is served at."""
    entries = [
        {"title": document.title, "url": url, "date": _rfc822(document.published)} for document, url in items
    ]
    return _render("feed.xml.j2", title=title, link=link, entries=entries)


def court_feed(court: CourtFeed) -> str:
    """A court's feed of docket events, in PACER's shape."""
    entries = [
        {"entry": entry, "date": format_datetime(entry.entered.replace(tzinfo=UTC), usegmt=True)}
        for entry in court.entries
    ]
    return _render("court_feed.xml.j2", court=court, entries=entries)


def docket_xml(docket: Docket) -> str:
    """A docket, in the Internet Archive's shape."""
    return _render("docket.xml.j2", docket=docket)


def sitemap_index(pages: int) -> str:
    """The sitemap's list of pages, numbered from 1."""
    return _render("sitemap_index.xml.j2", pages=pages)


def sitemap(releases: list[DemoDocument]) -> str:
    """One page of the sitemap."""
    return _render("sitemap.xml.j2", releases=releases)


def contents(documents: list[DemoDocument], courts: list[CourtFeed]) -> str:
    """The front page: what is served and where."""
    return _render("contents.html.j2", documents=documents, courts=courts)


def local_path(document: DemoDocument) -> str:
    """Where the demo site serves a document; releases stand at the root, others under their host."""
    if document.source == "justice_gov":
        return document.path
    if document.docket:
        return f"/{document.host}{document.path}"
    return f"/web/{document.host}{document.path}"


def _document(template: str, document: DemoDocument, **values: object) -> str:
    return _render(
        template,
        document=document,
        body=Markup(body_html(document)),  # noqa: S704 - escaped there, paragraph by paragraph
        day=_in_words(document.published, document.language),
        updated=_in_words(document.details.get("updated", document.published), document.language),
        **values,
    )


def _render(template: str, **values: object) -> str:
    return _templates().get_template(template).render(notice=NOTICE, local_path=local_path, **values)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _in_words(iso: str, language: str) -> str:
    day = date.fromisoformat(iso)
    if language == "es":
        return f"{day.day} de {MONTHS_ES[day.month - 1]} de {day.year}"
    return f"{day:%A, %B} {day.day}, {day.year}"


def _rfc822(day: str) -> str:
    return format_datetime(datetime.combine(date.fromisoformat(day), time(16), UTC))
