"""What `ironriver new-source` writes: a draft that no run reads, and whose test says what is missing."""

from __future__ import annotations

import shutil

import pytest
from typer.testing import CliRunner

from crawlers import registry
from crawlers.manifest import ManifestError, read_manifest, unfilled
from crawlers.model import ParseError
from crawlers.press_room.shape import read_shape
from crawlers.skeleton import write_skeleton
from ironriver.cli import app
from ironriver.errors import UsageError
from ironriver.settings import Settings
from tests.sources import test_examples as examples

NAME = "somewhere_da"


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout whose only source is the one that a test writes."""
    monkeypatch.setattr(registry, "SOURCES", tmp_path / "crawlers" / "sources")
    yield tmp_path
    registry.load_manifest.cache_clear()
    registry.load_source.cache_clear()


def test_a_new_press_room_is_a_manifest_and_an_example(checkout):
    files = write_skeleton(NAME, checkout)
    assert [str(path.relative_to(checkout)) for path in files] == [
        f"crawlers/sources/{NAME}.yml",
        f"tests/sources/{NAME}/page_release/page.html",
    ]
    manifest = read_manifest(files[0])
    assert manifest.draft
    assert read_shape(manifest).listing
    assert unfilled(manifest) == ["title", "publisher", "licence", "cadence", "base_url"]


def test_its_test_fails_until_it_is_filled_in_and_says_why(checkout):
    path, page = write_skeleton(NAME, checkout)
    with pytest.raises(AssertionError, match=r"is a draft: fill in title, publisher, .* then remove `draft"):
        examples.test_no_source_is_a_draft(NAME)
    with pytest.raises(ParseError, match="no title at `h1`"):
        examples.read(page.parent)

    text = path.read_text("utf-8").replace("draft: true", "draft: false")
    path.write_text(text, "utf-8")
    with pytest.raises(ManifestError, match=r"title, .* base_url still to be filled in"):
        read_manifest(path)

    path.write_text(text.replace("FILL IN ", "").replace("fill-in.invalid", "somewhere.invalid"), "utf-8")
    registry.load_manifest.cache_clear()
    examples.test_no_source_is_a_draft(NAME)


def test_no_run_reads_a_draft(checkout):
    write_skeleton(NAME, checkout)
    assert registry.enabled_sources(Settings()) == []
    assert "draft" in registry.off_because(NAME, Settings())


def test_a_source_with_code_of_its_own(checkout):
    files = write_skeleton(NAME, checkout, spider=True)
    module: dict[str, object] = {}
    exec(compile(files[-1].read_text("utf-8"), str(files[-1]), "exec"), module)
    assert module["SPIDER"].name == NAME  # type: ignore[attr-defined]
    assert module["SPIDER"].__name__ == "SomewhereDaSpider"  # type: ignore[attr-defined]
    assert callable(module["parse"])
    assert read_manifest(files[0]).options == {}


@pytest.mark.parametrize("name", ["", "Somewhere", "some-where", "1st", "some__where", "../x", "class"])
def test_what_is_no_name(checkout, name):
    with pytest.raises(UsageError, match="no name of a source"):
        write_skeleton(name, checkout)


def test_a_name_is_taken_once(checkout):
    write_skeleton(NAME, checkout)
    with pytest.raises(UsageError, match="already"):
        write_skeleton(NAME, checkout)
    shutil.rmtree(checkout / "crawlers")
    with pytest.raises(UsageError, match="already"):  # its example is still there
        write_skeleton(NAME, checkout)


def test_the_command_names_what_it_wrote_and_what_is_next(checkout):
    result = CliRunner().invoke(app, ["new-source", NAME, "--spider"])
    assert result.exit_code == 0, result.output
    assert f"crawlers/sources/{NAME}.py" in result.output
    assert f"python -m pytest tests/sources -k {NAME}" in result.output
    assert (checkout / "crawlers" / "sources" / f"{NAME}.py").exists()
