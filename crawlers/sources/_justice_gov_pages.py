"""The pages of releases and their papers: a list of tasks, worked off beside the API.

What is wanted stands in the address book before anything is done about it, so that a killed run loses
nothing and a long list is worked off by several runs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.failures import Failed
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.papers import read_pdf
from crawlers.pdf_text import PaperError
from crawlers.sources._justice_gov_addresses import SITE, release_address
from crawlers.sources._justice_gov_book import OPEN, AddressBook, Known
from crawlers.sources._justice_gov_page import parse_page
from ironriver.vocabulary import FailureKind
from nlp.screening import screen

#: Tasks on their way at the same time; the rest of what the site allows is the API's.
WINDOW = 2
#: So many walls in a row, and the run asks for no more pages.
MOST_WALLS = 3
#: Failures that the next run would only meet again; of papers also one that is too large.
_FOR_GOOD = frozenset({FailureKind.NOT_FOUND, FailureKind.ROBOTS, FailureKind.FORBIDDEN_ADDRESS})
#: States in which nothing is to be done about an address.
_DONE = frozenset(Known) - frozenset(OPEN)


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be asked for: the "page" of a release, or a "paper" of one, which is its referer."""

    role: str
    address: str
    referer: str = ""


class Pages:
    """The tasks of a run, and what becomes of them."""

    def __init__(self, spider: SourceSpider) -> None:
        self._spider = spider
        self._context = spider.context
        self.book = AddressBook(self._context)
        #: Releases of which this run has the page, and that the API has not listed.
        self.alone: set[str] = set()
        self._tasks: deque[Task] = deque()
        self._asked: set[str] = set()
        self._in_flight = 0
        self._left: int = self._context.manifest.options["pages_a_run"]
        self._walls = self._walls_in_a_row = self._unread = 0
        #: Addresses that failed, as they were asked for → as the book has them; "" of listings.
        self._lost: dict[str, str] = {}

    def resume(self) -> Iterator[Request]:
        """Ask for what earlier runs left open."""
        for address, known, named_by in self.book.open(self._left):
            paper = known is Known.PAPER_WANTED
            self._tasks.append(
                Task("paper", address, SITE + urlsplit(named_by).path) if paper else Task("page", address)
            )
        yield from self.pump()

    def add(self, addresses: Iterable[str]) -> None:
        """Have the pages of releases asked for; the book says already that they are wanted."""
        self._tasks.extend(Task("page", address) for address in addresses)

    def pump(self) -> Iterator[Request]:
        """As many tasks as may be on their way."""
        while self._tasks and self._in_flight < WINDOW and self._left > 0 and not self.walled:
            task = self._tasks.popleft()
            # The API may have listed meanwhile what the feed showed.
            if task.address not in self._asked and self.book.is_open(task.address):
                self._asked.add(task.address)
                self._in_flight += 1
                self._left -= 1
                yield self._request(task)

    @property
    def walled(self) -> bool:
        """True where the site answers with walls, so that there is no use in asking on."""
        return self._walls_in_a_row >= MOST_WALLS

    def came(self) -> None:
        """A page came: the site has no wall before its pages."""
        self._walls_in_a_row = 0

    def lost(self, request: Request, failed: Failed, address: str = "") -> None:
        """Note a failure; without an address it is a listing's."""
        if failed.kind is FailureKind.BLOCKED:
            self._walls += 1
            self._walls_in_a_row += 1
        if address or failed.kind is FailureKind.BLOCKED:
            self._lost[(request.meta.get("redirect_urls") or [request.url])[0]] = address

    def failed(self, request: Request, failed: Failed) -> Iterator[Request]:
        """A task came to nothing: it stays open where the next run may have better luck."""
        task: Task = request.meta["task"]
        self._in_flight -= 1
        self.lost(request, failed, task.address)
        if failed.kind in _FOR_GOOD or (task.role == "paper" and failed.kind is FailureKind.TOO_LARGE):
            listed = self.book.state(task.address) == Known.LISTED_WANTED
            self.book.note({task.address: Known.LISTED if listed else Known.GONE})
        yield from self.pump()

    def end(self, *, api_complete: bool) -> None:
        """Say what is left, and which failures are made good."""
        context = self._context
        if self._walls:
            context.remark(f"{self._walls} addresses are behind a bot wall: the API is read in their stead")
        if self._unread:
            context.remark(f"{self._unread} papers have no text that can be read")
        if self._tasks:
            context.remark(f"{len(self._tasks)} pages and papers are left for the next runs")
        states = self.book.states(filter(None, self._lost.values()))
        for at, failure in enumerate(context.report.failures):
            address = self._lost.get(failure.url)
            if (address == "" and api_complete) or (address and states.get(address) in _DONE):
                context.report.failures[at] = replace(failure, settled=True)

    def _keep_page(self, response: Response) -> Iterator[Request]:
        """Archive the page of a release, and have its papers asked for where it speaks of guns."""
        task = self._done(response)
        listed = self.book.state(task.address) in {Known.LISTED, Known.LISTED_WANTED}
        notes: dict[str, str] = {task.address: Known.LISTED if listed else Known.READ}
        try:
            release = next(iter(parse_page(self._raw(response, task), self._context.manifest)))
        except ParseError as error:
            # Its bytes are kept: a better parser reads them from the archive.
            self._fail(response, task, FailureKind.LAYOUT, str(error))
        else:
            notes |= self._papers(release, task)
            named = release_address(release.url) or task.address
            known = self.book.state(named) if named != task.address else ""
            if not listed and not known:
                notes[named] = Known.READ
                self.alone.add(named)
                self._context.report.new += 1
        self._context.store(response, notes)
        yield from self.pump()

    def _papers(self, release: ParsedDocument, task: Task) -> dict[str, str]:
        """Have the papers asked for that are not known yet."""
        linked = [each["url"] for each in release.details["papers"]]
        if not linked or not screen(release.title, release.text).passed:
            return {}
        unknown = self.book.unknown(linked)
        self._tasks.extend(Task("paper", address, task.address) for address in unknown)
        return dict.fromkeys(unknown, Known.PAPER_WANTED)

    def _keep_paper(self, response: Response) -> Iterator[Request]:
        """Archive a paper. Whether it can be read is said now; it is read by the parser."""
        task = self._done(response)
        try:
            read_pdf(response.body)
        except ParseError as error:
            kind = error.kind if isinstance(error, PaperError) else FailureKind.EMPTY
            self._unread += 1
            self._fail(response, task, kind, str(error))
        self._context.store(response, {task.address: Known.PAPER_READ})
        yield from self.pump()

    def _request(self, task: Task) -> Request:
        read = self._keep_paper if task.role == "paper" else self._keep_page
        url = self._context.located(task.address)
        request = self._spider.ask(url, read, role=task.role, priority=1, task=task)
        if task.referer:
            request.headers["Referer"] = task.referer
        return request

    def _done(self, response: Response) -> Task:
        task: Task = response.meta["task"]
        self._in_flight -= 1
        self.came()
        return task

    def _fail(self, response: Response, task: Task, kind: FailureKind, words: str) -> None:
        """An answer that came and is kept, but can't be read."""
        asked = (response.meta.get("redirect_urls") or [response.url])[0]
        self._lost[asked] = task.address
        self._context.fail(asked, task.role, Failed(kind, words, response.status))

    def _raw(self, response: Response, task: Task) -> RawDocument:
        kind = (response.headers.get("Content-Type") or b"").decode("latin-1")
        now = datetime.now(UTC)
        return RawDocument(0, self._spider.name, task.role, task.address, kind, now, response.body)
