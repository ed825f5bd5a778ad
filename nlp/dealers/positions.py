"""Sellers by where their names stand: "burglars hit …", "bought … from … in Dayton", "the … gun store".

English and Spanish. What a name is made like decides how much must stand beside it: after "stolen from",
"Galloway's" is a shop and "Jordan Miller" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.dealers import position_words as at
from nlp.dealers.context import THEFT
from nlp.dealers.facts import dealer_facts
from nlp.dealers.shop import NamedShop, is_bystander, is_title_line, kind_of, surroundings_of, trim
from nlp.dealers.shop_words import APPOSITIVE, DEALING, GUN, SOCIETY
from nlp.dealers.town_beside import is_town_of_shop
from nlp.gazetteer.data import fold, given_names


def positioned(
    text: str, start: int, end: int, people: frozenset[str], places: frozenset[str]
) -> Iterator[NamedShop]:
    """The seller that the capitalised words at `start:end` name by where they stand, if any."""
    if text[end - 3 : end] in {"'s.", "’s."}:
        end -= 1
    if not at.OWN_NAME.match(text, end) or text[end - 2 : end] not in {"'s", "’s"}:
        start, end = trim(text, start, end)
    if SOCIETY.match(text, end) or at.OTHER_BUSINESS.match(text, end):
        return
    if at.NO_GUNS_SOLD.search(" ".join(text[start:end].split())):
        return
    company = dealer_facts().company_ending.match(text, end)  # "Pacis Vires, LLC"
    name = " ".join(text[start : company.end() if company else end].split())
    if not may_be_shop(name, people, places):
        return
    before = text[max(0, start - 130) : start]
    held = at.STOCK.held(before.lower())
    told = at.IS_SHOP.match(text, end)
    robbed = at.ROBBED.search(before, held)
    source = robbed or at.SOURCE.search(before, held)
    staff = at.STAFF.search(before, held) or at.STAFF_AFTER.match(text, end)
    subject = at.OF_SHOP.match(text, end) or at.SOLD.match(text, end)
    if company:
        end = company.end()
    made_so = is_made_like_a_shop(name)
    beyond = max(0, start - 130), end + 130
    there = bool(made_so or " " in name) and at.AT.search(before, held)
    located = made_so and bool(
        (there and DEALING.search(text, *beyond))
        or (at.LEAVING.search(before) and text.startswith(" with", end))
    )
    trade = (
        bool(there)
        and not at.ON_THE_WAY.search(before)
        and " " in name
        and not is_person(name)
        and bool(at.RETAIL.search(text, *beyond))
    )
    from_there = bool(source or located or trade)
    apposed = bool(
        (made_so or from_there or told or staff or subject)
        and (APPOSITIVE.match(text, end) or at.SHOP_IN_TOWN.match(text, end))
    )
    if not (told or from_there or staff or subject or apposed):
        return
    around = surroundings_of(text, start, end)
    near = f"{text[max(0, start - 300) : start]} {around.replace(name, '')} {text[end : end + 300]}"
    if not GUN.search(near) or is_bystander(text, start, end, around) or is_title_line(text, start, end):
        return
    plain = not at.SHOPPISH.search(name) or (is_person(name) and not made_so)
    if plain and is_town_of_shop(text, start, end):
        return
    kept = staff and " " in name and not is_person(name) and DEALING.search(text, end, end + 130)
    store = at.STORE.match(text, end) and at.DETERMINED.search(before) and (from_there or staff)
    is_shop = bool(told or apposed or store or kept)
    if plain and (" " not in name or is_person(name)) and not store and not (is_shop and " " in name):
        return
    closes = trade or (at.TOWN if plain else at.CLOSES).match(text, end)
    if not (is_shop or (from_there and closes) or (not plain and (staff or subject))):
        return
    rule = "robbed shop" if robbed and THEFT.search(around) else "shop by its place in the sentence"
    yield NamedShop(name, kind_of(text, start, end, name), start, end, rule, 0.6)


_HOW_MANY = re.compile(
    r"\b(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Most|All|Other|Another|Local|Area|(?:North|South|East|West|Central|Upstate)(?:east|west)?(?:ern)?|Metro)\b\s?"
)


def is_made_like_a_shop(name: str) -> bool:
    """True for "Vickery's", "Bass & Buck", "TriggerMart", "Lakeside Pawn"; not for "Ames and Cole"."""
    return any(match.group().strip() not in {"and", "y", "+"} for match in at.SHOPPISH.finditer(name))


def is_person(name: str) -> bool:
    """True if a name begins as people's names do."""
    return fold(name.split(maxsplit=1)[0]) in given_names()


def may_be_shop(name: str, people: frozenset[str], places: frozenset[str]) -> bool:
    """True if a name can be a shop's: no person's, place's, maker's or agency's."""
    folded = fold(name)
    facts = dealer_facts()
    if fold(re.sub(r"['’]s$", "", name)) in {part for person in people for part in person.split()}:
        return False
    if (
        (len(name) < 4 and "&" not in name)
        or not re.search("[a-z]", name)
        or at.NOT_SHOP.search(name)
        or folded in people
        or folded in places
    ):
        return False
    if any(
        person and (folded == person or folded in person.split() or (" " in folded and folded in person))
        for person in people
    ):
        return False
    if any(fold(part.strip()) in places for part in re.split(r",|\sand\s|\sy\s", name)):
        return False
    if fold(_HOW_MANY.sub("", name)) in places | {""}:
        return False  # "Two Northeast Wisconsin gun store owners"
    first = fold(name.split(maxsplit=1)[0])
    made = facts.names_makers(name) or GUN.fullmatch(name)  # "Guns sold by …"
    return not (made or facts.thing.fullmatch(name) or first in facts.not_in_names)
