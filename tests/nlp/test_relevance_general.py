"""Articles that tell nobody's case: what traffickers do, what studies say, what the law is."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Straw purchases: a summary",
            "A straw purchase occurs when a buyer of a firearm uses another person to fill out the papers. "
            "Straw purchasers are the most common channel of gun trafficking, a study found. "
            "Gun shows are a major venue for smugglers.",
        ),
        (
            "In the trade, outside the law",
            "Private sellers transfer thousands of firearms every year over the internet without background "
            "checks. The loophole allows anyone to sell. Criminals know it and avoid licensed dealers.",
        ),
        (
            "¿Qué es el contrabando hormiga?",
            "Consiste en introducir armas al país en pequeñas cantidades. Según especialistas, la mayoría se "
            "compran en tiendas de Texas mediante prestanombres.",
        ),
        (
            "Setenta mil armas cruzan la frontera",
            "Al menos 70 mil armas han cruzado la frontera hacia México, señala un estudio de una "
            "universidad. "
            "Cerca de 40% de los comerciantes dependen de ese mercado, apuntan los expertos.",
        ),
        (
            "La lucha contra el tráfico de armas",
            "Cada año entran 200 mil armas compradas en Texas, dijo el profesor. El tráfico se "
            "concentra en la "
            "frontera, donde se venden rifles a los cárteles, según un informe.",
        ),
    ],
)
def test_what_is_said_in_general_is_no_case(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert not verdict.relevant, verdict.reason


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Clerk looked away for a fee, feds say",
            "For $200 a sale, the complaint alleges, the clerk at a Macon pawn shop let a felon "
            "pick out pistols "
            "and had a friend sign the form. He was charged on Friday.",
        ),
        (
            "Brothers sent rifles to Jamaica",
            "Straw buyers are often cousins, experts say. The brothers, 24 and 31, bought 40 rifles "
            "in Ocala and "
            "shipped them to Kingston, prosecutors said. They pleaded guilty.",
        ),
        (
            "Hallan pistolas ocultas en un camión",
            "Cada año cruzan miles de armas, según un informe. El lunes, agentes de la aduana de "
            "Reynosa hallaron "
            "30 pistolas ocultas en un camión que entraba a México; el conductor fue detenido.",
        ),
    ],
)
def test_a_case_among_generalities_is_one(title: str, text: str) -> None:
    verdict = judge_relevance(read(SourceDocument("x", title, "2022-05", text)))
    assert verdict.relevant, verdict.reason
