"""The metrics: a list, and for each a page with its chart, table, definition, SQL and bias, and files."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response

from pipeline.exports.about import about
from pipeline.exports.harmless import visible
from pipeline.metrics.compare import FEWEST, FEWEST_FOR_QUARTILES
from pipeline.metrics.count import Result
from pipeline.metrics.definitions import cautions, metrics
from web.api.answers import answer
from web.charts import DARK, LIGHT, NARROW, WIDE, can_draw, draw
from web.charts import MOST_ROWS as MOST_BARS
from web.language import Words, words_of
from web.metric_requests import MaybeCounted, Named, SurelyCounted
from web.metric_tables import MOST_ROWS, csv_text, headers, headline, json_object, lines, row_name
from web.metrics_cache import MetricsCache
from web.rendering import language_of, page

router = APIRouter()


@router.get("/metrics", response_class=HTMLResponse)
def show_metrics(request: Request, counted: MaybeCounted) -> HTMLResponse:
    """All metrics, each with its headline."""
    words = words_of(language_of(request))
    told = {result.metric.name: headline(result, words) for result in counted.results} if counted else {}
    return page(
        request,
        "metrics.html.j2",
        metrics=metrics(),
        counted=counted,
        headlines=told,
        period=counted.results[0].period if counted and counted.results else None,
        cautions=cautions()[words.language],
    )


@router.get("/metrics/{name}.svg", response_class=Response)
def metric_svg(
    request: Request,
    metric: Named,
    counted: SurelyCounted,
    dark: Annotated[bool, Query(description="for a dark page")] = False,
    narrow: Annotated[bool, Query(description="for a phone")] = False,
) -> Response:
    """The chart."""
    result = counted.result(metric.name)
    if result is None or not can_draw(result):
        raise HTTPException(404, "There is nothing to draw yet.")
    words = words_of(language_of(request))
    cache: MetricsCache = request.app.state.metrics
    key = (metric.name, words.language, dark, narrow)
    svg = cache.drawn(key, counted, lambda: _drawn(result, words, dark=dark, narrow=narrow))
    return Response(svg, media_type="image/svg+xml", headers={"Cache-Control": "max-age=60"})


@router.get("/metrics/{name}.csv", response_class=Response)
def metric_csv(request: Request, metric: Named, counted: SurelyCounted) -> Response:
    """The rows."""
    result = counted.result(metric.name)
    text = csv_text(result, words_of(language_of(request))) if result else ""
    named = {"Content-Disposition": f'attachment; filename="{metric.name}.csv"'}
    return Response(text, media_type="text/csv; charset=utf-8", headers=named)


@router.get("/metrics/{name}.json", response_class=Response)
def metric_json(request: Request, metric: Named, counted: SurelyCounted) -> Response:
    """The rows with the definition, the period and the SQL."""
    return answer(request, json_object(metric, counted, words_of(language_of(request))))


@router.get("/metrics/{name}", response_class=HTMLResponse)
def show_metric(request: Request, metric: Named, counted: MaybeCounted) -> HTMLResponse:
    """One metric."""
    words = words_of(language_of(request))
    result = counted.result(metric.name) if counted else None
    shown = lines(result, words) if result else []
    return page(
        request,
        "metric.html.j2",
        metric=metric,
        counted=counted,
        result=result,
        sql=result.sql if result else metric.sql,
        sql_address=f"/data/{about().database}?{urlencode({'sql': result.sql})}" if result else "",
        heads=headers(metric, words),
        lines=shown,
        more=max(0, len(result.rows) - MOST_ROWS) if result else 0,
        chart=can_draw(result) if result else False,
        bars=MOST_BARS,
        alt=_alt(result, words) if result else "",
        fewest=FEWEST,
        fewest_for_quartiles=FEWEST_FOR_QUARTILES,
        cautions=cautions()[words.language],
    )


def _drawn(result: Result, words: Words, *, dark: bool, narrow: bool) -> str:
    def name(what: str) -> str:
        return visible(row_name(result.metric, what, words))

    return draw(result, words, name, DARK if dark else LIGHT, NARROW if narrow else WIDE)


def _alt(result: Result, words: Words) -> str:
    """What the chart shows, for those who don't see it; the table has the same numbers."""
    told = headline(result, words)
    title = str(result.metric.title[words.language])
    said = " ".join(part for part in (told.number, told.words) if part)
    return words("Chart: {title}. {said}. The table below has the same numbers.", title=title, said=said)
