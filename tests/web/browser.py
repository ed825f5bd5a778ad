"""A real browser at a real server: Debian's Chromium at uvicorn, over the demo's documents.

Playwright holds the event loop of its thread while it runs: the fixtures end with each module, and tests that
ask the application in this process (`Desk`) stay out of these modules.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, StorageState, sync_playwright
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import DocumentVersion
from db.session import engine_for, open_session
from ironriver.settings import Settings
from tests.exports.demo_world import build
from tests.web.reviewing import NAME, PASSWORD, doubt
from web.app import create_app

CHROMIUM = os.environ.get("IRONRIVER_TEST_CHROMIUM", "/usr/bin/chromium")
#: The window of a desk, and the narrowest that a page must fit.
DESK, NARROW = (1280, 900), (320, 640)
#: Each kind of page, of what the demo's documents tell.
PATHS = (
    "/",
    "/incidents",
    "/incidents?q=handguns+Laredo",
    "/incidents?district=azd&stage=sentenced&dealer_state=Arizona",
    "/incidents?q=nothing+has+these+words",
    "/incidents/{incident}",
    "/documents",
    "/documents/1",
    "/documents/2",
    "/documents/1?kind=count",
    "/documents/1/compare?old=1&new=2",
    "/dealers",
    "/dealers/1",
    "/districts",
    "/districts/azd",
    "/groups",
    "/groups/{group}",
    "/follow",
    "/follow?incident={incident}",
    "/metrics",
    "/metrics/prosecutions-by-district",
    "/login",
    "/sources",
    "/about",
    "/nowhere",
)
#: Each kind of page of one who is logged in.
REVIEWERS_PATHS = ("/review", "/review/pairs", "/review/claims", "/review/claims?show=1", "/account")


def needs_chromium() -> None:
    """Skip, visibly, where there is no browser."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no browser at {CHROMIUM} (IRONRIVER_TEST_CHROMIUM names another)")


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The pages on a free port of this machine; gives their address without a final slash."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="critical", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def demo_settings(
    tmp_path_factory: pytest.TempPathFactory, _new_sqlite: Callable[[bool], str]
) -> Iterator[Settings]:
    """Settings whose database holds the demo's incidents, made once for all modules of a process."""
    needs_chromium()
    url = _new_sqlite(True)
    folder = tmp_path_factory.mktemp("demo-desk")
    with open_session(url) as session:
        build(session)
        _amend(session)
    yield Settings(_env_file=None, data_dir=folder, database_url=url)
    engine_for(url).dispose()
    shutil.rmtree(folder, ignore_errors=True)


def _amend(session: Session) -> None:
    """Give the first document a version before its present one, so that there is something to compare."""
    version = session.scalars(select(DocumentVersion).where(DocumentVersion.document_id == 1)).one()
    version.number = 2
    before = version.text.replace("22 pistols", "20 pistols", 1)
    session.add(
        DocumentVersion(
            document_id=1,
            number=1,
            fetch_id=version.fetch_id,
            title=version.title,
            published=version.published,
            text=before,
            text_sha256="0" * 64,
            current=False,
        )
    )
    doubt(session, ["They name the same defendant."] * 3)


@pytest.fixture(scope="module")
def address(demo_settings: Settings) -> Iterator[str]:
    """Where the pages of the demo are served."""
    with serving(demo_settings) as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Headless Chromium. Without a sandbox: it runs as root in a container, and sees our own pages only."""
    needs_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


class Reader:
    """A reader with a browser; what the console or a policy complains of is kept in `complaints`."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self.address = address
        self.complaints: list[str] = []
        self._kept: StorageState | None = None

    def log_in(self) -> None:
        """Log the account of `doubt` in, for all windows from now on."""
        with self.opened("/login") as page:
            page.locator("main input[name=name]").fill(NAME)
            page.locator("main input[name=password]").fill(PASSWORD)
            page.locator("main form button").click()
            page.wait_for_url("**/review")
            self._kept = page.context.storage_state()

    @contextmanager
    def opened(
        self, path: str = "/", *, size: tuple[int, int] = DESK, touch: bool = False, script: bool = True
    ) -> Iterator[Page]:
        """A page in a window of its own."""
        context = self._browser.new_context(
            base_url=self.address,
            viewport={"width": size[0], "height": size[1]},
            has_touch=touch,
            java_script_enabled=script,
            accept_downloads=True,
            storage_state=self._kept,
        )
        context.set_default_timeout(30_000)  # a machine that does much else is slow
        page = context.new_page()
        page.on("console", lambda told: self._hear(told.type, told.text))
        page.on("pageerror", lambda error: self._hear("error", str(error)))
        try:
            page.goto(path)
            yield page
        finally:
            context.close()

    def _hear(self, kind: str, words: str) -> None:
        if kind in {"error", "warning"} and "status of 404" not in words:
            self.complaints.append(words)

    def path(self, pattern: str) -> str:
        """An address of `PATHS` with the demo's own ids."""
        incident, group = "{incident}", "{group}"
        if incident in pattern:
            return pattern.replace(incident, self.incident)
        return pattern.replace(group, "Sinaloa%20Cartel%20(C%C3%A1rtel%20de%20Sinaloa)")

    incident: str = ""


@pytest.fixture(scope="module")
def reader(chromium: Browser, address: str, demo_settings: Settings) -> Reader:
    """A reader at the demo's pages."""
    made = Reader(chromium, address)
    with made.opened("/incidents?q=handguns+Laredo") as page:
        page.request.get("/metrics/prosecutions-by-district.json")  # waits until they are counted
        made.incident = page.locator("article.line .id").first.inner_text()
    return made


def sideways(page: Page) -> int:
    """How many pixels a page can be scrolled sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width
