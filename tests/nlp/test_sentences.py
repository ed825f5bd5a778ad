"""Sentence boundaries of legal prose."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.language import detect_language
from nlp.reading import blank_pipeline, read
from nlp.sentences import TOO_LONG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sold guns. She bought them.", ["He sold guns.", "She bought them."]),
        ("U.S. Attorney Ida Cole spoke. He left.", ["U.S. Attorney Ida Cole spoke.", "He left."]),
        ("United States v. Orr was heard.", ["United States v. Orr was heard."]),
        ("On Jan. 21 he left.", ["On Jan. 21 he left."]),
        ("John Q. Orr sold it.", ["John Q. Orr sold it."]),
        ("A title without a stop\n\nA sentence.", ["A title without a stop", "A sentence."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [
        sentence.text for sentence in read(SourceDocument("x", "", "", text, language="en")).sentences
    ] == expected


def test_sentences_stand_where_they_say() -> None:
    text = "  One sentence here.\n\n- A point.\n- Another point.  "
    reading = read(SourceDocument("x", "", "", text))
    assert all(text[s.start : s.end] == s.text for s in reading.sentences)
    assert [reading.sentence_at(s.start) for s in reading.sentences] == list(reading.sentences)


def test_language() -> None:
    assert detect_language("El hombre fue detenido en la frontera con las armas.") == "es"
    assert detect_language("The man was arrested at the border with the guns.") == "en"


def test_a_sentence_without_an_end_is_cut_at_a_pause():
    doc = blank_pipeline("en")("They found one rifle, two pistols, " * 400)
    lengths = [len(sentence) for sentence in doc.sents]
    assert max(lengths) <= TOO_LONG + 1
    assert all(sentence.text.rstrip().endswith(",") for sentence in doc.sents)
