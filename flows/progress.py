"""How the stages of a flow show how far they are: the command line puts its bars in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.report import Progress, silent

#: Makes the progress of a stage out of its name.
Display = Callable[[str], Progress]

_display: Display | None = None


@contextmanager
def shown_by(display: Display) -> Iterator[None]:
    """Within the block, every stage of a flow reports to `display`."""
    global _display  # noqa: PLW0603  (Prefect runs tasks in contexts of its own, so a context variable is lost)
    before, _display = _display, display
    try:
        yield
    finally:
        _display = before


def progress_of(stage: str) -> Progress:
    """The progress of a stage; silent where nobody looks."""
    return _display(stage) if _display else silent
