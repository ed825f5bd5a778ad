"""HTML as a reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.encoding import decode
from crawlers.html_text import html_to_text, one_line


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One\n  line.</p>", "One line."),
        ("<p>A&nbsp;rifle&#8203;s &amp; ammo</p>", "A rifles & ammo"),
        ("<p>First<br>second</p>", "First\nsecond"),
        ("<p>First.<br><br />\nSecond.</p>", "First.\n\nSecond."),
        ("<div><div>In.</div>Tail.</div>After.", "In.\n\nTail.\n\nAfter."),
        ("<p><b>Laredo</b>, <i>Texas</i></p>", "Laredo, Texas"),
        ("<p>Sold:</p><ul><li>two guns</li><li><p>a pistol</p></li></ul>", "Sold:\n\n• two guns\n• a pistol"),
        ("<table><tr><th>Gun</th><th>Price</th></tr><tr><td><p>Rifle</p></td><td>$900</td></tr></table>",
         "Gun | Price\nRifle | $900"),
        (f"<table><tr><td><p>{'A long story. ' * 30}</p><p>Its end.</p></td></tr></table>",
         f"{('A long story. ' * 30).strip()}\n\nIts end."),
        ("<p>Read<script>x = '<p>';</script><style>p {}</style><!-- no --> this.</p>", "Read this."),
        ("<p> </p><p>&nbsp;</p>", ""),
        ("", ""),
        ("<!-- nothing -->", ""),
        ("no tags at all", "no tags at all"),
        ("<p>broken <b>tags <i>here</p>", "broken tags here"),
        ("<h2>Head</h2>Text", "Head\n\nText"),
    ],
)  # fmt: skip
def test_paragraphs_lists_and_tables(markup, text):
    assert html_to_text(markup) == text


def test_deep_nesting_is_no_danger():
    assert html_to_text("<div>" * 50_000 + "deep" + "</div>" * 50_000).strip() in {"deep", ""}


@given(st.text())
def test_any_text_is_taken(markup):
    text = html_to_text(markup)
    assert text == text.strip()
    assert "\n\n\n" not in text


@given(st.text())
def test_one_line_is_one_line(text):
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("señor".encode(), "text/html; charset=utf-8", "señor"),
        ("señor".encode(), "text/html; charset=iso-8859-1", "señor"),
        ("it’s a señor".encode("cp1252"), "text/html; charset=utf-8", "it’s a señor"),
        ("it’s".encode("cp1252"), "text/html; charset=iso-8859-1", "it’s"),
        ("it’s".encode("cp1252"), "text/html; charset=nonsense", "it’s"),
        (b"\xef\xbb\xbfmark", "text/html", "mark"),
        ('<meta charset="koi8-r">да'.encode("koi8-r"), "text/html", '<meta charset="koi8-r">да'),
        ("so “mixed” ".encode() + "it’s".encode("cp1252"), "text/html; charset=utf-8", "so “mixed” it’s"),
    ],
)
def test_bytes_are_read_as_what_they_are(body, content_type, text):
    assert decode(body, content_type) == text


@given(st.binary())
def test_any_bytes_are_read(body):
    assert isinstance(decode(body), str)


@pytest.mark.parametrize(
    "charset", ["zlib", "base64", "rot13", "idna", "undefined", "unicode_escape", "utf-7", "punycode", "x"]
)
def test_a_charset_that_no_browser_knows_is_passed_over(charset):
    assert decode(b"\\u0041 +ADw- \x93caf\xe9\x94", f"text/html; charset={charset}") == "\\u0041 +ADw- “café”"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_mark_at_the_beginning_says_the_encoding(encoding):
    assert decode("El niño".encode(encoding), "text/html; charset=iso-8859-1") == "El niño"
