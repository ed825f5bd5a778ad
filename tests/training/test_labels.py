"""Named entities from corpora with labels of their own, and from releases that label themselves."""

from __future__ import annotations

import gzip
import json

import pytest
import spacy

import nlp.sentences  # noqa: F401  (registers river_sentences)
from training.entities import read_entities
from training.weak import weak_documents


@pytest.fixture(scope="module")
def pipeline():
    language = spacy.blank("en")
    language.add_pipe("river_sentences")
    return language


def entities(doc):
    return [(entity.text, entity.label_) for entity in doc.ents]


def corpus(tmp_path, *rows):
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    return path


@pytest.mark.parametrize(
    "tags",
    [
        ["B-PER", "I-PER", "O", "B-LOC", "O"],
        ["I-PER", "I-PER", "O", "I-LOC", "O"],
        ["B-politician", "I-politician", "O", "B-country", "O"],
    ],
)
def test_every_corpus_names_people_and_places_in_its_own_way(tmp_path, pipeline, tags):
    path = corpus(tmp_path, {"tokens": ["Ana", "Brill", "left", "Chile", "."], "tags": tags})
    (doc,) = read_entities(path, pipeline.vocab)
    assert doc.text.strip() == "Ana Brill left Chile."
    assert entities(doc) == [("Ana Brill", "PERSON"), ("Chile", "LOC")]


def test_two_names_side_by_side_stay_two(tmp_path, pipeline):
    path = corpus(tmp_path, {"tokens": ["Ana", "Cruz"], "tags": ["B-PER", "B-PER"]})
    (doc,) = read_entities(path, pipeline.vocab)
    assert entities(doc) == [("Ana", "PERSON"), ("Cruz", "PERSON")]


def test_of_spans_inside_spans_the_innermost_name_counts(tmp_path, pipeline):
    named = {"type": "place", "start": 3, "end": 4, "named": True}
    around = {"type": "organization", "start": 0, "end": 4, "named": True}
    unnamed = {"type": "person", "start": 5, "end": 6, "named": False}
    row = {
        "split": "train",
        "tokens": ["the", "court", "of", "Elko", "hears", "him"],
        "entities": [around, named, unnamed],
    }
    (doc,) = read_entities(corpus(tmp_path, row), pipeline.vocab, split="train")
    assert entities(doc) == [("Elko", "LOC")]
    assert list(read_entities(corpus(tmp_path, row), pipeline.vocab, split="test")) == []


RELEASE = (
    "Odalys Brenwick, 34, of Elko, Nevada, was sentenced on Monday. Brenwick bought the pistols from "
    "Harlan Arms LLC. The case was heard by Judge Merton Quillby, and Zora sold them on."
)


def labelled(pipeline, seed=0):
    texts = [RELEASE] * 12
    return {doc.text.strip(): doc for doc in weak_documents(texts, pipeline, 40, seed)}


def test_a_formula_proves_a_person_and_a_town(pipeline):
    found = {pair for doc in labelled(pipeline).values() for pair in entities(doc)}
    assert {("Odalys Brenwick", "PERSON"), ("Elko", "LOC"), ("Nevada", "LOC")} <= found
    assert ("Merton Quillby", "PERSON") in found
    assert ("Harlan Arms LLC", "ORG") in found


def test_a_proved_name_is_one_wherever_it_stands(pipeline):
    (doc,) = (d for text, d in labelled(pipeline).items() if text.startswith("Brenwick bought"))
    assert ("Brenwick", "PERSON") in entities(doc)


def test_what_nothing_proves_is_unknown_and_not_no_name(pipeline):
    (doc,) = (d for text, d in labelled(pipeline).items() if "Zora" in text and "Quillby" in text)
    marks = {token.text: token.ent_iob for token in doc}
    assert marks["Zora"] == 0  # missing
    assert marks["sold"] == 2  # outside


def test_some_releases_write_people_in_capitals(pipeline):
    texts = [RELEASE] * 60
    found = {e.text for doc in weak_documents(texts, pipeline, 150, 1) for e in doc.ents}
    assert "ODALYS BRENWICK" in found


def test_the_same_seed_gives_the_same_sentences(pipeline):
    assert [*labelled(pipeline, 3)] == [*labelled(pipeline, 3)]
