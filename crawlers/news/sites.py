"""The list of news sites: who they are, where they list what they publish, and what is asked of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from crawlers.entries import Entry
from crawlers.manifest import ManifestError
from db.folding import fold
from ironriver.data_files import read_yaml
from ironriver.settings import Settings

HERE = Path(__file__).parent
#: What `headlines` may say: everything is asked for, or only what speaks of arms.
ALL, ARMS = "all", "arms"


@dataclass(frozen=True, slots=True)
class Site:
    """A news site, its RSS or Atom feeds and its sitemaps; `seen` says where their addresses were met."""

    name: str
    language: str
    home: str
    seen: str
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    headlines: str = ALL
    silence_days: int = 3

    @property
    def listings(self) -> tuple[str, ...]:
        """The addresses of all its feeds and sitemaps; which is which shows in the answer."""
        return self.feeds + self.sitemaps

    def concerns(self, entry: Entry) -> bool:
        """Whether an article is worth asking for, from what the listing says of it."""
        return self.headlines == ALL or speaks_of_arms(entry)


def sites(settings: Settings) -> list[Site]:
    """The sites of a run: IRONRIVER_NEWS_FEEDS's, else those of IRONRIVER_NEWS_SITES, else the shipped list.

    Raises:
        ManifestError: a list is not as it should be; the message names the site and the field.
    """
    if settings.news_feeds:
        hosts: dict[str, list[str]] = {}
        for feed in settings.news_feeds:
            # Several feeds of one host are one site, whatever their kind.
            hosts.setdefault(urlsplit(feed).netloc, []).append(feed)
        return [
            Site(name=host, language="", home=feeds[0], seen="a setting", feeds=tuple(feeds))
            for host, feeds in hosts.items()
        ]
    return list(read_sites(settings.news_sites or HERE / "sites.yml"))


@lru_cache
def read_sites(path: Path) -> tuple[Site, ...]:
    """The sites of a YAML list, read strictly.

    Raises:
        ManifestError: naming the file, the site and the field.
    """
    try:
        data = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise ManifestError(f"{path}: {error}") from error
    if not isinstance(data, list) or not data:
        raise ManifestError(f"{path}: a list of news sites is a list")
    found = tuple(_site(path, each) for each in data)
    names = [site.name for site in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ManifestError(f"{path}: {twice[0]!r} stands there twice")
    return found


def speaks_of_arms(entry: Entry) -> bool:
    """Whether the headline, the address or the summary of an article has a word of headlines.yml."""
    told = " ".join((entry.title, entry.link.split("/", 3)[-1], entry.summary))
    return _words().search(" ".join(fold(told).split())) is not None


def _site(path: Path, data: Any) -> Site:
    if not isinstance(data, Mapping):
        raise ManifestError(f"{path}: a site is a mapping of fields, not {data!r}")
    name = data.get("name", "a site without a name")
    if unknown := sorted(set(data) - {each.name for each in fields(Site)}):
        raise ManifestError(f"{path}: {name}: unknown field {unknown[0]!r}")
    try:
        site = Site(
            **{**data, "feeds": tuple(data.get("feeds", ())), "sitemaps": tuple(data.get("sitemaps", ()))}
        )
    except TypeError as error:
        raise ManifestError(f"{path}: {name}: {error}") from error
    if not site.listings:
        raise ManifestError(f"{path}: {name}: has neither feeds nor sitemaps")
    if wrong := [each for each in site.listings if not each.startswith(("http://", "https://"))]:
        raise ManifestError(f"{path}: {name}: {wrong[0]!r} is no address")
    if site.headlines not in {ALL, ARMS}:
        raise ManifestError(f"{path}: {name}: headlines are {ALL!r} or {ARMS!r}, not {site.headlines!r}")
    return site


@lru_cache
def _words() -> re.Pattern[str]:
    data = read_yaml(HERE / "headlines.yml")
    words = sorted({word for each in data for word in each["words"]}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")")
