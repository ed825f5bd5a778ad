"""The invented documents of the demo site: one file each, grouped by case, read from this folder.

A release or an article is Markdown: YAML front matter, then the story. A docket is YAML (`*.docket.yml`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from demo.documents.docket import Docket, docket_from, docket_text
from ironriver.data_files import read_yaml

FOLDER = Path(__file__).parent

#: Stands on every page and in every answer of the demo site.
NOTICE = "This demonstration document is invented."

#: The folder of the documents that belong to no trafficking case.
OTHER = "other"


@dataclass(frozen=True, slots=True)
class DemoDocument:
    """One invented document.

    `case` is the folder of its trafficking case, None for one that reports no trafficking. `text` is the
    story alone, paragraphs apart by a blank line, without the demonstration notice. `details` holds
    what only its page needs (office, topics, number, byline).
    """

    id: str
    case: str | None
    relevant: bool
    kind: str
    source: str
    url: str
    language: str
    title: str
    published: str
    text: str
    details: dict[str, Any] = field(default_factory=dict)
    docket: Docket | None = None

    @property
    def host(self) -> str:
        """The site that it stands for, without `www.`."""
        return urlsplit(self.url).netloc.removeprefix("www.")

    @property
    def path(self) -> str:
        """Its address within that site."""
        return urlsplit(self.url).path

    @property
    def paragraphs(self) -> list[str]:
        """The story, paragraph by paragraph."""
        return [part.strip() for part in self.text.split("\n\n") if part.strip()]

    @property
    def digest(self) -> str:
        """Sixteen digits that change when title or story do."""
        return hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()[:16]


@lru_cache(maxsize=1)
def load() -> list[DemoDocument]:
    """All documents, the oldest first; of one day, by id."""
    found = [_article(path) for path in FOLDER.glob("*/*.md")]
    found += [_docket(path) for path in FOLDER.glob("*/*.docket.yml")]
    return sorted(found, key=lambda document: (document.published, document.id))


def of_source(source: str) -> list[DemoDocument]:
    """The documents of one source (justice_gov, atf, news, courts)."""
    return [document for document in load() if document.source == source]


def _article(path: Path) -> DemoDocument:
    _, front, story = path.read_text("utf-8").split("---\n", 2)
    values = yaml.safe_load(front)
    case = path.parent.name
    return DemoDocument(
        id=path.stem,
        case=None if case == OTHER else case,
        relevant=case != OTHER,
        kind=values.pop("kind"),
        source=values.pop("source"),
        url=values.pop("url"),
        language=values.pop("language", "en"),
        title=values.pop("title"),
        published=str(values.pop("published")),
        text=story.strip(),
        details={name: str(value) if isinstance(value, date) else value for name, value in values.items()},
    )


def _docket(path: Path) -> DemoDocument:
    docket = docket_from(read_yaml(path))
    return DemoDocument(
        id=path.name.removesuffix(".docket.yml"),
        case=path.parent.name,
        relevant=True,
        kind="docket",
        source="courts",
        url=docket.url,
        language="en",
        title=f"{docket.number} {docket.case_name}",
        published=docket.last_filing,
        text=docket_text(docket),
        docket=docket,
    )
