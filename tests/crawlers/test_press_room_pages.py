"""What a press room's listing shows, by each source's manifest, and what a manifest may not say."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawlers.days import days_in
from crawlers.manifest import ManifestError
from crawlers.model import ParseError, RawDocument
from crawlers.press_room.page import read_listing_page, read_release
from crawlers.press_room.shape import read_shape
from crawlers.registry import SOURCES, all_sources, load_manifest

EXAMPLES = Path(__file__).resolve().parents[1] / "sources"
PRESS_ROOMS = [name for name in all_sources() if not (SOURCES / f"{name}.py").exists()]
LISTED = [name for name in PRESS_ROOMS if read_shape(load_manifest(name)).listing]


def shown(name: str, markup: bytes):
    manifest = load_manifest(name)
    listing = read_shape(manifest).listing
    assert listing is not None
    address = manifest.base_url + listing.address
    return read_listing_page(markup, address, listing, day_first=manifest.language == "es")


@pytest.mark.parametrize("name", LISTED)
def test_a_listing_shows_what_is_expected(name):
    folder = EXAMPLES / name / "listing"
    page = shown(name, (folder / "listing.html").read_bytes())
    found = [
        {"link": each.link, "title": each.title, "day": each.day and each.day.isoformat()}
        for each in page.entries
    ]
    expected = folder / "links.json"
    if not expected.exists():
        expected.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")
        pytest.fail(f"{expected} was missing: what was read now stands there; check it, then run again")
    assert found == json.loads(expected.read_text("utf-8"))
    assert page.complaints == ()


@pytest.mark.parametrize("name", PRESS_ROOMS)
def test_a_page_of_another_layout_is_no_release(name):
    raw = RawDocument(1, name, "page", "https://example.org/x", "text/html", datetime.now(UTC), b"<p>Hi</p>")
    with pytest.raises(ParseError):
        read_release(raw, load_manifest(name))


@pytest.mark.parametrize("name", LISTED)
def test_a_listing_of_another_layout_shows_nothing(name):
    assert shown(name, b"<div><p>We have moved.</p></div>").entries == ()


def test_selectors_that_find_less_than_they_should_are_complained_of():
    markup = (EXAMPLES / "cbp" / "listing" / "listing.html").read_text("utf-8")
    undated = shown("cbp", markup.replace("calendar-date", "when").encode())
    assert undated.entries
    assert "no item has a date at `.usa-collection__calendar-date`" in undated.complaints
    unlinked = shown("cbp", markup.replace('<a href="/newsroom/local', '<a name="/newsroom/local').encode())
    assert unlinked.complaints == ("1 of 3 items have no link at `.usa-collection__heading a`",)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "either `feeds` or a `listing`"),
        ({"feeds": ["/a"], "listing": {"address": "/", "item": "a", "link": "a"}}, "either"),
        ({"feeds": ["/a"], "fields": {}}, "unknown option 'fields'"),
        ({"feeds": ["/a"], "release": {"text": "p"}}, "unknown field 'text'"),
        ({"feeds": ["/a"], "release": {"body": "p["}}, "no selector"),
        ({"listing": {"address": "/", "item": "li"}}, "lacks 'link'"),
        ({"listing": {"address": "/", "item": "li", "link": "a", "deepest": "all"}}, "'all' is not int"),
        ({"listing": {"address": "/", "item": "li", "link": "a", "deepest": 0}}, "at least one page"),
        (
            {"listing": {"address": "/", "item": "li", "link": "a", "pages": "?p={page}", "next": "a"}},
            "not both",
        ),
    ],
)
def test_a_press_room_is_described_strictly(options, words):
    with pytest.raises(ManifestError, match=words):
        read_shape(replace(load_manifest("ice"), options=options))


@pytest.mark.parametrize(
    ("written", "day_first", "day"),
    [
        ("March 4, 2026", False, date(2026, 3, 4)),
        ("Aug 07 2026", False, date(2026, 8, 7)),
        ("Sept. 30, 2025", False, date(2025, 9, 30)),
        ("22 de enero, 2026 Cuernavaca", True, date(2026, 1, 22)),
        ("a 1 de agosto de 2017.-", True, date(2017, 8, 1)),
        ("1 de diciembre del 2025", True, date(2025, 12, 1)),
        ("2026-02-18T15:00:00Z", False, date(2026, 2, 18)),
        ("Fri, 08/07/2026", False, date(2026, 8, 7)),
        ("08/07/2026", True, date(2026, 7, 8)),
        ("June 31, 2026", False, None),
        ("Room 2026, 12 marches", False, None),
    ],
)
def test_days_are_read_as_they_are_written(written, day_first, day):
    assert next(iter(days_in(written, day_first=day_first)), None) == day
