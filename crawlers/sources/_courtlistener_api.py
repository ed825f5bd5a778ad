"""Addresses and answers of CourtListener's API, version 4.

source: https://www.courtlistener.com/help/api/rest/ and the serializers of freelawproject/courtlistener on
GitHub (cl/search/api_serializers.py, cl/people_db/api_serializers.py), read in 2026
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from scrapy.http import Response

from crawlers.known_cases import KnownCase, core_number

SITE = "https://www.courtlistener.com"
API = "/api/rest/v4"
#: The newest entries first; where a docket has more than is asked for, its first page too.
NEWEST, OLDEST = "-recap_sequence_number", "recap_sequence_number"
#: Entries hold their papers, and these their texts, which may be megabytes: a paper that matters is asked
#: for by itself.
_WITHOUT_TEXTS = "recap_documents__plain_text"


@dataclass(slots=True)
class Gathered:
    """The parts of a docket that have come. `case` is the known case that it is of; None where of none."""

    docket_id: int
    case: KnownCase | None = None
    docket: dict[str, Any] = field(default_factory=dict)
    parties: list[dict[str, Any]] = field(default_factory=list)
    entries: dict[Any, dict[str, Any]] = field(default_factory=dict)
    pages: int = 0
    order: str = NEWEST

    @property
    def court(self) -> str:
        """PACER's id of the court."""
        return str(self.docket.get("court_id") or "")

    @property
    def number(self) -> str:
        """The core of the case's number; empty where the case is no criminal one."""
        return core_number(str(self.docket.get("docket_number") or ""))

    def more(self, response: Response, most: int) -> str | None:
        """The address of the page after one of a list; none after the last, or the last that is asked."""
        self.pages += 1
        return following(response) if self.pages < most else None

    def add_entries(self, entries: Iterable[dict[str, Any]]) -> None:
        """Keep a page of entries, each once and without the texts of its papers."""
        for entry in entries:
            for paper in entry.get("recap_documents") or ():
                paper.pop("plain_text", None)
            self.entries[entry.get("id", len(self.entries))] = entry


def search_address(case: KnownCase) -> str:
    """The dockets of a court with a case's number."""
    return _address("search", type="d", court=case.court, docket_number=_padded(case.number))


def docket_address(docket_id: int) -> str:
    """A docket, without its parties and entries."""
    return f"{SITE}{API}/dockets/{docket_id}/"


def parties_address(docket_id: int) -> str:
    """The parties of a docket, with the counts against them in that docket alone."""
    return _address("parties", docket=docket_id, filter_nested_results="True")


def entries_address(docket_id: int, order: str) -> str:
    """The entries of a docket, with what is known of their papers."""
    return _address("docket-entries", docket=docket_id, order_by=order, omit=_WITHOUT_TEXTS)


def paper_address(paper_id: int) -> str:
    """A paper, with its text."""
    return f"{SITE}{API}/recap-documents/{paper_id}/"


def object_of(response: Response) -> dict[str, Any] | None:
    """The object that an answer is; None where it is something else."""
    found = json.loads(response.body)
    return found if isinstance(found, dict) else None


def results(response: Response) -> list[dict[str, Any]]:
    """The objects of a page."""
    found = (object_of(response) or {}).get("results")
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def docket_id_of(found: Iterable[dict[str, Any]], case: KnownCase) -> int | None:
    """The docket among a search's results that has the case's court and number."""
    for each in found:
        same = (each.get("court_id"), core_number(str(each.get("docketNumber", ""))))
        if same == (case.court, case.number) and isinstance(each.get("docket_id"), int):
            return int(each["docket_id"])
    return None


def following(response: Response) -> str | None:
    """The address of the page after this one; None after the last."""
    told = (object_of(response) or {}).get("next")
    if not told:
        return None
    # Only the path and query are believed: a token goes to the site's own address and no other.
    parts = urlsplit(str(told))
    return f"{SITE}{parts.path}?{parts.query}"


def _address(name: str, **query: object) -> str:
    return f"{SITE}{API}/{name}/?{urlencode(query)}"


def _padded(number: str) -> str:
    """A core as a docket sheet writes it: 22-cr-01008."""
    year, kind, count = number.split("-")
    return f"{year}-{kind}-{int(count):05d}"
