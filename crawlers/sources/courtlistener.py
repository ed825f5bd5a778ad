"""Dockets of known cases, and their papers, by CourtListener's API (version 4), for users who have a token.

A case takes four requests or more: search, docket, parties, entries. Each answer is archived as it came
(role "part"); when all of a case are there they are archived once more together (role "docket"), which is
what the parser reads. Then come the papers that matter (role "paper"), a request for each, once. A docket
that an alert names (crawlers/alerts.py) is asked for first, without a search. Requests are counted against
the account's budget over all runs; what it does not allow is left for the next run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.case_ledger import CaseLedger
from crawlers.context import CrawlContext
from crawlers.failures import Failed
from crawlers.known_cases import KnownCase, by_court, known_cases
from crawlers.model import ParsedDocument, RawDocument
from crawlers.sources import _courtlistener_api as api
from crawlers.sources._courtlistener_account import Account
from crawlers.sources._courtlistener_alerts import Alerts
from crawlers.sources._courtlistener_papers import archived_address, has_text, papers_of, parse_paper
from crawlers.sources._courtlistener_queue import PaperQueue
from crawlers.sources._courtlistener_whole import keep_whole, parse_whole
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind

#: Requests that a case takes at least: what the budget does not allow whole is not begun.
WHOLE_CASE = 4
#: What goes on with an answer.
Then = Callable[[Response], Iterable[Request]]


class CourtListenerSpider(SourceSpider):
    """Asks for one thing after the other: papers, dockets of alerts, cases asked longest ago."""

    name = "courtlistener"

    def __init__(self, context: CrawlContext, **kwargs: Any) -> None:
        super().__init__(context, **kwargs)
        self.account = Account(context)
        self.ledger = CaseLedger.of(context.cursor, context.manifest.options)
        self.cases = known_cases(context.session)
        self.of_court = by_court(self.cases)
        self.waiting = self.ledger.due(self.cases)[: context.limit]
        self.alerts = Alerts(context)
        self.papers = PaperQueue(context)

    def first_requests(self) -> Iterable[Request]:
        """The first thing to ask; each that is done leads to the next."""
        self.context.report.listed = len(self.cases)
        self.context.report.unchanged = len(self.cases) - len(self.waiting)
        return self._next()

    async def admit(self, request: Request) -> None:
        """Wait for the budget; robots.txt is not the account's matter."""
        if urlsplit(request.url).path != "/robots.txt":
            await self.account.admit()

    def left_alone(self, seconds: float) -> None:
        """Later runs leave the site alone too."""
        self.account.leave_alone(seconds)

    def read_search(self, response: Response) -> Iterator[Request]:
        """Go on with the result that has the case's court and number."""
        case: KnownCase = response.meta["case"]
        docket_id = api.docket_id_of(api.results(response), case)
        if docket_id is None:
            self._note(case, there=False)
            yield from self._next()
        else:
            yield self._ask_docket(api.Gathered(docket_id, case))

    def read_docket(self, response: Response) -> Iterator[Request]:
        """The docket itself; its parties come next."""
        gathered: api.Gathered = response.meta["gathered"]
        gathered.docket = api.object_of(response) or {}
        if gathered.case is None:
            if not gathered.number:
                self.alerts.done(gathered.docket_id)  # a civil case
                yield from self._next()
                return
            gathered.case = self.of_court.get(gathered.court, {}).get(gathered.number)
        address = api.parties_address(gathered.docket_id)
        yield self._ask(address, self.read_parties, gathered=gathered)

    def read_parties(self, response: Response) -> Iterator[Request]:
        """A page of parties; the entries come after the last."""
        gathered: api.Gathered = response.meta["gathered"]
        gathered.parties += api.results(response)
        if (more := self._more(response, gathered)) is not None:
            yield self._ask(more, self.read_parties, gathered=gathered)
            return
        yield self._ask_entries(gathered, api.NEWEST)

    def read_entries(self, response: Response) -> Iterator[Request]:
        """A page of entries; after the last the docket is whole, or its oldest page is still to come."""
        gathered: api.Gathered = response.meta["gathered"]
        gathered.add_entries(api.results(response))
        if gathered.order == api.NEWEST:
            if (more := self._more(response, gathered)) is not None:
                yield self._ask(more, self.read_entries, gathered=gathered)
                return
            if api.following(response):
                yield self._ask_entries(gathered, api.OLDEST)  # how the case began
                return
        self._keep_whole(gathered)
        yield from self._next()

    def read_paper(self, response: Response) -> Iterator[Request]:
        """A paper with its text."""
        paper = self.papers.take()
        if has_text(api.object_of(response) or {}):
            answer = response.meta["answer"]
            response.meta["answer"] = replace(answer, url=archived_address(answer.url, paper))
            self.context.store(response, {paper.item: paper.sha1})
        else:
            self.context.remark(f"paper {paper.id} has no text yet: it is asked for with its docket again")
        self.papers.save()
        yield from self._next()

    def failed(self, request: Request, failed: Failed) -> Iterator[Request]:
        """What could not be had whole is asked for again by the next run; the others go on."""
        gathered: api.Gathered | None = request.meta.get("gathered")
        case: KnownCase | None = gathered.case if gathered else request.meta.get("case")
        gone = failed.kind is FailureKind.NOT_FOUND
        if case is not None and gone:
            self._note(case, there=False)
        if gathered is not None:
            self.alerts.done(gathered.docket_id, leave=not gone)
        elif case is None:
            self.papers.take(again=not gone)
            self.papers.save()
        yield from self._next()

    def end(self) -> bool:
        """Remember who was asked, and say what the budget left undone."""
        self.context.save_cursor(asked=self.ledger.asked)
        self.account.save()
        self.papers.save()
        dockets: dict[str, Sequence[object]] = {
            "cases": self.waiting,
            "dockets of alerts": self.alerts.dockets,
        }
        for what, those in (dockets | {"papers": self.papers.waiting}).items():
            if those:
                self.context.remark(f"{len(those)} {what} are left for the next runs: the budget is spent")
        return super().end()

    def _next(self) -> Iterator[Request]:
        """The next thing to ask, while the budget lasts."""
        if not self.account.may_ask(1 if self.papers.waiting else WHOLE_CASE):
            return
        if self.papers.waiting:
            address = api.paper_address(int(self.papers.waiting[0].id))
            yield self._ask(address, self.read_paper, stored="paper")
        elif self.alerts.dockets:
            yield self._ask_docket(api.Gathered(self.alerts.dockets[0]))
        elif self.waiting:
            case = self.waiting.pop(0)
            yield self._ask(api.search_address(case), self.read_search, may_be_missing=False, case=case)

    def _ask_docket(self, gathered: api.Gathered) -> Request:
        return self._ask(api.docket_address(gathered.docket_id), self.read_docket, gathered=gathered)

    def _ask_entries(self, gathered: api.Gathered, order: str) -> Request:
        gathered.pages, gathered.order = 0, order
        address = api.entries_address(gathered.docket_id, order)
        return self._ask(address, self.read_entries, gathered=gathered)

    def _ask(
        self, address: str, then: Then, *, stored: str = "part", may_be_missing: bool = True, **meta: Any
    ) -> Request:
        """A request with the token, whose answer must be an object; a part is archived as it comes."""

        def read(response: Response) -> Iterable[Request]:
            if api.object_of(response) is None:
                failed = Failed(FailureKind.LAYOUT, "the API answers no object", response.status)
                self.context.fail(response.url, stored, failed)
                return self.failed(response.request or request, failed)
            if stored == "part":
                self.context.store(response)
            return then(response)

        where = self.context.located(address)
        request = self.ask(where, read, role=stored, expects="json", may_be_missing=may_be_missing, **meta)
        token = get_settings().courtlistener_token.get_secret_value()
        request.headers["Authorization"] = f"Token {token}"
        return request

    def _more(self, response: Response, gathered: api.Gathered) -> str | None:
        """The page after this one; none where it is the last, or too many."""
        most = self.context.manifest.options["pages"]
        more = gathered.more(response, most)
        if more is None and api.following(response):
            self.context.remark(f"docket {gathered.docket_id}: no more than {most} pages of a list are asked")
        return more

    def _keep_whole(self, gathered: api.Gathered) -> None:
        """Archive the parts of a docket together, where they say anything new; its papers come next."""
        if (case := gathered.case) is not None:
            self._note(case, there=True)
            self.waiting = [each for each in self.waiting if each is not case]
        keep_whole(self.context, gathered)
        self.context.progress(self.context.report.new, len(self.cases))
        rules, entries = self.context.manifest.options["papers"], gathered.entries.values()
        self.papers.add(papers_of(gathered.docket, entries, rules, followed=case is not None))
        self.alerts.done(gathered.docket_id)

    def _note(self, case: KnownCase, *, there: bool) -> None:
        self.ledger.note(case, there=there)
        self.context.save_cursor(asked=self.ledger.asked)


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The docket whose parts were put together, or a paper; a part alone is no document.

    Raises:
        ParseError: it is not what the spider put together, or a paper without words.
    """
    if raw.role == "paper":
        yield from parse_paper(raw)
    elif raw.role == "docket":
        yield from parse_whole(raw)


SPIDER = CourtListenerSpider
