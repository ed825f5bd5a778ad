"""Ages, homes, outcomes and terms of defendants in the forms that offices and newspapers write."""

from __future__ import annotations

import pytest

from nlp.annotation import Defendant, SourceDocument
from nlp.defendants import find_defendants
from nlp.people import find_persons
from nlp.reading import read
from nlp.stages import find_stages


def found(text: str, language: str = "en", title: str = "") -> tuple[Defendant, ...]:
    """The defendants of a text of June 2021."""
    reading = read(SourceDocument("x", title, "2021-06-10", text, language=language))
    return find_defendants(reading, find_stages(reading))


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("Beto Lund (34) was charged with smuggling guns.", [34]),
        ("Beto Lund, who was 34 at the time, was charged with smuggling guns.", [34]),
        ("Beto Lund, of Mesa, Arizona, 34, was charged with smuggling guns.", [34]),
        ("Beto Lund, believed to be 34, was charged with smuggling guns.", [34]),
        ("Beto Lund was charged with smuggling guns. Lund, 34, was arrested Friday.", [34]),
        ("Beto Lund and Otto Diaz, ages 34 and 29, were charged with gun smuggling.", [34, 29]),
        ("Beto Garland was charged with smuggling guns. Garland, 34, was arrested Friday.", [34]),
        ("Beto Lund, aka Duke and Earl, 34, was charged with smuggling guns.", [34]),
        ("Beto Lund has 20 guns and was charged with smuggling guns.", [None]),
    ],
)
def test_ages(told: str, ages: list[int | None]) -> None:
    assert [person.age for person in found(told)] == ages


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("Beto Lund (a) “El Güero”, de 34 años, y Otto Diaz, también de 34, vendían armas.", [34, 34]),
        ("El mexicano de 34 años Beto Lund fue detenido con armas.", [34]),
        ("Beto Lund, residente de Laredo (Texas), de 37 años, fue acusado de vender armas.", [37]),
        ("Beto y Otto Lund, este último de 29 años, fueron detenidos con armas.", [None, 29]),
        ("Los hermanos Beto (34) y Otto Lund (29) fueron acusados de vender armas.", [34, 29]),
    ],
)
def test_ages_in_spanish(told: str, ages: list[int | None]) -> None:
    assert [person.age for person in found(told, "es")] == ages


@pytest.mark.parametrize(
    ("told", "city"),
    [
        ("Beto Lund, 34, who lives in Marlow Flats, was charged with smuggling guns.", "Marlow Flats"),
        (
            "Beto Lund, a native of Peru who resided in Silver Spring, Md., sold guns and was charged.",
            "Silver Spring",
        ),
        ("Beto Lund, 34, of Canarsie, Brooklyn, was charged with selling guns.", "Brooklyn"),
        ("Beto Lund, 34, is from Houston and was charged with smuggling guns.", "Houston"),
    ],
)
def test_homes(told: str, city: str) -> None:
    assert [person.city for person in found(told)] == [city]


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("Lund was sentenced to 60 months on count one and 41 months on count two, to run concurrently.", 60),
        ("Lund got 60 months on count one and 60 months on count two, to run consecutively.", 120),
        ("Lund was sentenced to more than three years. Judge Kettering set the term at 41 months.", 41),
        ("Lund was originally sentenced to 60 months, but was resentenced to 41 months.", 41),
        ("Lund was resentenced to 41 months after his 60-month sentence was vacated.", 41),
        ("Lund was sentenced to 10 years in prison, with five years suspended.", 60),
        ("Lund was sentenced to two years in prison, suspended.", 0),
        ("Lund was sentenced to between three and nine years in state prison.", 108),
        ("Prosecutors had asked for 60 months, but Lund was sentenced to 41.", 41),
        ("Judge Amos Kettering gave Lund the maximum, 10 years, for the guns.", 120),
        ("Lund was sentenced to 25 years to life.", 9999),
        ("Lund faces five years for the plot; 10 years in prison for the guns; and a fine.", None),
        ("Lund is free on bond. His brother was sentenced to 20 months.", None),
    ],
)
def test_terms(told: str, months: int | None) -> None:
    people = found(f"Beto Lund, 34, of Mesa, pleaded guilty to smuggling guns. {told}")
    assert [person.sentence_months for person in people] == [months]


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("Lund fue condenado a nueve años y medio de cárcel.", 114),
        ("Lund recibió una sentencia de cinco años de libertad condicional.", 0),
        ("Lund fue condenado a más de tres años: 41 meses de cárcel.", 41),
        ("Lund fue sentenciado a 10 años, de los cuales cinco quedaron en suspenso.", 60),
        ("Lund se llevó 41 meses de prisión.", 41),
    ],
)
def test_terms_in_spanish(told: str, months: int) -> None:
    people = found(f"Beto Lund, de 34 años, se declaró culpable de contrabando de armas. {told}", "es")
    assert [person.sentence_months for person in people] == [months]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Beto Lund took a plea deal in the gun case.", "pleaded_guilty"),
        ("A jury convicted Beto Lund of smuggling guns.", "convicted"),
        ("Beto Lund was found not guilty of smuggling guns.", "acquitted"),
        ("Beto Lund, who was previously convicted of robbery, was charged with smuggling guns.", "charged"),
        (
            "Beto Lund faces 10 years when he is sentenced. He pleaded guilty to selling guns.",
            "pleaded_guilty",
        ),
        (
            "Beto Lund was charged with selling guns. If any of the defendants are convicted, he faces life.",
            "charged",
        ),
    ],
)
def test_outcomes(told: str, status: str) -> None:
    assert [person.status for person in found(told)] == [status]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Brandon Miller, Jarquentin Bruxton and Demarcus Adams face gun charges.", 3),
        ("Two men were stopped at the Lincoln Juarez International Bridge with 12 rifles.", 0),
        ("Anyone who sells guns should expect to be arrested, Sheriff Oscar Pineda said Thursday.", 0),
        ("The guns were sold to the cartel boss, Ruben Elizalde.", 0),
        ("James Tolliver and Jamel Tolliver were charged with selling guns.", 2),
    ],
)
def test_who_is_a_defendant(told: str, names: int) -> None:
    assert len(found(told)) == names


def test_who_is_tied_to_the_guns() -> None:
    filler = "The gang ran cocaine through the county for years. " * 60
    text = (
        "Otto Diaz, 31, and Ana Ortega, 29, were convicted of racketeering and murder. "
        f"{filler}Diaz sold a rifle to an undercover agent in May. "
        "Ortega was convicted of possessing a firearm in furtherance of a drug crime."
    )
    people = found(text, title="Gang Members Convicted of Racketeering and Murder")
    assert [person.name for person in people] == ["Otto Diaz"]


def test_outcomes_of_others_are_theirs() -> None:
    text = (
        "Otto Diaz, 31, was charged with selling guns. "
        "His supplier, Vincent Harrow of Reno, pleaded guilty to robbery. "
        "The charges against Diaz say that he sold 12 rifles."
    )
    assert {person.name: str(person.status) for person in found(text)}["Otto Diaz"] == "charged"


def test_aliases() -> None:
    text = (
        "A Otto Diaz, de 36 años y a quien también se conoce como Mily Robles, se le acusa de vender armas."
    )
    (person,) = found(text, "es")
    assert (person.name, person.aliases) == ("Otto Diaz", ("Mily Robles",))


def test_an_alias_ends_with_its_sentence() -> None:
    (person,) = find_persons("Otto Diaz, aka Comet. In 2016 he sold rifles.")
    assert (person.name, person.aliases) == ("Otto Diaz", ["Comet"])
