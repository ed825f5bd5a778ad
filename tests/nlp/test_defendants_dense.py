"""Who is a defendant in dense writing: relatives of one name, officers accused, courts, units, things."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Relatives who share a surname.
        (
            "Police arrested husband and wife Devon, 31, and Keisha Baptiste, 28, of Arima, who were "
            "charged with "
            "trafficking in firearms.",
            ["Devon Baptiste", "Keisha Baptiste"],
        ),
        (
            "La ATF detuvo a los hermanos Luis Alberto y Marcela Ríos Cabrera, de 33 y 29 años, acusados de "
            "comprar fusiles en Doral.",
            ["Luis Alberto Ríos Cabrera", "Marcela Ríos Cabrera"],
        ),
        # Relatives whose names are alike.
        (
            "Jesús Garza, 52, and his son, Jesús Garza Jr., 25, were charged with smuggling rifles to "
            "Mexico.",
            ["Jesús Garza", "Jesús Garza Jr."],
        ),
        (
            "Fueron detenidos Mario Alberto N., de 50 años, y su hijo Luis Mario Alberto N., de 24, con 12 "
            "fusiles.",
            ["Mario Alberto N.", "Luis Mario Alberto N."],
        ),
        (
            "Robert Crane, 61, and his nephew, Robert Allen Crane, 30, pleaded guilty to selling machine "
            "guns.",
            ["Robert Crane", "Robert Allen Crane"],
        ),
        # Those before whom somebody appears, and those whom the accused is told by.
        (
            "The driver, Peter Lall, 33, appeared before Master Wendy Ramlogan on Monday charged with "
            "trafficking "
            "20 pistols.",
            ["Peter Lall"],
        ),
        (
            "Prosecutors charged truck owner Ernesto Vela, 45, with smuggling ammunition. Vela, via his "
            "lawyer, "
            "declined to comment.",
            ["Ernesto Vela"],
        ),
        (
            "The State Department said Omar Lutfi Haddad, a Lebanese national who ran the network, bought "
            "40 rifles. "
            "Haddad was indicted in May.",
            ["Omar Lutfi Haddad"],
        ),
        # Officers who are accused.
        (
            "La acusación señala a los agentes de aduanas Hugo Iván Sandoval Peña, de 38 años, y Karla "
            "Patricia "
            "Zúniga, de 33, por el tráfico de 40 pistolas.",
            ["Hugo Iván Sandoval Peña", "Karla Patricia Zúniga"],
        ),
        # Units, models and towns with names like people's.
        (
            "Los fusiles llegaron a la columna móvil Dagoberto Ramos y al frente Carlos Patiño. Fue "
            "detenido por "
            "ello Wilson Yair Mina, de 40 años.",
            ["Wilson Yair Mina"],
        ),
        (
            "Agents seized 12 pistols, among them four Taurus G2Cs. Dale Norris, 40, was arrested for "
            "smuggling them.",
            ["Dale Norris"],
        ),
        (
            "A Diego Martin couple were charged with smuggling 20 pistols: Kern Joseph, 40, and Lisa "
            "Joseph, 38.",
            ["Kern Joseph", "Lisa Joseph"],
        ),
        # Names with a saint in them.
        (
            'Marie-Ange Saint-Jean, 41, a nurse who bought two rifles as "a favor," was given 18 months. '
            "Jude "
            "Saint-Louis, 33, got 70 months for smuggling rifles.",
            ["Marie-Ange Saint-Jean", "Jude Saint-Louis"],
        ),
        # Drugs as the price of guns.
        (
            "Agents arrested a ring that sold ghost guns. Mark Tandy, 40, built the pistols. He supplied "
            "Rory Pell, "
            "29, who found customers, and Dustin Hall, 34, of Burlington, who paid in cocaine.",
            ["Mark Tandy", "Rory Pell", "Dustin Hall"],
        ),
    ],
)
def test_who_is_accused(text: str, told: list[str]) -> None:
    assert [defendant.name for defendant in found(text)] == told


def test_a_surname_stays_with_whom_it_named_first() -> None:
    text = (
        "The jury convicted Aaron Reddick, 33, of trading guns. Reddick ran two apartments. Reddick's "
        "cousin, "
        "Terrell Reddick, 27, drove the guns to New York and pleaded guilty. Reddick was represented by "
        "Philip Dale. "
        "Reddick was sentenced to 90 months."
    )
    months = {defendant.name: defendant.sentence_months for defendant in found(text)}
    assert months == {"Aaron Reddick": 90, "Terrell Reddick": None}


def test_a_line_of_counts_is_of_the_party_above_it() -> None:
    text = (
        "Defendant (1) OTTO LUND\nPending Counts: 26 U.S.C. § 5861(d), possession of machineguns (1-4); "
        "18 U.S.C. § 922(o), transfer of machinegun (5)\nDefendant (2) ANA MARIE RUIZ\nTerminated Counts: "
        "18 U.S.C. § 371 (7), dismissed\n\nLund sold nine machineguns to an informant.\n"
    )
    statutes = {defendant.name: defendant.statutes for defendant in found(text)}
    assert statutes == {"OTTO LUND": ("26 USC 5861(d)", "18 USC 922(o)"), "ANA MARIE RUIZ": ("18 USC 371",)}
