"""Every page can be read by everybody: axe-core finds nothing serious, in both languages, light and dark."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.web.browser import NARROW, PATHS, REVIEWERS_PATHS, Reader, sideways

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

GRAVE = {"serious", "critical"}


@pytest.fixture(scope="module")
def axe() -> Axe:
    return Axe()


@pytest.fixture(scope="module")
def reviewer(chromium: Browser, address: str) -> Reader:
    """A reader who is logged in and has judged a pair and a claim, so that there is something to undo."""
    made = Reader(chromium, address)
    made.log_in()
    for path in ("/review/pairs", "/review/claims"):
        with made.opened(path) as page:
            page.locator("main form.judge button").first.click()
            page.wait_for_url("**after=*")
    return made


def grave(page: Page, axe: Axe) -> list[Any]:
    """What axe finds in a page with all its folds open, light and dark."""
    told: list[Any] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
        for each in axe.run(page).response["violations"]:
            if each["impact"] in GRAVE:
                told += [
                    (scheme, each["id"], node["target"], node["failureSummary"]) for node in each["nodes"]
                ]
    return told


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_axe_finds_nothing_grave(reader: Reader, axe: Axe, prefix: str, path: str) -> None:
    with reader.opened(prefix + reader.path(path)) as page:
        assert grave(page, axe)[:5] == []


@pytest.mark.parametrize("path", REVIEWERS_PATHS)
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_axe_finds_nothing_grave_for_who_is_logged_in(
    reviewer: Reader, axe: Axe, prefix: str, path: str
) -> None:
    with reviewer.opened(prefix + path) as page:
        assert page.locator("main button").count() > 0
        assert grave(page, axe)[:5] == []


@pytest.mark.parametrize("path", REVIEWERS_PATHS)
def test_a_phone_shows_a_reviewers_page_whole(reviewer: Reader, path: str) -> None:
    with reviewer.opened(path, size=NARROW) as page:
        assert sideways(page) == 0
    assert reviewer.complaints == []


def test_a_mistake_in_the_form_is_told_so_that_all_can_read_it(reviewer: Reader, axe: Axe) -> None:
    with reviewer.opened("/account") as page:
        for name, value in (
            ("password", "not-mine-at-all"),
            ("new", "a-new-heron-43"),
            ("again", "a-new-heron-43"),
        ):
            page.locator(f"main input[name={name}]").fill(value)
        page.locator("main form.fields button").click()
        page.locator(".problem").wait_for()
        assert grave(page, axe)[:5] == []


def test_axe_finds_what_is_wrong(reader: Reader, axe: Axe) -> None:
    with reader.opened("/about") as page:
        page.evaluate("document.body.append(document.createElement('button'))")
        found = {each["id"] for each in axe.run(page).response["violations"]}
    assert "button-name" in found
