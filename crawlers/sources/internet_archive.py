"""Dockets of known cases in the Internet Archive, as RECAP's users gave them.

A docket is at `download/gov.uscourts.COURT.ID/gov.uscourts.COURT.ID.docket.json`, an older one at `.xml`. ID
is PACER's own of the case. Where no docket at hand tells it, the archive is searched for items of the court
that bear a defendant's name; one is kept only if its number is the case's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlencode

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.case_ledger import CaseLedger
from crawlers.context import CrawlContext
from crawlers.dockets.documents import archive_id, docket_document, read_any
from crawlers.failures import Failed
from crawlers.known_cases import KnownCase, core_number, known_cases
from crawlers.model import ParsedDocument, ParseError, RawDocument
from ironriver.vocabulary import FailureKind

_ITEM = re.compile(r"gov\.uscourts\.(\w+)\.(\d+)")
_SITE = "https://archive.org"


class InternetArchiveSpider(SourceSpider):
    """Asks for the dockets of known cases, those first that were asked longest ago."""

    name = "internet_archive"

    def __init__(self, context: CrawlContext, **kwargs: Any) -> None:
        super().__init__(context, **kwargs)
        self.ledger = CaseLedger.of(context.cursor, context.manifest.options, by_id=True)
        self.cases = known_cases(context.session)

    def first_requests(self) -> Iterable[Request]:
        """A request for each case that is due."""
        context = self.context
        context.report.listed = len(self.cases)
        due = self.ledger.due(self.cases)
        context.report.unchanged += len(self.cases) - len(due)
        for case in due[: context.limit]:
            self.ledger.note(case)
            yield from self._ask_docket(case) if case.pacer_case_id else self._search(case)

    def keep(self, response: Response) -> None:
        """Store a docket if it is the case's and shows anything new."""
        case: KnownCase = response.meta["case"]
        try:
            docket = read_any(response.body, case.court)
        except ParseError as error:
            self.context.fail(response.url, "docket", Failed(FailureKind.LAYOUT, str(error), response.status))
            return
        if (docket.court, core_number(docket.number)) != (case.court, case.number):
            return  # another case of a person of that name
        self.ledger.note(case, there=True)
        version = f"{docket.last_filing}:{len(docket.entries)}:{len(docket.parties)}"
        known = self.context.known([_identifier(response.url)])
        if (before := known.get(_identifier(response.url))) and before.version_key == version:
            self.context.report.unchanged += 1
            return
        self.context.store(response, {_identifier(response.url): version})
        self.context.progress(self.context.report.stored, len(self.cases))

    def read_search(self, response: Response) -> Iterator[Request]:
        """Ask for the dockets of the items that the search found."""
        case: KnownCase = response.meta["case"]
        found = json.loads(response.body)
        items = found.get("response", {}).get("docs", []) if isinstance(found, dict) else []
        ids = [match[2] for each in items if (match := _ITEM.fullmatch(str(each.get("identifier", ""))))]
        if not ids:
            self.ledger.note(case, there=False)
        for number in dict.fromkeys(ids):
            yield from self._ask_docket(case, number)

    def failed(self, request: Request, failed: Failed) -> Iterator[Request]:
        """The older form, where there is none of the newer; a case that is not there is left for long."""
        case: KnownCase = request.meta["case"]
        if failed.kind is not FailureKind.NOT_FOUND:
            self.ledger.forget(case)
            return
        if request.url.endswith(".json"):
            yield self._ask(case, request.url.removesuffix("json") + "xml")
        else:
            self.ledger.note(case, there=False)

    def end(self) -> bool:
        """Remember who was asked."""
        self.context.save_cursor(asked=self.ledger.asked)
        return super().end()

    def _ask_docket(self, case: KnownCase, number: str = "") -> Iterator[Request]:
        item = f"gov.uscourts.{case.court}.{number or case.pacer_case_id}"
        yield self._ask(case, self.context.located(f"{_SITE}/download/{item}/{item}.docket.json"))

    def _ask(self, case: KnownCase, address: str) -> Request:
        return self.ask(address, self.keep, role="docket", conditional=True, may_be_missing=True, case=case)

    def _search(self, case: KnownCase) -> Iterator[Request]:
        if not case.surnames:
            self.ledger.note(case, there=False)
            return
        names = " OR ".join(case.surnames[:3])
        query = {
            "q": f"collection:usfederalcourts AND court:{case.court} AND title:({names})",
            "fl[]": "identifier",
            "rows": self.context.manifest.options["candidates"],
            "output": "json",
        }
        yield self.ask(
            self.context.located(f"{_SITE}/advancedsearch.php?{urlencode(query)}"),
            self.read_search,
            role="search",
            expects="json",
            may_be_missing=True,
            case=case,
        )


def _identifier(url: str) -> str:
    found = _ITEM.search(url)
    return found[0] if found else url


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The docket of one file.

    Raises:
        ParseError: it is no docket.
    """
    found = _ITEM.search(raw.url)
    docket = read_any(raw.body, found[1] if found else "")
    item = found[0] if found else archive_id(docket)
    yield docket_document(docket, native_id=item, url=f"{_SITE}/details/{item}", known_case=True)


SPIDER = InternetArchiveSpider
