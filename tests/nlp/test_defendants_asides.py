"""What stands between a name and its age or home, and whose a term is where companies are named."""

from __future__ import annotations

from itertools import product

import pytest

from tests.nlp.defendants_of import found

ALIASES = [
    "",
    ', aka "Smoke"',
    ', a.k.a. "Smoke,"',
    ", a.k.a., Otto Vance",
    " (aka Otto Lee Lund)",
    " (also known as “Smoke”)",
    ", aka Otto Vance, Otto Roe, and Otto Mann",
    ", formerly known as Otto Vance",
    ", M.D.",
]
AGES = [", 34", ", age 34", " (34)", ", 34 years of age", ", 34-years-old", ", a 34-year-old welder"]
HOMES = [
    (", of Reno, Nevada", "Reno"),
    (", a resident of Reno", "Reno"),
    (", formerly of Reno", "Reno"),
    (", of Canarsie in Brooklyn", "Brooklyn"),
    (", of Lower Brampton, Ohio", "Lower Brampton"),
    (", of Oregon, Ohio", "Oregon"),
    (", a Queens, N.Y., resident", "Queens"),
]


@pytest.mark.parametrize(("alias", "age"), list(product(ALIASES, AGES)))
def test_age_and_home_stand_behind_what_is_told_aside(alias: str, age: str) -> None:
    for home, city in HOMES:
        text = f"Otto Lund{alias}{age}{home}, was charged Monday with selling guns without a license."
        people = found(text.replace(",”,", ",”").replace(',",', ',"'))
        assert [(p.age, p.city) for p in people] == [(34, city)], text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Otto Lund, 45, Newport Beach, is charged with selling guns. "
            "Dana Roe, 33, Sauk Falls, pleaded guilty.",
            [("Otto Lund", "Newport Beach"), ("Dana Roe", "Sauk Falls")],
        ),
        (
            "Otto Lund, 35, Sherman Oaks, also known as Smoke, is charged with selling guns. "
            "Ivan Roe, 49, La Palma, was charged Monday.",
            [("Otto Lund", "Sherman Oaks"), ("Ivan Roe", "La Palma")],
        ),
        (
            "Otto Lund, 38, Ivan Roe, 37, and Ana Mota, 25, each of Mesa, pleaded guilty to selling guns.",
            [("Otto Lund", "Mesa"), ("Ivan Roe", "Mesa"), ("Ana Mota", "Mesa")],
        ),
        (
            "Un juez castigó con 70 meses de prisión en Laredo a Otto Peña, "
            "de 45 años y vecino de esa ciudad.",
            [("Otto Peña", "Laredo")],
        ),
        (
            "Otto Peña, de 38 años, enviaba fusiles desde Houston, donde residía, "
            "y fue sentenciado a cuatro años.",
            [("Otto Peña", "Houston")],
        ),
        (
            "Otto Lund was sentenced to 46 months. The 27-year-old, of Gary, paid Ivan Roe to buy guns.",
            [("Otto Lund", "Gary"), ("Ivan Roe", None)],
        ),
        (
            "Otto Lund, Tameka Hoskins, Philip Nash and Ana Roe were indicted for selling guns.",
            [("Otto Lund", None), ("Tameka Hoskins", None), ("Philip Nash", None), ("Ana Roe", None)],
        ),
    ],
)
def test_towns(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.city) for person in found(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A former manager at Sauk Falls Arms Inc. was sentenced to 70 months in prison. "
            "Dana Roe, 43, sold guns off the books.",
            [("Dana Roe", 70)],
        ),
        (
            "Otto Lund, 64, formerly of Reno, Nev., the owner of Sauk Falls Arms LLC and Mesa Guns LLC, "
            "was sentenced today to five years in prison for selling guns.",
            [("Otto Lund", 60)],
        ),
        (
            "Judge Amos Hale today sentenced Otto Lund of Findlay, Ohio, who pleaded guilty to buying "
            "guns with Ivan Roe and Ana Mota, to 4 months in prison. "
            "Ivan Roe and Ana Mota were sentenced to 20 months.",
            [("Otto Lund", 4), ("Ivan Roe", 20), ("Ana Mota", 20)],
        ),
        (
            "The gun sellers received these prison sentences: Otto Lund 10 years; Ana Roe, formerly of "
            "Reno, Nev., 60 months; Ivan Mann, of Mesa, Ariz., 36 months; and Iris Orr, of "
            "Mesa, Ariz., two years probation.",
            [("Otto Lund", 120), ("Ana Roe", 60), ("Ivan Mann", 36), ("Iris Orr", 0)],
        ),
        (
            "Otto Lund was sentenced on June 29, by Chief Judge Amos Hale, to five "
            "years probation for selling guns.",
            [("Otto Lund", 0)],
        ),
        (
            "Otto Lund, 40, Ivan Roe, 31, and Ana Mota, 29, received prison terms of eight years, 71 "
            "months and 18 months, respectively, for selling guns.",
            [("Otto Lund", 96), ("Ivan Roe", 71), ("Ana Mota", 18)],
        ),
        (
            "A federal judge put Otto Lund away for twelve and a half years for selling guns to gangs.",
            [("Otto Lund", 150)],
        ),
        (
            "Una corte federal impuso tres años de libertad condicional a Ana Soto, "
            "de 41 años, por comprar pistolas.",
            [("Ana Soto", 0)],
        ),
    ],
)
def test_terms(text: str, told: list[tuple[str, int]]) -> None:
    assert [(person.name, person.sentence_months) for person in found(text)] == told


def test_those_without_a_name_and_headlines_in_capitals_are_no_defendants() -> None:
    text = (
        "FELON CHARGED WITH SELLING PISTOLS TO YOUNG FEMALE BUYERS\n"
        "Otto Lund, 34, sold a pistol to Jane Doe, 23, and was charged Monday."
    )
    assert [person.name for person in found(text)] == ["Otto Lund"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Otto Lund was sentenced to five years and eight months plus life for selling guns.", 9999),
        ("Otto Lund was convicted of selling guns. He will spend a good part of his life behind bars.", None),
        ("Otto Lund was convicted of selling guns. He should spend the rest of his life in prison.", None),
        ("Otto Lund, charged with selling guns, got out after serving a 3-year sentence for assault.", None),
        ("Otto Lund has agreed to plead guilty to selling guns and to serve one year in prison.", None),
        (
            "Otto Lund, convicted of selling guns, pleaded guilty in 2006 to battery and was sentenced to 24 "
            "months in prison in that case.",
            None,
        ),
    ],
)
def test_terms_that_are_no_sentence_of_this_case(text: str, months: int | None) -> None:
    assert [person.sentence_months for person in found(text)] == [months]
