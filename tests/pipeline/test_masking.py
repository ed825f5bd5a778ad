"""Masking a name: every form of it, nothing of others, every offset where it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.takedowns.masking import MASK, Masker, fold_evenly

NAME = "Wilmer Isaac Quorlbach Téllez"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Wilmer Isaac Quorlbach Téllez, 34, of Naco", "# # # #, 34, of Naco"),
        ("WILMER QUORLBACH was charged", "# # was charged"),
        ("QUORLBACH, Wilmer Isaac; agent Smith", "#, # #; agent Smith"),
        ("Wilmer I. Quorlbach-Tellez bought", "# #. #-# bought"),
        ("según Quorlbach Téllez, Wilmer,", "según # #, #,"),
        (
            "Wilmer Quorlbach sold. Then Quorlbach left, and Wilmer came.",
            "# # sold. Then # left, and # came.",
        ),
    ],
)
def test_every_form_is_masked(text, masked):
    found = Masker([NAME]).mask(text)
    assert re.sub(f"{MASK}+", "#", found) == masked
    assert len(found) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quorlbach Firearms of Naco sold them",
        "Bastian Quorlbach, 58, was not charged",
        "Isaac Zentnerius said so",
        "the river Tellez",
    ],
)
def test_what_is_not_the_person_stays(text):
    assert Masker([NAME]).mask(text) == text


def test_a_relative_keeps_the_surname_where_both_are_named():
    masked = Masker(["Wilmer Quorlbach"]).mask(
        "Wilmer Quorlbach and his brother Oscar Quorlbach. Quorlbach ran."
    )
    assert "Oscar Quorlbach" in masked
    assert masked.count("Quorlbach") == 1


def test_a_name_in_the_title_masks_the_text_too():
    title, text = Masker([NAME]).mask_all("Wilmer Quorlbach sentenced", "Quorlbach got 40 months.")
    assert "Quorlbach" not in title + text
    assert text.endswith(" got 40 months.")


def test_an_address_that_spells_the_name_is_cut_to_its_site():
    masker = Masker(["Wilmer Quorlbach"])
    assert masker.mask_address("https://x.example/pr/wilmer-quorlbach-jailed") == "https://x.example/"
    assert masker.mask_address("https://x.example/pr/man-jailed") == "https://x.example/pr/man-jailed"


def test_one_word_is_no_name():
    with pytest.raises(ValueError, match="no full name"):
        Masker(["Quorlbach"])


@given(st.text(max_size=200))
def test_offsets_hold_and_masking_twice_is_masking_once(text):
    masker = Masker([NAME])
    around = f"{text} Wilmer Quorlbach {text}"
    masked = masker.mask(around)
    assert len(masked) == len(around) == len(fold_evenly(around))
    assert masker.mask(masked) == masked
    assert not masker.names(masked)
