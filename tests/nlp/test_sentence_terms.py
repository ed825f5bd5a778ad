"""Terms of prison: how long, and whether they were imposed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.terms import LIFE, TermKind, find_terms


def imposed(text: str) -> list[int]:
    return [term.months for term in find_terms(text) if term.kind is TermKind.IMPOSED]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The judge gave him 87 months in prison, then three years of supervised release.", [87]),
        ("She received one year and a day.", [12]),
        ("He got 12 months and one day in federal prison.", [12]),
        ("He was sentenced to nearly 3 ½ years in prison.", [42]),
        ("He was sentenced to four years and nine months in prison.", [57]),
        ("The judge sentenced him to four and a half years.", [54]),
        ("They were sentenced to 90 and 87 months, respectively.", [90, 87]),
        ("On Tuesday a term of 20 years in prison was imposed.", [240]),
        ("Fue condenado a seis años y tres meses de prisión.", [75]),
        ("El juez le impuso 18 meses de prisión federal.", [18]),
        ("Recibieron 18 y 12 meses de prisión, respectivamente.", [18, 12]),
        ("Recibió una sentencia de tres años y medio de cárcel.", [42]),
        ("She was sentenced to a decade in prison.", [120]),
        ("She was sentenced to time served.", [0]),
        ("He was sentenced to life in prison.", [LIFE]),
        ("She was sentenced to three years of probation.", [0]),
        ("He was sentenced to six months of home confinement.", [0]),
        ("She faces a maximum of 10 years, but was sentenced to 4 years in prison.", [48]),
    ],
)
def test_what_was_imposed_is_read_in_months(text: str, months: list[int]) -> None:
    assert imposed(text) == months


@pytest.mark.parametrize(
    "text",
    [
        "He faces up to 10 years in prison.",
        "The charge carries a statutory maximum of five years in prison.",
        "If convicted, she could be sent to prison for up to 20 years.",
        "The government asked for 70 months.",
        "The guideline range was 70 to 87 months.",
        "The arrest ended an 11-month investigation.",
        "The 34-year-old man was arrested two years ago.",
        "Enfrenta hasta 10 años de prisión.",
        "El acusado, de 34 años, vendió las armas durante dos años.",
        "He had spent 17 months in custody.",
    ],
)
def test_what_was_not_imposed_is_no_sentence(text: str) -> None:
    assert imposed(text) == []


@given(st.integers(1, 600), st.sampled_from(["months", "month", "meses"]))
def test_months_are_read_back_as_written(number: int, unit: str) -> None:
    verb = "condenado a" if unit == "meses" else "sentenced to"
    assert imposed(f"X was {verb} {number} {unit} in prison.") == [number]


@given(st.text(alphabet="0123456789 yearsmonthandof,.-½", max_size=60))
def test_terms_lie_inside_the_text(text: str) -> None:
    for term in find_terms(text):
        assert 0 <= term.start < term.end <= len(text)
        assert term.months >= 0
