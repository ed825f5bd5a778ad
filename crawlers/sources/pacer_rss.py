"""New docket entries of federal courts, by their feeds: of known cases, and of those that speak of guns.

A feed lists all entries of a court, criminal and civil, of a day or so, each with a case's number and
caption and the kind of paper; it names no charges. What is kept of a feed is told in the fragment of its
archived address (`#known=CASE:ENTRY,…&guns=…`), so that parsing needs nothing but the archive, and entries of
other people's cases become no documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl, urldefrag, urlencode

from scrapy.http import Request, Response

from crawlers.base import SourceSpider
from crawlers.dockets.documents import decoded, docket_document
from crawlers.dockets.pages import read_feed_items
from crawlers.failures import Failed
from crawlers.known_cases import KnownCase, by_court, core_number, known_cases
from crawlers.model import ParsedDocument, ParseError, RawDocument
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind
from nlp.courts.names import districts
from nlp.dockets import Docket

_COURT = re.compile(r"/ecf/(\w+)/|//ecf\.(\w+)\.uscourts\.gov")
_GUNS = re.compile(
    r"\b(?:firearms?|guns?|handguns?|rifles?|pistols?|shotguns?|ammunition|weapons?|silencers?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
#: Why an entry is kept: its case is known, or it speaks of guns.
KNOWN, GUNS = "known", "guns"


class PacerRssSpider(SourceSpider):
    """Asks each court's feed."""

    name = "pacer_rss"

    def first_requests(self) -> Iterable[Request]:
        """The feeds of the courts that are read."""
        self.known = by_court(known_cases(self.context.session))
        for court in get_settings().court_feeds or border_courts():
            yield self.ask(self._address(court), self.read_listing, role="feed", court=court)

    def read_listing(self, response: Response) -> None:
        """Keep a feed where it has an entry that is wanted and new."""
        court: str = response.meta["court"]
        try:
            items = list(read_feed_items(decoded(response.body), court))
        except ParseError as error:
            self.context.fail(response.url, "feed", Failed(FailureKind.LAYOUT, str(error), response.status))
            return
        if not items:
            note = f"the feed of {court} has no entry that can be read"
            self.context.fail(response.url, "feed", Failed(FailureKind.EMPTY, note, response.status))
            return
        self.context.report.listed += len(items)
        self._note_newest(items)
        wanted = {key(item): why for item in items if self._since(item) and (why := self._why(item))}
        if limit := self.context.limit:
            wanted = dict(list(wanted.items())[:limit])
        ids = {native_id(court, item): item for item in wanted}
        new = {each: item for each, item in ids.items() if each not in self.context.known(ids)}
        self.context.report.unchanged += len(ids) - len(new)
        if new:
            self._store(response, {item: wanted[item] for item in new.values()}, court)

    def end(self) -> bool:
        """Complete when every feed answered."""
        self.context.whole = self.context.since is None and self.context.limit is None
        return super().end()

    def _store(self, response: Response, wanted: Mapping[str, str], court: str) -> None:
        reasons = {why: ",".join(item for item in wanted if wanted[item] == why) for why in (KNOWN, GUNS)}
        fragment = urlencode({why: told for why, told in reasons.items() if told}, safe=",:")
        answer = response.meta["answer"]
        response.meta["answer"] = replace(answer, url=f"{urldefrag(answer.url).url}#{fragment}")
        self.context.store(response, {native_id(court, item): "" for item in wanted})
        self.context.progress(self.context.report.new, self.context.report.listed)

    def _why(self, item: Docket) -> str:
        """Why an entry is wanted; empty where it is not."""
        if "-cr-" not in item.number:
            return ""
        cases = self.known.get(item.court, {})
        if core_number(item.number) in cases or any(_is_of(item.caption, case) for case in cases.values()):
            return KNOWN
        words = " ".join([item.caption, *(entry.words for entry in item.entries)])
        return GUNS if _GUNS.search(words) else ""

    def _since(self, item: Docket) -> bool:
        since = self.context.since
        return since is None or any(entry.filed >= since.isoformat() for entry in item.entries)

    def _note_newest(self, items: Iterable[Docket]) -> None:
        days = [date.fromisoformat(entry.filed) for item in items for entry in item.entries if entry.filed]
        if self.context.newest is not None:
            days.append(self.context.newest)
        self.context.newest = max(days, default=None)

    def _address(self, court: str) -> str:
        """A court's own address; where a setting replaces it, every feed has the usual path."""
        options, base = self.context.manifest.options, self.context.base_url
        if base != self.context.manifest.base_url:
            return f"{base}/ecf/{court}{options['path']}"
        return f"https://ecf.{court}.uscourts.gov{options['paths'].get(court, options['path'])}"


def border_courts() -> list[str]:
    """The districts at the Mexican border, by PACER's ids."""
    return [district.id for district in districts() if district.mexican_border]


def _is_of(caption: str, case: KnownCase) -> bool:
    """Whether a caption names all the last names of one of the accused of a case, in their order."""
    accused = caption.partition(" v. ")[2].lower()
    words = [word for word in _WORD.findall(accused) if word not in {"et", "al"}]
    return bool(words) and any(
        [word.lower() for word in _WORD.findall(name)][-len(words) :] == words for name in case.names
    )


def key(item: Docket) -> str:
    """An entry within its court: PACER's id of the case and of the entry."""
    entry = item.entries[0]
    return f"{item.pacer_case_id}:{entry.pacer_seq_no or entry.number or entry.filed}"


def native_id(court: str, item: str) -> str:
    """An entry among all of all courts."""
    return f"{court}:{item}"


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The entries of a feed that were wanted, each a small docket.

    Raises:
        ParseError: it is no feed, or its address does not tell the court.
    """
    address = urldefrag(raw.url)
    court = _COURT.search(address.url)
    if court is None:
        raise ParseError(f"a feed of which court? {address.url} does not tell")
    wanted = {item: why for why, told in parse_qsl(address.fragment) for item in told.split(",")}
    name = court[1] or court[2]
    for item in read_feed_items(decoded(raw.body), name):
        if (why := wanted.get(key(item))) is not None:
            url = f"https://ecf.{name}.uscourts.gov/cgi-bin/DktRpt.pl?{item.pacer_case_id}"
            yield docket_document(
                item, native_id=native_id(name, key(item)), url=url, known_case=why == KNOWN
            )


SPIDER = PacerRssSpider
