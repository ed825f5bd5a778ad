"""Each metric is told in both languages, and its words fit its SQL."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.desk.facets import Facet
from pipeline.metrics.definitions import FOLDER, Metric, cautions, metrics
from web.language import Language, words_of

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
EACH = pytest.mark.parametrize("metric", metrics(), ids=lambda metric: metric.name)


def test_each_has_its_words_and_its_sql_and_a_place_of_its_own() -> None:
    names = {metric.name for metric in metrics()}
    assert names == {path.stem for path in FOLDER.glob("*.sql")}
    assert len({metric.order for metric in metrics()}) == len(names)


@EACH
def test_both_languages(metric: Metric) -> None:
    told = [metric.title, metric.definition, metric.bias, *metric.groups.values()]
    told += [metric.headline.words] if metric.headline else []
    for said in told:
        assert set(said) == set(map(str, Language))
        assert all(said.values())
        assert said["en"] == said["es"] or len(said["en"]) < 30 or said["en"][:30] != said["es"][:30]


@EACH
@pytest.mark.parametrize("language", Language)
def test_nobody_is_called_guilty(metric: Metric, language: Language) -> None:
    said = f"{metric.title[language]} {metric.definition[language]} {metric.bias[language]}"
    assert not re.search(r"guilty|culpable|criminal|delincuente|traffickers|traficantes", said, re.IGNORECASE)


@EACH
def test_rows_have_words(metric: Metric) -> None:
    words = words_of(Language.SPANISH)
    assert words.value("unit", metric.unit)
    assert not metric.facet or metric.facet in set(Facet)
    assert metric.labels in {"", "district"} or words.value(metric.labels, "no such value")


@EACH
def test_days_are_written_into_the_sql_and_not_kept_in_it(metric: Metric) -> None:
    assert set(DATE.findall(metric.sql)) <= {metric.begins}
    assert set(re.findall(r"\bv_[a-z]+", metric.sql)) <= {
        path.stem for path in Path("db/views").glob("v_*.sql")
    }
    assert not re.search(r"\b(?:from|join) (?!v_)(?:incidents|parties|quantities|claims)\b", metric.sql)


def test_the_cautions_are_the_same_in_both_languages() -> None:
    assert len(cautions()["en"]) == len(cautions()["es"]) >= 4


def test_the_page_of_the_docs_names_every_metric_with_its_shape() -> None:
    told = Path("docs/metrics.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \|.*\| (\w+) \|$", told, re.MULTILINE)
    assert rows == [(metric.name, str(metric.shape)) for metric in metrics()]
