"""What is read of an article's page: its text, day, author and address; and pages that are none."""

from __future__ import annotations

import pytest

from crawlers.model import ParseError
from crawlers.walls import WalledError
from tests.crawlers.articles import LEAD, MORE, data, page, read


def test_hardly_any_text_and_no_wall_is_another_layout():
    with pytest.raises(ParseError, match="another layout") as raised:
        read(page("We have moved."))
    assert not isinstance(raised.value, WalledError)


def test_the_author_and_the_day_are_read():
    head = data(
        datePublished="2026-03-05T23:30:00-06:00", author={"@type": "Person", "name": "Petra Lindqvist"}
    )
    document = read(page(LEAD, *MORE, head=head))
    assert (document.details["author"], document.published) == ("Petra Lindqvist", "2026-03-05")


@pytest.mark.parametrize(
    ("paragraphs", "around", "day"),
    [
        (("March 5, 2026", LEAD, *MORE), "", "2026-03-05"),
        (("5 de marzo de 2026", LEAD, *MORE), "", "2026-03-05"),
        ((LEAD, *MORE), "<p>© 2024 The Paper</p>", ""),
        (("On March 4, 2022, the clerk sold a man twelve pistols, prosecutors said.", LEAD, *MORE), "", ""),
        (
            (LEAD, *MORE),
            "<meta property='article:published_time' content='2026-03-05T23:59:00-07:00'>",
            "2026-03-05",
        ),
    ],
)
def test_a_day_that_the_text_tells_of_is_not_the_day_of_the_article(paragraphs, around, day):
    assert read(page(*paragraphs, around=around)).published == day


def test_windows_bytes_that_claim_to_be_utf_8_are_read():
    body = page(LEAD, *MORE, "The clerk’s café").replace("’".encode(), b"\x92").replace("é".encode(), b"\xe9")
    assert "The clerk’s café" in read(body).text


def test_a_canonical_address_is_taken_unless_it_is_the_front_page():
    assert (
        read(page(LEAD, *MORE, head='<link rel="canonical" href="/real">')).url
        == "https://paper.example/real"
    )
    assert (
        read(page(LEAD, *MORE, head='<link rel="canonical" href="/">')).url == "https://paper.example/clerk"
    )


WHOLE = page(
    LEAD, *MORE, head=data(isAccessibleForFree=False, articleBody="x", hasPart=[{"cssSelector": ".y"}])
)


@pytest.mark.parametrize(
    "body",
    [
        *(WHOLE[:cut] for cut in range(0, len(WHOLE), 97)),
        b"",
        b"\x00\xff\xfe\x1f\x8b" * 50,
        b"%PDF-1.7 not a page",
        b'<?xml version="1.0" encoding="utf-16"?><html><body>x</body></html>',
        b"<div>" * 5000,
        b'<script type="application/ld+json">{"isAccessibleForFree": false, "a": '
        + b"[" * 400
        + b"]" * 400
        + b"}</script>",
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>x</p>",
        b'<meta property="article:content_tier" content="locked"><script>1</script>',
    ],
)
def test_no_page_does_more_than_fail_to_be_read(body):
    try:
        assert read(body).text
    except ParseError:
        pass
