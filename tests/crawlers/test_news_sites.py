"""The list of news sites, and which headlines speak of arms."""

from __future__ import annotations

import pytest
import yaml

from crawlers.entries import Entry
from crawlers.manifest import ManifestError
from crawlers.news.sites import HERE, Site, read_sites, sites, speaks_of_arms
from ironriver.settings import get_settings


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Feds seize 40 rifles in El Paso", True),
        ("Gun store clerk sentenced", True),
        ("Aseguran ARMAS largas en Reynosa", True),
        ("Decomisan cartuchos útiles", True),
        ("Tráfico de armas: detienen a dos", True),
        ("ATF agent testifies", True),
        ("CJNG: cae operador en Jalisco", True),
        ("City council delays vote on tolls", False),
        ("Farmacia sin medicinas", False),
        ("Begun in May, the road is done", False),
    ],
)
def test_headlines_speak_of_arms(title, told):
    assert speaks_of_arms(Entry("https://x.example/1", title, None, "")) is told


def test_the_address_and_the_summary_speak_too():
    assert speaks_of_arms(Entry("https://x.example/2026/aseguran-fusiles-en-tijuana", "Golpe", None, ""))
    assert speaks_of_arms(Entry("https://x.example/1", "Golpe", None, "", "Un arsenal en Sonora"))


def test_the_shipped_list_is_read_and_covers_both_languages():
    shipped = read_sites(HERE / "sites.yml")
    assert {site.language for site in shipped} == {"en", "es"}
    assert any(site.sitemaps for site in shipped)
    assert all(site.seen for site in shipped)
    addresses = [address for site in shipped for address in site.listings]
    assert len(set(addresses)) == len(addresses)


def test_feeds_of_a_setting_are_sites_by_host(monkeypatch):
    feeds = "https://a.example/1.xml,https://b.example/2.xml,https://a.example/3.xml"
    monkeypatch.setenv("IRONRIVER_NEWS_FEEDS", feeds)
    get_settings.cache_clear()
    found = [(each.name, len(each.listings)) for each in sites(get_settings())]
    assert found == [("a.example", 2), ("b.example", 1)]


GOOD = {
    "name": "X",
    "language": "en",
    "home": "https://x.example",
    "seen": "here",
    "feeds": ["https://x.example/f"],
}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "is a list"),
        ([], "is a list"),
        (["x"], "mapping of fields"),
        ([{**GOOD, "feed": "x"}], "X: unknown field 'feed'"),
        ([{**GOOD, "feeds": []}], "X: has neither feeds nor sitemaps"),
        ([{**GOOD, "feeds": ["/feed"]}], "'/feed' is no address"),
        ([{**GOOD, "headlines": "guns"}], "not 'guns'"),
        ([{"name": "X", "feeds": ["https://x.example/f"]}], "X: "),
        ([GOOD, GOOD], "'X' stands there twice"),
    ],
)
def test_a_list_is_read_strictly(tmp_path, data, words):
    path = tmp_path / "list.yml"
    path.write_text(yaml.safe_dump(data), "utf-8")
    with pytest.raises(ManifestError, match=words):
        read_sites(path)


def test_a_list_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ManifestError, match="nowhere"):
        read_sites(tmp_path / "nowhere.yml")


def test_a_site_has_its_listings_together():
    site = Site("X", "en", "https://x.example", "here", ("https://x.example/f",), ("https://x.example/s",))
    assert site.listings == ("https://x.example/f", "https://x.example/s")
