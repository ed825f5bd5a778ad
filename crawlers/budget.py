"""How many requests a site allows in a minute, an hour and a day, counted over all runs.

The times of the requests of the last day are kept by the caller (in the source's row of the database), so
that a restart does not begin anew. A request counts when it is sent, whatever comes of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: Seconds of each window, by the name it has in a manifest.
WINDOWS = {"minute": 60.0, "hour": 3600.0, "day": 86_400.0}


@dataclass(slots=True)
class Budget:
    """Requests a window (minute, hour, day), and the times of those that were sent, seconds since 1970."""

    limits: Mapping[str, int]
    spent: list[float] = field(default_factory=list)

    def wait(self, now: float, requests: int = 1) -> float:
        """Seconds until so many requests are allowed; 0 where they are allowed now.

        More than a window allows at all are counted as what it allows.
        """
        self._forget(now)
        return max((self._wait_in(window, now, requests) for window in self.limits), default=0.0)

    def spend(self, now: float) -> None:
        """Count a request that is sent now."""
        self._forget(now)
        self.spent.append(now)

    def _wait_in(self, window: str, now: float, requests: int) -> float:
        inside = sorted(at for at in self.spent if at > now - WINDOWS[window])
        # As many may stay in the window as leave room for the requests; the last that may not has to leave.
        stay = max(self.limits[window] - requests, 0)
        if len(inside) <= stay:
            return 0.0
        return inside[len(inside) - stay - 1] + WINDOWS[window] - now

    def _forget(self, now: float) -> None:
        """Drop times that no window holds any more, and those of a clock that was ahead."""
        self.spent = [at for at in self.spent if now - WINDOWS["day"] < at <= now + WINDOWS["minute"]]


def times(stored: Iterable[object]) -> list[float]:
    """The times as they were stored; what is no number is dropped."""
    return [float(at) for at in stored if isinstance(at, int | float)]
