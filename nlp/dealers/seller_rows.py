"""Sellers without a name in a row: "dealers in Phoenix and Tucson", "gun stores and pawn shops in Ohio"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ironriver.vocabulary import DealerKind
from nlp.dealers import seller_words as words
from nlp.gazetteer import PlaceKind, PlaceMention


@dataclass(frozen=True, slots=True)
class UnnamedSeller:
    """A seller without a name at `start:end`; `conjoined` where it stands in a list of sellers."""

    kind: DealerKind
    start: int
    end: int
    place: PlaceMention | None
    complicit: bool
    theft: bool
    conjoined: bool


#: Towns of one phrase that are looked at.
MOST_TOWNS = 12


def towns_apart(text: str, sellers: list[UnnamedSeller], near: Sequence[PlaceMention]) -> list[UnnamedSeller]:
    """Each town of "dealers in Phoenix and Tucson" has sellers of its own."""
    apart: list[UnnamedSeller] = []
    for seller in sellers:
        apart.append(seller)
        last = seller.place
        if last is None or seller.conjoined or last.kind is PlaceKind.COUNTY:
            continue
        told_before = last.start < seller.end  # "four Waco dealers and one in Hutto"
        pattern, end = (words.ONE_MORE, seller.end) if told_before else (words.NEXT_TOWN, last.end)
        first = bisect_right(near, max(end - 1, last.start), key=lambda place: place.start)
        for place in near[first : first + MOST_TOWNS]:
            if place.kind is not last.kind or not pattern.fullmatch(text[end : place.start]):
                break
            if last.kind is PlaceKind.STATE:  # sellers of two states, of whom none is told apart
                apart[-1] = replace(seller, place=replace(last, region=None))
                break
            apart.append(replace(seller, place=place))
            pattern, end = words.NEXT_TOWN, place.end
    return apart


def share_lists(text: str, sellers: list[UnnamedSeller]) -> list[UnnamedSeller]:
    """In "gun stores, pawn shops and gun shows in Ohio" the place is everybody's."""
    shared = list(sellers)
    for i in range(len(shared) - 2, -1, -1):
        gap = text[shared[i].end : shared[i + 1].start]
        if re.fullmatch(r"(?:,|,?\s(?:and|or|y|o))?\s?(?:from\s|at\s|de\s|en\s|,\s)?", gap):
            left, right = shared[i], shared[i + 1]
            shared[i] = replace(left, place=left.place or right.place, conjoined=True)
            shared[i + 1] = replace(right, place=right.place or left.place, conjoined=True)
    return shared
