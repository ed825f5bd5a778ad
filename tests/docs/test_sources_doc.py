"""docs/sources.md is what the manifests say."""

from crawlers.catalogue import PAGE, catalogue
from crawlers.registry import all_sources


def test_the_page_is_in_step_with_the_manifests():
    assert PAGE.read_text("utf-8") == catalogue(), "run `make sources`"


def test_every_source_has_its_section():
    text = catalogue()
    assert all(f"\n## {name}\n" in text for name in all_sources())
