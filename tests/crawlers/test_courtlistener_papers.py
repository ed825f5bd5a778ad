"""Papers of a docket: those that matter, once each, within the budget, with their case's number."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from unittest.mock import Mock

import pytest
from scrapy.http import Request, Response, TextResponse
from sqlalchemy import select

from crawlers.context import CrawlContext
from crawlers.model import ParseError, RawDocument
from crawlers.registry import load_manifest, load_source
from crawlers.report import CrawlReport
from crawlers.sources._courtlistener_api import NEWEST, Gathered
from crawlers.sources._courtlistener_papers import Paper, archived_address, papers_of
from crawlers.sources.courtlistener import CourtListenerSpider
from db.models import Document, DocumentVersion, Source
from ironriver.settings import get_settings
from nlp.annotation import SourceDocument
from nlp.pipeline import annotate
from pipeline import parse
from tests.crawlers.courtlistener_site import API, asked, put, run, site  # noqa: F401  (a fixture)
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.invented_world import tell

PAPER = json.loads(
    (
        Path(__file__).resolve().parents[1] / "sources" / "courtlistener" / "paper_indictment" / "page.json"
    ).read_text("utf-8")
)
RULES = load_manifest("courtlistener").options["papers"]
DOCKET = {"court_id": "azd", "docket_number": "4:31-cr-00077", "case_name": "United States v. Muster"}


def entry(words: str, *papers: dict[str, Any], day: str = "2031-05-06") -> dict[str, Any]:
    return {
        "id": hash((words, day)),
        "date_filed": day,
        "description": words,
        "recap_documents": list(papers),
    }


def paper(number: int, words: str = "", **told: Any) -> dict[str, Any]:
    return {"id": number, "description": words, "is_available": True, "sha1": f"s{number}"} | told


@pytest.mark.parametrize(
    ("words", "description", "kind"),
    [
        ("INDICTMENT as to Otto Muster (1) count(s) 1, 2", "Indictment", "indictment"),
        ("SECOND SUPERSEDING INDICTMENT as to Otto Muster", "", "indictment"),
        ("", "Redacted Indictment", "indictment"),
        ("SEALED COMPLAINT as to Otto Muster", "", "complaint"),
        ("CRIMINAL COMPLAINT signed by Magistrate Judge", "Complaint", "complaint"),
        ("SUPERSEDING INFORMATION as to Otto Muster", "", "information"),
        ("PLEA AGREEMENT as to Otto Muster", "", "plea agreement"),
        ("FACTUAL BASIS by USA", "", "plea agreement"),
        ("JUDGMENT as to Otto Muster (1), Count 1, 46 months", "Judgment", "judgment"),
        ("JURY VERDICT as to Otto Muster", "Jury Verdict", "verdict"),
        ("JUDGMENT of USCA as to Otto Muster", "", None),
        ("MOTION to dismiss the indictment", "Dismiss", None),
        ("Indictment Cover Sheet", "", None),
        ("ORDER unsealing the complaint", "Order", None),
        ("VERDICT FORM (proposed)", "", None),
        ("CONSENT to plea", "", None),
    ],
)
def test_which_papers_matter(words, description, kind):
    found = papers_of(DOCKET, [entry(words, paper(7, description))], RULES, followed=True)
    assert [each.kind for each in found] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "told",
    [{"is_available": False}, {"is_sealed": True}, {"id": None}, {"attachment_number": 1}],
)
def test_a_paper_that_is_not_to_be_had_is_not_asked_for_nor_any_attachment(told):
    assert papers_of(DOCKET, [entry("INDICTMENT", paper(7, "") | told)], RULES, followed=True) == []


def test_an_attachment_is_what_its_own_description_says():
    sworn = paper(8, "Affidavit in Support", attachment_number=1)
    found = papers_of(DOCKET, [entry("COMPLAINT as to Otto Muster", paper(7), sworn)], RULES, followed=True)
    assert [(each.id, each.kind) for each in found] == [("7", "complaint"), ("8", "complaint")]


def test_no_kind_comes_twice_before_each_has_come_once_and_the_newest_comes_first():
    entries = [
        entry("INDICTMENT", paper(1), day="2031-05-06"),
        *(entry(f"JUDGMENT as to person {n}", paper(10 + n), day=f"2032-01-{n:02}") for n in range(1, 20)),
        entry("SUPERSEDING INDICTMENT", paper(2), day="2031-09-01"),
        entry("COMPLAINT", paper(3), day="2031-05-01"),
    ]
    found = [int(each.id) for each in papers_of(DOCKET, entries, RULES, followed=True)]
    assert found == [2, 3, 29, 1, 28, 27, 26, 25]
    assert len(found) == RULES["most"]


def raw(body: object, told: Paper) -> RawDocument:
    address = archived_address(f"https://www.courtlistener.com{API}/recap-documents/7/", told)
    now = datetime(2031, 1, 1, tzinfo=UTC)
    return RawDocument(
        1, "courtlistener", "paper", address, "application/json", now, json.dumps(body).encode()
    )


INDICTMENT = Paper(
    "7", "s7", "indictment", "2031-05-06", "azd", "4:31-cr-00077", "United States v. Muster", "yes"
)


def test_a_paper_tells_its_court_and_number_whether_or_not_its_words_do():
    words = "Between May and June Otto Muster bought 22 rifles at Cactus Loop Arms in Tucson, Arizona."
    (document,) = load_source("courtlistener").parse(raw({"plain_text": words}, INDICTMENT))
    assert document.kind == "court_filing"
    read = annotate(
        SourceDocument(
            "p", document.title, document.published, document.text, document.kind, details=document.details
        )
    )
    assert read.relevance.relevant
    assert read.court is not None
    assert read.court.value == "azd"
    assert [fact.value for fact in read.case_numbers] == ["4:31-cr-00077"]
    assert [count.low for count in read.counts] == [22]


def test_a_paper_of_a_followed_case_is_relevant_though_it_hardly_speaks_of_guns():
    words = "The defendant Otto Muster is committed to the custody of the Bureau of Prisons for 46 months."
    (document,) = load_source("courtlistener").parse(raw({"plain_text": words}, INDICTMENT))
    told = SourceDocument(
        "p", document.title, document.published, document.text, document.kind, details=document.details
    )
    assert annotate(told).relevance.relevant


@pytest.mark.parametrize("body", [[], {}, {"plain_text": None}, {"plain_text": "II"}])
def test_a_paper_without_words_is_no_document(body):
    with pytest.raises(ParseError):
        list(load_source("courtlistener").parse(raw(body, INDICTMENT)))


def test_an_address_that_does_not_tell_the_case_is_refused():
    told = replace(raw({}, INDICTMENT), url="https://e.example/#id=7")
    with pytest.raises(ParseError, match="a paper without 'sha1'"):
        list(load_source("courtlistener").parse(told))


def offer(site: FakeFiles) -> None:  # noqa: F811
    """An indictment that can be had, and one paper that matters nothing."""
    told = entry(
        "INDICTMENT as to Otto Muster", paper(990000101, "Indictment", sha1="c0ffee", plain_text="left out")
    )
    other = entry("MOTION to continue", paper(5, "Continue"))
    put(site, "/docket-entries/", {"next": None, "results": [told, other]})
    put(site, "/recap-documents/990000101/", PAPER)


def test_the_papers_of_a_known_case_become_documents_and_are_asked_for_once(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"], accused=["Otto Muster"])
    offer(site)
    report = run(store)
    assert (report.health, report.new) == ("ok", 2)
    assert [path for path in asked(site) if "recap-documents" in path.partition("?")[0]] == [
        f"{API}/recap-documents/990000101/"
    ]
    parse.run(store, get_settings(), source="courtlistener")
    found = store.scalars(select(Document).where(Document.source == "courtlistener").order_by(Document.id))
    assert [(document.kind, document.native_id) for document in found] == [
        ("docket", "gov.uscourts.azd.9900002"),
        ("court_filing", "recap:990000101"),
    ]
    texts = store.scalars(select(DocumentVersion.text)).all()
    assert any("22 rifles from Cactus Loop Arms" in text for text in texts)
    assert not any("left out" in text for text in texts)
    source = store.get_one(Source, "courtlistener")
    assert source.cursor["papers"] == []
    source.cursor = source.cursor | {"asked": {}, "spent": []}  # the case is due again
    store.commit()
    site.hits.clear()
    run(store)
    assert len(asked(site)) == 4


def test_papers_that_the_budget_does_not_allow_are_asked_for_by_the_next_run(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    offer(site)
    now = time.time()
    store.add(Source(name="courtlistener", cursor={"spent": [now - 3000 - n for n in range(46)]}))
    store.commit()
    report = run(store)
    assert "1 papers are left for the next runs" in report.note
    assert len(asked(site)) == 4
    source = store.get_one(Source, "courtlistener")
    assert [told["id"] for told in source.cursor["papers"]] == ["990000101"]
    source.cursor = source.cursor | {"spent": []}
    store.commit()
    site.hits.clear()
    report = run(store)
    assert asked(site) == [f"{API}/recap-documents/990000101/"]
    assert report.new == 1


def test_a_paper_that_fails_is_asked_for_again_and_one_that_is_gone_is_not(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    offer(site)
    site.put(f"{API}/recap-documents/990000101/", "oops", status=500)
    run(store)
    source = store.get_one(Source, "courtlistener")
    assert len(source.cursor["papers"]) == 1
    source.cursor = source.cursor | {"spent": []}
    store.commit()
    del site.answers[f"{API}/recap-documents/990000101/"]
    run(store)
    assert store.get_one(Source, "courtlistener").cursor["papers"] == []


def test_a_paper_whose_text_is_not_read_yet_is_no_document_and_is_told(site, store):  # noqa: F811
    tell(store, "a", court="azd", numbers=["4:31-cr-00077"])
    offer(site)
    put(site, "/recap-documents/990000101/", PAPER | {"plain_text": "", "ocr_status": None})
    report = run(store)
    assert "990000101 has no text yet" in report.note
    assert report.new == 1


class Asked:
    """What a spider has at hand, without archive and database; what it stores is in `stored`."""

    def __init__(self, tmp_path: Path) -> None:
        self.manifest = load_manifest("courtlistener")
        self.settings = get_settings().model_copy(update={"data_dir": tmp_path})
        self.report = CrawlReport(source="courtlistener", run_id=1)
        self.session = Mock(execute=Mock(return_value=[]), scalars=Mock(return_value=[]))
        self.cursor: dict[str, Any] = {}
        self.limit = None
        self.stored: list[bytes] = []
        self.remarks: list[str] = []

    def located(self, address: str) -> str:
        return address

    def known(self, items: list[str]) -> dict[str, Any]:
        return {}

    def save_cursor(self, **values: Any) -> None:
        self.cursor |= values

    def remark(self, words: str) -> None:
        self.remarks.append(words)

    def progress(self, done: int, total: int) -> None:
        pass

    def store(self, response: Response, items: dict[str, str] | None = None) -> None:
        if response.meta["role"] == "docket":
            self.stored.append(response.meta["answer"].body)


def test_of_a_long_docket_the_newest_pages_and_the_oldest_are_asked(tmp_path):
    context = Asked(tmp_path)
    spider = CourtListenerSpider(cast(CrawlContext, context))
    pages = context.manifest.options["pages"]

    def answer(request: Request, page: int, words: str) -> list[Request]:
        results = [entry(words) | {"id": page}]
        body = json.dumps(
            {"next": f"https://x.example{API}/docket-entries/?p={page + 1}", "results": results}
        )
        return list(spider._answered(TextResponse(request.url, body=body.encode(), request=request)))

    request = spider._ask_entries(Gathered(99000002, docket=DOCKET | {"id": 99000002}), NEWEST)
    for page in range(1, pages + 1):
        assert ("order_by=-recap" in request.url) is (page == 1)
        (request,) = answer(request, page, f"ORDER {page}")
    assert "order_by=recap_sequence_number&omit=recap_documents__plain_text" in request.url
    assert answer(request, 900, "INDICTMENT as to Otto Muster") == []  # there is no other case
    assert context.remarks == [f"docket 99000002: no more than {pages} pages of a list are asked"]
    (whole,) = map(json.loads, context.stored)
    assert [each["id"] for each in whole["docket_entries"]] == [1, 2, 3, 4, 5, 900]
    assert whole["followed"] is False
