"""Defendants as the press writes of them in Spanish."""

from __future__ import annotations

import pytest

from nlp.annotation import Defendant, SourceDocument
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages


def found(text: str, title: str = "Guns case") -> tuple[Defendant, ...]:
    """The defendants of a text of May 2024."""
    reading = read(SourceDocument("x", title, "2024-05-02", text, language="es"))
    return find_defendants(reading, find_stages(reading))


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Tráfico de armas",
            (
                "Elementos de la Guardia Nacional detuvieron en Nogales a Otto Beltrán, de "
                "34 años, con 20 fusiles ocultos en una camioneta."
            ),
            [("Otto Beltrán", 34, "arrested")],
        ),
        (
            "Tráfico de armas",
            ("Fue detenido Otto Beltrán Ruiz, alias 'El Tito', con 20 fusiles que llevaba a Culiacán."),
            [("Otto Beltrán Ruiz", None, "arrested")],
        ),
        (
            "Tráfico de armas",
            ("La FGR vinculó a proceso a Otto “N” y Ana “N” por el acopio y tráfico de 20 fusiles."),
            [("Otto “N”", None, "charged"), ("Ana “N”", None, "charged")],
        ),
        (
            "Tráfico de armas",
            ("Un juez federal vinculó a proceso a Otto Beltrán por introducir 20 fusiles al país."),
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "Otto Beltrán y su hermano Lucio, de 34 y 29 años, compraban fusiles en "
                "Arizona; ambos fueron acusados."
            ),
            [("Otto Beltrán", 34, "charged"), ("Lucio", 29, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "El matrimonio formado por Otto Beltrán y Ana Salas fue acusado de comprar "
                "20 fusiles para un cártel."
            ),
            [("Otto Beltrán", None, "charged"), ("Ana Salas", None, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "Otto Beltrán se declaró culpable este lunes de comprar 20 fusiles para un "
                "cártel; su sentencia se conocerá en mayo."
            ),
            [("Otto Beltrán", None, "pleaded_guilty")],
        ),
        (
            "Tráfico de armas",
            "Se declara culpable Otto Beltrán de traficar 20 fusiles.",
            [("Otto Beltrán", None, "pleaded_guilty")],
        ),
        (
            "Tráfico de armas",
            "Otto Beltrán se declaró no culpable de traficar 20 fusiles.",
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            "Un jurado halló culpable a Otto Beltrán de traficar 20 fusiles.",
            [("Otto Beltrán", None, "convicted")],
        ),
        (
            "Tráfico de armas",
            "El jurado absolvió a Otto Beltrán, acusado de traficar 20 fusiles.",
            [("Otto Beltrán", None, "acquitted")],
        ),
        (
            "Tráfico de armas",
            ("Otto Beltrán fue extraditado a Estados Unidos, donde lo acusan de traficar 20 fusiles."),
            [("Otto Beltrán", None, "extradited")],
        ),
        (
            "Tráfico de armas",
            ("Estados Unidos busca la extradición de Otto Beltrán, acusado de traficar 20 fusiles."),
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            ("La juez Marta Salcedo sentenció a Otto Beltrán a 60 meses por traficar 20 fusiles."),
            [("Otto Beltrán", None, "sentenced")],
        ),
        (
            "Tráfico de armas",
            (
                "El agente especial Marco Salcedo declaró que Otto Beltrán compró 20 "
                "fusiles. Beltrán enfrenta cargos federales."
            ),
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "El fiscal federal Marco Salcedo informó que Otto Beltrán, de 34 años, fue "
                "acusado de traficar 20 fusiles."
            ),
            [("Otto Beltrán", 34, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "“Son armas de guerra”, dijo la embajadora Marta Salcedo. Otto Beltrán fue "
                "acusado de traficar 20 fusiles."
            ),
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "En la investigación por la muerte del agente Marco Salcedo fue detenido "
                "Otto Beltrán, que vendió el fusil."
            ),
            [("Otto Beltrán", None, "arrested")],
        ),
        (
            "Tráfico de armas",
            ("Otto Beltrán, dueño de la armería Plata, fue acusado de vender 20 fusiles a prestanombres."),
            [("Otto Beltrán", None, "charged")],
        ),
        (
            "Tráfico de armas",
            ("Acusan a Otto Beltrán, Lucio Ortega y Ana Salas de traficar 20 fusiles a México."),
            [
                ("Otto Beltrán", None, "charged"),
                ("Lucio Ortega", None, "charged"),
                ("Ana Salas", None, "charged"),
            ],
        ),
        (
            "Tráfico de armas",
            (
                "Los acusados son Otto Beltrán, de 34; Lucio Ortega, de 29, y Ana Salas, de "
                "40. Compraron 20 fusiles."
            ),
            [("Otto Beltrán", 34, "charged"), ("Lucio Ortega", 29, "charged"), ("Ana Salas", 40, "charged")],
        ),
        (
            "Tráfico de armas",
            (
                "Los acusados fueron identificados como: Otto Beltrán, 34 años; Lucio "
                "Ortega, 29 años. Traficaban fusiles."
            ),
            [("Otto Beltrán", 34, "charged"), ("Lucio Ortega", 29, "charged")],
        ),
        (
            "Tráfico de armas",
            ("Uno de los detenidos, Otto Beltrán, llevaba 20 fusiles; el otro, Lucio Ortega, manejaba."),
            [("Otto Beltrán", None, "arrested"), ("Lucio Ortega", None, "arrested")],
        ),
        (
            "Tráfico de armas",
            "Dictan 5 años de cárcel a Otto Beltrán por traficar 20 fusiles.",
            [("Otto Beltrán", None, "sentenced")],
        ),
        (
            "Tráfico de armas",
            ("Otto Beltrán y Lucio Ortega recibieron condenas de 60 y 40 meses por traficar 20 fusiles."),
            [("Otto Beltrán", None, "sentenced"), ("Lucio Ortega", None, "sentenced")],
        ),
        (
            "Tráfico de armas",
            (
                "Según la acusación, Otto Beltrán pagaba a Lucio Ortega para comprar "
                "fusiles que Ana Salas llevaba a México."
            ),
            [
                ("Otto Beltrán", None, "charged"),
                ("Lucio Ortega", None, "charged"),
                ("Ana Salas", None, "charged"),
            ],
        ),
        (
            "Tráfico de armas",
            ("Otto Beltrán, texano de 34 años, aceptó ante el juez haber comprado 20 fusiles."),
            [("Otto Beltrán", 34, "pleaded_guilty")],
        ),
        (
            "Tráfico de armas",
            ("Otto Beltrán, El Tito, fue detenido; según el gobernador Marco Salcedo, traficaba fusiles."),
            [("Otto Beltrán", None, "arrested")],
        ),
    ],
)
def test_in_spanish(title: str, text: str, told: list[tuple[str, int | None, str]]) -> None:
    """Name, age and stage of each."""
    assert [(person.name, person.age, str(person.status)) for person in found(text, title)] == told
