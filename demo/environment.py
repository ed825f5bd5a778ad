"""The settings that point every source at the demo site."""

from __future__ import annotations

from crawlers.registry import all_sources
from demo.documents import of_source

#: Where each source finds its site below the demo's address.
SITES = {"justice_gov": "", "atf": "/web/atf.gov", "news": "", "courts": ""}

#: Requests a second; the site is on this machine, so nobody has to wait.
RATE = "50"


def demo_environment(base_url: str) -> dict[str, str]:
    """Environment variables for a run of Iron River against the demo site at base_url."""
    addresses = {f"IRONRIVER_BASE_URL__{name.upper()}": base_url + path for name, path in SITES.items()}
    rates = {f"IRONRIVER_RATE__{name.upper()}": RATE for name in SITES}
    feeds = sorted({f"https://{article.host}/feed.xml" for article in of_source("news")})
    # The sources that have no part of the demo site would go out to the real ones.
    names = sorted(set(SITES) & set(all_sources()))
    return addresses | rates | {"IRONRIVER_NEWS_FEEDS": ",".join(feeds), "IRONRIVER_SOURCES": ",".join(names)}
