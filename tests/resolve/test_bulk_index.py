"""An index by columns finds the candidates and clusters that resolving one by one finds, however it grows."""

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.resolve.block import candidate_pairs
from pipeline.resolve.bulk.bar import Bar, bar, bar_of
from pipeline.resolve.bulk.batch import batch_of
from pipeline.resolve.bulk.blocks import LARGE, Blocks
from pipeline.resolve.bulk.clusters import components, led
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.index import Index
from pipeline.resolve.bulk.keys import KINDS
from pipeline.resolve.bulk.links import Links
from pipeline.resolve.cluster import close, cluster
from pipeline.resolve.features import features_of
from pipeline.resolve.keys import block_keys
from pipeline.resolve.links import link_of
from pipeline.resolve.mention import Mention, from_annotation
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import compare
from tests.resolve.invented_cases import case, mention, person
from tests.resolve.test_bulk_scores import annotated, mentions


def prepared(all_mentions):
    ordered = sorted(all_mentions, key=lambda m: m.order)
    return [features_of(m) for m in ordered], [signature(m.text) for m in ordered]


def one_by_one(features, signatures):
    """Candidates and clusters, by the rows of mentions."""
    names = [f"{i:04d}" for i in range(len(features))]
    by_name = dict(zip(names, features, strict=True))
    texts = dict(zip(names, signatures, strict=True))
    keys = {name: block_keys(by_name[name], texts[name]) for name in names}
    pairs = candidate_pairs(keys, by_name)

    def judge(missing):
        return [link_of(a, b, compare(by_name[a], by_name[b], texts[a], texts[b])) for a, b in missing]

    groups = cluster(names, close(judge(pairs), judge))
    return {(int(a), int(b)) for a, b in pairs}, {frozenset(map(int, group)) for group in groups}


def partition(labels):
    groups = defaultdict(set)
    for row, label in enumerate(labels.tolist()):
        groups[label].add(row)
    return {frozenset(group) for group in groups.values()}


def grown(features, signatures, first, step):
    index = Index()
    index.load([batch_of(features[:first], signatures[:first])])
    for start in range(first, len(features), step):
        index.add(batch_of(features[start : start + step], signatures[start : start + step]))
    return index


def assert_as_one_by_one(all_mentions: list[Mention], step: int) -> None:
    features, signatures = prepared(all_mentions)
    pairs, groups = one_by_one(features, signatures)
    columns = Columns()
    blocks, found = Blocks(columns), set()
    for start in range(0, len(features), step):
        columns.extend(batch_of(features[start : start + step], signatures[start : start + step]))
        found |= {(code >> 32, code & 0xFFFFFFFF) for code in blocks.add().tolist()}
    assert found == pairs
    assert partition(grown(features, signatures, len(features), 1).cluster_of) == groups
    assert partition(grown(features, signatures, len(features) // 2, step).cluster_of) == groups


@given(st.lists(mentions(), min_size=1, max_size=3), st.integers(1, 4))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_invented_mentions(drawn: list[list[Mention]], step: int) -> None:
    assert_as_one_by_one([m for group in drawn for m in group], step)


@pytest.mark.slow
def test_the_annotated_families(shared: Path) -> None:
    rows = [
        json.loads(line)
        for name in ("families_dev.jsonl", "real_dev.jsonl")
        for line in (shared / "gold" / name).read_text("utf-8").splitlines()
    ]
    assert_as_one_by_one([m for m in map(annotated, rows) if m], 30)


def test_limits_keep_a_frequent_key_from_joining_all_with_all() -> None:
    many = [
        mention(f"m{i:03d}", f"2031-01-{i % 28 + 1:02d}", defendants=[person("Ada Quorl")]) for i in range(60)
    ]
    features, signatures = prepared(many)
    columns = Columns()
    columns.extend(batch_of(features, signatures))
    assert len(Blocks(columns).add()) == 60 * 59 // 2
    assert len(Blocks(columns, LARGE).add()) == 0


def test_every_kind_of_key_has_its_limit() -> None:
    assert set(LARGE.most) == set(KINDS)


def test_the_bar_rises_with_the_number_of_mentions() -> None:
    small = bar_of(100)
    assert (small.same, small.weak, small.between) == (bar().same, bar().weak, 0.0)
    heights = [bar_of(n).same for n in (10_000, 100_000, 1_000_000)]
    assert heights == sorted(set(heights))
    assert bar_of(1_000_000).weak < bar_of(1_000_000).same


@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=40))
def test_components_are_what_pairs_connect(count: int, drawn: list[tuple[int, int]]) -> None:
    pairs = [(a, b) for a, b in drawn if a < count and b < count]
    root = components(count, np.array([a for a, _ in pairs], int), np.array([b for _, b in pairs], int))
    assert all(root[a] == root[b] for a, b in pairs)
    assert all(root[row] <= row and root[root[row]] == root[row] for row in range(count))
    reach = {row: {row} for row in range(count)}
    for _ in range(count):
        for a, b in pairs:
            reach[a] |= reach[b]
            reach[b] |= reach[a]
    assert all(root[row] == min(reach[row]) for row in range(count))


@pytest.mark.parametrize(
    ("scores", "home"),
    [
        ({0: 5.0}, 0),
        ({0: 3.9}, None),  # below the bar
        ({0: 5.0, 2: 3.0}, 0),
        ({0: 5.0, 2: 4.5}, None),  # no lead over another cluster
        ({0: 5.0, 1: 4.5}, 0),  # of one cluster
        ({4: 5.0}, None),  # alone itself
        ({0: 4.2, 4: 5.0}, None),
        ({0: 9.0, 1: -9.0}, None),  # forbidden
    ],
)
def test_in_a_large_index_a_lone_mention_goes_where_its_best_score_leads(scores, home) -> None:
    groups = np.array([0, 0, 2, 2, 4, 5])  # two clusters, and two mentions alone, the last of which asks
    total = np.array(list(scores.values()))
    code = np.array([row << 32 | 5 for row in scores])
    links = Links(code, total, total > 9, total > 3, total < -5)
    lone = np.array([False, False, False, False, True, True])
    one, found = led(groups, lone, links, Bar(same=9, weak=4, lead=1.0))
    of_last = found[one == 5]
    assert of_last.tolist() == ([] if home is None else [home])


def test_a_round_up_does_not_chain_two_cases() -> None:
    both = [person("Ottoline Quorlbach"), person("Zebedee Trundelholm")]
    cases = [case("a", defendants=both[:1], court="azd"), case("b", defendants=both[1:], court="txsd")]
    cases.append(case("c", "2031-05-05", defendants=both))
    features, signatures = prepared([from_annotation(*one) for one in cases])
    index = grown(features, signatures, 2, 1)
    assert partition(index.cluster_of) == one_by_one(features, signatures)[1]
