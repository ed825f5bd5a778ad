"""Dates that are counted from others, and turns of phrase for them, seen from Thursday 29 September 2022."""

from __future__ import annotations

from datetime import date

import pytest

from ironriver.vocabulary import Precision
from nlp.timex import Anchor, Sense, find_phrases, mark_ranges, resolve

DAY = Anchor(date(2022, 9, 29), Precision.DAY)
MONTH = Anchor(date(2022, 9, 28), Precision.MONTH)

ENGLISH = [
    ("He bought one on May 3, 2021. The next morning he came back.", ["2021-05-03", "2021-05-04"]),
    ("He sold it on May 3, 2021, and the previous evening another.", ["2021-05-03", "2021-05-02"]),
    ("He sold it on May 3, 2021. The day before, she called.", ["2021-05-03", "2021-05-02"]),
    ("He sold it on May 3, 2021; that night he fled.", ["2021-05-03", "2021-05-03"]),
    ("He sold it on May 3, 2021, and on the same date a rifle.", ["2021-05-03", "2021-05-03"]),
    ("It happened the week before last.", ["2022-09"]),
    ("In the last week of July he left.", ["2022-07"]),
    ("He sold guns as recently as July.", ["2022-07"]),
    ("See uploads/2022/01/01-21-25-photo.jpg", []),
]
SPANISH = [
    ("El 3 de mayo de 2021 compró uno; a la mañana siguiente volvió.", ["2021-05-03", "2021-05-04"]),
    ("El 3 de mayo de 2021 compró uno y la noche anterior otro.", ["2021-05-03", "2021-05-02"]),
    ("El 3 de mayo de 2021 compró uno y el 14 de ese mes otro.", ["2021-05-03", "2021-05-14"]),
    ("Cayó la semana antepasada.", ["2022-09"]),
    ("Lo detuvieron a principios de mes.", ["2022-09"]),
    ("En diciembre último cayó.", ["2021-12"]),
    ("El 1o de septiembre cayó.", ["2022-09-01"]),
    ("El miércoles 28 cayó en la garita.", ["2022-09-28"]),
]


def resolved(text: str, language: str, anchor: Anchor) -> list[str]:
    found, previous = [], None
    for phrase in mark_ranges(text, find_phrases(text, language)):
        value = resolve(phrase, anchor, Sense.PAST, previous)
        if value:
            previous = value
            found.append(value[0])
    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_counted_and_told(language: str, text: str, expected: list[str]) -> None:
    assert resolved(text, language, DAY) == expected


def test_a_weekday_with_its_day_is_known_within_the_month() -> None:
    assert resolved("El miércoles 14 cayó en la garita.", "es", MONTH) == ["2022-09-14"]
    assert resolved("El miércoles cayó en la garita.", "es", MONTH) == ["2022-09"]


def test_a_trial_to_come_lies_ahead() -> None:
    (phrase,) = find_phrases("A trial is now scheduled for January.", "en")
    assert resolve(phrase, DAY, Sense.FUTURE, None) == ("2023-01", Precision.MONTH)
