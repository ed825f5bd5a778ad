"""Sitemaps of news, their indexes, and what is none."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from crawlers import sitemaps
from crawlers.entries import Entry
from crawlers.model import ParseError
from crawlers.sitemaps import looks_like_sitemap, read_sitemap

NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://diario.example/1 </loc><lastmod>2026-03-02T10:00:00Z</lastmod><news:news><news:publication>
<news:name>Diario</news:name><news:language>es</news:language></news:publication>
<news:publication_date>2026-03-01T23:00:00-06:00</news:publication_date><news:title>Uno &amp; dos</news:title>
<news:keywords>armas, Tijuana</news:keywords></news:news></url>
<url><loc>https://diario.example/2</loc><news:news><news:publication_date>2026-03-03</news:publication_date>
<news:title><![CDATA[Tres]]></news:title></news:news></url>
<url><loc>https://diario.example/3</loc></url>
<url><loc>javascript:alert(1)</loc></url><url></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.google.com/schemas/sitemap/0.84">
<sitemap><loc>https://diario.example/old.xml</loc><lastmod>2019-01-01</lastmod></sitemap>
<sitemap><loc>https://diario.example/undated.xml</loc></sitemap>
<sitemap><loc>https://diario.example/new.xml.gz</loc><lastmod>2026-03-03T01:00:00+00:00</lastmod></sitemap></sitemapindex>"""


def test_articles_have_title_day_version_and_keywords_the_newest_first():
    assert read_sitemap(NEWS).entries == (
        Entry("https://diario.example/2", "Tres", date(2026, 3, 3), "2026-03-03"),
        Entry(
            "https://diario.example/1",
            "Uno & dos",
            date(2026, 3, 1),
            "2026-03-02T10:00:00Z",
            "armas, Tijuana",
        ),
        Entry("https://diario.example/3", "", None, ""),
    )


def test_an_index_leads_to_its_newest_first_whatever_its_namespace():
    assert [address for address, _ in read_sitemap(INDEX).further] == [
        "https://diario.example/new.xml.gz",
        "https://diario.example/old.xml",
        "https://diario.example/undated.xml",
    ]


def test_a_gzipped_sitemap_is_read():
    assert read_sitemap(gzip.compress(NEWS)) == read_sitemap(NEWS)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (NEWS, True),
        (INDEX, True),
        (gzip.compress(NEWS, mtime=0), True),
        (b"<rss><channel/></rss>", False),
        (b"", False),
        (b"\x1f\x8bgarbage", False),
    ],
)
def test_a_sitemap_is_told_from_a_feed(body, told):
    assert looks_like_sitemap(body) is told


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<html><body>Not found</body></html>", "root is <html>"),
        (b"", "no sitemap"),
        (b"\x00\xff", "no sitemap"),
        (gzip.compress(NEWS, mtime=0)[:60], "cut, or larger"),
        (b"\x1f\x8b\x08garbage", "broken"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>', "entities"),
    ],
)
def test_what_is_no_sitemap_is_an_error(body, words):
    with pytest.raises(ParseError, match=words):
        read_sitemap(body)


def test_no_more_is_unpacked_than_the_protocol_allows(monkeypatch):
    bomb = gzip.compress(b"<urlset>" + b" " * 3_000_000 + b"</urlset>")
    assert len(bomb) < 10_000
    with pytest.raises(ParseError, match="larger than 1000000 bytes"):
        sitemaps.unpacked(bomb, most=1_000_000)
    monkeypatch.setattr(sitemaps, "MOST_ENTRIES", 2)
    with pytest.raises(ParseError, match="a sitemap of 5 addresses"):
        read_sitemap(NEWS)


def test_a_sitemap_that_is_cut_still_gives_what_it_shows():
    assert len(read_sitemap(NEWS[:-60]).entries) == 3
