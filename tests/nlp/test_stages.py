"""What a document announces, by its title and first sentences."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import Stage
from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

CASES = [
    (
        "Yuma Woman Sentenced for Buying Guns",
        "Carla Osgood was sentenced today to 40 months. She was arrested in 2020 and pleaded guilty in May.",
        {Stage.SENTENCED},
    ),
    (
        "Tire Dealer Pleads Guilty to Gun Smuggling Charges",
        "Otto Brandt pleaded guilty Tuesday to smuggling rifles. He was indicted last year.",
        {Stage.PLEADED_GUILTY},
    ),
    (
        "Six Indicted in Gun Ring",
        "A grand jury indicted six people for a gun ring. Five of them were arrested this morning.",
        {Stage.CHARGED, Stage.ARRESTED},
    ),
    (
        "Jury convicts dealer",
        (
            "A federal jury found Milo Stern guilty today of selling guns without a license "
            "after a four-day trial."
        ),
        {Stage.CONVICTED},
    ),
    (
        "Woman Arraigned on Arms Charges",
        "Ines Holm, who was extradited from Spain on Monday, made her first appearance today to face "
        "charges of supplying rifles. She pleaded not guilty.",
        {Stage.EXTRADITED, Stage.CHARGED},
    ),
    (
        "Bullets found at the crossing",
        "Officers turned up 9,000 bullets in bags on their way to Mexico. The car was halted on Sunday. A "
        "dog helped them. A scanner was used too. They counted for hours. The driver was arrested.",
        {Stage.SEIZURE, Stage.ARRESTED},
    ),
    (
        "Officers find 83 weapons in storage bins and luggage",
        "A search of a truck turned up 83 weapons in plastic bins. Agents have the case now.",
        {Stage.SEIZURE},
    ),
    (
        "Officers seize 90 rifles at the bridge",
        "Customs officers seized 90 rifles on Monday in a load of furniture.",
        {Stage.SEIZURE},
    ),
    (
        "Detienen a dos por comprar armas",
        "Dos hombres fueron detenidos este martes y enfrentan cargos por comprar armas en Texas.",
        {Stage.ARRESTED, Stage.CHARGED},
    ),
    (
        "Condenan a un armero a cinco años",
        "Un armero fue condenado hoy a cinco años de prisión por vender fusiles al cártel.",
        {Stage.SENTENCED},
    ),
    (
        "Treasury sanctions arms broker",
        "The Treasury Department sanctioned a broker on Tuesday for supplying rifles to a cartel.",
        {Stage.SANCTIONED},
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), CASES)
def test_the_news_of_a_document(title: str, text: str, expected: set[Stage]) -> None:
    facts = find_stages(read(SourceDocument("x", title, "2022-05-06", text)))
    assert {fact.value for fact in facts} == expected
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in facts)


def test_no_act_is_other() -> None:
    text = "Neighbors gathered on the green to remember how the old store looked in its best years."
    facts = find_stages(read(SourceDocument("x", "An evening on the green", "2022-05-06", text)))
    assert [fact.value for fact in facts] == [Stage.OTHER]


def test_an_empty_text_announces_nothing() -> None:
    assert find_stages(read(SourceDocument("x", "", "", ""))) == ()
