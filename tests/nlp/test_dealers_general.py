"""Sellers whose names say little of guns: what they are made like, what stands beside them, in what list."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.dealers import find_dealers
from nlp.reading import read


def _sellers(text: str) -> list[tuple[str | None, str, str | None]]:
    found = find_dealers(read(SourceDocument("x", "", "2022-05-05", text)), ())
    check_spans(text, found)
    return [(dealer.name, dealer.kind.value, dealer.city) for dealer in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He bought the rifles at Marlow's Pawn, Gun & Loan in Troy.", "Marlow's Pawn, Gun & Loan"),
        (
            "Nine pistols were sold by Brill & Sons Guns, Ammo, and Pawn, Inc., of Macon.",
            "Brill & Sons Guns, Ammo, and Pawn, Inc.",
        ),
        ("Two rifles left the shelves of Halbert's, a farm-supply store on Route 9.", "Halbert's"),
        ("Surveillance video from Hanlon Hardware shows her paying for the Taurus.", "Hanlon Hardware"),
        ("At Ridgeland Supply, Torres picked out a Draco pistol.", "Ridgeland Supply"),
        ("Thieves broke into the Runnels store in Pierpont and stole four guns.", "Runnels"),
        ("Thirteen handguns were taken from the Barracks 919 gun store.", "Barracks 919"),
        ("At The Gun Store in Dorset, Ga., a clerk sold 82 of the guns.", "The Gun Store"),
        ("Five of the seized guns were traced to Brazos Star of Granbury, a jury heard.", "Brazos Star"),
        ("Video shows the two of them leaving Vantz's with a rifle.", "Vantz's"),
        ("Agents bought nine pistols at Pace Verus, LLC in Houston.", "Pace Verus, LLC"),
        ("Inventory at Border Jubilee in Ames came up 12 pistols short.", "Border Jubilee"),
        (
            "Ladrones irrumpieron en El Gatillo, un negocio de venta de armas, y se llevaron 20 pistolas.",
            "El Gatillo",
        ),
        ("La tienda familiar Pinar Firearms denunció el robo de 50 pistolas.", "Pinar Firearms"),
        ("El empleado de Pawn Duke, casa de empeño de McAllen, vendió 30 pistolas.", "Pawn Duke"),
    ],
)
def test_a_shop_is_known_by_its_make_and_its_place(text: str, name: str) -> None:
    assert name in [seller[0] for seller in _sellers(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She signed for handguns at three retailers: Kettle Farm & Fleet in Beaver Dam, Lakeside Pawn in "
            "Fond du Lac and a Runnels in Watertown.",
            ["Kettle Farm & Fleet", "Lakeside Pawn", "Runnels"],
        ),
        (
            "The stores hit by the crew:\n• Bullseye Row, Riverside, Calif.\n• Warwick's Guns & Loan, Fonta, "
            "Calif.\n• The Powder Cellar, Upland, Calif.\nMore than 90 guns were stolen.",
            ["Bullseye Row", "Warwick's Guns & Loan", "The Powder Cellar"],
        ),
        (
            "Thieves robbed two gun shops -- Tilman's Discount Guns on Wednesday and 222 Gun Shop in "
            "Jeffersontown on Thursday.",
            ["Tilman's Discount Guns", "222 Gun Shop"],
        ),
        (
            "He purchased firearms from, among others, Drury's Gun Shop, Nagle's, and a Bass Pro.",
            ["Drury's Gun Shop", "Nagle's", "Bass Pro"],
        ),
        (
            "Compró rifles en tres armerías: Rio Manso Guns de Laredo, El Texano en McAllen y Dani's Pawn.",
            ["Rio Manso Guns", "El Texano", "Dani's Pawn"],
        ),
    ],
)
def test_the_sellers_of_a_list(text: str, names: list[str]) -> None:
    assert [seller[0] for seller in _sellers(text)] == names


def test_one_chain_in_two_towns_is_two_shops() -> None:
    text = (
        "Burglars struck Dick's Sporting Goods in Hixson, then the Dick's in Cleveland, Tennessee, and took "
        "twelve shotguns. Dick's Sporting Goods offered a reward."
    )
    assert [(name, city) for name, _, city in _sellers(text)] == [
        ("Dick's Sporting Goods", "Hixson"),
        ("Dick's Sporting Goods", "Cleveland"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was the third break-in for the owner of JB's. Thieves took rifles from the Paducah gun shop.",
            [("JB's", "ffl", "Paducah")],
        ),
        (
            "De las 52 armas, 31 fueron vendidas por tiendas de San Antonio.",
            [(None, "ffl", "San Antonio")],
        ),
        (
            "Two weeks later a gun store in Camarillo Heights was looted of 25 pistols.",
            [(None, "ffl", "Camarillo Heights")],
        ),
        (
            "From a licensee in Sierra Vista they obtained two rifles; from another, in Benson, a pistol.",
            [(None, "ffl", "Sierra Vista"), (None, "ffl", "Benson")],
        ),
        (
            "Vendors at a swap meet near Nogales sold him ammunition by the case.",
            [(None, "private", "Nogales")],
        ),
    ],
)
def test_where_they_lie(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert _sellers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The National Shooting Sports Foundation offered a reward for the stolen guns.",
        "Two Northeast Wisconsin gun store owners spoke of straw purchases.",
        "Miller hid the guns at Miller's, a bar on Fifth Street, and sold pistols there.",
        "He had been a licensed gun dealer and sold rifles to felons.",
        "Agents arrested dealers including Jordan Miller and Peter Olsen, who sold guns.",
    ],
)
def test_what_is_no_shop(text: str) -> None:
    assert not _sellers(text)
