"""Words of strangers, made fit for a mail: documents are hostile until shown otherwise."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 300
#: A web address without anything that could end an attribute, a line or an address in angle brackets.
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^\x00-\x1f\x7f-\x9f]{1,2000}")
#: Control, private and unknown characters, and the invisible ones that turn the direction of what follows.
INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def one_line(words: str, longest: int = LONGEST) -> str:
    """The words on one line, without invisible characters, cut at a length."""
    beginning = words[: 4 * longest]  # white space and invisible characters go
    visible = beginning
    if not beginning.isprintable():  # most words are, and have none of these
        visible = "".join(" " if unicodedata.category(c) in INVISIBLE else c for c in beginning)
    line = " ".join(visible.split())
    return (
        line if len(line) <= longest and len(words) <= len(beginning) else line[: longest - 2].rstrip() + " …"
    )


def web_address(url: str) -> str:
    """The address if it is one of the web; empty for anything else, so that it becomes no link."""
    return url if WEB_ADDRESS.fullmatch(url) else ""
