"""Dates beside the matter: other cases, an office's figures; terms that are no days, words around a date."""

from __future__ import annotations

import pytest

from tests.nlp.dates_of import dated

ENGLISH = [
    ("In a separate case last month, a Reno man was sentenced to 10 years for selling 60 rifles.", ""),
    ("In an unrelated raid on Wednesday, deputies seized four guns.", ""),
    ("It was the third such seizure since May 14.", ""),
    ("Nationwide, 18,000 guns were reported stolen in 2021.", ""),
    ("The department made 4,400 gun arrests last year.", ""),
    ("In fiscal year 2021 the port seized 173 weapons.", ""),
    ("He was sentenced on June 14 to 27 months.", "sentencing:2022-06-14"),
    ("She was sentenced June 14 to 18 years in prison.", "sentencing:2022-06-14"),
    ("In December he picked up 11 handguns in three towns.", "purchase:2021-12"),
    ("She pleaded guilty to straw purchasing last year.", "plea:2021"),
    ("He faces 20 years when he returns before Judge Lee on Nov. 18.", "hearing:2022-11-18"),
    ("From 2019 on, the indictment says, he sold rifles without serial numbers.", "offense_start:2019"),
    ("The store has held an importer's license since 1998.", ""),
    (
        "He sold guns from March 2019 to June 2020; from January to March 2020 he sold rifles.",
        "offense_end:2020-06 offense_start:2019-03",
    ),
]
SPANISH = [
    ("En un caso aparte, un menor fue detenido el domingo con un fusil.", ""),
    ("La dependencia ha incautado este año 2 mil armas en todo el territorio.", ""),
    ("Recibieron el jueves condenas de entre 30 y 60 meses de cárcel.", "sentencing:2022-09-29"),
    ("El acta que un gran jurado emitió el 19 de octubre de 2021 le imputa tráfico.", "charged:2021-10-19"),
    ("La denuncia interpuesta el lunes en la corte los acusa de contrabando.", "charged:2022-09-26"),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_what_lies_beside(language: str, text: str, expected: str) -> None:
    assert dated(language, text) == sorted(expected.split())
