"""Counting many ids in little memory."""

from hypothesis import given
from hypothesis import strategies as st

from crawlers import distinct
from crawlers.distinct import Distinct


@given(st.lists(st.lists(st.text(max_size=3), max_size=8), max_size=20), st.integers(1, 9))
def test_it_counts_as_a_set_does(pages, many):
    before, distinct._MANY = distinct._MANY, many
    counted, whole = Distinct(), set[str]()
    for page in pages:
        counted.update(page)
        whole.update(page)
        assert len(counted) == len(whole)
    distinct._MANY = before
