"""What a feed says of each document that it lists. Pure."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import feedparser

from crawlers.model import ParseError

#: As much as the archive remembers of a version.
LONGEST_VERSION = 128
#: Feeds of newspapers have up to 2 MB; a larger one would hold up the crawl for minutes.
LARGEST_FEED = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one document. `version` changes when the feed says that the document did."""

    link: str
    title: str
    day: date | None
    version: str
    #: What else the listing says of it, where a source asks only for what it is about.
    summary: str = ""


def read_feed(body: bytes) -> list[Entry]:
    """The entries of an RSS or Atom feed, in its order.

    Raises:
        ParseError: it is no feed, or larger than any.
    """
    if len(body) > LARGEST_FEED:
        raise ParseError(f"no feed: it has {len(body):,} bytes")
    if b"<!ENTITY" in body.replace(b"\0", b""):  # UTF-16 and UTF-32 too
        # No feed needs entities of its own, and feedparser would expand them.
        raise ParseError("no feed: it declares XML entities")
    feed = feedparser.parse(body)
    if not feed.get("version") and not feed.entries:
        raise ParseError(f"no feed: {feed.get('bozo_exception', 'no RSS or Atom element in it')}")
    entries = []
    for item in feed.entries:
        moment = _told(item, "published_parsed") or _told(item, "updated_parsed")
        when = datetime.fromtimestamp(calendar.timegm(moment), UTC) if moment else None
        changed = _told(item, "updated") or _told(item, "published") or ""
        if link := item.get("link") or item.get("id"):
            words = item.get("title", "")
            told = _told(item, "summary") or ""
            entries.append(Entry(link, words, when.date() if when else None, changed[:LONGEST_VERSION], told))
    return entries


def _told(item: Any, name: str) -> Any:
    """A field as the feed has it: feedparser's own look-up would warn, and give one date for another."""
    return dict.get(item, name)
