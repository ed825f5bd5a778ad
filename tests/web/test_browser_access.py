"""Every page can be read by everybody: axe-core finds nothing serious, in both languages, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.browser import PATHS, Reader

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

GRAVE = {"serious", "critical"}


@pytest.fixture(scope="module")
def axe() -> Axe:
    return Axe()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_axe_finds_nothing_grave(reader: Reader, axe: Axe, prefix: str, path: str) -> None:
    with reader.opened(prefix + reader.path(path)) as page:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.evaluate("for (const closed of document.querySelectorAll('details')) closed.open = true")
            found = axe.run(page)
            grave = [each for each in found.response["violations"] if each["impact"] in GRAVE]
            told = [
                (each["id"], node["target"], node["failureSummary"])
                for each in grave
                for node in each["nodes"]
            ]
            assert not told, (scheme, told[:5])


def test_axe_finds_what_is_wrong(reader: Reader, axe: Axe) -> None:
    with reader.opened("/about") as page:
        page.evaluate("document.body.append(document.createElement('button'))")
        found = {each["id"] for each in axe.run(page).response["violations"]}
    assert "button-name" in found
