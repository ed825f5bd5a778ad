"""PDFs and plain texts → a text with paragraphs, its title, and what a court stamped on it."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date

from crawlers.model import ParseError

#: A paper of more pages is an exhibit.
MOST_PAGES = 400
#: A page with fewer letters than this, on the average, is a picture of a page.
LEAST_LETTERS = 40

#: "Case 5:22-cr-01008 Document 1 Filed on 03/04/22 in TXSD Page 1 of 5", on every page of a court's paper.
_STAMP = re.compile(
    r"^.{0,20}\bCase:?\s+(?P<number>\d{1,2}:\d\d-\w{2}-\d{3,6}\S{0,20}).{0,60}?\bFiled:?\s+(?:on\s+)?"
    r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\b.{0,60}$",
    re.MULTILINE,
)
_COURT_PAPER = re.compile(r"UNITED\s+STATES\s+DISTRICT\s+COURT", re.IGNORECASE)
_BREAK = re.compile(r"\n[ \t\f]*\n\s*|\f")
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_TITLE = 120


@dataclass(frozen=True, slots=True)
class Paper:
    """What was read of a file. `published` is the day on the court's stamp, or empty."""

    title: str
    text: str
    published: str
    of_court: bool


def read_pdf(body: bytes) -> Paper:
    """The text of a PDF, page after page.

    Raises:
        ParseError: it is no PDF, is locked, has too many pages, or is pictures of pages.
    """
    import pypdfium2  # noqa: PLC0415  (a library of several megabytes, for few files)

    try:
        with pypdfium2.PdfDocument(body) as pdf:
            if len(pdf) > MOST_PAGES:
                raise ParseError(f"a PDF of {len(pdf)} pages; papers have {MOST_PAGES} at most")
            pages = [page.get_textpage().get_text_bounded() for page in pdf]
    except pypdfium2.PdfiumError as error:
        raise ParseError(f"a PDF that can't be read: {error}") from error
    letters = sum(character.isalpha() for page in pages for character in page)
    if letters < LEAST_LETTERS * max(len(pages), 1):
        raise ParseError("a PDF without text: pictures of pages have to be recognised (OCR) first")
    return read_text("\n\f\n".join(page.replace("\r\n", "\n") for page in pages))


def read_text(text: str) -> Paper:
    """A plain text; lines that were broken by a page's width are joined.

    Raises:
        ParseError: there is hardly any text.
    """
    text = text.replace("\r\n", "\n").replace("\0", "")
    stamp = _STAMP.search(text)
    plain = _HYPHEN.sub("", _STAMP.sub("\n", text))
    paragraphs = [" ".join(part.split()) for part in _BREAK.split(plain)]
    paragraphs = [part for part in paragraphs if part]
    if sum(map(len, paragraphs)) < LEAST_LETTERS:
        raise ParseError("hardly any text in it")
    number = f"Case No. {stamp['number']}" if stamp else ""
    return Paper(
        title=textwrap.shorten(paragraphs[0], _TITLE, placeholder=" …"),
        text="\n\n".join([*([number] if number else []), *paragraphs]),
        published=_day(stamp) if stamp else "",
        of_court=bool(stamp or _COURT_PAPER.search(text[:3000])),
    )


def _day(stamp: re.Match[str]) -> str:
    year = int(stamp["year"])
    try:
        return date(year + 2000 if year < 100 else year, int(stamp["month"]), int(stamp["day"])).isoformat()
    except ValueError:
        return ""
