"""Sections of the United States Code, as texts cite them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.statutes import find_statutes, known_offences, offence_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in violation of 18 U.S.C. § 922(a)(6)", ["18 USC 922(a)(6)"]),
        (
            "18 U.S.C. §§ 922(a)(1)(A), 923(a), and 924(a)(1)(D)",
            ["18 USC 922(a)(1)(A)", "18 USC 923(a)", "18 USC 924(a)(1)(D)"],
        ),
        ("Title 18, United States Code, Section 933", ["18 USC 933"]),
        (
            "Title 18, United States Code, Sections 922(a)(6), 924(a)(2) and 2.",
            ["18 USC 922(a)(6)", "18 USC 924(a)(2)", "18 USC 2"],
        ),
        ("18 USC 371", ["18 USC 371"]),
        ("Title 18, Section 922(a)(6) of the U.S. Code", ["18 USC 922(a)(6)"]),
        ("Title 18, Sections 371 and 922", ["18 USC 371", "18 USC 922"]),
        ("Section 922(a)(6), Title 18, United States Code", ["18 USC 922(a)(6)"]),
        ("18:922G.F UNLAWFUL TRANSPORT OF FIREARMS (1)", ["18 USC 922(g)"]),
        ("18:371; CONSPIRACY (1ss)", ["18 USC 371"]),
        ("18:2, 1001(a), and 3551 et seq.", ["18 USC 2", "18 USC 1001(a)", "18 USC 3551"]),
        (
            "18 U.S.C. § 922(a)(6) and (g)(1), and 26 U.S.C. § 5861(d)",
            ["18 USC 922(a)(6)", "18 USC 922(g)(1)", "26 USC 5861(d)"],
        ),
        ("under Sections 932 and 933 of Title 18", ["18 USC 932", "18 USC 933"]),
        ("la sección 554 del título 18 del Código de Estados Unidos", ["18 USC 554"]),
        ("artículo 922(o) del Título 18 del Código de Estados Unidos, 18 USC 922(o)", ["18 USC 922(o)"] * 2),
        ("18 U.S.C. § 2339B(a)(1), and was given 240 months", ["18 USC 2339B(a)(1)"]),
        ("two counts under 18 U.S.C. § 554, and 2 counts more", ["18 USC 554"]),
        ("the enhancement of U.S.S.G. § 3A1.4", []),
        ("27 C.F.R. § 478.124", []),
        ("at 9:30 on 18 May he bought 922 rounds", []),
    ],
)
def test_sections_are_read_in_one_spelling(text: str, expected: list[str]) -> None:
    assert [mention.value for mention in find_statutes(text)] == expected


def test_a_mention_stands_where_it_says() -> None:
    text = "charged under 18 U.S.C. §§ 371 and 554(a)"
    assert [text[m.start : m.end] for m in find_statutes(text)] == ["371", "554(a)"]


@given(st.text(alphabet="18 USC.:§()922agG,and \n", max_size=80))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for mention in find_statutes(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert " USC " in mention.value


def test_a_subsection_has_the_offence_of_the_section_above_it() -> None:
    offence = offence_of("18 USC 922(g)(1)")
    assert offence is not None
    assert offence.years == 15
    assert offence_of("18 USC 9999") is None


def test_every_section_of_the_table_is_read_from_its_own_spelling() -> None:
    for value in known_offences():
        assert [mention.value for mention in find_statutes(value)] == [value]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("18 U.S.C. § 922(o) (5)", "18 USC 922(o)"),
        ("18 U.S.C. § 371 (7), dismissed", "18 USC 371"),
        ("18 U.S.C. § 922 (g) (1)", "18 USC 922(g)(1)"),
    ],
)
def test_the_number_of_a_count_is_no_subsection(text: str, told: str) -> None:
    assert [mention.value for mention in find_statutes(text)] == [told]
