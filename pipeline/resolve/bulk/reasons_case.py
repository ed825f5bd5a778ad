"""The reasons of pipeline/resolve/reasons_case.py, for arrays of pairs. The sentences are there, and why."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, firsts
from pipeline.resolve.bulk.sides import Sides
from pipeline.resolve.officials import AGENT, JUDGE, PROSECUTOR
from pipeline.resolve.weights import weights


def by_docket(sides: Sides) -> Iterator[Floats]:
    """The same case number, two numbers of one court, or a magistrate's number and the one that followed."""
    w = weights()
    court_a, court_b = sides.courts
    both_told = (court_a > 0) & (court_b > 0)
    one_court = both_told & (court_a == court_b)
    numbers = sides.numbers
    same = numbers.same & ~(both_told & ~one_court)
    clash = one_court & ~same & numbers.clash
    follow = one_court & ~same & ~clash & numbers.follow
    yield np.where(same, np.where(both_told, w["docket_same"], w["docket_number"]), 0.0)
    yield np.where(
        clash, np.where(sides.persons_surely_agree, w["docket_other"], w["docket_contradicts"]), 0.0
    )
    yield np.where(follow & sides.persons_agree, w["docket_followed"], 0.0)


def by_filing(sides: Sides) -> Iterator[Floats]:
    """Two dockets of one court: filed on one day before one judge, or on other days."""
    w, columns = weights(), sides.columns
    court_a, court_b = sides.courts
    docket, filed = columns.is_docket.all, columns.filed_sets
    told = (court_a > 0) & (court_a == court_b) & docket[sides.a] & docket[sides.b]
    told &= (filed.lengths(sides.a) > 0) & (filed.lengths(sides.b) > 0)
    one_day = filed.meet(sides.a, sides.b)
    judge = columns.official_sets[JUDGE].meet(sides.a, sides.b)
    yield np.where(told & one_day & judge, w["filed_same"], 0.0)
    yield np.where(told & ~one_day & ~sides.numbers.follow, w["filed_other"], 0.0)


def by_caption(sides: Sides) -> Iterator[Floats]:
    """Cases called by one surname, or one by a defendant of the other; dockets called by two others."""
    w, columns, agree = weights(), sides.columns, sides.persons_agree
    captions, surnames = columns.caption_sets, columns.surname_sets
    same = _rarest(sides, captions.common(sides.a, sides.b))
    named = np.maximum(
        _rarest(sides, captions.common(sides.a, sides.b, surnames)),
        _rarest(sides, captions.common(sides.b, sides.a, surnames)),
    )
    docket = columns.is_docket.all[sides.a] & columns.is_docket.all[sides.b]
    both = (captions.lengths(sides.a) > 0) & (captions.lengths(sides.b) > 0)
    yield np.where(agree, 0.0, w["caption_same"] * same)
    yield np.where(agree | (same > 0), 0.0, w["caption_names"] * named)
    other = ~agree & (same == 0) & (named == 0) & docket & both
    yield np.where(other, w["caption_other"], 0.0)


def _rarest(sides: Sides, found: tuple[Ints, Ints]) -> Floats:
    """For each pair, how rare the rarest of these surnames is; 0 for none."""
    pair, part = found
    rarest = np.zeros(len(sides))
    np.maximum.at(rarest, pair, sides.columns.parts.column("rarity")[part])
    return rarest


def never(sides: Sides, second: Floats) -> Bools:
    """Which pairs no chain of others may join, from the second answer of `by_docket`."""
    return np.asarray((second != 0) & ~sides.persons_surely_agree)


def by_court(sides: Sides) -> Iterator[Floats]:
    """The same court or another; the state where a court is not told."""
    w = weights()
    a, b = sides.courts
    told = (a > 0) & (b > 0)
    states_a, states_b = sides.columns.states.all[sides.a], sides.columns.states.all[sides.b]
    state = np.where(
        (states_a & states_b) > 0,
        w["state_same"],
        np.where((states_a > 0) & (states_b > 0), w["state_contradicts"], 0.0),
    )
    yield np.where(told, np.where(a == b, w["court_same"], w["court_contradicts"]), state)


def by_persons(sides: Sides) -> Iterator[Floats]:
    """Defendants in common, the rarer the name the more."""
    w, shared, count = weights(), sides.shared, len(sides)
    factor = np.where(firsts(shared.pair), w["person_first"], w["person_next"])
    parts = shared.strength * np.where(shared.full, 1.0, w["person_partial"]) * factor
    yield np.minimum(np.bincount(shared.pair, parts, count), w["person_cap"])
    sure = np.bincount(shared.pair[shared.full], minlength=count)
    share = sure / np.maximum(np.minimum(*sides.people), 1)
    strongest = np.zeros(count)
    np.maximum.at(strongest, shared.pair, shared.strength)
    yield np.where(sure > 0, w["person_share"] * share * np.minimum(1.0, strongest / 3), 0.0)


def by_other_persons(sides: Sides) -> Iterator[Floats]:
    """Both name defendants and share none."""
    w = weights()
    people_a, people_b = sides.people
    none = ~sides.persons_shared & (people_a > 0) & (people_b > 0)
    a, b = sides.courts
    named = sides.named > 0
    yield np.where(none & (a > 0) & (b > 0) & (a != b), w["persons_and_court_disjoint"], 0.0)
    yield np.where(none, np.where(named, w["persons_disjoint_named"], w["persons_disjoint"]), 0.0)
    several = np.minimum(people_a, people_b) > 1
    yield np.where(none & ~named & several, w["persons_disjoint_many"], 0.0)


def by_named_in_text(sides: Sides) -> Iterator[Floats]:
    """A defendant of one whom the other only mentions."""
    w = weights()
    people_a, people_b = sides.people
    factor = np.where((people_a > 0) & (people_b > 0), w["named_beside"], w["named_in_text"])
    yield np.where(sides.persons_agree, 0.0, sides.named * factor)


def by_officials(sides: Sides) -> Iterator[Floats]:
    """The same judge, case agent or prosecutor; another judge."""
    w, sets = weights(), sides.columns.official_sets
    for office in (JUDGE, AGENT, PROSECUTOR):
        yield np.where(sets[office].meet(sides.a, sides.b), w[f"{office}_same"], 0.0)
    judges = sets[JUDGE]
    both = (judges.lengths(sides.a) > 0) & (judges.lengths(sides.b) > 0)
    yield np.where(both & ~judges.meet(sides.a, sides.b), w["judge_other"], 0.0)
