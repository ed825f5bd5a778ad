"""Texts about gun trafficking in general tell no case; neither do arsenals found in houses."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance


def _verdict(title: str, text: str, language: str | None = None) -> bool:
    return judge_relevance(read(SourceDocument("x", title, "2023-05-02", text, language=language))).relevant


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "What a straw purchase is, and why it matters",
            "A straw purchase happens when one person buys a gun for another who cannot. Dealers in Ohio "
            "say they turn such buyers away every week. Straw buyers are mostly girlfriends, the owner of "
            "a gun shop in Lima explains: they come in pairs and he picks the gun.",
        ),
        (
            "Straw buyers feed the street trade",
            "Straw purchasing is the main way guns get to the street, researchers say. It is easy to buy a "
            "pistol, hand it over to a felon and report it lost. Pennsylvania has no limit on purchases.",
        ),
        (
            "Governor signs ban on ghost guns",
            "The governor signed a bill banning the sale and possession of ghost guns. Kits are sold in "
            "parts, to be put together at home. Makers and sellers of the weapons get around gun laws.",
        ),
        (
            "Gun dealers fear new paperwork",
            "Ralph Odom opened Odom Tactical twenty years ago. Today it is one of the largest gun dealers "
            "in Georgia. Each gun that his shop sells needs a Form 4473, and one blank box can cost the "
            "licence.",
        ),
        (
            "Can you go to prison for a lie on a gun form?",
            "A false statement to a firearms dealer is a federal felony. Anyone who lies on Form 4473 can "
            "face ten years in prison. If you buy a gun for somebody else, you are a straw buyer, and it is "
            "illegal to do so.",
        ),
        (
            "Half of the guns come from Texas",
            "According to a recent report, 200,000 guns are smuggled into Mexico each year. Straw buyers are "
            "often paid a hundred dollars, researchers say.",
        ),
        (
            "Encuentran arsenal en una casa de Apodaca",
            "Durante un cateo en una vivienda de Apodaca, la policía aseguró 12 armas largas, 40 cargadores "
            "abastecidos y dosis de droga. Al ingresar a la vivienda no había nadie. El arsenal estaba "
            "oculto entre las paredes.",
        ),
        (
            "Aseguran armas y droga en una finca",
            "En la finca fueron asegurados 15 fusiles, 600 cartuchos, 12 kilos de cocaína en diversos "
            "paquetes y 8 chalecos antibalas.",
        ),
        (
            "Le hallan un arma hechiza en la mochila",
            "El joven fue detenido con un arma de fabricación casera y dos municiones.",
        ),
    ],
)
def test_talk_of_the_trade_and_arsenals_in_houses_are_no_case(title: str, text: str) -> None:
    assert not _verdict(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "How he got his guns",
            "The man accused of shooting a deputy had a friend buy the guns for him. He picked out a pistol "
            "at a pawn shop in Dayton that his companion then purchased, according to police.",
        ),
        (
            "Federal investigation into a deal at a gun show",
            "A Pike County man is suspected of selling guns illegally. Authorities believe he broke federal "
            "law at the Riverbend Gun and Knife Show in March, when he sold two pistols to a couple from "
            "another state. He is not a licensed dealer.",
        ),
        (
            "The smugglers of Bexar County",
            "A five-year investigation identified 23 people recruited as buyers by a cartel. They spent "
            "$300,000 on 339 rifles for the cartel at gun shops.",
        ),
        (
            "Straw buyer admits to 12 pistols",
            "A Lima woman admitted that she bought 12 pistols for her boyfriend, a felon, at a gun shop.",
        ),
        (
            "Hallan fusiles en encomiendas",
            "En la aduana aparecieron diez fusiles envueltos en papel aluminio, en cajas de encomienda que "
            "iban a Guatemala.",
        ),
    ],
)
def test_a_case_is_told(title: str, text: str) -> None:
    assert _verdict(title, text)
