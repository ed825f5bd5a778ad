"""A waterfall: each reason with its weight and a bar, then the sum and what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from rich.markup import escape

from ironriver.cli.console import console, table

BAR_WIDTH = 12


def print_waterfall(reasons: Sequence[tuple[float, str]], total: float, verdict: str) -> None:
    """Print reasons as (weight, words), longest bar for the heaviest."""
    shown = table(None, "weight", "", "reason", right=("weight",))
    largest = max((abs(weight) for weight, _ in reasons), default=1.0) or 1.0
    for weight, words in reasons:
        bar = "█" * max(1, round(abs(weight) / largest * BAR_WIDTH))
        colour = "green" if weight > 0 else "red"
        shown.add_row(f"{weight:+.2f}", f"[{colour}]{bar}[/]", escape(words))
    shown.add_row(f"[bold]{total:+.2f}[/]", "", f"[bold]{verdict}[/]")
    console.print(shown)
