"""Links as pages and feeds have them → whole addresses. No link stops the reading of a page."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

#: The scheme of what is no address of the web. It is asked for as any other, refused by its scheme, and so
#: named in the report.
NONE = "none"
_SHOWN = 200


def absolute(base: str, link: str) -> str:
    """The web address that a link on the page `base` leads to.

    >>> absolute("https://news.example/a/", "../story?id=7")
    'https://news.example/story?id=7'
    >>> absolute("https://news.example/", "mailto:tips@news.example")
    'none://mailto%3Atips%40news.example'
    >>> absolute("https://news.example/", "http://[::1/")
    'none://http%3A%2F%2F%5B%3A%3A1%2F'
    """
    try:
        whole = urljoin(base, link.strip())
        parts = urlsplit(whole)
        if parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0:
            return whole
    except ValueError:  # brackets or a port that are none
        pass
    return f"{NONE}://{quote(link.strip()[:_SHOWN], safe='')}"
