"""Stages, other crimes and courts of dense texts: what is still to come, beside or told of the law."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.courts import find_court
from nlp.reading import Reading, read
from nlp.stages import find_stages


def reading_of(text: str, title: str = "", language: str = "en") -> Reading:
    """A text of June 2020, read."""
    return read(SourceDocument("x", title, "2020-06-10", text, language=language))


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        (
            "en",
            "Man accused of selling machine guns",
            "Otto Lund pleaded not guilty on Tuesday to charges that he sold machine guns. He was jailed "
            "until a hearing.",
            "charged",
        ),
        (
            "en",
            "Woman held in gun case",
            "A Tulsa woman could be sent to prison for 20 years after agents arrested her in a gun case. "
            "Ana Lund, 30, was charged Monday.",
            "arrested charged",
        ),
        (
            "en",
            "Judge to sentence arms smuggler Friday",
            "A judge will sentence an arms smuggler on Friday. Otto Lund pleaded guilty on January 14, 2020, "
            "to smuggling 40 guns.",
            "other",
        ),
        (
            "en",
            "Dealer cleared; brother-in-law guilty",
            "A federal jury acquitted the owner of a gun shop but convicted his brother-in-law.",
            "acquitted convicted",
        ),
        (
            "en",
            "Bronx man convicted at trial; others previously sentenced",
            "A jury found Otto Lund guilty of trading drugs for guns. It acquitted Lund of one count of "
            "brandishing.",
            "convicted",
        ),
        (
            "en",
            "Silencer maker resentenced",
            "Otto Lund, 52, was resentenced on Thursday to 60 months in prison for selling silencers.",
            "sentenced",
        ),
        (
            "es",
            "Aseguran arsenal en Sonora",
            "La Fiscalía informó del aseguramiento de 20 armas largas. El lugar era una bodega de la ciudad. "
            "Las armas venían de Texas. En el sitio se detuvo a dos personas.",
            "arrested seizure",
        ),
        (
            "es",
            "A juicio dos policías por arsenal",
            "El juez dictó auto de formal procesamiento contra tres de los cuatro imputados por las armas. A "
            "la cuarta, Ana Lund, se le otorgó sobreseimiento definitivo.",
            "charged dismissed",
        ),
    ],
)
def test_news(language: str, title: str, text: str, expected: str) -> None:
    """What is still to come and what is told beside other things is read as such."""
    stages = find_stages(reading_of(text, title, language))
    assert " ".join(sorted(str(fact.value) for fact in stages)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The man who armed the killer of a police officer who was killed was sentenced.", ""),
        ("en", "He was found guilty of unlawful sale of assault firearms.", ""),
        ("en", "Sixteen of the guns turned up in assault and drug trafficking cases.", ""),
        ("en", "Truax took 22 handguns to Reno and swapped them there for OxyContin.", "drugs"),
        ("en", "Otto Lund, a sheriff's lieutenant, pleaded guilty to dealing guns.", "corruption"),
        ("es", "En lo que va de la administración fueron hallados 5 kilos de fentanilo.", ""),
        ("es", "Compraban por encargo y cobraban en efectivo o con droga.", "drugs"),
        ("es", "De México a Estados Unidos llevaba dinero en grandes cantidades.", "cash_smuggling"),
        ("es", "Los dos policías cobraban por contenedor para que no pasara por el escáner.", "corruption"),
    ],
)
def test_other_crimes(language: str, text: str, expected: str) -> None:
    """A crime counts that is one of the matter, and none of statistics, weapons' names or finds."""
    told = find_convergence(reading_of(text, language=language))
    assert " ".join(str(fact.value) for fact in told if str(fact.value) != "violence") == expected


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "COLUMBUS, Ga. — Federal prosecutors unsealed an indictment in U.S. District Court. Two are "
            "under indictment as well: Otto Lund, 44, of Opelika, Ala., and Ana Lund.",
            "gamd",
        ),
        (
            "Two men were convicted in Superior Court in Sarnia, Ont. Otto Lund, 36, who supplied the guns, "
            "pleaded guilty in U.S. District Court in Detroit.",
            "mied",
        ),
    ],
)
def test_court(text: str, court: str) -> None:
    """The home of an accused places no court; an American court is told beside a foreign one."""
    fact = find_court(reading_of(text))
    assert fact is not None
    assert fact.value == court
