"""Terms and stages in the wordings of wires, tabloids and border papers."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Guns case",
            "Otto Lund was sentenced to life plus 10 years for selling guns to a gang.",
            [("Otto Lund", 9999)],
        ),
        (
            "Guns case",
            "Otto Lund was sentenced to three to nine years in prison for selling guns.",
            [("Otto Lund", 108)],
        ),
        (
            "Guns case",
            ("Otto Lund was sentenced to an indeterminate term of three to nine years for selling guns."),
            [("Otto Lund", 108)],
        ),
        (
            "Guns case",
            "Otto Lund was sentenced to seven and a half years for selling guns.",
            [("Otto Lund", 90)],
        ),
        (
            "Guns case",
            "Otto Lund got six years and three months for buying guns for a cartel.",
            [("Otto Lund", 75)],
        ),
        (
            "Guns case",
            ("Otto Lund will spend the next 63 months behind bars for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund must serve 63 months in federal prison for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("A judge ordered Otto Lund to spend 63 months in prison for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            (
                "Sixty-three months in prison: that is what a judge gave Otto Lund for "
                "buying guns for a cartel."
            ),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund is going to prison for 63 months for buying guns for a cartel, a judge has ruled."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Otto Lund drew a 63-month sentence for buying guns for a cartel.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("A 63-month prison term was handed to Otto Lund for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund, who faced up to 10 years, received 63 months for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Prosecutors sought 10 years; the judge gave Otto Lund 63 months for buying guns for a cartel."),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund was sentenced to one year and one day in prison for buying guns for a cartel."),
            [("Otto Lund", 12)],
        ),
        (
            "Guns case",
            "Otto Lund was sentenced to time served for buying guns for a cartel.",
            [("Otto Lund", 0)],
        ),
        (
            "Guns case",
            ("Otto Lund was sentenced to five years of probation for buying guns for a cartel."),
            [("Otto Lund", 0)],
        ),
        (
            "Guns case",
            (
                "Otto Lund was sentenced to 18 months, half of it in home confinement, for "
                "buying guns for a cartel."
            ),
            [("Otto Lund", 18)],
        ),
        (
            "Guns case",
            (
                "Otto Lund was sentenced to 60 months on the first count and 41 months on "
                "the second, to run concurrently, for smuggling guns."
            ),
            [("Otto Lund", 60)],
        ),
        (
            "Guns case",
            (
                "Otto Lund was sentenced to 60 months on the first count and 40 months on "
                "the second, to run consecutively, for smuggling guns."
            ),
            [("Otto Lund", 100)],
        ),
        (
            "Guns case",
            ("Otto Lund and Ana Quill were sentenced to 60 and 40 months, respectively, for smuggling guns."),
            [("Otto Lund", 60), ("Ana Quill", 40)],
        ),
        (
            "Guns case",
            (
                "Otto Lund, Ana Quill and Lyle Adams were sentenced to terms of 60, 40 and "
                "30 months for smuggling guns."
            ),
            [("Otto Lund", 60), ("Ana Quill", 40), ("Lyle Adams", 30)],
        ),
        (
            "Guns case",
            ("Otto Lund was sentenced to 60 months and Ana Quill to 40 months for smuggling guns."),
            [("Otto Lund", 60), ("Ana Quill", 40)],
        ),
        (
            "Guns case",
            ("Otto Lund fue condenado a siete años y medio de prisión por traficar armas."),
            [("Otto Lund", 90)],
        ),
        (
            "Guns case",
            "Un juez impuso 63 meses de prisión a Otto Lund por traficar armas.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Otto Lund pasará 63 meses en una prisión federal por traficar armas.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Otto Lund recibió una pena de 63 meses tras las rejas por traficar armas.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Le dieron 63 meses de cárcel a Otto Lund por traficar armas.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Otto Lund, sentenciado a cinco años y tres meses, traficaba armas.",
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund pleaded guilty to smuggling guns and could be sentenced to 10 years."),
            [("Otto Lund", None)],
        ),
        (
            "Guns case",
            (
                "Otto Lund pleaded guilty to smuggling guns. Sentencing is set for Oct. 1; "
                "he faces 46 to 57 months under the guidelines."
            ),
            [("Otto Lund", None)],
        ),
        (
            "Guns case",
            ("Otto Lund pleaded guilty to smuggling guns in a deal that calls for five years in prison."),
            [("Otto Lund", None)],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 40, who once served 10 years for robbery, was sentenced to 63 "
                "months for selling guns."
            ),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            ("Otto Lund's 63-month sentence for smuggling guns was cut to 41 months on Monday."),
            [("Otto Lund", 41)],
        ),
        (
            "Guns case",
            (
                "Otto Lund was sentenced to 63 months in prison for smuggling guns, to be "
                "followed by three years of supervised release."
            ),
            [("Otto Lund", 63)],
        ),
        (
            "Guns case",
            "Otto Lund was sentenced to 12 months of home detention for buying guns.",
            [("Otto Lund", 0)],
        ),
        (
            "Guns case",
            ("Otto Lund was sentenced to 10 years, with five years suspended, for selling guns."),
            [("Otto Lund", 60)],
        ),
        (
            "Guns case",
            "Otto Lund was given the statutory maximum of 10 years for selling guns.",
            [("Otto Lund", 120)],
        ),
        (
            "Ten years for man who sold guns",
            "Otto Lund was sentenced Monday in Reno for selling guns.",
            [("Otto Lund", 120)],
        ),
    ],
)
def test_terms(title: str, text: str, told: list[tuple[str, int | None]]) -> None:
    """The months imposed on each."""
    assert [(person.name, person.sentence_months) for person in found(text, title)] == told
