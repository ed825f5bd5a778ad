"""Confidence is a probability for every item, and a new rule has the rate of its kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironriver.vocabulary import Basis, ClaimKind, CountRole, ObjectKind
from nlp.annotation import Annotation, Count, Relevance, SourceDocument
from nlp.confidence import LEAST, LISTS, MOST, Traits, calibrate, items_of, probability
from nlp.pipeline import annotate, read_components
from nlp.reading import Reading, read

TEXT = (
    "Ramiro Quillon, 31, of Ardmore, Oklahoma, pleaded guilty Monday in federal court to smuggling firearms. "
    "He bought 12 Glock pistols at Copper Creek Guns and sold 40 rifles to the Sinaloa Cartel. "
    "Agents seized 12 pistols in May 2022."
)


def reading_of(text: str = TEXT) -> Reading:
    return read(SourceDocument("x", "", "2023-05-04", text, kind="news", language="en"))


def count(reading: Reading, rule: str, confidence: float) -> Count:
    start = reading.text.index("12 Glock")
    evidence = reading.evidence(start, start + 16, rule, confidence)
    return Count(12, 12, Basis.EXACT, CountRole.PURCHASED, ObjectKind.HANDGUN, "", evidence)


def probability_of(rule: str, confidence: float = 0.8, text: str = TEXT) -> float:
    reading = reading_of(text)
    item = count(reading, rule, confidence)
    annotation = Annotation("x", Relevance(True, 0.9, ""), "en", counts=(item,))
    return probability(Traits(reading, annotation).features(ClaimKind.COUNT, item))


def test_every_item_gets_a_probability_and_nothing_else_changes() -> None:
    reading = reading_of()
    raw = read_components(reading, Relevance(True, 0.9, ""))
    done = calibrate(reading, raw)
    for name in LISTS:
        before, after = items_of(raw, name), items_of(done, name)
        assert all(LEAST <= item.evidence.confidence <= MOST for item in after)
        forgotten = [
            replace(item, evidence=replace(item.evidence, confidence=old.evidence.confidence))
            for item, old in zip(after, before, strict=True)
        ]
        assert forgotten == list(before)
    assert done.counts
    assert done.defendants


def test_the_pipeline_calibrates() -> None:
    document = SourceDocument("x", "Gun Smuggler Pleads Guilty", "2023-05-04", TEXT, kind="news")
    assert {item.evidence.confidence for item in annotate(document).counts} != {0.8}


def test_a_rule_of_tomorrow_has_the_rate_of_its_kind() -> None:
    unknown = [probability_of(rule) for rule in ("a rule of tomorrow", "another one")]
    assert unknown[0] == unknown[1]
    assert 0.5 < unknown[0] < MOST


@given(st.floats(0, 1))
def test_a_component_may_be_as_sure_as_it_likes(raw: float) -> None:
    assert LEAST <= probability_of("number before gun noun", raw) <= MOST


def test_the_surer_the_role_model_the_surer_the_count() -> None:
    sure = [probability_of("number before gun noun", raw) for raw in (0.3, 0.6, 0.9)]
    assert sure == sorted(sure)
    assert sure[0] < sure[-1]


@pytest.mark.parametrize(("text", "again"), [(TEXT, 1.0), (TEXT.replace("seized 12", "seized nine"), 0.0)])
def test_a_number_told_again(text: str, again: float) -> None:
    reading = reading_of(text)
    item = count(reading, "number before gun noun", 0.8)
    annotation = Annotation("x", Relevance(True, 0.9, ""), "en", counts=(item,))
    assert Traits(reading, annotation).features(ClaimKind.COUNT, item)["again"] == again
