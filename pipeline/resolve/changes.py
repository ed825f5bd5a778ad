"""What a run did to an incident, in a line and in detail; written in the change's own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Difference:
    """Between two snapshots: whether something advanced, and all that is otherwise, in words."""

    advanced: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def kind(self) -> ChangeKind | None:
        """Advanced where anything did, else corrected where anything is otherwise, else None."""
        if self.advanced:
            return ChangeKind.ADVANCED
        return ChangeKind.CORRECTED if self.other else None

    @property
    def words(self) -> str:
        """One line."""
        return "; ".join((*self.advanced, *self.other))


def difference(before: Snapshot, after: Snapshot) -> Difference:
    """What is otherwise after than before."""
    advanced: list[str] = []
    other: list[str] = []
    if before.stage != after.stage:
        further = STAGE_ORDER[Stage(after.stage)] > STAGE_ORDER[Stage(before.stage or Stage.OTHER)]
        (advanced if further else other).append(f"stage: {_words(before.stage)} → {_words(after.stage)}")
    renamed = _renamed(before.parties, after.parties)
    old_parties = {renamed.get(name, name): told for name, told in before.parties.items()}
    for name in sorted(old_parties.keys() | after.parties.keys()):
        _compare_party(name, old_parties.get(name), after.parties.get(name), advanced, other)
    for slot in sorted(before.figures.keys() | after.figures.keys()):
        old, new = before.figures.get(slot), after.figures.get(slot)
        if old == new:
            continue
        if old is None:
            other.append(f"{slot}: {new}")
        else:
            other.append(f"{slot}: {old} → {new}" if new is not None else f"{slot}: {old} no longer stated")
    return Difference(tuple(advanced), tuple(other))


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


def _compare_party(
    name: str,
    old: tuple[str, int | None] | None,
    new: tuple[str, int | None] | None,
    advanced: list[str],
    other: list[str],
) -> None:
    if old == new:
        return
    if old is None and new is not None:
        other.append(f"{name} added ({_words(new[0])})")
    elif new is None:
        other.append(f"{name} no longer named")
    elif old is not None and old[0] != new[0]:
        further = STAGE_ORDER[Stage(new[0])] > STAGE_ORDER[Stage(old[0])]
        months = f", {new[1]} months" if new[1] else ""
        (advanced if further else other).append(f"{name}: {_words(old[0])} → {_words(new[0])}{months}")
    elif old is not None:
        other.append(f"{name}: sentence {_months(old[1])} → {_months(new[1])}")


def _words(stage: str) -> str:
    return stage.replace("_", " ") or "unknown"


def _months(months: int | None) -> str:
    return f"{months} months" if months is not None else "unknown"


def listed(ids: Sequence[str]) -> str:
    """Ids in a sentence."""
    return ", ".join(ids)
