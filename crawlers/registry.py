"""The sources: each is crawlers/sources/NAME.yml, with a NAME.py beside it unless it is a press room."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr

from crawlers.manifest import Manifest, read_manifest
from crawlers.model import ParsedDocument, Parser, RawDocument
from ironriver.errors import UsageError
from ironriver.settings import Settings

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


def off_because(name: str, settings: Settings) -> str:
    """Why a run leaves a source out where none is named, and what would turn it on; empty where it is on."""
    if load_manifest(name).draft:
        return "off: a draft, see its manifest"
    needs = load_manifest(name).needs
    value = getattr(settings, needs) if needs else ""
    told = value.get_secret_value() if isinstance(value, SecretStr) else value
    if needs and not told:
        return f"off: set IRONRIVER_{needs.upper()} to turn it on"
    if settings.sources and name not in settings.sources:
        return "off: IRONRIVER_SOURCES does not name it"
    return ""


def enabled_sources(settings: Settings) -> list[str]:
    """The names of the sources that a run reads where none is named, sorted.

    Raises:
        UsageError: IRONRIVER_SOURCES names one that there is not.
    """
    for name in settings.sources:
        load_manifest(name)
    return [name for name in all_sources() if not off_because(name, settings)]


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
    if not (SOURCES / f"{name}.py").exists():
        press_room = importlib.import_module("crawlers.press_room.spider")
        return SourceModule(manifest, press_room.spider_for(manifest), press_room.parser_for(manifest))
    module = importlib.import_module(f"crawlers.sources.{name}")
    return SourceModule(
        manifest=manifest,
        spider=module.SPIDER,
        parser=module.parse,
    )
