"""A paper that a release has attached: complaint, indictment, plea agreement. Pure, but for reading PDFs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, RawDocument
from crawlers.papers import Paper, read_pdf
from crawlers.sources._justice_gov_addresses import asked_address
from ironriver.vocabulary import DocumentKind

#: What a paper calls itself, in capitals below its court and its parties; the more telling first.
_NAMES = (
    "CRIMINAL COMPLAINT",
    "COMPLAINT",
    "SUPERSEDING INDICTMENT",
    "INDICTMENT",
    "SUPERSEDING INFORMATION",
    "PLEA AGREEMENT",
    "INFORMATION",
    "AFFIDAVIT",
    "FACTUAL BASIS",
    "JUDGMENT",
)
_NAME = re.compile("|".join(rf"\b{name}\b" for name in _NAMES))
#: How far from its beginning.
_HEAD = 2500


def parse_paper(raw: RawDocument, manifest: Manifest) -> Iterator[ParsedDocument]:
    """The document of one PDF: `details` has its release, and the offsets at which its pages begin.

    Raises:
        PaperError: there is no text to be had from it.
    """
    paper = read_pdf(raw.body)
    address = asked_address(raw.url)
    yield ParsedDocument(
        native_id=address,
        url=address,
        kind=DocumentKind.DOCKET if paper.of_court else manifest.kind,
        title=_title(paper),
        published=paper.published,
        text=paper.text,
        publisher="a court's paper" if paper.of_court else manifest.publisher,
        details={"release": raw.referer or None, "pages": list(paper.pages)},
    )


def _title(paper: Paper) -> str:
    """Its own name, of the names in its head the most telling, before the words that it begins with."""
    names = set(_NAME.findall(paper.text[:_HEAD])) if paper.of_court else set()
    name = next((name for name in _NAMES if name in names), "")
    return f"{name.capitalize()}: {paper.title}" if name else paper.title
