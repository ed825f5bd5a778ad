"""A counted metric as readers see it: the words of its rows, the columns of its table, its headline."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from pipeline.exports.csv_files import as_cell
from pipeline.exports.harmless import visible
from pipeline.metrics.compare import Trend
from pipeline.metrics.count import Result, ResultRow
from pipeline.metrics.definitions import Metric, Shape, cautions
from web.desk.labels import court_names
from web.language import Words
from web.metrics_file import Counted

#: Rows that a page shows; the files have all.
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its words, the query of the list of incidents behind it or "", cells, trend."""

    name: str
    address: str
    cells: tuple[str, ...]
    trend: str


@dataclass(frozen=True, slots=True)
class Headline:
    """A metric in one number; `number` is empty where there are too few cases for one."""

    metric: Metric
    number: str
    words: str
    note: str


def row_name(metric: Metric, what: str, words: Words) -> str:
    """A row in words."""
    if what in metric.groups:
        return str(metric.groups[what][words.language])
    if metric.labels == "district":
        return court_names().get(what, what)
    return words.value(metric.labels, what) if metric.labels else what


def address_of(metric: Metric, what: str) -> Mapping[str, str]:
    """The facet under which the incidents behind a row are filed; empty where they are not."""
    if not metric.facet or (metric.facet == "district" and what not in court_names()):
        return {}
    return {metric.facet: what}


def headers(metric: Metric, words: Words) -> tuple[str, ...]:
    """The heads of the columns of numbers."""
    unit = words.value("unit", metric.unit)
    last, before = words("last 12 months"), words("36 months before")
    match metric.shape:
        case Shape.COUNT:
            years = [
                words("{first} to {last} months ago", first=12 * n + 1, last=12 * n + 12) for n in (1, 2, 3)
            ]
            ever = [words("since {day}", day=metric.begins)] if metric.begins else []
            return last, *years, words("a year in the 36 months before"), *ever
        case Shape.SUM:
            known = words("in incidents")
            return (
                f"{last}: {unit}",
                known,
                f"{before}: {unit}",
                known,
                words("a year in the 36 months before"),
            )
        case Shape.SHARE:
            share = words("share (95 % interval)")
            return last, share, before, share
        case _:
            people = words("how many")
            spread = words("median (middle half)")
            return f"{last}: {people}", spread, f"{before}: {people}", spread


def lines(result: Result, words: Words) -> list[Line]:
    """The rows of the table on a page."""
    metric = result.metric
    return [
        Line(
            row_name(metric, row["what"], words),
            urlencode(address_of(metric, row["what"])),
            _cells(metric, row, words),
            words.value("trend", row["trend"]),
        )
        for row in result.rows[:MOST_ROWS]
    ]


def _cells(metric: Metric, row: ResultRow, words: Words) -> tuple[str, ...]:
    match metric.shape:
        case Shape.COUNT:
            years = [words.number(row[f"years_ago_{year}"]) for year in (2, 3, 4)]
            ever = [words.number(row["ever"])] if metric.begins else []
            return words.number(row["last"]), *years, _number(row["before_per_year"]), *ever
        case Shape.SUM:
            numbers = [words.number(row[f"{p}{of}"]) for p in ("last", "before") for of in ("", "_incidents")]
            return (*numbers, _number(row["before_per_year"]))
        case Shape.SHARE:
            return tuple(cell for period in ("last", "before") for cell in _share(row, period, words))
        case _:
            return tuple(cell for period in ("last", "before") for cell in _spread(row, period, words))


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:,.1f}".removesuffix(".0")


def _share(row: ResultRow, period: str, words: Words) -> tuple[str, str]:
    told = words("{n} of {total}", n=words.number(row[period]), total=words.number(row[f"{period}_of"]))
    if row[f"{period}_percent"] is None:
        return told, "–"
    percent, low, high = (_number(row[f"{period}_{part}"]) for part in ("percent", "low", "high"))
    return told, words("{percent} % ({low} to {high})", percent=percent, low=low, high=high)


def _spread(row: ResultRow, period: str, words: Words) -> tuple[str, str]:
    n = words.number(row[period])
    if row[f"{period}_median"] is None:
        return n, words("too few") if row[period] else "–"
    median, q1, q3 = (_number(row[f"{period}_{part}"]) for part in ("median", "q1", "q3"))
    return n, words("{median} ({low} to {high})", median=median, low=q1, high=q3)


def headline(result: Result, words: Words) -> Headline:
    """A metric in one number: of its headline's row, or of its first."""
    metric = result.metric
    row = result.row(metric.headline.what) if metric.headline else next(iter(result.rows), None)
    if row is None:
        return Headline(metric, "", words("too few to tell"), "")
    if metric.headline:
        said = str(metric.headline.words[words.language])
    elif metric.shape in {Shape.COUNT, Shape.SUM}:
        said = f"{words.value('unit', metric.unit)}: {row_name(metric, row['what'], words)}"
    else:
        said = row_name(metric, row["what"], words)
    return Headline(metric, *_headline(metric, row, words, said))


def _headline(metric: Metric, row: ResultRow, words: Words, said: str) -> tuple[str, str, str]:
    trend = words.value("trend", row["trend"])
    match metric.shape:
        case Shape.COUNT | Shape.SUM:
            before = words("before: {number} a year", number=_number(row["before_per_year"]))
            note = trend if row["before_per_year"] is None else f"{before}; {trend}"
            return words.number(row["last"]), said, note
        case Shape.SHARE:
            if row["last_percent"] is None:
                return "", words("too few to tell"), ""
            before = words("before: {number} %", number=_number(row["before_percent"]))
            told = words("{n} of {total}", n=words.number(row["last"]), total=words.number(row["last_of"]))
            return f"{_number(row['last_percent'])} %", f"{said} ({told})", f"{before}; {trend}"
        case _:
            if row["last_median"] is None:
                return "", words("too few to tell"), f"{said} (n = {row['last']})"
            sign = " %" if metric.unit == "percent" else ""
            before = words("before: {number}", number=_number(row["before_median"]) + sign)
            return f"{_number(row['last_median'])}{sign}", f"{said} (n = {row['last']})", f"{before}; {trend}"


def csv_text(result: Result, words: Words) -> str:
    """All rows as CSV: `what`, `name`, then the numbers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    rows = [_named(result.metric, row, words) for row in result.rows]
    if rows:
        writer.writerow(rows[0])
    writer.writerows([as_cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


def json_object(metric: Metric, counted: Counted, words: Words) -> dict[str, Any]:
    """A metric with all that is needed to judge it and to count it again; without incidents, no rows."""
    result = counted.result(metric.name)
    told = {
        "name": metric.name,
        "title": metric.title[words.language],
        "definition": metric.definition[words.language],
        "bias": metric.bias[words.language],
        "cautions": list(cautions()[words.language]),
        "shape": str(metric.shape),
        "unit": metric.unit,
        "counted": {"revision": counted.revision, "on": str(counted.on)},
        "period": None,
        "sql": None,
        "rows": [],
    }
    if result is None:
        return told
    period = result.period
    return told | {
        "period": {
            "last_from": str(period.last_from),
            "last_until": str(period.until),
            "before_from": str(period.before_from),
            "before_until": str(period.ends[1]),
            "baseline_years": round(result.baseline_years, 2),
        },
        "sql": result.sql,
        "rows": [_named(metric, row, words) for row in result.rows],
    }


def _named(metric: Metric, row: ResultRow, words: Words) -> dict[str, Any]:
    named = {"what": visible(row["what"]), "name": visible(row_name(metric, row["what"], words))}
    return named | {name: _plain(value) for name, value in row.items() if name != "what"}


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Trend) else value
