"""Sellers that no list knows, by grammar: what is done at a shop, where it is named and where it lies."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dealers import find_dealers
from nlp.reading import read


def _sellers(text: str) -> list[tuple[str | None, str, str | None]]:
    found = find_dealers(read(SourceDocument("x", "", "2022-05-05", text)), ())
    return [(dealer.name, dealer.kind.value, dealer.city) for dealer in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Shawnee River Gun and Loan has been in trouble for selling guns to straw buyers.",
            "Shawnee River Gun and Loan",
        ),
        (
            "A stolen truck smashed Atlantic Ridge Guns' door and burglars grabbed five rifles.",
            "Atlantic Ridge Guns",
        ),
        (
            "The break-in occurred at Harbor Gun Supply on Elm Street, where nine pistols were taken.",
            "Harbor Gun Supply",
        ),
        ("Burglars hit Pell's Gun & Sport in Lockport and stole 60 guns.", "Pell's Gun & Sport"),
        ("He bought four rifles at Alder Coin and Gun, a store on Main Street.", "Alder Coin and Gun"),
        ("Employees of Duke's Sport Shop in New Castle sold him 30 guns.", "Duke's Sport Shop"),
        ("Guns Plus owner Harold Ames sold rifles to felons.", "Guns Plus"),
        (
            "Ames, who owns Last Frontier in Anchorage, a federally licensed dealer, falsified records.",
            "Last Frontier",
        ),
        ("They stole 43 guns from Nashville's Triple Star Trading on May 3.", "Triple Star Trading"),
        (
            "The gun was sold new in 2019 by Collector's Heaven of Dayton, records show.",
            "Collector's Heaven",
        ),
        (
            "Compró cinco fusiles en la tienda Zeroed West Armory, en Pearland.",
            "Zeroed West Armory",
        ),
        (
            "Entraron con dinero a CarbineHaus, una armería de los suburbios, para comprar un arsenal.",
            "CarbineHaus",
        ),
    ],
)
def test_names_that_no_list_knows(text: str, name: str) -> None:
    assert [seller[0] for seller in _sellers(text)] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pistols travelled from the counter of a pawn shop in Muncie, Ind., to a gang.",
            [(None, "ffl", "Muncie")],
        ),
        (
            "He picked up the rifles from a suburban Atlanta gun shop.",
            [(None, "ffl", "Atlanta")],
        ),
        (
            "Investigators traced the rifle to a gun store outside of Toledo.",
            [(None, "ffl", "Toledo")],
        ),
        (
            "In March he walked into a gun shop in Plano and left with ten pistols.",
            [(None, "ffl", "Plano")],
        ),
        (
            "Adquirió 54 armas en nueve tiendas de San Antonio y New Braunfels, una de ellas Encino Armory.",
            [("Encino Armory", "ffl", None), (None, "ffl", "San Antonio"), (None, "ffl", "New Braunfels")],
        ),
        (
            "Las armas fueron compradas a comerciantes de armas con licencia en El Paso.",
            [(None, "ffl", "El Paso")],
        ),
        (
            "He rented tables at gun shows across Montana and sold 90 guns without a license.",
            [(None, "gun_show", None)],
        ),
        ("The kits were purchased from a manufacturer in Georgia.", [(None, "manufacturer", None)]),
        ("Two of the guns were bought from a man in Las Vegas.", [(None, "private", "Las Vegas")]),
    ],
)
def test_sellers_without_a_name(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert _sellers(text) == expected


def test_names_on_the_lines_of_a_list() -> None:
    text = (
        "Agents are looking for the burglars. The targeted gun stores were:\n"
        "- Ridge Shooting Supplies in Bridgeton, Missouri\n"
        "- Pell's Arms Accessories in Edwardsville, Illinois\n"
        "- Osage Bend Gun in Wright City, Missouri\n"
        "The manager said a stolen car went through the door."
    )
    assert [seller[0] for seller in _sellers(text)] == [
        "Ridge Shooting Supplies",
        "Pell's Arms Accessories",
        "Osage Bend Gun",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Las armas fueron compradas en Estados Unidos y llevadas a República Dominicana.",
        "Officers at the Lincoln Street Bridge found nine pistols taken from Jordan Miller.",
        "They went to local firing ranges after purchasing the rifles.",
        '"A dealer can say no to any purchase," explained Ana Prieto, owner of Harbor Guns.',
        "He traded the pistols to dealers of methamphetamine in Williston, North Dakota.",
    ],
)
def test_what_is_no_seller(text: str) -> None:
    assert not _sellers(text)
