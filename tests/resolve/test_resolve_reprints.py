"""One text on two sites is one voice."""

import random

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.reprints import SAME_TEXT, bands, body_words, families, signature, similarity

WORDS = [f"word{i}" for i in range(400)]


def text_of(seed: int, length: int = 220) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(length))


def test_a_reprint_with_another_frame_is_the_same_text():
    body = text_of(1)
    a, b = signature(body), signature(f"By our staff.\n\n{body}\n\nAll rights reserved by the Courier.")
    assert a is not None
    assert b is not None
    assert similarity(a, b) >= SAME_TEXT
    assert set(bands(a)) & set(bands(b))


def test_another_text_is_not():
    a, b = signature(text_of(1)), signature(text_of(2))
    assert a is not None
    assert b is not None
    assert similarity(a, b) < 0.2


def test_boilerplate_is_no_likeness():
    words = body_words("A man was charged.\n\nAn indictment is merely an allegation and nothing more.")
    assert words == ["a", "man", "was", "charged"]


def test_a_short_text_has_no_signature():
    assert signature("Two men were charged.") is None


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))), st.randoms())
def test_families_do_not_depend_on_order(pairs, rng):
    once = families("abcdef", pairs)
    shuffled = [pair[::-1] for pair in pairs]
    rng.shuffle(shuffled)
    assert families("fedcba", shuffled) == once
    assert all(once[a] == once[b] for a, b in pairs)
    assert all(once[once[member]] == once[member] <= member for member in once)
