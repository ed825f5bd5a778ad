"""Pairs of mentions as arrays, with what several reasons ask about them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.matches import Matches
from pipeline.resolve.bulk.numbers import Numbers, compare_numbers
from pipeline.resolve.bulk.people import Shared, shared_people
from pipeline.resolve.pair import TELLING, is_spoken


@dataclass(frozen=True)
class Sides:
    """The pairs a[k], b[k], rows of columns; a[k] comes before b[k]."""

    columns: Columns
    matches: Matches
    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)

    @cached_property
    def days(self) -> Ints:
        """Days between the publications; -1 where one is not told."""
        x, y = self.columns.day.all[self.a], self.columns.day.all[self.b]
        return np.where((x > 0) & (y > 0), np.abs(x - y), -1)

    @cached_property
    def people(self) -> tuple[Ints, Ints]:
        """How many defendants each side names."""
        lengths = self.columns.people.lengths
        return lengths(self.a), lengths(self.b)

    @cached_property
    def shared(self) -> Shared:
        """Defendants of both."""
        return shared_people(self.columns, self.matches, self.a, self.b, self.days)

    @cached_property
    def persons_shared(self) -> Bools:
        """Whether a defendant may be of both."""
        return self.shared.any(np.ones(len(self.shared.pair), bool))

    @cached_property
    def persons_agree(self) -> Bools:
        """Whether at least one defendant is surely of both."""
        return self.shared.any(self.shared.full)

    @cached_property
    def persons_surely_agree(self) -> Bools:
        """Whether one of them has a name that few bear."""
        return self.shared.any(self.shared.full & (self.shared.strength >= TELLING))

    @cached_property
    def courts(self) -> tuple[Ints, Ints]:
        """The numbers of the courts; 0 where one is not told."""
        court = self.columns.court.all
        return court[self.a], court[self.b]

    @cached_property
    def numbers(self) -> Numbers:
        """Which of their case numbers are one, clash, or may follow one another."""
        return compare_numbers(self.columns, self.a, self.b)

    @cached_property
    def dated(self) -> tuple[Ints, Ints]:
        """Events on dates that both tell: the pair and the number of each."""
        return self.columns.date_sets.common(self.a, self.b)

    @cached_property
    def named(self) -> Floats:
        """How rare the surest defendant of one is whom the other's text holds; 0 for none."""
        found = np.zeros(len(self))
        for one, other in ((self.a, self.b), (self.b, self.a)):
            np.maximum.at(found, *self._spoken(one, other))
        return found

    def _spoken(self, one: Ints, other: Ints) -> tuple[Ints, Floats]:
        """Defendants of one whom the other's text holds: the pair, and how rare each is."""
        columns = self.columns
        told = np.flatnonzero(columns.has_text.all[other])
        owner, people = columns.people.gather(one[told])
        pair, names = told[owner], columns.main_name.all[people]
        codes, back = np.unique((other[pair] << 32) | names, return_inverse=True)
        lines, items, spoken = columns.lines.all, columns.names.items, columns.names.column("spoken")
        held = np.array(
            [
                spoken[code & 0xFFFFFFFF] > 0 and is_spoken(items[code & 0xFFFFFFFF], lines[code >> 32])
                for code in codes.tolist()
            ],
            bool,
        )
        kept = held[back] if len(held) else np.zeros(0, bool)
        return pair[kept], spoken[names[kept]]
