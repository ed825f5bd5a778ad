"""Every rule that reads claims is told in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nlp.annotation import SourceDocument
from nlp.confidence import LISTS, items_of
from nlp.pipeline import annotate
from nlp.rules import rule_words, wordings
from tests.nlp.rule_names import rule_names

WRITTEN = Path(__file__).resolve().parents[2] / "evaluation" / "written.jsonl"


@pytest.mark.parametrize(("rule", "module"), sorted(rule_names().items()))
def test_a_rule_in_the_source_has_words(rule: str, module: str) -> None:
    assert rule in wordings(), f"{module} reads by {rule!r}: say it in nlp/data/rules.yml"


def test_enough_rules_are_found_in_the_source() -> None:
    assert len(rule_names()) > 35
    assert {"known group", "gun named", "dateline", "unnamed seller"} <= set(rule_names())


def test_every_rule_that_reads_a_document_has_words() -> None:
    silent = set()
    for line in WRITTEN.read_text("utf-8").splitlines()[::4]:
        row = json.loads(line)
        document = SourceDocument(
            row["id"], row["title"], row["published"], row["text"], row["kind"], language=row["language"]
        )
        annotation = annotate(document)
        rules = {item.evidence.rule for name in LISTS for item in items_of(annotation, name)}
        silent |= {rule for rule in rules if rule_words(rule) == rule}
    assert not silent, f"say in nlp/data/rules.yml what these read: {sorted(silent)}"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("number before gun noun", "a number before the noun of a gun, ammunition or a part"),
        (
            "offense_start by the words around a date",
            "a date that the words around it make one of offense start",
        ),
        ("money laundering by name", "words that name another crime (money laundering)"),
        ("a rule of tomorrow", "a rule of tomorrow"),
    ],
)
def test_the_words(rule: str, words: str) -> None:
    assert rule_words(rule) == words


def test_words_read_as_words() -> None:
    for rule, words in wordings().items():
        assert len(words) > len("a number")
        assert not words.endswith("."), rule
        assert not words[0].isupper(), rule
        assert words.count("{}") == rule.count("{}"), rule
