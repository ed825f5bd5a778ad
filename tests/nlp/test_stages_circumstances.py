"""Words of stages that announce none, and rarer words that do."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.reading import read
from nlp.stages import find_stages


@pytest.mark.parametrize(
    ("title", "text", "stages"),
    [
        (
            "Man charged with selling pistols",
            "Otto Lund was charged Monday with selling pistols and with a sentencing "
            "enhancement for prior sales.",
            ["charged"],
        ),
        (
            "Man charged after gun sale",
            "A sale of pistols that was captured on surveillance video led to charges against "
            "Otto Lund on Monday.",
            ["charged"],
        ),
        (
            "Previously convicted felon sentenced for selling guns",
            "Otto Lund was sentenced Monday to eight years in prison for selling guns.",
            ["sentenced"],
        ),
        (
            "Man charged with exporting rifle scopes",
            "Otto Lund was charged Monday with exporting rifle scopes in violation of U.S. "
            "sanctions against Iran.",
            ["charged"],
        ),
        (
            "Accused arms broker lands in Miami",
            "Otto Lund was turned over to U.S. marshals in Bogota and flown to Miami to answer an "
            "indictment of 2019.",
            ["extradited"],
        ),
        (
            "Fifth Circuit sides with government in gun case",
            "The Fifth Circuit on Tuesday refused to disturb the conviction of Otto Lund for "
            "exporting rifles.",
            ["appeal"],
        ),
        (
            "Traffic stop yields 20 Glock switches",
            "A deputy found 20 Glock switches in the trunk of Otto Lund and took him to jail.",
            ["seizure", "arrested"],
        ),
        (
            "Declaran culpable a exmilitar por tráfico de armas",
            "Un jurado federal en Laredo declaró culpable a Otto Lund de enviar rifles a México.",
            ["convicted"],
        ),
        (
            "Judge delays sentencing of gun smuggler",
            "The sentencing of Otto Lund, who pleaded guilty last fall to smuggling rifles, was put "
            "off until August.",
            ["other"],
        ),
    ],
)
def test_stages(title: str, text: str, stages: list[str]) -> None:
    reading = read(SourceDocument("x", title, "2024-05-02", text))
    assert sorted(fact.value.value for fact in find_stages(reading)) == sorted(stages)


@pytest.mark.parametrize(
    ("text", "crimes"),
    [
        ("Una de las pistolas que compró Otto Lund se utilizó en el asesinato de un policía.", ["violence"]),
        ("Los rifles que compró Otto Lund aparecieron en una masacre en Tamaulipas.", ["violence"]),
        ("The robbers of the gun store tied up a clerk and took 40 pistols.", ["violence"]),
        ("Otto Lund bought the rifles with counterfeit bills.", ["fraud"]),
        ("Otto Lund compró las pistolas con tarjetas de crédito clonadas.", ["fraud"]),
        ("Otto Lund, a police officer, used his badge to buy pistols that he resold.", ["corruption"]),
        ("El comandante de la policía municipal fue detenido por vender armas.", ["corruption"]),
        ("Officers found $84,000 in undeclared currency beside nine rifles.", ["cash_smuggling"]),
        ("Hallaron cinco rifles y 60 mil dólares no declarados.", ["cash_smuggling"]),
        ("Se le acusa de operaciones con recursos de procedencia ilícita.", ["money_laundering"]),
        ("The Zetas, a cartel blamed for murders across Mexico, were to receive the rifles.", []),
        ("A Otto Lund lo arrestaron agentes de la policía con cinco armas.", []),
    ],
)
def test_other_crimes(text: str, crimes: list[str]) -> None:
    reading = read(SourceDocument("x", "Guns case", "2024-05-02", text))
    assert [fact.value.value for fact in find_convergence(reading)] == crimes
