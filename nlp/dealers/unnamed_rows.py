"""The unnamed sellers of a document as dealers: each once, and none that is a named one spoken of again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import DealerKind, DealerPart
from nlp.annotation import Dealer
from nlp.dealers.accounts import RULE as ACCOUNT
from nlp.dealers.seller_rows import UnnamedSeller
from nlp.dealers.unnamed import SEVERAL
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.reading import Reading


def city_region(place: PlaceMention | None) -> tuple[str | None, str | None]:
    """A seller's town and state, by the place told of it; of a county the state alone."""
    if place is None:
        return None, None
    is_town = place.kind is PlaceKind.CITY and not place.name.endswith(" area")
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
_FEW = re.compile(
    r"\b(?P<few>two|three|four|five|several|dos|tres|cuatro|cinco|vari[oa]s)\s"
    r"(?:(?!(?:people|persons|men|women|thieves|into|from|at|in|to|with|en|a)\b)[\w.'’-]+\s){0,4}",
    re.IGNORECASE,
)
_HOW_MANY = {"two": 2, "dos": 2, "three": 3, "tres": 3, "four": 4, "cuatro": 4, "five": 5, "cinco": 5}
#: Characters before a seller in which it may be told how many there are.
_TOLD_NEAR = 25
#: Characters after such words in which their list begins.
_LIST_NEAR = 40


def _few(text: str, seller: UnnamedSeller) -> tuple[bool, int | None]:
    """True if a seller is told as a few, and how many they are; None of "several"."""
    for told in _FEW.finditer(text, max(0, seller.start - _TOLD_NEAR), seller.end):
        if told.end() >= seller.start:
            return True, _HOW_MANY.get(told["few"].lower())
    return False, None


def _all_named(text: str, seller: UnnamedSeller, city: str | None, named: Sequence[Dealer]) -> bool:
    """True if several shops are those told by name: "three Tulsa shops … Ash Guns, Oak Pawn and …"."""
    if seller.kind is not DealerKind.FFL or not SEVERAL.search(text, seller.start, seller.end):
        return False
    shops = [d for d in named if d.kind is DealerKind.FFL]
    number = _few(text, seller)[1]
    if number is not None:
        return len(shops) >= number
    listed = any(
        d.evidence.rule == "list of sellers" and 0 <= d.evidence.start - seller.end < _LIST_NEAR
        for d in shops
    )
    region = seller.place.region if seller.place and not city else None
    return (
        listed
        or sum(d.city in {city, None} or (region is not None and d.region == region) for d in shops) > 1
    )


#: Who sells to shops, and so is none of those that are named.
_WHOLESALE = re.compile(r"wholesaler|distributor|mayorista", re.IGNORECASE)
#: Between a named shop and another one: "Ash Guns in Waco and at a pawn shop on …".
_AND_ANOTHER = re.compile(
    r"(?:,?\s(?:in|de|en)\s[A-Z][^,.;]{1,30})?,?\s(?:and|y)\s(?:(?:at|from|en|de|a)\s)?"
    r"(?P<how>(?:an?|another|one|two|three|other|una?|otr[oa]s?|dos|tres)\s(?:[a-z]+\s){0,2})?",
)
_INDEFINITE = re.compile(r"(?:an?|another|two|three|una?|otr[oa]s?|dos|tres)\s")
#: Characters between the two.
_ANOTHER_NEAR = 70


def _is_told_beside(text: str, seller: UnnamedSeller, named: Sequence[Dealer]) -> bool:
    """True of a shop that a row tells beside a named one, so that it is another."""
    for dealer in named:
        end = dealer.evidence.end
        if dealer.kind is seller.kind and 0 < seller.start - end < _ANOTHER_NEAR:
            found = _AND_ANOTHER.fullmatch(text, end, seller.start)
            if found and (found["how"] or _INDEFINITE.match(text, seller.start)):
                return True
    return False


def _more_than_named(text: str, seller: UnnamedSeller, named: Sequence[Dealer]) -> bool:
    """True of "four gun stores, among them Ash Guns", "Ash Guns and two smaller stores"."""
    number = _few(text, seller)[1]
    shops = sum(d.kind is DealerKind.FFL for d in named)
    return (
        seller.kind is DealerKind.FFL
        and SEVERAL.search(text, seller.start, seller.end) is not None
        and (number or 0) > shops
    )


def _is_told_by_name(text: str, seller: UnnamedSeller, named: Sequence[Dealer]) -> bool:
    """True of a shop whose town is not told, or is the named one's; shops all over a state are more."""
    city, region = city_region(seller.place)
    over_state = region and not city and SEVERAL.search(text, seller.start, seller.end)
    if not over_state and any(_is_named(text, seller, city, d) for d in named):
        return True
    few, _number = _few(text, seller)
    return bool(not over_state or few) and _all_named(text, seller, city, named)


#: Sites told without a name, beside others that have one.
_SITES = re.compile(
    r"\b(?:an?|two|three|several|various|other|another|dos|vari[oa]s|otr[oa]s?)\s", re.IGNORECASE
)


#: Characters from a site to the account that the seller has there.
_ACCOUNT_NEAR = 120


def _is_another_site(text: str, seller: UnnamedSeller, named: Sequence[Dealer]) -> bool:
    if seller.kind is not DealerKind.ONLINE:
        return False
    accounts = (d.evidence.start for d in named if d.evidence.rule == ACCOUNT)
    if any(0 <= start - seller.end < _ACCOUNT_NEAR for start in accounts):
        return False  # "through an auction website under the user name …"
    return _SITES.search(text, max(0, seller.start - 10), seller.end) is not None


def unnamed_dealers(
    reading: Reading, sellers: Sequence[UnnamedSeller], named: Sequence[Dealer]
) -> list[Dealer]:
    """Unnamed sellers, each kind and place once; none that is likely the named one spoken of again."""
    found: list[Dealer] = []
    seen: set[tuple[DealerKind, str | None, str | None]] = set()
    for seller in sellers:
        city, region = city_region(seller.place)
        kind = DealerKind.PRIVATE if seller.kind is DealerKind.UNLICENSED else seller.kind
        key = (kind, city, region)
        if key in seen and not (seller.conjoined and seller.place):
            continue
        others = seller.place is None and (
            _is_another_site(reading.text, seller, named)
            or _more_than_named(reading.text, seller, named)
            or _is_told_beside(reading.text, seller, named)
            or _WHOLESALE.search(reading.text, seller.start, seller.end)
        )
        if seller.place is None and (
            (any(d.kind is seller.kind for d in named) and not others)
            or any(d.kind is seller.kind for d in found)
            or any(other.kind is seller.kind and other.place for other in sellers)
        ):
            continue
        if not others and _is_told_by_name(reading.text, seller, named):
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
