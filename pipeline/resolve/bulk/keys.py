"""The blocking keys of pipeline/resolve/keys.py as numbers: equal where the written keys are equal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve import keys as rules
from pipeline.resolve import reprints
from pipeline.resolve.bulk.arrays import Growing, Interned, Ints, Masks, firsts, spread, starts_of
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.vocabulary import UNTYPED

#: Kinds of keys by number. With limits, frequent names are `narrow` too: within a state.
#: A day that is told without regard to the state is a kind of its own, `anywhere`, as very many share it.
KINDS: tuple[str, ...] = (*rules.WINDOWS, "narrow", "anywhere")
WINDOWS = {**rules.WINDOWS, "narrow": rules.WINDOWS["pair"], "anywhere": rules.WINDOWS["day"]}
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
#: A key is its kind, its scope (a state, a town, a year of birth) and what it is a key of: 5, 26, 32 bits.
KIND_SHIFT, _SCOPE_SHIFT = 58, 32
#: The scope of what is told of no state.
_NO_STATE = 63


def kinds_of(codes: Ints) -> Ints:
    """The numbers of the kinds of keys."""
    return codes >> KIND_SHIFT


class Keys:
    """The keys of the mentions of some columns. What follows from a name alone is worked out once."""

    def __init__(self, columns: Columns, narrow: bool) -> None:
        self._columns = columns
        self._narrow = narrow
        self._names, self._runs = _KeyLists(), _KeyLists()
        self._skeletons = Interned()

    def of(self, first: int) -> tuple[NDArray[np.int32], Ints]:
        """The keys of the mentions from this row on: the mention and the key, each once.

        They are in order of keys, and mentions of one key in order of publication.
        """
        rows = np.arange(first, len(self._columns))
        found = [((first + owner).astype(np.int32), code) for owner, code in self._all(rows)]
        owners, coded = [owner for owner, _ in found], [code for _, code in found]
        members, codes = np.concatenate(owners), np.concatenate(coded)
        del found, owners, coded
        order = np.lexsort((members, self._columns.day.all[members], codes))
        members, codes = members[order], codes[order]
        del order
        new = firsts(codes) | firsts(members)
        return members[new], codes[new]

    def _all(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        columns = self._columns
        states = _bits(columns.states.all[rows])
        yield from self._of_dockets(rows)
        yield from self._of_names(rows, states)
        owner, dealer = columns.dealer_lists.gather(rows)
        yield owner, _code("dealer", columns.dealers.column("skeleton")[dealer])
        owner, operation = columns.operation_sets.gather(rows)
        yield owner, _code("operation", operation)
        yield from self._of_dates(rows, states)
        yield from self._of_counts(rows, states)
        owner, place = columns.place_sets.gather(rows)
        keyed = columns.places.column("keyed")[place]
        yield owner[keyed], _code("place", place[keyed])
        owner, day = columns.text_days.gather(rows)
        other = day != columns.published_date.all[rows[owner]]
        yield owner[other], _code("told", day[other])
        yield from self._of_weeks(rows, states)
        yield from self._of_texts(rows)

    def _of_dockets(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        columns = self._columns
        owner, docket = columns.docket_lists.gather(rows)
        column = columns.dockets.column
        sure = (column("type")[docket] != UNTYPED) | (columns.court.all[rows[owner]] > 0)
        owner, docket = owner[sure], docket[sure]
        yield owner, _code("docket", column("year")[docket] * 10**7 + column("number")[docket])

    def _of_names(self, rows: Ints, states: tuple[Ints, Ints]) -> Iterator[tuple[Ints, Ints]]:
        columns = self._columns
        self._learn()
        mention, person = columns.people.gather(rows)
        owner, name = columns.person_names.gather(person)
        place, code = self._names.of(name)
        person = person[owner[place]]
        owner = mention[owner[place]]
        scoped = np.isin(kinds_of(code), (NUMBERS["scoped"], NUMBERS["narrow"]))
        yield owner[~scoped], code[~scoped]
        owner, person, code = owner[scoped], person[scoped], code[scoped]
        scope_owner, scope = _with_none(states, len(rows))
        where, state = _joined(owner, scope_owner, scope, len(rows))
        yield owner[where], code[where] | (state << _SCOPE_SHIFT)
        what = code & 0xFFFFFFFF
        city = columns.city.all[person]
        yield owner[city > 0], _code("home", what[city > 0], city[city > 0])
        year, age = columns.year.all[rows[owner]], columns.age.all[person]
        told = (year > 0) & (age >= 0)
        for born in (year - age - 1, year - age):
            yield owner[told], _code("born", what[told], born[told])
        owner, run = columns.run_lists.gather(rows)
        place, code = self._runs.of(run)
        yield owner[place], code

    def _learn(self) -> None:
        columns = self._columns

        def coded(kind: str, rest: str) -> int:
            return NUMBERS[kind] << KIND_SHIFT | self._skeletons.number(rest)

        for name in columns.names.items[len(self._names) :]:
            codes = [coded(kind, rest) for kind, rest in rules.name_keys(name)]
            if self._narrow:
                codes += [coded("narrow", rest) for rest in rules.common_keys(name)]
            self._names.add(codes)
        for run in columns.runs.items[len(self._runs) :]:
            self._runs.add([coded("run", rest) for rest in rules.run_keys(run)])

    def _of_dates(self, rows: Ints, states: tuple[Ints, Ints]) -> Iterator[tuple[Ints, Ints]]:
        columns = self._columns
        owner, dated = columns.date_sets.gather(rows)
        told = ~columns.dates.column("hearing")[dated]
        owner, dated = owner[told], dated[told]
        exact = columns.dates.column("length")[dated] == 10
        yield owner[exact], _code("anywhere", dated[exact])
        for kind, chosen in (("day", exact), ("month", ~exact)):
            where, state = _joined(owner[chosen], *states, len(rows))
            yield owner[chosen][where], _code(kind, dated[chosen][where], state)

    def _of_counts(self, rows: Ints, states: tuple[Ints, Ints]) -> Iterator[tuple[Ints, Ints]]:
        owner, low = self._columns.number_sets.gather(rows)
        distinct = low % rules.ROUND != 0
        owner, low = owner[distinct], low[distinct]
        rare = low >= rules.RARE
        yield owner[rare], _code("count", low[rare], _NO_STATE)
        where, state = _joined(owner, *states, len(rows))
        yield owner[where], _code("count", low[where], state)

    def _of_weeks(self, rows: Ints, states: tuple[Ints, Ints]) -> Iterator[tuple[Ints, Ints]]:
        day = self._columns.day.all[rows]
        owner, state = states
        told = day[owner] > 0
        owner, state = owner[told], state[told]
        for week in (day[owner] // 7, day[owner] // 7 + 1):
            yield owner, _code("near", week, state)

    def _of_texts(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        signature = self._columns.signature_row.all[rows]
        signed = np.flatnonzero(signature >= 0)
        hashes = self._columns.signatures.all[signature[signed]].astype("<u4")
        codes = [number for row in hashes for number in reprints.band_numbers(row.tobytes())]
        yield np.repeat(signed, reprints.BANDS), _code("text", np.array(codes, np.int64))


class _KeyLists:
    """Lists of keys by number."""

    def __init__(self) -> None:
        self._lengths, self._codes = Growing(np.int64), Growing(np.int64)
        self._new: list[list[int]] = []

    def add(self, codes: list[int]) -> None:
        self._new.append(codes)

    def of(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The keys of these: the place among `numbers`, and the key."""
        self._lengths.extend([len(codes) for codes in self._new])
        self._codes.extend(list(chain.from_iterable(self._new)))
        self._new.clear()
        owner, place = spread(self._lengths.all[numbers])
        return owner, self._codes.all[starts_of(self._lengths.all)[numbers[owner]] + place]

    def __len__(self) -> int:
        return len(self._lengths) + len(self._new)


def _code(kind: str, rest: Ints | int, scope: Ints | int = 0) -> Ints:
    return np.asarray((NUMBERS[kind] << KIND_SHIFT) | (np.asarray(scope) << _SCOPE_SHIFT) | rest)


def _bits(masks: Masks) -> tuple[Ints, Ints]:
    """The bits that are set: the place of the mask, and the bit; in order."""
    found = [(np.flatnonzero(masks & np.uint64(1 << bit)), bit) for bit in range(_NO_STATE)]
    places = np.concatenate([places for places, _ in found])
    bits = np.repeat([bit for _, bit in found], [len(places) for places, _ in found])
    order = np.argsort(places, kind="stable")
    return places[order], bits[order]


def _with_none(states: tuple[Ints, Ints], count: int) -> tuple[Ints, Ints]:
    """States, and the scope of no state for what has none."""
    owner, state = states
    none = np.flatnonzero(np.bincount(owner, minlength=count) == 0)
    owner, state = np.concatenate((owner, none)), np.concatenate((state, np.full(len(none), _NO_STATE)))
    order = np.argsort(owner, kind="stable")
    return owner[order], state[order]


def _joined(left: Ints, right: Ints, values: Ints, count: int) -> tuple[Ints, Ints]:
    """Each element of `left` with each value whose row in `right` (sorted) is the same: place and value."""
    lengths = np.bincount(right, minlength=count)
    owner, place = spread(lengths[left])
    return owner, values[starts_of(lengths)[left[owner]] + place]
