"""Calibers of parts of a stock told once: "rounds, most of them .223", "rifles, of which nine …"."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.firearms import find_firearms
from nlp.reading import read


def _guns(text: str, language: str = "en") -> set[tuple[str | None, str]]:
    found = find_firearms(read(SourceDocument("x", "", "2022-05-05", text, language=language)))
    check_spans(text, found)
    return {(gun.caliber, str(gun.kind)) for gun in found}


@pytest.mark.parametrize(
    ("text", "guns"),
    [
        (
            "They shipped 81,000 cartridges, most of them .223 and 7.62mm.",
            {(".223", "ammunition"), ("7.62mm", "ammunition")},
        ),
        (
            "The rounds were in calibers 9mm and .40.",
            {("9mm", "ammunition"), (".40", "ammunition")},
        ),
        (
            "The crate held 30 rifles, of which twenty-one were chambered in 5.56mm and nine in .308.",
            {("5.56mm", "rifle"), (".308", "rifle")},
        ),
        (
            "Aseguraron 7 mil cartuchos: 6 mil de calibre 9 milímetros, y mil de calibre .50.",
            {("9mm", "ammunition"), (".50", "ammunition")},
        ),
        (
            "Hallaron 5 mil 340 cartuchos, la mayoría calibre .223 y 7.62x39mm.",
            {(".223", "ammunition"), ("7.62x39mm", "ammunition")},
        ),
    ],
)
def test_calibers_of_parts(text: str, guns: set[tuple[str | None, str]]) -> None:
    assert guns <= _guns(text, "es" if "cartuchos" in text else "en")


def test_what_turned_up_was_there() -> None:
    found = find_firearms(
        read(SourceDocument("x", "", None, "A search turned up two, a Beretta 92 and a Colt."))
    )
    assert "92" in {gun.model for gun in found}


def test_plural_models_and_companies() -> None:
    text = "He bought Winchester Model 94s. A licence names Valley Heritage Arms LLC."
    assert {gun.model for gun in find_firearms(read(SourceDocument("x", "", None, text)))} <= {"94", None}


def test_another_sentence_is_no_part() -> None:
    assert (".50", "ammunition") not in _guns(
        "They had 900 rounds. Officers in a bunker photographed .50 holes."
    )
