"""Which addresses may be asked: public ones, and those that a setting names.

Judged twice: by its words before a request is made (`check_address`), and by the number that its name led to
when the connection is made (`PublicResolver`), so that a name which answers otherwise the second time gains
nothing.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred

from crawlers.failures import Failed, FetchFailed
from ironriver.settings import Settings, get_settings
from ironriver.vocabulary import FailureKind

_PORTS = {"http": 80, "https": 443}
#: All public IPv6 addresses are in it; those that only wrap an IPv4 address for a gateway are not.
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")


def allowed_sites(settings: Settings) -> frozenset[str]:
    """HOST:PORT of the addresses that replace a source's own: the user named them, so they may be private."""
    return frozenset(_site(url) for url in settings.base_url.values())


def is_private(address: str) -> bool:
    """True of a literal IP address that is not on the public internet; False of names and public ones."""
    try:
        ip = ipaddress.ip_address(address.strip("[]").partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour
        if wrapped is not None:
            return is_private(str(wrapped))
        if ip not in _GLOBAL_UNICAST:
            return True
    return not ip.is_global or ip.is_multicast


def check_address(url: str, allowed: frozenset[str]) -> Failed | None:
    """Why an address may not be asked, from its words alone; names are judged when they are resolved."""
    try:
        parts = urlsplit(url)
        site = _site(url)
    except ValueError as error:
        return _refused(f"{url[:100]!r} ({error})")
    host = (parts.hostname or "").rstrip(".").lower()
    if parts.scheme not in _PORTS:
        return _refused(f"{parts.scheme or 'no'} scheme")
    if "@" in parts.netloc:
        return _refused("an address with a user's name in it")
    if site in allowed:
        return None
    if host in _hosts(allowed):
        return _refused(f"port {site.rpartition(':')[2]} of a host that is named with another")
    if not host or host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return _refused(host or "no host")
    if _is_number(host) or is_private(host):
        return _refused(host)
    return None


class PublicResolver(CachingThreadedResolver):
    """Resolves names as Scrapy does, but refuses a name that leads to a private address.

    It answers with the one IPv4 address that is then connected to, of literal addresses too.
    """

    #: Names that were refused: Twisted keeps the reason to itself and says "not found".
    refused: dict[str, Failed] = {}  # noqa: RUF012 - one for the process, as the cache of names is

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802
        """The address of a name; fails with FetchFailed where it is private and nobody named the host."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        if name not in _hosts(allowed_sites(get_settings())):
            found.addCallback(self._public, name)
        return found

    def _public(self, address: str, name: str) -> str:
        if is_private(address):
            told = name if name == address else f"{name}, which leads to {address},"
            self.refused[name] = _refused(told)
            raise FetchFailed(self.refused[name])
        return address


def _is_number(host: str) -> bool:
    """True of what C's inet_aton takes for an address and `ipaddress` for none: 127.1, 0x7f.1, 017.0.0.1."""
    if not _NUMBER.fullmatch(host.rpartition(".")[2]):
        return False
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return True
    return False


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{(parts.hostname or '').rstrip('.').lower()}:{parts.port or _PORTS.get(parts.scheme, 0)}"


def _hosts(sites: Iterable[str]) -> frozenset[str]:
    return frozenset(site.rpartition(":")[0] for site in sites)


def _refused(what: str) -> Failed:
    return Failed(
        FailureKind.FORBIDDEN_ADDRESS,
        f"{what} is no public web address (a replaced address is set with IRONRIVER_BASE_URL__SOURCE)",
    )
