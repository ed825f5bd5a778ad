"""The report of a run as Markdown: what came in, what changed, what failed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crawlers import health
from crawlers.report import CrawlReport
from pipeline.report import StageReport


def markdown(crawls: Sequence[CrawlReport], stages: Sequence[StageReport]) -> str:
    """The Prefect artifact of a run."""
    lines = ["# Iron River: a run of the monitor", "", "## What came in", ""]
    lines += _table(
        ("source", "requests", "new", "changed", "unchanged", "failures", "health"),
        ((c.source, c.requests, c.new, c.changed, c.unchanged, len(c.failures), c.health) for c in crawls),
    )
    lines += ["", "## What the stages did", ""]
    lines += _table(
        ("stage", "done", "seconds", "outcome"),
        (
            (
                s.stage,
                s.done,
                f"{s.seconds:.1f}",
                ", ".join(f"{n} {what}" for what, n in sorted(s.counts.items())),
            )
            for s in stages
        ),
    )
    duties = [f"{c.source}: {duty}" for c in crawls for duty in health.duties(c.failure_counts)]
    if duties:
        lines += ["", "## What a maintainer must do", "", *(f"- {_plain(duty)}" for duty in duties)]
    notes = [f"{c.source}: {c.note}" for c in crawls if c.health != "ok"]
    notes += [f"{c.source}: {each.kind} {each.url}: {each.note}" for c in crawls for each in c.failures]
    notes += [problem for stage in stages for problem in stage.problems]
    lines += ["", "## What failed", ""]
    lines += [f"- {_plain(note)}" for note in notes] or ["Nothing."]
    return "\n".join(lines) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    shown = [f"| {' | '.join(_plain(str(cell)) for cell in row)} |" for row in rows]
    return [f"| {' | '.join(head)} |", "|" + " --- |" * len(head), *shown]


def _plain(text: str) -> str:
    """Words of others, as Markdown shows them letter for letter."""
    kept = "".join(sign if sign.isprintable() else " " for sign in text)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
