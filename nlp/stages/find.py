"""What a document announces as its news: arrests, charges, a plea, a sentence.

The title and the first sentences weigh most. Where the news is a late stage (a plea, a verdict, a
sentence), the earlier ones are its background and stand only where the title names them too.
"""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import Stage
from nlp.annotation import Evidence, StageFact
from nlp.reading import Reading
from nlp.stages import wordings as w
from nlp.stages.circumstances import PENDING
from nlp.stages.telling import Telling, weight_of
from nlp.stages.tellings import BESIDE, EARLY_STAGES, SENTENCES, find_tellings, lead

ENOUGH = 1.3
_LATE = (
    Stage.PLEADED_GUILTY,
    Stage.CONVICTED,
    Stage.ACQUITTED,
    Stage.DISMISSED,
    Stage.SENTENCED,
    Stage.APPEAL,
    Stage.SANCTIONED,
    Stage.FORFEITURE,
)
_WITHOUT_CHARGE = frozenset({*_LATE, Stage.SEIZURE, Stage.EXTRADITED})
_BEFORE_SENTENCE = frozenset({Stage.PLEADED_GUILTY, Stage.CONVICTED})
_BEFORE_APPEAL = _BEFORE_SENTENCE | {Stage.SENTENCED}


def find_stages(reading: Reading) -> tuple[StageFact, ...]:
    """The stages that are the document's news; `other` where none is."""
    told, opening = reading.once(find_tellings, reading), _opening(reading)
    news = {stage for stage, items in told.items() if weight_of(items) >= ENOUGH}
    if not news:
        # What a story with a scene for its opening is about stands further down.
        news = {stage for stage, items in told.items() if any(item.fresh for item in items)}
    if not news:
        news = {stage for stage, items in told.items() if any(item.judged for item in items)}
    if Stage.ARRESTED in news and not news.intersection(_WITHOUT_CHARGE):
        # Papers tell the charge at their end.
        news |= {Stage.CHARGED for item in told[Stage.CHARGED] if item.done}
    if w.COMPLAINT.search(reading.document.title):
        # What an agent swears to ends with the arrest.
        news |= {Stage.ARRESTED for item in told[Stage.ARRESTED] if item.done}
    news = _without_background(reading.document.title, opening, news, told)
    if Stage.CONVICTED in news and told[Stage.PLEADED_GUILTY] and not w.TRIAL.search(opening):
        # "Two convicted": headlines say so of a plea too.
        news = (news - {Stage.CONVICTED}) | ({Stage.PLEADED_GUILTY} if Stage.SENTENCED not in news else set())
    if not news:
        return other_fact(reading)
    return tuple(StageFact(stage, evidence_of(reading, told[stage])) for stage in Stage if stage in news)


def other_fact(reading: Reading) -> tuple[StageFact, ...]:
    """What a document announces where it is no act of a case: its first sentence, if it has any."""
    return tuple(
        StageFact(Stage.OTHER, reading.evidence(start, end, "no act of a case is the news", 0.4))
        for start, end in lead(reading)[:1]
    )


def _without_background(
    title: str, opening: str, news: set[Stage], told: dict[Stage, list[Telling]]
) -> set[Stage]:
    """Leave out what led to the news: charges before a plea, the plea before a sentence."""
    titled = {stage for stage in news if any(item.in_title for item in told[stage])}
    if titled & EARLY_STAGES and Stage.SANCTIONED not in titled:
        news = news - {Stage.SANCTIONED}  # "charged with trading with a designated airline"
    if Stage.EXTRADITED in news and not w.ARRAIGNED.search(opening):
        news = news - EARLY_STAGES
    if not titled - EARLY_STAGES and PENDING.search(title) and not w.ACT.search(title):
        news = news - EARLY_STAGES
    late = [stage for stage in _LATE if stage in titled] or [
        # "Three go to trial; the case of the fourth was dismissed": beside the charges, not after them.
        stage
        for stage in _LATE
        if stage in news and not (stage is Stage.DISMISSED and any(item.beside for item in told[stage]))
    ]
    if not late:
        return news
    if Stage.SENTENCED in late:
        late = [stage for stage in late if stage not in _BEFORE_SENTENCE or stage in titled]
    if (
        Stage.APPEAL in late
        and not (";" in title and Stage.SENTENCED in titled)
        and not w.RESENTENCED.search(title)
    ):
        late = [stage for stage in late if stage not in _BEFORE_APPEAL]
        titled -= _BEFORE_APPEAL
    kept = {stage for stage in titled if stage not in EARLY_STAGES or w.ACT.search(title)}
    kept.discard(Stage.SEIZURE)  # "Three years for man who sent rifles found in Toronto"
    if Stage.APPEAL not in late:
        kept |= {stage for stage in BESIDE if any(item.beside for item in told[stage])}
    return {stage for stage in news if stage in kept or stage in late}


def _opening(reading: Reading) -> str:
    """The title and the first sentences, as one text."""
    first = lead(reading)[: len(SENTENCES)]
    return " ".join([reading.document.title, *(reading.text[start:end] for start, end in first)])


def evidence_of(reading: Reading, items: Sequence[Telling]) -> Evidence:
    """The strongest place in the text; where only the title tells it, the first sentence."""
    inside = [item for item in items if item.start >= 0]
    if inside:
        best = max(inside, key=lambda item: item.weight)
        total = sum(item.weight for item in items)
        return reading.evidence(
            best.start, best.end, "stage in title and first sentences", min(0.95, 0.4 + total / 12)
        )
    start, end = (lead(reading) or [(0, len(reading.text))])[0]
    return reading.evidence(start, end, "stage in the title", 0.6)
