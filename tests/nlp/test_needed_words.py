"""Patterns are skipped only where they can't match: what is needed of a match is read off the pattern."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.needed_words import Stock, first_of
from nlp.pattern_parts import is_one_item, take_apart
from nlp.relevance.words import load_cues

WRITTEN = Path(__file__).parents[2] / "evaluation" / "pages.jsonl"
PATTERNS = (
    r"\b(?:bought|buy(?:s|ing)?)\b.{0,20}?rifles?",
    r"(?:in the )?straw\W{0,2}purchas\w+",
    r"(?<!drug )traffick\w* (?:in )?(?:guns|arms)\b",
    r"\bm-?4s?\b|\bak[ -]47",
    r"s[eo]ld\s+(?:the\s+)?gun",
)
WORDS = (
    "bought buys buying rifle rifles gun guns arms sold seld the in straw purchase straw- , m-4 m4 m4s ak-47 "
    "ak 47 trafficking drug drugs overboughts armsful ."
)
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=9)


@pytest.mark.parametrize(
    ("pattern", "text", "may"),
    [
        (r"\bguns?\b", "two guns", True),
        (r"\bguns?\b", "it had begun", False),
        (r"gun", "it had begun", True),
        (r"\bguns?\b.{0,30}(?:sold|bought)", "guns were seized", False),
        (r"\bguns?\b.{0,30}(?:sold|bought)", "guns were resold", True),
        (r"\bm-?4\b", "an m-4", True),
        (r"\bm-?4\b", "an ak", False),
        (r"\d+", "nothing is known of figures", True),
        (r"(?i:Gun)\s+Show", "a gun\nshow", True),
        (r"(?i:Gun)\s+Show", "a gunshow", False),
    ],
)
def test_a_pattern_is_searched_where_a_word_of_each_set_stands(pattern: str, text: str, may: bool) -> None:
    stock = Stock()
    assert stock.guard(pattern).may_match(stock.held(text)) is may


@pytest.mark.parametrize(("sign", "text"), [("s", "ſold"), ("i", "rıfle"), ("i", "Rİfle")])
def test_letters_that_a_pattern_takes_for_others_hide_no_match(sign: str, text: str) -> None:
    stock = Stock()
    word = {"s": "sold", "i": "rifle"}[sign]
    guarded = stock.guard(word, re.IGNORECASE)
    assert bool(guarded.search(text, stock.held(text.lower()))) is bool(re.search(word, text, re.IGNORECASE))


@given(TEXTS)
def test_no_match_is_lost(words: list[str]) -> None:
    stock = Stock()
    guarded = [stock.guard(pattern) for pattern in PATTERNS]
    text = " ".join(words)
    held = stock.held(text)
    for one in guarded:
        assert [m.span() for m in one.finditer(text, held)] == [m.span() for m in one.pattern.finditer(text)]


@given(TEXTS)
def test_patterns_apart_match_as_alternatives_of_one(words: list[str]) -> None:
    text = " ".join(words)
    whole = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
    apart = [re.compile(pattern) for pattern in PATTERNS]
    assert [m.span() for m in first_of(apart, text)] == [m.span() for m in whole.finditer(text)]


def test_a_macro_stands_for_its_parts() -> None:
    macros = {"GUN": take_apart("(?:rifles?|pistols?)")}
    assert take_apart(r"sold {GUN}", macros=macros).strings == frozenset(
        f"sold {gun}" for gun in ("rifle", "rifles", "pistol", "pistols")
    )
    assert is_one_item("(?:a|b)")
    assert not is_one_item("a|b")


def test_no_cue_is_lost_in_the_written_pages() -> None:
    cues = load_cues()
    patterns = [p for cue in cues.cues for p in (*cue.patterns, *cue.spanish, *cue.needs)]
    patterns += [cues.gun, *cues.boilerplate, *cues.opinion]
    pages = [json.loads(line)["text"] for line in WRITTEN.read_text("utf-8").splitlines()[:12]]
    lines = [cues.line(paragraph) for page in pages for paragraph in page.split("\n\n")]
    matches = [(p, line) for p in patterns for line in lines if p.pattern.search(line.text)]
    assert matches
    assert not [(p.source, line.text) for p, line in matches if not p.may_match(line.held)]
