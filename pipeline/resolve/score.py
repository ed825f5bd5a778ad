"""How sure it is that two mentions are one case: one small function per reason, each with a sentence.

The weights are in data/weights.yml. Nothing here knows of any other document than the two, so a score is the
same whenever it is computed and in whichever order the documents came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz

from ironriver.vocabulary import Verdict
from pipeline.resolve import reprints
from pipeline.resolve.dockets import contradict, same_docket
from pipeline.resolve.features import Counted, Features
from pipeline.resolve.keys import DISTINCTIVE, is_round
from pipeline.resolve.names import is_given, rarity
from pipeline.resolve.persons import SharedPerson, shared_persons
from pipeline.resolve.weights import weights


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (positive) or against (negative) one case, in words."""

    name: str
    weight: float
    text: str

    def to_json(self) -> dict[str, Any]:
        """As stored with a judgement."""
        return {"name": self.name, "weight": round(self.weight, 2), "text": self.text}


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of the reasons and what follows from it.

    `never` marks a contradiction that no chain of other documents may bridge.
    """

    total: float
    reasons: tuple[Reason, ...]
    verdict: Verdict
    never: bool = False


@dataclass(frozen=True)
class Pair:
    """Two mentions side by side, with what several reasons ask about them."""

    a: Features
    b: Features
    a_text: bytes | None = None
    b_text: bytes | None = None

    @cached_property
    def shared(self) -> list[SharedPerson]:
        """Defendants of both."""
        return shared_persons(self.a, self.b)

    @cached_property
    def persons_agree(self) -> bool:
        """Whether at least one defendant is surely of both."""
        return any(shared.match.full for shared in self.shared)

    @cached_property
    def named_in_text(self) -> tuple[float, str]:
        """The surest defendant of one whom the other's text holds: how rare the name is, and the name."""
        return _named_in_text(self)

    @cached_property
    def days_apart(self) -> int | None:
        """Days between the publications."""
        if self.a.published is None or self.b.published is None:
            return None
        return abs((self.a.published - self.b.published).days)


def compare(a: Features, b: Features, a_text: bytes | None = None, b_text: bytes | None = None) -> Score:
    """Score two mentions; `a_text` and `b_text` are the signatures of their bodies."""
    pair = Pair(a, b, a_text, b_text) if a.mention.order <= b.mention.order else Pair(b, a, b_text, a_text)
    reasons = tuple(reason for rule in REASONS for reason in rule(pair))
    total = round(sum(reason.weight for reason in reasons), 4)
    w = weights()
    never = any(reason.name in NEVER for reason in reasons)
    if never:
        verdict = Verdict.DIFFERENT
    elif total >= w["same"]:
        verdict = Verdict.SAME
    elif total <= w["different"]:
        verdict = Verdict.DIFFERENT
    else:
        verdict = Verdict.UNSURE
    return Score(total, reasons, verdict, never)


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
        return w["count_round"] if is_round(number) else w["count_distinctive"]
    alike = {(c.role, c.object) for c in a if c.low == number} & {
        (c.role, c.object) for c in b if c.low == number
    }
    return w["count_small"] * (2 if number > 5 else 1) if alike and number > 1 else 0.0


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


def by_states(pair: Pair) -> Iterator[Reason]:
    """The same states as places of the matter."""
    w = weights()
    if both := pair.a.state_places & pair.b.state_places:
        names = ", ".join(sorted(state.upper() for state in both))
        yield Reason(
            "source_states", min(w["source_state"] * len(both), w["source_states_cap"]), f"both name {names}"
        )


def by_named_in_text(pair: Pair) -> Iterator[Reason]:
    """A defendant of one whom the other only mentions: it may be background, so it says less."""
    strength, told = pair.named_in_text
    if strength and not pair.persons_agree:
        beside = bool(pair.a.persons and pair.b.persons)
        weight = strength * weights()["named_beside" if beside else "named_in_text"]
        yield Reason("named_in_text", weight, f"one accuses {told}, whom the other mentions")


def _named_in_text(pair: Pair) -> tuple[float, str]:
    best, told = 0.0, ""
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        for person in one.persons:
            parts = person.name.parts
            if len(parts) < 2:
                continue
            surnames = [part for part in parts[1:] if not is_given(part)]
            if any(f" {parts[0]} {part} " in other.clues.line for part in surnames) or (
                f" {person.name.text} " in other.clues.line
            ):
                strength = rarity(parts[0], True) + max(rarity(part, False) for part in parts[1:])
                if strength > best:
                    best, told = strength, person.written
    return best, told


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
    """One text on two sites, or one headline."""
    w = weights()
    if (
        pair.a_text
        and pair.b_text
        and (share := reprints.similarity(pair.a_text, pair.b_text)) >= reprints.SAME_TEXT
    ):
        yield Reason("text_same", w["text_same"], f"{share:.0%} of the text is the same")
    elif pair.a.title == pair.b.title and len(pair.a.title) > 30:
        yield Reason("title_same", w["title_same"], "the headline is the same")


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


#: The reasons in the order in which they are shown.
REASONS: tuple[Callable[[Pair], Iterator[Reason]], ...] = (
    by_docket,
    by_court,
    by_persons,
    by_age_and_city,
    by_other_persons,
    by_dealer,
    by_dates,
    by_counts,
    by_places,
    by_states,
    by_groups,
    by_named_in_text,
    by_words,
    by_operation,
    by_text,
    by_time,
)

#: Contradictions that no chain of other documents may bridge.
NEVER = frozenset({"docket_contradicts"})
