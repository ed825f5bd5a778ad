"""The invented mentions of the benchmark at scale: seeded, alike whichever way they are read."""

import itertools

import numpy as np
import pytest

from pipeline.resolve.bulk.batch import batch_of
from pipeline.resolve.bulk.index import Index
from pipeline.resolve.features import features_of
from pipeline.resolve.mention import Mention
from tests.resolve.invented_cases import count, date, dealer, mention, person, place

pa = pytest.importorskip("pyarrow", reason="make scale installs it")

from benchmarks.mention_columns import batch_of_table, read_batch  # noqa: E402
from benchmarks.mentions import SCHEMA, mention_rows, write_mentions  # noqa: E402

NUMBER = 300


def rows(seed):
    return list(itertools.islice(mention_rows(seed), NUMBER))


def test_a_seed_gives_the_same_mentions_and_another_gives_others() -> None:
    assert rows(7) == rows(7) != rows(8)


def test_a_smaller_file_holds_the_first_of_a_larger(tmp_path) -> None:
    write_mentions(tmp_path / "small.parquet", 200, seed=7)
    write_mentions(tmp_path / "large.parquet", 300, seed=7)
    small, large = (read_batch(tmp_path / f"{name}.parquet") for name in ("small", "large"))
    assert set(small[1]) == set(range(200)) < set(large[1])


def test_cases_have_one_to_twelve_documents_and_some_look_alike() -> None:
    drawn = list(itertools.islice(mention_rows(7), 4_000))
    sizes = np.bincount([row["case"] for row in drawn])[:-1]
    assert sizes.min() >= 1
    assert 10 <= sizes.max() <= 12
    assert any(row["several"] for row in drawn)
    assert any(not row["names"] for row in drawn)


def as_mention(row) -> Mention:
    """A row as the extractor would tell it."""
    fields = (row["names"], row["ages"], row["cities"], row["statuses"])
    judge = f" It is before District Judge {row['judge']}." if row["judge"] else ""
    caption = f" USA v. {row['caption']}." if row["caption"] else ""
    several = " Three separate cases." if row["several"] else ""
    places = zip(row["place_roles"], row["place_names"], row["place_regions"], strict=True)
    return mention(
        f"{row['id']:09d}",
        row["published"],
        title="",
        text=f"{judge}{caption}{several}",
        kind=row["kind"],
        court=row["court"],
        case_numbers=row["case_numbers"],
        stages=row["stages"],
        defendants=[
            person(name, age=age, city=city, status=status)
            for name, age, city, status in zip(*fields, strict=True)
        ],
        dates=[date(event, day) for event, day in zip(row["events"], row["days"], strict=True)],
        counts=[count(*told) for told in zip(row["lows"], row["roles"], row["objects"], strict=True)],
        dealers=[dealer(name) for name in row["dealers"]],
        places=[place(role, name, region) for role, name, region in places],
        groups=[{"name": name, "kind": "cartel"} for name in row["groups"]],
    )


def test_columns_read_from_a_table_are_those_of_the_features() -> None:
    drawn = [row for row in rows(7) if not (row["judge"] or row["caption"] or row["several"])]
    table = pa.Table.from_pylist(drawn, schema=SCHEMA)
    by_table, by_features = Index(), Index()
    by_table.load([batch_of_table(table)])
    features = [features_of(as_mention(row)) for row in drawn]
    by_features.load([batch_of(features, [None] * len(features))])
    assert by_table.scored() == by_features.scored() != {}
    assert np.array_equal(by_table.cluster_of, by_features.cluster_of)
