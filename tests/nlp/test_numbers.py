"""Quantities: what words bound a number, and which numbers are not quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironriver.vocabulary import Basis
from nlp.numbers import bounds, find_quantities

ENGLISH = [
    ("17 rifles", 17, 17, "exact"),
    ("at least 17 rifles", 17, None, "at_least"),
    ("no fewer than 17 rifles", 17, None, "at_least"),
    ("more than 40 rifles", 41, None, "more_than"),
    ("well over 40 rifles", 41, None, "more_than"),
    ("up to 50 rifles", None, 50, "at_most"),
    ("as many as 50 rifles", None, 50, "at_most"),
    ("fewer than 50 rifles", None, 49, "at_most"),
    ("nearly 100 rifles", 100, 100, "approximate"),
    ("some 30 rifles", 30, 30, "approximate"),
    ("at least some 30 rifles", 30, None, "at_least"),
    ("a total of 62 rifles", 62, 62, "exact"),
    ("more than a total of 62 rifles", 63, None, "more_than"),
    ("20 to 30 rifles", 20, 30, "range"),
    ("20-30 rifles", 20, 30, "range"),
    ("between 20 and 30 rifles", 20, 30, "range"),
    ("two or three rifles", 2, 3, "range"),
    ("forty-four rifles", 44, 44, "exact"),
    ("one hundred and twelve rifles", 112, 112, "exact"),
    ("Thirty-Six Handguns", 36, 36, "exact"),
    ("two dozen rifles", 24, 24, "exact"),
    ("half a dozen rifles", 6, 6, "exact"),
    ("more than a dozen rifles", 13, None, "more_than"),
    ("a pair of rifles", 2, 2, "exact"),
    ("36,000 rounds", 36000, 36000, "exact"),
    ("1.4 million rounds", 1400000, 1400000, "exact"),
    ("dozens of rifles", 24, None, "vague"),
    ("several rifles", 3, None, "vague"),
    ("hundreds of rifles", 200, None, "vague"),
    ("hundreds of thousands of rounds", 200000, None, "vague"),
    ("25 or more rifles", 25, None, "at_least"),
    ("180-plus rifles", 180, None, "at_least"),
    ("a 40-gun load", 40, 40, "exact"),
]
SPANISH = [
    ("al menos 17 rifles", 17, None, "at_least"),
    ("por lo menos 17 rifles", 17, None, "at_least"),
    ("más de mil 200 armas", 1201, None, "more_than"),
    ("36 mil cartuchos", 36000, 36000, "exact"),
    ("17.000 cartuchos", 17000, 17000, "exact"),
    ("36,000 cartuchos", 36000, 36000, "exact"),
    ("cerca de 2 millones de balas", 2000000, 2000000, "approximate"),
    ("dos mil 500 cartuchos", 2500, 2500, "exact"),
    ("unas 10 mil balas", 10000, 10000, "approximate"),
    ("casi veintiún rifles", 21, 21, "approximate"),
    ("treinta y cuatro rifles", 34, 34, "exact"),
    ("una treintena de pistolas", 30, 30, "approximate"),
    ("al menos una treintena de pistolas", 30, None, "at_least"),
    ("un centenar de cargadores", 100, 100, "approximate"),
    ("media docena de rifles", 6, 6, "exact"),
    ("hasta 50 rifles", None, 50, "at_most"),
    ("entre 20 y 30 rifles", 20, 30, "range"),
    ("de 20 a 30 rifles", 20, 30, "range"),
    ("varios cientos de miles de municiones", 200000, None, "vague"),
    ("miles de balas", 2000, None, "vague"),
]


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "basis"),
    [("en", *row) for row in ENGLISH] + [("es", *row) for row in SPANISH],
)
def test_bounds_of_a_phrase(language: str, text: str, low: int | None, high: int | None, basis: str) -> None:
    found = find_quantities(text, language)
    assert [(q.low, q.high, q.basis) for q in found] == [(low, high, Basis(basis))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "$500 in cash"),
        ("en", "$300,000 worth"),
        ("en", "50 percent of them"),
        ("en", "arrested on May 5"),
        ("en", "in 2019"),
        ("en", "the sixth defendant"),
        ("en", "an AK-47"),
        ("en", "a 30-round drum"),
        ("en", "five years in prison"),
        ("es", "el 50% de las armas"),
        ("es", "diez años de prisión"),
        ("es", "un rifle"),
    ],
)
def test_other_numbers_are_no_quantities(language: str, text: str) -> None:
    assert find_quantities(text, language) == []


@given(
    st.sampled_from(["exact", "at_least", "more_than", "at_most", "less_than", "approximate", "vague"]),
    st.integers(1, 10**7),
)
def test_low_is_never_above_high(basis: str, value: int) -> None:
    low, high = bounds(basis, value)
    assert low is not None or high is not None
    assert low is None or high is None or low <= high


@given(
    st.lists(
        st.sampled_from(
            [
                "at",
                "least",
                "12",
                "between",
                "20",
                "and",
                "30",
                "rifles,",
                "dozens",
                "of",
                "two",
                "hundred",
                "more",
                "than",
                "a",
                "dozen",
                "or",
                ".",
                "1,400",
                "guns",
                "5-6",
                "up",
                "to",
                "nearly",
                "forty-four",
                "mil",
                "200",
                "una",
                "treintena",
                "hasta",
                "casi",
                "entre",
                "y",
            ]
        ),
        max_size=14,
    ),
    st.sampled_from(["en", "es"]),
)
def test_offsets_stand_in_the_text_and_do_not_overlap(words: list[str], language: str) -> None:
    text = " ".join(words)
    end = 0
    for quantity in find_quantities(text, language):
        assert 0 <= quantity.start <= quantity.value_start < quantity.value_end <= quantity.end <= len(text)
        assert quantity.value_start >= end
        end = quantity.value_end
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high


def test_offset_moves_every_quantity() -> None:
    (plain,) = find_quantities("at least 17 rifles", "en")
    (moved,) = find_quantities("at least 17 rifles", "en", offset=100)
    assert (moved.start, moved.end, moved.value_start) == (
        plain.start + 100,
        plain.end + 100,
        plain.value_start + 100,
    )
