"""Crawled text made harmless for programs that would run it or show it otherwise than it is.

Spreadsheets run a cell that begins with `=`, `+`, `-` or `@`. As OWASP advises, such a cell of a CSV file
gets an apostrophe in front; `raw_cell` takes it off again, and nothing else. Control characters and those
that turn the direction of writing round become U+FFFD, one for one, so that offsets into a text hold.
"""

from __future__ import annotations

import re

#: Control characters but tab and line feed; overrides and isolates of Unicode's bidirectional algorithm.
_CONTROLS = [*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0)]
_DIRECTIONS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SHOWN = dict.fromkeys((*_CONTROLS, *_DIRECTIONS, 0xFFFE, 0xFFFF), "\ufffd")
#: In JSON the same characters are written as escapes: the value stays what it is.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*_CONTROLS, *_DIRECTIONS, 0x2028, 0x2029) if code > 0x1F}
#: To look is a tenth of the work of writing anew, and nearly all texts have none.
_ANY_SHOWN = re.compile(f"[{re.escape(''.join(map(chr, _SHOWN)))}]")
_ANY_ESCAPED = re.compile(f"[{re.escape(''.join(map(chr, _ESCAPED)))}]")
_FORMULA = re.compile(r"'*(\s*[=+\-@＝＋－＠]|[\t\r\n])")


def visible(text: str) -> str:
    """The text without characters that a screen obeys and does not show; as long as before."""
    return text.translate(_SHOWN) if _ANY_SHOWN.search(text) else text


def cell(text: str) -> str:
    """The text as a cell of a CSV file: no spreadsheet takes it for a formula."""
    shown = visible(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def raw_cell(text: str) -> str:
    """What a cell held before `cell` put an apostrophe in front."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def escaped(json_text: str) -> str:
    """JSON whose strings show no such character; it means the same."""
    return json_text.translate(_ESCAPED) if _ANY_ESCAPED.search(json_text) else json_text
