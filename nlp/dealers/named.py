"""Shops, sites and shows by their names.

Three families: the form of the name ("Rosewood Pawn & Gun", "Tres Ríos Firearms LLC"), a word beside it
("a gun store called …", "…, a licensed firearms dealer", "la armería «…»", "owner of …"), and names that
lists know.
"""

from __future__ import annotations

from functools import lru_cache

from nlp.dealers.accounts import accounts_in
from nlp.dealers.facts import dealer_facts
from nlp.dealers.listed import listed, robbed, sites
from nlp.dealers.seller_lists import conjoined, short_forms, told_in_lists
from nlp.dealers.shop import NamedShop
from nlp.dealers.shop_names import shops_in
from nlp.dealers.shop_words import SEQUENCE
from nlp.dealers.show_grounds import shows_in
from nlp.gazetteer.data import fold

__all__ = ["NamedShop", "named_shops"]


@lru_cache(maxsize=2)
def _known(text: str) -> tuple[NamedShop, ...]:
    """The sellers that a list or an address tells; both places and dealers ask for those of a text."""
    return (*listed(text), *sites(text), *robbed(text))


#: Characters before a name in which its article stands, and by which a person's name is looked for.
_ARTICLE, _BEGINNING = 4, 3


@lru_cache(maxsize=1)
def _read_before(text: str, places: frozenset[str]) -> dict[tuple[int, int], tuple[NamedShop, ...]]:
    """What stretches of a text name: places ask for it without the people, dealers with them."""
    return {}


def _shops_of(
    text: str, start: int, end: int, people: frozenset[str], places: frozenset[str]
) -> tuple[NamedShop, ...]:
    """The shops of a stretch: read once for all who ask, where nobody's name begins as something in it."""
    folded = fold(text[max(0, start - _ARTICLE) : end])
    if any(name[:_BEGINNING] in folded for name in people):
        return tuple(shops_in(text, start, end, people, places))
    read = _read_before(text, places)
    if (start, end) not in read:
        read[start, end] = tuple(shops_in(text, start, end, frozenset(), places))
    return read[start, end]


def named_shops(text: str, people: frozenset[str], places: frozenset[str]) -> list[NamedShop]:
    """Every mention of a named seller. `people` and `places` (folded) are names that are no shops."""
    found = list(told_in_lists(text, people, places))
    covered = {at for shop in found for at in range(shop.start, shop.end)}
    told = (*_known(text), *shows_in(text, places), *accounts_in(text, people))
    found.extend(shop for shop in told if shop.start not in covered)
    covered.update(at for shop in found for at in range(shop.start, shop.end))
    for match in SEQUENCE.finditer(text):
        if match.start() in covered or match.end() - 1 in covered:
            continue
        shops = [
            shop
            for shop in _shops_of(text, match.start(), match.end(), people, places)
            if shop.start not in covered  # "the Grandville Cabela's"
            and shop.end - 1 not in covered
            and not dealer_facts().other_chain.search(shop.name)
        ]
        covered.update(
            at for shop in shops for at in range(match.end(), shop.end)
        )  # "Pawn, Gun & Loan" is one
        found.extend(shops)
    found.extend(list(conjoined(text, found, people, places)))
    found.extend(list(short_forms(text, found)))
    return sorted(found, key=lambda shop: shop.start)
