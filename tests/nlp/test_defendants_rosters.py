"""Tables of defendants: what their cells tell, and what only looks like a table."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found

_LEAD = "Otto Lund, then 22, and Ana Quill were convicted of smuggling 43 guns to Mexico.\n\n"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "DEFENDANTS          Case Number 21CR0811\n"
            "Otto Lund           Chula Vista, CA       Age: 24\n"
            "Ana Quill           Tijuana, Mexico       Age: 31\n",
            [("Otto Lund", 24, "Chula Vista"), ("Ana Quill", 31, "Tijuana")],
        ),
        (
            "Defendants:\n\nOTTO LUND (“Flaco”)\n\nAge: 24\n\nMesa, Arizona\n\nANA QUILL\n\nAge: 31\n\n"
            "Quartz Flats, Arizona\n",
            [("Otto Lund", 24, "Mesa"), ("Ana Quill", 31, "Quartz Flats")],
        ),
        (
            "Name\n\nAge\n\nHometown\n\nOtto Lund,\n\naka Flaco\n\n24\n\nVista, CA\n\nAna Quill\n\n31\n\n"
            "Mesa, AZ\n",
            [("Otto Lund", 24, "Vista"), ("Ana Quill", 31, "Mesa")],
        ),
        (
            "1. Otto Lund Age 24 El Cajon, California\n2. Ana Quill Age 31 Mesa, Arizona\n",
            [("Otto Lund", 24, "El Cajon"), ("Ana Quill", 31, "Mesa")],
        ),
        (
            "OTTO LUND\n\nAge: 24\n\nNationality: Mexican\n\nANA QUILL\n\nAge: 31\n\nBrooklyn\n",
            [("Otto Lund", 24, None), ("Ana Quill", 31, "Brooklyn")],
        ),
        (
            "Otto Lund\n\nMESA, Arizona – Agents found 43 guns in a truck.\n",
            [("Otto Lund", 22, None), ("Ana Quill", None, None)],
        ),
        (
            "Otto Lund\t43 guns\nAna Quill\t12 rifles\n",
            [("Otto Lund", 22, None), ("Ana Quill", None, None)],
        ),
    ],
)
def test_tables_of_defendants(table: str, told: list[tuple[str, int | None, str | None]]) -> None:
    """A row tells age and town, in any order; counts of guns and datelines are no cells."""
    assert [(d.name, d.age, d.city) for d in found(_LEAD + table)] == told
