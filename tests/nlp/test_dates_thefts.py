"""Dates of thefts from shops, told by weekdays; of people stopped with guns; and what tells no event."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dates import find_dates
from nlp.reading import read

BEFORE = {
    "en": "Agents look into a ring that moves stolen guns. ",
    "es": "Agentes investigan a una red que mueve armas robadas. ",
}
ENGLISH = [
    (
        "Thieves rammed a pickup through the doors of a Waco gun store late Sunday and took 30 pistols.",
        "offense_start:2022-09-25",
    ),
    ("Deputies say 12 rifles were stolen from the dealer Saturday night.", "offense_start:2022-09-24"),
    ("Tuesday's burglary was the second at the gun shop.", "offense_start:2022-09-27"),
    ("About 30 guns were taken in an Aug. 18 burglary of a pawn shop.", "offense_start:2022-08-18"),
    ("Two men were arrested Monday in connection with the gun theft.", "arrest:2022-09-26"),
    (
        "Burglars broke into the gun store on Sept. 2. Hours later, officers arrested two men.",
        "arrest:2022-09-02 offense_start:2022-09-02",
    ),
    (
        "Burglars broke into the pawn shop on May 6. They hit a gun store on July 2. On Aug. 9 thieves "
        "smashed into a third dealer.",
        "offense_end:2022-08-09 offense_start:2022-05-06",
    ),
    (
        "Agents seized 40 rifles from him in May 2021, U.S. Attorney Kim Soto said in a statement.",
        "seizure:2021-05",
    ),
    (
        "Otto Lund appeared before a judge in McAllen Tuesday, where he was sentenced to 40 months.",
        "sentencing:2022-09-27",
    ),
    (
        "A reward is told for information leading to the arrest and conviction of the men seen May 3.",
        "",
    ),
    ("She pleaded not guilty on Sept. 6 in federal court.", "hearing:2022-09-06"),
    ("Machine guns made after May 19, 1986, may be sold only to dealers.", ""),
    ("Last June county detectives opened an investigation into the guns.", ""),
    (
        "On Sept. 3 he was arrested with nine pistols at a motel.",
        "arrest:2022-09-03 seizure:2022-09-03",
    ),
    (
        "The seizure was made Sept. 3 when a truck reached the bridge to Mexico. Inspectors found 900 rounds "
        "of ammunition under its seats. The driver, a woman of 33, was arrested.",
        "arrest:2022-09-03 seizure:2022-09-03",
    ),
]
SPANISH = [
    ("Ladrones robaron 20 pistolas de una armería la madrugada del lunes.", "offense_start:2022-09-26"),
    ("Tres sujetos fueron detenidos el jueves por el robo a una armería.", "arrest:2022-09-29"),
    (
        "El 9 de septiembre oficiales revisaron en el puente internacional una camioneta que iba a México y "
        "hallaron 8 mil cartuchos. Tras la incautación, los agentes detuvieron al conductor.",
        "arrest:2022-09-09 seizure:2022-09-09",
    ),
    ("Autoridades dijeron este jueves, 29 de septiembre, que ocho personas compraban armas.", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("en", *case) for case in ENGLISH] + [("es", *case) for case in SPANISH],
)
def test_what_a_date_of_a_theft_or_a_stop_tells(language: str, text: str, expected: str) -> None:
    document = SourceDocument("d", "", "2022-09-29", BEFORE[language] + text, "news", language=language)
    found = " ".join(sorted(f"{fact.event}:{fact.date}" for fact in find_dates(read(document))))
    assert found == expected


@pytest.mark.parametrize(
    ("published", "text", "month"),
    [
        ("2023-11-01", "Officers seized ten rifles this weekend.", "2023-10"),
        ("2023-11-05", "Officers seized ten rifles this weekend.", "2023-11"),
        ("2023-11-02", "Officers seized ten rifles over the weekend.", "2023-10"),
    ],
)
def test_the_weekend_is_the_last_one_where_it_is_told_as_past(published: str, text: str, month: str) -> None:
    document = SourceDocument("d", "", published, text, "news", language="en")
    assert [fact.date for fact in find_dates(read(document))] == [month]
