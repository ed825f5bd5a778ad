"""Told to agents is no plea, charged with is no find; an acquittal stands beside a conviction."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.reading import read
from nlp.stages import find_stages

STAGES = [
    (
        "en",
        "Two drivers accused of hauling bullets",
        "The driver admitted to agents that he had made two trips. Both were charged Monday with smuggling.",
        "charged",
    ),
    (
        "es",
        "Iban al sur las balas del autobús",
        "Las balas iban al sur, según confesó un chofer a los agentes. A los dos se les imputa contrabando.",
        "charged",
    ),
    (
        "es",
        "Vinculan a proceso a una mujer por contrabando de armas",
        "Una mujer fue vinculada a proceso por intentar introducir cuatro pistolas ocultas en un auto.",
        "charged",
    ),
    (
        "en",
        "Jury convicts Mesa man in gun scheme",
        "A jury convicted a Mesa man of dealing in firearms. His brother was acquitted.",
        "acquitted convicted",
    ),
    (
        "en",
        "Five held in Texas raids over rifles bought for cartel",
        "Five men were taken into custody in raids and charged with buying rifles for a cartel.",
        "arrested charged",
    ),
    (
        "en",
        "Man admits buying guns for cartel",
        "A man admitted in court that he bought guns.",
        "pleaded_guilty",
    ),
]
CRIMES = [
    ("en", "At least 17 shootings have been linked to devices that came off his printer.", "violence"),
    ("en", "A clerk was killed in May with a .380 that had come over his counter.", "violence"),
    ("en", "He was shot dead with one of the pistols.", "violence"),
    ("es", "El comerciante fue asesinado con una de las pistolas.", "violence"),
    ("en", "Lopez, who has a 2014 conviction for armed robbery, sold the guns.", ""),
    ("en", "The murder toll stood at 489, most of them shootings with a gun.", ""),
    ("en", "The judge threw out the money-laundering count.", ""),
    ("es", "Compraba rifles para una célula del narcotráfico.", ""),
    ("es", "En otro punto, la guardia halló 30 kilos de cristal.", ""),
]


@pytest.mark.parametrize(("language", "title", "text", "expected"), STAGES)
def test_what_is_news(language: str, title: str, text: str, expected: str) -> None:
    found = find_stages(read(SourceDocument("x", title, "2022-09-29", text, language=language)))
    assert sorted(str(fact.value) for fact in found) == expected.split()


@pytest.mark.parametrize(("language", "text", "expected"), CRIMES)
def test_other_crimes(language: str, text: str, expected: str) -> None:
    found = find_convergence(read(SourceDocument("x", "", "2022-09-29", text, language=language)))
    assert sorted(str(fact.value) for fact in found) == expected.split()
