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
    ("en", "In a separate case in May, a Lubbock couple were convicted of selling 17 rifles."),
    ("en", "In an unrelated raid on Friday, deputies in Ocala seized four pistols."),
    ("en", "In an unrelated state prosecution, a welder drew six years over 22 shotguns."),
    ("en", "From another case the office still holds 30 rifles."),
    ("en", "It was the largest haul since 2017, when officers stopped a van with 26 rifles."),
    ("en", "The sheriff recalls a stop in 2012, when deputies found 40 pistols."),
    ("en", "The 12 rifles found on Sunday in Yuma are not connected to this case."),
    ("en", "It is the third such case this spring. In March, agents found 20 pistols in a van."),
    ("en", "According to trace figures of 2020, 510 rifles came from the state."),
    ("es", "En otro caso, la policía decomisó 15 pistolas en Nogales."),
    ("es", "En un hecho distinto, soldados hallaron nueve fusiles en un rancho."),
    ("es", "Es el decomiso más grande desde 2017, cuando hallaron 26 rifles en una bodega."),
    ("es", "Es el segundo caso de este tipo en abril. El día 9 fueron decomisadas 22 pistolas."),
    ("es", "Los 12 rifles hallados el lunes no tienen relación con este expediente."),
    ("es", "La policía decomisó 1,900 pistolas en todo el territorio."),
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
        ("en", "The squad made 350 gun arrests."),
        ("en", "Quillon bought one rifle after another."),
        ("en", "He was convicted of illegal transfer of a machinegun, a violation of 18 U.S.C. § 922(o)."),
        ("es", "Siete de cada diez cartuchos se compran en Texas."),
        ("es", "Hallaron las cajas, cada una con 50 cartuchos."),
    ],
)
def test_numbers_that_count_no_guns(language: str, text: str) -> None:
    assert find_counts(reading_of(text, language)) == ()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He pleaded guilty to trafficking 66 firearms. Police have recovered 29 of the 66.", [66, 29]),
        ("en", "Agents seized 58 switches. He had sold 44 of the devices to an agent.", [58, 44]),
        ("en", "She sold 15 rifles to an agent in May and a further 21 in June.", [15, 21]),
        ("en", "Quillon bought 52 rifles and swore each time that they were his own.", [52]),
        ("es", "Compraron 40 armas. La policía decomisó 25 de las piezas.", [40, 25]),
        ("es", "Hallaron 12 mil cartuchos calibre 7.62x39 y 18 mil del .223.", [12000, 18000]),
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
        ("en", "They stole 41 pistols. Police recovered 19 of the stolen guns.", ["stolen", "recovered"]),
        ("en", "Police in Mexico recovered 12 rifles at the scene of an ambush.", ["recovered"]),
        ("en", "He was ordered to federal prison for trafficking 200 firearms.", ["trafficked"]),
        ("en", "All 130 pistols were ordered forfeited.", ["forfeited"]),
        ("es", "En su casa fabricó 64 pistolas y vendió 18.", ["manufactured", "sold"]),
        ("es", "Ocho de los fusiles ya han aparecido en Chihuahua.", ["recovered"]),
    ],
)
def test_roles(language: str, text: str, expected: list[str]) -> None:
    assert [str(count.role) for count in find_counts(reading_of(text, language))] == expected


def test_the_sentence_before_tells_of_such_cases() -> None:
    lead = "It is the second such case in a year."
    assert tells_other_matter("Last summer a clerk sold three rifles.", 25, lead)
    assert not tells_other_matter("Quillon sold three rifles.", 14, lead)
