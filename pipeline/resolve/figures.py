"""The figures of an incident: every distinct one kept, one chosen for each role and object."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ironriver.vocabulary import Assertion, Basis, ClaimKind, ObjectKind, Standing
from pipeline.resolve.mention import Fact, Mention, Ref, Told
from pipeline.resolve.ranking import assertion_rank, clarity, weight
from pipeline.resolve.standing import said, standing_of

#: How surely a number is told; between two figures of one document the surer is chosen.
_SURENESS = {Basis.EXACT: 3, Basis.AT_LEAST: 2, Basis.MORE_THAN: 2, Basis.RANGE: 2, Basis.APPROXIMATE: 1}

_GUNS = {ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN}

Identity = tuple[str, str, int | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A distinct figure and the claims that state it, the one to quote first.

    `subset_of` is the index of its whole. `support` sorts figures by how well they are supported; `voices` is
    how many independent sources tell this one.
    """

    role: str
    object: str
    low: int | None
    high: int | None
    basis: str
    detail: str
    standing: Standing
    subset_of: int | None
    voices: int
    support: tuple[Any, ...]
    refs: tuple[Ref, ...]

    @property
    def chosen(self) -> bool:
        """Whether it speaks for its role and object."""
        return self.standing is Standing.CHOSEN

    @property
    def asserted(self) -> int:
        """How firmly it is asserted where it is best supported: 0 dismissed to 4 proved."""
        return int(self.support[-2])

    @property
    def identity(self) -> Identity:
        """What makes two figures one."""
        return self.role, self.object, self.low, self.high, self.basis


@dataclass(slots=True)
class _Gathered:
    """The tellings of a figure; of the best one its rank (whole before part, then loudness) and its whole."""

    told: list[Told] = field(default_factory=list)
    rank: tuple[bool, tuple[Any, ...]] = (False, ())
    parent: Identity | None = None

    @property
    def labels(self) -> set[str]:
        """The documents that tell it."""
        return {told.mention.label for told in self.told}


def _identity(fact: Fact) -> Identity:
    return (
        str(fact.get("role")),
        str(fact.get("object")),
        fact.get("low"),
        fact.get("high"),
        str(fact.get("basis")),
    )


def figures(mentions: Sequence[Mention], families: Mapping[str, str] | None = None) -> list[Figure]:
    """All figures of an incident, in a fixed order; `mentions` are in theirs.

    `families` gives the reprint family of a mention's label: reprints are one voice.
    """
    gathered = _gather(mentions)
    _break_circles(gathered)
    chosen = _choose(gathered)
    standing = {key: _standing(key, gathered, chosen) for key in gathered}
    order = sorted(gathered, key=lambda key: _sort_key(key, standing[key] is Standing.CHOSEN))
    index = {key: i for i, key in enumerate(order)}
    found = []
    for key in order:
        told = sorted(gathered[key].told, key=clarity, reverse=True)
        labels = [one.mention.label for one in told]
        parent = gathered[key].parent
        found.append(
            Figure(
                *key,
                detail=str(told[0].fact.get("detail") or ""),
                standing=standing[key],
                subset_of=index[parent] if parent else None,
                voices=len({(families or {}).get(label, label) for label in labels}),
                support=gathered[key].rank[1],
                refs=tuple(one.ref for one in told),
            )
        )
    return found


def _gather(mentions: Sequence[Mention]) -> dict[Identity, _Gathered]:
    gathered: dict[Identity, _Gathered] = defaultdict(_Gathered)
    for mention in mentions:
        facts = {fact.ordinal: fact for fact in mention.of(ClaimKind.COUNT)}
        for fact in facts.values():
            entry = gathered[_identity(fact)]
            told = Told(mention, fact)
            whole = facts.get(fact.get("subset_of")) if fact.get("subset_of") is not None else None
            parent = _identity(whole) if whole is not None and _identity(whole) != _identity(fact) else None
            # Whether it is a part is the loudest document's word; a whole outranks a part.
            rank = parent is None or parent[:2] != _identity(fact)[:2], _loudness(told)
            if not entry.told or rank > entry.rank:
                entry.rank, entry.parent = rank, parent
            entry.told.append(told)
    return dict(gathered)


def _sort_key(key: Identity, chosen: bool) -> Any:
    return key[0], key[1], not chosen, -(key[2] or 0), -(key[3] or 0), key[4]


def _break_circles(gathered: dict[Identity, _Gathered]) -> None:
    """Two documents may each call the other's total a part; the later word is dropped."""
    for key in sorted(gathered, key=lambda k: _sort_key(k, False)):
        seen, at = {key}, gathered[key].parent
        while at is not None:
            if at in seen:
                gathered[key].parent = None
                break
            seen.add(at)
            at = gathered[at].parent


def _loudness(told: Told) -> tuple[Any, ...]:
    """How much a telling counts: furthest stage, most official, latest; in one document the firmest.

    What a document says was dismissed, or was never so, speaks last whatever document it is.
    """
    asserted = told.fact.assertion
    return (
        asserted != Assertion.DISMISSED,
        *weight(told.mention),
        assertion_rank(asserted),
        -told.fact.ordinal,
    )


def _choose(gathered: Mapping[Identity, _Gathered]) -> dict[tuple[str, str], Identity]:
    """For each role and object the figure of the document that speaks loudest."""
    groups: dict[tuple[str, str], list[Identity]] = defaultdict(list)
    for key in gathered:
        groups[key[:2]].append(key)

    def support(key: Identity) -> Any:
        whole, loudest = gathered[key].rank
        # A vague word ("dozens") and a single gun, which is told for its own story, speak only where nobody
        # counts; a part never for its whole. Of one document's numbers the largest is its total.
        return (
            whole,
            key[4] != Basis.VAGUE,
            said(key) != 1,
            loudest[:-1],
            said(key) or 0,
            _sure(key),
            -(key[3] or 0),
            key[4],
        )

    chosen = {slot: max(keys, key=support) for slot, keys in groups.items()}
    silent = {slot for slot, key in chosen.items() if _told_otherwise(key, chosen)}
    return {slot: key for slot, key in chosen.items() if slot not in silent}


def _told_otherwise(key: Identity, chosen: Mapping[tuple[str, str], Identity]) -> bool:
    """17 handguns seized beside 17 firearms seized: the same guns. The surer figure speaks for both.

    Of equally sure ones the general: a handgun is a firearm.
    """
    return any(
        other != key
        and other[0] == key[0]
        and said(other) == said(key)
        and {other[1], key[1]} & {ObjectKind.FIREARM}
        and {other[1], key[1]} & _GUNS
        and (_sure(other), other[1] == ObjectKind.FIREARM) > (_sure(key), key[1] == ObjectKind.FIREARM)
        for other in chosen.values()
    )


def _sure(key: Identity) -> int:
    return _SURENESS.get(Basis(key[4]), 0)


def _standing(
    key: Identity, gathered: Mapping[Identity, _Gathered], chosen: Mapping[tuple[str, str], Identity]
) -> Standing:
    speaker = chosen.get(key[:2])
    if speaker == key:
        return Standing.CHOSEN
    speaker = speaker or _speaks_instead(key, chosen)
    if gathered[key].parent is not None or _is_told_beside(gathered[key], gathered[speaker], key, speaker):
        return Standing.PART
    return standing_of(key, speaker)


def _is_told_beside(mine: _Gathered, theirs: _Gathered, key: Identity, speaker: Identity) -> bool:
    """One gun, or a smaller number told beside the larger: no document contradicts itself."""
    number, total = said(key), said(speaker)
    if number is None or total is None or number >= total:
        return False
    return number == 1 or bool(mine.labels & theirs.labels)


def _speaks_instead(key: Identity, chosen: Mapping[tuple[str, str], Identity]) -> Identity:
    """The figure that speaks for guns told in other words: see `_told_otherwise`."""
    kinds = [ObjectKind.FIREARM, *sorted(_GUNS)]
    return next(chosen[key[0], kind] for kind in kinds if (key[0], kind) in chosen)
