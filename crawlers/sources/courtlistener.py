"""Dockets of known cases by CourtListener's API (version 4), for users who have a token.

A case takes four requests or more: search, docket, parties, entries. Each answer is archived as it came
(role "part"); when all of a case are there they are archived once more together (role "docket"), which is
what the parser reads. Requests are counted against the account's budget over all runs; what it does not allow
is left for the next run.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from scrapy.http import Request, Response

from crawlers.archive import Answer
from crawlers.base import SourceSpider
from crawlers.budget import Budget, times
from crawlers.case_ledger import CaseLedger
from crawlers.context import CrawlContext
from crawlers.dockets.documents import archive_id, docket_document
from crawlers.dockets.json_dockets import docket_of_json
from crawlers.failures import Failed, FetchFailed
from crawlers.known_cases import KnownCase, core_number, known_cases
from crawlers.model import ParsedDocument, ParseError, RawDocument
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind

API = "/api/rest/v4"
_SITE = "https://www.courtlistener.com"


@dataclass(slots=True)
class Gathered:
    """The parts of a case's docket that have come."""

    case: KnownCase
    docket: dict[str, Any] = field(default_factory=dict)
    parties: list[Any] = field(default_factory=list)
    entries: list[Any] = field(default_factory=list)
    pages: int = 0


class CourtListenerSpider(SourceSpider):
    """Asks for one case after the other, those that were asked longest ago first."""

    name = "courtlistener"

    def __init__(self, context: CrawlContext, **kwargs: Any) -> None:
        super().__init__(context, **kwargs)
        options, cursor = context.manifest.options, context.cursor
        self.budget = Budget(options["budget"], times(cursor.get("spent", [])))
        self.not_before = float(cursor.get("not_before", 0))
        self.longest_wait = float(options["longest_wait"])
        self.ledger = CaseLedger.of(cursor, options)
        self.cases = known_cases(context.session)
        self.waiting = self.ledger.due(self.cases)[: context.limit]

    def first_requests(self) -> Iterable[Request]:
        """The first case's search; each case that is done leads to the next."""
        self.context.report.listed = len(self.cases)
        self.context.report.unchanged = len(self.cases) - len(self.waiting)
        return self._next()

    async def admit(self, request: Request) -> None:
        """Wait for the budget, and count the request before it is sent."""
        if urlsplit(request.url).path == "/robots.txt":
            return
        wait = self.budget.wait(time.time())
        if wait > self.longest_wait:
            words = f"the account's budget allows the next request in {wait:.0f} seconds"
            raise FetchFailed(Failed(FailureKind.THROTTLED, words))
        await asyncio.sleep(wait)
        self.budget.spend(time.time())
        self.context.save_cursor(spent=self.budget.spent)

    def left_alone(self, seconds: float) -> None:
        """Later runs leave the site alone too, until the time that it asked for is over."""
        self.context.save_cursor(not_before=time.time() + seconds)

    def read_search(self, response: Response) -> Iterator[Request]:
        """Go on with the result that has the case's court and number."""
        case: KnownCase = response.meta["case"]
        for found in _results(response):
            same = (found.get("court_id"), core_number(str(found.get("docketNumber", ""))))
            if same == (case.court, case.number) and found.get("docket_id"):
                address = self.context.located(f"{_SITE}{API}/dockets/{found['docket_id']}/")
                yield self._ask(address, self.read_docket, Gathered(case))
                return
        self._note(case, there=False)
        yield from self._next()

    def read_docket(self, response: Response) -> Iterator[Request]:
        """The docket itself; its parties come next."""
        gathered: Gathered = response.meta["gathered"]
        gathered.docket = json.loads(response.body)
        query = urlencode({"docket": gathered.docket.get("id", ""), "filter_nested_results": "True"})
        yield self._ask(self.context.located(f"{_SITE}{API}/parties/?{query}"), self.read_parties, gathered)

    def read_parties(self, response: Response) -> Iterator[Request]:
        """A page of parties; the entries come after the last."""
        gathered: Gathered = response.meta["gathered"]
        gathered.parties += _results(response)
        if (more := self._more(response, self.read_parties)) is not None:
            yield more
            return
        gathered.pages = 0
        query = urlencode({"docket": gathered.docket.get("id", ""), "order_by": "-recap_sequence_number"})
        yield self._ask(
            self.context.located(f"{_SITE}{API}/docket-entries/?{query}"), self.read_entries, gathered
        )

    def read_entries(self, response: Response) -> Iterator[Request]:
        """A page of entries; after the last the docket is whole."""
        gathered: Gathered = response.meta["gathered"]
        gathered.entries += _results(response)
        if (more := self._more(response, self.read_entries)) is not None:
            yield more
            return
        self._keep_whole(gathered)
        yield from self._next()

    def failed(self, request: Request, failed: Failed) -> Iterator[Request]:
        """A case that could not be had whole is asked for again by the next run; the others go on."""
        gathered = request.meta.get("gathered")
        case: KnownCase = gathered.case if gathered is not None else request.meta["case"]
        if failed.kind is FailureKind.NOT_FOUND:
            self._note(case, there=False)
        yield from self._next()

    def end(self) -> bool:
        """Remember who was asked, and say what the budget left undone."""
        self.context.save_cursor(asked=self.ledger.asked, spent=self.budget.spent)
        if self.waiting:
            self.context.remark(f"{len(self.waiting)} cases are left for the next runs: the budget is spent")
        return super().end()

    def _next(self) -> Iterator[Request]:
        """The next case's search, while the budget lasts."""
        now = time.time()
        if not self.waiting or now < self.not_before or self.budget.wait(now) > self.longest_wait:
            return
        case = self.waiting.pop(0)
        query = urlencode({"type": "d", "court": case.court, "docket_number": _padded(case.number)})
        address = self.context.located(f"{_SITE}{API}/search/?{query}")
        yield self._authorized(
            self.ask(address, self._then(self.read_search), role="part", expects="json", case=case)
        )

    def _ask(self, address: str, then: Any, gathered: Gathered) -> Request:
        return self._authorized(
            self.ask(
                address,
                self._then(then),
                role="part",
                expects="json",
                may_be_missing=True,
                gathered=gathered,
            )
        )

    def _more(self, response: Response, then: Any) -> Request | None:
        """The page after this one; none where it is the last, or too many."""
        gathered: Gathered = response.meta["gathered"]
        following = json.loads(response.body).get("next")
        gathered.pages += 1
        if not following or gathered.pages >= self.context.manifest.options["pages"]:
            return None
        parts = urlsplit(str(following))
        # Only the path and query are believed: a token goes to the site's own address and no other.
        address = self.context.located(f"{_SITE}{parts.path}?{parts.query}")
        return self._ask(address, then, gathered)

    def _then(self, then: Any) -> Any:
        """Archive an answer as it came, then go on with it."""

        def kept(response: Response) -> Iterator[Request]:
            if not isinstance(json.loads(response.body), dict):
                words = "the API answers something else than an object"
                self.context.fail(response.url, "part", Failed(FailureKind.LAYOUT, words, response.status))
                yield from self._next()
                return
            self.context.store(response)
            yield from then(response)

        return kept

    def _authorized(self, request: Request) -> Request:
        token = get_settings().courtlistener_token.get_secret_value()
        request.headers["Authorization"] = f"Token {token}"
        return request

    def _keep_whole(self, gathered: Gathered) -> None:
        """Archive the parts of a case together, where they say anything new."""
        self._note(gathered.case, there=True)
        whole = {"docket": gathered.docket, "parties": gathered.parties, "docket_entries": gathered.entries}
        body = json.dumps(whole, ensure_ascii=False, sort_keys=True).encode()
        address = f"{_SITE}{API}/dockets/{gathered.docket.get('id')}/#whole"
        answer = Answer(address, 200, "OK", [("Content-Type", "application/json")], body, datetime.now(UTC))
        item = f"{gathered.case.court}:{gathered.case.number}"
        known = self.context.known([item]).get(item)
        if known is not None and known.version_key == answer.sha256:
            self.context.report.unchanged += 1
            return
        request = Request(address, meta={"answer": answer, "role": "docket"})
        response = Response(address, headers=dict(answer.headers), request=request)
        self.context.store(response, {item: answer.sha256})
        self.context.progress(self.context.report.new, len(self.cases))

    def _note(self, case: KnownCase, *, there: bool) -> None:
        self.ledger.note(case, there=there)
        self.context.save_cursor(asked=self.ledger.asked)


def _padded(number: str) -> str:
    """A core as a docket sheet writes it: 22-cr-01008."""
    year, kind, count = number.split("-")
    return f"{year}-{kind}-{int(count):05d}"


def _results(response: Response) -> list[Any]:
    found = json.loads(response.body).get("results")
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The docket of a case whose parts were put together (role "docket"); a part alone is none.

    Raises:
        ParseError: it is not what the spider put together.
    """
    if raw.role != "docket":
        return
    whole = json.loads(raw.body)
    if not isinstance(whole, dict) or not isinstance(whole.get("docket"), dict):
        raise ParseError("no docket that was put together of the API's answers")
    docket = docket_of_json(whole["docket"], whole.get("parties", []), whole.get("docket_entries", []))
    page = whole["docket"].get("absolute_url") or f"/docket/{whole['docket'].get('id')}/"
    yield docket_document(docket, native_id=archive_id(docket), url=f"{_SITE}{page}", known_case=True)


SPIDER = CourtListenerSpider
