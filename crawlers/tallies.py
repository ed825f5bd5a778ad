"""What a run saw of each site of a source with many, and whether that is as it should be. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import Any

from crawlers.health import ADVICE, LATELY, LEAST_SHARE, RUNS_REMEMBERED
from ironriver.vocabulary import FailureKind

#: So many of a site's pages are remembered, each by a mark: read, not read, lost, or the kind of its wall.
PAGES_REMEMBERED = 2 * LATELY
READ, UNREAD, LOST = "read", "unread", "lost"


@dataclass(slots=True)
class Tally:
    """One site in one run. `shown` counts what its listings show; `marks` are of its pages, oldest first."""

    shown: int = 0
    newest: date | None = None
    marks: list[str] = field(default_factory=list)
    #: What its listings failed with, in words.
    failed: list[tuple[FailureKind, str]] = field(default_factory=list)
    #: Its listings answered, if only that nothing has changed.
    answered: bool = False

    def remembered(self, before: Mapping[str, Any], *, comparable: bool) -> dict[str, Any]:
        """What the cursor keeps of the site; volumes only of runs that can be compared."""
        marks = [*before.get("marks", []), *self.marks][-PAGES_REMEMBERED:]
        volumes = list(before.get("volumes", []))
        if comparable and self.answered and not self.failed:
            volumes = [*volumes, self.shown][-RUNS_REMEMBERED:]
        newest = max(
            filter(None, [self.newest and self.newest.isoformat(), before.get("newest")]), default=None
        )
        return {"marks": marks, "volumes": volumes, "newest": newest}

    def complaints(
        self, before: Mapping[str, Any], *, today: date, silence_days: int | None, comparable: bool
    ) -> list[str]:
        """What a maintainer must be told of the site; nothing where it is well."""
        return [
            *self._of_listings(before, comparable=comparable),
            *self._of_silence(before, today, silence_days),
            *self._of_pages(before),
        ]

    def _of_listings(self, before: Mapping[str, Any], *, comparable: bool) -> list[str]:
        if self.failed:
            kind, words = self.failed[0]
            advice = ADVICE.get(kind, "run again, then check its address")
            return [f"its listing failed ({kind}: {words}): {advice}"]
        usual = float(median(before.get("volumes") or [0]))
        if comparable and self.answered and self.shown < usual * LEAST_SHARE:
            return [f"it lists {self.shown}, after {usual:g} as a rule: check its feed"]
        return []

    def _of_silence(self, before: Mapping[str, Any], today: date, silence_days: int | None) -> list[str]:
        newest = self.remembered(before, comparable=False)["newest"]
        if (
            silence_days is None
            or newest is None
            or (silent := (today - date.fromisoformat(newest)).days) <= silence_days
        ):
            return []
        return [f"nothing newer than {newest}, for {silent} days: check that it still moves"]

    def _of_pages(self, before: Mapping[str, Any]) -> list[str]:
        lately = [*before.get("marks", []), *self.marks][-PAGES_REMEMBERED:]
        if len(lately) < LATELY or not self.marks:
            return []
        bad = [each for each in lately if each != READ]
        if len(bad) < LEAST_SHARE * len(lately):
            return []
        mark, count = Counter(bad).most_common(1)[0]
        told = f"{count} of the {len(lately)} pages asked last"
        if mark == UNREAD:
            return [f"{told} can't be read: its layout has changed"]
        if mark == LOST:
            return [f"{told} gave no answer to keep: look at one by hand"]
        return [f"{told} stand behind a wall ({mark}): {ADVICE[FailureKind(mark)]}"]
