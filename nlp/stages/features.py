"""What the last word on a document's stages goes by, as named features.

For each stage: where and how strongly its words are told, how long before the writing its event is dated, and
with whom the case has come so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ironriver.vocabulary import CountRole, Event, Precision, Stage
from nlp.annotation import Count, DateFact, Defendant
from nlp.dates.anchor import published_anchor
from nlp.reading import Reading
from nlp.stages.telling import Telling, weight_of

#: The stages whose event is dated.
EVENTS = {
    Stage.SEIZURE: Event.SEIZURE,
    Stage.ARRESTED: Event.ARREST,
    Stage.CHARGED: Event.CHARGED,
    Stage.EXTRADITED: Event.EXTRADITION,
    Stage.PLEADED_GUILTY: Event.PLEA,
    Stage.CONVICTED: Event.CONVICTION,
    Stage.SENTENCED: Event.SENTENCING,
}
#: Weights of all the places that tell a stage, characters before the first of them, days since its event.
_WEIGHTS = (0.3, 0.8, 1.2, 2.0, 3.0, 4.5, 6.0)
_FIRST = (150, 400, 900)
_DAYS = (1, 4, 10, 30, 90)
_LONG_AGO = 60
_SEVERAL = 3


def stage_features(
    reading: Reading,
    told: Mapping[Stage, Sequence[Telling]],
    defendants: Sequence[Defendant],
    counts: Sequence[Count],
    dates: Sequence[DateFact],
) -> frozenset[str]:
    """The features of a document."""
    document = reading.document
    written = published_anchor(document.published)
    day = written.day if written else None
    found = {f"language:{reading.language}", f"kind:{document.kind or 'unknown'}"}
    for stage in Stage:
        found.update(f"{stage}:{name}" for name in _of_words(told.get(stage, ())))
        found.update(f"{stage}:{name}" for name in _of_parties(stage, defendants))
        if stage in EVENTS and day is not None:
            found.update(f"{stage}:{name}" for name in _of_days(EVENTS[stage], dates, day))
    found.update(_of_case(defendants, counts, dates, day))
    return frozenset(found)


def _of_case(
    defendants: Sequence[Defendant], counts: Sequence[Count], dates: Sequence[DateFact], written: date | None
) -> Iterator[str]:
    """How many are accused, and whether terms, guns seized and hearings are told."""
    yield "one" if len(defendants) == 1 else "several" if len(defendants) >= _SEVERAL else "few"
    if not defendants:
        yield "nobody"
    if any(defendant.sentence_months is not None for defendant in defendants):
        yield "months"
    if any(count.role is CountRole.SEIZED for count in counts):
        yield "seized"
    hearings = [fact for fact in dates if fact.event is Event.HEARING]
    if hearings:
        yield "hearing"
    if written and any(fact.date > written.isoformat()[: len(fact.date)] for fact in hearings):
        yield "hearing to come"


def _of_words(tellings: Sequence[Telling]) -> Iterator[str]:
    """Where a stage's words stand, how much they weigh, and how they tell it."""
    if not tellings:
        return
    yield "told"
    if any(item.in_title for item in tellings):
        yield "title"
    weight = weight_of([item for item in tellings if not item.in_title])
    yield from (f"weight {least:g}" for least in _WEIGHTS if weight >= least)
    first = min((item.start for item in tellings if not item.in_title), default=None)
    if first is not None:
        yield from (f"within {most}" for most in _FIRST if first < most)
    for name in ("done", "fresh", "judged", "beside"):
        if any(getattr(item, name) for item in tellings):
            yield name


def _of_parties(stage: Stage, defendants: Sequence[Defendant]) -> Iterator[str]:
    """Whether the case has come so far with one of those accused, or with all."""
    so_far = [defendant.status is stage for defendant in defendants]
    if any(so_far):
        yield "of one"
        if all(so_far):
            yield "of all"


def _of_days(event: Event, dates: Sequence[DateFact], written: date) -> Iterator[str]:
    """How many days before the writing an event was, the last one told."""
    days = [
        (written - date.fromisoformat(fact.date)).days
        for fact in dates
        if fact.event is event and fact.precision is Precision.DAY
    ]
    since = min((day for day in days if day >= 0), default=None)
    if since is None:
        return
    yield "dated"
    yield from (f"{most} days" for most in _DAYS if since <= most)
    if since > _LONG_AGO:
        yield "long ago"
