"""Hostile words in a real browser: nothing runs, nothing is fetched elsewhere, no policy has to step in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from db.session import engine_for, open_session
from ironriver.settings import Settings
from pipeline.desk.cards import update_cards
from pipeline.report import StageReport
from tests.web.browser import Reader, needs_chromium, serving, sideways
from tests.web.hostile import WORDS, build, public_id
from tests.web.reviewing import doubt

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

NAMES = list(WORDS)


@pytest.fixture(scope="module")
def hostile_address(
    tmp_path_factory: pytest.TempPathFactory, _new_sqlite: Callable[[bool], str]
) -> Iterator[str]:
    needs_chromium()
    url = _new_sqlite(True)
    with open_session(url) as session:
        build(session)
        doubt(session, list(WORDS.values()))
        update_cards(session, StageReport("resolve"))
    folder = tmp_path_factory.mktemp("hostile-desk")
    with serving(Settings(_env_file=None, data_dir=folder, database_url=url)) as address:
        yield address
    engine_for(url).dispose()


@pytest.mark.parametrize(
    "path",
    ["/", "/incidents", "/documents", "/dealers", "/groups"]
    + [f"/incidents/{public_id(number)}" for number in range(len(NAMES))]
    + [f"/documents/{number + 1}" for number in range(len(NAMES))],
)
def test_nothing_runs_and_nothing_is_fetched_elsewhere(
    chromium: Browser, hostile_address: str, path: str
) -> None:
    check(Reader(chromium, hostile_address), path)


@pytest.fixture(scope="module")
def reviewer(chromium: Browser, hostile_address: str) -> Reader:
    made = Reader(chromium, hostile_address)
    made.log_in()
    return made


@pytest.mark.parametrize(
    "path", ["/review", "/account", *(f"/review/pairs?show={number}" for number in range(1, len(NAMES)))]
)
def test_nothing_runs_for_who_is_logged_in(reviewer: Reader, path: str) -> None:
    check(reviewer, path)


def test_nothing_runs_on_any_claim_that_waits(reviewer: Reader) -> None:
    path = "/review/claims"
    for _ in NAMES:
        check(reviewer, path)
        with reviewer.opened(path) as page:
            page.locator("main form.judge button").first.click()
            page.wait_for_url("**after=*")
            path = page.url.removeprefix(reviewer.address)
    check(reviewer, "/review")


def check(reader: Reader, path: str) -> None:
    """Nothing on a page runs, asks elsewhere or makes it wider than a phone."""
    with reader.opened("/about", size=(360, 740)) as page:
        asked: list[str] = []
        dialogs: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.goto(path)
        for button in page.locator("button.told").all()[:3]:
            button.focus()
        assert sideways(page) == 0, path
    assert dialogs == []
    assert reader.complaints == []
    assert all(url.startswith(f"{reader.address}/") for url in asked), asked


def test_a_script_that_did_run_would_be_seen(chromium: Browser, hostile_address: str) -> None:
    reader = Reader(chromium, hostile_address)
    with reader.opened("/about") as page:
        page.set_content("<script>alert('ran')</script>")
        page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=//evil.example onerror=alert()>')"
        )
        page.wait_for_timeout(200)
    assert reader.complaints
