"""A few cues suffice where nothing speaks against; trade that is lawful, planned or counted is none."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance


def _is_relevant(title: str, text: str) -> bool:
    return judge_relevance(read(SourceDocument("x", title, "2023-05-02", text))).relevant


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "Gearboxes for Belize held pistols",
            "Inspectors opened a used gearbox on Tuesday. A clerk of the yard, Dorrit Vane, 50, was charged: "
            "she is accused of buying at least 9 of the 12 pistols. She told the shop that they "
            "were for a club.",
            id="the buyer of a load",
        ),
        pytest.param(
            "United States v. Dorrit Vane, Statement of Stipulated Facts",
            "Ms. Vane pleads guilty to making false statements to a dealer, 18 U.S.C. § 922(a)(6). She "
            "bought nine pistols for a friend who was a felon.",
            id="the facts to which a plea is entered",
        ),
        pytest.param(
            "Affidavit, United States v. Orrin Tate",
            "I am a special agent. On May 5, TATE handed CS-1 three switches and was paid $1,000 for them. "
            "He was arrested on a complaint.",
            id="a source that has a number for a name",
        ),
        pytest.param(
            "Bus rider had grenades in a bag",
            "A man was charged on Monday with smuggling ordnance into Mexico. Officers found six grenades "
            "and night-vision goggles in his bag on a southbound bus.",
            id="grenades beside other military goods",
        ),
    ],
)
def test_a_case_is_told(title: str, text: str) -> None:
    assert _is_relevant(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param(
            "Felon sentenced for a revolver",
            "A felon was sentenced to 60 months for a revolver. A trace showed that the revolver was sold at "
            "a store in 2011 to a man who reported it stolen.",
            id="where a felon's gun once was sold",
        ),
        pytest.param(
            "Felon sentenced for a shotgun",
            "A felon was sentenced to 60 months for a shotgun. Since the program's start more than 900 "
            "people have been charged, some with trafficking in stolen guns.",
            id="what a programme did",
        ),
        pytest.param(
            "City buys back 129 guns",
            "Police took in 129 guns on Saturday and handed out gift cards. Three of the pistols had been "
            "trafficked from Georgia, but nobody was charged.",
            id="a city that buys guns back",
        ),
        pytest.param(
            "Office announces money to combat gun crime",
            "The office said that it will pay for billboards aimed at straw buyers. Last year it charged 140 "
            "people with firearms offenses.",
            id="what a title says is to be done",
        ),
        pytest.param(
            "Aseguran arsenal en una casa",
            "La policía aseguró 12 armas largas y 40 cargadores abastecidos en una vivienda.",
            id="loaded magazines are supplied to nobody",
        ),
        pytest.param(
            "Trucker sentenced for smuggling migrants in a tanker",
            "Agents at the checkpoint on Highway 83 opened the tanker and counted 31 people. They also "
            "found a pistol in the glove box, for which he has a permit.",
            id="people are smuggled, and a driver has a pistol of his own",
        ),
    ],
)
def test_no_case_is_told(title: str, text: str) -> None:
    assert not _is_relevant(title, text)
