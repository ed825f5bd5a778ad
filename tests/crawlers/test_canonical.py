"""One address per document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.canonical import canonical_url


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://news.example/story", "https://news.example/story"),
        ("http://News.Example:80/story/", "https://news.example/story"),
        ("https://news.example/story?utm_source=x&fbclid=y#top", "https://news.example/story"),
        ("https://news.example/story?id=7&utm_medium=mail", "https://news.example/story?id=7"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example/niño", "https://news.example/ni%C3%B1o"),
        ("https://news.example/ni%C3%B1o", "https://news.example/ni%C3%B1o"),
        ("http://127.0.0.1:8780/opa/pr/x", "http://127.0.0.1:8780/opa/pr/x"),
    ],
)
def test_trackers_fragments_and_spelling_do_not_count(written, meant):
    assert canonical_url(written) == meant


@given(st.text(alphabet="abcñ%?&=#/ .1", max_size=40))
def test_the_canonical_address_is_its_own_canonical_address(path):
    once = canonical_url(f"https://news.example/{path}")
    assert canonical_url(once) == once
