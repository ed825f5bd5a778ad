"""Which addresses may be asked: public ones, and hosts that a setting names."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred

from crawlers.failures import Failed, FetchFailed
from ironriver.settings import get_settings
from ironriver.vocabulary import FailureKind


def allowed_hosts(base_urls: Iterable[str]) -> frozenset[str]:
    """The hosts of the addresses that replace a source's own: the user named them, so they may be private."""
    return frozenset(urlsplit(url).hostname or "" for url in base_urls)


def is_private(address: str) -> bool:
    """True of a literal IP address that is not on the public internet; False of names and public ones."""
    try:
        ip = ipaddress.ip_address(address.strip("[]").partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(ip, "ipv4_mapped", None)
    return not (mapped or ip).is_global or ip.is_multicast


def check_address(url: str, allowed: frozenset[str]) -> Failed | None:
    """Why an address may not be asked, from its words alone; names are judged when they are resolved."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in {"http", "https"}:
        return _refused(f"{parts.scheme or 'no'} scheme")
    if host in allowed:
        return None
    if not host or host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return _refused(host or "no host")
    # inet_aton reads 2130706433, 0x7f.1 and 127.1 as addresses; no real host is written so.
    disguised = host.startswith("0x") or (host.replace(".", "").isdigit() and host.count(".") != 3)
    if disguised or is_private(host):
        return _refused(host)
    return None


class PublicResolver(CachingThreadedResolver):
    """Resolves names as Scrapy does, but refuses a name that leads to a private address."""

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802
        """The address of a name; fails with FetchFailed where it is private and nobody named the host."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        if name not in allowed_hosts(get_settings().base_url.values()):
            found.addCallback(_public)
        return found


def _public(address: str) -> str:
    if is_private(address):
        raise FetchFailed(_refused(address))
    return address


def _refused(what: str) -> Failed:
    return Failed(
        FailureKind.FORBIDDEN_ADDRESS,
        f"{what} is no public web address (a replaced address is set with IRONRIVER_BASE_URL__SOURCE)",
    )
