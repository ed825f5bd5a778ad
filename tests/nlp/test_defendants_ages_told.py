"""Ages told by what somebody is, or by "he" in the next sentence; ages and towns that twins share."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            "Otto Lund, a retired tool grinder of 66, sold guns illegally. Ana Quill helped him sell.",
            [66],
        ),
        (
            "El jefe de la red de tráfico de armas es Otto Lund Vega, alias el Tuerto, un vendedor de autos "
            "de 46 años. Su cómplice, Ana Quill Ríos, compró fusiles.",
            [46, None],
        ),
        ("Otto Lund Vega, cabo de Materiales de Guerra, de 32 años, vendió 40 fusiles.", [32]),
        ("Otto Lund, or “Doc,” 33, sold 40 guns without a license with Ana Quill.", [33, None]),
        (
            "Otto Lund of Reno, a 41-year-old with a record, bought 40 guns for others with Ana Quill.",
            [41, None],
        ),
        (
            "Otto Lund sold 40 guns illegally. He is 19 now. Ana Quill was charged with selling guns too.",
            [19, None],
        ),
        ("Otto Lund sold 40 guns illegally. “He is 19 times luckier than I,” a buyer said.", [None]),
        ("Otto Lund and Ana Quill sold guns illegally.\n\nLUND, 33, and QUILL, 28, were arrested.", [33, 28]),
        ("Twins Kai and Otto Lund, 19, sold 40 stolen guns.", [19, 19]),
        ("Brothers Kai and Otto Lund, 19, sold 40 stolen guns.", [None, 19]),
    ],
)
def test_ages_told(text: str, ages: list[int | None]) -> None:
    """The age of each defendant, in order of mention."""
    assert [d.age for d in found(text)][: len(ages)] == ages


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        (
            "Otto Lund, 22, Lyle Adams, 20, and twins Kai and Bo Vance, 19, all of Mesa, Arizona, "
            "sold stolen guns.",
            ["Mesa", "Mesa", "Mesa", "Mesa"],
        ),
        (
            "He ordered guns from two brothers, Kai and Otto Lund, then of Mesa, Arizona, who sold him 40.",
            ["Mesa", "Mesa"],
        ),
        ("Otto Lund, Lyle Adams and Ana Quill, of Mesa, Arizona, sold 40 guns illegally.", ["Mesa"] * 3),
        ("Otto Lund, 30, and Ana Quill, 33, of Mesa, Arizona, sold 40 guns illegally.", [None, "Mesa"]),
        ("Otto Lund, a convicted felon from Southeast Washington, sold 40 guns.", ["Washington"]),
    ],
)
def test_towns_told(text: str, towns: list[str | None]) -> None:
    """The town of each defendant, in order of mention."""
    assert [d.city for d in found(text)] == towns
