"""Walking all sentences at once says of them what spaCy's own parser and recogniser say."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from nlp.syntax import trained_pipeline
from nlp.transitions import walk, walks

SENTENCES = (
    "Agents seized 14 rifles from Odalys Brenwick in Elko on Friday .",
    "",
    "Rifles",
    "She bought rifles that her brother sold in Reno , and he , who lives in Ely , kept two of them .",
)


def docs():
    pipeline = trained_pipeline()
    found = [Doc(pipeline.vocab, words=sentence.split()) for sentence in SENTENCES]
    encoder = pipeline.get_pipe("tok2vec")
    encoder.set_annotations(found, encoder.predict(found))
    return found


def said(doc):
    return [(token.dep_, token.head.i, token.ent_iob_, token.ent_type_) for token in doc]


@pytest.mark.parametrize("name", ["parser", "ner"])
def test_it_says_what_the_component_says(name):
    step = trained_pipeline().get_pipe(name)
    assert walks(step)
    walked, expected = docs(), docs()
    walk(step, walked)
    step.set_annotations(expected, step.predict(expected))
    assert [said(doc) for doc in walked] == [said(doc) for doc in expected]


def test_no_other_component_is_walked():
    assert not walks(trained_pipeline().get_pipe("tok2vec"))


def test_nothing_is_said_of_no_words():
    empty = Doc(trained_pipeline().vocab, words=[])
    walk(trained_pipeline().get_pipe("parser"), [empty])
    assert len(empty) == 0
