"""The whole extractor on one document, and on texts that are none."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.annotation import SourceDocument, check_spans
from nlp.pipeline import annotate

RELEASE = """BROWNSVILLE, Texas – A 29-year-old Harlingen man has been sentenced to 57 months in \
prison for smuggling firearms into Mexico, the U.S. Attorney's Office for the Southern District of \
Texas announced.

Abelardo Quiroga Tamez pleaded guilty on Aug. 14, 2024, in case 1:24-cr-00391. He admitted buying 34 \
rifles from two licensed dealers in McAllen between March and December 2023, and hiding 12 of them \
in a horse trailer at the Gateway International Bridge.

“Guns that cross this bridge do not come back,” said Special Agent in Charge Rowena Falk."""
SPANISH = """NUEVO LAREDO, Tamps.- Elementos de la aduana aseguraron 15 rifles y 2 mil 400 cartuchos \
que un hombre llevaba ocultos en su camioneta, informó la fiscalía. El conductor, Ramiro Elizalde, \
de 41 años, vecino de Laredo, fue detenido el martes."""
LISTS = ("defendants", "counts", "dealers", "dates", "firearms", "places", "groups", "stages", "case_numbers")


def read(text: str, title: str = "", published: str = "2024-11-20"):
    annotation = annotate(SourceDocument("a", title, published, text))
    for name in LISTS:
        check_spans(text, getattr(annotation, name))
    return annotation


def test_a_release_is_read_whole():
    annotation = read(RELEASE, "Harlingen man gets prison for smuggling rifles")
    (defendant,) = annotation.defendants
    assert (defendant.name, defendant.status, defendant.sentence_months) == (
        "Abelardo Quiroga Tamez",
        "sentenced",
        57,
    )
    assert {(c.low, c.object) for c in annotation.counts} >= {(34, "rifle"), (12, "rifle")}
    assert annotation.court is not None
    assert annotation.court.value == "txsd"
    assert [n.value for n in annotation.case_numbers] == ["1:24-cr-00391"]


def test_spanish_is_read_too():
    annotation = read(SPANISH)
    assert annotation.language == "es"
    assert {(c.low, c.role, c.object) for c in annotation.counts} == {
        (15, "seized", "rifle"),
        (2400, "seized", "ammunition"),
    }
    assert [d.name for d in annotation.defendants] == ["Ramiro Elizalde"]


@pytest.mark.parametrize("text", ["", " \n\t ", "\0", "—", "12", "(" * 5000, "a" * 20000, "rifles " * 3000])
def test_what_is_no_document_breaks_nothing(text):
    read(text, "Gun traffickers sentenced", "")


@pytest.mark.parametrize("text", [RELEASE, SPANISH])
def test_a_text_may_be_cut_anywhere(text):
    for end in range(0, len(text), 23):
        read(text[:end], "Gun traffickers sentenced")


def test_binary_noise_breaks_nothing():
    noise = random.Random(1)
    read("".join(chr(noise.randrange(1, 0x3000)) for _ in range(5000)), "Gun traffickers sentenced")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*RELEASE.split(" "), *SPANISH.split(" "), "\n\n", "”", "2,000"]), max_size=60)
)
def test_words_in_any_order_keep_their_quotes(words):
    read(" ".join(words), "Gun traffickers sentenced")
