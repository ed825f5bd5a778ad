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
    ("She pleaded guilty to selling a rifle on May 9, 2022.", {("plea", "2022-05-09")}),
    ("The gun was linked to a March 3 kidnapping.", set()),
    ("The law took effect on June 25.", set()),
    ("She was born on May 4, 1990.", set()),
    ("The office announced the figures today.", set()),
    ("Both sisters pleaded not guilty last week.", set()),
    ("Charges against the two cousins were handed up last month in Reno.", {("charged", "2022-08")}),
    ("Following his arrest on March 2, he was held without bail.", {("arrest", "2022-03-02")}),
    ("The June 3 indictment names six people.", {("charged", "2022-06-03")}),
    ("Both cousins were indicted in 2019 and fled abroad.", {("charged", "2019")}),
    ("He was indicted two years ago.", {("charged", "2020")}),
    ("Both cousins pleaded guilty in August, said their lawyer.", {("plea", "2022-08")}),
    (
        "On May 3, while she was loading the pistols into a van, deputies arrested her.",
        {("arrest", "2022-05-03")},
    ),
    ("She pleaded guilty on June 6, 2022, and surrendered into custody.", {("plea", "2022-06-06")}),
    (
        "The pair smuggled pistols in lunch boxes between August 14 and 18.",
        {("offense_start", "2022-08-14"), ("offense_end", "2022-08-18")},
    ),
    (
        "He bought five pistols on July 1, 2021, and four more on July 9.",
        {("purchase", "2021-07-01"), ("purchase", "2021-07-09")},
    ),
    ("Six people were arrested in Tuesday raids.", {("arrest", "2022-09-27")}),
    ("He was ordered detained on Sept. 1.", {("hearing", "2022-09-01")}),
    ("The probe of the two shops began in August 2021.", set()),
    ("He received a 60-month sentence on April 28.", {("sentencing", "2022-04-28")}),
    ("Ruiz has been behind bars since June 3.", {("arrest", "2022-06-03")}),
    ("A search of his storage unit in April yielded 11 rifles.", {("seizure", "2022-04")}),
    ("He lied on the ATF form on Jan. 9, 2022.", {("purchase", "2022-01-09")}),
    ("He will learn his sentence on Jan. 10.", {("hearing", "2023-01-10")}),
    ("Judge Lee on Wednesday sent Ruiz to prison for six years.", {("sentencing", "2022-09-28")}),
    ("He served in the Army from 2001 to 2009.", set()),
    (
        "His car was stopped on Aug. 4 at the border with 12 rifles in the trunk. The driver was arrested.",
        {("seizure", "2022-08-04"), ("arrest", "2022-08-04")},
    ),
    ("The trial is set for tomorrow, Friday, Sept. 30, 2022.", {("hearing", "2022-09-30")}),
]
SPANISH = [
    ("El hombre fue detenido ayer martes en Laredo.", {("arrest", "2022-09-27")}),
    ("Los agentes decomisaron las armas el pasado 30 de agosto.", {("seizure", "2022-08-30")}),
    ("Se declaró culpable el 3 de mayo de 2022.", {("plea", "2022-05-03")}),
    (
        "El gran jurado los acusó el 6 de septiembre; la policía los detuvo el día 20.",
        {("charged", "2022-09-06"), ("arrest", "2022-09-20")},
    ),
    ("La detención ocurrió el 4 de abril en Laredo.", {("arrest", "2022-04-04")}),
    ("Se había declarado culpable el 7 de julio de 2021.", {("plea", "2021-07-07")}),
    (
        "Fue arrestada el 9 de enero de 2020. Dos meses después, el 15 de marzo, se declaró culpable.",
        {("arrest", "2020-01-09"), ("plea", "2020-03-15")},
    ),
    (
        "Los primos se declararon culpables entre marzo y abril pasados.",
        {("plea", "2022-03"), ("plea", "2022-04")},
    ),
    (
        "Los hechos ocurrieron entre el 3 y el 9 de abril.",
        {("offense_start", "2022-04-03"), ("offense_end", "2022-04-09")},
    ),
    ("Los rifles se hallaron en la calle 5 de Febrero.", set()),
    (
        "Vendió una escopeta el 2 de mayo de 2021; tres revólveres el 3 de junio de 2021.",
        {("purchase", "2021-05-02"), ("purchase", "2021-06-03")},
    ),
    ("Mintió en el formulario el 9 de enero de 2022.", {("purchase", "2022-01-09")}),
    ("La banda operaba desde 2018 y enviaba armas a México.", {("offense_start", "2018")}),
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
