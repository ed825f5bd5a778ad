"""Counting: the SQL of a metric is run for a period, and its rows are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from db.views import statement_without_evidence
from pipeline.metrics.compare import (
    FEWEST_FOR_QUARTILES,
    SHORTEST_YEARS,
    Trend,
    counts,
    interval,
    medians,
    shares,
)
from pipeline.metrics.definitions import Metric, Shape, metrics
from pipeline.metrics.period import YEARS_BEFORE, Period

#: A row of a result: `what`, the numbers by the name of their column, `trend`.
ResultRow = dict[str, Any]
#: Views of parts of incidents of which no metric asks for a quote or a document.
_LEAN = ("v_charge", "v_party", "v_quantity", "v_timeline")
_BEFORE = range(2, YEARS_BEFORE + 2)
_EVER = range(1, YEARS_BEFORE + 3)


@dataclass(frozen=True, slots=True)
class Result:
    """A metric as counted for a period, with the SQL that was run."""

    metric: Metric
    period: Period
    baseline_years: float
    sql: str
    rows: tuple[ResultRow, ...]

    def row(self, what: str) -> ResultRow | None:
        """One row."""
        return next((row for row in self.rows if row["what"] == what), None)


def count_all(connection: Connection, today: date) -> tuple[Result, ...]:
    """All metrics, of one state of the database where the connection sees one; none where it is empty."""
    period = find_period(connection, today)
    if period is None:
        return ()
    return tuple(count_metric(connection, metric, period) for metric in metrics())


def find_period(connection: Connection, today: date) -> Period | None:
    """The period that ends with the newest document of an incident: what comes after it is not known yet.

    A document that gives itself a later day than today's does not move it.
    """
    asked = "select min(first_published), max(last_published) from v_incident where first_published <> '' "
    first, last = connection.execute(
        text(asked + "and first_published <= :today"), {"today": str(today)}
    ).one()
    if not first:
        return None
    return Period(until=min(today, _day(last)), begins=_day(first))


def count_metric(connection: Connection, metric: Metric, period: Period) -> Result:
    """One metric."""
    sql = period.write(metric.sql)
    asked = text(without_evidence(sql, connection.dialect.name))
    found = [dict(row) for row in connection.execute(asked).mappings()]
    if metric.shape is Shape.SHARE and found:
        # What no incident has is a row too: none of so many.
        absent = set(metric.groups) - {row["what"] for row in found}
        found += [{**found[0], "what": what, "n": 0} for what in sorted(absent)]
    years = period.baseline_years(metric.begins)
    rows = _COMPARED[metric.shape](found, years)
    return Result(metric, period, years, sql, tuple(rows))


def without_evidence(sql: str, dialect: str) -> str:
    """The same query, over views without the columns of evidence that it does not ask for.

    The views join each part of an incident with its claim and document, which are most of a database: to read
    them takes longer than to count, and no count needs them.
    """
    lean = [name for name in _LEAN if re.search(rf"\b{name}\b", sql)]
    views = ", ".join(f"{name} as ({statement_without_evidence(name, dialect)})" for name in lean)
    if not views:
        return sql
    return f"with {views}, {sql.removeprefix('with ')}" if sql.startswith("with ") else f"with {views} {sql}"


def _day(told: str) -> date:
    """The day of a date as fine as it is known."""
    return date.fromisoformat((told + "-01-01")[:10] if len(told) < 7 else (told + "-01")[:10])


def _by_year(found: Iterable[Mapping[str, Any]], column: str) -> dict[str, dict[int, int]]:
    told: dict[str, dict[int, int]] = defaultdict(dict)
    for row in found:
        told[str(row["what"])][int(row["years_ago"])] = int(row[column] or 0)
    return told


def _per_year(number: int, years: float) -> float | None:
    return round(number / years, 1) if years >= SHORTEST_YEARS else None


def _counts(found: list[dict[str, Any]], years: float) -> list[ResultRow]:
    rows = []
    for what, n in _by_year(found, "n").items():
        before = sum(n.get(year, 0) for year in _BEFORE)
        rows.append(
            {
                "what": what,
                "last": n.get(1, 0),
                **{f"years_ago_{year}": n.get(year, 0) for year in _BEFORE},
                "before": before,
                "before_per_year": _per_year(before, years),
                "ever": sum(n.get(year, 0) for year in _EVER),
                "trend": counts(n.get(1, 0), before, years),
            }
        )
    return sorted(rows, key=lambda row: (-row["last"], -row["before"], -row["ever"], row["what"]))


def _sums(found: list[dict[str, Any]], years: float) -> list[ResultRow]:
    """Sums are not compared: one large case moves them more than all others."""
    cases, amounts = _by_year(found, "n"), _by_year(found, "amount")
    rows = [
        {
            "what": what,
            "last": amounts[what].get(1, 0),
            "last_incidents": n.get(1, 0),
            "before": (before := sum(amounts[what].get(year, 0) for year in _BEFORE)),
            "before_incidents": sum(n.get(year, 0) for year in _BEFORE),
            "before_per_year": _per_year(before, years),
            "trend": Trend.NOT_COMPARED,
        }
        for what, n in cases.items()
    ]
    return sorted(rows, key=lambda row: (-row["last"], -row["before"], row["what"]))


def _shares(found: list[dict[str, Any]], years: float) -> list[ResultRow]:
    totals = {int(row["years_ago"]): int(row["total"]) for row in found}
    last_of, before_of = totals.get(1, 0), sum(totals.get(year, 0) for year in _BEFORE)
    rows = []
    for what, n in _by_year(found, "n").items():
        last, before = n.get(1, 0), sum(n.get(year, 0) for year in _BEFORE)
        rows.append(
            {
                "what": what,
                **_share("last", last, last_of),
                **_share("before", before, before_of),
                "trend": shares((last, last_of), (before, before_of), years),
            }
        )
    return sorted(rows, key=lambda row: (-row["last"], -row["before"], row["what"]))


def _share(name: str, n: int, of: int) -> ResultRow:
    low, high = interval(n, of)
    percent = {"percent": 100 * n / of, "low": 100 * low, "high": 100 * high} if of else {}
    told = {f"{name}_{part}": round(percent[part], 1) if of else None for part in ("percent", "low", "high")}
    return {name: n, f"{name}_of": of, **told}


def _spreads(found: list[dict[str, Any]], years: float) -> list[ResultRow]:
    told: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for row in found:
        told[str(row["what"])][str(row["period"])] = row
    rows = []
    for what, periods in told.items():
        last, before = _quartiles("last", periods.get("last")), _quartiles("before", periods.get("before"))
        trend = Trend.NO_BASELINE if years < SHORTEST_YEARS else Trend.TOO_FEW
        if last["last_median"] is not None and before["before_median"] is not None:
            quartiles = (before["before"], before["before_q1"], before["before_q3"])
            trend = medians((last["last"], last["last_median"]), quartiles, years)
        rows.append({"what": what, **last, **before, "trend": trend})
    return sorted(rows, key=lambda row: (-row["last"], -row["before"], row["what"]))


def _quartiles(name: str, row: Mapping[str, Any] | None) -> ResultRow:
    n = int(row["n"]) if row else 0
    known = row if n >= FEWEST_FOR_QUARTILES else None
    return {name: n} | {
        f"{name}_{part}": None if known is None else round(float(known[part]), 1)
        for part in ("q1", "median", "q3")
    }


_COMPARED: Mapping[Shape, Callable[[list[dict[str, Any]], float], list[ResultRow]]] = {
    Shape.COUNT: _counts,
    Shape.SHARE: _shares,
    Shape.SPREAD: _spreads,
    Shape.SUM: _sums,
}
