"""Stretches of time that lie within longer ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.dates.stretches import spans_within

_DAYS = st.builds(
    lambda year, month, day, length: f"{2019 + year}-{month:02}-{day:02}"[:length],
    st.integers(0, 2),
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from([4, 7, 10]),
)
Span = tuple[str, str]


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        (("2020-03", "2020-05"), ("2020-01", "2020-08"), True),
        (("2020-03", "2020-05"), ("2020-03", "2020-05"), False),
        (("2020-03-01", "2020-05-09"), ("2020-03", "2020-05"), False),
        (("2020-03-01", "2020-05-09"), ("2020-03", "2020-06"), True),
        (("2019-12", "2020-05"), ("2020", "2021"), False),
    ],
)
def test_within(inner: Span, outer: Span, expected: bool) -> None:
    assert (inner in spans_within([inner, outer])) is expected


def _is_within(inner: Span, outer: Span) -> bool:
    """As the definition says it, pair by pair."""
    start, end = inner[0][: len(outer[0])], inner[1][: len(outer[1])]
    return outer[0] <= start and end <= outer[1] and (start, end) != outer


@given(st.lists(st.tuples(_DAYS, _DAYS), max_size=12))
def test_all_at_once_is_pair_by_pair(spans: list[Span]) -> None:
    assert spans_within(spans) == {span for span in spans if any(_is_within(span, other) for other in spans)}
