"""The peer of resolving at scale: Splink 5 on DuckDB, with settings meant to let it do its best.

Its input is made from the same Parquet file, by SQL: names without accents and case, the rarest word of all
names (with term frequencies), the core of case numbers. People, numbers, events, figures, shops and places
are arrays; the closest names are compared by Jaro and Winkler. The model is trained by expectation
maximisation over three blockings; the threshold is the one with the best F1, found by the truth.
"""

from __future__ import annotations

import time
from pathlib import Path

import duckdb
import numpy as np
import splink.comparison_level_library as levels
import splink.comparison_library as compare
from splink import Linker, SettingsCreator, block_on
from splink.internals.duckdb.database_api import DuckDBAPI

from benchmarks.scale_report import Measured, pairwise, peak_memory

#: Thresholds on the probability of a match that are tried.
THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 0.99999, 0.999999)

#: What DuckDB may hold; what is more goes to disk, beside the process.
MEMORY = "8GB"

_PREPARE = """
create table raw as
select id, "case" as truth, kind, court, judge, published::date as published,
  list_transform(names, lambda n: regexp_replace(lower(strip_accents(n)), '[^a-z ]', ' ', 'g')) as full_names,
  list_transform(case_numbers, lambda n: regexp_extract(n, '(\\d\\d-[a-z]+-\\d+)', 1)) as dockets,
  list_transform(generate_series(1, len(events)), lambda i: events[i] || ' ' || days[i]) as events,
  list_filter(lows, lambda n: n >= 20) as figures,
  list_transform(dealers, lambda d: regexp_replace(lower(d), '[^a-z]| llc', '', 'g')) as dealers,
  list_transform(generate_series(1, len(place_names)), lambda i: place_roles[i] || ' ' || place_names[i])
    as places,
  list_filter(cities, lambda c: c is not null) as cities
from read_parquet('{path}');
create table words as
select id, unnest(list_distinct(flatten(
    list_transform(full_names, lambda n: regexp_split_to_array(trim(n), ' +'))))) as word
from raw;
create table frequency as select word, count(*) as often from words where len(word) > 2 group by word;
create table rarest as
select id, arg_min(word, often) as rare_word, list(word order by often) as name_words
from words join frequency using (word) group by id;
create table mentions as
select id as unique_id, truth, kind, court, judge, published,
  list_transform(full_names, lambda n: split_part(trim(n), ' ', 1) || ' ' || split_part(trim(n), ' ', -1))
    as people,
  dockets, events, figures, dealers, places, cities, rare_word,
  name_words
from raw left join rarest using (id);
"""
#: An empty array tells nothing.
_EMPTY = ("people", "dockets", "events", "figures", "dealers", "places", "cities")


def settings() -> SettingsCreator:
    """What is compared, and which pairs are looked at."""
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.CustomComparison(
                output_column_name="people",
                comparison_levels=[
                    levels.NullLevel("people"),
                    levels.ArrayIntersectLevel("people", min_intersection=2),
                    levels.ArrayIntersectLevel("people", min_intersection=1),
                    levels.PairwiseStringDistanceFunctionLevel(
                        "people", distance_function_name="jaro_winkler", distance_threshold=0.95
                    ),
                    levels.PairwiseStringDistanceFunctionLevel(
                        "people", distance_function_name="jaro_winkler", distance_threshold=0.88
                    ),
                    levels.ElseLevel(),
                ],
            ),
            compare.CustomComparison(
                output_column_name="rare_word",
                comparison_levels=[
                    levels.NullLevel("rare_word"),
                    levels.ExactMatchLevel("rare_word", term_frequency_adjustments=True),
                    levels.JaroWinklerLevel("rare_word", 0.92),
                    levels.ElseLevel(),
                ],
            ),
            compare.ArrayIntersectAtSizes("name_words", [4, 3, 2, 1]),
            compare.ExactMatch("court").configure(term_frequency_adjustments=True),
            compare.ArrayIntersectAtSizes("dockets", [1]),
            compare.ArrayIntersectAtSizes("events", [3, 2, 1]),
            compare.ArrayIntersectAtSizes("figures", [2, 1]),
            compare.ArrayIntersectAtSizes("dealers", [1]),
            compare.ArrayIntersectAtSizes("places", [2, 1]),
            compare.ArrayIntersectAtSizes("cities", [1]),
            compare.ExactMatch("judge"),
            compare.AbsoluteDateDifferenceAtThresholds(
                "published",
                input_is_string=False,
                metrics=["day", "day", "year", "year"],
                thresholds=[7, 31, 1, 4],
            ),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("dockets", "court", arrays_to_explode=["dockets"]),
            block_on("people", "court", arrays_to_explode=["people"]),
            block_on("rare_word"),
            block_on("events", "court", arrays_to_explode=["events"]),
            block_on("dealers", arrays_to_explode=["dealers"]),
            block_on("figures", "court", arrays_to_explode=["figures"]),
        ],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )


def run(path: Path) -> Measured:
    """Link the mentions of a file; the seconds are those of one threshold, as one would use it."""
    started, worked = time.perf_counter(), time.process_time()
    connection = duckdb.connect(config={"memory_limit": MEMORY})
    connection.execute("set global lambda_syntax = 'ENABLE_SINGLE_ARROW'")  # Splink 5.0 writes lambdas so
    connection.execute(_PREPARE.format(path=path))
    for name in _EMPTY:
        connection.execute(f"update mentions set {name} = null where len({name}) = 0")  # noqa: S608  (our own names)
    api = DuckDBAPI(connection)
    linker = Linker(api.register("mentions"), settings(), log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(
        [
            block_on("dockets", "court", arrays_to_explode=["dockets"]),
            block_on("people", "court", "rare_word", arrays_to_explode=["people"]),
        ],
        recall=0.6,
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=2_000_000, seed=1)
    for rule in (
        block_on("dockets[1]", "court"),
        block_on("rare_word", "court"),
        block_on("events[1]", "court"),
    ):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=THRESHOLDS[0])
    built, cpu = time.perf_counter() - started, time.process_time() - worked
    truth = connection.execute("select truth from mentions order by unique_id").fetchnumpy()["truth"]
    truth = truth.astype(np.int64)
    count = connection.execute(f"select count(*) from {pairs.physical_name}").fetchall()[0][0]  # noqa: S608  (likewise)
    tried = []
    for threshold in THRESHOLDS:
        begun, begun_cpu = time.perf_counter(), time.process_time()
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold)
        seconds, used = time.perf_counter() - begun, time.process_time() - begun_cpu
        rows = connection.execute(f"select unique_id, cluster_id from {found.physical_name}").fetchnumpy()  # noqa: S608  (likewise)
        labels = np.empty(len(truth), np.int64)
        labels[rows["unique_id"]] = rows["cluster_id"]
        precision, recall = pairwise(labels, truth)
        tried.append(
            Measured(built + seconds, cpu + used, precision, recall, int(count), peak_memory(), threshold)
        )
    return max(tried, key=lambda one: one.f1)
