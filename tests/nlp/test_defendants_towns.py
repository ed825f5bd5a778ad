"""The town of a defendant in every wording."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Guns case",
            (
                "A Laredo truck driver was sentenced Monday for smuggling rifles. Otto "
                "Lund, 44, got 60 months."
            ),
            [("Otto Lund", "Laredo")],
        ),
        (
            "Guns case",
            ("An Oklahoma City gun dealer, Otto Lund, pleaded guilty to selling 40 rifles off the books."),
            [("Otto Lund", "Oklahoma City")],
        ),
        (
            "Guns case",
            (
                "A gun dealer from Tulsa pleaded guilty to selling 40 rifles off the books. "
                "Otto Lund admitted it in court."
            ),
            [("Otto Lund", "Tulsa")],
        ),
        (
            "Tulsa gun dealer pleads guilty",
            "Otto Lund pleaded guilty Monday to selling 40 rifles off the books.",
            [("Otto Lund", "Tulsa")],
        ),
        (
            "Brownsville man gets 5 years for smuggling guns",
            ("Otto Lund, 44, was sentenced Monday to 60 months for smuggling rifles to Mexico."),
            [("Otto Lund", "Brownsville")],
        ),
        (
            "Guns case",
            "Otto Lund of Pharr was sentenced Monday for smuggling rifles.",
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            "Otto Lund, from Pharr, was sentenced Monday for smuggling rifles.",
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            "Otto Lund (44, Pharr) was sentenced Monday for smuggling rifles.",
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44, a Pharr resident, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44, who makes his home in Pharr, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, whose home is in Pharr, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, a Mexican citizen who had been living in Pharr, was sentenced "
                "for smuggling rifles."
            ),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, who calls Pharr home, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            "Pharr's Otto Lund, 44, was sentenced Monday for smuggling rifles.",
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund was charged with smuggling rifles. Agents searched his Pharr "
                "home and found 20 guns."
            ),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund was charged with smuggling rifles. Agents searched Lund's home "
                "in Pharr and found 20 guns."
            ),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund was charged with smuggling rifles. A search of the Pharr "
                "residence of Lund turned up 20 guns."
            ),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, formerly of Pharr, Texas, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, a 44-year-old from Pharr, was sentenced Monday for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44, of the Rio Grande Valley town of Pharr, was sentenced for smuggling rifles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("The 44-year-old Pharr man, Otto Lund, bought 40 rifles for a cartel and was indicted."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Pharr resident Otto Lund, 44, bought 40 rifles for a cartel and was indicted."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "A Pharr couple, Otto Lund, 44, and Ana Lund, 40, bought 40 rifles for a "
                "cartel and were indicted."
            ),
            [("Otto Lund", "Pharr"), ("Ana Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44, and Ana Lund, 40, of Pharr, bought 40 rifles for a cartel and were indicted."),
            [("Otto Lund", "Pharr"), ("Ana Lund", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 44, and Ana Quill, 40, both from Pharr, bought 40 rifles for a "
                "cartel and were indicted."
            ),
            [("Otto Lund", "Pharr"), ("Ana Quill", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Indicted were Otto Lund, 44; Ana Quill, 40; and Lyle Adams, 30, all of "
                "Pharr. They bought 40 rifles."
            ),
            [("Otto Lund", "Pharr"), ("Ana Quill", "Pharr"), ("Lyle Adams", "Pharr")],
        ),
        (
            "Guns case",
            (
                "Otto Lund and Ana Quill, who live together in Pharr, bought 40 rifles for "
                "a cartel and were indicted."
            ),
            [("Otto Lund", "Pharr"), ("Ana Quill", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, avecindado en Reynosa, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Reynosa")],
        ),
        (
            "Guns case",
            ("Un hombre de Laredo, Otto Lund, de 44 años, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Laredo")],
        ),
        (
            "Guns case",
            "El laredense Otto Lund fue sentenciado por contrabando de armas.",
            [("Otto Lund", "Laredo")],
        ),
        (
            "Guns case",
            ("Otto Lund, con domicilio en Pharr, Texas, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, quien vive en Pharr, Texas, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, mexicano de 44 años radicado en Pharr, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44 años, Pharr, Texas, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Residente de Pharr, Otto Lund, de 44 años, fue sentenciado por contrabando de armas."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            ("Dos vecinos de Pharr, Otto Lund y Ana Quill, fueron acusados de contrabando de armas."),
            [("Otto Lund", "Pharr"), ("Ana Quill", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund y Ana Quill, ambos de Pharr, fueron acusados de contrabando de armas."),
            [("Otto Lund", "Pharr"), ("Ana Quill", "Pharr")],
        ),
        (
            "Guns case",
            ("Otto Lund fue acusado de contrabando de armas. En su casa de Pharr hallaron 20 fusiles."),
            [("Otto Lund", "Pharr")],
        ),
        (
            "Guns case",
            "Otto Lund, natural de Culiacán, fue acusado de contrabando de armas.",
            [("Otto Lund", "Culiacán")],
        ),
        (
            "Guns case",
            ("Otto Lund, a Reno firearms dealer, was charged with selling 40 rifles off the books."),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            ("Otto Lund, owner of Silver Guns in Reno, was charged with selling 40 rifles off the books."),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            ("The defendant, of Reno, was identified as Otto Lund, 44. He sold 40 rifles off the books."),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            ("Otto Lund, 44 and from Reno, sold 40 rifles off the books, the charges say."),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 44, last known to live in Reno, sold 40 rifles off the books, "
                "the indictment charges."
            ),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 44, of Kyle Canyon Road in Las Vegas, sold 40 rifles off the "
                "books, the indictment charges."
            ),
            [("Otto Lund", "Las Vegas")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 44, of the 900 block of East Elm Street in Chicago, sold 40 "
                "rifles, the indictment charges."
            ),
            [("Otto Lund", "Chicago")],
        ),
        (
            "Guns case",
            ("OTTO LUND, 44, RENO, NEVADA, was charged with selling firearms without a license."),
            [("OTTO LUND", "Reno")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 44, a native of Honduras living in Reno, was charged with "
                "selling firearms without a license."
            ),
            [("Otto Lund", "Reno")],
        ),
        (
            "Guns case",
            ("Otto Lund, a Las Vegas-based arms broker, was charged with exporting rifles."),
            [("Otto Lund", "Las Vegas")],
        ),
    ],
)
def test_home(title: str, text: str, told: list[tuple[str, str | None]]) -> None:
    """Town of each."""
    assert [(person.name, person.city) for person in found(text, title)] == told
