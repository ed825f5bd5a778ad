"""A docket as a document of kind `docket`: a text that reads well, and the docket itself in `details`."""

from __future__ import annotations

from dataclasses import replace

from crawlers.dockets.json_dockets import read_docket_json
from crawlers.dockets.pages import read_page
from crawlers.dockets.shapes import Shape, court_in, shape_of
from crawlers.model import ParsedDocument, ParseError
from ironriver.vocabulary import DocumentKind
from nlp.dockets import KNOWN_CASE, Docket, docket_details, render
from nlp.dockets.rendering import court_name


def read_any(body: bytes, court: str = "") -> Docket:
    """The docket of any bytes that are one: a PACER page, the Internet Archive's XML or JSON.

    Args:
        body: the bytes; UTF-8, or what a browser saved (windows-1252).
        court: PACER's id of the court, where the bytes may not tell it.

    Raises:
        ParseError: it is no docket, or one of a court that is told nowhere.
    """
    text = decoded(body)
    shape = shape_of(text)
    if shape is Shape.JSON:
        docket = read_docket_json(text)
        return docket if docket.court else replace(docket, court=court)
    if shape is None or shape is Shape.FEED:
        raise ParseError("no docket: neither a PACER page, nor the Internet Archive's XML or JSON")
    court = court_in(text) or court
    if not court:
        raise ParseError("a docket, but of which court? Name the file COURT_anything (txsd_smith.html)")
    return read_page(text, shape, court)


def decoded(body: bytes) -> str:
    """Bytes as text: UTF-8 where they are that, else windows-1252, in which any byte is a character."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def docket_document(docket: Docket, *, native_id: str, url: str, known_case: bool = False) -> ParsedDocument:
    """The document of a docket. Witnesses, victims and minors among the parties are left out.

    The docket's day is that of its last entry, so that a docket that grew is a later document. `known_case`
    says that it was fetched because other documents tell of the case.
    """
    kept = public(docket)
    days = [entry.filed for entry in kept.entries if entry.filed]
    day = max([*days, kept.terminated, kept.filed, kept.last_filing], default="")
    return ParsedDocument(
        native_id=native_id,
        url=url,
        kind=DocumentKind.DOCKET,
        title=f"{kept.caption}, {kept.number} ({kept.court})" if kept.number else kept.caption,
        published=day,
        text=render(kept).text,
        publisher=court_name(kept.court),
        language="en",
        details=docket_details(kept) | ({KNOWN_CASE: True} if known_case else {}),
    )


def public(docket: Docket) -> Docket:
    """The docket without the parties that are never stored."""
    return replace(docket, parties=tuple(party for party in docket.parties if not party.protected))


def archive_id(docket: Docket) -> str:
    """The Internet Archive's name of a case, which is unique: gov.uscourts.COURT.ID; or court and number."""
    if docket.pacer_case_id:
        return f"gov.uscourts.{docket.court}.{docket.pacer_case_id}"
    return f"{docket.court}:{docket.number}"
