"""Homes told before the names, of several people at once, by a quarter of the town, or by another's words."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found

_TOO = " Ana Quill was charged with selling guns too."


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        # whoever opens the text, whatever he is
        (
            "A Riviera Beach fishing guide and his partner tried to smuggle 43 guns, agents "
            "say. Otto Lund, 47, "
            "and Leon Rolle, 39, of Alice Town, Bimini, were held.",
            ["Riviera Beach", "Alice Town"],
        ),
        (
            "A Houston gun store was robbed of 43 guns. Otto Lund, 47, was charged with the theft." + _TOO,
            [None],
        ),
        (
            "A 41-year-old Pharr man and his wife tried to smuggle 43 guns. Otto Lund and Ana "
            "Quill, 38, pleaded "
            "guilty.",
            ["Pharr", "Pharr"],
        ),
        (
            "A Mesa welder and a nurse from Reno sold 43 guns illegally. Otto Lund, 30, and Ana "
            "Quill, 33, were "
            "charged.",
            ["Mesa", "Reno"],
        ),
        # a group before its names
        (
            "Otto Lund, of Reno, was sentenced for selling 43 guns illegally. The other defendants, all of "
            "Rutland, were sentenced last year: Ana Quill, 33, to 12 months; and Lyle Adams, "
            "40, to 46 months.",
            ["Reno", "Rutland", "Rutland"],
        ),
        (
            "The following defendants, all of Baltimore, are charged with trafficking "
            "guns:\n\nOtto Lund, a/k/a "
            "Doc, age 22;\n\nLyle Adams, age 27; and\n\nAna Quill, age 30.\n\nMary Roe of the ATF said so.",
            ["Baltimore"] * 3,
        ),
        # a couple among others
        (
            "Otto Lund of Reno was charged with smuggling 43 guns. A Laredo couple who met him "
            "at a fair, Lyle "
            "Adams and his wife, Ana Adams, were charged with him.",
            ["Reno", "Laredo", "Laredo"],
        ),
        # a counted group of fewer than are accused
        (
            "Otto Lund of Reno sold 43 guns illegally. He got them from two Mesa women, Ana Quill and Joan "
            "Roe. Lyle Adams was charged with selling guns too.",
            ["Reno", "Mesa", "Mesa", None],
        ),
        # a part of the town of the dateline
        (
            "CHICAGO — Otto Lund, 52, of the Roseland neighborhood, sold 43 guns without a license.",
            ["Chicago"],
        ),
        (
            "SAN PEDRO SULA, HONDURAS. Los detenidos por tráfico de armas son Otto Lund Vega "
            "(58) y Lyle Lund "
            "Ríos (30), residentes en la colonia Las Brisas.",
            ["San Pedro Sula", "San Pedro Sula"],
        ),
        (
            "SAN PEDRO SULA, HONDURAS. El detenido por tráfico de armas es Otto Lund Vega (58), "
            "residente en la "
            "colonia Kennedy de Tegucigalpa.",
            ["Tegucigalpa"],
        ),
        # who lives elsewhere now; who is another
        (
            "Otto Lund, 29, a former Honolulu resident who now lives in North Las Vegas, sold 43 guns."
            + _TOO,
            ["North Las Vegas", None],
        ),
        ("Otto Lund sold 43 guns illegally to a third man, a friend who lives in Mesa." + _TOO, [None, None]),
        (
            "Otto Lund bought 43 guns for others. He is believed to be living in Mexicali." + _TOO,
            ["Mexicali", None],
        ),
        (
            "Otto Lund, 30, and Ana Quill, 33, both formerly of Reno and now living in Mesa, sold 43 "
            "guns illegally.",
            ["Mesa", "Mesa"],
        ),
        ("Otto Lund, 30, of Peru, Indiana, sold 43 guns illegally.", ["Peru"]),
        # trades
        (
            "Detuvieron a un pintor de brocha gorda de Laredo que llevaba 43 pistolas de contrabando. Otto "
            "Lund Vega, de 30 años, fue acusado.",
            ["Laredo"],
        ),
        (
            "Vendía 43 pistolas de contrabando en la carretera de Laredo. Otto Lund Vega, de 30 "
            "años, fue acusado.",
            [None],
        ),
        (
            "The guns of the illegal sale came from Otto Lund, the 37-year-old owner of a "
            "saddlery in Laredo and "
            "its manager." + _TOO,
            ["Laredo", None],
        ),
        ("A friend in Laredo, Otto Lund, 30, bought 43 guns for others." + _TOO, ["Laredo", None]),
        ("Vendió 43 fusiles sin permiso Otto Lund Vega, tijuanense de 48 años, y otros.", ["Tijuana"]),
        (
            "Otto Lund Vega, en cuya casa de Mexicali se hallaron 43 fusiles, vendía armas sin permiso.",
            ["Mexicali"],
        ),
    ],
)
def test_homes_told(text: str, towns: list[str | None]) -> None:
    """The town of each defendant, in order of mention."""
    assert [d.city for d in found(text)][: len(towns)] == towns


@pytest.mark.parametrize(
    ("title", "towns"),
    [
        ("Pompano Beach couple convicted of arming a gang", ["Pompano Beach", "Pompano Beach", None]),
        ("Pompano Beach man convicted of arming a gang", ["Pompano Beach", None, None]),
    ],
)
def test_headlines_about_two(title: str, towns: list[str | None]) -> None:
    """A headline's couple are the first two, not all who are accused."""
    text = "Otto Lund, 40, and Ana Quill, 38, sold 43 guns illegally.\n\nLyle Adams, 64, sold guns illegally."
    assert [d.city for d in found(text, title)] == towns
