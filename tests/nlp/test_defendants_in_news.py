"""Who is accused in short stories, which name people without ages and charges, in invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.annotation import Defendant, SourceDocument, check_spans
from nlp.defendants import find_defendants
from nlp.people import find_persons
from nlp.reading import read
from nlp.stages import find_stages


def defendants(text: str, language: str = "en", title: str = "") -> tuple[Defendant, ...]:
    reading = read(SourceDocument("x", title, "2022-05-03", text, language=language))
    found = find_defendants(reading, find_stages(reading))
    check_spans(text, found)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marcus Delgado bought 14 pistols for a friend in Mexico, prosecutors say.", ["Marcus Delgado"]),
        ("Authorities identified the buyer as Tyrell Beaumont.", ["Tyrell Beaumont"]),
        (
            "A couple from Yuma, Hector and Diana Salcedo, admitted smuggling 20 rifles.",
            ["Hector Salcedo", "Diana Salcedo"],
        ),
        ("Sgt. Luis Beltran, a National Guard soldier, sold handguns out of his car.", ["Luis Beltran"]),
        (
            "Steve Harlan, who runs the ATF office in Dallas, said the guns went south. "
            "Bobby Crane lied on the form.",
            ["Bobby Crane"],
        ),
        ("Attorney Greg Moss, who represents Owen Pratt, declined to comment.", ["Owen Pratt"]),
        (
            "The gun killed Officer Sean Doyle in 2019. Rachel Meeks had bought it for Antoine Gill.",
            ["Rachel Meeks", "Antoine Gill"],
        ),
        (
            "Sen. Carla Boyd called for tougher laws after Pedro Lima was arrested with 30 rifles.",
            ["Pedro Lima"],
        ),
        ("They are Tomas Rey, Duvontae Wilson, Argan Tash and Sam Tash.", ["Tomas Rey", "Sam Tash"]),
        ("Colin (“Rum”) Tanner, 28, of Reno, sold 40 guns.", ["Colin Tanner"]),
        ("Jack Don Simms, 57, sold pistols at gun shows without a license.", ["Jack Don Simms"]),
        ("The rifles were on their way through the Will Rogers Coliseum in a van.", []),
        ("Two men were stopped with rifles. Dana Whitfield/The Courier", []),
    ],
)
def test_a_short_story_names_the_accused(text: str, expected: list[str]) -> None:
    assert set(expected) <= {found.name for found in defendants(text)}
    assert bool(expected) == bool(defendants(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juan N. fue detenido con 12 rifles.", ["Juan N."]),
        (
            'La Fiscalía vinculó a proceso a Sergio "N" y a María Elena "N" por acopio de armas.',
            ['Sergio "N"', 'María Elena "N"'],
        ),
        ("La FGR entregó a Carlos 'T' por tráfico de armas.", ["Carlos 'T'"]),
        (
            "Los hermanos Ramón y Luis Ceballos compraban los fusiles, dijo la fiscal Ana Weber.",
            ["Ramón Ceballos", "Luis Ceballos"],
        ),
        ("El embajador Ken Morris celebró la condena de Tomás Barrera por las armas.", ["Tomás Barrera"]),
        (
            "De acuerdo con el viceministro de Régimen Interior, Hugo Arce, las armas eran de Abel Ponce.",
            ["Abel Ponce"],
        ),
        ("El abogado Pedro Ruiz, defensor de Carlos Mena, apelará la sentencia.", ["Carlos Mena"]),
        (
            "La jueza Karen Holt impuso 46 meses a Abel Ponce y 30 a su primo Saúl Ponce.",
            ["Abel Ponce", "Saúl Ponce"],
        ),
        ("El arma con que mataron a la periodista Lidia Sáenz la compró Brayan Torres.", ["Brayan Torres"]),
        ("La presidenta Claudia Sheinbaum pidió frenar el tráfico de armas.", []),
        ("Un cargamento salió hacia Melchor Ocampo, Zacatecas, con 40 rifles.", []),
    ],
)
def test_a_short_story_in_spanish_names_the_accused(text: str, expected: list[str]) -> None:
    assert [found.name for found in defendants(text, "es")] == expected


@pytest.mark.parametrize(
    ("text", "language", "months"),
    [
        ("Otis Reed got more than 12 years for selling machine guns.", "en", [144]),
        ("A five-year sentence was imposed on Otis Reed, of Reno.", "en", [60]),
        ("Otis Reed was ordered to spend the next decade in prison for trafficking guns.", "en", [120]),
        ("Otis Reed, 30, drew a 78-month term; he had faced up to 20 years for the guns.", "en", [78]),
        ("A judge put Otis Reed on probation for three years for buying guns.", "en", [0]),
        ("Otilio Reyes pasará 120 meses preso por fabricar armas.", "es", [120]),
        ("A Otilio Reyes le dieron cuatro años tras las rejas por las armas.", "es", [48]),
        (
            "Otis Reed and Ana Ortega bought guns. Their terms are 40 months and 15 months, respectively.",
            "en",
            [40, 15],
        ),
        ("Otis Reed was ordered to serve 90 months and Ana Ortega 87.", "en", [90, 87]),
        ("La jueza impuso 46 meses de prisión a Abel Ponce y 30 a Saúl Ponce.", "es", [46, 30]),
    ],
)
def test_terms_go_to_their_persons(text: str, language: str, months: list[int]) -> None:
    assert [found.sentence_months for found in defendants(text, language)] == months


@pytest.mark.parametrize(
    ("text", "language", "cities"),
    [
        (
            "Four people from Peoria, Illinois, stole guns. They are Ann Reed and Otis Gray.",
            "en",
            ["Peoria"] * 2,
        ),
        ("Ana Reed, 21; and Otis Gray, 22, are soldiers and live in Clarksville.", "en", ["Clarksville"] * 2),
        ("Otis Reed, a 23-year-old U.S. citizen from Mesa, Ariz., bought rifles.", "en", ["Mesa"]),
        (
            "Officers arrested Otis Reed, 35, and Ana Ortega, 33, citizens who lived in Laredo.",
            "en",
            ["Laredo"] * 2,
        ),
        ("A Otilio Reyes, con residencia en El Paso, le hallaron rifles.", "es", ["El Paso"]),
        ("El tucsonense Otilio Reyes compró 30 rifles.", "es", ["Tucson"]),
        ("Un vecino de Villa Prueba, Coahuila, compró rifles. Es Otilio Reyes.", "es", ["Villa Prueba"]),
        ("Sus primos Saúl Mata y Otilio Reyes, de Allentown, compraron rifles.", "es", ["Allentown"] * 2),
    ],
)
def test_homes_of_one_and_of_several(text: str, language: str, cities: list[str]) -> None:
    assert [found.city for found in defendants(text, language)] == cities


def test_a_title_that_counts_the_sentenced_speaks_of_all() -> None:
    text = (
        "Son Abel Ponce y Saúl Mata. Admitieron que compraron rifles. "
        "Ponce recibió la pena más alta, 60 meses."
    )
    found = defendants(text, "es", "Condenan a dos que compraban armas")
    assert [str(person.status) for person in found] == ["sentenced", "sentenced"]


@given(
    st.lists(
        st.sampled_from(
            ["Ana Ortega", "Ortega", "Juan Pérez Mata", "Pérez", "J. Pérez", "was", "and", ",", "."]
        ),
        max_size=30,
    )
)
def test_mentions_stand_in_the_text_and_each_once(words: list[str]) -> None:
    text = " ".join(words)
    spans = [(m.start, m.end) for person in find_persons(text) for m in person.mentions]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert len(spans) == len(set(spans))
