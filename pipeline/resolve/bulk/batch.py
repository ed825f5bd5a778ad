"""Mentions on their way into columns: each kind of value once, and where it stands."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Ints, Masks
from pipeline.resolve.features import Features, regions

#: Kinds of values of which a mention has a set.
KINDS = (
    "dockets", "dates", "counts", "dealers", "places", "destinations", "groups", "operations", "officials",
    "captions", "stages", "days", "words", "runs",
)  # fmt: skip


@dataclass(frozen=True)
class Coded:
    """Values by row: the row `rows[k]` has `items[codes[k]]`. Items may repeat."""

    rows: Ints
    codes: Ints
    items: Sequence[Hashable]

    @classmethod
    def of(cls, sets: Iterable[Iterable[Hashable]]) -> Coded:
        """One row for each set."""
        rows: list[int] = []
        codes: list[int] = []
        numbers: dict[Hashable, int] = {}
        for row, items in enumerate(sets):
            for item in items:
                rows.append(row)
                codes.append(numbers.setdefault(item, len(numbers)))
        return cls(np.array(rows, np.int64), np.array(codes, np.int64), list(numbers))


@dataclass(frozen=True)
class People:
    """The defendants of mentions, mention after mention: `mentions` says whose each is.

    `names` has one row per defendant: the name, then the aliases. `ages` has -1 for none. `states` are the
    bits of states_mask, `cities` and `statuses` have one item per row, "" for none.
    """

    mentions: Ints
    names: Coded
    ages: Ints
    cities: Coded
    states: Masks
    statuses: Coded


@dataclass(frozen=True)
class Batch:
    """Mentions as columns of Python values. `labels` sort as source and native id do."""

    published: Sequence[str]
    labels: Sequence[str]
    courts: Coded
    titles: Coded
    states: Masks
    state_places: Masks
    is_docket: Bools
    opens: Bools
    several_cases: Bools
    people: People
    sets: dict[str, Coded]
    lines: Sequence[str] | None = None
    signatures: Sequence[bytes | None] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.published)


def states_mask(states: Iterable[str]) -> int:
    """States of two letters as bits of one number."""
    return sum(1 << _state_numbers()[state] for state in set(states) if state)


_STATES: dict[str, int] = {}


def _state_numbers() -> dict[str, int]:
    if not _STATES:
        _STATES.update({state: i for i, state in enumerate(sorted(set(regions().values())))})
    return _STATES


def batch_of(features: Sequence[Features], signatures: Sequence[bytes | None]) -> Batch:
    """A batch of mentions whose features are known; `signatures` are those of their bodies."""
    people = [(row, person) for row, f in enumerate(features) for person in f.persons]
    return Batch(
        published=[f.mention.published for f in features],
        labels=[f"{f.mention.source}\0{f.mention.native_id}" for f in features],
        courts=Coded.of((f.court,) if f.court else () for f in features),
        titles=Coded.of((f.title,) for f in features),
        states=_masks(f.states for f in features),
        state_places=_masks(f.state_places for f in features),
        is_docket=np.array([f.is_docket for f in features], bool),
        opens=np.array([f.opens for f in features], bool),
        several_cases=np.array([f.several_cases for f in features], bool),
        people=People(
            mentions=np.array([row for row, _ in people], np.int64),
            names=Coded.of(person.names for _, person in people),
            ages=np.array([-1 if p.age is None else p.age for _, p in people], np.int64),
            cities=Coded.of((person.city,) for _, person in people),
            states=_masks((person.state,) for _, person in people),
            statuses=Coded.of((person.status,) for _, person in people),
        ),
        sets={
            "dockets": Coded.of(f.dockets for f in features),
            "dates": Coded.of(f.dates for f in features),
            "counts": Coded.of(f.counts for f in features),
            "dealers": Coded.of(f.dealers for f in features),
            "places": Coded.of(f.places for f in features),
            "destinations": Coded.of(f.destinations for f in features),
            "groups": Coded.of(f.groups for f in features),
            "operations": Coded.of(f.operations for f in features),
            "officials": Coded.of(f.officials for f in features),
            "stages": Coded.of(f.stages for f in features),
            "captions": Coded.of(f.captions for f in features),
            "days": Coded.of(f.clues.days for f in features),
            "words": Coded.of(f.clues.words for f in features),
            "runs": Coded.of(f.clues.runs for f in features),
        },
        lines=[f.clues.line for f in features],
        signatures=signatures,
    )


def _masks(groups: Iterable[Iterable[str]]) -> Masks:
    return np.array([states_mask(group) for group in groups], np.uint64)
