"""The reasons of pipeline/resolve/reasons_scene.py, for arrays of pairs. The sentences are there, and why."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from rapidfuzz import fuzz, process

from pipeline.resolve import reprints
from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, crossed, distinct
from pipeline.resolve.bulk.sides import Sides
from pipeline.resolve.keys import DISTINCTIVE, ROUND
from pipeline.resolve.reasons_time import MONTH
from pipeline.resolve.weights import weights


def by_dealer(sides: Sides) -> Iterator[Floats]:
    """The same named shop, allowing variants of its spelling."""
    lists = sides.columns.dealer_lists
    length_a, length_b = lists.lengths(sides.a), lists.lengths(sides.b)
    rows = np.flatnonzero((length_a > 0) & (length_b > 0))
    pair, i, j = crossed(length_a[rows], length_b[rows])
    pair = rows[pair]
    x = lists.values[lists.starts[sides.a[pair]] + i].astype(np.int64)
    y = lists.values[lists.starts[sides.b[pair]] + j].astype(np.int64)
    found = np.zeros(len(sides), bool)
    found[pair[_one_shop(sides, x, y)]] = True
    yield np.where(found, weights()["dealer_same"], 0.0)


def _one_shop(sides: Sides, x: Ints, y: Ints) -> Bools:
    names, length = sides.columns.dealers, sides.columns.dealers.column("length")
    found: Bools = x == y
    short, long = np.minimum(length[x], length[y]), np.maximum(length[x], length[y])
    # A ratio of .84 takes a shorter one of at least .72 of the length.
    maybe = np.flatnonzero(~found & (short >= 6) & (short >= 0.72 * long))
    codes, back = np.unique((x[maybe] << 32) | y[maybe], return_inverse=True)
    left = [names.items[code >> 32] for code in codes.tolist()]
    right = [names.items[code & 0xFFFFFFFF] for code in codes.tolist()]
    if left:
        found[maybe] = (process.cpdist(left, right, scorer=fuzz.ratio, dtype=np.float64) >= 84)[back]
    return found


def by_dates(sides: Sides) -> Iterator[Floats]:
    """Events of the matter on one day, or in one month."""
    w, columns, count = weights(), sides.columns, len(sides)
    pair, number = sides.dated
    length = columns.dates.column("length")[number]
    parts = np.where(
        length == 10,
        np.where(columns.dates.column("hearing")[number], w["day_other_event"], w["day_same"]),
        np.where(length == 7, w["month_same"], w["month_same"] / 3),
    )
    order = np.lexsort((-length, pair))
    total = np.bincount(pair[order], parts[order], count)
    days_pair, days = columns.day_sets.common(sides.a, sides.b)
    seen = distinct((pair << 32) | columns.dates.column("date")[number])
    other = ~np.isin((days_pair << 32) | days, seen)
    total = total + np.bincount(days_pair[other], minlength=count) * w["day_other_event"]
    yield np.minimum(total, w["dates_cap"])


def by_counts(sides: Sides) -> Iterator[Floats]:
    """The same figures; one that is large and not round says most."""
    w, columns, count = weights(), sides.columns, len(sides)
    pair, number = columns.number_sets.common(sides.a, sides.b)
    parts = np.where(number % 5 == 0, w["count_fives"], w["count_distinctive"])
    parts[number % ROUND == 0] = w["count_round"]
    total = np.bincount(pair, parts, count)
    pair, said = columns.said_sets.common(sides.a, sides.b)
    low = columns.counts.low_of_said[said]
    small = distinct((pair << 32) | low)
    parts = np.where((small & 0xFFFFFFFF) > 5, w["count_small"] * 2, w["count_small"])
    yield np.minimum(total + np.bincount(small >> 32, parts, count), w["counts_cap"])


def by_bounds(sides: Sides) -> Iterator[Floats]:
    """Figures that differ but may be one number."""
    rows = np.flatnonzero(sides.columns.what_sets.meet(sides.a, sides.b))
    pair, x, y = _figures(sides, rows)
    column = sides.columns.counts.column
    low, what = column("low"), column("what")
    alike = (what[x] == what[y]) & (low[x] != low[y])
    alike[alike] = _may_be_one(sides, x[alike], y[alike])
    found = np.zeros(len(sides), bool)
    found[pair[alike]] = True
    yield np.where(found, weights()["counts_fit"], 0.0)


def by_seized(sides: Sides) -> Iterator[Floats]:
    """Figures of what was seized, none of them shared, where no defendant is shared either."""
    some = sides.columns.seizes.all
    rows = np.flatnonzero(some[sides.a] & some[sides.b] & ~sides.persons_shared)
    pair, x, y = _figures(sides, rows)
    column = sides.columns.counts.column
    seized = column("seized")[x] & column("seized")[y]
    pair, x, y = pair[seized], x[seized], y[seized]
    one = (column("low")[x] == column("low")[y]) | _may_be_one(sides, x, y)
    found = np.zeros(len(sides), bool)
    found[rows] = True
    found[pair[one]] = False
    near = np.zeros(len(sides), bool)
    near[pair[_are_near(sides, x, y)]] = True
    w = weights()
    yield np.where(found, np.where(near, w["seized_differ"], w["seized_apart"]), 0.0)


def _are_near(sides: Sides, x: Ints, y: Ints) -> Bools:
    """Whether two figures may be one thing miscounted: of one kind, and at most a half apart."""
    column = sides.columns.counts.column
    low, gun, any_gun = column("low"), column("gun"), column("any_gun")
    alike = column("what")[x] == column("what")[y]
    alike |= gun[x] & gun[y] & (any_gun[x] | any_gun[y])
    small, large = np.minimum(low[x], low[y]), np.maximum(low[x], low[y])
    return np.asarray(alike & (2 * large <= 3 * small))


def _figures(sides: Sides, rows: Ints) -> tuple[Ints, Ints, Ints]:
    """All pairs of figures of these pairs of mentions: the pair, the figure of each side."""
    lists = sides.columns.count_lists
    pair, i, j = crossed(lists.lengths(sides.a[rows]), lists.lengths(sides.b[rows]))
    pair = rows[pair]
    x, y = lists.values[lists.starts[sides.a[pair]] + i], lists.values[lists.starts[sides.b[pair]] + j]
    return pair, x, y


def _may_be_one(sides: Sides, x: Ints, y: Ints) -> Bools:
    """Whether one figure lies within the other's bounds, or they differ by a slip of counting."""
    column = sides.columns.counts.column
    low = column("low")
    small, large = np.minimum(low[x], low[y]), np.maximum(low[x], low[y])
    (least_x, most_x), (least_y, most_y) = _span(sides, x), _span(sides, y)
    fits = np.where(
        column("exact")[x] & column("exact")[y],
        large - small <= large // 200,
        (least_x <= most_y) & (least_y <= most_x),
    )
    return np.asarray(fits & (small >= DISTINCTIVE))


def _span(sides: Sides, counts: Ints) -> tuple[Ints, Ints]:
    least, most = sides.columns.counts.column("least")[counts], sides.columns.counts.column("most")[counts]
    most = np.where(most > 0, most, least * 3 // 2)
    return np.where(least != 0, least, most * 2 // 3), most


def by_places(sides: Sides) -> Iterator[Floats]:
    """The same town, bridge or port in the same part; the same destination."""
    w, columns, count = weights(), sides.columns, len(sides)
    pair, place = columns.place_sets.common(sides.a, sides.b)
    column = columns.places.column
    parts = np.where(column("purchase")[place], w["place_purchase"], w["place_same"])
    parts[column("destination")[place]] = 0.0
    yield np.minimum(np.bincount(pair, parts, count), w["places_cap"])
    pair, name = columns.destination_sets.common(sides.a, sides.b)
    found = np.zeros(count, bool)
    found[pair[name != columns.destinations.number("mexico")]] = True
    yield np.where(found, w["destination_same"], 0.0)


def by_other_place(sides: Sides) -> Iterator[Floats]:
    """Seizures in different towns, where no defendant is shared."""
    words = sides.columns.stop_words
    both = (words.lengths(sides.a) > 0) & (words.lengths(sides.b) > 0) & ~sides.persons_shared
    yield np.where(both & ~words.meet(sides.a, sides.b), weights()["places_differ"], 0.0)


def by_states(sides: Sides) -> Iterator[Floats]:
    """The same states as places of the matter."""
    w, states = weights(), sides.columns.state_places.all
    both = np.bitwise_count(states[sides.a] & states[sides.b])
    yield np.minimum(w["source_state"] * both, w["source_states_cap"])


def by_groups(sides: Sides) -> Iterator[Floats]:
    """The same cartel or gang."""
    yield np.where(sides.columns.group_sets.meet(sides.a, sides.b), weights()["group_same"], 0.0)


def by_words(sides: Sides) -> Iterator[Floats]:
    """Full dates that both write out; distinctive words in common, where one of the two names nobody."""
    w, columns, count = weights(), sides.columns, len(sides)
    pair, day = columns.text_days.common(sides.a, sides.b)
    dated_pair, dated = sides.dated
    told = distinct((dated_pair << 32) | columns.dates.column("date")[dated])
    published = columns.published_date.all
    new = ~np.isin((pair << 32) | day, told)
    new &= (day != published[sides.a[pair]]) & (day != published[sides.b[pair]])
    days = np.bincount(pair[new], minlength=count)
    yield np.minimum(w["day_in_text"] * days, w["days_in_text_cap"])
    pair, _ = columns.word_sets.common(sides.a, sides.b)
    words = np.minimum(w["word_same"] * np.bincount(pair, minlength=count), w["words_cap"])
    people_a, people_b = sides.people
    yield np.where((people_a > 0) & (people_b > 0), 0.0, words)


def by_operation(sides: Sides) -> Iterator[Floats]:
    """The same name of an operation."""
    yield np.where(sides.columns.operation_sets.meet(sides.a, sides.b), weights()["operation_same"], 0.0)


def by_text(sides: Sides) -> Iterator[Floats]:
    """One text on two sites, or one headline within a month; formulas with other names are neither."""
    w, columns = weights(), sides.columns
    people_a, people_b = sides.people
    others = (people_a > 0) & (people_b > 0) & ~sides.persons_shared & (sides.named == 0)
    row = columns.signature_row.all
    signed = np.flatnonzero((row[sides.a] >= 0) & (row[sides.b] >= 0))
    hashes = columns.signatures.all
    share = (hashes[row[sides.a[signed]]] == hashes[row[sides.b[signed]]]).mean(axis=1)
    same = np.zeros(len(sides), bool)
    same[signed[share >= reprints.SAME_TEXT]] = True
    title = columns.title.all
    headline = (title[sides.a] == title[sides.b]) & columns.long_title.all[sides.a]
    headline &= sides.days <= MONTH
    yield np.where(others, 0.0, np.where(same, w["text_same"], np.where(headline, w["title_same"], 0.0)))
