"""How far a listing is read."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.distinct import Distinct
from crawlers.sweep import PageSeen, Sweep, exact_pages


@dataclass
class Listing:
    """Items as (id, key, settled), in the order that the site gives; `lost` pages can't be had."""

    items: list[tuple[str, int, bool]]
    lost: set[int] = field(default_factory=set)

    def page(self, sweep: Sweep, number: int) -> PageSeen:
        page, size = sweep.parameters(number)
        part = self.items[page * size : (page + 1) * size]
        return PageSeen(
            number,
            tuple(item[0] for item in part),
            tuple(item[1] for item in part),
            len(self.items),
            settled=all(item[2] for item in part),
        )


def read(listing: Listing, sweep: Sweep, pick: int = 0) -> list[int]:
    """Run a sweep; of the pages in flight, the one at `pick` comes first. Returns the pages in that order."""
    waiting = sweep.ask()
    came = []
    while waiting:
        number = waiting.pop(pick % len(waiting))
        came.append(number)
        if number in listing.lost:
            sweep.fail(number)
        else:
            sweep.see(listing.page(sweep, number))
        waiting += sweep.ask()
    return came


def listing(fresh: set[int], total: int = 100) -> Listing:
    """Items with falling keys, all settled but those at `fresh` places."""
    return Listing([(f"item {n}", 1000 - n, n not in fresh) for n in range(total)])


@pytest.mark.parametrize(
    ("fresh", "pages"),
    [
        (set(), [0, 1]),
        ({0}, [0, 1, 2]),
        ({19}, [0, 1, 2, 3]),
        ({9, 29}, [0, 1, 2, 3, 4]),
    ],
)
def test_a_sweep_ends_after_its_overlap_of_settled_pages(fresh, pages):
    sweep = Sweep(size=10, overlap=2, window=1)
    assert read(listing(fresh), sweep) == pages
    assert sweep.complete
    assert not sweep.whole


def test_while_all_is_settled_one_page_is_asked_for_at_a_time():
    sweep = Sweep(size=10, overlap=3, window=8)
    assert sweep.ask() == [0]
    sweep.see(listing(set()).page(sweep, 0))
    assert sweep.ask() == [1]


@pytest.mark.parametrize("pick", [0, 1, -1])
def test_a_listing_out_of_order_is_read_whole(pick):
    given_out = listing(set())
    given_out.items[3], given_out.items[4] = given_out.items[4], given_out.items[3]
    sweep = Sweep(size=10, overlap=2)
    assert sorted(read(given_out, sweep, pick)) == list(range(10))
    assert not sweep.ordered
    assert sweep.whole


def test_a_listing_that_begins_below_what_was_seen_before_is_not_newest_first():
    sweep = Sweep(size=10, overlap=2, high=1001)
    assert len(read(listing(set()), sweep)) == 10
    assert not sweep.ordered


def test_a_page_that_can_not_be_had_leaves_the_sweep_incomplete():
    given_out = listing({0, 15, 25, 35})
    given_out.lost = {2}
    sweep = Sweep(size=10, overlap=2)
    read(given_out, sweep)
    assert not sweep.complete


def test_a_thorough_sweep_reads_what_is_known_too():
    sweep = Sweep(size=10, overlap=1, thorough=True)
    assert len(read(listing(set()), sweep)) == 10
    assert sweep.whole


def test_an_empty_listing_is_one_page():
    sweep = Sweep(size=10)
    assert read(Listing([]), sweep) == [0]
    assert sweep.whole


def test_a_second_pass_ends_when_nothing_is_missing():
    first = Sweep(size=10, thorough=True)
    items = listing(set())
    read(items, first)
    seen = Distinct()
    seen.update(name for name, _, _ in items.items if name != "item 5")
    second = Sweep(size=10, thorough=True, until_found=True, window=1, ids=seen, count=first.count)
    assert second.missing == 1
    assert read(listing(set()), second) == [0]
    assert second.missing == 0


@given(
    fresh=st.sets(st.integers(0, 119)),
    total=st.integers(0, 120),
    size=st.integers(1, 50),
    overlap=st.integers(1, 4),
    window=st.integers(1, 6),
    pick=st.integers(0, 5),
)
def test_in_an_ordered_listing_all_that_is_fresh_above_the_overlap_is_found(
    fresh, total, size, overlap, window, pick
):
    given_out = listing(fresh, total)
    sweep = Sweep(size=size, overlap=overlap, window=window)
    came = read(given_out, sweep, pick)
    assert len(came) == len(set(came))
    assert sweep.complete
    quiet = 0
    for number in range(sweep.pages):
        if quiet == overlap:
            break
        assert number in came
        page = given_out.page(sweep, number)
        quiet = quiet + 1 if page.settled else 0


@given(order=st.permutations(range(30)), size=st.integers(1, 10), pick=st.integers(0, 5))
def test_whatever_the_order_a_listing_of_fresh_items_is_read_whole(order, size, pick):
    given_out = Listing([(f"item {n}", n, False) for n in order])
    sweep = Sweep(size=size, overlap=1)
    read(given_out, sweep, pick)
    assert sweep.whole
    assert sweep.missing == 0
    assert sweep.ordered == (list(order) == sorted(order, reverse=True))


@given(limit=st.integers(1, 3000), size=st.integers(1, 60))
def test_exact_pages_cover_the_first_items_without_gap_or_overlap(limit, size):
    offsets = [n for page, width in exact_pages(limit, size) for n in range(page * width, (page + 1) * width)]
    assert offsets == list(range(limit))
    assert all(width <= size for _, width in exact_pages(limit, size))


@given(limit=st.integers(1, 200), total=st.integers(0, 150))
def test_a_limit_reads_exactly_so_many(limit, total):
    sweep = Sweep(size=50, limit=limit)
    read(listing(set(range(total)), total), sweep)
    assert len(sweep.ids) == min(limit, total)
    assert sweep.complete
