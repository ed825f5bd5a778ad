"""When a source counts as ill, and what its maintainer is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crawlers.health import judge, remember_volume, unreadable, usual_volume
from crawlers.manifest import Manifest, ManifestError, read_manifest
from crawlers.registry import all_sources, load_manifest, load_source
from crawlers.report import CrawlReport, FailedAddress
from ironriver.errors import UsageError
from ironriver.vocabulary import DocumentKind, FailureKind

MANIFEST = Manifest(
    name="somewhere",
    title="Somewhere",
    publisher="Somebody",
    licence="public domain",
    cadence="daily",
    kind=DocumentKind.NEWS,
    language="en",
    base_url="https://example.org",
    rate=1,
    minimum=100,
    silence_days=5,
    parse_version="1",
)
TODAY = date(2026, 3, 10)


def health(report: CrawlReport, **facts: object) -> tuple[str, str]:
    known: dict[str, object] = {"newest": TODAY, "before": {}, "whole": True, "replaced": False}
    return judge(report, MANIFEST, today=TODAY, **{**known, **facts})  # type: ignore[arg-type]


def report(listed: int = 150, **facts: object) -> CrawlReport:
    return CrawlReport("somewhere", listed=listed, requests=20, complete=True, **facts)  # type: ignore[arg-type]


def failure(kind: FailureKind) -> FailedAddress:
    return FailedAddress(kind, "https://example.org/x", "")


@pytest.mark.parametrize(
    ("what", "facts"),
    [
        (report(), {}),
        (report(), {"newest": None}),
        (report(listed=20), {"whole": False}),
        (report(listed=20), {"replaced": True}),
        (report(), {"newest": date(2020, 1, 1), "replaced": True}),
        (report(), {"before": {"listed": 290}}),
        (report(listed=0, unchanged=1), {"whole": False}),
        (report(failures=[failure(FailureKind.NOT_FOUND)] * 9), {}),
        (report(failures=[failure(FailureKind.TIMEOUT)]), {}),
    ],
)
def test_well(what, facts):
    assert health(what, **facts) == ("ok", "")


@pytest.mark.parametrize(
    ("what", "facts", "words"),
    [
        (report(listed=0), {"whole": False}, "nothing at all"),
        (report(listed=99), {}, "at least 100 expected"),
        (report(listed=150), {"before": {"listed": 400}}, "after 400 as a rule"),
        (report(listed=150), {"before": {"listed": 400}, "replaced": True}, "after 400 as a rule"),
        (report(), {"newest": date(2026, 3, 4)}, "for 6 days"),
        (report(failures=[failure(FailureKind.BLOCKED)] * 2), {}, "refuses the crawler"),
        (report(failures=[failure(FailureKind.LAYOUT)] * 3), {}, "mend the parser"),
        (report(problems=["it is odd"]), {}, "it is odd"),
    ],
)
def test_ill(what, facts, words):
    state, note = health(what, **facts)
    assert state == "unhealthy"
    assert words in note


def test_a_run_that_missed_something_is_ill_however_little():
    missed = report(failures=[failure(FailureKind.TIMEOUT)])
    missed.complete = False
    assert health(missed)[0] == "unhealthy"


def test_what_is_unusual_is_said_of_a_healthy_source_too():
    assert health(report(remarks=["no order"])) == ("ok", "no order")


@pytest.mark.parametrize("name", all_sources())
def test_every_source_loads(name):
    source = load_source(name)
    assert source.manifest.name == source.spider.name == name
    assert source.parse_version


def test_a_source_that_there_is_not():
    with pytest.raises(UsageError, match="justice_gov"):
        load_manifest("nowhere")


GOOD = """name: here
title: Here
publisher: Us
licence: public domain
cadence: daily
kind: news
language: en
base_url: https://example.org
rate: 1
minimum: 1
silence_days: 3
parse_version: "1"
lookups:
  component: {USAO Nowhere: U.S. Attorney's Office}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "here.yml"
    path.write_text(text, "utf-8")
    return path


def test_a_manifest_corrects_dirty_values(tmp_path):
    manifest = read_manifest(written(tmp_path, GOOD))
    assert manifest.lookup("component", "USAO Nowhere") == "U.S. Attorney's Office"
    assert manifest.lookup("component", "other") == "other"
    assert manifest.lookup("topic", "USAO Nowhere") == "USAO Nowhere"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("rate: 1", "rate: 0"), "above zero"),
        (("rate: 1\n", ""), "rate"),
        (("kind: news", "kind: rumour"), "rumour"),
        (("name: here", "name: there"), "must be 'here'"),
        (("rate: 1", "rate: 1\nratio: 2"), "unknown field 'ratio'"),
        ((GOOD, "- list"), "mapping"),
    ],
)
def test_a_manifest_is_read_strictly(tmp_path, change, words):
    with pytest.raises(ManifestError, match=words):
        read_manifest(written(tmp_path, GOOD.replace(*change)))


@pytest.mark.parametrize(
    ("now", "earlier", "words"),
    [
        ("", "", ""),
        ("-", "", ""),
        ("+-", "++++", "1 of the 2 pages of this run"),
        ("+++-", "", ""),
        ("--", "", "2 of the 2 pages of this run"),
        ("-", "+++++++--", "3 of the 6 pages read last"),
        ("", "+++---", "3 of the 6 pages read last"),
        ("", "++++--", ""),
        ("++++", "------", ""),
    ],
)
def test_pages_that_can_not_be_read_are_counted(now, earlier, words):
    found = unreadable([mark == "+" for mark in now], [mark == "+" for mark in earlier])
    assert (words in found) if words else found == ""


def test_one_odd_run_does_not_become_the_usual_volume():
    cursor: dict[str, object] = {"listed": 10}
    for count in (10, 10, 10, 2):
        cursor["volumes"] = remember_volume(cursor, count)
    assert usual_volume(cursor) == 10
    for _ in range(20):
        cursor["volumes"] = remember_volume(cursor, 2)
    assert usual_volume(cursor) == 2


def test_a_run_that_read_deeper_is_measured_by_its_newest_page():
    assert health(report(listed=500), before={"volumes": [100, 100]}, front=20)[0] == "unhealthy"
    assert health(report(listed=500), before={"volumes": [100, 100]}, front=120)[0] == "ok"
