"""Addresses on justice.gov: which are releases, and which are papers of a release. Pure."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from crawlers.encoding import decode
from crawlers.html_text import one_line
from crawlers.links import absolute

SITE = "https://www.justice.gov"

#: /opa/pr/…, /usao-wdtx/pr/…, /archives/opa/pr/…, and releases without words in their address (/opa/pr-48).
_RELEASE = re.compile(r"/(?:[a-z0-9-]+/){1,3}pr(?:-\d+|/[^/]+)")
#: Files: /opa/press-release/file/1052531/download, /opa/media/1407196/dl, and whatever ends in .pdf.
_FILE = re.compile(r"/(?:[a-z0-9-]+/){0,4}(?:file/\d+/download|media/\d+/dl)|/.{1,300}\.pdf", re.IGNORECASE)
#: What a paper of a case is called where a page links to it.
_PAPER = re.compile(
    r"complaint|indict|\binformation\b|plea|affidavit|warrant|judgment|verdict|sentenc|charg|factual"
    r"|statement of|memorandum|motion|order|agreement|forfeiture|filing",
    re.IGNORECASE,
)
#: "Indictment [PDF, 1 MB]"
_SIZE = re.compile(r"\s*\[PDF[^\]]{0,20}\]$")
#: As the API writes nearly all: nothing to change but the slash at the end.
_PLAIN = re.compile(r"https://www\.justice\.gov(?:/[A-Za-z0-9_~.-]+)+/?")
_OURS = frozenset({"justice.gov", "www.justice.gov"})


def site_address(url: str) -> str:
    """The one address of what stands on justice.gov, query and fragment dropped; empty of other sites'."""
    if _PLAIN.fullmatch(url):
        return url.rstrip("/")
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or host not in _OURS:
        return ""
    return _at_site(parts.path)


def asked_address(url: str) -> str:
    """The address on justice.gov of what was asked for, there or where a setting has a copy of it."""
    return _at_site(urlsplit(url).path)


def _at_site(path: str) -> str:
    return SITE + (quote(unquote(path), safe="/:@!$&'()*+,;=~-._").rstrip("/") or "/")


def release_address(url: str) -> str:
    """The one address of a release; empty where the address is not a release's."""
    address = site_address(url)
    return address if _RELEASE.fullmatch(urlsplit(address).path) else ""


def papers(scope: Tag, base: str = SITE) -> dict[str, str]:
    """The papers that a page links to: address → the link's words.

    They are what stands among its attachments, and files that are called a complaint, an indictment, …
    """
    found: dict[str, str] = {}
    for link in scope.select("a[href]"):
        address = site_address(absolute(base, str(link["href"])))
        words = _SIZE.sub("", one_line(link.get_text(" "))).removeprefix("Download ")
        if _FILE.fullmatch(urlsplit(address).path) and (_PAPER.search(words) or _attached(link)):
            found.setdefault(address, words)
    return found


def links_to_papers(markup: str) -> bool:
    """Whether a release's body, as the API gives it, links to a paper."""
    if (
        "=" not in markup
    ):  # most bodies have no attribute at all, and one letter is found several times as fast
        return False
    low = markup.lower()
    if "href" not in low or not any(part in low for part in ("/file/", "/media/", ".pdf")):
        return False
    return bool(papers(BeautifulSoup(markup, "lxml")))


def _attached(link: Tag) -> bool:
    """Whether a link stands among the attachments, in either design."""
    return any("attachment" in name for each in link.parents for name in each.get("class") or ())


def listing_links(body: bytes, content_type: str = "") -> list[str]:
    """The releases that a listing page of either design links to, in its order, each once."""
    soup = BeautifulSoup(decode(body, content_type), "lxml")
    rows = soup.select(
        ".view-content .views-row a[href], .rows-wrapper .views-row a[href], .views-row h2 a[href]"
    )
    found = (release_address(absolute(SITE, str(link["href"]))) for link in rows)
    return list(dict.fromkeys(address for address in found if address))
