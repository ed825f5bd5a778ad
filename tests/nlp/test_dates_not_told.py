"""What dates nothing of the matter: press conferences, studies, any Sunday; and what beside them does."""

from __future__ import annotations

import pytest

from tests.nlp.dates_of import dated

ENGLISH = [
    (
        "They charged Luis Mora Jr. on Monday with making a false statement in the purchase of a firearm.",
        "charged:2022-09-26",
    ),
    (
        "Agents arrested an employee of Tull Arms Inc. on Sept. 6 and took 12 rifles.",
        "arrest:2022-09-06 seizure:2022-09-06",
    ),
    ("At a press conference on Sept. 22, police showed the 106 guns.", ""),
    ("In a news briefing Tuesday morning, police said they had seized 173 guns.", ""),
    (
        "He dealt in guns without a license from the end of December 2019 until February 2021.",
        "offense_end:2021-02 offense_start:2019-12",
    ),
    ("The gun came from a straw buyer, according to court papers filed Tuesday.", "charged:2022-09-27"),
    ("ATF inspectors conducted a compliance inspection of the gun shop on May 2.", ""),
    ("He is to appear before a judge this Friday.", "hearing:2022-09-30"),
    ("The October break-in at a gun depot put 650 pistols on the street.", "offense_start:2021-10"),
    ("Mora bought the rifle on May 3. On that date he also signed for two pistols.", "purchase:2022-05-03"),
    ("A study released last fall found that 1.4 million guns were stolen between 2005 and 2010.", ""),
    ("The firearms stolen from a Newark pawn shop last month have not been found.", "offense_start:2022-08"),
    ("Officers rushed to the gun store at about 3 a.m. Wednesday.", "offense_start:2022-09-28"),
    (
        "A camera caught his hands early Saturday through the bars of a gun shop, grabbing four rifles.",
        "offense_start:2022-09-24",
    ),
    (
        "On Sept. 4 Mora crossed through the Hidalgo port of entry; five AK-47s were found in her car.",
        "seizure:2022-09-04",
    ),
    ("It was the biggest theft from a gun dealer in Ohio this year.", ""),
    ("From FY 2006 to FY 2009, soldiers recovered 2,687 rifles.", ""),
    ("Police Chief John Ruiz Sr. on Tuesday said the guns came from Texas.", ""),
    (
        "A jury convicted Mora Jan. 9, 2022, and on Wednesday she was sentenced to 63 months.",
        "conviction:2022-01-09 sentencing:2022-09-28",
    ),
    (
        "The three were arrested on Sept. 12, two weeks after a pawn shop was burglarized.",
        "arrest:2022-09-12",
    ),
    ("Guns stolen from a store on a Sunday night are on the street by the next weekend, an agent said.", ""),
    ("He sold guns at the flea market every Saturday.", ""),
    ("A Tuesday raid on his house turned up 12 guns.", "seizure:2022-09-27"),
    (
        "Three people broke a display window of a gun shop on Sept. 17 and took 19 pistols.",
        "offense_start:2022-09-17",
    ),
]
SPANISH = [
    ("En conferencia de prensa el martes, la policía mostró las 106 armas.", ""),
    (
        "Intentó comprar un fusil el 11 de septiembre; en esa fecha dejó un anticipo en la tienda.",
        "purchase:2022-09-11",
    ),
    (
        "En octubre fue hallado culpable de vender fusiles entre marzo y mayo de 2021.",
        "conviction:2021-10 offense_end:2021-05 offense_start:2021-03",
    ),
    (
        "Fueron nombrados en una acusación presentada el 6 de marzo y arrestados el 20 de marzo.",
        "arrest:2022-03-20 charged:2022-03-06",
    ),
    (
        "El incidente se registró el 12 de septiembre en la garita de Nogales, donde hallaron 12 rifles.",
        "seizure:2022-09-12",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_every_turn(language: str, text: str, expected: str) -> None:
    assert dated(language, text) == sorted(expected.split())
