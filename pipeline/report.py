"""What a stage did, in a form that the flow, the command line and the tests read alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

#: Called with (done, total) as a stage goes on.
Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """A progress that shows nothing."""


@dataclass(slots=True)
class StageReport:
    """One pass of a stage: how much there was to do, how it ended, what could not be done and why."""

    stage: str
    done: int = 0
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        """Items a second; 0 where nothing was done."""
        return self.done / self.seconds if self.seconds and self.done else 0.0
