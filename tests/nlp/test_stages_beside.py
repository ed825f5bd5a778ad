"""What is told beside the news: arrests long ago, states of custody, motions and trials, cases that go on."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

ENGLISH = [
    (
        "Judge refuses to toss gun-running case against Laredo dealer",
        "A federal judge on Tuesday refused to throw out charges against a man accused of selling guns.",
        "other",
    ),
    (
        "Defense asks judge to suppress rifles in smuggling case",
        "The attorney for a Tucson man charged with smuggling rifles asked a judge to keep them out.",
        "other",
    ),
    (
        "Gun-running trial opens for ex-deputy",
        "Testimony began Monday in the trial of a former deputy accused of steering 30 rifles to a cartel.",
        "other",
    ),
    (
        "Gun show vendor indicted for dealing without a license",
        "A vendor who was arrested in March at a gun show was indicted Wednesday by a federal grand jury.",
        "charged",
    ),
    (
        "Six charged in plot to send rifles to Honduras",
        "Six people were charged today in a plot to send rifles away. Four were arrested this morning.",
        "arrested charged",
    ),
    (
        "Brothers charged with straw purchases",
        "Two brothers were charged in a complaint unsealed Friday. Both are in custody and are due in court.",
        "charged",
    ),
    (
        "Man caught with 12 AK-47s at Nogales crossing",
        "Officers stopped a pickup Sunday and pulled 12 rifles from the spare tire. The driver was arrested.",
        "arrested seizure",
    ),
    (
        "Judge hands gun trafficker six years",
        "A judge on Friday gave six years to a Houston man who bought rifles. He pleaded guilty last fall.",
        "sentenced",
    ),
    (
        "Man extradited from Colombia to face gun smuggling charges",
        "A Colombian was extradited Tuesday to the United States to face charges that he smuggled rifles.",
        "extradited",
    ),
    (
        "Extradited cartel armorer arraigned in San Diego",
        "A man accused of gun buys was extradited from Mexico on Thursday and arraigned Friday in San Diego.",
        "charged extradited",
    ),
    (
        "Prosecutors drop case against pawn shop owner",
        "Prosecutors on Monday dropped all charges against a shop owner accused of selling guns to a cartel.",
        "dismissed",
    ),
    (
        "Former gun shop owner fights his conviction",
        "A man who once owned a gun shop asked the court of appeals on Monday for a new trial.",
        "appeal",
    ),
]
SPANISH = [
    (
        "Quedan sin efecto los cargos contra armero de Phoenix",
        "Un juez dejó sin efecto los cargos contra el dueño de una armería acusado de vender rifles.",
        "dismissed",
    ),
    (
        "Traía 3 mil balas bajo el asiento; cae en la garita",
        "Un hombre que llevaba 3 mil balas ocultas en su camioneta fue detenido ayer en la garita.",
        "arrested seizure",
    ),
    (
        "Detienen a mujer con cargadores y cartuchos en Reynosa",
        "Agentes detuvieron el lunes a una mujer que pretendía cruzar 900 cartuchos por el puente.",
        "arrested seizure",
    ),
    (
        "Acusan a tres por armas halladas en puerto",
        "Un gran jurado acusó a tres personas por las armas que fueron halladas en marzo en un contenedor.",
        "charged",
    ),
    (
        "México extradita a EU a presunto traficante de armas",
        "La FGR entregó este viernes a un acusado de traficar armas. Había sido detenido en 2021.",
        "extradited",
    ),
]


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_only_the_news_is_announced(language: str, title: str, text: str, expected: str) -> None:
    facts = find_stages(read(SourceDocument("x", title, "2022-09-29", text, language=language)))
    assert {fact.value.value for fact in facts} == set(expected.split())


def test_penalties_that_repeat_themselves_are_no_sentence() -> None:
    penalties = " ".join(f"On count {count}, 10 years in prison and a fine." for count in range(3, 20))
    between = "The guns came from Ohio and went to Canada by road. " * 6
    text = (
        f"Five people were charged today with dealing in guns, the prosecutor announced. {between}{penalties}"
    )
    facts = find_stages(read(SourceDocument("x", "Five charged in gun ring", "2022-09-29", text)))
    assert {fact.value.value for fact in facts} == {"charged"}
