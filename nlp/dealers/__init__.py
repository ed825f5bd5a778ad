"""Where the guns were bought, sold or stolen: shops, shows, sites and private sellers.

Named sellers are read by nlp/dealers/named.py, others by unnamed.py; here they become one list in which
each seller stands once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from ironriver.vocabulary import DealerKind, DealerPart
from nlp.annotation import Dealer, Defendant
from nlp.dealers.context import announced_by, part_of, place_of
from nlp.dealers.named import NamedShop, named_shops
from nlp.dealers.recognised import recognised_shops
from nlp.dealers.unnamed import SEVERAL, UnnamedSeller, unnamed_sellers
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.gazetteer_data import fold
from nlp.reading import Reading

__all__ = ["find_dealers"]

_COMPANY = re.compile(r",?\s(llc|l\.l\.c\.|inc|ltd|corp|co)\.?$", re.IGNORECASE)
_SITE_PARTS = re.compile(r"^www\.|\.(?:com|net|org|us)$")


def find_dealers(reading: Reading, defendants: Sequence[Defendant]) -> tuple[Dealer, ...]:
    """The sellers of a document, named ones first, each once."""
    places = find_place_mentions(reading)
    people = frozenset(fold(name) for d in defendants for name in (d.name, *d.aliases) if name)
    towns = frozenset(fold(place.name) for place in places)
    shops = named_shops(reading.text, people, towns)
    covered = {at for shop in shops for at in range(shop.start, shop.end)}
    shops = sorted([*shops, *recognised_shops(reading, people, towns, covered)], key=lambda shop: shop.start)
    named = [_named_dealer(reading, group, defendants, places) for group in _same_shops(shops)]
    taken = {at for shop in shops for at in range(shop.start, shop.end)}
    return (*named, *_unnamed_dealers(reading, unnamed_sellers(reading, places, taken), named))


def _same_shops(shops: Sequence[NamedShop]) -> list[list[NamedShop]]:
    """Mentions grouped by seller: "Red Mesa Guns", "Red Mesa" and "Red Mesa Guns LLC" are one."""
    groups: list[list[NamedShop]] = []
    for shop in shops:
        for group in groups:
            if any(_same_name(shop.name, other.name) for other in group):
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
    places: Sequence[PlaceMention],
) -> Dealer:
    """One seller from all its mentions: the first, fullest name; the place told beside any of them."""
    best = mentions[0]
    around = {s.index: s.text for m in mentions if (s := reading.sentence_at(m.start)) is not None}
    lists = {announced_by(reading.text, m.start) for m in mentions} - {""}
    sentences = (*around.values(), *lists)
    place = next((p for m in mentions if (p := place_of(reading.text, m.start, m.end, places))), None)
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
        told = text[max(0, seller.start - 5) : seller.end]
        return not (named.evidence.start < seller.start and _ANOTHER.search(told))
    # "a gun store in Texas" is the named one of a town that is told.
    return named.city == city or (city is None and seller.place is not None and not several)


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
