"""Which shape of a docket some bytes are, told by what stands in them."""

from __future__ import annotations

import re
from enum import StrEnum

from nlp.courts.names import read_districts


class Shape(StrEnum):
    """The shapes in which dockets come."""

    REPORT = "report"
    HISTORY = "history"
    QUERY = "query"
    ARCHIVE_XML = "archive_xml"
    JSON = "json"
    FEED = "feed"


_START = 4000
#: Characters in which a page's heading stands, menus and scripts before it.
_HEADING = 20_000
_HISTORY = re.compile(
    r"<h2[^>]{0,40}>\s*History|function\s+DktText|<th[^>]{0,40}>(?:<[^>]{1,40}>)?\s*Dates", re.IGNORECASE
)
_REPORT = re.compile(r"DOCKET\s+FOR\s+(?:CASE|ADVERSARY|BANKRUPTCY)|\bCASE\s+#:", re.IGNORECASE)
_QUERY = re.compile(r"iquery\.pl|CM/ECF|\buscourts\.gov", re.IGNORECASE)
#: "ecf.txsd.uscourts.gov": the court that a page's links and forms lead to.
_HOST = re.compile(r"\becf\.(\w{3,5})\.uscourts\.gov", re.IGNORECASE)
_COURT_ELEMENT = re.compile(r"<court>\s*(\w{3,6})\s*</court>")
#: "U.S. District Court / Southern District of Texas (Laredo)", over a docket report.
_COURT_TITLE = re.compile(r"(?:U\.?S\.?|United States)\s+District\s+Court\b", re.IGNORECASE)
_NEAR = 120
_TAG = re.compile(r"<[^<>]{0,400}>")
#: "gov.uscourts.txsd.1234567" of the Internet Archive.
_ITEM = re.compile(r"gov\.uscourts\.(\w{3,5})\.(\d+)")
_FEED = re.compile(r"<rss\b", re.IGNORECASE)


def shape_of(text: str) -> Shape | None:
    """The shape of a text; None where it is no docket of any kind."""
    start = text.lstrip("\ufeff \r\n\t")
    if start.startswith(("{", "[")):
        return Shape.JSON
    head = start[:_START]
    if _FEED.search(head):
        return Shape.FEED
    if "<case_details" in head:
        return Shape.ARCHIVE_XML
    if _HISTORY.search(text):
        return Shape.HISTORY
    if _REPORT.search(text):
        return Shape.REPORT
    return Shape.QUERY if _QUERY.search(text) else None


def court_in(text: str) -> str:
    """PACER's id of the court that a docket is of, by its own links, else by its heading; or empty."""
    found = _COURT_ELEMENT.search(text[:_START]) or _ITEM.search(text) or _HOST.search(text)
    if found:
        return found[1].lower()
    heading = _TAG.sub(" ", text[:_HEADING])
    if (title := _COURT_TITLE.search(heading)) is None:
        return ""
    named = read_districts(heading[title.start() : title.end() + _NEAR])
    return min(named, key=lambda each: each[1])[0] if named else ""
