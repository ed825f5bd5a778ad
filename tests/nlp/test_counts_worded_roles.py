"""Roles that wordings beside counted guns settle: sold over the counter, bought in an operation, kept."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import CountRole
from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.worded_roles import worded_role
from nlp.reading import read


def roles(text: str, language: str = "en") -> list[str]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [str(c.role) for c in found]


def corrected(text: str, guessed: str, *, theft: bool = False) -> str:
    """The role of the guns in brackets."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    return str(worded_role(plain, (start, end), CountRole(guessed), theft=theft))


@pytest.mark.parametrize(
    ("text", "guessed", "role"),
    [
        ("[Seven of the rifles] had been sold over five weeks by dealers in Waco.", "sold", "purchased"),
        ("[Thirty of the guns] were sold at retail to Marsh.", "sold", "purchased"),
        ("[Tres de los rifles] se vendieron en una armería de Nogales.", "sold", "purchased"),
        ("Marsh used his licence to acquire [71 machineguns] in their name.", "sold", "purchased"),
        ("Marsh bought or traded for [44 guns] that year.", "sold", "purchased"),
        ("[39 Guns] Purchased During Six-Month Investigation", "trafficked", "sold"),
        ("[About 900 firearms] were involved in the scheme.", "sold", "trafficked"),
        ("Marsh removed [22 handguns] from inventory and sold them.", "sold", "stolen"),
        ("He wrote off as scrap [64 receivers].", "seized", "stolen"),
        ("The unlawful purchase of the [two rifles] used in the ambush was his.", "recovered", "purchased"),
        ("He told her of his intention to buy a [pistol] by May.", "purchased", "ordered"),
        ("Marsh told the agent that he had [about 500 rounds] and needed more.", "ordered", "possessed"),
        ("[Four pistols] recovered from the defendant’s apartment", "recovered", "seized"),
        ("Soldiers stopped a truck near Altar and found [51 rifles].", "recovered", "seized"),
        ("[Forty of the guns] have been seized by Mexican forces.", "recovered", "seized"),
        ("Officers foiled an attempt to ship [dozens of pistols] to Ghana.", "seized", "exported"),
        ("Entró en dos tiendas y sacó [36 fusiles].", "seized", "purchased"),
        ("De la base salieron en su mochila [mil balas].", "seized", "stolen"),
        ("[Six of the pistols] had been reported stolen in Ohio.", "recovered", "stolen"),
        (
            "She was in a ring that put [two dozen pistols] on the streets of Boston.",
            "purchased",
            "trafficked",
        ),
        ("He bought 47 guns and kept just [two of them].", "purchased", "possessed"),
        ("He was arrested where he had gone to pick up [ten grenades].", "purchased", "ordered"),
        ("El acusado se comprometió a conseguir más: [veinte M4].", "purchased", "ordered"),
        ("Of the [41 guns] Marsh purchased and re-sold, nine were new.", "purchased", "sold"),
        ("[Over 90 rifles] were bought by the two and smuggled to Mexico.", "purchased", "exported"),
        ("Lima police have picked up [nine of the guns].", "sold", "recovered"),
        ("[Ten of the rifles] turned up in a burned-out truck.", "seized", "recovered"),
    ],
)
def test_wordings_correct_a_guess(text: str, guessed: str, role: str) -> None:
    assert corrected(text, guessed) == role


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("[200 weapons] were sold by dealers to people thought to be straw buyers.", "sold"),
        ("Agents removed [22 handguns] from the house.", "seized"),
        ("[Four pistols] recovered from the home of a murder victim", "recovered"),
        ("[Ten rifles] turned up in a search of his garage.", "seized"),
        ("Mexican police found [five of those].", "recovered"),
    ],
)
def test_other_wordings_leave_it(text: str, guessed: str) -> None:
    assert corrected(text, guessed) == guessed


def test_who_takes_a_lot_steals_in_a_story_of_theft_alone() -> None:
    text = "La banda se llevó un lote de [84 escopetas]."
    assert corrected(text, "exported", theft=True) == "stolen"
    assert corrected(text, "exported") == "exported"


def test_a_list_after_a_heading_is_what_the_heading_says() -> None:
    text = (
        "Over the summer Marsh sold two rifles to an undercover officer.\n"
        "Executing a search warrant on Friday, police recovered:\n\n"
        "• 31 ghost guns;\n• 57 magazines;\n• 18 unfinished frames."
    )
    assert roles(text) == ["sold", "seized", "seized", "seized"]


def test_what_is_ascribed_to_buyers_they_bought() -> None:
    text = "Marsh and Pruitt bought rifles in Waco. The indictment attributes 58 firearms to Pruitt."
    assert roles(text) == ["purchased"]


def test_what_authorities_have_accounted_for_has_come_to_light() -> None:
    text = "Marsh bought 41 rifles in Waco. Mexican authorities have so far accounted for six of the rifles."
    assert roles(text) == ["purchased", "recovered"]
