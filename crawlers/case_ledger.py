"""Which known cases a source was asked for, when, and whether it had them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from crawlers.known_cases import KnownCase


@dataclass(slots=True)
class CaseLedger:
    """What a source's cursor keeps: case → the day it was asked last, whether it was there, PACER's id then.

    A case that was there is due again after `again_days`, one that was not after `missing_days`; at a source
    that finds cases by id (`by_id`) at once when its id becomes known.
    """

    asked: dict[str, list[Any]]
    again_days: int
    missing_days: int
    by_id: bool = False
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    @classmethod
    def of(cls, cursor: Mapping[str, Any], options: Mapping[str, Any], *, by_id: bool = False) -> CaseLedger:
        """The ledger of a source, from its cursor and its manifest's options."""
        return cls(dict(cursor.get("asked", {})), options["again_days"], options["missing_days"], by_id)

    def due(self, cases: Iterable[KnownCase]) -> list[KnownCase]:
        """The cases to ask for, those first that were asked longest ago."""
        return sorted(filter(self._is_due, cases), key=self._last)

    def note(self, case: KnownCase, *, there: bool | None = None) -> None:
        """A case was asked for today; `there` is as it was where that isn't known yet."""
        known = self._last(case)[1] if there is None else there
        self.asked[_key(case)] = [self.today.isoformat(), known, case.pacer_case_id]

    def forget(self, case: KnownCase) -> None:
        """A case could not be had: it is due at once."""
        self.asked.pop(_key(case), None)

    def _is_due(self, case: KnownCase) -> bool:
        day, there = self._last(case)
        if not day or (self.by_id and not there and case.pacer_case_id != self._id_then(case)):
            return True
        pause = timedelta(days=self.again_days if there else self.missing_days)
        return date.fromisoformat(day) + pause <= self.today

    def _last(self, case: KnownCase) -> tuple[str, bool]:
        day, there, _ = self.asked.get(_key(case), ["", False, ""])
        return str(day), bool(there)

    def _id_then(self, case: KnownCase) -> str:
        return str(self.asked[_key(case)][2])


def _key(case: KnownCase) -> str:
    return f"{case.court}:{case.number}"
