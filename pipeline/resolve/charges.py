"""The charges against a party, one for each statute that is told, and how far each has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from ironriver.vocabulary import STAGE_ORDER, Stage
from pipeline.resolve.mention import Fact, Ref, Told
from pipeline.resolve.ranking import weight

_ENDED = {Stage.DISMISSED, Stage.ACQUITTED}


@dataclass(frozen=True, slots=True)
class Charge:
    """A statute, the furthest stage of the charge under it, and all that are told in the order of a case."""

    statute: str
    status: str
    statuses: tuple[str, ...]
    refs: tuple[Ref, ...]


def status_of(fact: Fact) -> Stage:
    """How far one document says that a defendant's case has come; charged where it does not say."""
    return Stage(str(fact.get("status") or Stage.CHARGED))


def ended_in(fact: Fact) -> Set[Stage]:
    """How counts of a defendant ended that the status does not speak of; a docket alone tells it."""
    return {stage for stage in _ENDED if fact.get(stage)}


def _ended(told: Told, stage: Stage) -> Told:
    """The same claim, as its word on a count that ended."""
    return Told(told.mention, replace(told.fact, value={**told.fact.value, "status": str(stage)}))


def charges(tellings: Sequence[Told]) -> list[Charge]:
    """The charges against one person, by statute.

    A document's word on the person is its word on the statutes that it names; a docket tells beside it under
    which of them a count ended. A document that tells of the
    end of the charges and names no statute ends all of them, unless the person's case as a whole went on:
    then it isn't told which charge ended.
    """
    by_statute: dict[str, list[Told]] = defaultdict(list)
    for told in tellings:
        for statute in told.fact.get("statutes") or ():
            by_statute[str(statute)].append(told)
        for stage in sorted(ended_in(told.fact)):
            for statute in told.fact.get(stage) or ():
                by_statute[str(statute)].append(_ended(told, stage))
    furthest = max((status_of(told.fact) for told in tellings), key=STAGE_ORDER.__getitem__, default=None)
    if furthest in _ENDED:
        ends = [told for told in tellings if status_of(told.fact) in _ENDED and not told.fact.get("statutes")]
        for group in by_statute.values():
            group.extend(ends)
    return [_charge(statute, group) for statute, group in sorted(by_statute.items())]


def standing_status(statuses: Set[Stage], accused_of: Sequence[Charge]) -> Stage:
    """How far a person's case stands: the furthest that is told, but one charge dropped ends no other."""
    furthest = max(statuses, key=STAGE_ORDER.__getitem__)
    going_on = statuses - _ENDED
    if furthest in _ENDED and going_on and any(charge.status not in _ENDED for charge in accused_of):
        return max(going_on, key=STAGE_ORDER.__getitem__)
    return furthest


def _charge(statute: str, group: Sequence[Told]) -> Charge:
    statuses = sorted({status_of(told.fact) for told in group}, key=STAGE_ORDER.__getitem__)
    loudest = sorted(
        group, key=lambda told: (STAGE_ORDER[status_of(told.fact)], weight(told.mention)), reverse=True
    )
    return Charge(statute, str(statuses[-1]), tuple(map(str, statuses)), tuple(told.ref for told in loudest))
