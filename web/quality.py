"""The scores of docs/quality.md, for the page that says how much to believe the others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_QUALITY = Path(__file__).parent.parent / "docs" / "quality.md"


@dataclass(frozen=True, slots=True)
class Score:
    """What a field scores on documents that nobody has read (the last column), from 0 to 1."""

    field: str
    unread: str


@cache
def scores() -> tuple[Score, ...]:
    """The table between the marks; nothing where the file is not there (it is no part of an installation)."""
    try:
        text = _QUALITY.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    table = text.partition("<!-- scores -->")[2].partition("\n\n| joining")[0]
    rows = [line.strip("| ").split("|") for line in table.splitlines() if line.startswith("|")]
    return tuple(Score(cells[0].strip(), cells[-1].strip()) for cells in rows[2:] if len(cells) > 2)
