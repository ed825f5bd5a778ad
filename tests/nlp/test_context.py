"""The sentence around a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.context import LONGEST, sentence_around

TEXT = """Agents stopped Mr. Lerma Jan. 4 near Laredo. They found 12 rifles in his truck. He was alone.

“I bought all 40 guns,” he said. The U.S. Attorney's Office charged him."""


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("12 rifles", "They found 12 rifles in his truck."),
        ("Jan. 4", "Agents stopped Mr. Lerma Jan. 4 near Laredo."),
        ("rifles in his truck. He", "They found 12 rifles in his truck. He was alone."),
        ("charged", "The U.S. Attorney's Office charged him."),
    ],
)
def test_a_reader_gets_the_whole_sentence(quote, sentence):
    at = TEXT.index(quote)
    start, end = sentence_around(TEXT, at, at + len(quote), "en")
    assert TEXT[start:end] == sentence


def test_a_list_without_full_stops_is_cut_around_the_quote():
    text = "one rifle, " * 400
    at = text.index("one", 2000)
    start, end = sentence_around(text, at, at + 9, "en")
    assert start <= at < at + 9 <= end
    assert end - start <= LONGEST


@given(st.text(alphabet="Ab1. \n”,", min_size=1, max_size=300), st.data())
def test_the_quote_is_always_inside(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    left, right = sentence_around(text, start, end, "en")
    assert 0 <= left <= start < end <= right <= len(text)
