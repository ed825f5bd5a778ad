"""Patterns that are tried only where a word opens them find what a plain search finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.opened import Family, Opened
from nlp.openings import lowered, opening_test

_PATTERNS = [
    r"\b(?:bought|sold|re(?:sold|bought))\b",
    r"\b(?:was |were )?arrest(?:ed|s)?\b(?! warrant)",
    r"(?<![\w-])(?:rifles?|(?P<n>\d{1,2}) guns)(?!\w)",
    r"\b(?:the )?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|th)? of May\b",
    r"(?:(?<![\w-])|(?<=straw-))(?:buy|purchas)\w*",
    r"§ ?\d+|\bSec\.",
    r"\b(?-i:[A-Z])\w+ (?:fled|hid)\b",
    r"\b(?:a|an|one)\b",
    r"x{0,2}y\b|\.\d\d",
    r"[^\W\d]+ing\b",
]
_COMPILED = [re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS]
_PIECES = st.sampled_from(
    [*"aA ſıİKs.-§12\u0663y", "bought", "Sold", "resold", "was arrested", "arrest warrant", "straw-buyer",
     "rifles", "12 guns", "the 31st of May", "9 of may", "Sec.", "Lund fled", "an", "xxy", ".38", "selling",
     "\n", ", "]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=30).map("".join)


@given(_TEXTS)
def test_a_family_finds_what_its_patterns_find(text: str) -> None:
    family = Family(enumerate(_COMPILED))
    plain = [(i, match.span()) for i, pattern in enumerate(_COMPILED) for match in pattern.finditer(text)]
    assert [(i, match.span()) for i, match in family.finditer(text)] == plain
    assert family.found(text) == tuple(i for i, pattern in enumerate(_COMPILED) if pattern.search(text))


@given(_TEXTS, st.sampled_from(_COMPILED))
def test_one_pattern_is_found_as_by_itself(text: str, pattern: re.Pattern[str]) -> None:
    opened = Opened(pattern.pattern, pattern.flags)
    first, plain = opened.search(text), pattern.search(text)
    assert (first and first.span()) == (plain and plain.span())
    assert [match.span() for match in opened.everywhere(text)] == [
        match.span() for match in (pattern.match(text, at) for at in range(len(text))) if match
    ]


@given(_TEXTS, st.sampled_from(_COMPILED), st.integers(0, 60), st.integers(0, 90))
def test_a_part_of_a_text_is_searched_as_by_itself(
    text: str, pattern: re.Pattern[str], pos: int, endpos: int
) -> None:
    opened = Opened(pattern.pattern, pattern.flags)
    first, plain = opened.search(text, pos, endpos), pattern.search(text, pos, endpos)
    assert (first and first.span()) == (plain and plain.span())
    assert [match.span() for match in opened.finditer(text, pos, endpos)] == [
        match.span() for match in pattern.finditer(text, pos, endpos)
    ]


@pytest.mark.parametrize("text", ["İstanbul", "ſold", "Kılo", "ÑANDÚ", "STRASSE ẞ"])
def test_the_lower_case_of_a_text_is_as_long_as_the_text(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_letters_that_match_s_and_i_in_any_case_are_found() -> None:
    assert Opened(r"\bsilencer", re.IGNORECASE).search("ſılencer") is not None


@given(_TEXTS, st.sampled_from(_COMPILED), st.integers(1, 6))
def test_a_look_at_the_first_letters_changes_nothing(
    text: str, pattern: re.Pattern[str], letters: int
) -> None:
    tested = re.compile(f"(?i:{opening_test(pattern.pattern, letters)})(?:{pattern.pattern})", pattern.flags)
    assert [match.span() for match in tested.finditer(text)] == [
        match.span() for match in pattern.finditer(text)
    ]


def test_a_look_at_the_first_letters_knows_digits_of_all_scripts() -> None:
    assert re.match(opening_test(r"\d+ rifles|guns"), "٣ rifles")


def test_what_may_begin_with_anything_is_not_tested() -> None:
    assert opening_test(r"\w+ rifles|guns") == ""
