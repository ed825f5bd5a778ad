"""The last word on stages: their words, the days of their events and those accused, weighed together."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import (
    Basis,
    CountRole,
    Event,
    ObjectKind,
    Precision,
    Stage,
)
from nlp.annotation import Count, DateFact, Defendant, Evidence, Relevance, SourceDocument, StageFact
from nlp.pipeline import read_components
from nlp.reading import Reading, read
from nlp.stages import find_stages, settle_stages
from nlp.stages.features import stage_features
from nlp.stages.settle import LIKELY, SURE, chosen
from nlp.stages.tellings import find_tellings
from nlp.weights import Weights

_HERE = Evidence(0, 3, "The", "as told")


def _reading(title: str, text: str, published: str = "2022-05-06") -> Reading:
    return read(SourceDocument("x", title, published, text, kind="news", language="en"))


def _features(
    reading: Reading,
    defendants: tuple[Defendant, ...] = (),
    counts: tuple[Count, ...] = (),
    dates: tuple[DateFact, ...] = (),
) -> frozenset[str]:
    return stage_features(reading, find_tellings(reading), defendants, counts, dates)


def test_words_tell_where_they_stand_and_how_much_they_weigh() -> None:
    reading = _reading("Man sentenced for sending rifles to Sonora", "A judge spoke on Friday in Tucson.")
    found = _features(reading)
    assert {"sentenced:told", "sentenced:title", "language:en", "kind:news", "nobody"} <= found
    assert not any(name.startswith("appeal:") for name in found)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-05-05", {"dated", "1 days", "4 days", "10 days", "30 days", "90 days"}),
        ("2022-04-20", {"dated", "30 days", "90 days"}),
        ("2021-04-20", {"dated", "long ago"}),
        ("2022-06-20", set()),
    ],
)
def test_an_event_is_as_many_days_before_the_writing(day: str, told: set[str]) -> None:
    dates = (DateFact(Event.ARREST, day, Precision.DAY, _HERE),)
    found = _features(_reading("", "The agents met."), dates=dates)
    assert {name.partition(":")[2] for name in found if name.startswith("arrested:")} == told


def test_a_day_says_nothing_where_the_day_of_writing_is_not_known() -> None:
    dates = (DateFact(Event.ARREST, "2022-05-05", Precision.DAY, _HERE),)
    assert not any("days" in name for name in _features(_reading("", "The agents met.", ""), dates=dates))


def test_those_accused_tell_how_far_the_case_has_come() -> None:
    pair = (
        Defendant("Ana Lund", _HERE, status=Stage.SENTENCED, sentence_months=41),
        Defendant("Otto Vega", _HERE, status=Stage.CHARGED),
    )
    found = _features(_reading("", "The agents met."), pair)
    assert {"sentenced:of one", "charged:of one", "months", "few"} <= found
    assert "sentenced:of all" not in found
    assert "sentenced:of all" in _features(_reading("", "The agents met."), pair[:1])


def test_hearings_to_come_and_guns_seized_are_told() -> None:
    dates = (DateFact(Event.HEARING, "2022-06", Precision.MONTH, _HERE),)
    seized = Count(4, 4, Basis.EXACT, CountRole.SEIZED, ObjectKind.RIFLE, "four rifles", _HERE)
    found = _features(_reading("", "The agents met."), counts=(seized,), dates=dates)
    assert {"hearing", "hearing to come", "seized"} <= found


def test_what_the_words_say_needs_less_and_other_is_no_answer() -> None:
    between = (SURE + LIKELY) / 2
    chances = {Stage.CHARGED: between, Stage.ARRESTED: between, Stage.OTHER: 1.0, Stage.APPEAL: SURE}
    assert chosen(chances, {Stage.CHARGED}) == {Stage.CHARGED, Stage.APPEAL}
    assert chosen({}, {Stage.CHARGED}) == frozenset()


def test_chances_of_answers_that_do_not_exclude_each_other() -> None:
    weights = Weights(("a", "b"), {"bias": (0.0, 0.0), "on": (3.0, 3.0), "off": (-3.0, 0.0)})
    both = weights.chances(["on", "never seen"])
    assert both["a"] == both["b"] > 0.9
    assert weights.chances(["on", "off"])["a"] == 0.5


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Tucson man gets four years for buying rifles for a cartel",
            "TUCSON, Ariz. – Otto Vega, 31, of Tucson, was sentenced Thursday to 48 months in prison. "
            "Vega pleaded guilty on January 11, 2022, to making false statements when he bought nine "
            "rifles. He was arrested in March 2021.",
            {Stage.SENTENCED},
        ),
        (
            "Two indicted over pistols bought for others",
            "A federal grand jury indicted Ana Lund, 25, and Otto Vega, 31, both of Waco, on Tuesday for "
            "buying forty pistols for people who could not. If convicted, they face ten years in prison.",
            {Stage.CHARGED},
        ),
    ],
)
def test_the_news_of_a_whole_document(title: str, text: str, expected: set[Stage]) -> None:
    found = read_components(_reading(title, text), Relevance(True, 1.0, ""))
    assert {fact.value for fact in found.stages} == expected
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in found.stages)


def test_a_text_without_a_sentence_announces_nothing() -> None:
    assert settle_stages(_reading("", ""), (), defendants=(), counts=(), dates=()) == ()


def test_where_no_stage_is_likely_the_first_sentence_is_other() -> None:
    reading = _reading("An evening on the green", "A band played on the green until the lights went out.")
    said = (*find_stages(reading), StageFact(Stage.APPEAL, _HERE))
    settled = settle_stages(reading, said, defendants=(), counts=(), dates=())
    assert [fact.value for fact in settled] == [Stage.OTHER]
