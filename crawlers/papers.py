"""PDFs and plain texts → a text with paragraphs, its title, and what a court stamped on it."""

from __future__ import annotations

import re
import textwrap
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crawlers.model import ParseError
from crawlers.pdf_text import pdf_pages

#: A text with fewer characters than this is none.
LEAST_CHARACTERS = 40

#: "Case 5:22-cr-01008 Document 1 Filed on 03/04/22 in TXSD Page 1 of 5", on every page of a court's paper.
_STAMP = re.compile(
    r"^.{0,20}\bCase:?\s+(?P<number>\d{1,2}:\d\d-\w{2}-\d{3,6}\S{0,20}).{0,60}?\bFiled:?\s+(?:on\s+)?"
    r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\b.{0,60}$",
    re.MULTILINE,
)
_COURT_PAPER = re.compile(r"UNITED\s+STATES\s+DISTRICT\s+COURT", re.IGNORECASE)
_BREAK = re.compile(r"\n[ \t]*\n\s*")
#: How a sentence ends; one that does not goes on on the next page.
_ENDS = (".", "!", "?", ":", ";", "”", '"', ")", "_")
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_TITLE = 120


@dataclass(frozen=True, slots=True)
class Paper:
    """What was read of a file. `published` is the day on the court's stamp, or empty.

    `pages` are the offsets in `text` at which the pages begin, the first at 0: `page_at` reads them.
    """

    title: str
    text: str
    published: str
    of_court: bool
    pages: tuple[int, ...] = (0,)


def read_pdf(body: bytes) -> Paper:
    """The text of a PDF, page after page.

    Raises:
        PaperError: it is no PDF, is locked or broken, has too many pages, or is pictures of pages.
    """
    return read_text("\f".join(pdf_pages(body)))


def read_text(text: str) -> Paper:
    """A plain text, its pages apart by form feeds; lines that were broken by a page's width are joined.

    Raises:
        ParseError: there is hardly any text.
    """
    text = text.replace("\r\n", "\n").replace("\0", "")
    stamp = _STAMP.search(text)
    pages = [_paragraphs(page) for page in text.split("\f")]
    paragraphs = [paragraph for page in pages for paragraph in page]
    if sum(map(len, paragraphs)) < LEAST_CHARACTERS:
        raise ParseError("hardly any text in it")
    number = f"Case No. {stamp['number']}" if stamp else ""
    whole, starts = _bound(number, pages)
    return Paper(
        title=textwrap.shorten(paragraphs[0], _TITLE, placeholder=" …"),
        text=whole,
        published=_day(stamp) if stamp else "",
        of_court=bool(stamp or _COURT_PAPER.search(text[:3000])),
        pages=starts,
    )


def page_at(pages: Sequence[int], offset: int) -> int:
    """The number, from 1, of the page on which a place of a paper's text stands.

    >>> [page_at((0, 900, 900, 2000), offset) for offset in (0, 899, 900, 5000)]
    [1, 1, 3, 4]
    """
    return max(1, bisect_right(pages, offset))


def _paragraphs(page: str) -> list[str]:
    plain = _HYPHEN.sub("", _STAMP.sub("\n", page))
    found = (" ".join(part.split()) for part in _BREAK.split(plain))
    return [paragraph for paragraph in found if paragraph]


def _bound(number: str, pages: list[list[str]]) -> tuple[str, tuple[int, ...]]:
    """All pages as one text, and where each begins. A sentence that goes on overleaf is not torn."""
    parts, starts, length = ([number], [0], len(number)) if number else ([], [], 0)
    for count, page in enumerate(pages):
        begin = length
        for at, paragraph in enumerate(page):
            gap = "\n\n" if parts else ""
            if at == 0 and parts and count and _goes_on(parts[-1], paragraph):
                gap = " "
            parts += [gap, paragraph]
            length += len(gap) + len(paragraph)
            if at == 0:
                begin = length - len(paragraph)
        if count or not number:
            starts.append(begin)
    return "".join(parts), tuple(starts)


def _goes_on(before: str, after: str) -> bool:
    return not before.endswith(_ENDS) and after[:1].islower()


def _day(stamp: re.Match[str]) -> str:
    year = int(stamp["year"])
    try:
        return date(year + 2000 if year < 100 else year, int(stamp["month"]), int(stamp["day"])).isoformat()
    except ValueError:
        return ""
