"""Whose a term or a stage is where a lead names nobody, a clause names others, or a list shares them."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import Stage
from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The leader of a crew that shipped pistols to Haiti was sentenced today to 96 months in federal "
            "prison, U.S. Attorney Dana Whitlow said.\n\nMarvin Eldridge, 41, of Toledo, pleaded "
            "guilty in May "
            "to smuggling firearms. His cousin, Darnell Eldridge, 38, received 40 months in March.",
            [("Marvin Eldridge", 96), ("Darnell Eldridge", 40)],
        ),
        (
            "Un comerciante de Laredo que surtía de fusiles a un cártel fue condenado ayer a 11 años "
            "de prisión "
            "por la jueza Marina Salgado.\n\nErnesto Villaseñor, de 52 años, se había declarado culpable de "
            "tráfico de armas. Su socio, Pablo Arriaga, de 47, recibió 60 meses en abril.",
            [("Ernesto Villaseñor", 132), ("Pablo Arriaga", 60)],
        ),
        (
            "Anita Rojas, 28, and Marco Solis, 31, who bought pistols for Diego Fuentes, were "
            "sentenced to 24 "
            "months each for straw purchasing of firearms. Diego Fuentes, 40, drew a 10-year term.",
            [("Anita Rojas", 24), ("Marco Solis", 24), ("Diego Fuentes", 120)],
        ),
        (
            "Judge Ruth Kane sentenced Owen Fields to 60 months for gun trafficking; Peter Lang, "
            "Samuel Ortiz "
            "and Carl Weber got 41 each.",
            [("Owen Fields", 60), ("Peter Lang", 41), ("Samuel Ortiz", 41), ("Carl Weber", 41)],
        ),
        (
            "Óscar Medina, líder del grupo que traficaba armas, recibió 90 meses; Raúl Peña, Tomás Ibarra y "
            "Julio César Luna, con 36 cada uno, saldrán antes.",
            [("Óscar Medina", 90), ("Raúl Peña", 36), ("Tomás Ibarra", 36), ("Julio César Luna", 36)],
        ),
        (
            "Cinco hombres fueron sentenciados por compra de armas: Iván Rosas, 60 meses; Hugo Lara, "
            "48 meses; "
            "Saúl Meza, 36 meses; Beto Cruz, 30 meses, y Omar Gil, 24 meses.",
            [("Iván Rosas", 60), ("Hugo Lara", 48), ("Saúl Meza", 36), ("Beto Cruz", 30), ("Omar Gil", 24)],
        ),
        (
            "El juez impuso siete años de prisión a Arturo Beltrán, un albañil sin antecedentes de 44 "
            "años, por "
            "tráfico de armas.",
            [("Arturo Beltrán", 84)],
        ),
        (
            "Ernesto Gallo, a Mexican national, walked away with 30 months for smuggling rifles, while his "
            "brother, Saul Gallo, was hit with 71 months.",
            [("Ernesto Gallo", 30), ("Saul Gallo", 71)],
        ),
    ],
)
def test_terms(text: str, told: list[tuple[str, int]]) -> None:
    assert [(p.name, p.sentence_months) for p in found(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Los hermanos Daniel y Rubén Cantú Robles, de 30 y 27 años, de Pharr, quedaron en 57 y 51 meses, "
            "respectivamente, por comprar fusiles.",
            [("Daniel Cantú Robles", 30, "Pharr"), ("Rubén Cantú Robles", 27, "Pharr")],
        ),
        (
            "Ramón Lozano, de 35, y Felipe Duarte, de 29, originarios de Parral y Delicias, respectivamente, "
            "fueron acusados de contrabando de armas.",
            [("Ramón Lozano", 35, "Parral"), ("Felipe Duarte", 29, "Delicias")],
        ),
        (
            "Kevin Marsh, 24, and Todd Riley, 26, of Akron and Dayton, respectively, were charged with "
            "dealing "
            "in firearms without a license.",
            [("Kevin Marsh", 24, "Akron"), ("Todd Riley", 26, "Dayton")],
        ),
    ],
)
def test_ages_and_homes(text: str, told: list[tuple[str, int, str]]) -> None:
    assert [(p.name, p.age, p.city) for p in found(text)] == told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Guns case",
            "A federal jury on Thursday voted to convict Melvin Tate, 50, of dealing in firearms without a "
            "license. He was acquitted of a second count, possession of a machine gun.",
            [("Melvin Tate", Stage.CONVICTED)],
        ),
        (
            "Guns case",
            "Rubén Soria confesó a los agentes que lo interrogaron que llevaba los rifles a Sinaloa. De ser "
            "hallado culpable enfrentaría 10 años.",
            [("Rubén Soria", Stage.CHARGED)],
        ),
        (
            "Extraditan a 'Bebo'",
            "Fue enviado a Miami Fausto Almonte Peralta (Bebo), requerido en Estados Unidos por tráfico de "
            "armas. Almonte, de 41 años, fue detenido en Santiago.",
            [("Fausto Almonte Peralta", Stage.EXTRADITED)],
        ),
        (
            "Guns case",
            "“They took my boy,” Denise Harlan told the court. Marcus Harlan, 19, was walking home "
            "when he was "
            "shot with a pistol that Otto Grimes had sold. Otto Grimes, 44, a gun dealer, was "
            "sentenced to 30 "
            "months for selling firearms without a license.",
            [("Otto Grimes", Stage.SENTENCED)],
        ),
    ],
)
def test_stages(title: str, text: str, told: list[tuple[str, Stage]]) -> None:
    assert [(p.name, p.status) for p in found(text, title)] == told
