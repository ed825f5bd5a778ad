"""The sources: each is crawlers/sources/NAME.py with NAME.yml beside it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from crawlers.manifest import Manifest, read_manifest
from crawlers.model import ParsedDocument, Parser, RawDocument
from ironriver.errors import UsageError

if TYPE_CHECKING:
    from crawlers.base import SourceSpider

SOURCES = Path(__file__).parent / "sources"


@dataclass(frozen=True, slots=True)
class SourceModule:
    """A source as the crawl and the parse stage see it."""

    manifest: Manifest
    spider: type[SourceSpider]
    parser: Parser

    @property
    def parse_version(self) -> str:
        """The version that is written on what the parser has read."""
        return self.manifest.parse_version

    def parse(self, raw: RawDocument) -> Iterable[ParsedDocument]:
        """The documents of one raw document; see the source's own `parse`."""
        return self.parser(raw)


def all_sources() -> list[str]:
    """The names of all sources, sorted."""
    return sorted(path.stem for path in SOURCES.glob("*.yml"))


@lru_cache
def load_manifest(name: str) -> Manifest:
    """The manifest of a source; cheap, for it loads no spider.

    Raises:
        UsageError: there is no such source; the message lists those there are.
    """
    path = SOURCES / f"{name}.yml"
    if name not in all_sources():
        raise UsageError(f"there is no source {name!r}; the sources are {', '.join(all_sources())}")
    return read_manifest(path)


@lru_cache
def load_source(name: str) -> SourceModule:
    """A source's manifest, spider and parser.

    Raises:
        UsageError: there is no such source.
    """
    manifest = load_manifest(name)
    module = importlib.import_module(f"crawlers.sources.{name}")
    return SourceModule(
        manifest=manifest,
        spider=module.SPIDER,
        parser=module.parse,
    )
