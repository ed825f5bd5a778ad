"""The export of the demo is pinned: what it holds, to the byte."""

from __future__ import annotations

import json

import pytest

from tests.exports.demo_world import PINS, pins


@pytest.mark.timeout(600)
def test_the_export_of_the_demo_is_pinned(_new_sqlite, tmp_path):  # noqa: PT019 - its value is used
    expected = json.loads(PINS.read_text("utf-8"))
    found = pins(_new_sqlite(True), tmp_path / "export")
    assert {name: facts["items"] for name, facts in found.items()} == {
        name: facts["items"] for name, facts in expected.items()
    }
    changed = [name for name in expected if found[name]["sha256"] != expected[name]["sha256"]]
    assert not changed, "meant? `python -m tests.exports.demo_world` pins anew, then look at `git diff`"
