"""Reasons from the scene and the text: dealers, dates, figures, places, groups, words, reprints."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from ironriver.vocabulary import Basis
from pipeline.resolve import reprints
from pipeline.resolve.features import Counted
from pipeline.resolve.keys import DISTINCTIVE, is_round
from pipeline.resolve.pair import Pair, Reason
from pipeline.resolve.reasons_time import MONTH
from pipeline.resolve.weights import weights

#: Where guns are stopped on their way.
STOPPED = frozenset({"seizure", "crossing"})
SEIZED = "seized"

#: Kinds that "firearms" may mean.
GUNS = frozenset({"firearm", "handgun", "rifle", "shotgun", "machinegun"})


def by_dealer(pair: Pair) -> Iterator[Reason]:
    """The same named shop, allowing variants of its spelling."""
    for a in sorted(pair.a.dealers):
        for b in sorted(pair.b.dealers):
            if a == b or (min(len(a), len(b)) >= 6 and fuzz.ratio(a, b) >= 84):
                yield Reason("dealer_same", weights()["dealer_same"], f"both name the dealer {a}")
                return


def by_dates(pair: Pair) -> Iterator[Reason]:
    """Events of the matter on one day, or in one month."""
    w = weights()
    total, told = 0.0, []
    both = pair.a.dates & pair.b.dates
    for dated in sorted(both, key=lambda d: (-len(d.date), d.date, d.event)):
        if len(dated.date) == 10:
            total += w["day_same"] if dated.event != "hearing" else w["day_other_event"]
        elif len(dated.date) == 7:
            total += w["month_same"]
        else:
            total += w["month_same"] / 3
        told.append(f"{dated.event} {dated.date}")
    seen = {dated.date for dated in both}
    days_a = {d.date for d in pair.a.dates if len(d.date) == 10} - seen
    days_b = {d.date for d in pair.b.dates if len(d.date) == 10} - seen
    for day in sorted(days_a & days_b):
        total += w["day_other_event"]
        told.append(day)
    if total:
        yield Reason("dates_same", min(total, w["dates_cap"]), f"both tell of {', '.join(told[:4])}")


def by_counts(pair: Pair) -> Iterator[Reason]:
    """The same figures; one that is large and not round says most."""
    w = weights()
    numbers = {c.low for c in pair.a.counts} & {c.low for c in pair.b.counts}
    total, told = 0.0, []
    for number in sorted(numbers, reverse=True):
        weight = _count_weight(number, pair.a.counts, pair.b.counts)
        total += weight
        told.append(str(number))
    if total:
        yield Reason(
            "counts_same", min(total, w["counts_cap"]), f"both give the figure {', '.join(told[:4])}"
        )


def _count_weight(number: int, a: frozenset[Counted], b: frozenset[Counted]) -> float:
    w = weights()
    if number >= DISTINCTIVE:
        if is_round(number):
            return w["count_round"]
        return w["count_fives"] if number % 5 == 0 else w["count_distinctive"]
    alike = {(c.role, c.object) for c in a if c.low == number} & {
        (c.role, c.object) for c in b if c.low == number
    }
    return w["count_small"] * (2 if number > 5 else 1) if alike and number > 1 else 0.0


def by_bounds(pair: Pair) -> Iterator[Reason]:
    """Figures that differ but may be one number: "more than 200" and 231, 8,984 and 8,985.

    Totals that differ speak against nothing: figures grow.
    """
    for a in sorted(pair.a.counts, key=_order):
        for b in sorted(pair.b.counts, key=_order):
            if (a.role, a.object) == (b.role, b.object) and a.low != b.low and _may_be_one(a, b):
                text = f"{a.low} and {b.low} {a.object} {a.role} may be one figure"
                yield Reason("counts_fit", weights()["counts_fit"], text)
                return


def by_seized(pair: Pair) -> Iterator[Reason]:
    """Figures of what was seized, none of them shared, where no defendant is shared either."""
    if pair.shared:
        return
    a, b = ([c for c in f.counts if c.role == "seized"] for f in (pair.a, pair.b))
    if not a or not b or any(x.low == y.low or _may_be_one(x, y) for x in a for y in b):
        return
    name = "seized_differ" if any(_are_near(x, y) for x in a for y in b) else "seized_apart"
    text = f"one tells of {max(c.low for c in a)} seized, the other of {max(c.low for c in b)}"
    yield Reason(name, weights()[name], text)


def _are_near(a: Counted, b: Counted) -> bool:
    """Whether two figures may be one thing miscounted: of one kind, and at most a half apart."""
    kinds = {a.object, b.object}
    alike = len(kinds) == 1 or ("firearm" in kinds and kinds <= GUNS)
    small, large = sorted((a.low, b.low))
    return alike and 2 * large <= 3 * small


def _order(count: Counted) -> tuple[int, str, str, str]:
    return (-count.low, count.role, count.object, count.basis)


def _may_be_one(a: Counted, b: Counted) -> bool:
    """Whether one lies within the other's bounds, or they differ by a slip of counting."""
    small, large = sorted((a.low, b.low))
    if small < DISTINCTIVE:
        return False
    if a.basis == b.basis == Basis.EXACT:
        return large - small <= large // 200
    (least, most), (other_least, other_most) = _span(a), _span(b)
    return least <= other_most and other_least <= most


def _span(count: Counted) -> tuple[int, int]:
    """The bounds of a figure; an open one is said of a number at most half as large again."""
    most = count.most or count.least * 3 // 2
    return count.least or most * 2 // 3, most


def by_places(pair: Pair) -> Iterator[Reason]:
    """The same town, bridge or port in the same part; the same destination."""
    w = weights()
    total, told = 0.0, []
    for role, name in sorted(pair.a.places & pair.b.places):
        if role != "destination":
            total += w["place_purchase"] if role == "purchase" else w["place_same"]
            told.append(f"{name.title()} ({role})")
    if total:
        yield Reason("places_same", min(total, w["places_cap"]), f"both name {', '.join(told[:4])}")
    # Mexico is where most of these guns go; it says nothing.
    both = (pair.a.destinations & pair.b.destinations) - {"mexico"}
    if both:
        yield Reason(
            "destination_same", w["destination_same"], f"both go to {', '.join(sorted(both)).title()}"
        )


def by_other_place(pair: Pair) -> Iterator[Reason]:
    """Seizures in different towns, where no defendant is shared."""
    if pair.shared:
        return
    a, b = ({name for role, name in f.places if role in STOPPED} for f in (pair.a, pair.b))
    words = [{word for name in names for word in name.split()} for names in (a, b)]
    if a and b and not words[0] & words[1]:
        text = f"one is about {min(a).title()}, the other about {min(b).title()}"
        yield Reason("places_differ", weights()["places_differ"], text)


def by_states(pair: Pair) -> Iterator[Reason]:
    """The same states as places of the matter."""
    w = weights()
    if both := pair.a.state_places & pair.b.state_places:
        names = ", ".join(sorted(state.upper() for state in both))
        yield Reason(
            "source_states", min(w["source_state"] * len(both), w["source_states_cap"]), f"both name {names}"
        )


def by_words(pair: Pair) -> Iterator[Reason]:
    """Distinctive words in common, where one of the two names nobody; full dates that both write out."""
    w = weights()
    told = {d.date for d in pair.a.dates & pair.b.dates} | {
        pair.a.mention.published,
        pair.b.mention.published,
    }
    if days := (pair.a.clues.days & pair.b.clues.days) - told:
        weight = min(w["day_in_text"] * len(days), w["days_in_text_cap"])
        yield Reason("days_in_text", weight, f"both texts hold the date {', '.join(sorted(days)[:3])}")
    if pair.a.persons and pair.b.persons:
        return
    if words := pair.a.clues.words & pair.b.clues.words:
        weight = min(w["word_same"] * len(words), w["words_cap"])
        yield Reason("words_same", weight, f"both texts say {', '.join(sorted(words)[:4])}")


def by_groups(pair: Pair) -> Iterator[Reason]:
    """The same cartel or gang."""
    if both := pair.a.groups & pair.b.groups:
        yield Reason(
            "group_same", weights()["group_same"], f"both are tied to {', '.join(sorted(both)).title()}"
        )


def by_operation(pair: Pair) -> Iterator[Reason]:
    """The same name of an operation."""
    if both := pair.a.operations & pair.b.operations:
        yield Reason(
            "operation_same", weights()["operation_same"], f"both name Operation {sorted(both)[0].title()}"
        )


def by_text(pair: Pair) -> Iterator[Reason]:
    """One text on two sites, or one headline within a month; formulas with other names are neither."""
    w = weights()
    if pair.a.persons and pair.b.persons and not pair.shared and not pair.named_in_text[0]:
        return
    if (
        pair.a_text
        and pair.b_text
        and (share := reprints.similarity(pair.a_text, pair.b_text)) >= reprints.SAME_TEXT
    ):
        yield Reason("text_same", w["text_same"], f"{share:.0%} of the text is the same")
    elif pair.a.title == pair.b.title and len(pair.a.title) > 30 and (pair.days_apart or 0) <= MONTH:
        yield Reason("title_same", w["title_same"], "the headline is the same")
