"""An act of supply makes a page relevant, whatever else it is about; a gun that is only there does not."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance
from nlp.screening import screen

PAGES = [
    (
        "Gang Leader Pleads Guilty to Racketeering Conspiracy and Murder",
        "The leader of a violent street gang pleaded guilty today to racketeering conspiracy and "
        "murder in aid of "
        "racketeering. According to court documents, members of the gang committed robberies and "
        "sold crack cocaine. "
        "{} The defendant faces a maximum sentence of life in prison.",
    ),
    (
        "Man Sentenced for Providing Material Support to Terrorists",
        "A man was sentenced today to 15 years in prison for conspiring to provide material "
        "support to a foreign "
        "terrorist organization. He travelled overseas for training. {} The case was "
        "investigated by the FBI.",
    ),
    (
        "Six Plead Guilty in Fraud Ring",
        "Six members of a fraud ring pleaded guilty on Thursday to bank fraud and identity "
        "theft, the U.S. Attorney "
        "announced. They stole more than $3 million. {} Sentencing is in May.",
    ),
]
ACTS = [
    "He also admitted that he sold two pistols to an undercover agent.",
    "On March 3, 2011, he sold a shotgun and a rifle to a confidential informant for $900.",
    "The indictment also charges him with selling a firearm to a convicted felon.",
    "The organization also smuggled firearms into Mexico.",
    "He also arranged for firearms to be bought by straw purchasers in Virginia.",
    "He is also charged with dealing in firearms without a license.",
    "Members stole firearms from a gun store and sold them on the street.",
    "Between 2008 and 2010 he traded guns for cocaine.",
    "He conspired to provide surface-to-air missiles to the guerrillas.",
    "The group hid rifles in appliances and shipped them to Haiti.",
    "The officer sold guns that he had taken from the evidence room.",
    "The dealer sold pistols off the books.",
]
NO_ACTS = [
    "He carried a pistol and possessed ammunition as a felon.",
    "Officers seized four handguns and a shotgun.",
    "He fired a handgun at a rival.",
    "He bought a pistol at a gun show to kill a witness.",
    "They robbed victims of cash and guns at gunpoint.",
    "A stolen handgun was found in his car.",
]
#: Title, text: news of guns under way, told in a paper's or an agency's words.
UNDER_WAY = [
    (
        "Officers at the crossing stop a truck",
        "A routine inspection of a pickup heading south at the Mariposa crossing on Tuesday "
        "turned up nine AK-47-style "
        "rifles and 3,000 rounds beneath the bed liner. The driver was arrested.",
    ),
    (
        "Detroit man arrested at tunnel",
        "A Windsor man had 14 handguns taped under the seats when he tried to drive into Canada "
        "on Sunday, border "
        "officers said. He was arrested.",
    ),
    (
        "Hallan rifles en autobús",
        "Inspectores de la aduana hallaron en un autobús procedente de Dallas seis rifles "
        "envueltos en cobijas. El "
        "chofer quedó a disposición de la fiscalía.",
    ),
    (
        "Customs officer took bribes to let guns through",
        "A customs officer took bribes to wave cars with guns through his lane, a jury found.",
    ),
]
NO_CASE = [
    (
        "Suman 300 armas aseguradas en dos años en las garitas",
        "En los últimos dos años las aduanas aseguraron 300 armas, según cifras oficiales.",
    ),
    (
        "Celebra canciller que la Suprema Corte revise la demanda contra armerías",
        "El canciller confió en que la demanda contra los fabricantes de armas avance.",
    ),
    (
        "Man Pleads Guilty to Exporting Aircraft Parts",
        "A man pleaded guilty to exporting fighter jet engines and radar parts without a "
        "licence. The military aircraft "
        "parts are on the munitions list. He sought other aircraft parts too.",
    ),
]


def judge(title: str, text: str) -> tuple[bool, str]:
    verdict = judge_relevance(read(SourceDocument("x", title, "2012-05-06", text)))
    return verdict.relevant, verdict.reason


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(("title", "text"), PAGES)
def test_an_act_counts_on_a_page_about_another_matter(title: str, text: str, act: str) -> None:
    relevant, reason = judge(title, text.format(act))
    assert relevant, reason
    assert screen(title, text.format(act)).passed


@pytest.mark.parametrize("sentence", NO_ACTS)
@pytest.mark.parametrize(("title", "text"), PAGES)
def test_a_gun_that_is_only_there_does_not(title: str, text: str, sentence: str) -> None:
    relevant, reason = judge(title, text.format(sentence))
    assert not relevant, reason


@pytest.mark.parametrize(("title", "text"), UNDER_WAY)
def test_guns_under_way_are_a_case(title: str, text: str) -> None:
    relevant, reason = judge(title, text)
    assert relevant, reason
    assert screen(title, text).passed


@pytest.mark.parametrize(("title", "text"), NO_CASE)
def test_sums_lawsuits_and_other_goods_are_none(title: str, text: str) -> None:
    relevant, reason = judge(title, text)
    assert not relevant, reason


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Gun shop owner convicted of tax crimes",
            "According to evidence introduced at trial, Lorne Abbott, who owns Peak Firearms, failed "
            "to report income that he "
            "earned from the sale of firearms. Agents stopped him as he left the court.",
        ),
        (
            "Former clerk sentenced for laundering",
            "Paul Reddick was sentenced to five years for laundering money he believed was the "
            "proceeds of smuggling migrants "
            "and trafficking firearms overseas.",
        ),
        (
            "Jail visitor convicted of aiding escape",
            "Dana Holt pleaded guilty to smuggling weapons into a correctional facility and aiding a "
            "prisoner's escape.",
        ),
        (
            "Man indicted for possession of ghost guns",
            "Officers say Ira Stone bought kits online for ghost guns that were shipped to his home. A "
            "search found three "
            "untraceable pistols. He is charged with criminal possession of a weapon.",
        ),
        (
            "Residents hand in 60 guns",
            "Police took in 60 guns on Saturday at a church and gave gift cards for each, no questions "
            "asked.",
        ),
        (
            "Company raided over counterfeit sights",
            "The firm, which sells gun sights and gun equipment online, imported counterfeit optics, "
            "prosecutors charge.",
        ),
    ],
)
def test_guns_that_are_only_beside_the_matter(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert not verdict.relevant, verdict.reason


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Man indicted for making ghost guns for sale",
            "Ira Stone assembled ghost guns from parts that were shipped to his home and sold them to "
            "buyers across the city, "
            "the indictment charges.",
        ),
        (
            "Gun dealer convicted of tax fraud and illegal sales",
            "Lorne Abbott hid income from the sale of firearms that he dealt in without a license, "
            "jurors found.",
        ),
        (
            "Shipping clerk charged",
            "He is accused of smuggling 40 rifles into Haiti and of laundering the proceeds of selling "
            "the guns to gangs.",
        ),
    ],
)
def test_supply_beside_possession_tax_or_money_stays_relevant(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert verdict.relevant, verdict.reason
