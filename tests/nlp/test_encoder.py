"""The quick encoder says of words what spaCy's own says."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from nlp.encoder import is_encoder, quick
from nlp.syntax import OWN, trained_pipeline

SENTENCES = (
    "Agents seized 14 rifles from Odalys Brenwick in Elko on Friday .",
    "Rifles",
    "",
    "She bought rifles , rifles and rifles , some of them in Ely .",
)


@pytest.fixture(scope="module")
def slow() -> Language:
    """The pipeline as spaCy loads it."""
    return spacy.load(OWN)


def docs(pipeline: Language) -> list[Doc]:
    return [Doc(pipeline.vocab, words=sentence.split()) for sentence in SENTENCES]


def encoders(pipeline: Language):
    return [
        node
        for name in ("tok2vec", "ner")
        for node in pipeline.get_pipe(name).model.walk()
        if is_encoder(node)
    ]


def test_both_encoders_of_the_pipeline_are_known(slow):
    assert len(encoders(slow)) == 2
    assert not encoders(trained_pipeline())


@pytest.mark.parametrize("which", [0, 1])
def test_vectors_are_the_same_alone_and_together(slow, which):
    encoder = encoders(slow)[which]
    expected = encoder.predict(docs(slow))
    fast = quick(encoder)
    for found in (fast.predict(docs(slow)), [fast.predict([doc])[0] for doc in docs(slow)]):
        assert [len(rows) for rows in found] == [len(sentence.split()) for sentence in SENTENCES]
        for ours, theirs in zip(found, expected, strict=True):
            np.testing.assert_allclose(ours, theirs, atol=1e-4)


def test_words_are_remembered_no_further_than_a_bound(slow, monkeypatch):
    monkeypatch.setattr("nlp.encoder._MOST_WORDS", 4)
    encoder = encoders(slow)[0]
    fast = quick(encoder)
    for _ in range(2):
        for doc in filter(len, docs(slow)):
            np.testing.assert_allclose(fast.predict([doc])[0], encoder.predict([doc])[0], atol=1e-4)


def test_a_quick_encoder_is_not_trained(slow):
    with pytest.raises(ValueError, match="not for training"):
        quick(encoders(slow)[0])(docs(slow), is_train=True)
