"""What a run did to an incident, in a line and in detail; written in the change's own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident, Party, Quantity
from ironriver.vocabulary import STAGE_ORDER, ChangeKind, Stage
from ironriver.wording import english
from pipeline.resolve.assemble import Assembled
from pipeline.resolve.names import match_names, parse_name


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What changes are told of: stage, parties with status and sentence, chosen figures. Names → words."""

    stage: str
    parties: dict[str, tuple[str, int | None]]
    figures: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """As kept in a change's details."""
        people = {name: {"status": s, "sentence_months": m} for name, (s, m) in self.parties.items()}
        return {"stage": self.stage, "parties": people, "figures": self.figures}

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Snapshot:
        """One that was kept in a change's details."""
        people = {name: (one["status"], one["sentence_months"]) for name, one in told["parties"].items()}
        return cls(told["stage"], people, dict(told["figures"]))


def stored_snapshot(session: Session, incident: Incident) -> Snapshot:
    """What the database shows of an incident now."""
    people = session.execute(
        select(Party.name, Party.status, Party.sentence_months).where(Party.incident_id == incident.id)
    )
    numbers = session.execute(
        select(Quantity.role, Quantity.object, Quantity.low, Quantity.high, Quantity.basis).where(
            Quantity.incident_id == incident.id, Quantity.chosen.is_(True)
        )
    )
    return Snapshot(
        incident.stage,
        {name: (status, months) for name, status, months in people},
        {_slot(role, kind): english().number(low, high, basis) for role, kind, low, high, basis in numbers},
    )


def new_snapshot(assembled: Assembled) -> Snapshot:
    """What an assembled incident will show."""
    return Snapshot(
        assembled.stage,
        {party.name: (party.status, party.sentence_months) for party in assembled.parties},
        {
            _slot(figure.role, figure.object): english().number(figure.low, figure.high, figure.basis)
            for figure in assembled.figures
            if figure.chosen
        },
    )


def _slot(role: str, kind: str) -> str:
    return f"{english().objects(kind)} {role}"


class Subject(StrEnum):
    """What a step is about."""

    STAGE = "stage"
    PARTY = "party"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is otherwise after than before: of the stage, of a person, of a figure.

    Attributes:
        what: the person's name, or the words of a figure's slot; empty for the stage.
        before: what was told: the stage, status or number; None where nothing was.
        after: the same now.
        months: the sentence before and now, of a person.
        advanced: whether the case came further by it.
    """

    of: Subject
    what: str
    before: str | None
    after: str | None
    months: tuple[int | None, int | None] = (None, None)
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """All steps between two snapshots, those by which the case came further first."""

    steps: tuple[Step, ...]

    @property
    def kind(self) -> ChangeKind | None:
        """Advanced where anything did, else corrected where anything is otherwise, else None."""
        if any(step.advanced for step in self.steps):
            return ChangeKind.ADVANCED
        return ChangeKind.CORRECTED if self.steps else None

    @property
    def words(self) -> str:
        """One line."""
        return "; ".join(map(_step_words, self.steps))


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """What is otherwise after than before."""
    steps = [*_stage_step(before.stage, after.stage)]
    renamed = _renamed(before.parties, after.parties)
    old_parties = {renamed.get(name, name): told for name, told in before.parties.items()}
    for name in sorted(old_parties.keys() | after.parties.keys()):
        steps += _party_step(name, old_parties.get(name), after.parties.get(name))
    for slot in sorted(before.figures.keys() | after.figures.keys()):
        old, new = before.figures.get(slot), after.figures.get(slot)
        if old != new:
            steps.append(Step(Subject.FIGURE, slot, old, new))
    return Difference(tuple(sorted(steps, key=lambda step: not step.advanced)))


def _stage_step(old: str, new: str) -> Iterator[Step]:
    if old != new:
        yield Step(Subject.STAGE, "", old, new, advanced=_is_further(old or Stage.OTHER, new))


def _party_step(
    name: str, old: tuple[str, int | None] | None, new: tuple[str, int | None] | None
) -> Iterator[Step]:
    if old == new:
        return
    before, after = old[0] if old else None, new[0] if new else None
    months = old[1] if old else None, new[1] if new else None
    further = before is not None and after is not None and before != after and _is_further(before, after)
    yield Step(Subject.PARTY, name, before, after, months, further)


def _is_further(old: str, new: str) -> bool:
    return STAGE_ORDER[Stage(new)] > STAGE_ORDER[Stage(old)]


def _step_words(step: Step) -> str:
    """A step in English, as it is kept and mailed."""
    if step.of is Subject.STAGE:
        return f"stage: {_words(step.before or '')} → {_words(step.after or '')}"
    if step.of is Subject.FIGURE:
        if step.before is None:
            return f"{step.what}: {step.after}"
        return f"{step.what}: {step.before} " + (
            "no longer stated" if step.after is None else f"→ {step.after}"
        )
    if step.before is None:
        return f"{step.what} added ({_words(step.after or '')})"
    if step.after is None:
        return f"{step.what} no longer named"
    if step.before == step.after:
        return f"{step.what}: sentence {_months(step.months[0])} → {_months(step.months[1])}"
    months = f", {step.months[1]} months" if step.months[1] else ""
    return f"{step.what}: {_words(step.before)} → {_words(step.after)}{months}"


def _renamed(before: Iterable[str], after: Iterable[str]) -> dict[str, str]:
    """Old names → the new forms of the same names: a fuller name is no other party."""
    old, new = set(before), set(after)
    pairs: dict[str, str] = {}
    for name in sorted(old - new):
        for other in sorted(new - old - set(pairs.values())):
            if match_names(parse_name(name), parse_name(other)).full:
                pairs[name] = other
                break
    return pairs


def _words(stage: str) -> str:
    return stage.replace("_", " ") or "unknown"


def _months(months: int | None) -> str:
    return f"{months} months" if months is not None else "unknown"


def listed(ids: Sequence[str]) -> str:
    """Ids in a sentence."""
    return ", ".join(ids)
