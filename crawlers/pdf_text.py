"""PDF → the text of each of its pages, read in a process of its own, whose death is survived and told."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from crawlers.model import ParseError
from ironriver.vocabulary import FailureKind

#: Seconds on the clock; the child's own bound is in processor time.
PATIENCE = 120.0
#: A page with fewer letters than this, on the average, is a picture of a page.
LEAST_LETTERS = 40

_CHECKOUT = Path(__file__).resolve().parent.parent
_HEADER_WITHIN = 1024


class PaperError(ParseError):
    """A paper without a text that can be had; `kind` says of what kind the failure is."""

    def __init__(self, kind: FailureKind, note: str) -> None:
        super().__init__(note)
        self.kind = kind


def pdf_pages(body: bytes) -> list[str]:
    """The text of each page.

    Raises:
        PaperError: it is no PDF, is broken or locked, asks for too much, or is pictures of pages.
    """
    if b"%PDF-" not in body[:_HEADER_WITHIN]:
        raise PaperError(FailureKind.MALFORMED, "a PDF that can't be read: it does not begin as one")
    answer = _asked(body)
    if answer.pages is None:
        raise PaperError(FailureKind(answer.kind), answer.note)
    pages = [page.replace("\r\n", "\n") for page in answer.pages]
    letters = sum(character.isalpha() for page in pages for character in page)
    if letters < LEAST_LETTERS * max(len(pages), 1):
        note = (
            f"a PDF without text: no text was found on its {len(pages)} pages, which are pictures to be"
            " recognised (OCR) first"
        )
        raise PaperError(FailureKind.EMPTY, note)
    return pages


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the child says: the text of each page, or why there is none."""

    pages: list[str] | None = None
    kind: str = ""
    note: str = ""


def _asked(body: bytes) -> _Answer:
    """What the child answers, or what came of it."""
    command = [sys.executable, "-m", "crawlers.pdf_process"]
    try:
        done = subprocess.run(
            command, check=False, input=body, capture_output=True, cwd=_CHECKOUT, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise PaperError(FailureKind.TOO_LARGE, f"a PDF that takes longer than {PATIENCE:.0f} s") from None
    if done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}:
        raise PaperError(FailureKind.TOO_LARGE, "a PDF that takes more time or memory than a paper may")
    if done.returncode:
        note = f"a PDF that can't be read: its reader died of it ({done.returncode})"
        raise PaperError(FailureKind.MALFORMED, note)
    return _Answer(**json.loads(done.stdout))
