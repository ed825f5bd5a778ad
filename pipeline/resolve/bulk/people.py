"""Which defendants two mentions share, for arrays of pairs: `persons.shared_persons` by columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, crossed, distinct, firsts
from pipeline.resolve.bulk.columns import Columns
from pipeline.resolve.bulk.matches import Matches
from pipeline.resolve.persons import AGE_SLACK


@dataclass(frozen=True)
class Shared:
    """Shared defendants, pair after pair, of one pair the surest first.

    `pair` says of which pair each is, `left` and `right` are rows of people. `namesakes` has one value per
    pair: whether two defendants of one name are two people.
    """

    pair: Ints
    left: Ints
    right: Ints
    strength: Floats
    full: Bools
    namesakes: Bools

    def any(self, rows: Bools) -> Bools:
        """For each pair, whether one of its shared defendants is chosen."""
        found = np.zeros(len(self.namesakes), bool)
        found[self.pair[rows]] = True
        return found

    def first(self, rows: Bools) -> tuple[Ints, Ints]:
        """The first chosen shared defendant of each pair that has one: the pairs, and the places here."""
        places = np.flatnonzero(rows)
        places = places[firsts(self.pair[places])]
        return self.pair[places], places


@dataclass(frozen=True)
class _Pairs:
    """Pairs of defendants: of which pair of mentions, the two, and how well their names agree."""

    pair: Ints
    left: Ints
    right: Ints
    strength: Floats
    full: Bools

    def only(self, rows: Ints) -> _Pairs:
        """Some of these, in this order."""
        return _Pairs(
            self.pair[rows], self.left[rows], self.right[rows], self.strength[rows], self.full[rows]
        )


def shared_people(columns: Columns, matches: Matches, a: Ints, b: Ints, days: Ints) -> Shared:
    """The shared defendants of the mentions a[k] and b[k]; `days` lie between them, -1 where untold."""
    pair, left, right = _people(columns, a, b)
    strength, full = _best(columns, matches, left, right)
    pairs = _Pairs(pair, left, right, strength, full).only(np.flatnonzero(strength))
    apart = _apart(columns, pairs.left, pairs.right, np.maximum(days[pairs.pair], 0) / 365)
    namesakes = np.zeros(len(a), bool)
    namesakes[pairs.pair[apart & pairs.full]] = True
    pairs = pairs.only(np.flatnonzero(~apart))
    pairs = pairs.only(_surest_first(columns, pairs))
    pairs = pairs.only(np.flatnonzero(_each_once(pairs.pair, pairs.left, pairs.right)))
    return Shared(pairs.pair, pairs.left, pairs.right, pairs.strength, pairs.full, namesakes)


def _people(columns: Columns, a: Ints, b: Ints) -> tuple[Ints, Ints, Ints]:
    """All pairs of defendants: the pair of mentions, the defendant left and right."""
    starts = columns.people.starts
    pair, i, j = crossed(columns.people.lengths(a), columns.people.lengths(b))
    return pair, starts[a[pair]] + i, starts[b[pair]] + j


def _best(columns: Columns, matches: Matches, left: Ints, right: Ints) -> tuple[Floats, Bools]:
    """The best agreement of any names of two defendants: a full one before a stronger one."""
    names = columns.person_names
    pair, i, j = crossed(names.lengths(left), names.lengths(right))
    values = names.values
    strength, full = matches.of(
        values[names.starts[left[pair]] + i].astype(np.int64),
        values[names.starts[right[pair]] + j].astype(np.int64),
    )
    if len(pair) == len(left):
        return strength, full
    best, best_full = np.zeros(len(left)), np.zeros(len(left), bool)
    best_full[pair[full]] = True
    counted = full == best_full[pair]
    np.maximum.at(best, pair[counted], strength[counted])
    return best, best_full


def _apart(columns: Columns, left: Ints, right: Ints, years: Floats) -> Bools:
    """Whether ages or suffixes make two defendants two people, whatever their names."""
    x, y = columns.age.all[left], columns.age.all[right]
    ages = (x >= 0) & (y >= 0) & (np.abs(x - y) > years + AGE_SLACK)
    suffixes = columns.names.column("suffix")
    main = columns.main_name.all
    x, y = suffixes[main[left]], suffixes[main[right]]
    return np.asarray(ages | ((x > 0) & (y > 0) & (x != y)))


def _surest_first(columns: Columns, pairs: _Pairs) -> Ints:
    """The order in which defendants are taken: full matches, strong ones, then by their names and places."""
    pair, left, right, strength, full = pairs.pair, pairs.left, pairs.right, pairs.strength, pairs.full
    order = np.lexsort((right, left, -strength, ~full, pair))
    same = ~(firsts(pair[order]) | firsts(full[order]) | firsts(strength[order]))
    tied = np.zeros(len(order), bool)
    tied[1:] |= same[1:]
    tied[:-1] |= same[1:]
    if not tied.any():
        return order
    rows = order[tied]
    rank = np.zeros((2, len(pair)), np.int64)
    main = columns.main_name.all
    numbers = distinct(main[np.concatenate((left[rows], right[rows]))])
    by_text = {number: columns.names.items[number].text for number in numbers.tolist()}
    ranks = {text: i for i, text in enumerate(sorted(set(by_text.values())))}
    of_number = np.array([ranks[by_text[number]] for number in numbers.tolist()])
    rank[0, rows] = of_number[np.searchsorted(numbers, main[left[rows]])]
    rank[1, rows] = of_number[np.searchsorted(numbers, main[right[rows]])]
    return np.lexsort((right, left, rank[1], rank[0], -strength, ~full, pair))


def _each_once(pair: Ints, left: Ints, right: Ints) -> Bools:
    """Which pairs of defendants stand, when each is taken in order unless one of the two is taken already."""
    kept = np.ones(len(pair), bool)
    open_ = np.flatnonzero(_repeated(pair, left) | _repeated(pair, right))
    kept[open_] = False
    while len(open_):
        # The first of each pair of mentions is taken; what it excludes is dropped.
        first = firsts(pair[open_])
        kept[open_[first]] = True
        taken = open_[first][np.cumsum(first) - 1]
        open_ = open_[(left[open_] != left[taken]) & (right[open_] != right[taken])]
    return kept


def _repeated(pair: Ints, people: Ints) -> Bools:
    """Rows of pairs of mentions in which a defendant stands more than once."""
    order = np.lexsort((people, pair))
    again = ~(firsts(pair[order]) | firsts(people[order]))
    pairs = np.zeros(int(pair.max()) + 1 if len(pair) else 0, bool)
    pairs[pair[order[again]]] = True
    return pairs[pair] if len(pair) else np.zeros(0, bool)
