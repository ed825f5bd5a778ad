"""Where the guns were bought, sold or stolen: shops, shows, sites and private sellers.

Named sellers are read by nlp/dealers/named.py, others by unnamed.py; here they become one list in which
each seller stands once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ironriver.vocabulary import DealerKind, DealerPart
from nlp.annotation import Dealer, Defendant
from nlp.dealers.context import announced_by, part_of, place_of
from nlp.dealers.named import NamedShop, named_shops
from nlp.dealers.recognised import recognised_shops
from nlp.dealers.seller_rows import UnnamedSeller
from nlp.dealers.unnamed import SEVERAL, unnamed_sellers
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.gazetteer_data import fold
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
        _named_dealer(reading, group, defendants, lying) for group in _same_shops(reading.text, shops, lying)
    ]
    taken = {at for shop in shops for at in range(shop.start, shop.end)}
    unnamed = unnamed_sellers(reading, places, taken)
    named = [_told_again(reading.text, dealer, unnamed, named) for dealer in named]
    return (*named, *_unnamed_dealers(reading, unnamed, named))


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
        city, region = _city_region(seller.place)
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
    city, region = _city_region(place)
    return Dealer(
        best.name,
        best.kind,
        DealerPart.THEFT_VICTIM if best.rule.startswith("robbed") else part_of(sentences, defendants),
        reading.evidence(best.start, best.end, best.rule, best.confidence),
        city,
        region,
    )


def _city_region(place: PlaceMention | None) -> tuple[str | None, str | None]:
    if place is None:
        return None, None
    is_town = place.kind in {PlaceKind.CITY, PlaceKind.COUNTY} and not place.name.endswith(" area")
    return (place.name if is_town else None), place.region


#: Sellers of whom one, not yet spoken of, is told: "a gun store in Ventura".
_ANOTHER = re.compile(r"\b(?:an?|another|one|una?|otr[ao]|two|three|four|dos|tres)\s", re.IGNORECASE)


def _is_named(text: str, seller: UnnamedSeller, city: str | None, named: Dealer) -> bool:
    """True if an unnamed seller in a town (or in none) is likely the named one."""
    if named.kind is not seller.kind:
        return False
    several = seller.kind is DealerKind.FFL and SEVERAL.search(text, seller.start, seller.end)
    if city is not None and named.city is None:
        if several:  # "nine stores in Waco, one of them Ash Guns"
            return False
        # "a gun store in Ventura", told after the named one, is another.
        told = text[max(0, seller.start - 16) : seller.end]
        return not (named.evidence.start < seller.start and _ANOTHER.search(told))
    # "a gun store in Texas" is the named one of a town that is told.
    return named.city == city or (city is None and seller.place is not None and not several)


#: So few that they may all be named.
_FEW = re.compile(r"\b(?:two|three|four|five|several|dos|tres|cuatro|cinco|vari[oa]s)\s", re.IGNORECASE)
_HOW_MANY = {"two": 2, "dos": 2, "three": 3, "tres": 3, "four": 4, "cuatro": 4, "five": 5, "cinco": 5}
#: Characters after such words in which their list begins.
_LIST_NEAR = 40


def _all_named(text: str, seller: UnnamedSeller, city: str | None, named: Sequence[Dealer]) -> bool:
    """True if several shops are those told by name: "three Tulsa shops … Ash Guns, Oak Pawn and …"."""
    if seller.kind is not DealerKind.FFL or not SEVERAL.search(text, seller.start, seller.end):
        return False
    shops = [d for d in named if d.kind is DealerKind.FFL]
    few = _FEW.search(text[max(0, seller.start - 25) : seller.end])
    if few and len(shops) >= _HOW_MANY.get(few.group().strip().lower(), len(shops) + 1):
        return True
    listed = any(
        d.evidence.rule == "list of sellers" and 0 <= d.evidence.start - seller.end < _LIST_NEAR
        for d in shops
    )
    region = seller.place.region if seller.place and not city else None
    return (
        listed
        or sum(d.city in {city, None} or (region is not None and d.region == region) for d in shops) > 1
    )


def _unnamed_dealers(
    reading: Reading, sellers: Sequence[UnnamedSeller], named: Sequence[Dealer]
) -> list[Dealer]:
    """Unnamed sellers, each kind and place once; none that is likely the named one spoken of again."""
    found: list[Dealer] = []
    seen: set[tuple[DealerKind, str | None, str | None]] = set()
    for seller in sellers:
        city, region = _city_region(seller.place)
        kind = DealerKind.PRIVATE if seller.kind is DealerKind.UNLICENSED else seller.kind
        key = (kind, city, region)
        if key in seen and not (seller.conjoined and seller.place):
            continue
        if seller.place is None and (
            any(d.kind is seller.kind for d in named)
            or any(d.kind is seller.kind for d in found)
            or any(other.kind is seller.kind and other.place for other in sellers)
        ):
            continue
        # A shop whose town is not told is likely the named one; shops all over a state are not only that.
        over_state = region and not city and SEVERAL.search(reading.text, seller.start, seller.end)
        if not over_state and any(_is_named(reading.text, seller, city, d) for d in named):
            continue
        if (
            not over_state or _FEW.search(reading.text[max(0, seller.start - 25) : seller.end])
        ) and _all_named(reading.text, seller, city, named):
            continue
        seen.add(key)
        part = (
            DealerPart.COMPLICIT
            if seller.complicit
            else DealerPart.THEFT_VICTIM
            if seller.theft
            else DealerPart.SOURCE
        )
        found.append(
            Dealer(
                None,
                seller.kind,
                part,
                reading.evidence(seller.start, seller.end, "unnamed seller", 0.6),
                city,
                region,
            )
        )
    return found
