"""Where the guns were bought, sold or stolen: shops, shows, sites and private sellers.

Named sellers are read by nlp/dealers/named.py, others by unnamed.py; here they become one list in which
each seller stands once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ironriver.vocabulary import DealerKind, DealerPart
from nlp.annotation import Dealer, Defendant
from nlp.dealers.accounts import RULE as ACCOUNT
from nlp.dealers.branches import further_towns
from nlp.dealers.context import announced_by, part_of, place_of, tells_of_thefts
from nlp.dealers.named import NamedShop, named_shops
from nlp.dealers.recognised import recognised_shops
from nlp.dealers.seller_rows import UnnamedSeller
from nlp.dealers.unnamed import SEVERAL, unnamed_sellers
from nlp.dealers.unnamed_rows import city_region, unnamed_dealers
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.gazetteer.data import fold
from nlp.home_towns import towns_of
from nlp.reading import Reading

__all__ = ["find_dealers"]

_COMPANY = re.compile(r",?\s(llc|l\.l\.c\.|inc|ltd|corp|co)\.?$", re.IGNORECASE)
_SITE_PARTS = re.compile(r"^www\.|\.(?:com|net|org|us)$")


def find_dealers(reading: Reading, defendants: Sequence[Defendant]) -> tuple[Dealer, ...]:
    """The sellers of a document, named ones first, each once."""
    listed = find_place_mentions(reading)
    homes = towns_of(reading.text, defendants, listed)
    places = sorted([*listed, *homes], key=lambda place: place.start)
    people = frozenset(fold(name) for d in defendants for name in (d.name, *d.aliases) if name)
    towns = frozenset(fold(place.name) for place in places)
    shops = named_shops(reading.text, people, towns)
    covered = {at for shop in shops for at in range(shop.start, shop.end)}
    shops = sorted([*shops, *recognised_shops(reading, people, towns, covered)], key=lambda shop: shop.start)
    lying = _where(reading.text, shops, places)
    named = [
        dealer
        for group in _same_shops(reading.text, shops, lying)
        for dealer in _branches(
            reading.text, _named_dealer(reading, group, defendants, lying), group, lying, places
        )
    ]
    taken = {at for shop in shops for at in range(shop.start, shop.end)}
    unnamed = unnamed_sellers(reading, places, taken)
    named = [_told_again(reading.text, dealer, unnamed, named) for dealer in named]
    return (*named, *unnamed_dealers(reading, unnamed, named))


#: Between sellers that share a place: "Ash Guns and Oak Pawn in Yuma".
_AND = re.compile(r"[\"”»]?(?:,\s|,?\s(?:and|or|y|o)\s)(?:the\s|la\s)?[\"“«]?")


def _where(
    text: str, shops: Sequence[NamedShop], places: Sequence[PlaceMention]
) -> dict[NamedShop, PlaceMention]:
    """The place told beside each mention: one that is told of the next seller is not its own."""
    found: dict[NamedShop, PlaceMention] = {}
    for i, shop in enumerate(shops):
        place = place_of(text, shop.start, shop.end, places)
        after = shops[i + 1].start if i + 1 < len(shops) else len(text)
        others = shop.end <= after and place is not None and after < place.start
        if place is not None and (not others or _AND.fullmatch(text[shop.end : after])):
            found[shop] = place
    return found


#: A seller spoken of before: "the Paducah gun shop".
_THE = re.compile(r"(?:\b(?:[Tt]he|[Ee]l|[Ll]a)\s(?:[\w.-]+\s){0,3})$")


def _told_again(
    text: str, dealer: Dealer, unnamed: Sequence[UnnamedSeller], named: Sequence[Dealer]
) -> Dealer:
    """The only named shop, with the town by which it is called further on: "the Paducah gun shop"."""
    if dealer.city is not None or sum(other.kind is dealer.kind for other in named) > 1:
        return dealer
    for seller in unnamed:
        city, region = city_region(seller.place)
        same = seller.kind is dealer.kind and not SEVERAL.search(text, seller.start, seller.end)
        if same and city and _THE.search(text[max(0, seller.start - 40) : seller.start + 4]):
            return replace(dealer, city=city, region=region)
    return dealer


#: Between a shop and its town, right beside: "… in Laurel", "…, Calif.", "…, a store in".
_IN = re.compile(r"(?:\s(?:store|shop|location|branch)s?)?(?:,?\s(?:in|en|of|de|near)\s|,\s|\s\()")


def _same_shops(
    text: str, shops: Sequence[NamedShop], lying: Mapping[NamedShop, PlaceMention]
) -> list[list[NamedShop]]:
    """Mentions grouped by seller: "Red Mesa Guns" and "Red Mesa Guns LLC" are one, in two towns two."""
    groups: list[list[NamedShop]] = []
    sure = {
        shop: place.name
        for shop, place in lying.items()
        if place.kind is PlaceKind.CITY
        and (place.end <= shop.start or _IN.fullmatch(text[shop.end : place.start]))
    }
    for shop in shops:
        for group in groups:
            towns = {sure[other] for other in group if other in sure}
            elsewhere = shop in sure and towns and sure[shop] not in towns
            if not elsewhere and any(_same_name(shop.name, other.name) for other in group):
                group.append(shop)
                break
        else:
            groups.append([shop])
    return groups


def _same_name(one: str, other: str) -> bool:
    ends = [_COMPANY.search(name) for name in (one, other)]
    if all(ends) and len({fold(end.group(1)) for end in ends if end}) > 1:
        return False  # "Ridge Arms LLC" and "Ridge Arms Ltd" are two companies
    a, b = (
        _COMPANY.sub("", _SITE_PARTS.sub("", name.lower())).replace("-", " ").strip() for name in (one, other)
    )
    if fold(a) == fold(b) or (
        min(len(a), len(b)) > 3 and (fold(a).startswith(fold(b)) or fold(b).startswith(fold(a)))
    ):
        return True
    return fuzz.token_sort_ratio(a, b) >= 90


def _branches(
    text: str,
    dealer: Dealer,
    mentions: Sequence[NamedShop],
    lying: Mapping[NamedShop, PlaceMention],
    places: Sequence[PlaceMention],
) -> Iterator[Dealer]:
    """A seller, and once more for each further town in which it has a branch."""
    yield dealer
    towns = {dealer.city}
    for mention in mentions:
        for place in further_towns(text, mention, lying.get(mention), places):
            if place.name not in towns:
                towns.add(place.name)
                yield replace(dealer, city=place.name, region=place.region)


def _named_dealer(
    reading: Reading,
    mentions: Sequence[NamedShop],
    defendants: Sequence[Defendant],
    lying: Mapping[NamedShop, PlaceMention],
) -> Dealer:
    """One seller from all its mentions: the first, fullest name; the place told beside any of them."""
    best = mentions[0]
    around = {s.index: s.text for m in mentions if (s := reading.sentence_at(m.start)) is not None}
    lists = {announced_by(reading.text, m.start) for m in mentions} - {""}
    sentences = (*around.values(), *lists)
    place = next((lying[m] for m in mentions if m in lying), None)
    city, region = city_region(place)
    if best.rule.startswith("robbed"):
        part = DealerPart.THEFT_VICTIM
    elif best.rule == ACCOUNT:
        part = DealerPart.COMPLICIT  # who sells there is accused of it
    else:
        part = part_of(sentences, defendants, among_thefts=tells_of_thefts(reading.text))
    if part is DealerPart.THEFT_VICTIM and best.kind is DealerKind.ONLINE:
        part = DealerPart.UNKNOWN  # "stole scopes and sold them on eBay"
    return Dealer(
        best.name,
        best.kind,
        part,
        reading.evidence(best.start, best.end, best.rule, best.confidence),
        city,
        region,
    )
