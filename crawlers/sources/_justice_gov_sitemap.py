"""Which pages of justice.gov's sitemap a run asks for, and what it may leave out. Pure.

The index lists some 140 pages of 2,000 addresses each, of all that the site has. A page is asked for where
the index does not say that it is as it was, those first that were asked longest ago, and the site may answer
that it is not modified.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from crawlers.sources._justice_gov_addresses import SITE, site_address


@dataclass(slots=True)
class SitemapPlan:
    """What is remembered of each page: the day that it was asked (`asked`), its `etag` and `modified`."""

    pages: dict[str, dict[str, str]] = field(default_factory=dict)
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    def due(self, listed: Iterable[tuple[str, date | None]], most: int) -> list[str]:
        """The pages to ask for now, of those that the index lists with the day that each changed."""
        wanted = {}
        for address, changed in listed:
            page = _page_address(address)
            asked = self.pages.get(page, {}).get("asked", "")
            if page and not (changed is not None and asked > changed.isoformat()):
                wanted[page] = asked
        return sorted(wanted, key=lambda page: wanted[page])[:most]

    def validators(self, page: str) -> dict[str, str]:
        """Headers that let the site answer that a page is not modified."""
        known = self.pages.get(page, {})
        headers = {"If-None-Match": known.get("etag"), "If-Modified-Since": known.get("modified")}
        return {name: value for name, value in headers.items() if value}

    def ask(self, page: str) -> None:
        """A page is asked for today; its validators stay until it comes anew."""
        self.pages[page] = {**self.pages.get(page, {}), "asked": self.today.isoformat()}

    def came(self, page: str, headers: Mapping[str, str]) -> None:
        """A page came and all that it lists is in the address book."""
        names = {"etag": "ETag", "modified": "Last-Modified"}
        told = {name: headers[header] for name, header in names.items() if headers.get(header)}
        self.pages[page] = {"asked": self.today.isoformat(), **told}

    def lost(self, page: str) -> None:
        """A page could not be had: nothing is known of it."""
        self.pages.pop(page, None)


def _page_address(address: str) -> str:
    """A page's address below the site's, with its query; empty of other sites'."""
    query = urlsplit(address).query
    path = site_address(address).removeprefix(SITE)
    return f"{path}?{query}" if path and query else path
