"""What a request for metrics asks for: which one, and what was counted last."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Request

from pipeline.metrics.definitions import Metric, metrics
from web.metrics_cache import PATIENCE, MetricsCache
from web.metrics_file import Counted
from web.state import Incidents

#: Seconds after which a program asks again for what is being counted.
ASK_AGAIN = "10"


def counted_of(request: Request, snapshot: Incidents) -> Counted | None:
    """What was counted last; None where the first count of a large database still goes on."""
    cache: MetricsCache = request.app.state.metrics
    return cache.latest(snapshot.revision, PATIENCE)


def surely_counted(counted: Annotated[Counted | None, Depends(counted_of)]) -> Counted:
    """The same for files, which can't be given half: 503 where nothing was counted yet."""
    if counted is None:
        raise HTTPException(503, "The figures are being counted: ask again.", {"Retry-After": ASK_AGAIN})
    return counted


def metric_of(name: str) -> Metric:
    """The metric that an address names."""
    found = next((metric for metric in metrics() if metric.name == name), None)
    if found is None:
        raise HTTPException(404, f"There is no metric {name[:60]!r}.")
    return found


MaybeCounted = Annotated[Counted | None, Depends(counted_of)]
SurelyCounted = Annotated[Counted, Depends(surely_counted)]
Named = Annotated[Metric, Depends(metric_of)]
