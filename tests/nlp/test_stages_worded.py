"""The stages in the words of wires, tabloids, border papers and Mexican dailies."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

ENGLISH = [
    (
        "Ex-cop hit with gun trafficking counts",
        "A former policeman was hit Tuesday with federal counts.",
        "charged",
    ),
    (
        "Cops nab alleged gun runner at bus terminal",
        "Detectives collared a man Tuesday with 14 handguns in his duffel bag.",
        "arrested seizure",
    ),
    (
        "Wanted gun smuggler turns himself in",
        "A man sought since spring walked into a police station and gave himself up.",
        "arrested",
    ),
    (
        "Border officers stop 40 rifles",
        "Forty rifles were kept out of Mexico on Saturday. The woman at the wheel was turned over to agents.",
        "arrested seizure",
    ),
    ("Soldiers find arsenal in truck", "Soldiers found 60 rifles in the false floor of a truck.", "seizure"),
    (
        "Feds raid gun shop in Chandler",
        "Federal agents raided a gun shop and carried out boxes of rifles.",
        "seizure",
    ),
    (
        "ATF agents take 200 guns from dealer",
        "ATF agents hauled away 200 guns from the home of a man. He has not been charged.",
        "seizure",
    ),
    (
        "Jurors side with government in gun trial",
        "After a week of testimony, jurors found two brothers guilty on all counts of exporting rifles.",
        "convicted",
    ),
    ("Gun shop owner walks free", "A jury found the owner of a gun shop not guilty on Monday.", "acquitted"),
    (
        "Brought back from Spain, arms broker in New York court",
        "An arms broker handed over by Spain stood before a judge in Manhattan on Friday.",
        "extradited",
    ),
    (
        "OFAC blacklists arms supplier",
        "OFAC designated a businessman who supplies arms to a cartel.",
        "sanctioned",
    ),
    (
        "Judge cuts gun runner's sentence",
        "A judge on Monday cut to 12 years the sentence of a gun runner.",
        "sentenced",
    ),
    ("Former gun dealer loses appeal", "A dealer has lost his bid to overturn his conviction.", "appeal"),
    ("Four indicted; 90 guns recovered", "Four men were indicted and 90 guns recovered.", "charged seizure"),
]
SPANISH = [
    (
        "Atrapan a sujeto con 12 rifles",
        "Un sujeto fue sorprendido ayer con 12 rifles en la cajuela y quedó a disposición de la fiscalía.",
        "arrested seizure",
    ),
    (
        "Cae banda que traía armas de Texas",
        "La policía desarticuló una banda; hay seis detenidos.",
        "arrested",
    ),
    ("Frenan en garita 5 mil cartuchos", "Oficiales localizaron 5 mil cartuchos en un auto.", "seizure"),
    ("Entregan a EU a presunto traficante", "La FGR entregó a Estados Unidos a un hombre.", "extradited"),
    (
        "Ratifican condena de traficante",
        "Un tribunal de apelaciones ratificó la condena de 10 años.",
        "appeal",
    ),
    (
        "Piden 20 años para traficante",
        "La fiscalía pidió una pena de 20 años; el juez decidirá en enero.",
        "other",
    ),
]


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_every_wording(language: str, title: str, text: str, expected: str) -> None:
    facts = find_stages(read(SourceDocument("x", title, "2022-09-29", text, language=language)))
    assert {fact.value.value for fact in facts} == set(expected.split())
