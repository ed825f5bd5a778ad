"""How many releases the API counts: against what it lists, and against what it counted before."""

from __future__ import annotations

from crawlers import health
from crawlers.context import CrawlContext
from crawlers.sweep import Sweep


def judge_count(context: CrawlContext, sweep: Sweep, *, partial: bool) -> None:
    """Complain of releases that are counted and not listed, and of half of them gone."""
    if sweep.whole and sweep.missing and sweep.limit is None and context.since is None:
        context.problem(f"the API counts {sweep.count} releases but lists {len(sweep.ids)}")
    if not partial and sweep.idle:  # runs that read only the newest pages notice what is lost, too
        if fewer := health.shrunk(counts := context.cursor.get("counts", []), sweep.count):
            context.problem(fewer)
        context.save_cursor(counts=health.remembered(counts, sweep.count))
