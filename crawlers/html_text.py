"""HTML → plain text: paragraphs apart by a blank line, lists as bullets, tables as rows."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree, html

#: Elements whose content nobody reads.
_UNREAD = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "form", "button"}
)
#: Elements that begin and end a paragraph.
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead"}
    | {"tr", "ul"}
)
_PARAGRAPH = "\x1e"  # marks that no text holds: lxml refuses them in HTML
_LINE = "\x1f"
_BULLET = "•"

_SPACES = re.compile(r"[^\S\x1e\x1f]+")  # no-break spaces too
#: Two line breaks are how many editors write a paragraph.
_BLANK_LINE = re.compile(r"\x1f(?: ?\x1f)+")
_INVISIBLE = str.maketrans({"\u200b": None, "\ufeff": None, "\u00ad": None, "\x1e": " ", "\x1f": " "})


def html_to_text(markup: str) -> str:
    """The text of a piece of HTML as a reader sees it; empty where there is none."""
    if not markup.strip():
        return ""
    try:
        root = html.fragment_fromstring(markup.replace("\x00", ""), create_parent="div")
    except (etree.ParserError, ValueError):
        return ""
    return element_to_text(root)


def element_to_text(root: html.HtmlElement) -> str:
    """The text of an element and all that is in it."""
    parts: list[str] = []
    _walk(root, parts)
    text = _SPACES.sub(" ", "".join(parts))
    paragraphs: list[str] = []
    bullet = ""
    for paragraph in _BLANK_LINE.sub(_PARAGRAPH, text).split(_PARAGRAPH):
        lines = [line.strip() for line in paragraph.split(_LINE)]
        shown = "\n".join(line for line in lines if line)
        if shown == _BULLET:
            bullet = f"{_BULLET} "  # the item's words are a paragraph of their own
        elif shown.strip(f"{_BULLET}| "):
            paragraphs.append(bullet + shown)
            bullet = ""
    return _join(paragraphs)


def one_line(text: str | None) -> str:
    """Text with white space of all kinds collapsed."""
    return " ".join((text or "").translate(_INVISIBLE).split())


def _walk(root: html.HtmlElement, parts: list[str]) -> None:
    """Depth first without recursion: broken pages nest thousands deep."""
    stack: list[tuple[html.HtmlElement, bool, bool]] = [(root, False, False)]
    while stack:
        element, leaving, in_cell = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if not leaving and tag and tag not in _UNREAD:
            parts.append(_edge(tag, leaving, in_cell))
            parts.append((element.text or "").translate(_INVISIBLE))
            stack.append((element, True, in_cell))
            within = in_cell or (tag in {"td", "th"} and _holds_data(element))
            stack.extend((child, False, within) for child in reversed(element))
            continue
        if leaving:
            parts.append(_edge(tag, leaving, in_cell))
        if element is not root:
            parts.append((element.tail or "").translate(_INVISIBLE))


def _edge(tag: str, leaving: bool, in_cell: bool) -> str:
    """What stands where an element begins or ends. A cell is one line, whatever blocks are in it."""
    if tag in {"td", "th"}:
        return " | " if leaving else ""
    if tag == "br":
        return "" if leaving else " " if in_cell else _LINE
    if tag not in _BLOCKS:
        return ""
    if in_cell:
        return " "
    return f"{_PARAGRAPH}{_BULLET} " if tag == "li" and not leaving else _PARAGRAPH


def _holds_data(cell: html.HtmlElement) -> bool:
    """False of cells that lay out a page and hold its paragraphs."""
    pieces = list(islice(cell.itertext(), 40))
    return len(pieces) < 40 and sum(map(len, pieces)) < 300


def _join(paragraphs: list[str]) -> str:
    """Paragraphs apart by a blank line, but the lines of one list and the rows of one table together."""
    text = ""
    last = ""
    for paragraph in paragraphs:
        kind = _BULLET if paragraph.startswith(_BULLET) else "|" if paragraph.endswith("|") else ""
        shown = paragraph.removesuffix("|").rstrip() if kind == "|" else paragraph
        separator = "\n" if kind and kind == last else "\n\n"
        text = f"{text}{separator}{shown}" if text else shown
        last = kind
    return text
