"""The last word on what a document announces, when its dates and those accused are known.

The words alone (nlp/stages/find.py) say what may be the news; how long ago its event was, and how far the
case has come with those accused, say whether it is. Weights fitted to annotated documents
(benchmarks/train_stages.py) decide between the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    before = {fact.value: fact for fact in stages}
    news = chosen(chances, before)
    if not news:
        return other_fact(reading)
    return tuple(
        before.get(stage) or StageFact(stage, _evidence(reading, stage, chances, defendants, dates))
        for stage in Stage
        if stage in news
    )


def chosen(chances: Mapping[str, float], said: Mapping[Stage, object]) -> frozenset[Stage]:
    """The stages that are likely enough, those that the words say (`said`) with less; never `other`."""
    return frozenset(
        stage
        for stage in Stage
        if stage is not Stage.OTHER and chances.get(stage, 0.0) >= (LIKELY if stage in said else SURE)
    )


def _evidence(
    reading: Reading,
    stage: Stage,
    chances: Mapping[str, float],
    defendants: Sequence[Defendant],
    dates: Sequence[DateFact],
) -> Evidence:
    """Where a stage is told: by its words, else by the date of its event, else with somebody accused."""
    if told := reading.once(find_tellings, reading).get(stage):
        return evidence_of(reading, told)
    dated = [fact.evidence for fact in dates if fact.event is EVENTS.get(stage)]
    parties = [defendant.evidence for defendant in defendants if defendant.status is stage]
    at = next(iter([*dated, *parties]), None)
    if at is None:
        return evidence_of(reading, [])
    return reading.evidence(at.start, at.end, "stage by date and parties", round(chances[stage], 3))
