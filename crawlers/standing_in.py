"""Where a source's addresses are asked for when a setting puts another server in the place of the real one.

A source of many hosts has them all there: a host HOST is looked for at BASE/web/HOST. Pure.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from crawlers.canonical import canonical_url
from crawlers.links import NONE, absolute
from crawlers.manifest import Manifest


def located(address: str, manifest: Manifest, base: str) -> str:
    """Where an address of a source is asked for; `base` is what a setting puts in place of its own."""
    whole = absolute(manifest.base_url.rstrip("/") + "/", address)
    if base == manifest.base_url or whole.startswith(base):
        return whole
    if whole.startswith(manifest.base_url):
        return base + whole.removeprefix(manifest.base_url.rstrip("/"))
    parts = urlsplit(whole)
    if parts.netloc == urlsplit(base).netloc or parts.scheme == NONE:
        return whole
    path = f"{base}/web/{parts.netloc.removeprefix('www.')}{parts.path}"
    return path + (f"?{parts.query}" if parts.query else "")


def known_as(address: str, manifest: Manifest, base: str) -> str:
    """The inverse of `located`: the address that a document is known by."""
    if base == manifest.base_url or not address.startswith(base):
        return canonical_url(address)
    below = address.removeprefix(base)
    if below.startswith("/web/"):
        host, _, path = below.removeprefix("/web/").partition("/")
        return canonical_url(f"https://{host}/{path}")
    return canonical_url(manifest.base_url.rstrip("/") + below)
