"""The page of one action of OFAC → a document, where it designates somebody. Pure."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import lru_cache
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from crawlers.canonical import canonical_url
from crawlers.days import days_in
from crawlers.encoding import decode
from crawlers.html_text import html_to_text, one_line
from crawlers.links import absolute
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.ofac.entries import Designated, read_entry
from crawlers.ofac.titles import facts

TITLE = ".treas-page-title, h1"
CONTENT = (
    "#block-ofac-content .field--name-body, #block-ofac-content .field--name-field-body, #block-ofac-content"
)
#: A heading is short; an entry of the list may be long.
LONGEST_HEADING = 250

_RELEASED = re.compile(
    r"release date\s{0,5}:?\s{0,5}(\d{1,2}/\d{1,2}/\d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})", re.I
)
_DAY_OF_ADDRESS = re.compile(r"/recent-actions/(\d{4})(\d{2})(\d{2})")
_PRESS_RELEASE = re.compile(r"/news/press-releases/([a-z]{1,3}-?\d{1,6})\b", re.I)


def read_action(raw: RawDocument, manifest: Manifest) -> ParsedDocument | None:
    """The designations of one action; None where it has none.

    Raises:
        ParseError: the page has another layout, or no section that is known.
    """
    soup = BeautifulSoup(decode(raw.body, raw.content_type), "lxml")
    title, content = soup.select_one(TITLE), soup.select_one(CONTENT)
    if title is None or content is None:
        missing = f"title at `{TITLE}`" if title is None else f"content at `{CONTENT}`"
        raise ParseError(f"no {missing}: the page has another layout")
    done, sections = "", 0
    designated, warnings, heading = list[Designated](), list[str](), ""
    paragraphs: list[str] = []
    for line in html_to_text(str(content)).splitlines():
        if len(line) <= LONGEST_HEADING and (section := _section(line)):
            done, sections = section, sections + 1
            heading = line if done == "added" else heading
            paragraphs += [line] if done == "added" else []
        elif done == "added" and "[" in line:
            one, complaints = read_entry(line)
            if one is not None:
                designated.append(one)
                paragraphs.append(one.words)
            warnings += complaints
    if not sections:
        raise ParseError("no section says what was done to OFAC's list: the page has another layout")
    if not designated:
        if heading:
            raise ParseError(f"nobody can be read below {heading!r}: the entries have another form")
        return None
    release = _press_release(content, raw.url)
    address = canonical_url(raw.url)
    published = _published(content, address)
    return ParsedDocument(
        native_id=address,
        url=address,
        kind=manifest.kind,
        title=one_line(title.get_text(" ")),
        published=published,
        text="\n\n".join(paragraphs),
        publisher=manifest.publisher,
        language=manifest.language,
        details={"designated": [asdict(each) for each in designated]}
        | ({"press_release": release} if release else {}),
        warnings=(
            *dict.fromkeys(warnings),
            *([] if release else ["it links to no press release of the Treasury"]),
            *([] if published else ["there is no date: published is unknown"]),
        ),
    )


def _section(line: str) -> str:
    return next((done for done, words in _sections() if words.search(line)), "")


def _published(content: Tag, address: str) -> str:
    told = _RELEASED.search(content.get_text(" "))
    if told and (days := days_in(told[1])):
        return days[0].isoformat()
    day = _DAY_OF_ADDRESS.search(urlsplit(address).path)
    days = days_in("-".join(day.groups())) if day else []
    return days[0].isoformat() if days else ""


def _press_release(content: Tag, address: str) -> str:
    """The Treasury's release about the action, at the Treasury's own host: OFAC's mirrors it."""
    for link in content.select("a[href]"):
        target = absolute(address, str(link["href"]))
        match = _PRESS_RELEASE.search(urlsplit(target).path)
        if match and (urlsplit(target).hostname or "").endswith("treasury.gov"):
            return f"https://home.treasury.gov/news/press-releases/{match[1].lower()}"
    return ""


@lru_cache
def _sections() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((each["done"], re.compile(each["words"], re.I)) for each in facts()["sections"])
