"""Charts of metrics as SVG, drawn here without network. The same numbers draw the same bytes.

Two renderings, for light and for dark pages: a picture can't read the page's style sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt
import vl_convert

from pipeline.metrics.count import Result, ResultRow
from pipeline.metrics.definitions import Shape
from web.language import Words

#: Rows that a chart shows; the table has all.
MOST_ROWS = 12
LONGEST_LABEL = 42
ROW = 34


@dataclass(frozen=True, slots=True)
class Size:
    """Of one rendering, in pixels: the drawing, and the longest label beside it."""

    width: int
    labels: int


WIDE, NARROW = Size(width=420, labels=260), Size(width=150, labels=145)


@dataclass(frozen=True, slots=True)
class Colours:
    """Of one rendering; each at least 3 : 1 against its background."""

    ink: str
    line: str
    last: str
    before: str


LIGHT = Colours(ink="#1b2225", line="#d8d9d2", last="#a3431a", before="#5b7f86")
DARK = Colours(ink="#e9ecea", line="#39444a", last="#f0a27c", before="#8fb3ba")


def can_draw(result: Result) -> bool:
    """Whether there is anything to draw."""
    return bool(_marks(result, lambda what: what, ("", "")))


def draw(result: Result, words: Words, name: Callable[[str], str], colours: Colours, size: Size) -> str:
    """The chart of a metric.

    Args:
        result: as counted.
        words: of the language.
        name: a row's words by its `what`.
        colours: of the rendering.
        size: of the rendering.
    """
    periods = (words("last 12 months"), words("36 months before"))
    if result.metric.shape in {Shape.COUNT, Shape.SUM}:
        periods = (periods[0], words("a year in the 36 months before"))
    marks = _marks(result, name, periods)
    order = list(dict.fromkeys(mark["name"] for mark in marks))
    beside = alt.Axis(labelLimit=size.labels, domain=False, ticks=False)
    y = alt.Y("name:N", sort=order, title=None, axis=beside)
    base = alt.Chart(alt.InlineData(values=marks)).encode(
        y=y,
        yOffset=alt.YOffset("period:N", sort=list(periods)),
        color=alt.Color(
            "period:N",
            sort=list(periods),
            scale=alt.Scale(domain=list(periods), range=[colours.last, colours.before]),
            legend=alt.Legend(title=None, orient="top", labelLimit=400, direction="vertical"),
        ),
    )
    title = _axis(result, words)
    x = alt.X("value:Q", title=title, axis=alt.Axis(tickMinStep=1, tickCount=size.width // 60))
    if result.metric.shape in {Shape.COUNT, Shape.SUM}:
        chart: Any = base.mark_bar().encode(x=x)
    else:
        low = alt.X("low:Q", title=title)
        rule = base.mark_rule(strokeWidth=3, opacity=0.55).encode(x=low, x2="high:Q")
        chart = rule + base.mark_point(filled=True, size=90, opacity=1).encode(x=x)
    specification = chart.properties(width=size.width, height=alt.Step(ROW / 2)).to_dict()
    svg: str = vl_convert.vegalite_to_svg({**specification, "config": _look(colours)})
    return svg


def _marks(result: Result, name: Callable[[str], str], periods: tuple[str, str]) -> list[dict[str, Any]]:
    told = []
    for row in result.rows[:MOST_ROWS]:
        words = name(row["what"])
        label = words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1] + "…"
        for period, (value, low, high) in zip(periods, _values(result.metric.shape, row), strict=True):
            if value is not None:
                told.append({"name": label, "period": period, "value": value, "low": low, "high": high})
    return told


def _values(shape: Shape, row: ResultRow) -> tuple[tuple[Any, Any, Any], ...]:
    match shape:
        case Shape.COUNT | Shape.SUM:
            return (row["last"], None, None), (row["before_per_year"], None, None)
        case Shape.SHARE:
            return tuple((row[f"{p}_percent"], row[f"{p}_low"], row[f"{p}_high"]) for p in ("last", "before"))
        case _:
            return tuple((row[f"{p}_median"], row[f"{p}_q1"], row[f"{p}_q3"]) for p in ("last", "before"))


def _axis(result: Result, words: Words) -> str:
    shape, unit = result.metric.shape, words.value("unit", result.metric.unit)
    if shape is Shape.SHARE:
        return words("percent, with the 95 % interval")
    if shape is Shape.SPREAD:
        return words("{unit}: median and middle half", unit=unit)
    return unit


def _look(colours: Colours) -> Mapping[str, Any]:
    text = {
        "labelColor": colours.ink,
        "titleColor": colours.ink,
        "labelFontSize": 12,
        "titleFontWeight": "normal",
    }
    return {
        "background": "transparent",
        "font": "sans-serif",
        "view": {"stroke": None},
        "axis": {**text, "gridColor": colours.line, "domainColor": colours.line, "tickColor": colours.line},
        "legend": {"labelColor": colours.ink, "labelFontSize": 12},
    }
