"""One address per document."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

import crawlers.canonical
from crawlers.canonical import canonical_url

FACTS = yaml.safe_load((Path(crawlers.canonical.__file__).parent / "canonical.yml").read_text("utf-8"))
MIRRORS = {mirror: host for host, mirrors in FACTS["hosts"]["same"].items() for mirror in mirrors}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://news.example/story", "https://news.example/story"),
        ("http://News.Example:80/story/", "https://news.example/story"),
        ("https://news.example:443/story", "https://news.example/story"),
        ("https://news.example./story", "https://news.example/story"),
        ("https://reader@news.example/story", "https://news.example/story"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example/?", "https://news.example/"),
        ("https://news.example//story", "https://news.example/story"),
        ("https://news.example/2026/./03/../03/story", "https://news.example/2026/03/story"),
        ("http://127.0.0.1:8780/opa/pr/x", "http://127.0.0.1:8780/opa/pr/x"),
        ("http://[2001:DB8::1]/story", "https://[2001:db8::1]/story"),
        ("  https://news.example/story\n", "https://news.example/story"),
        ("https://news.example/index.html", "https://news.example/"),
        ("https://news.example/story/index.html", "https://news.example/story"),
        ("https://news.example/story;jsessionid=7F2A?id=3", "https://news.example/story?id=3"),
    ],
)
def test_one_spelling(written, meant):
    assert canonical_url(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://news.example/niño", "https://news.example/ni%C3%B1o"),
        ("https://news.example/ni%C3%B1o", "https://news.example/ni%C3%B1o"),
        ("https://news.example/ni%c3%b1o", "https://news.example/ni%C3%B1o"),
        ("https://news.example/%73tory%2D7", "https://news.example/story-7"),
        ("https://news.example/a b", "https://news.example/a%20b"),
        ("https://news.example/a%20b", "https://news.example/a%20b"),
        ("https://news.example/100%", "https://news.example/100%25"),
        ("https://news.example/AC%2FDC", "https://news.example/AC%2FDC"),  # not a slash
        ("https://diario-niño.example/nota", "https://xn--diario-nio-19a.example/nota"),
    ],
)
def test_letters_and_escapes(written, meant):
    assert canonical_url(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://news.example/story?utm_source=x&fbclid=y#top", "https://news.example/story"),
        ("https://news.example/story?id=7&utm_medium=mail", "https://news.example/story?id=7"),
        ("https://news.example/story?UTM_Campaign=Mail&gclid=1&mc_eid=2", "https://news.example/story"),
        ("https://news.example/story?page=2", "https://news.example/story?page=2"),
        ("https://news.example/story?empty=", "https://news.example/story?empty="),
        ("https://news.example/s?q=a+b&q=c", "https://news.example/s?q=a+b&q=c"),
        ("https://news.example/s?source=wire", "https://news.example/s?source=wire"),
    ],
)
def test_trackers_and_fragments_do_not_count_and_all_else_does(written, meant):
    assert canonical_url(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "https://m.news.example/story",
        "https://amp.news.example/story",
        "https://amp.m.news.example/story/amp/",
        "https://news.example/story/amp",
        "https://news.example/story.amp",
        "https://news.example/story?amp=1",
        "https://news.example/story?outputType=amp",
        "https://news.example/story?amp",
        "https://news.example/story?print=true",
        "https://news.example/story/print/",
        "https://web.archive.org/web/20260301120000/https://news.example/story",
        "https://web.archive.org/web/20260301120000id_/http://www.google.com/amp/s/news.example/story",
        "https://archive.org/web/20260301/http:/news.example/story/",
        "https://www.google.com/amp/s/news.example/story",
        "https://news-example.cdn.ampproject.org/c/s/news.example/story/amp",
        "https://news-example.cdn.ampproject.org/v/s/m.news.example/story?amp=1#share=x",
    ],
)
def test_copies_and_dresses_of_a_story_are_the_story(written):
    assert canonical_url(written) == "https://news.example/story"


@pytest.mark.parametrize(
    "own",
    [
        "https://news.example/amp",  # a section, not a version of the front page
        "https://news.example/print",
        "https://m.example/story",  # a site with a short name
        "https://www.news.example/story",  # nobody said that it is news.example
        "https://blog.news.example/story",
        "https://archive.org/details/story",
        "https://web.archive.org/web",
        "https://www.google.com/search?q=amp",
    ],
)
def test_what_only_looks_like_a_copy_is_left_alone(own):
    assert canonical_url(own) == own


@pytest.mark.parametrize(("mirror", "host"), sorted(MIRRORS.items()))
def test_a_site_is_known_by_one_host(mirror, host):
    assert canonical_url(f"http://{mirror}/story/") == f"https://{host}/story"
    assert canonical_url(f"http://{host}/story/") == f"https://{host}/story"


@pytest.mark.parametrize("no_address", ["", "http://[::1", "http://news.example:port/", "none://mailto%3Ax"])
def test_what_is_no_address_comes_back(no_address):
    assert canonical_url(no_address).startswith(no_address[:4])
    assert canonical_url(canonical_url(no_address)) == canonical_url(no_address)


hosts = st.sampled_from(
    ["news.example", "WWW.News.Example", "m.news.example", "amp.example", "justice.gov", "diario-ñ.example"]
)
paths = st.text(alphabet="abcñ%25FE?&=#/ .;+amp1", max_size=40)


@given(hosts, paths)
def test_the_canonical_address_is_its_own_canonical_address(host, path):
    once = canonical_url(f"http://{host}/{path}")
    assert canonical_url(once) == once


@given(st.text(max_size=60))
@example(".")
@example("/..//.")
def test_any_words_come_to_rest(words):
    once = canonical_url(words)
    assert canonical_url(once) == once


@given(hosts, paths)
def test_no_address_leads_to_another_host_but_by_the_table(host, path):
    written = urlsplit(f"http://{host}/{path}").hostname or ""
    came_to = urlsplit(canonical_url(f"http://{host}/{path}")).hostname or ""
    plain = written.encode("idna").decode()
    for label in FACTS["dresses"]["labels"]:
        if plain.startswith(f"{label}.") and plain.count(".") > 1:
            plain = plain.removeprefix(f"{label}.")
    assert came_to == MIRRORS.get(plain, plain)


@given(hosts, paths, st.sampled_from(FACTS["trackers"]["names"]))
def test_no_tracker_counts(host, path, tracker):
    page = f"https://{host}/{path}".partition("#")[0].partition("?")[0].strip()
    assert canonical_url(f"{page}?{tracker}=x") == canonical_url(page)
