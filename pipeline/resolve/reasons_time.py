"""Reasons from time: ages, residences, the order of what happened, the days between publications."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ironriver.vocabulary import STAGE_ORDER, Stage
from pipeline.resolve.features import Features
from pipeline.resolve.pair import Pair, Reason
from pipeline.resolve.weights import weights

#: Years by which a told age may miss the one expected: birthdays, and papers that copy an older age.
DRIFT = 1.6
OFFENCE = frozenset({"offense_start", "offense_end", "purchase", "seizure"})
BEGINNING = frozenset({"arrest", "charged"})
#: From here on a defendant's case is decided; no arrest in the same case follows it.
DECIDED = STAGE_ORDER[Stage.PLEADED_GUILTY]
OPEN = frozenset({Stage.ARRESTED, Stage.CHARGED})
#: Days that publication may lag behind, and within which news are still retold.
LAG = 30
RETOLD = 60
COURSE = 4 * 365


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
    """Where a shared defendant lives; people move, so another state says less than the same town."""
    w = weights()
    homes = [s for s in pair.shared if s.left.city and s.left.city == s.right.city]
    if homes:
        text = f"{homes[0].left.written} lives in {homes[0].left.city.title()}"
        yield Reason("city_same", w["city_same"], text)
        return
    moved = [s for s in pair.shared if s.left.state and s.right.state and s.left.state != s.right.state]
    if moved:
        one = moved[0]
        states = f"{one.left.state.upper()} in one and in {one.right.state.upper()} in the other"
        yield Reason("residence_other", w["residence_other"], f"{one.left.written} lives in {states}")


def by_events(pair: Pair) -> Iterator[Reason]:
    """All that the later document tells of the offence happened after the earlier was published."""
    days = _days(pair.b, OFFENCE)
    told = pair.a.published
    if told and days and (min(days) - told).days > slack_of(pair.a.mention.published):
        text = f"one was published before {min(days).isoformat()}, when the other's acts began"
        yield Reason("events_later", weights()["events_later"], text)


def by_stages(pair: Pair) -> Iterator[Reason]:
    """Whether the stages told of a shared defendant can follow one another."""
    w, days = weights(), pair.days_apart
    sure = [s for s in pair.shared if s.match.full]
    if days is None or not sure:
        return
    name = sure[0].left.written
    first, then = _rank(sure[0].left.status), _rank(sure[0].right.status)
    if first < DECIDED <= then and days <= COURSE:
        yield Reason(
            "stages_follow", w["stages_follow"], f"{name} is charged in one, {_word(pair)} in the next"
        )
    if first < DECIDED or sure[0].right.status not in OPEN or len(sure) < len(pair.b.persons):
        return
    begun, told = _days(pair.b, BEGINNING), pair.a.published
    if told and begun and (min(begun) - told).days > LAG:
        text = (
            f"{name} was {_told(sure[0].left.status)} before the other's arrest of {min(begun).isoformat()}"
        )
        yield Reason("stages_impossible", w["stages_impossible"], text)
    elif days > RETOLD:
        text = f"{name} was {_told(sure[0].left.status)} in one, and {days} days later is only charged"
        yield Reason("stages_backwards", w["stages_backwards"], text)


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


def _rank(status: str) -> int:
    return STAGE_ORDER[Stage(status)] if status else -1


def _told(status: str) -> str:
    return status.replace("_", " ")


def _word(pair: Pair) -> str:
    return _told(next(s.right.status for s in pair.shared if s.match.full))


def _days(features: Features, events: frozenset[str]) -> list[date]:
    """The days of these events, a month by its first; years alone are too coarse."""
    return [
        date(int(d.date[:4]), int(d.date[5:7]), int(d.date[8:10] or 1))
        for d in features.dates
        if d.event in events and len(d.date) >= 7
    ]


def slack_of(published: str) -> int:
    """Days by which a publication's date may be off: a month is held as its 15th, a year as its middle."""
    return {4: 184, 7: 16}.get(len(published), 0) + LAG
