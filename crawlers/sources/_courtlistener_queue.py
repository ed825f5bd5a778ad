"""The papers that are still to be asked for, over all runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from crawlers.context import CrawlContext
from crawlers.sources._courtlistener_papers import Paper


class PaperQueue:
    """What the cursor keeps of papers: each stays in it until its text was stored or it is gone for good."""

    def __init__(self, context: CrawlContext) -> None:
        self._context = context
        self.waiting = [Paper.of(told) for told in context.cursor.get("papers", [])]
        self._later: list[Paper] = []

    def add(self, papers: Iterable[Paper]) -> None:
        """Ask for the papers that were not had before, or not as they are now."""
        papers = list(papers)
        known = self._context.known([paper.item for paper in papers])
        queued = {paper.id for paper in self.waiting + self._later}
        for paper in papers:
            had = known.get(paper.item)
            if (had is None or had.version_key != paper.sha1) and paper.id not in queued:
                self.waiting.append(paper)
        self.save()

    def take(self, *, again: bool = False) -> Paper:
        """The paper that was asked for is done with; with `again` the next run asks for it."""
        paper = self.waiting.pop(0)
        if again:
            self._later.append(paper)
        return paper

    def save(self) -> None:
        """Keep the queue where the next run finds it."""
        self._context.save_cursor(papers=[asdict(paper) for paper in self.waiting + self._later])
