"""Stages and terms of persons as papers tell them: pleas beside verdicts, sums of terms, arrests "
"uncharged."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Man held over 30 pistols",
            "Otto Lund, 30, was taken into custody Tuesday. Prosecutors have yet to decide on charges.",
            {"Otto Lund": ("arrested", None)},
        ),
        (
            "Cae vendedor de armas",
            "Otto Lund fue detenido el martes, acusado de vender pistolas a pandillas.",
            {"Otto Lund": ("arrested", None)},
        ),
        (
            "Man convicted of selling guns",
            "Otto Lund was convicted, on his plea, of selling pistols without a license.",
            {"Otto Lund": ("pleaded_guilty", None)},
        ),
        (
            "Two guilty in gun plot",
            "Otto Lund pleaded guilty to conspiracy in March. Karl Meyer was found guilty by a jury "
            "Tuesday of "
            "selling pistols.",
            {"Otto Lund": ("pleaded_guilty", None), "Karl Meyer": ("convicted", None)},
        ),
        (
            "Man guilty of selling guns",
            "A jury needed an hour Tuesday to find Otto Lund guilty of selling pistols.",
            {"Otto Lund": ("convicted", None)},
        ),
        (
            "Gun seller gets prison",
            "Otto Lund got 84 months; his cousin, Karl Meyer, got 30. Both sold pistols to gangs.",
            {"Otto Lund": ("sentenced", 84), "Karl Meyer": ("sentenced", 30)},
        ),
        (
            "Gun seller sentenced",
            "Otto Lund was sentenced Tuesday to consecutive terms of five years and three years in "
            "prison for "
            "selling pistols, eight years in all.",
            {"Otto Lund": ("sentenced", 96)},
        ),
        (
            "Gun ring member pleads guilty",
            "Otto Lund pleaded guilty Tuesday to selling pistols. He agreed to a term of 70 months, which a "
            "judge must approve.",
            {"Otto Lund": ("pleaded_guilty", None)},
        ),
        (
            "Three sentenced in rifle case",
            "Otto Lund (63 months), Karl Meyer (31 months) and Jon Berg (time served) were sentenced.",
            {"Otto Lund": ("sentenced", 63), "Karl Meyer": ("sentenced", 31), "Jon Berg": ("sentenced", 0)},
        ),
        (
            "Rifle smuggler sentenced",
            "Otto Lund was given a suspended sentence and 200 hours of community service Tuesday for selling "
            "rifles.",
            {"Otto Lund": ("sentenced", 0)},
        ),
        (
            "Rifle case",
            "Otto Lund owned up in court Tuesday to smuggling rifles and now faces as much as 20 years.",
            {"Otto Lund": ("pleaded_guilty", None)},
        ),
        (
            "Rifle case",
            "Police caught Otto Lund on Tuesday with 40 rifles and locked him up.",
            {"Otto Lund": ("arrested", None)},
        ),
    ],
)
def test_outcomes(title: str, text: str, told: dict[str, tuple[str, int | None]]) -> None:
    reading = read(SourceDocument("d", title, "2024-05-16", text))
    found = find_defendants(reading, find_stages(reading))
    assert {person.name: (person.status.value, person.sentence_months) for person in found} == told
