"""Homes of defendants, and the court among several places, as news tells them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.courts import find_court
from nlp.reading import read
from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "HOUSTON — Otto Lund was sentenced in federal court here to 30 months for buying guns for "
            "a gang.",
            "txsd",
        ),
        (
            "A Fort Worth federal judge gave Otto Lund 30 months for buying guns that were found in "
            "Laredo and Houston.",
            "txnd",
        ),
        (
            "A federal complaint filed in Albuquerque accuses Otto Lund of Phoenix of buying guns in "
            "Arizona for a gang.",
            "nmd",
        ),
        (
            "Otto Lund of Gary, Indiana, appeared before U.S. Magistrate Judge Ann Roe in Chicago on "
            "charges of selling guns bought in Indiana.",
            "ilnd",
        ),
        (
            "A Maricopa County Superior Court judge sentenced Otto Lund to 30 months for selling "
            "ghost guns, the county attorney said.",
            None,
        ),
        (
            "Un juez federal de Tucson impuso 30 meses de cárcel a Otto Lund por llevar rifles de "
            "Texas a Sonora.",
            "azd",
        ),
        (
            "Federal prosecutors in Sacramento have charged Otto Lund with selling machine gun parts "
            "to buyers in Nevada.",
            "caed",
        ),
    ],
)
def test_court_of_several_places(text: str, court: str | None) -> None:
    fact = find_court(read(SourceDocument("x", "Guns case", "2024-05-02", text)))
    assert (fact.value if fact else None) == court


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        (
            "A federal grand jury has indicted Otto Lund on charges of selling ghost guns from his "
            "Tulsa garage. Lund, 35, lives with his parents in Tulsa.",
            {"Otto Lund": "Tulsa"},
        ),
        (
            "Otto Lund, 35, of the Tulsa suburb of Broken Arrow, is charged with selling ghost guns.",
            {"Otto Lund": "Broken Arrow"},
        ),
        (
            "Charged with selling ghost guns were Otto Lund, 35, Tulsa; and Iris Mora, 30, Broken Arrow.",
            {"Otto Lund": "Tulsa", "Iris Mora": "Broken Arrow"},
        ),
        (
            "The defendants are: Otto Lund, 35, Tulsa, Oklahoma Iris Mora, 30, Broken Arrow, Oklahoma "
            "They are accused of selling ghost guns.",
            {"Otto Lund": "Tulsa", "Iris Mora": "Broken Arrow"},
        ),
        (
            "Otto Lund, 35, and Iris Mora, 30, both of Tulsa, and Ivan Roe, 40, of Dallas, are "
            "charged with selling ghost guns.",
            {"Otto Lund": "Tulsa", "Iris Mora": "Tulsa", "Ivan Roe": "Dallas"},
        ),
        (
            "Otto Lund, 35; Iris Mora, 30; and Ivan Roe, 40, all of Tulsa, are charged with selling "
            "ghost guns.",
            {"Otto Lund": "Tulsa", "Iris Mora": "Tulsa", "Ivan Roe": "Tulsa"},
        ),
        (
            "Tulsa police arrested Otto Lund, a 35-year-old Tulsa mechanic, after finding 14 stolen "
            "pistols in his shop.",
            {"Otto Lund": "Tulsa"},
        ),
        (
            "Otto Lund, ciudadano mexicano de 35 años con domicilio en Reynosa, fue condenado a cinco "
            "años de cárcel por llevar municiones a México.",
            {"Otto Lund": "Reynosa"},
        ),
        (
            "Otto Lund, quien vive en Reynosa y cruza cada semana a McAllen, fue acusado de llevar "
            "municiones a México.",
            {"Otto Lund": "Reynosa"},
        ),
        (
            "Los acusados son Otto Lund, de McAllen, y Iris Mora, de Pharr, señalados de comprar "
            "rifles para un cártel.",
            {"Otto Lund": "McAllen", "Iris Mora": "Pharr"},
        ),
        (
            "Otto Lund y su esposa Iris Mora, ambos vecinos de McAllen, fueron acusados de comprar "
            "rifles para un cártel.",
            {"Otto Lund": "McAllen", "Iris Mora": "McAllen"},
        ),
    ],
)
def test_homes(text: str, homes: dict[str, str]) -> None:
    assert {p.name: p.city for p in found(text)} == homes
