"""Who waits for a sentence, terms that are no sentences yet, homes of companies and of pairs."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Selk and Otto Lund bought guns for a ring. Selk was sentenced to 18 months in prison. "
            "Lund will be sentenced on April 26.",
            [("sentenced", 18), ("pleaded_guilty", None)],
        ),
        (
            "Otto Lund pleaded no contest to sale of a rifle; he is to receive one year in jail when "
            "he is sentenced "
            "on October 4.",
            [("pleaded_guilty", None)],
        ),
        (
            "Rosa Duarte hid 1,000 rounds. She is charged with smuggling. Last August, a Yuma father "
            "of four was "
            "sentenced to 30 months for driving rifles through the same lanes.",
            [("charged", None)],
        ),
        (
            "El juez impuso a Otto Lund la medida cautelar de prisión preventiva y fijó un plazo de "
            "dos meses para la "
            "investigación complementaria. Lund llevaba 12 rifles.",
            [("charged", None)],
        ),
        ("Otto Lund, who sold 40 guns, was jailed for nine years.", [("sentenced", 108)]),
        (
            "Otto Lund was given credit for 14 months served and sentenced to 30 months for selling guns.",
            [("sentenced", 30)],
        ),
        ("Condenan a Otto Lund a 46 meses por traficar armas.", [("sentenced", 46)]),
        (
            "If convicted, Otto Lund, accused of selling guns, will be sentenced by Judge Roe.",
            [("charged", None)],
        ),
    ],
)
def test_stage_and_term(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert [(str(person.status), person.sentence_months) for person in found(text)] == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Guns case",
            "Ana Selk, 29, of Auburn, and Rosa Duarte, 31, of Federal Way, bought handguns for a "
            "ring. Both are charged.",
            ["Auburn", "Federal Way"],
        ),
        (
            "Guns case",
            "Otto Lund, 39, of Rowland Heights, sold 12 rifles. Also charged is Bright Pacific "
            "Trading Inc., the El Monte "
            "company through which the freight was booked.",
            ["Rowland Heights", "El Monte"],
        ),
        (
            "Hesperia Father and Son Plead Guilty to Selling Ghost Guns",
            "A High Desert father and son admitted running a ghost gun workshop. Otto Lund, 52, "
            "pleaded guilty to making "
            "guns. His son, Emil Lund, 26, pleaded no contest to sale of 3 rifles.",
            ["Hesperia", "Hesperia"],
        ),
    ],
)
def test_homes(title: str, text: str, expected: list[str]) -> None:
    assert [person.city for person in found(text, title)] == expected


def test_who_is_described_first_is_named_first() -> None:
    text = (
        "A 34-year-old Kent, Washington, man was sentenced to nine years in prison for trafficking "
        "guns. Otto Lund led a "
        "ring. He paid Ana Selk, 29, of Auburn, to buy handguns."
    )
    assert [person.age for person in found(text)] == [34, 29]
