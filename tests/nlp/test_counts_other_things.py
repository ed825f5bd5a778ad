"""Numbers that count no guns by what stands beside them: capacities, charges, prices of each."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read


def bounds(text: str, language: str = "en") -> list[tuple[int | None, int | None]]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [(c.low, c.high) for c in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Agents seized Glocks with extended magazines and 50 round ammunition drums."),
        ("en", "In all, 54 of the 60 crates contained ammunition."),
        ("en", "Agents seized guns from their support clubs, including at least five in Mesa."),
        ("es", "Fue culpable de un cargo de compra de armas, uno de tráfico y uno más de conspiración."),
        ("es", "Cada cargo de armas implica hasta 15 años para los tres y el dinero hasta 10 para Rosales."),
        ("en", "Marsh was paid $50 for every AK-47 and $100 for a .50-caliber rifle."),
        ("en", "Count three: conspiracy to acquire and use an anti-aircraft missile."),
        ("en", "With such a card an AR-15 becomes a machine gun."),
        ("en", "He sold strips of metal that imitate a lightning link."),
        ("en", "Marsh was sentenced on several bomb and weapons charges."),
        ("es", "Un conocido suyo compró el armamento en una feria de armas."),
    ],
)
def test_other_things_are_not_counted(language: str, text: str) -> None:
    assert bounds(text, language) == []


def test_who_is_found_with_a_gun_had_it() -> None:
    text = "Agents found Marsh driving a van while in possession of a .40 caliber handgun."
    assert bounds(text) == [(1, 1)]
    assert bounds("Marsh was charged with being a felon in possession of a handgun.") == []


def test_magazines_of_other_capacities_are_others() -> None:
    text = "Marsh exported a 9-round magazine to Malta.\nHe exported a 10-round magazine to Malta."
    assert bounds(text) == [(1, 1), (1, 1)]
