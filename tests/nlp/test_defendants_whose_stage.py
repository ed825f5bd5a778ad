"""Whose plea, verdict, term, flight or death a text tells."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Guns case",
            (
                "Otto Lund was charged with buying rifles for others. He told agents that "
                "he bought the guns for a friend and admitted that he lied on the form."
            ),
            [("Otto Lund", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 34, was charged Monday with selling guns. According to the "
                "complaint, Lund admitted buying 30 pistols for a cartel."
            ),
            [("Otto Lund", "charged")],
        ),
        (
            "Guns case",
            ("Otto Lund admitted Monday in federal court that he bought 30 pistols for a cartel."),
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Man admits smuggling guns",
            (
                "Otto Lund admitted smuggling 30 pistols to Mexico, prosecutors said. He "
                "will be sentenced in May."
            ),
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Guns case",
            (
                "Otto Lund confesó a los agentes que las 30 pistolas eran para un cártel. "
                "Fue acusado de contrabando de armas."
            ),
            [("Otto Lund", "charged")],
        ),
        (
            "Guns case",
            "Otto Lund reconoció ante el juez que compró 30 pistolas para un cártel.",
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 34, pleaded guilty to buying guns; the plea agreement says that "
                "Lyle Adams, 40, sent him the cash for the rifles."
            ),
            [("Otto Lund", "pleaded_guilty"), ("Lyle Adams", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund and Lyle Adams were charged with smuggling guns. The defendants "
                "pleaded guilty in June. A third man, Pedro Ruiz, remains at large."
            ),
            [("Otto Lund", "pleaded_guilty"), ("Lyle Adams", "pleaded_guilty"), ("Pedro Ruiz", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, Lyle Lund and Pedro Lund were tried for selling guns to a "
                "cartel. The jury found two of the three brothers guilty on Friday. Pedro "
                "Lund was acquitted of everything."
            ),
            [("Otto Lund", "convicted"), ("Lyle Lund", "convicted"), ("Pedro Lund", "acquitted")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, Lyle Lund and Pedro Lund sold guns to a cartel. A jury "
                "convicted Otto and Lyle Lund but acquitted Pedro Lund."
            ),
            [("Otto Lund", "convicted"), ("Lyle Lund", "convicted"), ("Pedro Lund", "acquitted")],
        ),
        (
            "Guns case",
            (
                "Otto Lund opened fire with a rifle that was bought for him and later took "
                "his own life. Ana Quill, 30, was charged with buying the rifle for him."
            ),
            [("Otto Lund", "other"), ("Ana Quill", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund, 40, got the rifle from a straw buyer; he was killed in a "
                "shootout with police. Ana Quill, who bought the rifle, was indicted."
            ),
            [("Otto Lund", "other"), ("Ana Quill", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund of Montreal was extradited over 100 handguns. He pleaded not "
                "guilty. A woman accused of working with him has pleaded guilty to buying "
                "guns."
            ),
            [("Otto Lund", "extradited")],
        ),
        (
            "Two convicted of smuggling",
            ("Otto Lund and Lyle Adams have pleaded guilty to trying to smuggle 300 magazines."),
            [("Otto Lund", "pleaded_guilty"), ("Lyle Adams", "pleaded_guilty")],
        ),
        (
            "Guns case",
            ("Otto Lund, who had other people buy guns for him, was sentenced to 120 months in prison."),
            [("Otto Lund", "sentenced")],
        ),
        (
            "Guns case",
            ("Otto Lund and two others were sentenced Monday for buying guns for a cartel."),
            [("Otto Lund", "sentenced")],
        ),
        (
            "Guns case",
            (
                "Otto Lund was charged along with Lyle Adams in the complaint and pleaded "
                "guilty in May to buying rifles."
            ),
            [("Otto Lund", "pleaded_guilty"), ("Lyle Adams", "charged")],
        ),
        (
            "Guns case",
            "The wife of the ring's leader, Ana Lund, pleaded guilty to smuggling guns.",
            [("Ana Lund", "pleaded_guilty")],
        ),
        (
            "Guns case",
            (
                "Otto Lund got 60 months for buying rifles. For Lyle Adams, Pedro Ruiz and "
                "Ana Quill the sentences ran from 27 to 75 months."
            ),
            [
                ("Otto Lund", "sentenced"),
                ("Lyle Adams", "sentenced"),
                ("Pedro Ruiz", "sentenced"),
                ("Ana Quill", "sentenced"),
            ],
        ),
        (
            "Guns case",
            (
                "Culpable fue hallado Otto Lund por un jurado federal de traficar armas. "
                "Sus coacusados Lyle Adams y Pedro Ruiz ya se declararon culpables."
            ),
            [("Otto Lund", "convicted"), ("Lyle Adams", "pleaded_guilty"), ("Pedro Ruiz", "pleaded_guilty")],
        ),
        (
            "Jury convicts Mexican national",
            (
                "A federal jury has found a Mexican national guilty of straw purchasing. "
                "Otto Lund, 52, of Juarez, bought the rifles. Co-defendant Lyle Adams, 40, "
                "pleaded guilty."
            ),
            [("Otto Lund", "convicted"), ("Lyle Adams", "pleaded_guilty")],
        ),
        (
            "Guns case",
            (
                "Otto Lund was convicted of two counts of smuggling guns; the remaining "
                "charges were dismissed."
            ),
            [("Otto Lund", "convicted")],
        ),
        (
            "Guns case",
            ("The judge dismissed all charges against Otto Lund, who had been indicted for selling guns."),
            [("Otto Lund", "dismissed")],
        ),
        (
            "United States v. Lund",
            (
                "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT. UNITED STATES OF "
                "AMERICA, Plaintiff-Appellee, v. OTTO LUND, Defendant-Appellant. Lund "
                "pleaded guilty to exporting rifles. He challenges the offense level under "
                "U.S.S.G. 2M5.2. We affirm."
            ),
            [("OTTO LUND", "sentenced")],
        ),
        (
            "United States v. Lund",
            (
                "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT. UNITED STATES OF "
                "AMERICA, Plaintiff-Appellee, v. OTTO LUND, Defendant-Appellant. Lund was "
                "convicted of exporting rifles. We vacate the conviction and remand for a "
                "new trial."
            ),
            [("OTTO LUND", "appeal")],
        ),
        (
            "Guns case",
            (
                "Otto Lund and Lyle Adams, who were sentenced last year to 30 months, "
                "bought 40 rifles. Pedro Ruiz, charged Monday, sold them."
            ),
            [("Otto Lund", "sentenced"), ("Lyle Adams", "sentenced"), ("Pedro Ruiz", "charged")],
        ),
        (
            "Guns case",
            (
                "Otto Lund is to be sentenced to 10 years in prison on June 26. He pleaded "
                "guilty today to selling 33 guns."
            ),
            [("Otto Lund", "pleaded_guilty")],
        ),
        (
            "Guns case",
            ("Otto Lund had been sentenced in 2010 for drugs. He was indicted on Monday for selling guns."),
            [("Otto Lund", "charged")],
        ),
        (
            "Guns case",
            ("A los hermanos Otto y Lyle Lund les entregaron 20 rifles; ambos fueron acusados."),
            [("Otto Lund", "charged"), ("Lyle Lund", "charged")],
        ),
    ],
)
def test_stage_of_each(title: str, text: str, told: list[tuple[str, str]]) -> None:
    """Each has the stage that is told of that person."""
    assert [(person.name, str(person.status)) for person in found(text, title)] == told
