"""PACER's pages and feeds and the Internet Archive's XML → dockets, by juriscraper, loaded when it is needed.

juriscraper knows the pages of every court. What it gives is taken over field by field: nothing is computed
anew, and what is not taken over is named in docs/dockets.md.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import Any

from crawlers.dockets.shapes import Shape
from crawlers.model import ParseError
from nlp.dockets import Attachment, CountStatus, Docket, DocketCount, DocketEntry, DocketParty

#: juriscraper's reader of each shape.
_READERS = {
    Shape.REPORT: "DocketReport",
    Shape.HISTORY: "DocketHistoryReport",
    Shape.QUERY: "CaseQuery",
    Shape.ARCHIVE_XML: "InternetArchive",
    Shape.FEED: "PacerRssFeed",
}
#: "also known as\nCarlos Prezas\nTERMINATED: 06/26/2017", "aka Pete Mozas".
_ALIAS = re.compile(
    r"^(?:also known as|a/?k/?a|formerly known as|f/?k/?a|doing business as|d/?b/?a)\b[:\s]*", re.IGNORECASE
)


@cache
def _reader(shape: Shape) -> Any:
    """The class of juriscraper; its log, which would go to standard error, goes nowhere."""
    os.environ.setdefault("JURISCRAPER_LOG", os.devnull)
    module = import_module("juriscraper.pacer")
    logging.getLogger("juriscraper.lib.log_tools").setLevel(logging.ERROR)
    return getattr(module, _READERS[shape])


def read_page(text: str, shape: Shape, court: str) -> Docket:
    """The docket of one page or of the Internet Archive's XML.

    Raises:
        ParseError: the page has no case, or juriscraper can't read it.
    """
    data = _data(text, shape, court)
    if not isinstance(data, Mapping) or not data.get("docket_number"):
        raise ParseError(f"no case in a {shape} page of {court}")
    docket = docket_of(data)
    if shape is Shape.ARCHIVE_XML:
        return _with_archive_facts(docket, text)
    return docket


def read_feed_items(text: str, court: str) -> Iterator[Docket]:
    """The items of a court's RSS feed, each a docket with one entry; those of one paper are together."""
    if "<!ENTITY" in text:
        raise ParseError("no feed: it declares XML entities")
    for data in _data(text, Shape.FEED, court):
        yield docket_of(data)


def _data(text: str, shape: Shape, court: str) -> Any:
    try:
        reader = _reader(shape)(court)
        reader._parse_text(text)
        return reader.data
    except ParseError:
        raise
    except Exception as error:
        # juriscraper raises whatever its parts do on a page that it does not know.
        raise ParseError(f"juriscraper can't read this {shape} page of {court}: {error!r}"[:300]) from error


def docket_of(data: Mapping[str, Any]) -> Docket:
    """What juriscraper gives of one case as our docket."""
    return Docket(
        court=_text(data, "court_id"),
        number=_text(data, "docket_number"),
        caption=_text(data, "case_name"),
        pacer_case_id=_text(data, "pacer_case_id"),
        filed=_day(data.get("date_filed")),
        terminated=_day(data.get("date_terminated")),
        last_filing=_day(data.get("date_last_filing")),
        assigned_to=_text(data, "assigned_to_str"),
        referred_to=_text(data, "referred_to_str"),
        related=_text(data, "related_cases_str"),
        parties=tuple(_party(party) for party in data.get("parties") or ()),
        entries=tuple(_entry(entry) for entry in data.get("docket_entries") or ()),
    )


def _party(data: Mapping[str, Any]) -> DocketParty:
    criminal = data.get("criminal_data") or {}
    return DocketParty(
        name=_text(data, "name"),
        type=_text(data, "type"),
        terminated=_day(data.get("date_terminated")),
        aliases=tuple(aliases_in(data.get("extra_info") or "")),
        counts=(
            *(_count(count, CountStatus(count["status"])) for count in criminal.get("counts") or ()),
            *(_count(count, CountStatus.COMPLAINT) for count in criminal.get("complaints") or ()),
        ),
    )


def _count(data: Mapping[str, Any], status: CountStatus) -> DocketCount:
    return DocketCount(_text(data, "name"), _text(data, "disposition"), status)


def _entry(data: Mapping[str, Any]) -> DocketEntry:
    return DocketEntry(
        number=_text(data, "document_number"),
        filed=_day(data.get("date_filed")),
        description=_text(data, "description"),
        title=_text(data, "short_description"),
        entered=_day(data.get("date_entered")),
        pacer_doc_id=_text(data, "pacer_doc_id"),
        pacer_seq_no=_text(data, "pacer_seq_no"),
        attachments=tuple(
            Attachment(
                _text(each, "attachment_number"), _text(each, "description"), _text(each, "pacer_doc_id")
            )
            for each in data.get("attachments") or ()
        ),
    )


def aliases_in(extra: str) -> Iterator[str]:
    """The other names in what a docket adds to a party's name; nothing else of it is kept."""
    seen: set[str] = set()
    waiting = False
    for line in (each.strip() for each in extra.splitlines()):
        found = _ALIAS.match(line)
        name = line[found.end() :] if found else (line if waiting else "")
        waiting = bool(found) and not name
        name = name.strip("\"“”' ,;")
        if name and name not in seen:
            seen.add(name)
            yield name


def _with_archive_facts(docket: Docket, text: str) -> Docket:
    """With the case's id and last filing, which juriscraper leaves in the XML."""
    told = {
        name: found[1].strip() if (found := re.search(rf"<{name}>([^<]*)<", text)) else ""
        for name in ("date_last_filing", "pacer_case_num")
    }
    return replace(docket, last_filing=told["date_last_filing"], pacer_case_id=told["pacer_case_num"])


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return "" if value is None else str(value)


def _day(value: date | datetime | str | None) -> str:
    """A date or a moment as its day, in its own zone."""
    if value is None:
        return ""
    return value.isoformat()[:10] if isinstance(value, date) else str(value)[:10]
