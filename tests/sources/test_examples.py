"""Each source's parser against the example pages in tests/sources/NAME/CASE/.

A case is a folder: `page.*` (the bytes of one answer, invented) and `expected.json` (what is read out of it,
and optionally `about`: role, url, content_type). A source without a case fails. So does a case without
expectations, and then what was read is written there, for a person to check and complete.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crawlers.manifest import unfilled
from crawlers.model import RawDocument
from crawlers.registry import all_sources, load_manifest, load_source

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/page.*"))
CONTENT_TYPES = {
    ".json": "application/json",
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml",
}


def about(case: Path, page: Path) -> dict[str, str]:
    """How the page was asked for; the case's name begins with the role."""
    path = case / "about.json"
    told: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    standard = {
        "role": case.name.split("_")[0],
        "url": f"https://example.org/{case.name}",
        "content_type": CONTENT_TYPES.get(page.suffix, "text/html"),
    }
    return {**standard, **told}


def read(case: Path) -> list[dict[str, Any]]:
    """What the source's parser reads out of a case, as JSON has it."""
    page = next(case.glob("page.*"))
    raw = RawDocument(
        fetch_id=1,
        source=case.parent.name,
        fetched_at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        body=page.read_bytes(),
        **about(case, page),
    )
    documents = [asdict(document) for document in load_source(raw.source).parse(raw)]
    return json.loads(json.dumps(documents))  # type: ignore[no-any-return]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.parent.name}-{case.name}" for case in CASES])
def test_an_example_is_read_as_expected(case):
    found, path = read(case), case / "expected.json"
    if not path.exists():
        path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")
        pytest.fail(f"{path} was missing: what was read now stands there; check every field, then run again")
    expected = json.loads(path.read_text("utf-8"))
    assert len(found) == len(expected)
    wrong = {
        f"{number}.{name}": (one.get(name), wanted.get(name))
        for number, (one, wanted) in enumerate(zip(found, expected, strict=True))
        for name in one.keys() | wanted.keys()
        if one.get(name) != wanted.get(name)
    }
    assert wrong == {}, "field: (found, expected)"


@pytest.mark.parametrize("source", all_sources())
def test_every_source_has_an_example(source):
    assert any(case.parent.name == source for case in CASES), f"add tests/sources/{source}/CASE/page.*"


@pytest.mark.parametrize("source", all_sources())
def test_no_source_is_a_draft(source):
    manifest = load_manifest(source)
    missing = ", ".join(unfilled(manifest)) or "what is marked"
    assert not manifest.draft, (
        f"crawlers/sources/{source}.yml is a draft: fill in {missing}, "
        f"write the example in tests/sources/{source}/ in the site's markup, then remove `draft: true`"
    )
