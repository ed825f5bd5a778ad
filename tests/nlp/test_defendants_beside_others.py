"""Names of the accused that are words, or a couple's, and names beside them that are nobody's."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.case_numbers import find_case_numbers
from nlp.courts import find_court
from nlp.reading import read
from nlp.statutes import find_statutes
from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Month after month Lowell and Bonita Beck sold guns at the show. "She told us to quit," said '
            "Lowell Beck, "
            "leaving the court. The couple pleaded guilty to dealing without a license.",
            ["Lowell Beck", "Bonita Beck"],
        ),
        (
            "Keith Dunn, 22, and Precious Boyd, 29, are alleged to have taken 60 pistols to St. Louis.",
            ["Keith Dunn", "Precious Boyd"],
        ),
        (
            "Otto Lund, 40, was charged with selling guns off the books. The shop's manager, Guy Ash, 31, "
            "was fired and "
            "hasn't been charged.",
            ["Otto Lund"],
        ),
        (
            'Pagaba por los viajes Humberto Sosa Lira, "El Beto Cal", de 48 años, preso por mandar 40 '
            "rifles a Sonora.",
            ["Humberto Sosa Lira"],
        ),
        (
            "Fue detenido por vender 40 fusiles Otto Xol, de 40 años. La fiscal contra el Crimen "
            "Organizado, Mirna Pop, "
            "habló de siete intermediarios.",
            ["Otto Xol"],
        ),
        (
            "Nine rifles (among them a Romarm Draco) were bought by Clarence Dow, 45, who was charged.",
            ["Clarence Dow"],
        ),
        (
            "Hatcher Lane, 37, Rohan Dale, 29, and Omar Simms, 33, were sentenced for bringing guns to New "
            "York. A search "
            "of Dale's basement netted three more and a quantity of marijuana.",
            ["Hatcher Lane", "Rohan Dale", "Omar Simms"],
        ),
    ],
)
def test_who_is_accused(text: str, told: list[str]) -> None:
    assert [defendant.name for defendant in found(text)] == told


def test_a_judge_is_one_whoever_told_him() -> None:
    text = "Assistant U.S. Attorney Ana Ruiz told Judge Gregory L. Frost that the couple sold 834 firearms."
    fact = find_court(read(SourceDocument("x", "", "2010-01-29", text)))
    assert fact
    assert fact.value == "ohsd"


def test_a_section_without_its_title_has_the_title_told_before() -> None:
    text = "dealing in firearms, 18 U.S.C. § 922(a)(1)(A), and disposing of them, § 922(d)(1), under § 5"
    assert [mention.value for mention in find_statutes(text)] == ["18 USC 922(a)(1)(A)", "18 USC 922(d)(1)"]


def test_case_numbers_are_parted_by_a_stroke() -> None:
    facts = find_case_numbers(
        read(SourceDocument("x", "", "", "Nos. 12-5388 / 12-5412. United States v. Lund"))
    )
    assert [fact.value for fact in facts] == ["12-5388", "12-5412"]
