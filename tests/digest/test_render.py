"""The mail: what its headers say, how it looks as text and as HTML, and that hostile words stay words."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from digest.build import Digest, build
from digest.clean import one_line, web_address
from digest.eml import write_eml
from digest.render import render, wrapped
from ironriver.errors import IronRiverError, UsageError
from tests.digest.invented import AFTER, WEEK, hostile, invented_week

SENDER = "Iron River <digest@ironriver.example>"
NOTHING = Digest(WEEK, AFTER, ())


@pytest.fixture
def message(session):
    invented_week(session)
    return render(build(session, WEEK, AFTER), sender=SENDER, recipient="Ana <ana@example.org>")


def part(message, kind: str) -> str:
    return message.get_body((kind,)).get_content()


def test_headers(message):
    assert (
        message["Subject"]
        == "Iron River 2026-W47: 2 new, 1 advanced, 1 corrected, 1 merged, 1 split, 1 retracted"
    )
    assert message["From"] == SENDER
    assert message["To"] == "Ana <ana@example.org>"
    assert message["List-Id"] == "Iron River digest <digest.ironriver.ironriver.example>"
    assert message["Date"].datetime == WEEK.end
    assert message.get_content_type() == "multipart/alternative"


def test_message_id_is_of_the_week_and_the_recipient():
    def identity(recipient: str | None) -> str:
        return render(NOTHING, sender=SENDER, recipient=recipient)["Message-ID"]

    assert identity("a@example.org") == identity("A@EXAMPLE.org") != identity("b@example.org")
    assert re.fullmatch(r"<digest-2026-W47\.[0-9a-f]{16}@ironriver\.example>", identity(None))


def test_an_empty_week_says_so():
    empty = render(NOTHING, sender=SENDER)
    assert empty["Subject"] == "Iron River 2026-W47: nothing changed"
    assert "none that is known has changed" in " ".join(part(empty, "plain").split())
    assert "none that is known has changed" in part(empty, "html")


def test_a_week_that_is_not_over_says_so():
    early = Digest(WEEK, WEEK.start + timedelta(days=2), ())
    message = render(early, sender=SENDER)
    assert message["Subject"] == "Iron River 2026-W47 so far: nothing changed"
    assert "as far as it had come on 2026-11-18 00:00 UTC" in part(message, "plain")


def test_the_text_has_72_columns_and_everything(message):
    text = part(message, "plain")
    assert max(len(line) for line in text.splitlines()) <= 72
    for words in (
        "IR-2026-7K3QX",
        "acquitted",
        "(presumed innocent)",
        "“bought 23 rifles”",
        "part of IR-2026-B2B2B now",
    ):
        assert words in " ".join(text.split())


def test_both_parts_say_the_same(message):
    def words(text: str) -> set[str]:
        return set(re.findall(r"[^\W_]{4,}", text.lower()))

    html = BeautifulSoup(part(message, "html"), "lxml")
    html.head.decompose()
    assert words(part(message, "plain")) - words(html.get_text(" ")) - {"https", "news", "example"} == set()
    assert {a["href"] for a in html.find_all("a")} == set(re.findall(r"https://\S+", part(message, "plain")))


def test_styles_are_inline_and_the_dark_and_the_phone_are_thought_of(message):
    html = part(message, "html")
    assert 'class="entry" style="' in html
    assert "@media (prefers-color-scheme: dark)" in html
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in html
    assert "<link" not in html


def test_the_same_week_is_the_same_mail(session):
    invented_week(session)
    first, second = (render(build(session, WEEK, AFTER), sender=SENDER).as_bytes() for _ in range(2))
    assert first == second


def test_hostile_words_stay_words(session):
    invented_week(session)
    sober = render(build(session, WEEK, AFTER), sender=SENDER)
    tags = {tag.name for tag in BeautifulSoup(part(sober, "html"), "lxml").find_all()}
    hostile(session)
    message = message_from_bytes(render(build(session, WEEK, AFTER), sender=SENDER).as_bytes(), policy=SMTP)
    html = BeautifulSoup(part(message, "html"), "lxml")
    assert {tag.name for tag in html.find_all()} == tags
    assert all(a["href"].startswith("https://news.example/") for a in html.find_all("a"))
    assert not [tag for tag in html.find_all() if any(name.startswith("on") for name in tag.attrs)]
    assert "<script>alert(1)</script>" in html.get_text()  # shown, not run
    assert "{{ 7 * 7 }}" in html.get_text()
    text = part(message, "plain")
    assert not re.search(r"^(Subject: spoofed|\.)$", text, re.MULTILINE)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", text.replace("\r\n", "\n"))
    assert "javascript:" not in text
    assert message["Subject"].startswith("Iron River 2026-W47: 3 new")
    assert max(len(line) for line in text.splitlines()) <= 72


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody",
        "a@b@c.org",
        "a@example.org\nBcc: x@example.org",
        "a@example.org\r\n\r\nbody",
        "a b@example.org",
        "@example.org",
    ],
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(UsageError, match="is not an email address"):
        render(NOTHING, sender=SENDER, recipient=address)
    with pytest.raises(UsageError, match="IRONRIVER_DIGEST_SENDER"):
        render(NOTHING, sender=address)


@given(st.text(max_size=80))
def test_no_address_adds_a_header(address):
    try:
        message = render(NOTHING, sender=SENDER, recipient=address)
    except UsageError:
        return
    assert len(message_from_bytes(message.as_bytes(), policy=SMTP).keys()) == len(message.keys())


@given(st.text())
def test_words_of_strangers_are_one_short_line(words):
    line = one_line(words)
    assert len(line) <= 300
    assert line == " ".join(line.split())
    assert line.isprintable()
    assert all(len(row) <= 72 for row in wrapped(words, "> ", "> ").splitlines())


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1&c=2#d", True),
        ("http://example.org/ü", True),
        ("javascript:alert(1)", False),
        ("https://example.org/\nSubject: x", False),
        ('https://example.org/"><b>', False),
        ("data:text/html,x", False),
        ("https://example.org/" + "a" * 3000, False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url, link):
    assert web_address(url) == (url if link else "")


def test_eml_is_one_file_per_week(tmp_path, message):
    folder = tmp_path / "new" / "folder"
    path = write_eml(message, folder)
    assert write_eml(message, folder) == path == folder / "digest-2026-W47.eml"
    assert [p.name for p in folder.iterdir()] == ["digest-2026-W47.eml"]
    raw = path.read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert message_from_bytes(raw, policy=SMTP)["Subject"] == message["Subject"]


def test_eml_into_a_file_is_an_error_that_names_it(tmp_path, message):
    (tmp_path / "file").write_text("")
    with pytest.raises(IronRiverError, match=r"file/digest-2026-W47\.eml can't be written"):
        write_eml(message, tmp_path / "file")
