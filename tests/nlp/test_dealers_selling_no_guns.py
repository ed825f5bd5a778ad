"""Businesses that sell no guns, sites where stolen goods were sold, and a defendant's own site."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dealers import find_dealers
from nlp.reading import read


def sellers(text: str) -> list[tuple[str | None, str, str]]:
    found = find_dealers(read(SourceDocument("d", "", "2021-05-01", text)), ())
    return [(d.name, str(d.kind), str(d.part)) for d in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marsh robbed Blue Hill Grocery in Waco and stole a pistol.",
        "They carried out the armed robbery of a drug dealer at the Elmwood Condominiums and stole guns.",
        "Marsh said he had obtained the address from a list posted online. He bought a pistol.",
    ],
)
def test_no_seller_of_guns(text: str) -> None:
    assert sellers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Marsh traded the stolen ammunition on internet forums.",
        "He stole three firearms and sold the stolen guns in pawn shops.",
    ],
)
def test_where_stolen_guns_are_sold_nobody_was_robbed(text: str) -> None:
    assert [part for _, _, part in sellers(text)] not in (["theft_victim"], [])


def test_a_site_of_his_own() -> None:
    text = "He sold 200 conversion devices, shown on a website that agents say he used for sales."
    assert sellers(text) == [(None, "online", "complicit")]
