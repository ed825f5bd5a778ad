"""The trained pipeline: what it must be able to say of plain sentences, and how it is asked."""

from __future__ import annotations

import pytest

from ironriver.errors import UsageError
from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.syntax import OWN, ancestors, relation, trained_pipeline

TEXT = (
    "Agents seized 14 rifles from Odalys Brenwick in Elko on Friday. "
    "The pistols were bought by her brother. The weather was fine."
)


def reading(text=TEXT, language="en"):
    return read(SourceDocument("x", "", "2020-01-01", text, language=language))


def trees(text=TEXT):
    document = reading(text)
    return [document.tree(sentence) for sentence in document.sentences]


def test_tokens_are_those_of_the_sentence():
    document = reading()
    for sentence in document.sentences:
        if tree := document.tree(sentence):
            assert [token.text for token in tree.doc] == [token.text for token in sentence.span]


def test_a_number_hangs_on_its_noun_and_that_on_its_verb():
    tree = trees()[0]
    at = TEXT.index("14")
    (first, noun), (second, verb) = list(ancestors(tree.token_at(at)))[:2]
    assert (first, noun.text) == ("nummod", "rifles")
    assert (second, verb.lemma_) == ("obj", "seize")


def test_a_passive_is_told_from_an_active():
    tree = trees()[1]
    head = tree.head_of(TEXT.index("The pistols"), TEXT.index(" were"))
    assert (head.text, relation(head)) == ("pistols", "nsubj:pass")


def test_entities_stand_where_the_document_has_them():
    found = list(reading().entities(lambda sentence: True))
    assert ("PERSON", "Odalys Brenwick") in {(entity.label, entity.text) for entity in found}
    assert all(TEXT[e.start : e.end] == e.text for e in found)


def test_a_character_outside_the_sentence_has_no_token():
    assert trees()[1].token_at(0) is None


def test_what_tells_nothing_of_the_matter_is_not_parsed():
    assert trees()[2] is None


def test_endless_sentences_are_not_parsed():
    assert trees("12 rifles, " * 400) == [None] * len(trees("12 rifles, " * 400))


def test_spanish_has_no_tree():
    document = reading("Los agentes decomisaron 14 rifles en Elko.", "es")
    assert [document.tree(sentence) for sentence in document.sentences] == [None]


def test_a_pipeline_that_is_not_there_is_named_with_its_cure():
    with pytest.raises(UsageError, match=r"en_nowhere.*spacy download en_nowhere"):
        trained_pipeline("en_nowhere")


def test_what_is_shipped_is_small_and_has_its_card():
    assert sum(file.stat().st_size for file in OWN.rglob("*")) < 25_000_000
    card = (OWN / "README.md").read_text("utf-8")
    assert "CC BY-SA 4.0" in card
    assert "| en_ewt-ud |" in card
