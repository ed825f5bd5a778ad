"""Guns that went round and came to light: with a stranger, as parts of others that did, told twice."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.candidates import find_candidates
from nlp.counts.finding import of_finding
from nlp.counts.history import History
from nlp.reading import read

BOUGHT = "Garland bought 58 pistols from a shop in Tifton. "
COMPRO = "Salas compró 58 pistolas en una tienda de Mesa. "


def counts(text: str, language: str = "en") -> list[tuple[int | None, str]]:
    """The lower bounds and roles of what the text counts after its first sentence."""
    found = find_counts(read(SourceDocument("t", "", "2022", text, language=language)))
    return [(count.low, str(count.role)) for count in found][1:]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", BOUGHT + "Police found a Ruger LCP in the backpack of a 16-year-old."),
        ("en", BOUGHT + "Officers seized a Taurus G2C from a juvenile in Macon."),
        ("es", COMPRO + "La policía decomisó una Glock 19 a un adolescente en Tucson."),
    ],
)
def test_guns_of_minors_are_recovered(language: str, text: str) -> None:
    assert counts(text, language) == [(1, "recovered")]


def test_guns_of_the_buyer_are_seized() -> None:
    assert counts(BOUGHT + "Agents searched his house and found a Ruger LCP under the bed.") == [
        (1, "seized")
    ]


def test_a_part_shares_the_fate_of_guns_that_were_recovered() -> None:
    text = BOUGHT + "Police in Ontario have since recovered nine of the pistols. Two were seized in Barrie."
    assert counts(text) == [(9, "recovered"), (2, "recovered")]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "One of the guns, a Taurus G2C, was found in Macon.", "a Taurus G2C"),
        ("en", "Police came across one of them, a Ruger LCP, in Macon.", "a Ruger LCP"),
        ("es", "Una de las armas, una Beretta 92, fue hallada en Nogales.", "una Beretta 92"),
    ],
)
def test_one_gun_told_twice_is_one(language: str, text: str, quote: str) -> None:
    found = [c for c in find_candidates(text, language) if c.quantity.low == 1]
    assert [text[c.start : c.end] for c in found] == [quote]
    assert found[0].part_of


def test_another_gun_is_no_name_of_the_one_before() -> None:
    text = "Police found one of the guns, another pistol and a rifle."
    assert len(find_candidates(text, "en")) == 3


@pytest.mark.parametrize("text", ["Una de las pistolas apareció en Cananea.", "Hallaron otra de las armas."])
def test_one_of_guns_in_spanish(text: str) -> None:
    assert [c.one_of for c in find_candidates(text, "es")] == [True]


@pytest.mark.parametrize(
    "text", ["Cada una de las pistolas costó 400 dólares.", "Ni una de las armas apareció."]
)
def test_none_and_each_are_not_one(text: str) -> None:
    assert not [c for c in find_candidates(text, "es") if c.one_of]


def test_words_around_guns_tell_where_they_came_to_light() -> None:
    text = "Jamaican police later took the pistol from a gang member."
    start = text.index("the pistol")
    found = set(of_finding(text, start, start + 10, "en"))
    assert {"f:foreign", "f:later", "f:stranger", "f>stranger"} <= found
    assert "f:own" not in found


def test_history_tells_of_larger_numbers_before() -> None:
    history = History()
    bought, found = (find_candidates(f"{number} pistols", "en") for number in (40, 3))
    history.add("buy", bought)
    assert set(history.features(found[0])) == {"w:buy", "w>:buy", "w:untaken"}
    history.add("seize", found)
    assert set(history.features(bought[0])) == {"w:buy", "w:taken"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Since 2019, HSI agents in Ohio have seized more than 4,000 rounds."),
        ("en", "In 2018, thieves took 310 guns in the state."),
        ("en", "Macon police took 41 guns last year, more than twice as many as in 2020."),
        ("es", "Desde el inicio del sexenio, la Sedena ha asegurado 61 mil armas."),
        ("es", "En los últimos dos años la institución ha retenido unas 1,300 armas."),
        ("en", "A Glock bought in Ohio can fetch $2,000 in Kingston."),
        ("en", "No permit is needed to buy a handgun there."),
        ("en", "He asked $700 for a finished pistol."),
        ("en", "Two others, Dale Orrin Pike, 31, and Ann Rudd, 40, were named."),
        ("es", "El juez envió a prisión a Salas y a otros cuatro."),
    ],
)
def test_what_counts_no_guns_of_the_matter(language: str, text: str) -> None:
    assert counts((COMPRO if language == "es" else BOUGHT) + text, language) == []
