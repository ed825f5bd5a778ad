"""What a reader finds of the metrics: pages, files, charts, the interface."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from sqlalchemy.orm import Session

from ironriver.settings import get_settings
from pipeline.metrics import count
from pipeline.metrics.definitions import metrics
from tests.metrics.world import Cases
from tests.web.desk import Desk, open_desk
from tests.world import Author
from web import metrics_cache
from web.app import create_app
from web.background import Background
from web.metrics_cache import MetricsCache
from web.metrics_file import read_counted

NAMES = [metric.name for metric in metrics()]
HOSTILE = "18 USC 932<script>alert(1)</script>"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def cases(session: Session, monkeypatch: pytest.MonkeyPatch) -> Cases:
    monkeypatch.setattr("web.metric_requests.PATIENCE", 60.0)
    cases = Cases(Author(session))
    cases.case("2019-01-01", court=None)
    return cases


@pytest.fixture
def counted(cases: Cases) -> Desk:
    people = [
        {"roles": ["straw_purchaser"], "statutes": ["18 USC 932"], "status": "sentenced", "months": 30},
        {"roles": ["recruiter"], "statutes": ["18 USC 933", HOSTILE, "=cmd|' /C calc'!A0"]},
    ]
    for month in range(1, 7):
        cases.case(
            f"2026-{month:02}-01",
            "txsd",
            people=people,
            figures=[("purchased", "firearm", 20), ("seized", "rifle", 7)],
            guns=[{"kind": "rifle", "model": "AK-47", "caliber": ".50"}],
            events=[("offense_start", "2025-11", "month"), ("charged", f"2026-{month:02}-01", "day")],
            convergence=["drugs"],
        )
    return open_desk(cases.author.session)


@pytest.mark.parametrize("prefix", ["", "/es"])
def test_every_metric_has_its_page_with_all_that_is_needed_to_judge_it(counted: Desk, prefix: str) -> None:
    listed = counted.page(f"{prefix}/metrics")
    assert len(listed.find_all("h1")) == 1
    assert {link["href"] for link in listed.select(".card a")} == {
        f"{prefix}/metrics/{name}" for name in NAMES
    }
    for metric in metrics():
        page = counted.page(f"{prefix}/metrics/{metric.name}")
        told = page.get_text()
        for said in (metric.title, metric.definition, metric.bias):
            assert said["es" if prefix else "en"] in told
        sql = page.select_one("pre code").get_text()
        assert "2026-06-01" in sql
        assert "@" not in sql
        assert page.select_one("a[href^='/data/ironriver?sql=']")
        image = page.select_one("picture img")
        assert image["alt"]
        assert counted.get(image["src"]).headers["content-type"] == "image/svg+xml"
        assert page.select("table tbody tr")


def test_numbers_of_the_table(counted: Desk) -> None:
    page = counted.page("/metrics/trafficking-statutes")
    told = {
        row.th.get_text(): [cell.get_text() for cell in row.find_all("td")] for row in page.select("tbody tr")
    }
    assert told["All, either statute"] == ["12", "0", "0", "0", "0", "12", "higher than before"]
    assert told["Southern District of Texas"][0] == "12"
    link = page.find("a", string="Southern District of Texas")
    assert link["href"] == "/incidents?district=txsd"
    assert len(counted.page(link["href"]).select(".line")) == 6
    sentences = counted.page("/es/metrics/sentences-by-role").select_one("tbody tr")
    assert [cell.get_text() for cell in sentences.find_all("td")][:3] == ["6", "30 (de 30 a 30)", "0"]


def test_files_and_interface_tell_the_same(counted: Desk) -> None:
    rows = list(csv.DictReader(io.StringIO(counted.get("/metrics/chain.csv").text)))
    told = counted.json("/metrics/chain.json")
    assert told == counted.json("/api/v1/metrics/chain")
    assert [row["what"] for row in rows] == [row["what"] for row in told["rows"]]
    assert (rows[0]["what"], rows[0]["last"], rows[0]["last_of"]) == ("broker", "6", "6")
    assert told["period"] == {
        "last_from": "2025-06-02",
        "last_until": "2026-06-01",
        "before_from": "2022-06-02",
        "before_until": "2025-06-01",
        "baseline_years": 3.0,
    }
    listed = {row["name"]: row for row in counted.json("/api/v1/metrics")["rows"]}
    assert list(listed) == NAMES
    assert (listed["trafficking-statutes"]["headline"], listed["guns-seized-of-alleged"]["headline"]) == (
        "12",
        "35 %",
    )
    answer = counted.get("/api/v1/metrics/chain")
    again = counted.get("/api/v1/metrics/chain", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert {"MetricObject", "MetricList"} <= counted.json("/api/v1/openapi.json")["components"][
        "schemas"
    ].keys()


def test_words_of_strangers_do_no_harm(counted: Desk) -> None:
    page = counted.get("/metrics/prosecutions-by-statute")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text
    svg = ElementTree.fromstring(counted.get("/metrics/prosecutions-by-statute.svg").text)
    assert not list(svg.iter(f"{SVG}script"))
    cells = list(csv.reader(io.StringIO(counted.get("/metrics/prosecutions-by-statute.csv").text)))
    assert [cell for row in cells for cell in row if cell.startswith("'=cmd")]
    assert not [cell for row in cells for cell in row if re.match(r"[=+@]", cell)]


def test_a_chart_is_drawn_alike_each_time_for_light_and_dark_and_phones(counted: Desk) -> None:
    path = "/metrics/sentences-by-role.svg"
    drawn = {
        query: counted.get(path + query).text
        for query in ("", "?dark=true", "?narrow=true", "?dark=1&narrow=1")
    }
    assert len(set(drawn.values())) == len(drawn)
    other = open_desk_again(counted)
    assert {query: other.get(path + query).text for query in drawn} == drawn
    texts = [node.text for node in ElementTree.fromstring(drawn[""]).iter(f"{SVG}text")]
    assert "straw purchaser" in texts
    assert "prestanombres (comprador)" in counted.get(f"/es{path}").text
    assert "href" not in drawn[""].replace("xmlns:xlink", "")


def open_desk_again(desk: Desk) -> Desk:
    return Desk(create_app(desk.app.state.settings))


def test_the_front_page_has_the_figures_of_the_year_once_they_are_counted(counted: Desk) -> None:
    counted.page("/metrics")
    page = counted.page("/es")
    figures = page.find("h2", id="h-figures").parent.select(".card")
    assert [figure.select_one(".big").get_text() for figure in figures] == ["12", "100 %", "30", "35 %"]
    assert figures[0].a["href"] == "/es/metrics/trafficking-statutes"


def test_where_nothing_is_known_nothing_is_told(session: Session) -> None:
    desk = open_desk(session)
    assert "no run has found an incident" in desk.page("/metrics").get_text()
    for name in NAMES:
        assert "no run has found an incident" in desk.page(f"/metrics/{name}").get_text()
        assert desk.json(f"/api/v1/metrics/{name}")["rows"] == []
        assert desk.get(f"/metrics/{name}.svg").status_code == 404
        assert desk.get(f"/metrics/{name}.csv").text == ""


@pytest.mark.parametrize(
    "path", ["/metrics/none", "/metrics/none.svg", "/metrics/none.csv", "/api/v1/metrics/none"]
)
def test_a_metric_that_there_is_not(counted: Desk, path: str) -> None:
    assert counted.get(path).status_code == 404


def test_a_page_waits_for_no_large_database(counted: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.metric_requests.PATIENCE", 0.0)
    monkeypatch.setattr(Background, "_begin", lambda *_: None)
    assert "being counted" in counted.page("/metrics").get_text()
    page = counted.page("/metrics/chain")
    assert "being counted" in page.get_text()
    assert not page.select("table")
    answer = counted.get("/api/v1/metrics/chain")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert counted.get("/metrics/chain.csv").status_code == 503


def test_counted_once_for_each_revision_and_kept_when_counting_fails(
    counted: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    calls: list[Any] = []

    def counting(*arguments: Any) -> Any:
        calls.append(arguments)
        if len(calls) > 1:
            raise ArithmeticError("no such number")
        return count.count_all(*arguments)

    monkeypatch.setattr(metrics_cache, "count_all", counting)
    monkeypatch.setattr(metrics_cache, "SHORTEST_REST", 0.0)
    monkeypatch.setattr(metrics_cache, "REST", 0.0)
    cache = MetricsCache(get_settings().database, tmp_path / "metrics.json")
    first = cache.latest(1, wait=60.0)
    assert first is not None
    assert len(first.results) == len(NAMES)
    assert cache.latest(1, wait=60.0) is first
    cache.join()
    assert len(calls) == 1
    assert cache.latest(2, wait=60.0) is first, "an older count is shown while a newer one is made"
    cache.join()
    assert len(calls) == 2
    assert cache.latest(1) is first
    assert "could not count metrics" in caplog.text


def test_a_server_that_starts_has_what_the_last_one_counted(counted: Desk, tmp_path: Path) -> None:
    database, kept = get_settings().database, tmp_path / "cache" / "metrics.json"
    cache = MetricsCache(database, kept)
    first = cache.latest(1, wait=60.0)
    cache.join()
    after = MetricsCache(database, kept)
    assert after.latest(1) == first
    after.join()
    assert after.latest(1) == first
    assert read_counted(kept, "sqlite:///another.db") is None
    kept.write_text(kept.read_text("utf-8")[:-20], "utf-8")
    assert read_counted(kept, database) is None, "cut off"


def test_a_run_that_goes_on_is_not_counted_after_at_every_step(counted: Desk, tmp_path: Path) -> None:
    cache = MetricsCache(get_settings().database, tmp_path / "metrics.json")
    first = cache.latest(1, wait=60.0)
    cache.join()
    assert cache.latest(2) is first
    cache.join()
    assert cache.latest(2) is first, "it rests"


def test_of_several_processes_one_counts(
    counted: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, kept = get_settings().database, tmp_path / "metrics.json"
    one, other = MetricsCache(database, kept), MetricsCache(database, kept)
    first = one.latest(1, wait=60.0)
    monkeypatch.setattr(metrics_cache, "count_all", lambda *_: pytest.fail("counted twice"))
    assert other.latest(1, wait=60.0) == first
    assert other.latest(2) == first, "what was counted lately is not counted again"


def test_what_another_process_counted_long_ago_is_counted_anew(
    counted: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, kept = get_settings().database, tmp_path / "metrics.json"
    one, other = MetricsCache(database, kept), MetricsCache(database, kept)
    one.latest(1, wait=60.0)
    one.join()
    os.utime(kept, (0, 0))
    newer = other.latest(2, wait=60.0)
    assert newer is not None
    assert newer.revision == 2
