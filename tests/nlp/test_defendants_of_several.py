"""Who of several defendants got which term, and who still waits: news of groups, English and Spanish."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found

SENTENCED, GUILTY, CONVICTED, CHARGED = "sentenced", "pleaded_guilty", "convicted", "charged"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The terms of a counted group are not its leader's.
        (
            "A federal judge sentenced 12 Rio Grande Valley residents to prison and probation on Monday for "
            "buying 61 guns for a ring. The judge sentenced 11 of the defendants to between six and 48 "
            "months in "
            "prison. The ringleader, Ivan Treviño Salas, was sentenced to seven years in prison in January.",
            [("Ivan Treviño Salas", SENTENCED, 84)],
        ),
        # The group's outcome is that of its people, named later.
        (
            "Ocho hombres fueron sentenciados por comprar rifles. Entre ellos están Juan Manuel Ortega "
            "Ruiz y "
            "Luis Mata. Las sentencias oscilan entre 30 y 60 meses. Ortega Ruiz, identificado como el líder, "
            "recibió la sentencia máxima de 60 meses en prisión.",
            [("Juan Manuel Ortega Ruiz", SENTENCED, 60), ("Luis Mata", SENTENCED, None)],
        ),
        # … and so is its term.
        (
            "La FGR obtuvo una condena de 13 años diez meses y siete días de prisión contra tres sujetos por "
            "traficar armas.\n\nLos sentenciados son Ángel “O”, Alonso “T” y Dennis “C”.",
            [("Ángel “O”", SENTENCED, 166), ("Alonso “T”", SENTENCED, 166), ("Dennis “C”", SENTENCED, 166)],
        ),
        # Who is named as waiting has no share in what others got.
        (
            "Jesús Beltrán, de 23 años, fue sentenciado el miércoles a seis años de prisión por traficar "
            "rifles. "
            "Él y su hermano Luis Beltrán fueron hallados culpables en febrero por un jurado. Luis Beltrán "
            "espera "
            "sentencia. Una tercera persona, condenada por poseer munición, recibió casi cinco años de "
            "prisión.",
            [("Jesús Beltrán", SENTENCED, 72), ("Luis Beltrán", CONVICTED, None)],
        ),
        (
            "Alma Reyes recibió 33 meses de cárcel por comprar pistolas para un cártel. Su esposo, Otto "
            "Lund, se "
            "declaró culpable y conocerá su sentencia en agosto.",
            [("Alma Reyes", SENTENCED, 33), ("Otto Lund", GUILTY, None)],
        ),
        # The unit of a list is told once.
        (
            "Marco Salas got 40 months in prison; Abel Salas, 46; and Arturo Vega, 15, for buying rifles.",
            [("Marco Salas", SENTENCED, 40), ("Abel Salas", SENTENCED, 46), ("Arturo Vega", SENTENCED, 15)],
        ),
        (
            "Hector Salas pasará dos años en prisión y Ana Ruiz fue condenada a tres años de libertad "
            "condicional "
            "por comprar rifles para otros.",
            [("Hector Salas", SENTENCED, 24), ("Ana Ruiz", SENTENCED, 0)],
        ),
        (
            "A federal jury on Friday convicted Alma Reyes of buying pistols for a cartel but cleared Otto "
            "Lund.",
            [("Alma Reyes", CONVICTED, None), ("Otto Lund", "acquitted", None)],
        ),
    ],
)
def test_each_has_his_own(text: str, told: list[tuple[str, str, int | None]]) -> None:
    assert [(p.name, p.status.value, p.sentence_months) for p in found(text)] == told


@pytest.mark.parametrize(
    ("text", "status", "months"),
    [
        ("The judge gave Otto Lund the maximum penalty allowed by law, 10 years in federal prison, for "
         "selling "
         "machine gun parts.", SENTENCED, 120),
        ("A Otto Lund, que compró los rifles, le impusieron la pena máxima de cinco años de prisión.",
         SENTENCED, 60),
        ("Prosecutors asked for five years; the judge settled on 37 months for Otto Lund, who sold ghost "
         "guns.",
         SENTENCED, 37),
        ("Otto Lund, who bought 30 pistols for a cartel, will be behind bars for the next 33 months.",
         SENTENCED, 33),
        ("“You put weapons in the hands of killers,” the judge told Otto Lund before handing down a 33-month "
         "sentence.", SENTENCED, 33),
        ("Fue dictada una sentencia de 8 años de prisión contra Otto Lund por acopio de armas de fuego. El "
         "arsenal "
         "estaba en una casa de Matamoros, donde los soldados hallaron siete rifles, dos granadas y varios "
         "vehículos con reporte de robo, además de chalecos y equipo de radio.\n\nEl juez impuso a Lund "
         "una pena "
         "de ocho años y cuatro meses de prisión.", SENTENCED, 100),
        ("Otto Lund pleaded guilty to selling ghost guns. Prosecutors will recommend a sentence of 37 to 46 "
         "months. Sentencing is Aug. 9.", GUILTY, None),
        ("Otto Lund pleaded guilty to smuggling rifles. Under the sentencing agreement he will serve 10 "
         "years in "
         "prison, his lawyer said.", GUILTY, None),
        ("Otto Lund is scheduled to be sentenced on June 4 if convicted. He was indicted last week for "
         "selling "
         "ghost guns.", CHARGED, None),
    ],
)  # fmt: skip
def test_what_was_imposed(text: str, status: str, months: int | None) -> None:
    assert [(p.name, p.status.value, p.sentence_months) for p in found(text)] == [
        ("Otto Lund", status, months)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Acusan a José Deleón, de 44 años, de Stone Creek, de vender rifles sin licencia.",
         [("José Deleón", 44, "Stone Creek")]),
        ("José Deleón, de Camp Verde, recibió una sentencia de cinco años por fabricar rifles.",
         [("José Deleón", None, "Camp Verde")]),
        ("Charged are Hector Salas, 31 (Phoenix), and Ivan Roe, 29 (Tempe). They are accused of buying "
         "rifles.",
         [("Hector Salas", 31, "Phoenix"), ("Ivan Roe", 29, "Tempe")]),
        ("A Tucson couple, Alma Reyes and Otto Lund, are accused of buying guns for a cartel.",
         [("Alma Reyes", None, "Tucson"), ("Otto Lund", None, "Tucson")]),
        ("Fiscales dicen que Gerardo Pérez Ruiz de Laredo coordinó el contrabando de armas.",
         [("Gerardo Pérez Ruiz", None, "Laredo")]),
        ("Los acusados Manuel Pérez Ortiz y Luis Ramos de 40 y 44 años de edad, además de su cómplice, "
         "Arturo "
         "Mata, de 55, se declararon culpables de comprar armas.",
         [("Manuel Pérez Ortiz", 40, None), ("Luis Ramos", 44, None), ("Arturo Mata", 55, None)]),
        ("The rifles came from Mata Guns in Deming, N.M., which is owned by defendant Ivan Mata, who is "
         "charged "
         "with lying about the sales.", [("Ivan Mata", None, "Deming")]),
    ],
)  # fmt: skip
def test_ages_and_homes(text: str, told: list[tuple[str, int | None, str | None]]) -> None:
    assert [(p.name, p.age, p.city) for p in found(text)] == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two men, Darrell Bishop and Dante King, robbed a gun store, authorities said. Police charged the "
         "pair.",
         ["Darrell Bishop", "Dante King"]),
        ("Fue sentenciado Alejandro Valles, de 27 años. Posteriormente Valles admitió que vendía rifles.",
         ["Alejandro Valles"]),
        ("Bajo la vigilancia de agentes de la ATF, René Cordero, de 51 años, y Jesús Ramos, de 52, "
         "llegaron a "
         "recoger 20 rifles y fueron arrestados.", ["René Cordero", "Jesús Ramos"]),
        ("Otto Lund and Ivan Mata, who investigators say sold ghost guns, were charged. The case began "
         "with Mr. "
         "Lund, Attorney General Letitia Ames of New York said.", ["Otto Lund", "Ivan Mata"]),
        ("Alma Reyes has signed a plea agreement admitting she bought pistols for Otto Lund, who remains a "
         "fugitive.", ["Alma Reyes", "Otto Lund"]),
    ],
)  # fmt: skip
def test_who_is_accused(text: str, names: list[str]) -> None:
    assert [p.name for p in found(text)] == names
