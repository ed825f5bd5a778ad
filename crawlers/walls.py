"""Paywalls, login walls, used-up free articles and consent pages, recognised in a page. Pure.

What a publisher keeps for subscribers is not read, even where the page's bytes have it: the part that the
page's own data (schema.org) names as not free is taken out before its text is read. What stays is the teaser
that everybody is shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html
from lxml.cssselect import CSSSelector
from lxml.cssselect import SelectorError as CssError

from crawlers.model import ParseError
from db.folding import fold
from ironriver.data_files import read_yaml
from ironriver.vocabulary import FailureKind

#: The words of a wall are one short paragraph.
LONGEST_NOTICE = 400
#: Where so much text follows a notice, the notice stands in the middle of an article that is all there.
MUCH_TEXT = 800
#: Of an article that is not free, and does not say which part of it is, so much is taken for the teaser.
TEASER = 1000

#: The type of a script that holds schema.org's data.
_DATA = "application/ld+json"

#: The blocks in which a page may speak of its wall.
_NOTICES = " | ".join(
    [*(f".//{tag}" for tag in ("p", "h1", "h2", "h3", "h4", "li", "button"))]
    + [f".//{tag}[not(*)]" for tag in ("div", "span", "section")]
)


class WalledError(ParseError):
    """A page shows nothing of its article; `kind` says what stands before it."""

    def __init__(self, kind: FailureKind, words: str) -> None:
        super().__init__(words)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Lock:
    """What a page's own data says of its article. `parts` are CSS selectors of what is not free."""

    closed: bool = False
    parts: tuple[str, ...] = ()


def read_lock(page: html.HtmlElement) -> Lock:
    """Whether a page says that its article is not free, and which part of it."""
    tier = page.xpath(
        "string(//meta[@property='article:content_tier' or @name='article:content_tier']/@content)"
    )
    closed, parts = str(tier).strip().lower() in _locked_tiers(), []
    if str(tier).strip().lower() != "metered":
        for thing in _things(page):
            if _is_false(thing.get("isAccessibleForFree")):
                closed = True
                parts += [str(part["cssSelector"]) for part in _parts(thing) if part.get("cssSelector")]
    return Lock(closed, tuple(dict.fromkeys(parts)))


def take_out(page: html.HtmlElement, lock: Lock) -> bool:
    """Take out of a page what is not free, wherever its bytes have it; True where a named part was found."""
    found = False
    for css in lock.parts:
        try:
            closed = CSSSelector(css, translator="html")(page)
        except CssError:
            continue
        for element in closed:
            if element.getparent() is not None:
                found = True
                element.drop_tree()
    for script in page.xpath("//script"):
        if _DATA in (script.get("type") or ""):
            script.text = _without_text(_loaded(script))
        elif script.getparent() is not None:
            script.drop_tree()
    return found


def notice(paragraph: str) -> FailureKind | None:
    """The kind of wall that a paragraph speaks of."""
    if len(paragraph) > LONGEST_NOTICE:
        return None
    plain = " ".join(fold(paragraph).split())
    return next((kind for kind, words in _wordings() if words.search(plain)), None)


def notices(page: html.HtmlElement) -> Iterator[FailureKind]:
    """The walls that the blocks of a page speak of, in its order."""
    for element in page.xpath(_NOTICES):
        words = " ".join(element.text_content().split())
        if 10 < len(words) <= LONGEST_NOTICE and (kind := notice(words)):
            yield kind


def is_consent_host(address: str) -> bool:
    """True of hosts that publish nothing but consent pages."""
    return (urlsplit(address).hostname or "") in _consent_hosts()


def public_part(paragraphs: Iterable[str]) -> tuple[list[str], FailureKind | None]:
    """The paragraphs that everybody may read, and the wall that they end at, where they do.

    What cookie banners say is left out. A notice with much text after it ends nothing.
    """
    shown: list[str] = []
    wall: FailureKind | None = None
    length = at = 0
    for paragraph in paragraphs:
        kind = notice(paragraph)
        if kind is None:
            shown.append(paragraph)
            length += len(paragraph)
        elif kind is not FailureKind.CONSENT and wall is None:
            wall, at = kind, len(shown)
    if wall is not None and sum(map(len, shown[at:])) < MUCH_TEXT:
        return shown[:at], wall
    return shown, None


def lead(paragraphs: Iterable[str]) -> list[str]:
    """The first paragraphs, up to the length of a teaser."""
    shown: list[str] = []
    for paragraph in paragraphs:
        if shown and sum(map(len, shown)) + len(paragraph) > TEASER:
            break
        shown.append(paragraph)
    return shown


def _things(page: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """All objects of a page's JSON-LD; graphs and lists are opened."""
    waiting: list[Any] = [
        each for script in page.xpath(f"//script[contains(@type, '{_DATA}')]") for each in _loaded(script)
    ]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.append(thing.get("@graph"))
            waiting.append(thing.get("mainEntity"))


def _loaded(script: etree._Element) -> list[Any]:
    """What a script of data holds; nothing where it is broken."""
    try:
        data = json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return []
    return data if isinstance(data, list) else [data]


def _parts(thing: dict[str, Any]) -> list[dict[str, Any]]:
    parts = thing.get("hasPart") or []
    listed = parts if isinstance(parts, list) else [parts]
    return [part for part in listed if isinstance(part, dict) and _is_false(part.get("isAccessibleForFree"))]


def _without_text(data: list[Any]) -> str:
    """The data as JSON, less the text of articles; nothing where it nests too deep to be told."""
    try:
        return json.dumps(_pruned(data))
    except RecursionError:
        return "[]"


def _pruned(thing: Any) -> Any:
    if isinstance(thing, list):
        return [_pruned(each) for each in thing]
    if isinstance(thing, dict):
        return {key: _pruned(value) for key, value in thing.items() if key not in {"articleBody", "text"}}
    return thing


def _is_false(value: Any) -> bool:
    """JSON's false, or the word, with or without schema.org's address before it."""
    return value is False or (isinstance(value, str) and value.strip().lower().rpartition("/")[2] == "false")


@lru_cache
def _data() -> dict[str, list[dict[str, str]]]:
    data: dict[str, list[dict[str, str]]] = read_yaml(Path(__file__).parent / "walls.yml")
    return data


@lru_cache
def _wordings() -> tuple[tuple[FailureKind, re.Pattern[str]], ...]:
    return tuple((FailureKind(each["kind"]), re.compile(each["words"])) for each in _data()["words"])


@lru_cache
def _consent_hosts() -> frozenset[str]:
    return frozenset(each["host"] for each in _data()["consent_hosts"])


@lru_cache
def _locked_tiers() -> frozenset[str]:
    return frozenset(each["tier"] for each in _data()["locked_tiers"])
