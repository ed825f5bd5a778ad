"""Writing measurements into a document: the part between two marks is replaced, the rest is a person's."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOC = ROOT / "docs" / "quality.md"


def replace_part(name: str, lines: Sequence[str], document: Path = DOC) -> None:
    """Replace what stands between `<!-- NAME -->` and `<!-- end of NAME -->` in docs/quality.md or another.

    Raises:
        ValueError: the document has no such marks.
    """
    start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, found, rest = document.read_text("utf-8").partition(start)
    if not found or end not in rest:
        raise ValueError(f"{document} has no part {name!r}")
    document.write_text("\n".join([before + start, *lines, end]) + rest.partition(end)[2], "utf-8")


def provenance(command: str) -> str:
    """When, of which commit and by which command something was measured."""
    commit = _git("rev-parse", "--short", "HEAD")
    state = " and uncommitted changes" if _git("status", "--porcelain") else ""
    return f"Measured on {datetime.now(UTC):%Y-%m-%d} at commit {commit}{state} by `{command}`"


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], check=False, capture_output=True, text=True, cwd=ROOT)  # noqa: S607
    return done.stdout.strip()
