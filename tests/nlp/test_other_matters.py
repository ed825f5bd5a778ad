"""Guns of other matters, and numbers that count none: neither are the document's."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.firearms import find_firearms
from nlp.other_matters import tells_other_matter
from nlp.reading import Reading, read


def reading_of(text: str, language: str) -> Reading:
    return read(SourceDocument("d", "", "2021-05-01", text, language=language))


OTHERS = [
    ("en", "In a separate case last month, a Lubbock man was sentenced for selling 60 rifles."),
    ("en", "In an unrelated raid on Friday, deputies in Ocala seized four pistols."),
    ("en", "In an unrelated state prosecution, a welder drew six years over 22 shotguns."),
    ("en", "From another case the office still holds 30 rifles."),
    ("en", "It was the largest haul since 2017, when officers stopped a truck with 18 rifles."),
    ("en", "The sheriff recalls a stop in 2012, when deputies found 40 pistols."),
    ("en", "The 12 rifles found on Sunday in Yuma are not connected to this case."),
    ("en", "It is the third such case this spring. In March, agents found 20 pistols in a van."),
    ("en", "According to trace figures of 2020, 390 rifles came from the state."),
    ("es", "En otro caso, la policía decomisó 15 pistolas en Nogales."),
    ("es", "En un hecho distinto, soldados hallaron nueve fusiles en un rancho."),
    ("es", "Es el decomiso más grande desde 2017, cuando hallaron 18 rifles en un tráiler."),
    ("es", "Es el tercer hecho de este tipo en mayo. El día 4 fueron localizadas 22 pistolas."),
    ("es", "Los 12 rifles hallados el lunes no tienen relación con este expediente."),
    ("es", "Este año se han incautado 2,316 pistolas en todo el territorio."),
]


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_guns_of_another_matter_are_not_told(language: str, text: str) -> None:
    reading = reading_of(text, language)
    assert find_counts(reading) == ()
    assert find_firearms(reading) == ()


@pytest.mark.parametrize(
    ("language", "text", "low"),
    [
        ("en", "He sold rifles to the agent on two separate occasions, 14 rifles in all.", 14),
        ("en", "Not until June were the 31 rifles linked to Quillon, who had bought them.", 31),
        ("en", "Quillon bought 40 rifles; in an unrelated case his brother is awaiting trial.", 40),
        ("en", "Agents found 18 rifles, the largest seizure since 2017.", 18),
        ("es", "En el operativo aseguraron 15 pistolas que tienen relación con este expediente.", 15),
    ],
)
def test_guns_of_the_matter_are_told(language: str, text: str, low: int) -> None:
    assert [count.low for count in find_counts(reading_of(text, language))] == [low]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The officers made 4,400 gun arrests last year."),
        ("en", "The clerks sold him one pistol after another."),
        ("en", "He was convicted of illegal transfer of a machinegun, a violation of 18 U.S.C. § 922(o)."),
        ("es", "Ocho de cada diez balas se venden al otro lado."),
        ("es", "Se contaron las cajas, cada una con 20 cartuchos."),
    ],
)
def test_numbers_that_count_no_guns(language: str, text: str) -> None:
    assert find_counts(reading_of(text, language)) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He pleaded guilty to trafficking 87 firearms. Police have recovered 53 of the 87.", [87, 53]),
        ("en", "Agents seized 89 switches. He had sold 75 of the devices to an agent.", [89, 75]),
        ("en", "She sold 35 rifles to an agent in May and a further 60 in June.", [35, 60]),
        ("en", "Quillon bought 87 rifles and certified each time that they were his own.", [87]),
        ("es", "Compraron 40 armas. Las autoridades aseguraron 14 de las piezas.", [40, 14]),
        ("es", "Hallaron 33 mil cartuchos calibre 7.62x39 y 59 mil del .223.", [33000, 59000]),
    ],
)
def test_parts_of_what_was_told(language: str, text: str, expected: list[int]) -> None:
    assert [count.low for count in find_counts(reading_of(text, language))] == expected


def test_at_least_one() -> None:
    (count,) = find_counts(reading_of("Compró al menos un AK-47.", "es"))
    assert (count.low, count.high) == (1, None)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They stole 41 pistols. Officers have recovered 19 of the stolen guns.", ["stolen", "seized"]),
        ("en", "Police in Mexico recovered 12 rifles at the scene of an ambush.", ["recovered"]),
        ("en", "He was ordered to federal prison for trafficking 200 firearms.", ["trafficked"]),
        ("en", "His stock of 212 guns was ordered forfeited.", ["forfeited"]),
        ("es", "En su casa fabricó 64 pistolas y vendió 18.", ["manufactured", "sold"]),
        ("es", "Seis de los rifles han aparecido del lado mexicano.", ["recovered"]),
    ],
)
def test_roles(language: str, text: str, expected: list[str]) -> None:
    assert [str(count.role) for count in find_counts(reading_of(text, language))] == expected


def test_the_sentence_before_tells_of_such_cases() -> None:
    lead = "It is the second such case in a year."
    assert tells_other_matter("Last summer a clerk sold three rifles.", 25, lead)
    assert not tells_other_matter("Quillon sold three rifles.", 14, lead)
