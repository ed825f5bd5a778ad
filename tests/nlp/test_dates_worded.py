"""Events of dates in the words of many writers, English and Spanish; what isn't the matter's has none."""

from __future__ import annotations

import pytest

from tests.nlp.dates_of import dated

ENGLISH = [
    ("Marshals caught up with him in Reno on Friday.", "arrest:2022-09-23"),
    ("He was booked into the county jail on Sept. 26.", "arrest:2022-09-26"),
    ("On June 12, 2021, deputies opened his trunk to find nine pistols.", "seizure:2021-06-12"),
    ("The jury came back with guilty verdicts on May 6.", "conviction:2022-05-06"),
    ("On Monday she drew a term of 41 months.", "sentencing:2022-09-26"),
    ("The judge put him on probation on Sept. 7.", "sentencing:2022-09-07"),
    ("A complaint was sworn out Sept. 2.", "charged:2022-09-02"),
    ("He faces a judge again Oct. 14.", "hearing:2022-10-14"),
    ("His sentencing has been moved to Dec. 1.", "hearing:2022-12-01"),
    ("The Glock was left at a murder scene in Gary on Oct. 8, 2021.", "recovery:2021-10-08"),
    ("Mexico handed him over on Sept. 15.", "extradition:2022-09-15"),
    (
        "The thefts began in December 2020 and went on until June 2021.",
        "offense_start:2020-12 offense_end:2021-06",
    ),
    ("The sheriff spoke to reporters Wednesday.", ""),
    ("He served four years for a 2012 burglary.", ""),
    ("Three people died in a shooting on July 4.", ""),
]
SPANISH = [
    ("Su casa fue cateada el 3 de agosto.", "seizure:2022-08-03"),
    ("Fue aprehendido el 6 de julio en un motel.", "arrest:2022-07-06"),
    ("El juez lo condenó el lunes a 41 meses.", "sentencing:2022-09-26"),
    ("Volverá ante el juez el 14 de octubre.", "hearing:2022-10-14"),
    ("México lo entregó el 15 de septiembre.", "extradition:2022-09-15"),
    ("La ley fue firmada en junio de 2022.", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_every_wording(language: str, text: str, expected: str) -> None:
    assert dated(language, text) == sorted(expected.split())
