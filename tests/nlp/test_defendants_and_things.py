"""Names of towns, bridges, makes and officials beside the names of defendants."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Gun trafficking case",
            ("Otto Lund of Maple Falls has pleaded guilty to dealing in firearms without a license."),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Agents searched a home in Cedar Rapids and the Little Creek apartments. "
                "Otto Lund, 34, was charged with selling guns without a license."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Otto Lund, 34, gave his address as 114 Holy Trinity in Laredo when he "
                "bought the rifles, the indictment says."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Three Sig Sauer pistols and a Smith & Wesson revolver were among the guns "
                "that Otto Lund was charged with smuggling."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "El decomiso fue en el Puente Internacional Lerma-Hondo. Detuvieron a Otto "
                "Lucio Ortega, de 33 años, con 40 armas."
            ),
            ["Otto Lucio Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "En el puerto internacional Weslaco-Progreso, agentes arrestaron a Lucio "
                "Ortega, de 33 años, con 40 rifles."
            ),
            ["Lucio Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "La titular de la aduana de Nuevo Laredo, Marta Salcedo, celebró el "
                "decomiso. Lucio Ortega, de 33 años, fue detenido con 40 rifles."
            ),
            ["Lucio Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "El director de operaciones de campo en Laredo, Marco Salcedo, atribuyó el "
                "hallazgo a un perro. Lucio Ortega, de 33 años, fue detenido con 40 rifles."
            ),
            ["Lucio Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "Marta Quill, who once led the Maple Coalition, likened the gun shows to "
                "bazaars. Otto Lund was charged with selling 43 guns."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Officers Ana Quill and Pedro Stokes, both 27, and Lyle Adams, 40, died. "
                "Otto Lund, 38, was charged with buying the guns for another."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "The drivers, Otto Lund and Lyle Lund Ortega, who is his cousin, told HSI "
                "agents that they had collected the trailers with 300 rifles."
            ),
            ["Otto Lund", "Lyle Lund Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "Treasury today sanctioned Zorvane Victor, a former lawmaker, for arming "
                "gangs with smuggled guns."
            ),
            ["Zorvane Victor"],
        ),
        (
            "Gun trafficking case",
            ("The Treasury Department designated Zorvane Belmar for trafficking weapons to gangs."),
            ["Zorvane Belmar"],
        ),
        (
            "Gun trafficking case",
            "El Tesoro sancionó a Zorvane Belmar por traficar armas para las pandillas.",
            ["Zorvane Belmar"],
        ),
        (
            "Gun trafficking case",
            (
                "Otto Lund, the chief of police, is one of the accused; so are the mayor, "
                "Lyle Adams, and a trustee, Blas Ortega. They bought 200 guns."
            ),
            ["Otto Lund", "Lyle Adams", "Blas Ortega"],
        ),
        (
            "Gun trafficking case",
            (
                "Otto Lund and Zarvius Plim, his co-defendant, agreed to acquire and resell "
                "firearms bought by straw purchasers."
            ),
            ["Otto Lund", "Zarvius Plim"],
        ),
        (
            "Gun trafficking case",
            (
                "They are James Quill, Dwayne Wilton, Zarlo Brandt, Samuel Brandt and Harlan "
                "Ramos. Nine people were arrested over 60 guns."
            ),
            ["James Quill", "Dwayne Wilton", "Zarlo Brandt", "Samuel Brandt", "Harlan Ramos"],
        ),
        (
            "Gun trafficking case",
            (
                "The guns went to the brothers Zadim and Jabeer Tolliver, who were charged "
                "with dealing without a license."
            ),
            ["Zadim Tolliver", "Jabeer Tolliver"],
        ),
        (
            "Gun trafficking case",
            (
                "A hip-hop artist from Atlanta, Otto Lund, who goes by Slow Otto, was "
                "indicted for buying 146 guns."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Otto Lund, a rapper from Reno whose stage name is Slowkey Zed, was charged "
                "with straw purchases of 40 guns."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                "Laguna Grove\nMay 24, 2024 - Otto Lund, 41, was charged with selling 200 "
                "rifles without a license."
            ),
            ["Otto Lund"],
        ),
        (
            "Gun trafficking case",
            (
                'ORTEGA LUND, Otto (a.k.a. "EL TITO"); DOB 12 Jan 1980. Treasury today '
                "sanctioned Otto Ortega Lund for smuggling rifles to a cartel."
            ),
            ["Otto Ortega Lund"],
        ),
        (
            "Gun trafficking case",
            ("OTTO LUND, LYLE ADAMS and ANA QUILL were charged with conspiring to export firearms."),
            ["OTTO LUND", "LYLE ADAMS", "ANA QUILL"],
        ),
        (
            "Gun trafficking case",
            ("Los hermanos Jorge y Alejandro Prado, declaró el agente Marco Salas, compraron ocho rifles."),
            ["Jorge Prado", "Alejandro Prado"],
        ),
        (
            "Gun trafficking case",
            (
                "A guard saw Ford Ranger tracks. Lund bought guns for others, and Otto Lund "
                "was arrested at the Lucky Star casino."
            ),
            ["Otto Lund"],
        ),
    ],
)
def test_who_is_accused(title: str, text: str, told: list[str]) -> None:
    """Only the accused are found, by their names."""
    assert [person.name for person in found(text, title)] == told
