"""What a web page shows below a release is no part of it."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.page_ends import page_end, page_stamp
from nlp.reading import read

LEAD = (
    "Beto Lund, 34, of Mesa, Arizona, was sentenced today to 41 months in prison for buying 22 pistols for "
    "others from "
    "shops in Mesa. He signed on each form that the guns were his own. The guns went to Sonora within days. "
    "Lund pleaded guilty in May before Judge Ana Roe, who called the purchases a trade in lives."
)
PICTURE = "https://news.example/gavel.jpg\n900\n1600\nOtto Vega\n2021-06-10 16:30:07\n"


@pytest.mark.parametrize(
    "below",
    [
        "Recent News\nReno Man Charged with Murder\nJune 8, 2021\nThe office announced today that Ana "
        "Quill, 74, …\n",
        "Share\nLatest Posts\nMan Sentenced to 21 Years for Robbery\n",
        "Related Content\nPress Release\nTwo Sparks men get 9 years\n",
        "Noticias relacionadas\nCae banda en Parral\n",
        PICTURE,
    ],
)
def test_the_page_below_is_left_off(below: str) -> None:
    reading = read(SourceDocument("x", "", "2021-06-10", f"{LEAD}\n{below}"))
    assert reading.text.startswith(LEAD)
    assert not {"Quill", "Vega", "Robbery", "Sparks", "Parral"} & set(reading.text.split())


@pytest.mark.parametrize(
    "text",
    [
        f"Recent News\nReno Man Charged with Murder\n{LEAD}",
        f"{LEAD}\nRelated Stories\n{LEAD}",
        f"{LEAD}\nLund read the latest news of the raid in his cell.",
        "Latest Posts\nRecent Posts\nPress",
    ],
)
def test_what_is_no_end_is_read_on(text: str) -> None:
    assert page_end(text) == len(text)


def test_a_page_without_a_date_has_that_of_its_stamp() -> None:
    text = f"{LEAD}\n{PICTURE}"
    assert page_stamp(text, page_end(text)) == "2021-06-10"
    assert read(SourceDocument("x", "", "", text)).document.published == "2021-06-10"
    assert read(SourceDocument("x", "", "2020-01-01", text)).document.published == "2020-01-01"
    assert page_stamp(LEAD, 0) == ""


def test_what_was_left_off_is_counted() -> None:
    reading = read(SourceDocument("x", "", "2021-06-10", f"{LEAD}\n{PICTURE}"))
    assert reading.left_off == len(PICTURE)
    assert read(SourceDocument("x", "", "2021-06-10", LEAD)).left_off == 0
