"""What happens once has one date: the surest of several."""

from __future__ import annotations

from ironriver.vocabulary import Event, Precision
from nlp.annotation import DateFact, Evidence, SourceDocument
from nlp.dates import find_dates
from nlp.dates.select import surest
from nlp.reading import read


def fact(event: Event, day: str, confidence: float) -> DateFact:
    return DateFact(event, day, Precision.DAY, Evidence(0, 1, "x", "rule", confidence))


def test_an_offence_begins_once() -> None:
    facts = (
        fact(Event.OFFENSE_START, "2021-01-01", 0.5),
        fact(Event.PURCHASE, "2021-02-01", 0.4),
        fact(Event.OFFENSE_START, "2021-03-01", 0.9),
        fact(Event.PURCHASE, "2021-04-01", 0.9),
    )
    assert surest(facts, {Event.OFFENSE_START}) == (facts[1], facts[2], facts[3])


def test_of_equals_the_first_stays() -> None:
    facts = (fact(Event.ARREST, "2021-01-01", 0.5), fact(Event.ARREST, "2021-03-01", 0.5))
    assert surest(facts, {Event.ARREST}) == facts[:1]


def test_a_sole_defendant_is_arrested_once() -> None:
    text = (
        "Ruiz was arrested Tuesday for selling guns to a cartel. "
        "Vega was arrested on Sept. 12 for selling guns to a cartel."
    )
    reading = read(SourceDocument("x", "", "2022-09-29", text))

    def arrests(*, sole: bool) -> int:
        return sum(found.event is Event.ARREST for found in find_dates(reading, sole=sole))

    assert (arrests(sole=False), arrests(sole=True)) == (2, 1)
