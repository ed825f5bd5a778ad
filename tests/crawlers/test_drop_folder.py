"""Files that users drop are taken once, whatever they are called; what can't be read is named and left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.model import ParseError
from crawlers.papers import read_pdf, read_text
from crawlers.registry import all_sources, enabled_sources, off_because
from crawlers.report import CrawlReport
from db.models import Document, DocumentVersion
from ironriver.errors import UsageError
from ironriver.settings import Settings, get_settings
from pipeline import parse
from tests.crawlers.running import crawled, opened

EXAMPLES = Path(__file__).resolve().parents[1] / "sources" / "drop_folder"
REPORT = EXAMPLES / "docket_report" / "page.html"
COMPLAINT = EXAMPLES / "pdf_complaint" / "page.pdf"
NOTES = EXAMPLES / "text_notes" / "page.txt"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "dropped here"
    folder.mkdir()
    monkeypatch.setenv("IRONRIVER_DROP_DIR", str(folder))
    get_settings.cache_clear()
    return folder


@pytest.fixture
def store(folder: Path) -> Iterator[Session]:
    with opened() as session:
        yield session


def run(store: Session) -> CrawlReport:
    return crawled(store, "drop_folder")


def documents(store: Session) -> dict[str, tuple[str, str]]:
    parse.run(store, get_settings(), source="drop_folder")
    rows = store.scalars(select(Document).order_by(Document.id))
    return {row.url: (row.kind, row.published) for row in rows}


def test_files_are_taken_once_by_their_content(folder, store):
    shutil.copy(REPORT, folder / "docket.html")
    (folder / "año 2031").mkdir()
    shutil.copy(COMPLAINT, folder / "año 2031" / "complaint.PDF")
    shutil.copy(NOTES, folder / "notes.txt")
    report = run(store)
    assert (report.listed, report.new, report.requests, report.health) == (3, 3, 0, "ok")
    assert documents(store) == {
        "file:///a%C3%B1o%202031/complaint.PDF": ("court_filing", "2031-05-04"),
        "file:///docket.html": ("docket", "2032-02-03"),
        "file:///notes.txt": ("news", ""),
    }
    (folder / "docket.html").rename(folder / "renamed.html")
    shutil.copy(NOTES, folder / "notes again.txt")
    report = run(store)
    assert (report.listed, report.new, report.unchanged, report.health) == (4, 0, 4, "ok")


def test_a_newer_copy_of_a_docket_is_its_next_version(folder, store):
    shutil.copy(REPORT, folder / "docket.html")
    run(store)
    assert len(documents(store)) == 1
    grown = REPORT.read_text().replace("Custody of BOP for 46 months;", "Custody of BOP for 40 months;")
    (folder / "docket.html").write_text(grown)
    run(store)
    assert len(documents(store)) == 1
    versions = store.scalars(select(DocumentVersion).order_by(DocumentVersion.number)).all()
    assert [version.current for version in versions] == [False, True]


def test_what_can_not_be_read_is_named_left_and_stops_nothing(folder, store, tmp_path):
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "page.html").write_text("<p>A bakery opened.</p>")
    (folder / "nowhere.html").write_text("<a href='/cgi-bin/iquery.pl'>Query</a>")
    (folder / "table.xlsx").write_bytes(b"PK")
    (folder / "empty.txt").write_text("")
    (folder / "download.html.part").write_text("half")
    (folder / ".hidden.txt").write_text("hidden")
    (tmp_path / "secret.txt").write_text("This is a file outside of the folder, and long enough to be read.")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    shutil.copy(NOTES, folder / "notes.txt")
    report = run(store)
    named = {failure.url: failure.note for failure in report.failures}
    assert named["file:///scan.pdf"].startswith("a PDF that can't be read")
    assert named["file:///page.html"].startswith("no docket")
    assert "of which court" in named["file:///nowhere.html"]
    assert named["file:///table.xlsx"].startswith("a file is one of .html")
    assert named["file:///empty.txt"] == "hardly any text in it"
    assert len(named) == 5
    assert (report.new, report.health) == (1, "unhealthy")
    assert (folder / "scan.pdf").exists()


def test_a_folder_that_is_none_is_said(folder, store):
    folder.rmdir()
    report = run(store)
    assert report.health == "unhealthy"
    assert "that is no folder" in report.note


def test_a_courts_stamp_gives_day_and_number_and_is_no_part_of_the_text():
    paper = read_pdf(COMPLAINT.read_bytes())
    assert (paper.published, paper.of_court) == ("2031-05-04", True)
    assert paper.text.startswith("Case No. 4:31-mj-00017\n\nUNITED STATES DISTRICT COURT")
    assert "Page 2 of 2" not in paper.text
    assert "bought 22 rifles at a licensed dealer" in paper.text


def test_broken_lines_of_a_text_are_joined():
    paper = read_text(NOTES.read_text())
    assert paper.title == "Nogales man accused of buying rifles for others"
    assert "is said to have bought at least fourteen rifles" in paper.text
    assert "according to a complaint" in paper.text
    assert paper.text.count("\n\n") == 2


@pytest.mark.parametrize("body", [b"", b"%PDF-1.4", b"GIF89a", b"%PDF-1.4\n" + b"\0" * 100])
def test_what_is_no_pdf_is_refused(body):
    with pytest.raises(ParseError):
        read_pdf(body)


def test_a_source_without_what_it_needs_is_off_and_says_what_turns_it_on(tmp_path):
    without = Settings()
    assert "drop_folder" not in enabled_sources(without)
    assert off_because("drop_folder", without) == "off: set IRONRIVER_DROP_DIR to turn it on"
    assert "drop_folder" in enabled_sources(Settings(drop_dir=tmp_path))


def test_the_sources_of_a_run_can_be_named():
    assert enabled_sources(Settings(sources=["news", "atf"])) == ["atf", "news"]
    assert off_because("justice_gov", Settings(sources=["news"])) == "off: IRONRIVER_SOURCES does not name it"
    assert set(enabled_sources(Settings())) < set(all_sources())
    with pytest.raises(UsageError, match="no source 'nws'"):
        enabled_sources(Settings(sources=["nws"]))
