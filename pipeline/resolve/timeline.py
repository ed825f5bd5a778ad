"""When what happened: each event once, however finely and however often it is told; other days beside it.

An event that can happen only once to one person (a plea, a sentence), or once in a case (its beginning, its
end), and that documents put on different days, is one that they disagree on: one day is chosen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ironriver.vocabulary import ClaimKind, Event, Precision, Stage
from pipeline.resolve.accused import Cast
from pipeline.resolve.charges import status_of
from pipeline.resolve.mention import Mention, Ref, Told, told_of
from pipeline.resolve.parties import PartyRecord
from pipeline.resolve.ranking import clarity, official

#: What comes before what, where dates leave it open.
_ORDER = {
    event: i
    for i, event in enumerate(
        (
            Event.OFFENSE_START,
            Event.PURCHASE,
            Event.RECOVERY,
            Event.SEIZURE,
            Event.OFFENSE_END,
            Event.ARREST,
            Event.CHARGED,
            Event.EXTRADITION,
            Event.HEARING,
            Event.PLEA,
            Event.CONVICTION,
            Event.SENTENCING,
        )
    )
}
_ONCE_A_CASE = {Event.OFFENSE_START, Event.OFFENSE_END}
_ONCE_A_PERSON = {Event.PLEA, Event.CONVICTION, Event.SENTENCING, Event.EXTRADITION}
#: Events that can come again: days no further apart than this are one of them, told differently.
_NEAR = {Event.ARREST: 7, Event.CHARGED: 7}
_OF_A_PERSON = _ONCE_A_PERSON | {*_NEAR, Event.HEARING}
#: Who is reported to be here had had that event by the day of the report.
_IMPLIED_BY = {
    Event.CHARGED: {Stage.CHARGED, Stage.PLEADED_GUILTY, Stage.CONVICTED, Stage.SENTENCED},
    Event.PLEA: {Stage.PLEADED_GUILTY},
    Event.CONVICTION: {Stage.CONVICTED},
    Event.SENTENCING: {Stage.SENTENCED},
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of the timeline. `party` is the place of a person in the list of parties; `refs` the claims.

    `chosen` is false where another day is believed for the same event.
    """

    event: str
    date: str
    precision: str
    party: int | None
    chosen: bool
    refs: tuple[Ref, ...]


@dataclass(slots=True)
class _Row:
    event: Event
    date: str
    party: int | None
    told: list[Told] = field(default_factory=list)
    chosen: bool = True

    @property
    def labels(self) -> set[str]:
        return {told.mention.label for told in self.told}


def timeline(
    mentions: Sequence[Mention], people: Sequence[PartyRecord], families: Mapping[str, str] | None = None
) -> list[Moment]:
    """All events in the order in which they happened; `mentions` are in their order."""
    cast = Cast(people)
    rows: dict[tuple[Event, int | None, str], _Row] = {}
    for told in told_of(mentions, ClaimKind.DATE):
        if told.fact.get("date"):
            event, day = Event(str(told.fact.get("event"))), str(told.fact.get("date"))
            party = cast.owner(told.mention, told.fact) if event in _OF_A_PERSON else None
            rows.setdefault((event, party, day), _Row(event, day, party)).told.append(told)
    kept = _join_coarse(_join_unowned(list(rows.values())))
    by_owner: dict[tuple[Event, int | None], list[_Row]] = defaultdict(list)
    for row in kept:
        by_owner[row.event, row.party].append(row)
    for (event, party), group in by_owner.items():
        if event in _ONCE_A_CASE or party is not None:
            _settle(group, _latest_possible(event, party, mentions, cast), families or {})
    return [_moment(row) for row in _in_order(kept)]


def _moment(row: _Row) -> Moment:
    refs = [told.ref for told in sorted(row.told, key=lambda told: _clarity(told, row.date), reverse=True)]
    return Moment(row.event, row.date, precision_of(row.date), row.party, row.chosen, tuple(refs))


def _clarity(told: Told, day: str) -> tuple[object, ...]:
    """The claim to quote gives the day itself."""
    return str(told.fact.get("date")) == day, *clarity(told)


def precision_of(day: str) -> Precision:
    """How fine a date is: `2026`, `2026-11` or `2026-11-17`."""
    return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(day), Precision.DAY)


def _join_unowned(rows: Sequence[_Row]) -> list[_Row]:
    """An arrest of nobody in particular is that of the one party who was arrested then, day or month."""
    kept = [row for row in rows if row.party is not None]
    owned = list(kept)
    for row in rows:
        if row.party is None:
            same = [
                other
                for other in owned
                if other.event == row.event
                and (other.date.startswith(row.date) or row.date.startswith(other.date))
            ]
            if len({other.party for other in same}) == 1:
                finest = max(same, key=lambda other: (len(other.date), len(other.told), other.date))
                finest.told += row.told
                finest.date = max(finest.date, row.date, key=len)
            else:
                kept.append(row)
    return kept


def _join_coarse(rows: Sequence[_Row]) -> list[_Row]:
    """A month goes into a day of it that is told, a year into its month: of several into the most told."""
    kept: list[_Row] = []
    for row in sorted(rows, key=lambda r: -len(r.date)):
        finer = [
            other
            for other in kept
            if other.event == row.event
            and other.date.startswith(f"{row.date}-")
            and (row.party is None or other.party == row.party)
        ]
        if finer:
            min(finer, key=lambda other: (-len(other.labels), other.date, str(other.party))).told += row.told
        else:
            kept.append(row)
    return kept


def _settle(group: Sequence[_Row], latest: str, families: Mapping[str, str]) -> None:
    """Choose among rows that can't all be true; who tells of two days tells of two events."""
    ranked = sorted(group, key=lambda row: (_believed(row, latest, families), row.date), reverse=True)
    for i, row in enumerate(ranked):
        row.chosen = not any(
            better.chosen and not better.labels & row.labels and _contradict(better, row)
            for better in ranked[:i]
        )


def _believed(row: _Row, latest: str, families: Mapping[str, str]) -> tuple[bool, int, int, int]:
    """Possible before impossible, then by independent sources, then the most official, then the finest."""
    voices = {families.get(label, label) for label in row.labels}
    return (
        row.date <= latest,
        len(voices),
        max(official(told.mention) for told in row.told),
        len(row.date),
    )


def _contradict(a: _Row, b: _Row) -> bool:
    near = _NEAR.get(a.event)
    if near is None:
        return a.event in _ONCE_A_CASE | _ONCE_A_PERSON
    try:
        return abs((date.fromisoformat(a.date) - date.fromisoformat(b.date)).days) <= near
    except ValueError:  # a month or a year, which holds no day that is told
        return False


def _latest_possible(event: Event, party: int | None, mentions: Sequence[Mention], cast: Cast) -> str:
    """The day by which a report says that it has happened: nobody pleads after the news of the plea."""
    known = _IMPLIED_BY.get(event)
    if known is None or party is None:
        return "9999"
    reported = [
        f"{mention.published}-99" if len(mention.published) < 10 else mention.published
        for mention in mentions
        if mention.published
        for fact in mention.of(ClaimKind.DEFENDANT)
        if cast.telling(mention, fact) == party and status_of(fact) in known
    ]
    return min(reported, default="9999")


def _in_order(rows: Iterable[_Row]) -> list[_Row]:
    """By date; what is told by month or year comes after the days in it that precede it in a case."""
    listed = list(rows)

    def place(row: _Row) -> tuple[str, int, str, str]:
        rank = _ORDER[row.event]
        before = [
            other.date
            for other in listed
            if len(other.date) == 10 and other.date.startswith(row.date) and _ORDER[other.event] < rank
        ]
        anchor = max(before, default=row.date) if len(row.date) < 10 else row.date
        return anchor, rank, row.date, str(row.party)

    return sorted(listed, key=place)
