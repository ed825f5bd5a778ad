"""Other crimes of the matter: what trafficked guns were used for, barter, loads waved through."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.reading import read

ENGLISH = [
    ("Two of the pistols he bought turned up at murder scenes in Newark.", "violence"),
    ("One of the handguns was later used to kill a man in Oakland.", "violence"),
    ("Six had been used in homicides and four in robberies.", "violence"),
    ("A rifle bought by Soto was fired in the ambush of a state trooper.", "violence"),
    ("Investigators traced the pistol to the slaying of a grocer in Camden.", "violence"),
    ("Prosecutors tied the guns to a string of carjackings.", "violence"),
    ("The group also carried out armed robberies of jewelry stores.", "violence"),
    ("They are also charged with two murders and a kidnapping.", "violence"),
    ("Gun violence in the city has fallen by a tenth, the chief said.", ""),
    ("Agents found 20 rifles and no drugs.", ""),
    ("Lopez paid for the guns with heroin.", "drugs"),
    ("He traded methamphetamine for pistols.", "drugs"),
    ("His criminal history includes drug dealing.", ""),
    ("The Money Laundering and Asset Recovery Section handled the extradition.", ""),
    ("She laundered the proceeds through a nail salon.", "money_laundering"),
    ("The officer waved the truck through in return for $5,000.", "corruption"),
    ("The ring also moved migrants across the river.", "human_smuggling"),
    ("He used stolen credit cards to pay for the rifles.", "fraud"),
]
SPANISH = [
    ("Una de las pistolas se usó para matar a un policía en Celaya.", "violence"),
    ("Con uno de los rifles fue asesinado un periodista.", "violence"),
    ("Las armas se usaron en tres homicidios en Tijuana.", "violence"),
    ("Pagaba las armas con metanfetamina.", "drugs"),
    ("Lavaba las ganancias en una casa de cambio.", "money_laundering"),
    ("El agente recibía dinero por dejar pasar los camiones.", "corruption"),
    ("La banda también cruzaba migrantes por el río.", "human_smuggling"),
    ("Los rifles iban a un cártel de la droga.", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_crimes_of_the_matter(language: str, text: str, expected: str) -> None:
    told = f"A man was charged with dealing in guns. {text}"
    facts = find_convergence(read(SourceDocument("x", "Man charged", "2022-09-29", told, language=language)))
    assert {fact.value.value for fact in facts} == set(expected.split())


def test_menus_tell_nothing() -> None:
    menu = "Home News " + "Man Charged With Murder Press Room " * 60
    text = f"A man was charged with dealing in guns. {menu}"
    assert not find_convergence(read(SourceDocument("x", "Man charged", "2022-09-29", text)))
