"""News that GDELT finds, in English and Spanish; the articles are fetched from their own hosts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlencode, urlsplit

from scrapy.http import Request, Response
from sqlalchemy import select

from crawlers.articles import read_article
from crawlers.entries import Entry
from crawlers.failures import Failed, repaired
from crawlers.many_sites import ManySites
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.registry import load_manifest
from crawlers.strict import Fields
from db.models import Document, SeenItem
from ironriver.vocabulary import FailureKind

#: How GDELT writes moments in an answer, and in a question.
SEEN, ASKED = "%Y%m%dT%H%M%SZ", "%Y%m%d%H%M%S"
#: GDELT keeps three months.
KEPT = timedelta(days=89)
#: Known and not wanted.
_IGNORED = ("url_mobile", "socialimage", "domain", "language", "sourcecountry")
_FEW = 400  # below the number of parameters that any database takes


@dataclass(frozen=True, slots=True)
class Found:
    """One answer: its articles, when GDELT saw the oldest of them, and what was not as expected."""

    entries: tuple[Entry, ...]
    oldest: datetime | None
    warnings: tuple[str, ...]


def read_answer(body: bytes) -> Found:
    """The articles of an answer; none where GDELT found none, which it says with an empty object.

    Raises:
        ParseError: it is no list of articles.
    """
    try:
        answer = json.loads(repaired(body), strict=False)
    except ValueError as error:
        raise ParseError(f"not JSON: {error}") from error
    if not isinstance(answer, dict) or not isinstance(answer.get("articles") or [], list):
        raise ParseError("no list of articles")
    whole = Fields(answer, "answer")
    records = whole.list("articles")
    entries, moments, warnings = [], [], [*whole.finish()]
    for record in records:
        if not isinstance(record, dict):
            raise ParseError(f"an article is {type(record).__name__}, not an object")
        fields = Fields(record, "article")
        address, title, seen = fields.text("url"), fields.text("title"), fields.text("seendate")
        fields.ignore(_IGNORED)
        warnings += fields.finish()
        moment = _moment(seen)
        if moment is None:
            warnings.append(f"article: seendate is {seen!r}")
        else:
            moments.append(moment)
        if address.startswith(("http://", "https://")):
            entries.append(Entry(address, title, moment.date() if moment else None, ""))
    return Found(tuple(entries), min(moments, default=None), tuple(dict.fromkeys(warnings)))


class GdeltSpider(ManySites):
    """Asks each query of the manifest, then the articles that no other source has or reads."""

    name = "gdelt"

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.options = self.context.manifest.options
        self._theirs: set[str] = set()

    def first_requests(self) -> Iterable[Request]:
        """Every query over the last days, then the articles that are owed."""
        now = datetime.now(UTC)
        for name in self.options["queries"]:
            yield self._query(name, self._start(name, now), now, 1)
        for address in self.context.owed("page"):
            yield from self.ask_page(address, "")

    def read_listing(self, response: Response) -> Iterator[Request]:
        """Ask for the articles of an answer; and on, where it is full."""
        site, number = response.meta["site"], int(response.meta["number"])
        try:
            found = read_answer(response.body)
        except ParseError as error:
            self.context.fail(response.url, "feed", Failed(FailureKind.LAYOUT, str(error), response.status))
            self.tallies[site].failed.append((FailureKind.LAYOUT, str(error)))
            return
        for words in found.warnings:
            self.context.remark(f"GDELT's answer: {words}")
        self._theirs |= self._of_other_sources({self.identified(entry, response) for entry in found.entries})
        yield from self.take(found.entries, response)
        if len(found.entries) < self.options["most"] or found.oldest is None or self.full:
            return
        if number >= self.options["deepest"] or found.oldest >= response.meta["end"]:
            self.context.remark(f"{site}: GDELT finds more than can be asked for: narrow the query")
            return
        yield self._query(site, response.meta["start"], found.oldest, number + 1)

    def concerns(self, entry: Entry, response: Response) -> bool:
        """What other sources have, or read better, is theirs."""
        known = self.identified(entry, response)
        host = f".{urlsplit(known).hostname or ''}"
        return known not in self._theirs and not host.endswith(
            tuple(f".{each}" for each in self.options["elsewhere"])
        )

    def _query(self, name: str, start: datetime, end: datetime, number: int) -> Request:
        asked = {
            "query": self.options["queries"][name],
            "mode": "artlist",
            "format": "json",
            "maxrecords": self.options["most"],
            "sort": "datedesc",
            "startdatetime": start.strftime(ASKED),
            "enddatetime": end.strftime(ASKED),
        }
        address = f"{self.context.base_url}{self.options['path']}?{urlencode(asked)}"
        window = {"start": start, "end": end, "number": number}
        return self.ask_listing(address, name, expects="message or json", **window)

    def _start(self, name: str, now: datetime) -> datetime:
        """The last days; from further back where the query's newest article is older, as after an outage."""
        newest = self.seen_before(name)
        days = [now.date() - timedelta(days=self.options["days"]), *([newest] if newest else [])]
        day = self.context.since or min(days)
        return max(datetime.combine(day, time(), UTC), now - KEPT)

    def _of_other_sources(self, addresses: set[str]) -> set[str]:
        """Those of the addresses that another source has stored, or has in its archive."""
        listed, found = sorted(addresses), set[str]()
        for start in range(0, len(listed), _FEW):
            some = listed[start : start + _FEW]
            stored = select(Document.url).where(Document.url.in_(some), Document.source != self.name)
            seen = select(SeenItem.native_id).where(SeenItem.source == "news", SeenItem.native_id.in_(some))
            found.update(self.context.session.scalars(stored), self.context.session.scalars(seen))
        self.context.session.rollback()
        return found


SPIDER = GdeltSpider


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The article of one page."""
    yield read_article(raw, kind=load_manifest("gdelt").kind)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.strptime(written, SEEN).replace(tzinfo=UTC)
    except ValueError:
        return None
