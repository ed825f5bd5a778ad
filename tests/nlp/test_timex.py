"""Date phrases and what they mean, seen from Thursday 29 September 2022."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironriver.vocabulary import Precision
from nlp.timex import Anchor, Sense, find_phrases, mark_ranges, resolve

ANCHOR = Anchor(date(2022, 9, 29), Precision.DAY)


def resolved(
    text: str, language: str = "en", sense: Sense = Sense.PAST, anchor: Anchor | None = ANCHOR
) -> list[str]:
    found, previous = [], None
    for phrase in mark_ranges(text, find_phrases(text, language)):
        value = resolve(phrase, anchor, sense, previous)
        if value:
            previous = value
            found.append(value[0])
    return found


ENGLISH = [
    ("On July 11, 2022, he bought it.", ["2022-07-11"]),
    ("On July 11 he bought it.", ["2022-07-11"]),
    ("On December 3 he bought it.", ["2021-12-03"]),
    ("It was the 4th of May, 2019.", ["2019-05-04"]),
    ("They left on 2 April and came back.", ["2022-04-02"]),
    ("Between August 14 and 18, 2021, it rained.", ["2021-08-14", "2021-08-18"]),
    ("On March 3 it was filed, on the 20th it was heard.", ["2022-03-03", "2022-03-20"]),
    ("On March 3 and 12 other firearms", ["2022-03-03"]),
    ("On Sept. 5th she left.", ["2022-09-05"]),
    ("Filed 03/29/11.", ["2011-03-29"]),
    ("He was arrested Tuesday.", ["2022-09-27"]),
    ("He was arrested on Thursday.", ["2022-09-29"]),
    ("He was arrested last Thursday.", ["2022-09-22"]),
    ("She pleaded guilty today.", ["2022-09-29"]),
    ("It was unsealed yesterday.", ["2022-09-28"]),
    ("He pleaded last month.", ["2022-08"]),
    ("It was seized last week.", ["2022-09"]),
    ("Bought in mid-July.", ["2022-07"]),
    ("Bought this March.", ["2022-03"]),
    ("Bought last August.", ["2021-08"]),
    ("Bought in March 2020 and in early 2012.", ["2020-03", "2012"]),
    ("Bought in April of this year.", ["2022-04"]),
    ("Bought from April to July 2011.", ["2011-04", "2011-07"]),
    ("Bought from November to March 2011.", ["2010-11", "2011-03"]),
    ("Sold from Feb. 21, 2020, through July 11.", ["2020-02-21", "2022-07-11"]),
    ("On May 10, 2015, he sold one that he had received ten days prior.", ["2015-05-10", "2015-04-30"]),
    ("Two weeks ago it began.", ["2022-09"]),
    ("They may march in protest.", []),
    ("Bought last fall and in the summer of 2010.", ["2021", "2010"]),
    ("It happened over the weekend.", ["2022-09"]),
    ("Sold on May 3, 4 and 7, 2021.", ["2021-05-03", "2021-05-04", "2021-05-07"]),
    ("Sold on the 5th and 9th of May 2021.", ["2021-05-05", "2021-05-09"]),
    ("Sold in March, April and May of 2021.", ["2021-03", "2021-04", "2021-05"]),
    ("From December 2020 to February they sold.", ["2020-12", "2021-02"]),
    ("On Christmas Day 2020 he left.", ["2020-12-25"]),
    ("He left a week before Christmas.", ["2021-12"]),
    ("His 2018 arrest and a March 2020 raid.", ["2018", "2020-03"]),
    ("On May 3, 2021, he met her; the following Monday he paid.", ["2021-05-03", "2021-05-10"]),
    ("From 2015-2018 he sold.", ["2015", "2018"]),
    ("He had 2000 rounds.", []),
]
SPANISH = [
    ("El pasado 30 de agosto lo detuvieron.", ["2022-08-30"]),
    ("Ayer martes compareció.", ["2022-09-27"]),
    ("Fue en octubre del año anterior.", ["2021-10"]),
    ("Vendió rifles entre el 12 de abril y el 27 de julio pasado.", ["2022-04-12", "2022-07-27"]),
    ("De octubre de 2017 a mayo de 2019 compró.", ["2017-10", "2019-05"]),
    ("La víspera lo acusaron.", ["2022-09-28"]),
    ("Compró el 3 de mayo de 2021; al mes siguiente vendió.", ["2021-05-03", "2021-06"]),
    ("Fue en enero pasado.", ["2022-01"]),
    ("Cayó el 5 del mes en curso.", ["2022-09-05"]),
    ("Lo halló el pasado fin de semana.", ["2022-09"]),
    ("En los primeros meses de 2012 y en el otoño pasado.", ["2012", "2021"]),
    ("Vendió el 3, 5 y 9 de mayo de 2021.", ["2021-05-03", "2021-05-05", "2021-05-09"]),
    ("Vendió una semana antes de la Navidad de 2015.", ["2015-12"]),
    ("Vendió en septiembre y octubre de 2021.", ["2021-09", "2021-10"]),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: list[str]) -> None:
    assert resolved(text, "es") == expected


def test_what_is_to_come_lies_ahead() -> None:
    assert resolved("Sentencing is set for Dec. 1.", sense=Sense.FUTURE) == ["2022-12-01"]
    assert resolved("Sentencing is set for Jan. 9.", sense=Sense.FUTURE) == ["2023-01-09"]
    assert resolved("comparecerá el próximo martes", "es") == ["2022-10-04"]


def test_a_coarse_anchor_gives_a_coarse_date() -> None:
    assert resolved("He was arrested Tuesday.", anchor=Anchor(date(2022, 9, 28), Precision.MONTH)) == [
        "2022-09"
    ]
    assert resolved("He was arrested Tuesday.", anchor=Anchor(date(2022, 12, 31), Precision.YEAR)) == ["2022"]


def test_without_an_anchor_only_full_dates_are_known() -> None:
    assert resolved("On May 3 she left; on May 4, 2020, and yesterday she came.", anchor=None) == [
        "2020-05-04"
    ]


def test_the_ends_of_a_stretch_are_marked() -> None:
    text = "between March 2020 and June 2021"
    phrases = mark_ranges(text, find_phrases(text, "en"))
    assert [(p.opens, p.closes) for p in phrases] == [(True, False), (False, True)]


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_full_date_means_itself(day: date) -> None:
    text = f"on {day:%B} {day.day}, {day.year} it was sold"
    assert resolved(text) == [day.isoformat()]
    phrase = find_phrases(text, "en")[0]
    assert text[phrase.start : phrase.end] == f"{day:%B} {day.day}, {day.year}"


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_past_day_without_year_is_within_the_last_year(today: date, month: int, day: int) -> None:
    text = f"on {date(2001, month, day):%B} {day} it was sold"
    (value,) = resolved(text, anchor=Anchor(today, Precision.DAY))
    assert 0 <= (today - date.fromisoformat(value)).days <= 366


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    for language in ("en", "es"):
        for phrase in find_phrases(text, language):
            assert 0 <= phrase.start < phrase.end <= len(text)
