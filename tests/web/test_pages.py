"""What a reader finds on the pages."""

from __future__ import annotations

import re

import pytest

from tests.web.desk import Desk, open_desk
from tests.world import Author, tucson

INCIDENT = "/incidents/IR-2026-7K3QX"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/incidents",
        INCIDENT,
        "/documents",
        "/documents/1",
        "/dealers",
        "/dealers/1",
        "/districts",
        "/districts/azd",
        "/groups",
        "/groups/Los%20%C3%81lamos",
        "/sources",
        "/about",
    ],
)
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_every_page_is_there_in_both_languages(desk: Desk, path: str, prefix: str) -> None:
    page = desk.page(f"{prefix}{path}")
    assert page.html["lang"] == ("es" if prefix else "en")
    assert page.title.string
    assert len(page.find_all("h1")) == 1


def test_a_figure_shows_its_sentence_and_leads_to_its_place_in_the_text(desk: Desk) -> None:
    page = desk.page(INCIDENT)
    figure = next(b for b in page.select("button.told") if b.text == "23 rifles")
    quote = page.find(id=figure["aria-describedby"])
    assert quote.mark.text == "bought 23 rifles"
    address = quote.find("a")["href"]
    document, _, claim = address.partition("#")
    text = desk.page(document)
    assert text.find(id=claim).find_next("mark").text in "bought 23 rifles"


def test_who_disagrees_stands_beneath(desk: Desk) -> None:
    but = desk.page(INCIDENT).select(".but .told")
    assert "at least 19 rifles" in {told.text for told in but}


def test_a_charge_is_not_a_conviction(desk: Desk) -> None:
    words = desk.page(INCIDENT).get_text(" ", strip=True)
    assert "presumed innocent until proven guilty" in words
    assert re.search(r"Dana Whitlock\b.{0,300}?: +acquitted", " ".join(words.split()))


def test_an_incident_can_be_cited_and_its_address_stays(desk: Desk) -> None:
    page = desk.page(INCIDENT)
    cited = page.find(id="cite-1").text
    assert "IR-2026-7K3QX" in cited
    assert INCIDENT in cited
    assert desk.get("/incidents/ir-2026-7k3qx").headers["location"] == INCIDENT


def test_spanish_pages_speak_spanish(desk: Desk) -> None:
    words = desk.page(f"/es{INCIDENT}").get_text(" ", strip=True)
    assert "sentencia de 71 meses de prisión" in words
    assert "Toda persona se presume inocente" in words


def test_what_is_not_there_is_said_so(desk: Desk) -> None:
    for path in ("/incidents/IR-1999-00000", "/documents/999999", "/dealers/77", "/districts/nowhere", "/x"):
        assert desk.get(path).status_code == 404


def test_claims_of_one_kind_can_be_marked_alone(desk: Desk) -> None:
    assert desk.page("/documents/1").select("mark.k-count")
    assert not desk.page("/documents/1?kind=date").select("mark.k-count")


def test_of_news_only_the_quoted_sentences_are_shown(author: Author) -> None:
    text = "First words. He bought 40 rifles there. Last words that nobody quotes."
    version = author.document(1, "A story", text)
    version.document.kind = "news"
    author.claim(version, "40 rifles", low=40, high=40, basis="exact", role="purchased", object="rifle")
    desk = open_desk(author.session)
    shown = desk.page("/documents/1").select_one(".text").text
    assert "40 rifles" in shown
    assert "nobody quotes" not in shown
    assert desk.get("/documents/1/original").status_code == 403


def test_words_of_strangers_are_harmless(author: Author) -> None:
    incident = tucson(author)
    incident.title = '<script>alert(1)</script> "><img src=x onerror=alert(1)>\u202egnp.exe'
    incident.documents[0].document.url = "javascript:alert(1)"
    desk = open_desk(author.session)
    for path in ("/", "/incidents", INCIDENT, "/documents/1", "/incidents.atom", "/es/incidents"):
        text = desk.get(path).text
        for bad in ("<script>alert", "<img src=x", 'href="javascript', "\u202e"):
            assert bad not in text, path


def test_nothing_runs_that_is_not_ours(desk: Desk) -> None:
    answer = desk.get(INCIDENT)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = desk.page(INCIDENT)
    assert not [tag for tag in page.find_all("script") if tag.string]
    assert not page.find_all(style=True)
    assert not page.find_all(onclick=True)


@pytest.mark.parametrize(("prefix", "second"), [("", "page 2"), ("/es", "página 2")])
def test_what_a_paper_says_is_cited_by_its_page(author: Author, prefix: str, second: str) -> None:
    incident = tucson(author)
    version = incident.documents[0].document.versions[0]
    version.details = {"pages": [0, version.text.index("Agents seized 17")]}
    desk = open_desk(author.session)
    page = desk.page(prefix + INCIDENT)
    told = {quote.mark.text: quote.select_one(".from a").text for quote in page.select(".quote")}
    assert told["bought 23 rifles"].endswith(second.replace("2", "1"))
    assert told["Los Álamos gang"].endswith(second)
    assert second[:4] not in told["at least 19 rifles"], "of what has no pages none is told"
    document = desk.page(f"{prefix}/documents/{version.document_id}")
    rows = {row.a.text: row.get_text(" ", strip=True) for row in document.select("tbody tr")}
    assert second in rows["Los Álamos gang"]
    cited = document.find(id="cite").text
    assert "Former Tucson resident" in cited
    assert f"/documents/{version.document_id}?version=1" in cited
    assert desk.page("/documents/2").find(id="cite")


def test_a_seller_without_a_name_is_told_by_its_town(author: Author) -> None:
    incident = tucson(author)
    incident.dealers[0].name = None
    words = open_desk(author.session).page(INCIDENT).select_one("section[aria-labelledby=h-transfers]").text
    assert "a seller not named (Tucson, Arizona) → Jorge Ibarra Muñoz" in " ".join(words.split())
