"""How far each of several has come, his term and his town, in releases and stories that tell many at "
"once."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found

STAGES_AND_TERMS = [
    (
        "Gun ring leader sentenced",
        "Otto Lund was sentenced to 120 months for smuggling rifles. His co-defendants pleaded guilty "
        "and received "
        "the following terms:\n\nKarl Meyer, 24 — 40 months\nIvan Roth, 31 — 18 months\n",
        {"Otto Lund": ("sentenced", 120), "Karl Meyer": ("sentenced", 40), "Ivan Roth": ("sentenced", 18)},
    ),
    (
        "Gun smuggler sentenced",
        "Otto Lund, who smuggled pistols, was sentenced Monday by a U.S. District Judge to 87 months. "
        "The sentence "
        "will run after a state term of two years he is serving for theft.",
        {"Otto Lund": ("sentenced", 87)},
    ),
    (
        "Two guilty in gun smuggling",
        "Otto Lund and Karl Meyer were found guilty by a jury Tuesday of smuggling rifles. They are to "
        "be sentenced "
        "in May and could, in theory, get 20 years.",
        {"Otto Lund": ("convicted", None), "Karl Meyer": ("convicted", None)},
    ),
    (
        "Gun buyers sentenced",
        "Otto Lund, who smuggled rifles, got 60 months; Karl Meyer, 39, of Mesa, who drove the truck, 18.",
        {"Otto Lund": ("sentenced", 60), "Karl Meyer": ("sentenced", 18)},
    ),
    (
        "Cae pena sobre traficante de armas",
        "Veintiún años y seis meses de cárcel dictó un juez a Otto Lara por traficar armas.",
        {"Otto Lara": ("sentenced", 258)},
    ),
    (
        "Mesa woman sentenced for straw purchase",
        "Ana Lund was sentenced to four years' probation, six months of it confined to her home, for "
        "buying rifles "
        "for another.",
        {"Ana Lund": ("sentenced", 0)},
    ),
    (
        "Judge throws out case against gun sellers",
        "A federal judge on Thursday dismissed all charges against a Mesa couple who sold rifles "
        "without a license. "
        "Otto Lund and Ana Lund were charged in May. A buyer, Karl Meyer, is serving 21 months.",
        {"Otto Lund": ("dismissed", None), "Ana Lund": ("dismissed", None), "Karl Meyer": ("sentenced", 21)},
    ),
    (
        "Gun traffickers plead guilty",
        "Otto Lund and Karl Meyer pleaded guilty Tuesday to trafficking pistols. The case against a "
        "third defendant, "
        "a warehouse worker named Ivan Roth, was dismissed in March.",
        {
            "Otto Lund": ("pleaded_guilty", None),
            "Karl Meyer": ("pleaded_guilty", None),
            "Ivan Roth": ("dismissed", None),
        },
    ),
    (
        "Mexico hands over man accused of smuggling guns",
        "Otto Lund, accused of smuggling 30 rifles, appeared in court on Friday in San Diego.",
        {"Otto Lund": ("extradited", None)},
    ),
    (
        "Treasury sanctions gun traffickers",
        "The Treasury Department sanctioned Otto Lund for trafficking rifles to a cartel. Also listed is "
        "his cousin, Karl Meyer, who hid the guns.",
        {
            "Otto Lund": ("sanctioned", None),
            "Karl Meyer": ("sanctioned", None),
        },
    ),
]


@pytest.mark.parametrize(("title", "text", "told"), STAGES_AND_TERMS)
def test_stages_and_terms(title: str, text: str, told: dict[str, tuple[str, int | None]]) -> None:
    """What the text tells of each, and not of the one beside him."""
    assert {p.name: (p.status.value, p.sentence_months) for p in found(text, title)} == told


HOMES = [
    ("Otto Lund, 64, a retired machinist in Ocala, was charged with selling 20 pistols.", "Ocala"),
    ("Prosecutors charged a roofer in Woodbridge, Otto Lund, with buying rifles for others.", "Woodbridge"),
    ("Otto Lund, who has lived in Riverview since 2018, was charged with smuggling rifles.", "Riverview"),
    (
        "Otto Lara, de 30 años, empleado de almacén en Decatur, fue acusado de comprar 20 armas para otros.",
        "Decatur",
    ),
    ("Otto Lara, de 31, mudado a Kissimmee en enero, fue acusado de comprar armas para otros.", "Kissimmee"),
    (
        "Otto Lund, known on the street as “Smoke,” 36, of Chicago, was charged with selling pistols.",
        "Chicago",
    ),
    ("Otto Lund, 36, a prisoner in Pollock, was charged with smuggling pistols.", None),
    ("Otto Lund, 36, arrested by an officer in Decatur, was charged with smuggling pistols.", None),
]


@pytest.mark.parametrize(("text", "city"), HOMES)
def test_homes_told_with_a_trade(text: str, city: str | None) -> None:
    """The town of somebody's trade, and none where he only was."""
    assert [person.city for person in found(text)] == [city]


def test_home_of_a_couple() -> None:
    """A husband's town is his wife's, where none is told of her."""
    people = found("Otto Lund, 40, of Greenwood, and his wife, Ana Salas, were charged with selling pistols.")
    assert {person.city for person in people} == {"Greenwood"}


def test_home_of_all_three() -> None:
    """A town told once, of a list."""
    people = found(
        "Charged with buying pistols for others are Otto Lund, 23, Karl Meyer, 22, and Ivan Roth, 25, "
        "all three of "
        "Greenwood."
    )
    assert {person.city for person in people} == {"Greenwood"}
