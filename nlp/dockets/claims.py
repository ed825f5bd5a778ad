"""What a docket states, as claims: parties, counts and entries are read from its own structure.

Every quote stands in the rendered text. What the rules of the text read as defendants, court, case number,
stages and dates of the case gives way: a court's list of parties outranks what a reader makes of its entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ironriver.vocabulary import STAGE_ORDER, Event, Precision, Stage
from nlp.annotation import Annotation, CaseNumberFact, CourtFact, DateFact, StageFact
from nlp.dockets.accused import REACHED, accused, defendants, outcomes_of, party_mark
from nlp.dockets.dispositions import Outcome
from nlp.dockets.entries import Told, read_entries
from nlp.dockets.model import Docket
from nlp.dockets.names import is_name
from nlp.dockets.reading import DocketReading
from nlp.dockets.rendering import Mark

#: Events of the crime itself: these the text tells, not the docket's structure.
_OF_THE_CRIME = frozenset(
    {Event.OFFENSE_START, Event.OFFENSE_END, Event.PURCHASE, Event.SEIZURE, Event.RECOVERY}
)


def with_docket(annotation: Annotation, reading: DocketReading) -> Annotation:
    """The annotation with what the docket's structure states in place of what was read from its words."""
    told = list(read_entries(reading.docket.entries, reading.docket.accused))
    outcomes = outcomes_of(reading.docket, told)
    accused_here = tuple(defendants(reading, outcomes, told))
    stages = tuple(_stages(reading, outcomes, told))
    dates = tuple(_dates(reading, told))
    return replace(
        annotation,
        stages=stages or annotation.stages,
        court=_court(reading) or annotation.court,
        case_numbers=_case_numbers(reading) or annotation.case_numbers,
        defendants=accused_here if reading.docket.accused else annotation.defendants,
        dates=dates + tuple(_of_the_crime(annotation.dates, reading.docket, told)),
    )


def _stages(
    reading: DocketReading, outcomes: Mapping[int, Outcome], told: Sequence[Told]
) -> Iterator[StageFact]:
    """What the docket announces: how far each accused has come, and appeals."""
    found: dict[Stage, Mark] = {}
    parties = list(accused(reading.docket))
    for place, outcome in outcomes.items():
        number, party = parties[place]
        if not is_name(party.name):
            continue
        found.setdefault(outcome.stage, party_mark(reading, number, party))
    for item in told:
        if item.stage is Stage.APPEAL or (item.event in REACHED and not outcomes):
            stage = item.stage or REACHED[item.event]  # type: ignore[index]
            found.setdefault(stage, reading.entry(item.entry))
    for stage in sorted(found, key=lambda each: STAGE_ORDER[each]):
        yield StageFact(stage, reading.evidence(found[stage], rule="stage by a docket", stage=stage))


def _dates(reading: DocketReading, told: Sequence[Told]) -> Iterator[DateFact]:
    """Each event once a day; where no entry tells the charge, the day on which the case was filed."""
    seen: set[tuple[Event, str, tuple[int, ...]]] = set()
    for item in told:
        if item.event is None or (key := (item.event, item.date, item.parties)) in seen:
            continue
        seen.add(key)
        stage = REACHED.get(item.event, Stage.CHARGED)
        evidence = reading.evidence(reading.entry(item.entry), rule="event of a docket's entry", stage=stage)
        yield DateFact(item.event, item.date, Precision.DAY, evidence)
    docket, filed = reading.docket, reading.marks.filed
    if docket.criminal and filed and not any(event is Event.CHARGED for event, *_ in seen):
        evidence = reading.evidence(filed, rule="day on which a docket was opened")
        yield DateFact(Event.CHARGED, docket.filed, Precision.DAY, evidence)


def _of_the_crime(facts: Sequence[DateFact], docket: Docket, told: Sequence[Told]) -> Iterator[DateFact]:
    """Days of the crime that an entry tells; a day of the court is none, whatever was told on it."""
    of_the_court = {day for entry in docket.entries for day in (entry.filed, entry.entered)}
    of_the_court |= {docket.filed, docket.terminated, docket.last_filing, *(item.date for item in told)}
    yield from (fact for fact in facts if fact.event in _OF_THE_CRIME and fact.date not in of_the_court)


def _court(reading: DocketReading) -> CourtFact | None:
    mark = reading.marks.court
    return CourtFact(reading.docket.court, reading.evidence(mark, rule="court of a docket")) if mark else None


def _case_numbers(reading: DocketReading) -> tuple[CaseNumberFact, ...]:
    mark, number = reading.marks.number, reading.docket.number
    return (CaseNumberFact(number, reading.evidence(mark, rule="number of a docket")),) if mark else ()
