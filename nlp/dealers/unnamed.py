"""Sellers without a name: "a federally licensed dealer in Houston", "gun shows", "una armería de Tucson"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ironriver.vocabulary import DealerKind
from nlp.dealers import seller_kinds as sellers_by
from nlp.dealers import seller_people as people
from nlp.dealers import seller_words as words
from nlp.dealers.context import THEFT, announced_by, place_of, tells_of_thefts
from nlp.dealers.robbed_premises import ROBBED, town_robbed
from nlp.dealers.seller_places import area_before, in_state, place_said_before, town_before
from nlp.dealers.seller_rows import UnnamedSeller, share_lists, towns_apart
from nlp.dealers.seller_sources import Mention, Told, is_denied, is_source, last_verb_is_theft
from nlp.dealers.show_grounds import place_of_grounds
from nlp.dealers.town_beside import town_beside
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.needed_words import Stock
from nlp.opened import Opened
from nlp.pattern_parts import take_apart
from nlp.reading import Reading, Sentence

_STOCK = Stock()
_ROBBED = _STOCK.guard(ROBBED)
#: Each kind of seller, its words, what a sentence must hold of them, and the same words by their openings.
_KINDS = tuple(
    (
        kind,
        pattern,
        _STOCK.need(take_apart(pattern.pattern, pattern.flags)),
        Opened(pattern.pattern, pattern.flags),
    )
    for kind, pattern in (*people.KINDS, *sellers_by.KINDS, *sellers_by.PLAIN_KINDS)
)


SEVERAL = re.compile(
    r"(?:stores|shops|dealers|licensees|retailers|FFLs|sellers|shows|armer[ií]as|tiendas|comercios|ferias)\b",
    re.IGNORECASE,
)
#: Characters between a site and its place: "websites in".
_OF_SITE = 12
#: Characters after such a seller in which a name is its own: "the internet site …", "sellers found on …".
_NAMED_NEAR = {DealerKind.FFL: 60, DealerKind.ONLINE: 6, DealerKind.PRIVATE: 45}


def unnamed_sellers(reading: Reading, places: Sequence[PlaceMention], taken: set[int]) -> list[UnnamedSeller]:
    """The unnamed sellers from whom guns of the matter came, in order."""
    found: list[UnnamedSeller] = []
    for sentence in reading.sentences:
        found.extend(_in_sentence(reading.text, sentence, places, taken))
    return found


def _lying(
    text: str,
    kind: DealerKind,
    match: re.Match[str],
    near: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
) -> PlaceMention | None:
    """Where the seller of a match lies, by what stands beside it (`near`) or was told before."""
    start, end = match.span()
    place = place_of(text, start, end, near)
    if kind is DealerKind.ONLINE and place and place.start - end > _OF_SITE:
        place = None  # "bought online and picked up at a dealer in Slidell"
    if place is not None and place.start >= end and words.SOME_NAMED.match(text, end):
        place = None  # that of the named one
    if place is None or place.start >= end:
        place = town_beside(text, start, places) or place
    if place is None and kind is DealerKind.GUN_SHOW:
        place = place_of_grounds(text, end, places)
    return place or place_said_before(text, match, places)


def _in_sentence(
    text: str, sentence: Sentence, places: Sequence[PlaceMention], taken: set[int]
) -> list[UnnamedSeller]:
    held = _STOCK.held(sentence.text.lower())
    kinds = [
        (kind, pattern)
        for kind, pattern, need, opened in _KINDS
        if held & need == need and opened.search(text, sentence.start, sentence.end)
    ]
    robbed = _ROBBED.search(sentence.text, held)
    if not (kinds or robbed) or words.BOILER.search(sentence.text):
        return []
    telling = f"{announced_by(text, sentence.start + 2)} {sentence.text}"
    told = Told(
        *(bool(p.search(telling)) for p in (words.BOUGHT, THEFT, words.LIED, words.OWNED, words.SEIZED))
    )
    first = bisect_left(places, sentence.start, key=lambda place: place.start)
    near = places[first : bisect_left(places, sentence.end, key=lambda place: place.start)]
    found: list[UnnamedSeller] = []
    named: list[tuple[int, int]] = []  # words for a seller that belong to a name
    for kind, pattern in kinds:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            reach = _NAMED_NEAR.get(kind, 0)
            if SEVERAL.search(match.group()) and (beyond := place_of(text, start, end, near)):
                reach = min(reach, max(0, beyond.start - end))  # "stores in Waco, one of them Ash Guns"
            if row := words.NEXT_SELLER.search(text, end, end + reach):
                reach = row.start() - end
            if words.SOME_NAMED.match(text, end):
                reach = 0  # "four gun stores, among them an Ash Guns"
            named_there = any(at in taken for at in range(start - 3, min(end + reach, sentence.end)) if reach)
            if named_there:
                named.append((start, end))
                continue
            if any(
                start < e and s < end for s, e in (*named, *((other.start, other.end) for other in found))
            ):
                continue
            own = kind is DealerKind.UNLICENSED and words.OUT_OF.match(match.group()) is not None
            # A rule told before the seller makes it nobody's source; told after, it only explains.
            if words.GENERAL.search(text, max(sentence.start, start - 300), end + 8):
                continue
            if not own and is_denied(text, sentence, kind, match):
                continue
            if words.ARMORY.match(text, end):
                continue
            place = _lying(text, kind, match, near, places)
            if not is_source(text, sentence, Mention(kind, pattern, match, place), told):
                continue
            if own and not (place := place or town_before(start, near)):
                continue
            if place is not None and place.kind is PlaceKind.COUNTY:
                place = in_state(place)
            lead = text[max(sentence.start, start - 300) : start]
            theft = (
                kind is not DealerKind.ONLINE
                and last_verb_is_theft(
                    lead,
                    not told.bought and (told.stolen or (kind is DealerKind.FFL and tells_of_thefts(text))),
                )
                and not words.WHERE_SOLD.search(lead)
            )
            place = place or area_before(text, sentence.start, start, near)
            offered = pattern is people.NETWORK and not told.bought
            site = kind is DealerKind.ONLINE and (told.seized or words.OWN_SITE.match(match.group()))
            complicit = own or told.owned or offered or bool(site)
            found.append(UnnamedSeller(kind, start, end, place, complicit, theft, False))
    if robbed and not found and (town := town_robbed(robbed, sentence.text, sentence.start, text, near)):
        start, end = (sentence.start + at for at in robbed.span("where"))
        if start not in taken:
            found.append(UnnamedSeller(DealerKind.PRIVATE, start, end, town, False, True, False))
    found.sort(key=lambda seller: seller.start)
    return towns_apart(text, share_lists(text, found), near)
