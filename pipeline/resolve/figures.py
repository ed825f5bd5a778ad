"""The figures of an incident: every distinct one kept, one chosen for each role and object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ironriver.vocabulary import Basis, ClaimKind
from pipeline.resolve.mention import Fact, Mention
from pipeline.resolve.ranking import official, stage_rank

#: How surely a number is told; between two figures of one document the surer is chosen.
_SURENESS = {Basis.EXACT: 3, Basis.AT_LEAST: 2, Basis.MORE_THAN: 2, Basis.RANGE: 2, Basis.APPROXIMATE: 1}

Identity = tuple[str, str, int | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """A distinct figure and the claims that state it; `subset_of` is the index of its whole."""

    role: str
    object: str
    low: int | None
    high: int | None
    basis: str
    detail: str
    chosen: bool
    subset_of: int | None
    claim_ids: tuple[int, ...]

    @property
    def identity(self) -> Identity:
        """What makes two figures one."""
        return self.role, self.object, self.low, self.high, self.basis


@dataclass(slots=True)
class _Gathered:
    mentions: list[Mention]
    facts: list[Fact]
    parent: Identity | None


def _identity(fact: Fact) -> Identity:
    return (
        str(fact.get("role")),
        str(fact.get("object")),
        fact.get("low"),
        fact.get("high"),
        str(fact.get("basis")),
    )


def figures(mentions: Sequence[Mention]) -> list[Figure]:
    """All figures of an incident, in a fixed order; `mentions` are in theirs."""
    gathered: dict[Identity, _Gathered] = {}
    for mention in mentions:
        facts = {fact.ordinal: fact for fact in mention.of(ClaimKind.COUNT)}
        for fact in facts.values():
            entry = gathered.setdefault(_identity(fact), _Gathered([], [], None))
            entry.mentions.append(mention)
            entry.facts.append(fact)
            whole = facts.get(fact.get("subset_of")) if fact.get("subset_of") is not None else None
            if whole is not None and entry.parent is None and _identity(whole) != _identity(fact):
                entry.parent = _identity(whole)
    _break_circles(gathered)
    chosen = _choose(gathered)
    order = sorted(gathered, key=lambda key: _sort_key(key, key in chosen))
    index = {key: i for i, key in enumerate(order)}
    return [
        Figure(
            role=key[0],
            object=key[1],
            low=key[2],
            high=key[3],
            basis=key[4],
            detail=str(gathered[key].facts[0].get("detail") or ""),
            chosen=key in chosen,
            subset_of=index.get(parent) if (parent := gathered[key].parent) else None,
            claim_ids=tuple(fact.claim_id for fact in gathered[key].facts),
        )
        for key in order
    ]


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


def _choose(gathered: dict[Identity, _Gathered]) -> set[Identity]:
    """For each role and object the figure of the document that speaks loudest."""
    groups: dict[tuple[str, str], list[Identity]] = {}
    for key in gathered:
        groups.setdefault((key[0], key[1]), []).append(key)

    def loudness(key: Identity) -> Any:
        entry = gathered[key]
        # A part of a total of its own kind never speaks for the whole.
        part = entry.parent is not None and entry.parent[:2] == key[:2]
        voice = max((stage_rank(m), official(m), m.published) for m in entry.mentions)
        numbers = (key[2] if key[2] is not None else key[3]) or 0
        return not part, voice, _SURENESS.get(Basis(key[4]), 0), numbers, -(key[3] or 0), key[4]

    return {max(keys, key=loudness) for keys in groups.values()}
