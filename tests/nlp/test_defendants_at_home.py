"""Ages and homes as releases, wires and border papers tell them."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Guns case",
            "Otto Lund, of west suburban Millbrook, was charged with selling 43 guns.",
            [("Otto Lund", None, "Millbrook")],
        ),
        (
            "Guns case",
            (
                "Otto Lund and Ana Quill sold 43 guns. Lund, of north suburban Millbrook, "
                "is a convicted felon."
            ),
            [("Otto Lund", None, "Millbrook"), ("Ana Quill", None, None)],
        ),
        (
            "Guns case",
            (
                "Police arrested the Tolosa brothers. Otto Tolosa, 27, and Lyle Tolosa, 22, "
                "of Lancaster, Texas, were charged with buying 40 guns."
            ),
            [("Otto Tolosa", 27, "Lancaster"), ("Lyle Tolosa", 22, "Lancaster")],
        ),
        (
            "Guns case",
            (
                "Arrested Monday at the Elm Drive home in Lancaster, Texas, that they share "
                "were Otto Tolosa, 27, and his brother, Lyle Tolosa, 22. They bought 40 "
                "guns."
            ),
            [("Otto Tolosa", 27, "Lancaster"), ("Lyle Tolosa", 22, "Lancaster")],
        ),
        (
            "Guns case",
            (
                "Three Reno men, each of them 23, were indicted for selling guns. They are "
                "Otto Lund, Lyle Adams and Pedro Ruiz."
            ),
            [("Otto Lund", 23, "Reno"), ("Lyle Adams", 23, "Reno"), ("Pedro Ruiz", 23, "Reno")],
        ),
        (
            "Guns case",
            (
                "A Mexican national, aged 54, must serve 36 months for exporting guns. Otto "
                "Lund entered his plea in July."
            ),
            [("Otto Lund", 54, None)],
        ),
        (
            "Guns case",
            ("Otto Lund was arrested Monday with 40 rifles. The defendant, 34, lives in Mesa."),
            [("Otto Lund", 34, "Mesa")],
        ),
        (
            "Guns case",
            (
                "Otto Lund aceptó su culpabilidad por vender armas. El acusado, de 25 años, "
                "compró 52 fusiles con Ana Salas y Lyle Ruiz."
            ),
            [("Otto Lund", 25, None), ("Ana Salas", None, None), ("Lyle Ruiz", None, None)],
        ),
        (
            "Guns case",
            ("Otto Lund, a rapper from the Atlanta area, was indicted for buying 146 guns."),
            [("Otto Lund", None, "Atlanta")],
        ),
        (
            "Guns case",
            ("Otto Lund, a leasing agent at a Tampa hotel, pleaded guilty to buying guns."),
            [("Otto Lund", None, "Tampa")],
        ),
        (
            "Guns case",
            ("EL PASO, Texas.- Otto Lund, de 53 años, de esta ciudad, fue acusado de comprar 20 rifles."),
            [("Otto Lund", 53, "El Paso")],
        ),
        (
            "Guns case",
            (
                "At a gas station in El Paso, Otto Lund, a 53-year-old from the city, tried "
                "to get 20 rifles. He was charged."
            ),
            [("Otto Lund", 53, "El Paso")],
        ),
        (
            "Guns case",
            (
                "Vecinos de Brisas Altas, Coahuila, vieron el operativo. Otto Lund, "
                "vecino de Brisas Altas, Coahuila, fue acusado de traficar armas."
            ),
            [("Otto Lund", None, "Brisas Altas")],
        ),
        (
            "Guns case",
            (
                "LORDSBURG, N.M. (AP) — The mayor and the police chief of a tiny border town "
                "were charged with smuggling guns. They are Mayor Otto Lund and Police "
                "Chief Lyle Vega, and Blas Ortega, a trustee of the town."
            ),
            [
                ("Otto Lund", None, "Lordsburg"),
                ("Lyle Vega", None, "Lordsburg"),
                ("Blas Ortega", None, "Lordsburg"),
            ],
        ),
        (
            "Guns case",
            "Lordsburg Mayor Otto Lund was charged with smuggling 200 guns.",
            [("Otto Lund", None, "Lordsburg")],
        ),
        (
            "Guns case",
            "El alcalde de Lordsburg, Otto Lund, fue acusado de contrabandear 200 armas.",
            [("Otto Lund", None, "Lordsburg")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 57, of Jamaica, Queens, and Lyle Adams, 44, of the Bronx, were "
                "charged with selling 186 handguns."
            ),
            [("Otto Lund", 57, "Queens"), ("Lyle Adams", 44, "Bronx")],
        ),
        (
            "Guns case",
            ("A father and his son from Cartagena, Otto Lund and Lyle Lund, were arrested with 40 pistols."),
            [("Otto Lund", None, "Cartagena"), ("Lyle Lund", None, "Cartagena")],
        ),
        (
            "Guns case",
            (
                "A Yuma family that owns a gun store was charged: Otto Lund, 55, his "
                "wife, Marta, 48, and their son Bruno Lund, 24. They sold guns to a cartel."
            ),
            [("Otto Lund", 55, "Yuma"), ("Marta", 48, "Yuma"), ("Bruno Lund", 24, "Yuma")],
        ),
        (
            "Guns case",
            "Otto Lund was arrested at his home in Glendale; he sold 30 rifles.",
            [("Otto Lund", None, "Glendale")],
        ),
        (
            "Guns case",
            (
                "Agents arrested Otto Lund, 45, Friday at his house in Glendale, Arizona, "
                "for selling 30 rifles."
            ),
            [("Otto Lund", 45, "Glendale")],
        ),
        (
            "Guns case",
            (
                "The three Lancaster men, Otto Tolosa, 27, Lyle Tolosa, 22, and Pedro Ruiz, "
                "25, were charged with buying 40 guns."
            ),
            [
                ("Otto Tolosa", 27, "Lancaster"),
                ("Lyle Tolosa", 22, "Lancaster"),
                ("Pedro Ruiz", 25, "Lancaster"),
            ],
        ),
        (
            "Guns case",
            (
                "Otto Lund and Lyle Adams, 25 and 27, respectively, both of Yuma, bought 60 "
                "AK-47 rifles and were indicted."
            ),
            [("Otto Lund", 25, "Yuma"), ("Lyle Adams", 27, "Yuma")],
        ),
        (
            "Guns case",
            (
                "Otto Lund y Ana Salas, de 34 y 29 años, vecinos de Laredo, fueron acusados "
                "de traficar 60 armas."
            ),
            [("Otto Lund", 34, "Laredo"), ("Ana Salas", 29, "Laredo")],
        ),
        (
            "Guns case",
            ("Otto Lund, de 34 años de edad y originario de Nogales, Sonora, fue detenido con 20 fusiles."),
            [("Otto Lund", 34, "Nogales")],
        ),
        (
            "Guns case",
            (
                "Otto Lund (34), Phoenix; Ana Salas (29), Mesa; and Lyle Adams (40), Tempe, "
                "were charged with buying guns for a cartel."
            ),
            [("Otto Lund", 34, "Phoenix"), ("Ana Salas", 29, "Mesa"), ("Lyle Adams", 40, "Tempe")],
        ),
        (
            "Guns case",
            "Otto Lund, who used to live in Dallas, was charged with exporting rifles.",
            [("Otto Lund", None, "Dallas")],
        ),
        (
            "Guns case",
            ("Otto Lund, a member of the Juarez cartel, was charged with buying rifles in Dallas."),
            [("Otto Lund", None, None)],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 41, formerly of Boise, Idaho, and now living in Reno, was "
                "charged with selling silencers."
            ),
            [("Otto Lund", 41, "Reno")],
        ),
        (
            "Guns case",
            (
                "The indictment names Otto Lund, a 31-year-old Houston-area welder, and Ana "
                "Salas, 29, his girlfriend. They bought 40 rifles."
            ),
            [("Otto Lund", 31, "Houston"), ("Ana Salas", 29, None)],
        ),
        (
            "Guns case",
            (
                "Two Tucson residents - Otto Lund, 31, and Ana Salas, 29 - were indicted "
                "for straw purchases of 20 rifles."
            ),
            [("Otto Lund", 31, "Tucson"), ("Ana Salas", 29, "Tucson")],
        ),
        (
            "Guns case",
            ("Los tucsonenses Otto Lund y Ana Salas fueron acusados de comprar 20 rifles."),
            [("Otto Lund", None, "Tucson"), ("Ana Salas", None, "Tucson")],
        ),
        (
            "Guns case",
            ("Detuvieron en Tijuana a Otto Lund, de 45 años, con 20 fusiles y 3 mil cartuchos."),
            [("Otto Lund", 45, None)],
        ),
    ],
)
def test_age_and_home(title: str, text: str, told: list[tuple[str, int | None, str | None]]) -> None:
    """Age and town of each."""
    assert [(person.name, person.age, person.city) for person in found(text, title)] == told
