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
    ("He bought one on May 3, 2021. Thirty days after that he was back.", ["2021-05-03", "2021-06-02"]),
    ("The third left in January 2012; the first, the previous August.", ["2012-01", "2011-08"]),
    ("She began in October 2019 and quit the following spring.", ["2019-10", "2020"]),
    ("She began in October 2019. That winter she quit.", ["2019-10", "2019"]),
    ("It came on Thanksgiving of 2017 and on Easter 2018.", ["2017-11-23", "2018-04-01"]),
    ("They met two evenings before Christmas 2010.", ["2010-12-23"]),
    ("They met on Labor Day and over Memorial Day weekend.", ["2022-09-05", "2022-05"]),
    ("They met on Black Friday of 2016 and Halloween night.", ["2016-11-25", "2021-10-31"]),
    ("Sworn to this 23rd day of May, 2016.", ["2016-05-23"]),
    ("On the tenth of November he left.", ["2021-11-10"]),
    ("Charged April 24: two men.", ["2022-04-24"]),
    ("He was caught Thursday of last week.", ["2022-09-22"]),
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
    ("Cayó el jueves de la semana pasada.", ["2022-09-22"]),
    ("En octubre de 2019 empezó y la primavera siguiente paró.", ["2019-10", "2020"]),
    ("Lo compró dos días antes de Navidad.", ["2021-12-23"]),
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
