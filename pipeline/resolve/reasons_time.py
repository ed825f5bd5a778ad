"""Reasons from time: ages, residences, the order of what happened, the days between publications."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ironriver.vocabulary import STAGE_ORDER, Stage
from pipeline.resolve.features import Features
from pipeline.resolve.pair import TELLING, Pair, Reason
from pipeline.resolve.weights import weights

#: Years by which a told age may miss the one expected: birthdays, and papers that copy an older age.
DRIFT = 1.6
DAY, MONTHLY = len("2031-05-04"), len("2031-05")
MONTH = 31
SEIZURE = frozenset({"seizure"})
OFFENCE = frozenset({"offense_start", "offense_end", "purchase", "seizure"})
BEGINNING = frozenset({"arrest", "charged"})
#: From here on a defendant's case is decided; no arrest in the same case follows it.
DECIDED = STAGE_ORDER[Stage.PLEADED_GUILTY]
OPEN = frozenset({Stage.ARRESTED, Stage.CHARGED})
#: Stages that many cases of a month share.
UNTELLING = frozenset({Stage.OTHER, Stage.SEIZURE})
#: Days that publication may lag behind, and within which news are still retold.
LAG = 30
RETOLD = 60
COURSE = 4 * 365
#: Years after which charges are charges anew, and the most of them that weigh.
ANEW, MOST_YEARS = 2, 4
#: Days by which a publication, or two papers' days of one seizure, may be off.
DAYS_OFF = 3


def by_age(pair: Pair) -> Iterator[Reason]:
    """The age of a shared defendant grows with the years, or not; a father and his namesake are two."""
    w, years = weights(), pair.years_apart
    told = [
        (abs((s.right.age - s.left.age) - years), s.left.written, s.left.age, s.right.age)
        for s in pair.shared
        if s.left.age is not None and s.right.age is not None
    ]
    if told:
        drift, name, first, second = told[0]
        reason = "age_fits" if drift <= DRIFT else "age_doubtful"
        yield Reason(reason, w[reason], f"{name} is {first} in one and {second} in the other")
    elif pair.namesakes and not pair.shared:
        one, other, why = pair.namesakes[0]
        yield Reason(
            "namesake", w["namesake"], f"{one.written} and {other.written} are two people by their {why}"
        )


def by_residence(pair: Pair) -> Iterator[Reason]:
    """Where a shared defendant lives; people move, but two of a frequent name may live in two towns."""
    w = weights()
    homes = [s for s in pair.shared if s.left.city and s.left.city == s.right.city]
    if homes:
        text = f"{homes[0].left.written} lives in {homes[0].left.city.title()}"
        yield Reason("city_same", w["city_same"], text)
        return
    for one in pair.shared:
        here, there = one.left, one.right
        if here.state and there.state and here.state != there.state:
            states = f"{here.state.upper()} in one and in {there.state.upper()} in the other"
            yield Reason("residence_other", w["residence_other"], f"{here.written} lives in {states}")
            return
        if here.city and there.city and one.match.strength < TELLING and pair.years_apart < 1:
            towns = f"{here.city.title()} in one and in {there.city.title()} in the other"
            yield Reason("city_other", w["city_other"], f"{here.written} lives in {towns}")
            return


def by_events(pair: Pair) -> Iterator[Reason]:
    """All that the later document tells of the offence happened after the earlier was published."""
    days = _days(pair.b, OFFENCE)
    told = pair.a.published
    if told and days and (min(days) - told).days > slack_of(pair.a.mention.published):
        text = f"one was published before {min(days).isoformat()}, when the other's acts began"
        yield Reason("events_later", weights()["events_later"], text)


def by_seizure_days(pair: Pair) -> Iterator[Reason]:
    """Seizures on different days, where no defendant is shared: ports stop many cars."""
    days = [_days(f, SEIZURE, exact=True) for f in (pair.a, pair.b)]
    if pair.shared or not all(days):
        return
    if min(abs((x - y).days) for x in days[0] for y in days[1]) > DAYS_OFF:
        text = f"one seizure was on {min(days[0]).isoformat()}, the other on {min(days[1]).isoformat()}"
        yield Reason("seizures_differ", weights()["seizures_differ"], text)


def by_stages(pair: Pair) -> Iterator[Reason]:
    """Whether the stages told of a shared defendant can follow one another."""
    w, days = weights(), pair.days_apart
    sure = [s for s in pair.shared if s.match.full]
    if days is None or not sure:
        return
    name, status = sure[0].left.written, sure[0].left.status
    first, then = _rank(status), _rank(sure[0].right.status)
    if first < DECIDED <= then and days <= COURSE:
        told = f"{name} is {_told(status)} in one, {_told(sure[0].right.status)} in the next"
        yield Reason("stages_follow", w["stages_follow"], told)
    years = min(days / 365, MOST_YEARS)
    if first < DECIDED and pair.a.opens and pair.b.opens and days > ANEW * 365:
        text = f"{name} is charged in one, and {days // 365} years later charged in the other"
        yield Reason("charged_again", w["charged_again"] * years, text)
    if first < DECIDED or sure[0].right.status not in OPEN or days <= RETOLD:
        return
    begun, told_on = _days(pair.b, BEGINNING), pair.a.published
    if len(sure) == len(pair.b.persons) and told_on and begun and (min(begun) - told_on).days > LAG:
        text = f"{name} was {_told(status)} before the other's arrest of {min(begun).isoformat()}"
        yield Reason("stages_impossible", w["stages_impossible"], text)
        return
    text = f"{name} was {_told(status)} in one, and {days} days later is only charged"
    yield Reason("stages_backwards", w["stages_backwards"] * max(years, 1), text)


def by_announcement(pair: Pair) -> Iterator[Reason]:
    """The same step announced within a month, of different people: had they one case, it would name both."""
    days = pair.days_apart
    if pair.shared or not pair.a.persons or not pair.b.persons or days is None or days > MONTH:
        return
    if pair.named_in_text[0] or (pair.a.is_docket and pair.b.is_docket):
        return
    if both := sorted((pair.a.stages & pair.b.stages) - UNTELLING):
        text = f"both announce that somebody was {_told(both[0])}, and each names others"
        yield Reason("announced_apart", weights()["announced_apart"], text)


def by_round_up(pair: Pair) -> Iterator[Reason]:
    """One tells several cases, and only some of its defendants, but some, are the other's."""
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if one.several_cases and 0 < len(pair.shared) < len(one.persons) and not other.several_cases:
            text = "one tells several cases, and only some of its defendants are the other's"
            yield Reason("round_up", weights()["round_up"], text)
            return


def by_time(pair: Pair) -> Iterator[Reason]:
    """Published together, or years apart."""
    w, days = weights(), pair.days_apart
    if days is None:
        return
    if days <= 7:
        yield Reason("near_days", w["near_days"], f"published {days} days apart")
    elif days <= MONTH:
        yield Reason("near_month", w["near_month"], f"published {days} days apart")
    elif days > 5 * 365:
        yield Reason(
            "far_years", w["far_years"] * (days // (5 * 365)), f"published {days // 365} years apart"
        )


def _rank(status: str) -> int:
    return STAGE_ORDER[Stage(status)] if status else -1


def _told(status: str) -> str:
    return status.replace("_", " ")


def _days(features: Features, events: frozenset[str], *, exact: bool = False) -> list[date]:
    """The days of these events, a month by its first unless exact; years alone are too coarse."""
    return [
        date(int(d.date[:4]), int(d.date[5:7]), int(d.date[8:10] or 1))
        for d in features.dates
        if d.event in events and len(d.date) >= (DAY if exact else MONTHLY)
    ]


def slack_of(published: str) -> int:
    """Days by which a publication's date may be off: a month is held as its 15th, a year as its middle."""
    return {4: 184, 7: 16}.get(len(published), 0) + DAYS_OFF
