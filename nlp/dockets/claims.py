"""What a docket states, as claims: parties, counts and entries are read from its own structure.

Every quote stands in the rendered text. What the rules of the text read as defendants, court, case number,
stages and dates of the case gives way: a court's list of parties outranks what a reader makes of its entries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ironriver.vocabulary import STAGE_ORDER, Assertion, Event, Precision, Stage
from nlp.annotation import (
    Annotation,
    CaseNumberFact,
    CourtFact,
    DateFact,
    Defendant,
    Evidence,
    SourceDocument,
    StageFact,
)
from nlp.dockets.counts import read_count, statutes_of
from nlp.dockets.dispositions import Outcome, party_outcome, standing_counts
from nlp.dockets.entries import Told, read_entries
from nlp.dockets.excerpt import Excerpt, excerpt_of
from nlp.dockets.model import Docket, DocketParty, read_details
from nlp.dockets.names import is_name, person_name
from nlp.dockets.rendering import Mark, Rendered, render

#: How sure what a court itself lists is.
SURE = 0.97
#: Characters of an entry that are quoted.
_QUOTED = 240
_ASSERTED = {
    Stage.PLEADED_GUILTY: Assertion.ADMITTED,
    Stage.CONVICTED: Assertion.PROVED,
    Stage.SENTENCED: Assertion.PROVED,
    Stage.DISMISSED: Assertion.DISMISSED,
    Stage.ACQUITTED: Assertion.DISMISSED,
}
#: Stages that an entry may tell of some counts alone.
_BY_COUNT = frozenset({Stage.PLEADED_GUILTY, Stage.CONVICTED})
#: "Guilty Count 1", "Guilty: Ada Prueba (1) count(s) 1, 34", "guilty plea to counts 1s and 3s".
_GUILTY_OF = re.compile(
    r"(?<!not )\bguilty\b[^.;]{0,60}?\bcounts?(?:\(s\))?:?\s+"
    r"((?:\d{1,3}[a-z]{0,4}(?:[\s,-]|and\b){0,4}){1,30})",
    re.IGNORECASE,
)
_COUNT_NUMBER = re.compile(r"\d{1,3}[a-z]{0,4}")
#: How far an event brings a person's case.
_REACHED = {
    Event.ARREST: Stage.ARRESTED,
    Event.CHARGED: Stage.CHARGED,
    Event.PLEA: Stage.PLEADED_GUILTY,
    Event.CONVICTION: Stage.CONVICTED,
    Event.SENTENCING: Stage.SENTENCED,
}
#: Events of the crime itself: these the text tells, not the docket's structure.
_OF_THE_CRIME = frozenset(
    {Event.OFFENSE_START, Event.OFFENSE_END, Event.PURCHASE, Event.SEIZURE, Event.RECOVERY}
)


@dataclass(frozen=True)
class DocketReading:
    """A docket and where its parts stand in the document's text."""

    docket: Docket
    text: str
    marks: Rendered

    def excerpt(self) -> Excerpt:
        """The lines of the text that are read like any text."""
        return excerpt_of(self.docket, self.marks)

    def evidence(self, mark: Mark, rule: str, stage: Stage = Stage.CHARGED) -> Evidence:
        """The words at a mark, as evidence of something at a stage."""
        quote = self.text[mark.start : mark.end]
        return Evidence(
            mark.start, mark.end, quote, rule, SURE, assertion=_ASSERTED.get(stage, Assertion.CHARGED)
        )


def read_docket(document: SourceDocument) -> DocketReading | None:
    """The docket in a document's details; None where there is none, or where the text is another one."""
    docket = read_details(document.details)
    if docket is None:
        return None
    marks = render(docket)
    return DocketReading(docket, document.text, marks) if marks.text == document.text else None


def with_docket(annotation: Annotation, reading: DocketReading) -> Annotation:
    """The annotation with what the docket's structure states in place of what was read from its words."""
    told = list(read_entries(reading.docket.entries, reading.docket.accused))
    outcomes = _outcomes(reading.docket, told)
    defendants = tuple(_defendants(reading, outcomes, told))
    stages = tuple(_stages(reading, outcomes, told))
    dates = tuple(_dates(reading, told))
    return replace(
        annotation,
        stages=stages or annotation.stages,
        court=_court(reading) or annotation.court,
        case_numbers=_case_numbers(reading) or annotation.case_numbers,
        defendants=defendants if reading.docket.accused else annotation.defendants,
        dates=dates + tuple(_of_the_crime(annotation.dates, reading.docket, told)),
    )


def _outcomes(docket: Docket, told: Sequence[Told]) -> Mapping[int, Outcome]:
    """How far each accused's case has come: by the counts, and where they are silent by the entries."""
    reached: dict[int, Stage] = defaultdict(lambda: Stage.CHARGED)
    for item in told:
        stage = item.stage or (_REACHED.get(item.event) if item.event else None)
        for place in item.parties:
            if stage is None or stage is Stage.APPEAL:
                continue
            if stage in {Stage.DISMISSED, Stage.ACQUITTED} and not (
                docket.terminated or docket.accused[place].terminated
            ):
                continue  # one indictment of several, or one count: the case goes on
            reached[place] = max(reached[place], stage, key=lambda each: STAGE_ORDER[each])
    found = {}
    for place, party in enumerate(docket.accused):
        outcome = party_outcome(party)
        by_entries = Outcome(reached[place])
        found[place] = by_entries if outcome.stage is Stage.CHARGED else outcome
    return found


def _defendants(
    reading: DocketReading, outcomes: Mapping[int, Outcome], told: Sequence[Told]
) -> Iterator[Defendant]:
    """The accused who are named, each with the statutes that the status speaks of."""
    seen: set[str] = set()
    for place, (number, party) in enumerate(_accused(reading.docket)):
        name = person_name(party.name)
        if not is_name(party.name) or name in seen:
            continue
        seen.add(name)
        outcome = outcomes[place]
        counts = standing_counts(party, outcome.stage)
        if outcome.stage in _BY_COUNT:
            numbers = _found_guilty(reading.docket, told, place)
            counts = [count for count in counts if read_count(count.name).number in numbers] or counts
        statutes = dict.fromkeys(statute for count in counts for statute in statutes_of(count))
        mark = _party_mark(reading, number, party)
        yield Defendant(
            name,
            reading.evidence(mark, rule="party of a docket", stage=outcome.stage),
            aliases=tuple(person_name(alias) for alias in party.aliases if is_name(alias)),
            status=outcome.stage,
            sentence_months=outcome.months,
            statutes=tuple(statutes),
        )


def _found_guilty(docket: Docket, told: Sequence[Told], place: int) -> set[str]:
    """The numbers of the counts to which a plea or verdict says "guilty"; none where it is silent."""
    return {
        number
        for item in told
        if item.event in {Event.PLEA, Event.CONVICTION} and item.parties == (place,)
        for found in _GUILTY_OF.finditer(docket.entries[item.entry].words)
        for number in _COUNT_NUMBER.findall(found[1])
    }


def _accused(docket: Docket) -> Iterator[tuple[int, DocketParty]]:
    """The accused with their places among all parties."""
    accused = set(map(id, docket.accused))
    yield from ((i, party) for i, party in enumerate(docket.parties) if id(party) in accused)


def _party_mark(reading: DocketReading, number: int, party: DocketParty) -> Mark:
    """The party's line, and the counts below it as far as a quote goes."""
    mark = reading.marks.parties[number]
    for j in range(len(party.counts)):
        count = reading.marks.counts[number, j]
        if count.end - mark.start > 2 * _QUOTED:
            break
        mark = Mark(mark.start, count.end)
    return mark


def _stages(
    reading: DocketReading, outcomes: Mapping[int, Outcome], told: Sequence[Told]
) -> Iterator[StageFact]:
    """What the docket announces: how far each accused has come, and appeals."""
    found: dict[Stage, Mark] = {}
    parties = list(_accused(reading.docket))
    for place, outcome in outcomes.items():
        number, party = parties[place]
        if not is_name(party.name):
            continue
        found.setdefault(outcome.stage, _party_mark(reading, number, party))
    for item in told:
        if item.stage is Stage.APPEAL or (item.event in _REACHED and not outcomes):
            stage = item.stage or _REACHED[item.event]  # type: ignore[index]
            found.setdefault(stage, _entry_mark(reading, item.entry))
    for stage in sorted(found, key=lambda each: STAGE_ORDER[each]):
        yield StageFact(stage, reading.evidence(found[stage], rule="stage by a docket", stage=stage))


def _dates(reading: DocketReading, told: Sequence[Told]) -> Iterator[DateFact]:
    """Each event once a day; where no entry tells the charge, the day on which the case was filed."""
    seen: set[tuple[Event, str, tuple[int, ...]]] = set()
    for item in told:
        if item.event is None or (key := (item.event, item.date, item.parties)) in seen:
            continue
        seen.add(key)
        stage = _REACHED.get(item.event, Stage.CHARGED)
        evidence = reading.evidence(
            _entry_mark(reading, item.entry), rule="event of a docket's entry", stage=stage
        )
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


def _entry_mark(reading: DocketReading, entry: int) -> Mark:
    mark = reading.marks.entries[entry]
    return Mark(mark.start, min(mark.end, mark.start + _QUOTED))


def _court(reading: DocketReading) -> CourtFact | None:
    mark = reading.marks.court
    return CourtFact(reading.docket.court, reading.evidence(mark, rule="court of a docket")) if mark else None


def _case_numbers(reading: DocketReading) -> tuple[CaseNumberFact, ...]:
    mark, number = reading.marks.number, reading.docket.number
    return (CaseNumberFact(number, reading.evidence(mark, rule="number of a docket")),) if mark else ()
