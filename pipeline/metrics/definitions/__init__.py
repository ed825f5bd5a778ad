"""The metrics, one .yml and one .sql file each.

The .yml has the words in both languages, the .sql what is asked of the readable views. A new metric is two
new files; both databases and the public database must read its SQL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from ironriver.data_files import read_yaml

FOLDER = Path(__file__).parent
#: In each language: `{"en": …, "es": …}`.
Said = Mapping[str, str]


class Shape(StrEnum):
    """What a row of a metric is, and which columns its SQL gives.

    count: what, years_ago, n. share: what, years_ago, n, total (the same for all of one year).
    spread: what, period, n, q1, median, q3. sum: what, years_ago, n, amount.
    """

    COUNT = "count"
    SHARE = "share"
    SPREAD = "spread"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Headline:
    """The row of a metric that stands for it on the front page, and the words after the number."""

    what: str
    words: Said


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric.

    Args:
        name: stands in addresses.
        order: its place in the list.
        shape: what its rows are.
        unit: of its numbers: people, incidents, documents, guns, months or percent.
        labels: the kind of vocabulary that the rows are words of; empty where `groups` has all of them.
        facet: of the list of incidents, whose values the rows are; empty where they are not.
        begins: the first day that is counted; empty where there is none.
        groups: words for rows, before those of `labels`.
    """

    name: str
    order: int
    shape: Shape
    unit: str
    labels: str
    facet: str
    begins: str
    title: Said
    definition: Said
    bias: Said
    groups: Mapping[str, Said]
    headline: Headline | None
    sql: str


@cache
def metrics() -> tuple[Metric, ...]:
    """All metrics in their order."""
    found = (_read(path) for path in FOLDER.glob("*.yml") if path.stem != "_all")
    return tuple(sorted(found, key=lambda metric: metric.order))


@cache
def cautions() -> Mapping[str, tuple[str, ...]]:
    """What holds for every metric, by language: the bias of press releases."""
    told = read_yaml(FOLDER / "_all.yml")
    return {language: tuple(lines) for language, lines in told["cautions"].items()}


def _read(path: Path) -> Metric:
    row = read_yaml(path)
    headline = row.get("headline")
    return Metric(
        name=path.stem,
        order=row["order"],
        shape=Shape(row["shape"]),
        unit=row["unit"],
        labels=row.get("labels", ""),
        facet=row.get("facet", ""),
        begins=str(row.get("begins", "")),
        title=row["title"],
        definition=row["definition"],
        bias=row["bias"],
        groups=row.get("groups", {}),
        headline=Headline(headline["what"], headline["words"]) if headline else None,
        sql=path.with_suffix(".sql").read_text(encoding="utf-8").strip(),
    )
