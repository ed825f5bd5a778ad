"""Stages in the wordings of wires, tabloids and border papers."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Gun smuggling case",
            ("Guilty on all counts: that was the verdict Monday for Otto Lund, who smuggled 40 rifles."),
            [("Otto Lund", "convicted")],
        ),
        (
            "Gun smuggling case",
            ("Jurors found that Otto Lund had smuggled 40 rifles and convicted him on three counts."),
            [("Otto Lund", "convicted")],
        ),
        (
            "Gun smuggling case",
            ("Otto Lund walked free Monday after a jury acquitted him of smuggling 40 rifles."),
            [("Otto Lund", "acquitted")],
        ),
        (
            "Gun smuggling case",
            "Charges that Otto Lund smuggled 40 rifles were dropped Monday.",
            [("Otto Lund", "dismissed")],
        ),
        (
            "Gun smuggling case",
            "A plea of guilty was entered by Otto Lund, who smuggled 40 rifles.",
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Gun smuggling case",
            ("Otto Lund has agreed to plead guilty to smuggling 40 rifles, his lawyer said."),
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Gun smuggling case",
            "Otto Lund is expected to plead guilty to smuggling 40 rifles next week.",
            [("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund, who pleaded guilty last year to smuggling 40 rifles, was to be "
                "sentenced Monday, but the hearing was put off."
            ),
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Gun smuggling case",
            "Otto Lund changed his plea to guilty Monday in the smuggling of 40 rifles.",
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund, charged with smuggling 40 rifles, will go on trial in May with "
                "Ana Salas, who denies the charges."
            ),
            [("Otto Lund", "charged"), ("Ana Salas", "charged")],
        ),
        (
            "Gun smuggling case",
            ("Three men were convicted of smuggling 40 rifles: Otto Lund, Lyle Adams and Pedro Ruiz."),
            [("Otto Lund", "convicted"), ("Lyle Adams", "convicted"), ("Pedro Ruiz", "convicted")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund pleaded guilty and testified against Lyle Adams, who was "
                "convicted of smuggling 40 rifles."
            ),
            [("Otto Lund", "pleaded_guilty"), ("Lyle Adams", "convicted")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund was sentenced Monday. His co-defendants, Lyle Adams and Pedro "
                "Ruiz, have pleaded guilty to smuggling 40 rifles and await sentencing."
            ),
            [("Otto Lund", "sentenced"), ("Lyle Adams", "pleaded_guilty"), ("Pedro Ruiz", "pleaded_guilty")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund, Lyle Adams and Pedro Ruiz smuggled 40 rifles. Lund was "
                "sentenced to 60 months, Adams to 40 months; Ruiz is a fugitive."
            ),
            [("Otto Lund", "sentenced"), ("Lyle Adams", "sentenced"), ("Pedro Ruiz", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "All but one of the four who smuggled the rifles have pleaded guilty: Otto "
                "Lund, Lyle Adams and Pedro Ruiz. Ana Salas goes to trial in May."
            ),
            [
                ("Otto Lund", "pleaded_guilty"),
                ("Lyle Adams", "pleaded_guilty"),
                ("Pedro Ruiz", "pleaded_guilty"),
                ("Ana Salas", "charged"),
            ],
        ),
        (
            "Gun smuggling case",
            ("Otto Lund was arrested Monday at the border with 40 rifles hidden in his truck."),
            [("Otto Lund", "arrested")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund was arrested Monday at the border with 40 rifles; a complaint "
                "charges him with smuggling."
            ),
            [("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund was handed over to U.S. marshals in Bogota on Friday and flown "
                "to Miami to face charges of smuggling 40 rifles."
            ),
            [("Otto Lund", "extradited")],
        ),
        (
            "Gun smuggling case",
            ("The Fifth Circuit upheld the conviction of Otto Lund for smuggling 40 rifles."),
            [("Otto Lund", "convicted")],
        ),
        (
            "Gun smuggling case",
            ("The appeals court affirmed Otto Lund's 60-month sentence for smuggling 40 rifles."),
            [("Otto Lund", "sentenced")],
        ),
        (
            "Gun smuggling case",
            (
                "The Treasury Department on Monday sanctioned Otto Lund and Ana Salas for "
                "supplying rifles to a cartel."
            ),
            [("Otto Lund", "sanctioned"), ("Ana Salas", "sanctioned")],
        ),
        (
            "Gun smuggling case",
            ("Otto Lund, a convicted felon, was charged with buying 40 rifles through others."),
            [("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund, previously convicted of robbery and sentenced to 5 years, was "
                "charged with buying 40 rifles through others."
            ),
            [("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            ("If convicted, Otto Lund could be sentenced to 20 years for smuggling 40 rifles."),
            [("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "Ana Salas, the girlfriend of Otto Lund, pleaded guilty to buying 40 rifles "
                "that Lund is charged with smuggling."
            ),
            [("Ana Salas", "pleaded_guilty"), ("Otto Lund", "charged")],
        ),
        (
            "Gun smuggling case",
            (
                "Otto Lund told the court he was sorry before U.S. District Judge Amos "
                "Kettering sent him to prison for 60 months for smuggling rifles."
            ),
            [("Otto Lund", "sentenced")],
        ),
    ],
)
def test_stages(title: str, text: str, told: list[tuple[str, str]]) -> None:
    """The stage of each."""
    assert [(person.name, str(person.status)) for person in found(text, title)] == told
