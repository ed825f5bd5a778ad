"""What a researcher does at the desk, in a real browser, over the demo's documents."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from demo import documents, expected
from tests.web.browser import DESK, NARROW, PATHS, Reader, sideways

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

HANDGUNS = next(case for case in expected.incidents() if case.case == "laredo-pistols")
LANGUAGES = ("", "/es")
#: Focuses each figure in turn; gives those whose quote reaches beyond a width or makes the page scroll.
BEYOND = """width => [...document.querySelectorAll(".told")].filter(told => {
  told.focus();
  const box = document.getElementById(told.getAttribute("aria-describedby")).getBoundingClientRect();
  const page = document.documentElement;
  return !box.width || box.left < 0 || box.right > width || page.scrollWidth > page.clientWidth;
}).map(told => told.innerText)"""


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url(re.compile(r"/incidents\?q="))


def figure(page: Page, words: str) -> tuple[Locator, Locator]:
    """A figure of the dossier and the quote that belongs to it."""
    button = page.get_by_role("button", name=words, exact=True).first
    return button, page.locator(f"#{button.get_attribute('aria-describedby')}")


def test_a_case_is_found_by_its_words(reader: Reader) -> None:
    with reader.opened("/") as page:
        search(page, "handguns Laredo 2025")
        line = page.locator("article.line").first
        expect(line).to_contain_text("231 handguns")
        line.get_by_role("link").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("231 handguns")


def test_the_sentence_behind_a_figure_appears_under_the_pointer(reader: Reader) -> None:
    with reader.opened(f"/incidents/{reader.incident}") as page:
        button, quote = figure(page, "231 handguns")
        expect(quote).to_be_hidden()
        button.hover()
        expect(quote).to_be_visible()
        expect(quote.locator("mark")).to_contain_text("231 handguns")
        quote.hover()  # the pointer may go to the quote, to its link
        expect(quote).to_be_visible()
        page.keyboard.press("Escape")
        expect(quote).to_be_hidden()
        page.mouse.move(0, 0)
        button.hover()
        expect(quote).to_be_visible()


def test_the_sentence_behind_a_figure_appears_under_a_finger(reader: Reader) -> None:
    with reader.opened(f"/incidents/{reader.incident}", size=(360, 740), touch=True) as page:
        button, quote = figure(page, "231 handguns")
        button.tap()
        expect(quote).to_be_visible()
        assert sideways(page) == 0
        page.get_by_role("heading", level=1).tap()
        expect(quote).to_be_hidden()


def test_the_sentence_behind_a_figure_appears_by_keyboard(reader: Reader) -> None:
    with reader.opened(f"/incidents/{reader.incident}") as page:
        button, quote = figure(page, "231 handguns")
        for _ in range(60):
            page.keyboard.press("Tab")
            if button.evaluate("button => button === document.activeElement"):
                break
        expect(button).to_be_focused()
        expect(quote).to_be_visible()
        page.keyboard.press("Escape")
        expect(quote).to_be_hidden()
        expect(button).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        expect(quote).to_be_visible()
        page.keyboard.press("Tab")  # into the quote, to the document
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/documents/\d+#claim-\d+$"))
        expect(page.locator(".text :target + mark")).to_be_visible()


def test_who_disagrees_stands_beneath_with_a_sentence_of_its_own(reader: Reader) -> None:
    with reader.opened(f"/incidents/{reader.incident}") as page:
        but = page.locator("tr", has_text="231 handguns").locator(".but")
        wanted = next(q for q in HANDGUNS.quantities if q.low == 231)
        for earlier in wanted.earlier:
            other = but.get_by_role("button", name=re.compile(rf"\b{earlier}\b")).first
            other.focus()
            quote = page.locator(f"#{other.get_attribute('aria-describedby')}")
            expect(quote).to_contain_text(str(earlier))
            expect(quote.get_by_role("link")).to_be_visible()


def test_what_changed_last_is_told_in_spanish_on_spanish_pages(reader: Reader) -> None:
    with reader.opened("/es/") as page:
        changes = page.locator("#h-changes + ul a").all_inner_texts()
    assert any("231 armas cortas" in told for told in changes)
    assert not [told for told in changes if "handguns" in told or "firearms" in told]


def arizonas_dealers(page: Page) -> list[dict[str, str]]:
    """Narrow the list down to incidents with a dealer of Arizona, and download them."""
    box = page.locator("details:not(.narrow)", has=page.get_by_text("State of a dealer", exact=True))
    box.locator("summary").click()
    box.get_by_role("link", name="Arizona").click()
    page.wait_for_url(re.compile("dealer_state=Arizona"))
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    assert waiting.value.suggested_filename == "incidents.csv"
    with Path(waiting.value.path()).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("script", [True, False])
def test_the_incidents_of_arizonas_dealers_are_downloaded(reader: Reader, script: bool) -> None:
    with reader.opened("/incidents", script=script) as page:
        rows = arizonas_dealers(page)
        assert page.locator("article.line").count() == len(rows)
    cases = {
        document.case
        for row in rows
        for document in documents.load()
        if document.url in row["document_addresses"].split(" | ")
    }
    assert cases == {"phoenix-fifty", "tucson-licensee"}
    assert all("Arizona" in row["dealers"] for row in rows)


def test_an_incident_is_cited_by_its_id_and_address(reader: Reader) -> None:
    path = f"/incidents/{reader.incident}"
    with reader.opened(path) as page:
        for field in page.locator(".cite textarea").all():
            assert reader.incident in field.input_value()
            assert f"{reader.address}{path}" in field.input_value()
        cited = re.search(r"https?://\S+?(?=\.?$)", page.locator("#cite-1").input_value())
        assert cited is not None
        page.goto(cited[0])
        expect(page.get_by_role("heading", level=1)).to_contain_text("231 handguns")


def test_all_of_it_works_without_javascript(reader: Reader) -> None:
    with reader.opened("/", script=False) as page:
        search(page, "handguns Laredo 2025")
        page.locator("article.line h3 a").first.click()
        button, quote = figure(page, "231 handguns")
        button.hover()
        expect(quote).to_be_visible()
        page.mouse.move(0, 0)
        expect(quote).to_be_hidden()
        button.focus()
        expect(quote).to_be_visible()
        page.get_by_text("Show every sentence").click()
        assert page.locator(".dossier section:not(:has(details)) .quote").count() > 5
        for shown in page.locator(".dossier section:not(:has(details)) .quote").all():
            expect(shown).to_be_visible()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prefix", LANGUAGES)
def test_no_page_scrolls_sideways_on_the_narrowest_screen(reader: Reader, prefix: str, path: str) -> None:
    with reader.opened(prefix + reader.path(path), size=NARROW) as page:
        assert sideways(page) == 0
        page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
        assert sideways(page) == 0


@pytest.mark.parametrize("size", [NARROW, (768, 1024), (1024, 768), DESK])
@pytest.mark.parametrize("path", ["{incident}", "{other}"])
def test_no_quote_reaches_beyond_the_screen(reader: Reader, path: str, size: tuple[int, int]) -> None:
    with reader.opened("/incidents?dealer_state=Arizona") as page:
        other = page.locator("article.line .id").first.inner_text()
    path = f"/incidents/{reader.incident if path == '{incident}' else other}"
    with reader.opened(path, size=size) as page:
        page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
        beyond = page.evaluate(BEYOND, size[0])
    assert beyond == []


def test_a_sentence_that_is_folded_away_is_printed(reader: Reader, tmp_path: Path) -> None:
    with reader.opened("/incidents") as page:
        incidents = page.locator("article.line .id").all_inner_texts()
        folded: list[str] = []
        for incident in incidents:
            page.goto(f"/incidents/{incident}")
            folded = page.locator("details .quote q").all_text_contents()
            if folded:
                break
        page.pdf(path=tmp_path / "incident.pdf")
    assert folded
    printed = text_of(tmp_path / "incident.pdf")
    assert [quote for quote in folded if squeezed(quote) not in printed] == []


def test_the_printed_incident_has_every_sentence_and_no_navigation(reader: Reader, tmp_path: Path) -> None:
    with reader.opened(f"/incidents/{reader.incident}") as page:
        quotes = [words.strip() for words in page.locator(".quote q").all_text_contents()]
        page.pdf(path=tmp_path / "incident.pdf")
    printed = text_of(tmp_path / "incident.pdf")
    assert len(quotes) > 10
    for quote in quotes:
        assert squeezed(quote) in printed, quote
    for absent in ("Skip to the content", "Follow the guns", "Show every sentence", "Search", "Español"):
        assert squeezed(absent) not in printed
    assert reader.incident in printed


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return squeezed("".join(page.get_textpage().get_text_range() for page in document))


def squeezed(words: str) -> str:
    """Letters and figures alone: lines of print break where they will."""
    return "".join(filter(str.isalnum, words)).replace("IR2025", "IR-2025-")


def test_nothing_was_complained_of(reader: Reader) -> None:
    for path in PATHS:
        with reader.opened(reader.path(path)):
            pass
    assert reader.complaints == []
