"""The accused of a docket: how far each one's case has come, and under which sections."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from ironriver.vocabulary import STAGE_ORDER, Event, Stage
from nlp.annotation import Defendant
from nlp.dockets.counts import read_count, statutes_of
from nlp.dockets.dispositions import ENDED, Outcome, outcome_of, party_outcome, standing_counts
from nlp.dockets.entries import Told
from nlp.dockets.model import CountStatus, Docket, DocketParty
from nlp.dockets.names import is_name, person_name
from nlp.dockets.reading import QUOTED, DocketReading
from nlp.dockets.rendering import Mark

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
REACHED = {
    Event.ARREST: Stage.ARRESTED,
    Event.CHARGED: Stage.CHARGED,
    Event.PLEA: Stage.PLEADED_GUILTY,
    Event.CONVICTION: Stage.CONVICTED,
    Event.SENTENCING: Stage.SENTENCED,
}


def outcomes_of(docket: Docket, told: Sequence[Told]) -> Mapping[int, Outcome]:
    """How far each accused's case has come: by the counts, and where they are silent by the entries."""
    reached: dict[int, Stage] = defaultdict(lambda: Stage.CHARGED)
    for item in told:
        stage = item.stage or (REACHED.get(item.event) if item.event else None)
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


def defendants(
    reading: DocketReading, outcomes: Mapping[int, Outcome], told: Sequence[Told]
) -> Iterator[Defendant]:
    """The accused who are named, each with the statutes that the status speaks of."""
    seen: set[str] = set()
    for place, (number, party) in enumerate(accused(reading.docket)):
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
        ended = _ended_otherwise(party, outcome.stage, set(statutes))
        mark = party_mark(reading, number, party)
        yield Defendant(
            name,
            reading.evidence(mark, rule="party of a docket", stage=outcome.stage),
            aliases=tuple(person_name(alias) for alias in party.aliases if is_name(alias)),
            status=outcome.stage,
            sentence_months=outcome.months,
            statutes=tuple(statutes),
            dismissed=tuple(dict.fromkeys(ended[Stage.DISMISSED])),
            acquitted=tuple(dict.fromkeys(ended[Stage.ACQUITTED])),
        )


def _ended_otherwise(party: DocketParty, reached: Stage, told: Set[str]) -> defaultdict[Stage, list[str]]:
    """The sections of counts that were dismissed or ended in acquittal while the case went another way.

    A section that the status speaks of too has not ended: its count was superseded, or is one of several.
    """
    ended: defaultdict[Stage, list[str]] = defaultdict(list)
    for count in party.counts:
        stage = outcome_of(count).stage
        if stage in ENDED and stage is not reached and count.status is not CountStatus.COMPLAINT:
            ended[stage] += [each for each in statutes_of(count) if each not in told]
    return ended


def _found_guilty(docket: Docket, told: Sequence[Told], place: int) -> set[str]:
    """The numbers of the counts to which a plea or verdict says "guilty"; none where it is silent."""
    return {
        number
        for item in told
        if item.event in {Event.PLEA, Event.CONVICTION} and item.parties == (place,)
        for found in _GUILTY_OF.finditer(docket.entries[item.entry].words)
        for number in _COUNT_NUMBER.findall(found[1])
    }


def accused(docket: Docket) -> Iterator[tuple[int, DocketParty]]:
    """The accused with their places among all parties."""
    charged = set(map(id, docket.accused))
    yield from ((i, party) for i, party in enumerate(docket.parties) if id(party) in charged)


def party_mark(reading: DocketReading, number: int, party: DocketParty) -> Mark:
    """The party's line, and the counts below it as far as a quote goes."""
    mark = reading.marks.parties[number]
    for j in range(len(party.counts)):
        count = reading.marks.counts[number, j]
        if count.end - mark.start > 2 * QUOTED:
            break
        mark = Mark(mark.start, count.end)
    return mark
