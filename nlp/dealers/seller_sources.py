"""Whether a seller without a name is one from whom the guns came, were stolen or were offered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ironriver.vocabulary import DealerKind
from nlp.dealers import seller_kinds as sellers_by
from nlp.dealers import seller_people as people
from nlp.dealers import seller_words as words
from nlp.dealers.context import THEFT, tells_of_thefts
from nlp.dealers.shop_words import BYSTANDER, GUN, guns_near
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.reading import Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of sellers: guns bought, stolen, lied for; a shop that somebody owns."""

    bought: bool
    stolen: bool
    lied: bool
    owned: bool
    seized: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for a seller, the pattern that knows them, and where the seller lies."""

    kind: DealerKind
    pattern: re.Pattern[str]
    match: re.Match[str]
    place: PlaceMention | None

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where they end."""
        return self.match.end()


#: Characters after a seller in which it is said to have nothing to do with the matter.
_BESIDE = 80


def is_denied(text: str, sentence: Sentence, kind: DealerKind, match: re.Match[str]) -> bool:
    """True for "is not a licensed dealer", "as a gun dealer", "to a pawn shop", "gun dealer license"."""
    before = text[max(sentence.start, match.start() - 70) : match.start()]
    if kind is not DealerKind.ONLINE and words.DENIED.search(before):
        return True
    if BYSTANDER.search(text, match.end(), min(sentence.end, match.end() + _BESIDE)):
        return True
    return bool(
        words.SOLD_TO.search(before)
        or words.BOUND_FOR.search(before)
        or words.OTHER_NOUN.match(text, match.end())
    )


def is_source(text: str, sentence: Sentence, seller: Mention, told: Told) -> bool:
    """True if guns came from the seller of a sentence that tells so much."""
    if seller.pattern in people.PATTERNS:
        return people.are_source(text, sentence.start, seller.match)
    if words.OTHER_SHOP.search(text, max(0, seller.start - 20), seller.end):
        return False
    advertised = sellers_by.ADVERTISED.search(seller.match.group())
    if advertised and not guns_near(text, seller.start, seller.end, _GUNS):
        return False
    if seller.pattern in sellers_by.WEAK and not (seller.place and (told.bought or told.stolen or told.lied)):
        opens = min(seller.start, seller.place.start) if seller.place else seller.start
        sold_by = words.SOLD_BY.search(text, max(sentence.start, opens - 90), opens)
        return bool(seller.place and sold_by) or _is_told_to_be(text, sentence, seller, told)
    return _supplies(text, seller, told) or _is_told_to_be(text, sentence, seller, told)


#: Where people sell to people.
_MARKETS = {DealerKind.GUN_SHOW, DealerKind.PRIVATE}


def _supplies(text: str, seller: Mention, told: Told) -> bool:
    """True if the sentence makes the seller a source of guns, or a shop robbed or owned."""
    match, kind, place = seller.match, seller.kind, seller.place
    if kind is DealerKind.GUN_SHOW and place is not None:
        return not words.VENDOR.match(text, match.end())
    if kind in _MARKETS and words.SOLD.search(text, max(0, match.start() - 80), match.start()):
        return not words.VENDOR.match(text, match.end())
    if kind is DealerKind.UNLICENSED and words.OUT_OF.match(match.group()):
        return bool(GUN.search(text, max(0, match.start() - 300), match.end() + 100))
    if kind is DealerKind.ONLINE and (told.seized or _is_offered(text, match)):
        return True
    if told.lied and not told.bought:
        return place is not None
    if maker := sellers_by.SOME_MAKER.match(match.group()):
        before = text[max(0, match.start() - 60) : match.end()]
        if place is None or (maker["firm"] and not words.FROM.search(before)):
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


def _is_told_to_be(text: str, sentence: Sentence, seller: Mention, told: Told) -> bool:
    """True of "40 pistols from Mesa dealers", "bought at six shops", "the Sealy shop" among thefts."""
    start, end, place = seller.start, seller.end, seller.place
    before = text[max(sentence.start, start - 60) : end]
    if seller.kind is DealerKind.PRIVATE:
        return False
    if place is None:
        return bool(told.bought and words.COUNTED.search(before) and guns_near(text, start, end, _GUNS))
    if words.DEFINITE_BEFORE.search(text, max(0, start - 6), start):
        return False
    if place.kind is PlaceKind.CITY and tells_of_thefts(text):
        return True
    there = words.FROM.search(before) or words.THAT_SHOP.search(before)
    return bool(there) and guns_near(text, start, end, _GUNS)


#: Characters around a seller in which guns are told.
_GUNS = 250


def _is_offered(text: str, match: re.Match[str]) -> bool:
    """True of "advertised guns on websites", "a hidden marketplace … to export firearms"."""
    near = text[max(0, match.start() - 90) : match.end() + 110].split("\n")
    around = max(near, key=len)
    offered = words.OFFERED_ONLINE.search(around) or words.SOLD.search(around)
    return bool(offered and GUN.search(around))


def last_verb_is_theft(before: str, otherwise: bool) -> bool:
    """True if the verb nearest before a seller is one of theft: "broke into a gun shop to obtain …"."""
    stolen = [match.start() for match in THEFT.finditer(before)]
    bought = [match.start() for match in words.BOUGHT.finditer(before)]
    if not stolen and not bought:
        return otherwise
    return max(stolen, default=-1) > max(bought, default=-1)
