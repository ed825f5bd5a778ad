"""Sellers of guns: shops, shows, sites and private people. All shops are invented but for the chains."""

from __future__ import annotations

import pytest

from nlp.annotation import Dealer, Defendant, Evidence, SourceDocument, check_spans
from nlp.dealers import find_dealers
from nlp.reading import read


def dealers(text: str, *accused: str) -> tuple[Dealer, ...]:
    people = tuple(Defendant(name, Evidence(0, 1, text[:1], "test")) for name in accused)
    found = find_dealers(read(SourceDocument("d", "", "", text)), people)
    check_spans(text, found)
    return found


def told(text: str) -> list[tuple[str | None, str, str | None, str | None]]:
    return [(d.name, str(d.kind), d.city, d.region) for d in dealers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He bought pistols from Quill Guns in Prescott.", [("Quill Guns", "ffl", "Prescott", "Arizona")]),
        ("The guns came from a store called Blue Heron.", [("Blue Heron", "ffl", None, None)]),
        (
            "He bought it at Mad Heron Global, a federally licensed firearms dealer in Peoria, Arizona.",
            [("Mad Heron Global", "ffl", "Peoria", "Arizona")],
        ),
        (
            "Authorities say Ridgely Firearms LLC sold the guns.",
            [("Ridgely Firearms LLC", "ffl", None, None)],
        ),
        ("Compró rifles en la armería Dos Garzas de Tucson.", [("Dos Garzas", "ffl", "Tucson", "Arizona")]),
        (
            "He bought guns from Ammo Harbor Guns and Heron Pawn in Yuma.",
            [("Ammo Harbor Guns", "ffl", "Yuma", "Arizona"), ("Heron Pawn", "ffl", "Yuma", "Arizona")],
        ),
        (
            "He sold guns at these shows: Old Mill in Tulsa, Star Hall in Reno and Big Hall in Yuma.",
            [
                ("Old Mill", "gun_show", "Tulsa", "Oklahoma"),
                ("Star Hall", "gun_show", "Reno", "Nevada"),
                ("Big Hall", "gun_show", "Yuma", "Arizona"),
            ],
        ),
        (
            "Forty guns were stolen from Heron Supply, a dealer in Tulsa.",
            [("Heron Supply", "ffl", "Tulsa", "Oklahoma")],
        ),
        (
            "He built guns at Q&H Welding, a machine shop in Reno, and sold them.",
            [("Q&H Welding", "ffl", "Reno", "Nevada")],
        ),
        (
            "He bought the guns through a website, www.hilltrader.com, for cash.",
            [("www.hilltrader.com", "online", None, None)],
        ),
        ("She bought a rifle at Academy Sports.", [("Academy Sports", "ffl", None, None)]),
        ("He bought parts on gunbroker.com for cash.", [("gunbroker.com", "online", None, None)]),
    ],
)
def test_named_sellers(text: str, expected: list[tuple[str | None, str, str | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She bought ten pistols from a licensed gun dealer in McAllen.",
            [(None, "ffl", "McAllen", "Texas")],
        ),
        ("He bought pistols at gun shows in Fort Worth.", [(None, "gun_show", "Fort Worth", "Texas")]),
        ("Compró las armas en una armería de Tucson.", [(None, "ffl", "Tucson", "Arizona")]),
        (
            "They bought rifles from gun stores in Reno and Tulsa.",
            [(None, "ffl", "Reno", "Nevada"), (None, "ffl", "Tulsa", "Oklahoma")],
        ),
        (
            "While in Ohio she bought 12 pistols from three licensed dealers in that state.",
            [(None, "ffl", None, "Ohio")],
        ),
        ("She purchased the pistols from four sellers in Ohio.", [(None, "private", None, "Ohio")]),
        ("Compraba rifles a vendedores privados.", [(None, "private", None, None)]),
        ("Compraba fusiles a vendedores sin licencia.", [(None, "unlicensed", None, None)]),
        ("Some 40 websites that offered silencers were seized.", [(None, "online", None, None)]),
        ("He bought it from a private seller in Reno.", [(None, "private", "Reno", "Nevada")]),
        ("He lied to a federally licensed dealer in Houston.", [(None, "ffl", "Houston", "Texas")]),
        (
            "In the Tulsa area he bought from pawn shops, gun stores and street dealers.",
            [(None, kind, "Tulsa", "Oklahoma") for kind in ("ffl", "ffl", "unlicensed")],
        ),
    ],
)
def test_unnamed_sellers(text: str, expected: list[tuple[str | None, str, str | None, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "None of the men who bought guns is a federally licensed firearms dealer.",
        "He was charged with dealing firearms without a license.",
        "He made false statements to a federal firearms licensee.",
        "Federal law requires licensed dealers to check whoever bought a gun.",
        "He purchased a Springfield Armory pistol.",
        "Man Sentenced for Dealing Stolen Guns",
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives traced guns he bought.",
    ],
)
def test_what_makes_no_seller(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Ana Orlan, owner of Orlan Gun Shop, knew that the guns were for others.", "complicit"),
        ("Thieves broke into Heron Pawn & Gun and stole 40 pistols.", "theft_victim"),
        ("Rico bought 40 pistols at Heron Pawn & Gun.", "source"),
    ],
)
def test_the_part_that_a_seller_played(text: str, part: str) -> None:
    (dealer,) = dealers(text, "Ana Orlan")
    assert dealer.part == part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He bought nine guns at Frontier Loan in Tulsa.", [("Frontier Loan", "ffl", "Tulsa", "Oklahoma")]),
        ("Las armas salían de vendedores de armas sin licencia.", [(None, "unlicensed", None, None)]),
        ("He traded stolen guns on Internet forums that he bought from.", [(None, "online", None, None)]),
        ("They bought 500 rounds at a hardware store in El Paso.", [(None, "private", "El Paso", "Texas")]),
    ],
)  # fmt: skip
def test_sellers_off_the_lists(
    text: str, expected: list[tuple[str | None, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


def test_chains_people_leave_with_guns() -> None:
    found = told("The camera showed two women leaving Cabela's in Buda with three guns.")
    assert [name for name, _, _, _ in found] == ["Cabela's"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale ordered the last six barrels over the internet.", [(None, "online", None, None)]),
        ("Encargó por internet el cañón de un fusil.", [(None, "online", None, None)]),
        ("They advertised the pistols on websites and sold them.", [(None, "online", None, None)]),
        ("He bought rifle parts from a United States company.", [(None, "manufacturer", None, None)]),
        (
            "They purchased gun parts from suppliers in the United States.",
            [(None, "manufacturer", None, None)],
        ),
        (
            "He went to a gun show in Waco, Texas, where he bought pistols from six licensed dealers.",
            [(None, "gun_show", "Waco", "Texas"), (None, "ffl", "Waco", "Texas")],
        ),
        (
            "Guns were bought in Vermont stores. Three came from Quill Guns, a gun shop.",
            [("Quill Guns", "ffl", None, None), (None, "ffl", None, "Vermont")],
        ),
        ("Agents traced the rifle to a gun store in Tulsa.", [(None, "ffl", "Tulsa", "Oklahoma")]),
    ],
)
def test_sellers_without_a_name(
    text: str, expected: list[tuple[str | None, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


def test_a_company_that_stands_accused_is_a_dealer_too() -> None:
    text = (
        "Corvid Industries LLC (CI-US), a Reno-based arms manufacturer, exported gun parts without a license."
    )
    found = dealers(text, "Corvid Industries LLC")
    assert [(d.name, str(d.kind)) for d in found] == [("Corvid Industries LLC", "manufacturer")]
