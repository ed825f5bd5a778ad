"""What the commands print with: one console, tables that fit 80 columns, progress bars on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from flows.progress import Display
from pipeline.report import StageReport

console = Console(highlight=False, soft_wrap=False)
errors = Console(stderr=True, highlight=False)


def table(title: str | None, *columns: str, right: Sequence[str] = ()) -> Table:
    """An empty table; columns named in `right` hold numbers."""
    made = Table(
        title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0)
    )
    for name in columns:
        made.add_column(
            name, justify="right" if name in right else "left", overflow="fold", header_style="dim"
        )
    return made


@contextmanager
def progress_bars() -> Iterator[Display]:
    """A bar per stage on standard error; where that is no terminal, a plain line when a stage ends."""
    if not sys.stderr.isatty():
        yield _plain_lines
        return
    columns = (TextColumn("{task.description:<22}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors) as bars:

        def display(stage: str):  # type: ignore[no-untyped-def]
            bar = bars.add_task(stage, total=None)
            return lambda done, total: bars.update(bar, completed=done, total=total or None)

        yield display


def _plain_lines(stage: str):  # type: ignore[no-untyped-def]
    told = 0

    def show(done: int, total: int) -> None:
        nonlocal told
        tenth = done * 10 // total if total else 0
        if total and tenth > told:
            told = tenth
            errors.print(f"{stage}: {done} of {total}", markup=False)

    return show


def print_stages(reports: Sequence[StageReport]) -> None:
    """What each stage did, and what it could not do."""
    shown = table(None, "stage", "done", "seconds", "outcome", right=("done", "seconds"))
    for report in reports:
        outcome = ", ".join(f"{n:,} {what}" for what, n in sorted(report.counts.items())) or "nothing to do"
        shown.add_row(report.stage, f"{report.done:,}", f"{report.seconds:.1f}", outcome)
    console.print(shown)
    print_problems([problem for report in reports for problem in report.problems])


def printable(words: str) -> Text:
    """Words of others, addresses among them, without the characters that a terminal obeys."""
    return Text(
        "".join(sign if sign.isprintable() or sign == "\n" else "\N{REPLACEMENT CHARACTER}" for sign in words)
    )


def print_problems(problems: Sequence[str], most: int = 20) -> None:
    """Problems on standard error, the first of them in full."""
    for problem in problems[:most]:
        errors.print(printable(f"! {problem}"), style="yellow")
    if len(problems) > most:
        errors.print(
            f"! and {len(problems) - most} more; `ironriver sources` names all that failed", style="yellow"
        )
