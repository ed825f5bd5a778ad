"""Sellers without a name: "a federally licensed dealer in Houston", "gun shows", "una armería de Tucson"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ironriver.vocabulary import DealerKind
from nlp.dealers import seller_kinds as sellers_by
from nlp.dealers import seller_words as words
from nlp.dealers.context import THEFT, announced_by, place_of
from nlp.dealers.robbed_premises import ROBBED, town_robbed
from nlp.dealers.seller_places import area_before, in_state, place_said_before, town_before
from nlp.dealers.seller_rows import UnnamedSeller, share_lists, towns_apart
from nlp.dealers.shop_words import GUN
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.needed_words import Stock
from nlp.pattern_parts import take_apart
from nlp.reading import Reading, Sentence

_STOCK = Stock()
_ROBBED = _STOCK.guard(ROBBED)
#: Each kind of seller, its words, and what a sentence must hold of them.
_KINDS = tuple(
    (kind, pattern, _STOCK.need(take_apart(pattern.pattern, pattern.flags)))
    for kind, pattern in (*sellers_by.KINDS, *sellers_by.PLAIN_KINDS)
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of sellers: guns bought, stolen, lied for; a shop that somebody owns."""

    bought: bool
    stolen: bool
    lied: bool
    owned: bool
    seized: bool


def _in_sentence(
    text: str, sentence: Sentence, places: Sequence[PlaceMention], taken: set[int]
) -> list[UnnamedSeller]:
    held = _STOCK.held(sentence.text.lower())
    kinds = [
        (kind, pattern)
        for kind, pattern, need in _KINDS
        if held & need == need and pattern.search(text, sentence.start, sentence.end)
    ]
    robbed = _ROBBED.search(sentence.text, held)
    if not (kinds or robbed) or words.BOILER.search(sentence.text):
        return []
    telling = f"{announced_by(text, sentence.start + 2)} {sentence.text}"
    told = _Told(
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
            if not own and _is_denied(text, sentence, kind, match):
                continue
            place = place_of(text, start, end, near)
            if kind is DealerKind.ONLINE and place and place.start - end > _OF_SITE:
                place = None  # "bought online and picked up at a dealer in Slidell"
            if words.ARMORY.match(text, end):
                continue
            place = place or place_said_before(text, match, places)
            sold_by = words.SOLD_BY.search(text, max(sentence.start, start - 50), start)
            if pattern in sellers_by.WEAK and not (
                place and (told.bought or told.stolen or told.lied or sold_by)
            ):
                continue
            if not _supplies(text, match, kind, told, place):
                continue
            if own and not (place := place or town_before(start, near)):
                continue
            if place is not None and place.kind is PlaceKind.COUNTY:
                place = in_state(text, place, places)
            theft = _last_verb_is_theft(
                text[max(sentence.start, start - 300) : start], told.stolen and not told.bought
            )
            place = place or area_before(text, sentence.start, start, near)
            complicit = own or told.owned or (kind is DealerKind.ONLINE and told.seized)
            found.append(UnnamedSeller(kind, start, end, place, complicit, theft, False))
    if robbed and not found and (town := town_robbed(robbed, sentence.text, sentence.start, text, near)):
        start, end = (sentence.start + at for at in robbed.span("where"))
        if start not in taken:
            found.append(UnnamedSeller(DealerKind.PRIVATE, start, end, town, False, True, False))
    found.sort(key=lambda seller: seller.start)
    return towns_apart(text, share_lists(text, found), near)


def _is_denied(text: str, sentence: Sentence, kind: DealerKind, match: re.Match[str]) -> bool:
    """True for "is not a licensed dealer", "as a gun dealer", "to a pawn shop", "gun dealer license"."""
    before = text[max(sentence.start, match.start() - 70) : match.start()]
    if kind is not DealerKind.ONLINE and words.DENIED.search(before):
        return True
    return bool(words.SOLD_TO.search(before) or words.OTHER_NOUN.match(text, match.end()))


def _supplies(
    text: str, match: re.Match[str], kind: DealerKind, told: _Told, place: PlaceMention | None
) -> bool:
    """True if the sentence makes the seller a source of guns, or a shop robbed or owned."""
    if kind is DealerKind.GUN_SHOW and place is not None:
        return not words.VENDOR.match(text, match.end())
    if kind is DealerKind.GUN_SHOW and words.SOLD.search(text, max(0, match.start() - 80), match.start()):
        return not words.VENDOR.match(text, match.end())
    if kind is DealerKind.UNLICENSED and words.OUT_OF.match(match.group()):
        return bool(GUN.search(text, max(0, match.start() - 300), match.end() + 100))
    if kind is DealerKind.ONLINE and (told.seized or _is_offered(text, match)):
        return True
    if told.lied and not told.bought:
        return place is not None
    if kind is DealerKind.MANUFACTURER and sellers_by.SOME_MAKER.match(match.group()) and place is None:
        return False
    if words.DEFINITE.match(match.group()) and place is None and not told.owned:
        return False
    sold_by = place is not None and (
        words.SOLD.search(text, match.end(), match.end() + 90)
        or words.SOLD_BY.search(text, max(0, match.start() - 50), match.start())
    )
    # A seller of guns in a town, with guns told beside: "from the counter of a pawn shop in Muncie".
    town = place is not None and place.kind is PlaceKind.CITY
    guns = (
        kind is DealerKind.FFL and town and GUN.search(text, max(0, match.start() - 120), match.end() + 120)
    )
    return told.bought or told.stolen or told.owned or bool(sold_by) or bool(guns)


def _is_offered(text: str, match: re.Match[str]) -> bool:
    """True of "advertised guns on websites", "a hidden marketplace … to export firearms"."""
    near = text[max(0, match.start() - 90) : match.end() + 110].split("\n")
    around = max(near, key=len)
    offered = words.OFFERED_ONLINE.search(around) or words.SOLD.search(around)
    return bool(offered and GUN.search(around))


def _last_verb_is_theft(before: str, otherwise: bool) -> bool:
    """True if the verb nearest before a seller is one of theft: "broke into a gun shop to obtain …"."""
    stolen = [match.start() for match in THEFT.finditer(before)]
    bought = [match.start() for match in words.BOUGHT.finditer(before)]
    if not stolen and not bought:
        return otherwise
    return max(stolen, default=-1) > max(bought, default=-1)
