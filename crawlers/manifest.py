"""The facts of a source, read from the YAML file beside its spider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.settings import Settings
from ironriver.vocabulary import DocumentKind

#: What stands in the skeleton of a new source where a person must write.
FILL_IN, EXAMPLE = "FILL IN", "https://fill-in.invalid"


class ManifestError(ValueError):
    """A manifest lacks a fact or holds one that nobody reads; the message names file and field."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known about a source before it is asked.

    `parse_version` is raised when the parser reads the same bytes otherwise: they are then parsed again.
    `rate` is requests a second. `minimum` is the least number of items that its listing must show;
    `silence_days` is how old its newest item may be; both are checked after each run (health.py). A source
    whose `minimum` is 0 may well have nothing to show.
    `overlap_pages` is how many pages (or feeds) of nothing but known items end an incremental crawl.
    `lookups` replaces dirty values: field → value as written → value as meant.
    """

    name: str
    title: str
    publisher: str
    licence: str
    cadence: str
    kind: DocumentKind
    language: str
    parse_version: str
    base_url: str
    rate: float
    minimum: int
    silence_days: int
    overlap_pages: int = 1
    concurrency: int = 4
    #: The share of addresses that may fail before the source counts as ill; of many hosts some always do.
    failed_share: float = 0.1
    #: A source that is being written: no run reads it, and its test fails.
    draft: bool = False
    #: The setting without which the source is off (courtlistener_token).
    needs: str = ""
    lookups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    #: Facts that only this source's own code reads.
    options: Mapping[str, Any] = field(default_factory=dict)

    def lookup(self, name: str, value: str) -> str:
        """The value as meant, where the manifest corrects it; else the value itself."""
        return self.lookups.get(name, {}).get(value, value)


def unfilled(manifest: Manifest) -> list[str]:
    """The fields that still hold what `ironriver new-source` wrote there."""
    return [
        each.name
        for each in fields(Manifest)
        if isinstance(value := getattr(manifest, each.name), str) and value.startswith(FILL_IN)
    ] + (["base_url"] if manifest.base_url == EXAMPLE else [])


def read_manifest(path: Path) -> Manifest:
    """Read one manifest strictly: every field known, none missing, numbers that make sense.

    Raises:
        ManifestError: naming the file and the field.
    """
    data = read_yaml(path)
    if not isinstance(data, dict):
        raise ManifestError(f"{path}: a manifest is a mapping of fields")
    if unknown := sorted(set(data) - {each.name for each in fields(Manifest)}):
        raise ManifestError(f"{path}: unknown field {unknown[0]!r}")
    if data.get("name") != path.stem:
        raise ManifestError(f"{path}: name must be {path.stem!r}, as the file is")
    try:
        kind = DocumentKind(data.pop("kind", ""))
        lookups = MappingProxyType(data.pop("lookups", None) or {})
        manifest = Manifest(kind=kind, lookups=lookups, **data)
    except (TypeError, ValueError) as error:
        raise ManifestError(f"{path}: {error}") from error
    if not manifest.draft and (missing := unfilled(manifest)):
        raise ManifestError(f"{path}: {', '.join(missing)} still to be filled in")
    if manifest.needs and manifest.needs not in Settings.model_fields:
        raise ManifestError(f"{path}: needs {manifest.needs!r}, which is no setting")
    if manifest.rate <= 0 or manifest.overlap_pages < 1 or manifest.concurrency < 1:
        raise ManifestError(f"{path}: rate, overlap_pages and concurrency are above zero")
    return manifest
