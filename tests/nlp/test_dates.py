"""Which event of the matter a date tells."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dates import find_dates
from nlp.reading import read

PUBLISHED = "2022-09-29"
CASES = [
    ("Lena Ruiz was arrested on Tuesday in Yuma.", {("arrest", "2022-09-27")}),
    ("He pleaded guilty today to smuggling guns.", {("plea", "2022-09-29")}),
    ("On July 11, officers seized 12 rifles from his truck.", {("seizure", "2022-07-11")}),
    ("She bought a rifle on May 3, 2021, at a pawn shop.", {("purchase", "2021-05-03")}),
    ("A grand jury indicted him on Sept. 1.", {("charged", "2022-09-01")}),
    ("The indictment was returned Sept. 1 and unsealed Sept. 20.", {("charged", "2022-09-01")}),
    ("The indictment was unsealed yesterday.", {("charged", "2022-09-28")}),
    ("He will be sentenced on Dec. 1.", {("hearing", "2022-12-01")}),
    ("Sentencing is set for Jan. 9, 2023.", {("hearing", "2023-01-09")}),
    ("He was sentenced on Aug. 4 to five years in prison.", {("sentencing", "2022-08-04")}),
    ("A jury convicted her in June 2021.", {("conviction", "2021-06")}),
    (
        "From April 2020 to May 2021, the defendants conspired to sell guns.",
        {("offense_start", "2020-04"), ("offense_end", "2021-05")},
    ),
    (
        "According to the complaint, between March and June 2019 he sold pistols without a license.",
        {("offense_start", "2019-03"), ("offense_end", "2019-06")},
    ),
    ("Police recovered the pistol on June 2, 2021, at a crime scene.", {("recovery", "2021-06-02")}),
    ("She was extradited from Spain on Aug. 30.", {("extradition", "2022-08-30")}),
    ("He pleaded guilty to the sale of a firearm on May 9, 2022.", {("plea", "2022-05-09")}),
    ("The gun was linked to a March 3 kidnapping.", set()),
    ("The law took effect on June 25.", set()),
    ("She was born on May 4, 1990.", set()),
    ("The office announced the figures today.", set()),
    ("Three of the men pleaded not guilty last week.", set()),
]
SPANISH = [
    ("El hombre fue detenido ayer martes en Laredo.", {("arrest", "2022-09-27")}),
    ("Los agentes decomisaron las armas el pasado 30 de agosto.", {("seizure", "2022-08-30")}),
    ("Se declaró culpable el 3 de mayo de 2022.", {("plea", "2022-05-03")}),
    ("Será sentenciado el próximo 12 de diciembre.", {("hearing", "2022-12-12")}),
    (
        "De enero de 2020 a marzo de 2021 traficaron armas, según la acusación.",
        {("offense_start", "2020-01"), ("offense_end", "2021-03")},
    ),
]


def dates(text: str, published: str = PUBLISHED, language: str = "en") -> set[tuple[str, str]]:
    reading = read(SourceDocument("x", "", published, text, language=language))
    facts = find_dates(reading)
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in facts)
    assert len({(f.event, f.date) for f in facts}) == len(facts)
    return {(str(fact.event), fact.date) for fact in facts}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_english(text: str, expected: set[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: set[tuple[str, str]]) -> None:
    assert dates(text, language="es") == expected


def test_the_dateline_outranks_the_metadata() -> None:
    text = "YUMA, Ariz. - March 8, 2016 - Lena Ruiz was arrested yesterday for selling guns."
    assert dates(text) == {("arrest", "2016-03-07")}


def test_a_dateline_is_no_event() -> None:
    assert dates("FOR IMMEDIATE RELEASE\nMay 18, 2022\n\nFive people were arrested.") == set()


def test_a_month_is_dropped_where_its_day_is_told() -> None:
    text = "He was arrested in March 2021. He was arrested on March 4, 2021, at his home."
    assert dates(text) == {("arrest", "2021-03-04")}


@pytest.mark.parametrize("published", ["", "soon", "2022-13-45"])
def test_an_unknown_day_of_writing(published: str) -> None:
    assert dates("He was arrested Tuesday and pleaded guilty on May 4, 2020.", published) == {
        ("plea", "2020-05-04")
    }
