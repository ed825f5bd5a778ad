"""What a feed says: RSS and Atom alike."""

from datetime import date

import pytest

from crawlers.entries import Entry, read_feed
from crawlers.model import ParseError

RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>https://news.example/1</link>
<pubDate>Tue, 10 Mar 2026 16:00:00 GMT</pubDate></item>
<item><title>Two</title><link>https://news.example/2</link></item></channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>One</title>
<link href="https://news.example/1"/>
<published>2026-03-10T23:30:00-05:00</published>
<updated>2026-03-12T08:00:00Z</updated></entry></feed>"""


def test_rss_items_have_their_link_day_and_version():
    assert read_feed(RSS) == [
        Entry("https://news.example/1", "One", date(2026, 3, 10), "Tue, 10 Mar 2026 16:00:00 GMT"),
        Entry("https://news.example/2", "Two", None, ""),
    ]


def test_an_atom_entry_that_is_updated_has_a_new_version():
    (entry,) = read_feed(ATOM)
    assert entry.version == "2026-03-12T08:00:00Z"


@pytest.mark.parametrize("body", [b"<html><body>Just a page</body></html>", b"", b"\x00\xff"])
def test_what_is_no_feed_is_an_error(body):
    with pytest.raises(ParseError, match="no feed"):
        read_feed(body)


def test_entities_are_refused_not_expanded():
    bomb = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>
    <rss version="2.0"><channel><item><title>&b;</title><link>https://news.example/1</link></item></channel></rss>"""
    with pytest.raises(ParseError, match="entities"):
        read_feed(bomb)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_entities_are_refused_in_any_encoding(encoding):
    told = (
        f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE x [<!ENTITY a 'boom'>]><rss><channel/></rss>"
    )
    with pytest.raises(ParseError, match="entities"):
        read_feed(told.encode(encoding))


def test_a_feed_of_tags_without_end_is_none():
    assert read_feed(b"<?xml version='1.0'?><rss version='2.0'><channel>" + b"<item>" * 2000) == []
    with pytest.raises(ParseError, match="9,000,011 bytes"):
        read_feed(b"<rss><item>" + b" " * 9_000_000)
