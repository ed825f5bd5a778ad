"""The reasons of pipeline/resolve/reasons_time.py, for arrays of pairs. The sentences are there, and why."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.resolve import reasons_time as rules
from pipeline.resolve.bulk.arrays import Floats, Ints, crossed
from pipeline.resolve.bulk.columns import NEVER
from pipeline.resolve.bulk.sides import Sides
from pipeline.resolve.pair import TELLING
from pipeline.resolve.weights import weights


def by_age(sides: Sides) -> Iterator[Floats]:
    """The age of a shared defendant grows with the years, or not; a father and his namesake are two."""
    w, shared, age = weights(), sides.shared, sides.columns.age.all
    told, place = shared.first((age[shared.left] >= 0) & (age[shared.right] >= 0))
    grown = age[shared.right[place]] - age[shared.left[place]]
    drift = np.abs(grown - np.maximum(sides.days[told], 0) / 365)
    found = np.where(shared.namesakes & ~sides.persons_shared, w["namesake"], 0.0)
    found[told] = np.where(drift <= rules.DRIFT, w["age_fits"], w["age_doubtful"])
    yield found


def by_residence(sides: Sides) -> Iterator[Floats]:
    """Where a shared defendant lives; another state says less than the same town."""
    w, shared, city, home = weights(), sides.shared, sides.columns.city.all, sides.columns.home.all
    town, other_town = city[shared.left], city[shared.right]
    state, other_state = home[shared.left], home[shared.right]
    same = shared.any((town > 0) & (town == other_town))
    moved = (state > 0) & (other_state > 0) & (state != other_state)
    near = (np.maximum(sides.days[shared.pair], 0) / 365 < 1) & (shared.strength < TELLING)
    told, place = shared.first(moved | ((town > 0) & (other_town > 0) & near))
    found = np.zeros(len(sides))
    found[told] = np.where(moved[place], w["residence_other"], w["city_other"])
    yield np.where(same, w["city_same"], found)


def by_events(sides: Sides) -> Iterator[Floats]:
    """All that the later document tells of the offence happened after the earlier was published."""
    columns = sides.columns
    began, told = columns.first_offence.all[sides.b], columns.day.all[sides.a]
    late = (told > 0) & (began < NEVER) & (began - told > columns.slack.all[sides.a])
    yield np.where(late, weights()["events_later"], 0.0)


def by_seizure_days(sides: Sides) -> Iterator[Floats]:
    """Seizures on different days, where no defendant is shared."""
    lists, count = sides.columns.seizure_days, len(sides)
    pair, i, j = crossed(lists.lengths(sides.a), lists.lengths(sides.b))
    x = lists.values[lists.starts[sides.a[pair]] + i].astype(np.int64)
    y = lists.values[lists.starts[sides.b[pair]] + j].astype(np.int64)
    told, near = np.zeros(count, bool), np.zeros(count, bool)
    told[pair] = True
    near[pair[np.abs(x - y) <= rules.DAYS_OFF]] = True
    yield np.where(told & ~near & ~sides.persons_shared, weights()["seizures_differ"], 0.0)


def by_stages(sides: Sides) -> Iterator[Floats]:
    """Whether the stages told of a shared defendant can follow one another."""
    w, shared, columns, count = weights(), sides.shared, sides.columns, len(sides)
    rank, is_open = columns.status_ranks()
    told, place = shared.first(shared.full)
    first = rank[columns.status.all[shared.left[place]]]
    last = columns.status.all[shared.right[place]]
    days = sides.days[told]
    a, b = sides.a[told], sides.b[told]
    sure = np.bincount(shared.pair[shared.full], minlength=count)[told]
    years = np.minimum(days / 365, rules.MOST_YEARS)
    follow = (first < rules.DECIDED) & (rank[last] >= rules.DECIDED) & (days >= 0) & (days <= rules.COURSE)
    yield _at(count, told[follow], w["stages_follow"])
    opens = columns.opens.all[a] & columns.opens.all[b]
    again = (first < rules.DECIDED) & opens & (days > rules.ANEW * 365)
    yield _at(count, told[again], w["charged_again"] * years[again])
    back = (first >= rules.DECIDED) & is_open[last] & (days > rules.RETOLD)
    begun, published = columns.first_beginning.all[b], columns.day.all[a]
    impossible = back & (sure == sides.people[1][told]) & (published > 0) & (begun < NEVER)
    impossible &= begun - published > rules.LAG
    yield _at(count, told[impossible], w["stages_impossible"])
    back &= ~impossible
    yield _at(count, told[back], w["stages_backwards"] * np.maximum(years[back], 1))


def by_announcement(sides: Sides) -> Iterator[Floats]:
    """The same step announced within a month, of different people."""
    people_a, people_b = sides.people
    apart = ~sides.persons_shared & (people_a > 0) & (people_b > 0) & (sides.named == 0)
    apart &= (sides.days >= 0) & (sides.days <= rules.MONTH)
    dockets = sides.columns.is_docket.all
    apart &= ~(dockets[sides.a] & dockets[sides.b])
    apart &= sides.columns.stage_sets.meet(sides.a, sides.b)
    yield np.where(apart, weights()["announced_apart"], 0.0)


def by_round_up(sides: Sides) -> Iterator[Floats]:
    """One tells several cases, and only some of its defendants, but some, are the other's."""
    several = sides.columns.several_cases.all
    a, b = several[sides.a], several[sides.b]
    shared = np.bincount(sides.shared.pair, minlength=len(sides))
    people_a, people_b = sides.people
    found = (shared > 0) & ((a & ~b & (people_a > shared)) | (b & ~a & (people_b > shared)))
    yield np.where(found, weights()["round_up"], 0.0)


def by_time(sides: Sides) -> Iterator[Floats]:
    """Published together, or years apart."""
    w, days = weights(), sides.days
    far = days // (5 * 365)
    yield np.select(
        [days < 0, days <= 7, days <= rules.MONTH, days > 5 * 365],
        [0.0, w["near_days"], w["near_month"], w["far_years"] * far],
        0.0,
    )


def _at(count: int, pairs: Ints, weight: Floats | float) -> Floats:
    found = np.zeros(count)
    found[pairs] = weight
    return found
