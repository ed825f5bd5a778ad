"""What a crawl run did, in a form that passes from the child process to its parent as JSON."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from ironriver.vocabulary import FailureKind


@dataclass(frozen=True, slots=True)
class FailedAddress:
    """An address that gave nothing to keep, and why.

    `settled`: nothing is left to do about it, for what it holds came another way, or never will.
    """

    kind: FailureKind
    url: str
    note: str
    settled: bool = False


@dataclass(slots=True)
class CrawlReport:
    """One crawl run of one source.

    `requests` counts what was sent, retries included; `stored` the answers put in the archive; `listed`
    the items that listings showed, each once, of which some are `new`, `changed` or `unchanged`.
    `problems` make the source unhealthy, `remarks` only say what is unusual.
    `complete` is true when nothing that the source lists was left out; `health` is "ok" or "unhealthy",
    and `note` says what a maintainer must do.
    """

    source: str
    run_id: int | None = None
    requests: int = 0
    stored: int = 0
    listed: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failures: list[FailedAddress] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    complete: bool = False
    health: str = "unknown"
    note: str = ""
    seconds: float = 0.0

    @property
    def failure_counts(self) -> Counter[FailureKind]:
        """How many addresses failed, by kind."""
        return Counter(each.kind for each in self.failures)

    def to_json(self) -> dict[str, Any]:
        """Plain lists and strings."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> CrawlReport:
        """The inverse of `to_json`."""
        failures = [FailedAddress(**{**each, "kind": FailureKind(each["kind"])}) for each in data["failures"]]
        return cls(**{**data, "failures": failures})
