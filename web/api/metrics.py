"""The metrics, with the SQL behind each."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field

from pipeline.metrics.definitions import metrics
from web.api.answers import answer
from web.api.models import BASE, PROBLEMS, Problem
from web.language import Language, words_of
from web.metric_requests import Named, SurelyCounted
from web.metric_tables import headline, json_object

router = APIRouter(prefix=BASE, tags=["metrics"])
_PROBLEMS = {**PROBLEMS, 503: {"model": Problem, "description": "The figures are being counted: ask again."}}


class MetricLine(BaseModel):
    """A metric in one number."""

    name: str
    title: str
    unit: str = Field(description="people, incidents, documents, guns, months or percent")
    headline: str = Field(description="empty where there are too few cases for a number")
    words: str
    note: str = Field(description="the months before, and how the two compare")


class MetricList(BaseModel):
    """All metrics."""

    revision: int = Field(description="of the incidents that were counted")
    rows: list[MetricLine]


class MetricPeriod(BaseModel):
    """The twelve months that are looked at, and the thirty-six before."""

    last_from: str
    last_until: str
    before_from: str
    before_until: str
    baseline_years: float = Field(description="how many years of the months before are known")


class MetricObject(BaseModel):
    """A metric with all that is needed to judge it and to count it again."""

    name: str
    title: str
    definition: str
    bias: str
    cautions: list[str]
    shape: str = Field(description="count, share, spread or sum: which columns the rows have")
    unit: str
    counted: dict[str, Any] = Field(description="the revision of the incidents and the day")
    period: MetricPeriod | None = Field(description="null where there is no incident")
    sql: str | None = Field(description="runs on the public database too")
    rows: list[dict[str, Any]]


@router.get("/metrics", response_model=MetricList, responses=_PROBLEMS)
def list_metrics(request: Request, counted: SurelyCounted) -> Response:
    """All metrics, each in one number."""
    words = words_of(Language.ENGLISH)
    told = {result.metric.name: headline(result, words) for result in counted.results}
    rows = []
    for metric in metrics():
        said = told.get(metric.name)
        rows.append(
            {
                "name": metric.name,
                "title": metric.title[words.language],
                "unit": metric.unit,
                "headline": said.number if said else "",
                "words": said.words if said else "",
                "note": said.note if said else "",
            }
        )
    return answer(request, {"revision": counted.revision, "rows": rows})


@router.get("/metrics/{name}", response_model=MetricObject, responses=_PROBLEMS)
def get_metric(request: Request, metric: Named, counted: SurelyCounted) -> Response:
    """One metric with its rows."""
    return answer(request, json_object(metric, counted, words_of(Language.ENGLISH)))
