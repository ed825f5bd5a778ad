"""Reasons from the case and its people: dockets, courts, defendants, the time between."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.resolve.dockets import contradict, same_docket
from pipeline.resolve.pair import Pair, Reason
from pipeline.resolve.persons import SharedPerson
from pipeline.resolve.weights import weights


def by_docket(pair: Pair) -> Iterator[Reason]:
    """The same case number, or two numbers of one court."""
    w = weights()
    courts = {pair.a.court, pair.b.court} - {None}
    if len(courts) > 1:
        return
    for x in pair.a.dockets:
        for y in pair.b.dockets:
            if same_docket(x, y):
                yield Reason("docket_same", w["docket_same"], f"both are case {x.text}")
                return
    if pair.a.court and pair.a.court == pair.b.court:
        for x in pair.a.dockets:
            for y in pair.b.dockets:
                if contradict(x, y):
                    # One person may have two cases, or one case two numbers: a shared defendant softens it.
                    name = "docket_other" if pair.persons_agree else "docket_contradicts"
                    yield Reason(name, w[name], f"{pair.a.court} numbers them {x.text} and {y.text}")
                    return


def by_court(pair: Pair) -> Iterator[Reason]:
    """The same court or another; the state where a court is not told."""
    w = weights()
    a, b = pair.a.court, pair.b.court
    if a and b:
        if a == b:
            yield Reason("court_same", w["court_same"], f"both are before {a}")
        else:
            yield Reason(
                "court_contradicts", w["court_contradicts"], f"one is before {a}, the other before {b}"
            )
    elif common := pair.a.states & pair.b.states:
        yield Reason(
            "state_same", w["state_same"], f"both are about {', '.join(sorted(s.upper() for s in common))}"
        )
    elif pair.a.states and pair.b.states:
        yield Reason("state_contradicts", w["state_contradicts"], "they are about different states")


def by_persons(pair: Pair) -> Iterator[Reason]:
    """Defendants in common, the rarer the name the more."""
    w = weights()
    if not pair.shared:
        return
    factor, total, told = w["person_first"], 0.0, []
    for shared in pair.shared:
        part = 1.0 if shared.match.full else w["person_partial"]
        total += shared.match.strength * part * factor
        factor = w["person_next"]
        told.append(_both(shared))
    total = min(total, w["person_cap"])
    yield Reason(
        "person_same", total, f"both name {', '.join(told[:4])}" + (" and others" if len(told) > 4 else "")
    )
    sure = sum(shared.match.full for shared in pair.shared)
    share = sure / min(len(pair.a.persons), len(pair.b.persons))
    if sure:
        # To share the only name says little where the name is frequent.
        sureness = min(1.0, max(shared.match.strength for shared in pair.shared) / 3)
        yield Reason(
            "person_share",
            w["person_share"] * share * sureness,
            f"{share:.0%} of the shorter list of defendants is shared",
        )


def _both(shared: SharedPerson) -> str:
    a, b = shared.left.written, shared.right.written
    return a if a == b else f"{a} ({b})"


def by_age_and_city(pair: Pair) -> Iterator[Reason]:
    """Age and residence of a shared defendant agree."""
    w = weights()
    fits = [s for s in pair.shared if s.left.age is not None and s.right.age is not None]
    if fits:
        first = fits[0]
        text = f"{first.left.written} is {first.left.age} in one and {first.right.age} in the other"
        yield Reason("age_fits", w["age_fits"], text)
    homes = [s for s in pair.shared if s.left.city and s.left.city == s.right.city]
    if homes:
        yield Reason(
            "city_same", w["city_same"], f"{homes[0].left.written} lives in {homes[0].left.city.title()}"
        )


def by_other_persons(pair: Pair) -> Iterator[Reason]:
    """Both name defendants and share none."""
    w = weights()
    if pair.shared or not pair.a.persons or not pair.b.persons:
        return
    text = f"no defendant is shared: {pair.a.persons[0].written} and {pair.b.persons[0].written}"
    if pair.a.court and pair.b.court and pair.a.court != pair.b.court:
        weight = w["persons_and_court_disjoint"]
        yield Reason("persons_and_court_disjoint", weight, "neither a defendant nor the court is shared")
    if pair.named_in_text[0]:
        yield Reason("persons_disjoint", w["persons_disjoint_named"], text)
        return
    yield Reason("persons_disjoint", w["persons_disjoint"], text)
    if min(len(pair.a.persons), len(pair.b.persons)) > 1:
        yield Reason(
            "persons_disjoint_many", w["persons_disjoint_many"], "each names several, and none is shared"
        )


def by_named_in_text(pair: Pair) -> Iterator[Reason]:
    """A defendant of one whom the other only mentions: it may be background, so it says less."""
    strength, told = pair.named_in_text
    if strength and not pair.persons_agree:
        beside = bool(pair.a.persons and pair.b.persons)
        weight = strength * weights()["named_beside" if beside else "named_in_text"]
        yield Reason("named_in_text", weight, f"one accuses {told}, whom the other mentions")


def by_time(pair: Pair) -> Iterator[Reason]:
    """Published together, or years apart."""
    w, days = weights(), pair.days_apart
    if days is None:
        return
    if days <= 7:
        yield Reason("near_days", w["near_days"], f"published {days} days apart")
    elif days <= 31:
        yield Reason("near_month", w["near_month"], f"published {days} days apart")
    elif days > 5 * 365:
        yield Reason(
            "far_years", w["far_years"] * (days // (5 * 365)), f"published {days // 365} years apart"
        )
