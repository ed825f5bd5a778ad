"""Sellers whose names no list tells: names that the trained pipeline knows, beside a purchase or theft.

For instance "bought 12 pistols from Bramble & Daughters", "broke into Quarry Road", "the owner of Tin Star, a
federal firearms licensee".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.dealers.context import THEFT
from nlp.dealers.facts import dealer_facts
from nlp.dealers.shop import NamedShop, kind_of
from nlp.dealers.shop_words import BYSTANDER, GUN
from nlp.gazetteer.data import fold
from nlp.opened import Opened
from nlp.reading import Reading

_NAMES = frozenset({"ORG", "PERSON", "LOC"})
#: An act with a seller after it: "bought … from", "stolen from", "broke into".
_FROM = re.compile(
    r"\b(?:b(?:ought|uy|uys|uying)|purchas\w+|acquir\w+|obtain\w*|ordered|pick(?:ed|ing)?\sup|stole|stolen|steal\w*|"
    r"burglar\w+|robb\w+|theft)\b[^.;]{0,90}\b(?:from|at|through|of)\s(?:the\s)?[\"“]?$"
    r"|\b(?:broke(?:n)?|breaking|burst|smashed|crashed)\s(?:\w+\s){0,3}?into\s(?:the\s)?[\"“]?$",
    re.IGNORECASE,
)
#: Who owns it or works there; guns and a licence must be told beside.
_OWNER = re.compile(
    r"\b(?:own(?:s|ed|er)?|operat(?:es|ed|or)|proprietor|manag(?:er|es|ed)|employee|clerk|worked|licensee)\s"
    r"(?:and\s\w+\s)?(?:(?:of|at|for)\s)?(?:the\s)?[\"“]?$",
    re.IGNORECASE,
)
#: One word of each of the two.
_SELLING = Opened(
    r"\b(?:bought|buy|purchas|acquir|obtain|ordered|pick|stole|steal|burglar|robb|theft|broke|breaking|burst|smash|crash|"
    r"own|operat|proprietor|manag|employee|clerk|worked|licensee)",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"\b(?:licen[sc]\w+|FFL|gun\s(?:store|shop|dealer)|firearms?\s(?:store|shop|dealer|business))\b"
)
#: What a name must be like: capitals, no agency or group.
_NOT_SHOP = re.compile(
    r"\b(?:Bureau|Department|Police|Sheriff|Attorney|Court|District|County|Office|Army|Navy|Marine|Guard|University|"
    r"Cartel|Gang|Bloods|Crips|Kings?|Mafia|Task\sForce|Division|Agency|Act|Service|Homeland|Customs|Airport|Jail|Prison|"
    r"School|Church|Hospital|Motel|Hotel|Restaurant|State|States|Government|Congress|Zetas|Interstate|Highway|Street|Avenue|"
    r"Form|Facebook|Craigslist|Bank|Base|Camp|Fort|Depot|Home|Fairgrounds?|Coliseum|Arena|Convention)\b|^[A-Z.]{2,6}$"
)
#: After a name that is a shop's: its town, what it is, or the end of the clause.
_ENDS = re.compile(
    r"[\"”]?(?:\s(?:in|on|near|of|outside|with|to|and|between|using|for|during|while)\b|[,.;)(]|$)"
)


def recognised_shops(
    reading: Reading, people: frozenset[str], places: frozenset[str], taken: set[int]
) -> Iterator[NamedShop]:
    """The sellers that stand where a seller stands and have a name; English only."""
    for entity in reading.entities(lambda sentence: _tells_of_seller(sentence.text)):
        sentence = reading.sentence_at(entity.start)
        if sentence is None or entity.label not in _NAMES or entity.start in taken or len(entity.text) < 4:
            continue
        left = reading.text[max(sentence.start, entity.start - 130) : entity.start]
        act = _FROM.search(left)
        owned = _OWNER.search(left) and _LICENCE.search(sentence.text)
        if not (act or owned) or not _ENDS.match(reading.text, entity.end):
            continue
        name = " ".join(entity.text.split())
        if _is_shop(name, entity.label, people, places):
            kind = kind_of(reading.text, entity.start, entity.end, name)
            rule = "robbed name" if act and THEFT.search(act.group()) else "name beside a purchase"
            yield NamedShop(name, kind, entity.start, entity.end, rule, 0.55)


def _tells_of_seller(text: str) -> bool:
    told = _SELLING.search(text) and GUN.search(text)
    return bool(told) and not BYSTANDER.search(text)


def _is_shop(name: str, label: str, people: frozenset[str], places: frozenset[str]) -> bool:
    """True if a name can be a shop's: no person's, place's, maker's or agency's."""
    folded = fold(name)
    if not name[0].isupper() or _NOT_SHOP.search(name) or folded in people | places:
        return False
    if any(person and (person in folded or folded in person) for person in people):
        return False
    if any(place == fold(word) for place in places for word in name.split(",")):
        return False
    if dealer_facts().names_makers(name) or fold(name.split(maxsplit=1)[0]) in dealer_facts().not_in_names:
        return False
    # What the pipeline calls a person or place is only believed where a name is not made like one.
    return label == "ORG" or ("&" in name or " and " in name or "'s" in name or "’s" in name)
