"""Dockets as JSON: what the Internet Archive keeps (`docket.json`) and what CourtListener's API answers.

Both are written by the same serializers: a docket with `parties` (whose `party_types` hold the criminal
counts) and `docket_entries` (whose `recap_documents` are the papers). Field names are CourtListener's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crawlers.dockets.pages import aliases_in
from crawlers.model import ParseError
from nlp.dockets import Attachment, CountStatus, Docket, DocketCount, DocketEntry, DocketParty

#: CourtListener's codes of a count's status.
_STATUSES = {1: CountStatus.PENDING, 2: CountStatus.TERMINATED}
_LAST_PART = re.compile(r"([^/]+)/?$")


def read_docket_json(body: bytes | str) -> Docket:
    """The docket of a `docket.json`.

    Raises:
        ParseError: it is no JSON, or not a docket.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ParseError(f"no JSON: {error}") from error
    if not isinstance(data, dict) or not data.get("docket_number"):
        raise ParseError("JSON, but no docket: there is no docket_number in it")
    return docket_of_json(data, data.get("parties") or (), data.get("docket_entries") or ())


def docket_of_json(
    docket: Mapping[str, Any], parties: Iterable[Mapping[str, Any]], entries: Iterable[Mapping[str, Any]]
) -> Docket:
    """A docket, its parties and its entries, which the API answers one by one, as our docket.

    Raises:
        ParseError: a part of it has another shape than CourtListener's.
    """
    try:
        return _docket(docket, parties, entries)
    except (AttributeError, TypeError, ValueError) as error:
        raise ParseError(f"JSON, but no docket of CourtListener's shape: {error}") from error


def _docket(
    docket: Mapping[str, Any], parties: Iterable[Mapping[str, Any]], entries: Iterable[Mapping[str, Any]]
) -> Docket:
    court = _LAST_PART.search(_text(docket.get("court_id") or docket.get("court")))
    return Docket(
        court=court[1] if court else "",
        number=_text(docket.get("docket_number")),
        caption=_text(docket.get("case_name") or docket.get("case_name_short")),
        pacer_case_id=_text(docket.get("pacer_case_id")),
        filed=_day(docket.get("date_filed")),
        terminated=_day(docket.get("date_terminated")),
        last_filing=_day(docket.get("date_last_filing")),
        assigned_to=_text(docket.get("assigned_to_str")),
        referred_to=_text(docket.get("referred_to_str")),
        parties=tuple(party for each in parties for party in _parties(each)),
        entries=tuple(map(_entry, sorted(entries, key=_place))),
    )


def _parties(data: Mapping[str, Any]) -> Iterator[DocketParty]:
    """One party for each part that a person or company has in the case."""
    for part in data.get("party_types") or ():
        extra = _lines(part.get("extra_info")) or _lines(data.get("extra_info"))
        yield DocketParty(
            name=_text(data.get("name")),
            type=_text(part.get("name")),
            terminated=_day(part.get("date_terminated")),
            aliases=tuple(aliases_in(extra)),
            counts=(*_counts(part.get("criminal_counts")), *_complaints(part.get("criminal_complaints"))),
        )


def _counts(data: Iterable[Mapping[str, Any]] | None) -> Iterator[DocketCount]:
    for count in data or ():
        status = _STATUSES.get(count.get("status") or 0, CountStatus.PENDING)
        yield DocketCount(_text(count.get("name")), _text(count.get("disposition")), status)


def _complaints(data: Iterable[Mapping[str, Any]] | None) -> Iterator[DocketCount]:
    for each in data or ():
        yield DocketCount(_text(each.get("name")), _text(each.get("disposition")), CountStatus.COMPLAINT)


def _entry(data: Mapping[str, Any]) -> DocketEntry:
    papers = list(data.get("recap_documents") or ())
    main = [paper for paper in papers if not paper.get("attachment_number")]
    return DocketEntry(
        number=_text(data.get("entry_number")),
        filed=_day(data.get("date_filed")),
        description=_text(data.get("description")),
        title=_text(main[0].get("description")) if main else "",
        pacer_doc_id=_text(main[0].get("pacer_doc_id")) if main else "",
        pacer_seq_no=_text(data.get("pacer_sequence_number")),
        attachments=tuple(
            Attachment(
                _text(paper.get("attachment_number")),
                _text(paper.get("description")),
                _text(paper.get("pacer_doc_id")),
            )
            for paper in papers
            if paper.get("attachment_number")
        ),
    )


def _place(entry: Mapping[str, Any]) -> tuple[str, str, int]:
    """The order of a docket sheet: by day, then as CourtListener counts, else by number.

    `recap_sequence_number` is the day and a running number: "2031-05-07.001".
    """
    number = _text(entry.get("entry_number"))
    counted = _text(entry.get("recap_sequence_number"))
    return _day(entry.get("date_filed")), counted, int(number) if number.isdecimal() else 0


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _lines(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> str:
    return str(value)[:10] if value else ""
