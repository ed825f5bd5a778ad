"""The last word on what a document announces, when its dates and those accused are known.

The words alone (nlp/stages/find.py) say what may be the news; how long ago its event was, and how far the
case has come with those accused, say whether it is. Weights fitted to annotated documents
(benchmarks/train_stages.py) decide between the two.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from ironriver.vocabulary import Stage
from nlp.annotation import Count, DateFact, Defendant, Evidence, StageFact
from nlp.reading import Reading
from nlp.stages.features import EVENTS, stage_features
from nlp.stages.find import evidence_of, other_fact
from nlp.stages.tellings import find_tellings
from nlp.weights import load_weights

WEIGHTS = "stage_weights.csv"
#: From which probability on a stage is the news, and one that the words alone make news.
SURE, LIKELY = 0.5, 0.3


def settle_stages(
    reading: Reading,
    stages: Sequence[StageFact],
    *,
    defendants: Sequence[Defendant],
    counts: Sequence[Count],
    dates: Sequence[DateFact],
) -> tuple[StageFact, ...]:
    """The stages that are the document's news, of those that its words alone say and all others."""
    if not stages:
        return ()
    told = reading.once(find_tellings, reading)
    chances = load_weights(WEIGHTS).chances(stage_features(reading, told, defendants, counts, dates))
    news = chosen(chances, {fact.value for fact in stages})
    if not news:
        return other_fact(reading)
    evidence = {stage: _evidence(reading, stage, defendants, dates) for stage in Stage if stage in news}
    return tuple(
        StageFact(stage, replace(at, confidence=round(chances[stage], 3))) for stage, at in evidence.items()
    )


def chosen(chances: Mapping[str, float], said: Container[Stage]) -> frozenset[Stage]:
    """The stages that are likely enough, those that the words say (`said`) with less; never `other`."""
    return frozenset(
        stage
        for stage in Stage
        if stage is not Stage.OTHER and chances.get(stage, 0.0) >= (LIKELY if stage in said else SURE)
    )


def _evidence(
    reading: Reading, stage: Stage, defendants: Sequence[Defendant], dates: Sequence[DateFact]
) -> Evidence:
    """Where a stage is told: by its words, else by the date of its event, else with somebody accused."""
    told = reading.once(find_tellings, reading).get(stage)
    dated = (fact.evidence for fact in dates if fact.event is EVENTS.get(stage))
    parties = (defendant.evidence for defendant in defendants if defendant.status is stage)
    at = None if told else next(chain(dated, parties), None)
    if at is None:
        return evidence_of(reading, told or [])
    return reading.evidence(at.start, at.end, "stage by date and parties")
