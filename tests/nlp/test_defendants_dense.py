"""Defendants of dense texts: lists, groups, terms given in turn, verdicts with the names between."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages


def found(text: str, title: str = "Guns case") -> dict[str, tuple[str, int | None, str | None]]:
    """Status, months and town of each defendant, by name."""
    language = "es" if " de " in text else "en"
    reading = read(SourceDocument("x", title, "2020-06-10", text, language=language))
    return {
        person.name: (str(person.status), person.sentence_months, person.city)
        for person in find_defendants(reading, find_stages(reading))
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The following sentences were imposed for selling guns by Judge Nora Roe:\n\n"
            "• Otto Lund, 37, Reno, 51 months (March 21);\n• Lyle Ortega, 33, Sparks, 33 months; and\n"
            "• Ana Quill, 45, Reno, time served.\n",
            {"Otto Lund": ("sentenced", 51), "Lyle Ortega": ("sentenced", 33), "Ana Quill": ("sentenced", 0)},
        ),
        (
            "Judge Roe imposed terms of 41 months on Otto Lund and a year and a day on Lyle Ortega, for "
            "buying guns.",
            {"Otto Lund": ("sentenced", 41), "Lyle Ortega": ("sentenced", 12)},
        ),
        (
            "Otto Lund, 24, who bought guns, was sentenced to 46 months; Lyle Ortega, 22, got 40.",
            {"Otto Lund": ("sentenced", 46), "Lyle Ortega": ("sentenced", 40)},
        ),
        (
            "El juez impuso diez años de cárcel a Hugo Lara, seis a su primo Iván Mata y tres a Ana Pinto "
            "por "
            "traficar armas de Texas.",
            {"Hugo Lara": ("sentenced", 120), "Iván Mata": ("sentenced", 72), "Ana Pinto": ("sentenced", 36)},
        ),
        (
            "Eight have now pleaded guilty to buying guns, among them Otto Lund, 47, of Reno, who hid "
            "them, and "
            "Ana Quill, 29, of Mesa, who bought 14.",
            {"Otto Lund": ("pleaded_guilty", None), "Ana Quill": ("pleaded_guilty", None)},
        ),
        (
            "Otto Lund, 22, was sentenced to 97 months. Lyle Ortega, 23, and Juan Mata, 20, were sentenced "
            "to 84 and "
            "60 months, respectively. All three pleaded guilty to stealing guns. In a separate case, Hugo "
            "Lara, 31, "
            "is charged with possessing one of the guns.",
            {
                "Otto Lund": ("sentenced", 97),
                "Lyle Ortega": ("sentenced", 84),
                "Juan Mata": ("sentenced", 60),
                "Hugo Lara": ("charged", None),
            },
        ),
        (
            "The jury on Thursday found Otto Lund, 32, of Reno, and Lyle Ortega, 27, of Mesa, guilty of "
            "smuggling "
            "guns. Ortega was already serving a four-year sentence in a drug case.",
            {"Otto Lund": ("convicted", None), "Lyle Ortega": ("convicted", None)},
        ),
        (
            "Otto Lund, 41, is accused of buying rifles. He pleaded not guilty. The five recruits, charged "
            "in "
            "another indictment, all pleaded guilty.",
            {"Otto Lund": ("charged", None)},
        ),
        (
            "Otto Lund, 37, heard “guilty” on 15 counts of selling guns. His recruits were six young "
            "people who "
            "took $100 to sign. All have pleaded guilty and were sentenced last fall.",
            {"Otto Lund": ("convicted", None)},
        ),
        (
            "Ana Lund, de 22 años; Inés Mata, de 23, y Karla Pinto, de 21, aceptaron haber firmado en "
            "falso al "
            "comprar rifles y ante el juez se dijeron culpables.",
            {
                "Ana Lund": ("pleaded_guilty", None),
                "Inés Mata": ("pleaded_guilty", None),
                "Karla Pinto": ("pleaded_guilty", None),
            },
        ),
        (
            "The rifles had been bought by Otto Lund at a pawnshop. Lund pleaded guilty to false "
            "statements and "
            "served 21 months.",
            {"Otto Lund": ("sentenced", 21)},
        ),
    ],
)
def test_status_and_months(text: str, told: dict[str, tuple[str, int | None]]) -> None:
    """Each has the stage and the term that are told of that person."""
    assert {name: fact[:2] for name, fact in found(text).items()} == told


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        (
            "Otto Lund (DOB 4/12/71), of Sparks, is charged with selling guns.",
            {"Otto Lund": "Sparks"},
        ),
        (
            "The complaint charges three with smuggling guns: Ana Lund, 36, and Otto Lund, 39, a Reno "
            "couple; and "
            "Lyle Ortega, 58, who lives in Mesa.",
            {"Ana Lund": "Reno", "Otto Lund": "Reno", "Lyle Ortega": "Mesa"},
        ),
        (
            "He is charged with supplying guns to Otto Lund, 29, and Ana Lund, 52, mother and son, of "
            "Albany.",
            {"Otto Lund": "Albany", "Ana Lund": "Albany"},
        ),
        (
            "Two Iraqi citizens living in Lexington, Ky., were sentenced for sending guns. Otto Lund, 25, a "
            "former resident of Iraq, got 40 years, and Lyle Ortega, 31, got 30 years.",
            {"Otto Lund": "Lexington", "Lyle Ortega": "Lexington"},
        ),
    ],
)
def test_home(text: str, homes: dict[str, str]) -> None:
    """Each has the town that is told of that person, couples and kin the same one."""
    assert {name: city for name, (_, _, city) in found(text).items()} == homes


def test_a_town_is_no_brother() -> None:
    """ "Vecina de Garland, y Marco Bell": the town shares no surname with who is named next."""
    text = (
        "Fueron detenidos Ana Lund, de 28 años y vecina de Garland, y Marco Bell, de 33, por comprar armas."
    )
    assert set(found(text)) == {"Ana Lund", "Marco Bell"}


def test_a_company_is_sentenced() -> None:
    """A corporation that gets probation is a defendant."""
    text = (
        "Otto Lund, the owner of Bay Gun & Pawn, was sentenced to 37 months for selling guns off the "
        "books. The "
        "corporation, Bay Gun & Pawn, Inc., received five years’ probation."
    )
    assert found(text)["Bay Gun & Pawn, Inc."][:2] == ("sentenced", 0)
