"""Who is named beside the accused and did nothing, and what is told of earlier cases."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    "beside",
    [
        "La investigación está a cargo del fiscal asistente Víctor Acevedo Hernández.",
        "Lo defiende la licenciada Marta Solís Vega.",
        "La fiscal federal auxiliar especial Dana Vega Lora procesa el caso.",
        "One of the pistols was used to kill Marcus Bell, 17, in Newark last May.",
        "Neighbor Carla Reyes, 54, said she never saw anything unusual.",
        "Mayor Tom Barrett praised the arrest, as did Alderman Joe Davis.",
        "Jurors heard from Dana Fox, a clerk who sold him nine guns.",
        "His mother, Rose Lund, wept.",
        "The shop is owned by Dale Kemp, who is cooperating and is not accused of wrongdoing.",
        "He had sold them to a man identified in court papers as Luis Mora, who was slain in 2019.",
        "A protest in Newport Beach followed, and Newport Beach police had to close a street.",
    ],
)
def test_bystanders_are_no_defendants(beside: str) -> None:
    assert [person.name for person in found(f"Otto Lund was charged with selling pistols. {beside}")] == [
        "Otto Lund"
    ]


def test_the_office_told_after_a_name_is_not_the_next_ones() -> None:
    text = "De acuerdo con Edith Serrano, vocera de la ATF, Otto Lund fue acusado de vender pistolas."
    assert [person.name for person in found(text)] == ["Otto Lund"]


@pytest.mark.parametrize(
    ("title", "text", "status"),
    [
        (
            "Tulsa man charged with selling guns",
            "Otto Lund, 29, was charged Monday with selling guns. He was put on probation for two years "
            "after he pleaded guilty to battery in 2019.",
            "charged",
        ),
        (
            "Jury convicts Tulsa man of selling guns",
            "Otto Lund, 45, was convicted Monday of selling guns. In 2008 Lund was placed on probation for "
            "battery.",
            "convicted",
        ),
        (
            "Tulsa man sentenced for selling guns",
            "Otto Lund, 45, was placed on probation for three years on Monday for selling guns.",
            "sentenced",
        ),
    ],
)
def test_probation_of_an_earlier_case_is_no_sentence(title: str, text: str, status: str) -> None:
    news, _, rest = text.partition(". ")
    told = "The agents had watched his garage since the spring and bought guns there. " * 5
    assert [person.status.value for person in found(f"{news}. {told}{rest}", title)] == [status]
