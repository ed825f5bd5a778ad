"""The answers of the press release API of justice.gov, and its feed and sitemap, from the demo's releases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from demo.documents import NOTICE, DemoDocument, of_source

#: The API stamps a release with midnight in Washington.
WASHINGTON = ZoneInfo("America/New_York")

#: Larger pages are cut to this without a word, as the real one does.
LARGEST_PAGE = 50
DEFAULT_PAGE = 20

#: Every so many releases have their dates wrapped in a <time> tag, which the real answers do now and then.
WRAPPED_EVERY = 4

SORTS = ("date", "created", "changed")


def answer(query: Mapping[str, str]) -> str:
    """The JSON of one page of results."""
    size = min(LARGEST_PAGE, _number(query.get("pagesize"), DEFAULT_PAGE) or DEFAULT_PAGE)
    page = _number(query.get("page"), 0)
    found = _found(query)
    return json.dumps(
        {
            "metadata": {
                "responseInfo": {"status": 200, "developerMessage": "OK"},
                "resultset": {"count": len(found), "pagesize": size, "page": page},
                "executionTime": 0.0173,
            },
            "results": [_record(release, wrap) for release, wrap in found[page * size : (page + 1) * size]],
        }
    )


def newest(limit: int = 25) -> list[DemoDocument]:
    """The releases of the news feed."""
    return of_source("justice_gov")[::-1][:limit]


def _found(query: Mapping[str, str]) -> list[tuple[DemoDocument, bool]]:
    """The releases asked for in the order asked for, each with whether its dates are wrapped."""
    releases = [(r, i % WRAPPED_EVERY == 0) for i, r in enumerate(of_source("justice_gov"))]
    if title := query.get("parameters[title]", "").lower():
        releases = [pair for pair in releases if title in pair[0].title.lower()]
    sort = query.get("sort")
    if sort in SORTS:
        descending = query.get("direction", "ASC").upper() == "DESC"
        releases.sort(key=lambda pair: _moments(pair[0])[sort], reverse=descending)
    return releases


def _moments(release: DemoDocument) -> dict[str, datetime]:
    """When the release is dated, was created, was last changed."""
    day = datetime.fromisoformat(release.published).replace(tzinfo=WASHINGTON)
    changed = release.details.get("updated")
    return {
        "date": day,
        "created": day + timedelta(hours=11),
        "changed": datetime.fromisoformat(f"{changed}T15:30:00").replace(tzinfo=WASHINGTON)
        if changed
        else day + timedelta(hours=11, minutes=4),
    }


def _record(release: DemoDocument, wrap: bool) -> dict[str, Any]:
    identity = uuid5(NAMESPACE_URL, release.url)
    stamps = {name: _stamp(moment, wrap) for name, moment in _moments(release).items()}
    return {
        "attachment": [],
        "body": body_html(release) + f"\n<p>{NOTICE}</p>\n",
        "changed": stamps["changed"],
        "component": _named(release.details.get("components", [])),
        "created": stamps["created"],
        "date": stamps["date"],
        "image": [],
        "number": release.details.get("number"),
        "teaser": release.details.get("teaser"),
        "title": release.title,
        "topic": _named(release.details.get("topics", [])),
        "url": release.url,
        "uuid": str(identity),
        "vuuid": str(uuid5(identity, release.digest)),
    }


def body_html(document: DemoDocument) -> str:
    """The story as HTML: paragraphs with their line breaks; a list where all lines begin with a hyphen."""
    return "\n".join(_block(paragraph) for paragraph in document.paragraphs)


def _block(paragraph: str) -> str:
    lines = paragraph.split("\n")
    if all(line.startswith("- ") for line in lines):
        items = "".join(f"<li>{escape(line[2:], quote=False)}</li>" for line in lines)
        return f"<ul>\n{items}\n</ul>"
    broken = "<br />\n".join(escape(line, quote=False) for line in lines)
    return f"<p>{broken}</p>"


def _named(names: list[str]) -> list[dict[str, str]]:
    return [{"uuid": str(uuid5(NAMESPACE_URL, name)), "name": name} for name in names]


def _stamp(moment: datetime, wrap: bool) -> str:
    seconds = str(int(moment.timestamp()))
    return f'<time datetime="{moment.isoformat()}">{seconds}</time>\n' if wrap else seconds


def _number(value: str | None, default: int) -> int:
    """A whole number from 0 up; the default for anything else, as the real API does."""
    return int(value) if value and value.isascii() and value.isdigit() else default
