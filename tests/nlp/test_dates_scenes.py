"""Dates whose event the scene tells rather than a known verb, and how words around a date are weighed."""

from __future__ import annotations

import pytest

from nlp.dates.clauses import clause_around
from nlp.dates.model import chosen
from nlp.dates.scenes import scene_features
from tests.nlp.dates_of import dated

SCENES = [
    # What things, places and people a sentence tells of.
    (
        "Under the spare tire, wrapped in towels, an inspector at the bridge saw nine pistols on Feb. 2.",
        "seizure:2022-02-02",
    ),
    ("Mora spent Tuesday night in a county cell.", "arrest:2022-09-27"),
    ("Receipts put Mora at a gun shop's counter on May 6, 2021, with $4,800 in cash.", "purchase:2021-05-06"),
    ("The alarm at the gun store rang at 3:50 a.m. on April 3.", "offense_start:2022-04-03"),
    (
        "Soldiers at a ranch in Sinaloa picked one of the rifles out of a pile on Sept. 3, 2021.",
        "recovery:2021-09-03",
    ),
    ("Escorted by two marshals, Mora stepped off a plane in El Paso on Feb. 24.", "extradition:2022-02-24"),
    ("The foreman read the verdict on March 8.", "conviction:2022-03-08"),
    # What is no event of the matter.
    ("Police have seized nearly 900 guns so far in 2022.", ""),
    ("Mora has been a licensed dealer since 2007.", ""),
    ("A statement released Sept. 9 gave no names.", ""),
]
SCENES_SPANISH = [
    (
        "Debajo de la llanta, envueltas en toallas, venían nueve pistolas el 2 de febrero.",
        "seizure:2022-02-02",
    ),
    ("Mora pasó la noche del martes en una celda del condado.", "arrest:2022-09-27"),
    ("La alarma de la armería sonó a las 3:50 de la mañana del 3 de abril.", "offense_start:2022-04-03"),
    ("En lo que va de 2022 la policía ha decomisado 900 armas.", ""),
]
WEIGHED = [
    # A hearing on a day without its year is the one that comes soon.
    ("The trial of Mora, twice put off, opens on Dec. 5.", "hearing:2022-12-05"),
    ("Mora is to be back before Judge Orr on Nov. 4.", "hearing:2022-11-04"),
    # The time of day before a date opens no clause.
    (
        "Guns were stolen from a shop in Mesa at about 2:30 a.m. May 9, said its manager.",
        "offense_start:2022-05-09",
    ),
    # Two years in which something went on.
    ("On three occasions in 2019 and 2020 Mora bought pistols.", "offense_start:2019 offense_end:2020"),
    # A stretch of time whose end is told in a clause.
    (
        "Mora sold guns from September 2020 until she moved away in March 2022.",
        "offense_start:2020-09 offense_end:2022-03",
    ),
    # Who admits a deed tells the deed's day; a step with a day of its own leaves the next one to the deed.
    ("Mora admitted buying two rifles on June 3, 2021.", "purchase:2021-06-03"),
    (
        "Mora pleaded guilty Monday to charges tied to burglaries of gun shops in March 2021.",
        "plea:2022-09-26 offense_start:2021-03",
    ),
    # What a relative clause tells of somebody is beside the date.
    ("On Monday Judge Orr, who presided over the trial, gave Mora 40 months.", "sentencing:2022-09-26"),
    # The hearing at which a sentence came is none of its own.
    ("Judge Orr imposed the 40-month term at a hearing Monday.", "sentencing:2022-09-26"),
    ("The theft occurred Sunday in the early morning hours.", "offense_start:2022-09-25"),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in (*SCENES, *WEIGHED)), *(("es", *row) for row in SCENES_SPANISH)],
)
def test_every_scene(language: str, text: str, expected: str) -> None:
    assert dated(language, text) == sorted(expected.split())


def test_features_tell_where_a_word_is_seen() -> None:
    sentence = "He hid pistols in the trunk on May 3, while the judge slept."
    start = sentence.index("May 3")
    names = set(scene_features(sentence, start, start + 5, "The jury is out.", known=False))
    assert {"s:hiding", "s:bench", "su:hiding", "c:hiding", "q:jury"} <= names
    assert "c:bench" not in names
    assert not any(name.startswith("sk:") for name in names)


def test_clauses_end_at_their_boundaries() -> None:
    sentence = "He was held; on May 3 he sold a gun, and she paid."
    start = sentence.index("May 3")
    first, last = clause_around(sentence, start, start + 5)
    assert sentence[first:last].strip() == "on May 3 he sold a gun"


@pytest.mark.parametrize(
    ("shares", "events"),
    [
        ({"seizure": 0.5, "arrest": 0.4, "nothing": 0.1}, ["seizure", "arrest"]),
        ({"sentencing": 0.5, "hearing": 0.4, "nothing": 0.1}, ["sentencing"]),
        ({"sentencing": 0.2, "hearing": 0.1, "nothing": 0.7}, []),
        ({"sentencing": 0.1, "hearing": 0.1, "plea": 0.1, "arrest": 0.1, "charged": 0.1, "nothing": 0.5}, []),
    ],
)
def test_two_events_of_one_day(shares: dict[str, float], events: list[str]) -> None:
    assert [str(guess.event) for guess in chosen(shares)] == events
