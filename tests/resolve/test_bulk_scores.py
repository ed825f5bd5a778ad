"""Resolving by columns holds of every pair what the scalar reasons hold, to the last digit."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.annotation import SourceDocument
from pipeline.resolve.bulk.arrays import Interned
from pipeline.resolve.bulk.batch import batch_of
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.matches import Matches, may_agree
from pipeline.resolve.bulk.score import rounded, score_pairs
from pipeline.resolve.bulk.vocabulary import Names, Parts
from pipeline.resolve.features import features_of
from pipeline.resolve.mention import Mention, from_annotation
from pipeline.resolve.names import NO_MATCH, match_names, parse_name
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import compare
from tests.resolve.invented_cases import count, date, dealer, mention, person, place

FIELDS = ("id", "title", "published", "text", "kind", "source", "url", "language")

PARTS = """
    Jose José Maria Juan Ada Adda Bo Mike Michael Nate Nathan Nathaniel Garcia García Garza Hernandez
    Fernandez Hernández Quorl Quorll Quorlbach Quorlbahc Qurolbach Zent Zentt Osorio Ossorio Villada
    Vilmada Gonzales
    Gonzalez J. A. de la Jr. Sr. Brankovitschenko Brankovitschanka LLC Castillo Castello Otilio Otillio
    Alejandrina Alejandrino
""".split()  # noqa: SIM905  (names are read in lines)
names = st.lists(st.sampled_from(PARTS), min_size=1, max_size=5).map(" ".join)


def some(items, most=3):
    return st.lists(st.sampled_from(items), max_size=most)


people = st.builds(
    lambda name, aliases, age, city, region, status: person(
        name, aliases=aliases, age=age, city=city, region=region, status=status
    ),
    names,
    st.lists(names, max_size=1),
    st.sampled_from([None, 24, 25, 31, 52]),
    st.sampled_from([None, "Yuma", "Naco", "Laredo"]),
    st.sampled_from([None, "Arizona", "Texas"]),
    st.sampled_from(["arrested", "charged", "pleaded_guilty", "sentenced", "dismissed"]),
)
dates = some(
    [
        date(event, day)
        for event in ("seizure", "arrest", "charged", "hearing", "plea", "offense_start")
        for day in ("2030-11", "2031-02-03", "2031-02-05", "2031-02-19", "2033-05-02", "2031")
    ]
)
LOWS = (1, 4, 7, 20, 25, 50, 199, 231, 232, 4400)
counts = some(
    [count(low, role, "rifle") for low in LOWS for role in ("seized", "sold")]
    + [count(200, basis="at_least", high=None), count(201, basis="more_than", high=None)]
    + [count(180, basis="range", high=240), count(100, "seized", "rifle", basis="approximate")]
)
TEXTS = (
    "Nothing.",
    "Ada Quorl and Jose Garcia spoke on March 9, 2030 before Judge Mira Quandt in USA v. Quorl et al.",
    "Special Agent Bo Trundel said on March 9, 2030 that Operation Tin Lizard ended for Juan de la Garza.",
    "Prosecutors told of three separate cases near Xanthippe Ford; Assistant U.S. Attorney Ulf Marr.",
    "United States v. Zent. District Judge Otto Brank. Operation Tin Lizard. Xanthippe Ford.",
)

PUBLISHED = ("2031-02-04", "2031-02-06", "2031-03-01", "2031", "2033-06", "2039-01-02", "")
NUMBERS = ("2:31-cr-00071", "31-cr-71", "1:31-cr-00071", "31-cr-72", "31-mj-9", "30-cr-9", "31-1234")
SHOPS = ("X-Kolibri Guns", "X Kolibry Guns", "Armory", "Armury")
GROUPS = ("Cártel de Tal", "Tal Cartel", "Otro")
PLACES = [
    *(
        place(role, town, "Arizona")
        for role in ("seizure", "crossing", "purchase")
        for town in ("Naco", "Yuma")
    ),
    *(place("destination", name, country="MX") for name in ("Mexico", "Sonora")),
    place("seizure", "Texas"),
    place("crossing", "Naco Port of Entry"),
]


@st.composite
def mentions(draw) -> list[Mention]:
    found = []
    for i in range(draw(st.integers(2, 5))):
        found.append(
            mention(
                f"m{i}",
                draw(st.sampled_from(PUBLISHED)),
                title=draw(st.sampled_from(["A title", "A headline that many papers have printed", ""])),
                text=draw(st.sampled_from(TEXTS)) * draw(st.sampled_from([1, 1, 5])),
                kind=draw(st.sampled_from(["news", "docket"])),
                court=draw(st.sampled_from([None, "azd", "txsd"])),
                case_numbers=draw(some(NUMBERS, 2)),
                stages=draw(some(["arrested", "charged", "pleaded_guilty", "seizure", "other"], 2)),
                defendants=draw(st.lists(people, max_size=4)),
                dates=draw(dates),
                counts=draw(counts),
                dealers=[dealer(name) for name in draw(some(SHOPS, 2))],
                places=draw(some(PLACES)),
                groups=[{"name": name, "kind": "cartel"} for name in draw(some(GROUPS))],
            )
        )
    return found


def assert_alike(all_mentions: list[Mention]) -> None:
    features = [features_of(m) for m in all_mentions]
    signatures = [signature(m.text) for m in all_mentions]
    columns = Columns()
    columns.extend(batch_of(features, signatures))
    a, b = np.triu_indices(len(features), 1)
    scores = score_pairs(columns, Matches(columns.names), b, a)
    verdicts = np.where(scores.joins, "same", np.where(scores.different, "different", "unsure"))
    for i, j, total, never, verdict in zip(a, b, scores.total, scores.never, verdicts, strict=True):
        score = compare(features[i], features[j], signatures[i], signatures[j])
        told = (all_mentions[i].native_id, all_mentions[j].native_id, score.reasons)
        assert total == pytest.approx(score.total, abs=1e-6), told
        assert (never, verdict) == (score.never, score.verdict), told


@given(mentions())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_invented_pairs(drawn: list[Mention]) -> None:
    assert_alike(drawn)


@pytest.mark.slow
def test_pairs_of_the_annotated_families(shared: Path) -> None:
    lines = (shared / "gold" / "families_dev.jsonl").read_text("utf-8").splitlines()
    assert_alike([m for m in map(annotated, map(json.loads, lines)) if m][::2])


def annotated(row) -> Mention | None:
    """The mention of a row of the annotated families, where it is relevant."""
    document = SourceDocument(**{name: row.get(name) or "" for name in FIELDS})
    return from_annotation(document, row["gold"]) if row["gold"].get("relevant") else None


@given(st.lists(names, min_size=2, max_size=12))
@settings(max_examples=200, deadline=None)
def test_names_agree_as_one_by_one(written: list[str]) -> None:
    table = Names(Parts(Interned()))
    parsed = [parse_name(name) for name in written]
    numbers = table.intern(name for name in parsed if name.parts)
    left, right = (x.ravel() for x in np.meshgrid(numbers, numbers))
    strength, full = Matches(table).of(left, right)
    maybe = may_agree(table, left, right)
    for a, b, s, f, m in zip(left, right, strength, full, maybe, strict=True):
        match = match_names(table.items[a], table.items[b])
        assert (s, f) == (pytest.approx(match.strength), match.full), (table.items[a], table.items[b])
        assert m or match == NO_MATCH


@given(st.lists(st.floats(-40, 40).map(lambda x: round(x, 5)), min_size=1, max_size=50))
def test_rounding_is_that_of_python(values: list[float]) -> None:
    assert rounded(np.array(values)).tolist() == [round(value, 4) for value in values]
