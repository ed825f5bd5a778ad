"""One address per document: trackers and fragments dropped, scheme and host in one spelling."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

#: Query parameters that say where a reader came from, never what is read.
TRACKERS = frozenset(
    {
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "ref",
        "ref_src",
        "cmpid",
        "ocid",
        "smid",
    }
)
TRACKER_PREFIXES = ("utm_", "at_", "hsa_", "pk_", "mtm_")


def canonical_url(url: str) -> str:
    """The address under which a document is known, whoever linked to it.

    >>> canonical_url("http://News.Example/story/?utm_source=x&id=7#top")
    'https://news.example/story?id=7'
    """
    parts = urlsplit(url.strip())
    scheme = "https" if parts.scheme in {"http", "https", ""} else parts.scheme
    host = (parts.hostname or "").lower()
    if parts.port and parts.port not in {80, 443}:
        host = f"{host}:{parts.port}"
        scheme = parts.scheme
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in TRACKERS and not name.lower().startswith(TRACKER_PREFIXES)
    ]
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~-._").rstrip("/") or "/"
    return urlunsplit((scheme, host, path, urlencode(kept), ""))
