"""A concrete case of gun supply is relevant; possession, violence, policy and statistics are not."""

from __future__ import annotations

import gzip
import json

import pytest

from nlp.annotation import Relevance, SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance
from tests.conftest import SHARED

RELEVANT = [
    (
        "Mesa Man Sentenced for Dealing in Firearms Without a License",
        "Harlan Pruett, 41, of Mesa, was sentenced today to 30 months in prison for dealing "
        "in firearms without "
        "a license. He sold 22 pistols to an undercover agent.",
    ),
    (
        "Three charged as straw purchasers",
        "Three people were charged Monday with buying rifles for others. Each wrote on ATF Form 4473 that "
        "she was the actual buyer, according to the complaint.",
    ),
    (
        "Truck stopped at the bridge",
        "Officers arrested a driver after they found 40 rifles hidden in a trailer that "
        "was bound for Mexico. "
        "He said that he was paid to smuggle the guns.",
    ),
    (
        "Cae red de tráfico de armas",
        "Cuatro personas fueron detenidas por comprar fusiles en Arizona y llevarlos de "
        "contrabando a Sonora, "
        "según la acusación federal.",
    ),
    (
        "Pair admit gun store burglary",
        (
            "Two men pleaded guilty to burglary of a gun store; they stole 31 handguns and "
            "sold the guns on the street."
        ),
    ),
]
NOT_RELEVANT = [
    (
        "Felon Sentenced for Possessing a Pistol",
        "Dale Orrin, 33, was sentenced to 60 months for being a felon in possession of a firearm. "
        "Officers found the pistol under his seat.",
    ),
    (
        "Two Indicted for Bank Robbery",
        "Two men were indicted for an armed robbery in which a clerk was threatened with a shotgun.",
    ),
    (
        "Fact Sheet: New Strategy on Firearms Trafficking",
        "The administration announced funding and legislation against firearms trafficking "
        "and straw purchases. "
        "The initiative supports grants to cities.",
    ),
    (
        "Gun Buyback Collects 88 Weapons",
        "Residents turned in 88 guns at the gun buyback event on Saturday; the city paid for each.",
    ),
    (
        "Dealer Sentenced in Methamphetamine Case",
        "A man was sentenced for distributing methamphetamine. Agents seized four kilograms and a handgun.",
    ),
    ("Library hours change", "The library will open at nine."),
    (
        "Broker Pleads Guilty to Mortgage Fraud",
        "A broker pleaded guilty to hiring straw buyers. The straw buyers made false statements to banks.",
    ),
    (
        "Man Convicted of Lying to the FBI",
        "A man was convicted of false statements to the FBI and of being a felon in possession of a firearm.",
    ),
]


def judge(title: str, text: str) -> Relevance:
    return judge_relevance(read(SourceDocument("x", title, "2022-05-06", text)))


@pytest.mark.parametrize(("title", "text"), RELEVANT)
def test_relevant(title: str, text: str) -> None:
    verdict = judge(title, text)
    assert verdict.relevant, verdict.reason
    assert verdict.reason
    assert 0.5 <= verdict.confidence <= 1


@pytest.mark.parametrize(("title", "text"), NOT_RELEVANT)
def test_not_relevant(title: str, text: str) -> None:
    verdict = judge(title, text)
    assert not verdict.relevant, verdict.reason
    assert verdict.reason


def test_the_reason_names_the_strongest_cue_with_its_words() -> None:
    assert "dealing in firearms without a licence (“" in judge(*RELEVANT[0]).reason


def test_policy_texts_are_no_incidents() -> None:
    path = SHARED / "data" / "policy_negatives.jsonl.gz"
    if not path.exists():
        pytest.skip("../shared is not here")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    wrong = [row["id"] for row in rows if judge(row["title"], row["body"]).relevant]
    assert wrong == []
