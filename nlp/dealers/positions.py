"""Sellers by where their names stand: "burglars hit …", "bought … from … in Dayton", "the … gun store".

English and Spanish. What a name is made like decides how much must stand beside it: after "stolen from",
"Galloway's" is a shop and "Jordan Miller" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.dealers.context import THEFT
from nlp.dealers.facts import dealer_facts
from nlp.dealers.shop import NamedShop, is_bystander, is_title_line, kind_of, surroundings_of, trim
from nlp.dealers.shop_words import APPOSITIVE, DEALING, GUN, SHOP, SOCIETY
from nlp.gazetteer_data import fold, given_names
from nlp.needed_words import Stock

_STOCK = Stock()
#: Before a seller's name: guns come from there, or are taken from there.
_SOURCE = _STOCK.guard(
    r"\b(?:[Bb](?:ought|uy|uys|uying)|[Pp]urchas\w+|acquir\w+|obtain\w*|ordered|pick(?:ed|ing)?\sup|sourced|"
    r"(?:guns|pistols|rifles|handguns|firearms|weapons|Guns|Pistols|Rifles|Handguns|Firearms|Glocks))\b[^.;\n]{0,80}?\s(?:from|at|through)\s(?:the\s|[A-Z]\w+['’]s\s)?$"
    r"|\bsold\s(?:\w+\s){0,3}by\s$"
    r"|\b(?:compr\w+|adquir\w+|obtuv\w+|consigui\w+)\b[^.;\n]{0,80}?\s(?:en|a)\s(?:la\s)?$"
    r"|\b(?:armas|rifles|fusiles|pistolas)\s(?:\w+\s){0,2}(?:salieron|proven[ií]an|proceden)\sde\s(?:la\s)?$"
)
_ROBBED = _STOCK.guard(
    r"\b(?:[Ss]tole|stolen|[Ss]teal\w*|taken|[Tt]hefts?|[Bb]urglar\w+|[Rr]obber(?:y|ies)|[Bb]reak-?ins?|heist|grabbed|swiped|missing)\b"
    r"[^.;\n]{0,80}?\s(?:from|at|of|inside)\s(?:the\s|[A-Z]\w+['’]s\s)?$"
    r"|\b(?:[Bb]roke(?:n)?|[Bb]reaking|[Bb]urst|[Ss]mashed|[Cc]rashed|drove|rammed|plowed|backed)\s(?:[\w-]+\s){0,4}?(?:into|through)\s(?:the\s)?"
    r"(?:(?:front\s|glass\s)?(?:doors?|windows?|walls?|roof)\s(?:of|at)\s)?(?:the\s)?$"
    r"|\b(?:burglari[sz]ed|robbed|hit|targeted|burgled|looted|smashed|ransacked|struck|held\sup)\s(?:the\s)?$"
    r"|\b(?:robad[oa]s?|robaron|rob[oó]|asaltaron|hurtad[oa]s?)\b[^.;\n]{0,60}?\s(?:en|de|a)\s(?:la\s)?$"
)
#: Before a name: somebody owns it or works there.
_STAFF = _STOCK.guard(
    r"\b(?:(?:co-?)?[Oo]wners?|operators?|proprietors?|[Mm]anagers?|[Cc]lerks?|[Ee]mployees?|[Ss]ales(?:m[ae]n|clerks?))\s(?:\w+\s)?(?:of|at|for)\s(?:the\s)?$"
    r"|\b(?:who|he|she|they)\s(?:also\s)?(?:owns?|owned|operate[sd]?|r[au]ns?|manage[sd]?|works?\sat|worked\sat)\s(?:the\s)?$"
    r"|\b(?:dueñ[oa]s?|propietari[oa]s?|encargad[oa]|emplead[oa]s?)\sde\s(?:la\s)?$"
)
#: After "Galloway's" where that is the name itself.
_OWN_NAME = re.compile(r"\s(?:in|on|at|near)\s(?:[A-Z]|the\s)|[,.;)]|$")
#: After a name: a business that sells no guns.
_OTHER_BUSINESS = re.compile(
    r"[\"”»]?(?:,\s(?:an?|the|una?|el|la)\s(?:[\w-]+\s){0,3}?|\s(?:[\w-]+\s)?)(?:bar|restaurant|(?:night)?club|tavern|motel|hotel|bakery|caf[eé]|salon|barber\s?shop|"
    r"garage|gym|church|apartments?|grocery|supermarket|gas\sstation|casino|lounge|diner|auto|body\sshop|house|home|residence|car|truck|cell|bedroom|"
    r"cantina|restaurante|taller|casa|domicilio)\b"
)
#: After a name: it is a shop, in so many words.
_IS_SHOP = re.compile(
    r"\s(?:gun|pawn|firearms?|weapons?|sporting[\s-]goods|ammunition|surplus)\s(?:stores?|shops?|dealership|counter|range)\b"
    r"|\s(?:pawnshop|gunshop)\b"
)
#: "the Runnings store in Pierre", "two Cabela's locations".
_STORE = re.compile(r"\s(?:stores?|shops?|locations?|branch(?:es)?|outlets?|dealership)\b")
_DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll]ocal|[Nn]earby|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|\d+)\s$"
)
#: Before a name that is made like a shop's: somebody is there, or something comes from there.
_AT = _STOCK.guard(
    r"\b(?:[Aa]t|[Ff]rom|[Ii]nto|[Ii]nside|[Tt]hrough|[Ee]n|shelves\sof|counter\s(?:of|at)|orders?\swith|owner\sof)\s(?:the\s|la\s)?$"
)
_SHOP_IN_TOWN = re.compile(
    rf"\s(?:in|of|near|en|de)\s[A-Z][\w.]+(?:\s[A-Z]\w+)?(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,\s(?:an?|una?)\s(?:[\w-]+\s){{0,3}}?(?:{SHOP}|dealer|retailer)\b"
)
_OF_SHOP = re.compile(
    r"['’]s?\s(?:front\s|glass\s|back\s)?(?:doors?|windows?|roof|clerks?|counter|inventory|safe|license|cameras?)\b"
)
_STAFF_AFTER = re.compile(r"['’]?s?\s(?:(?:co-?)?owners?|proprietor|manager|employees?|clerks?)\s[A-Z]")
_SOLD = re.compile(
    r",?\s(?:has\s|had\s|later\s|also\s)?(?:sold|sells|lost\sits\slicen[sc]e|was\s(?:burglari[sz]ed|robbed|broken\sinto|raided|hit))\b"
)
#: After a name that guns come from: its town, what it is, or the end of the clause.
_CLOSES = re.compile(
    r"[\"”»]?(?:,?\s(?:in|on|near|at|of|outside|en|de)\s[A-Z\d]|\s(?:to|and|between|using|for|during|while|with|on|by|y|el|con|para)\b|[,.;)(]|$)"
)
_TOWN = re.compile(r"[\"”»]?,?\s(?:in|en|near|of)\s[A-Z]")
#: Words that a shop's name has and a person's has not.
_SHOPPISH = re.compile(
    r"(?:['’]s?(?:\s|$)|\s(?:&|and|y|\+)\s|(?<!Mc)(?<!Mac)(?<![A-Z]e)(?<=[a-z])[A-Z]|\b(?:Guns?|Pawn|Arms|Firearms?|Ammo|Armory|Tactical|Defense|Sports?|Outdoors?|Outfitters|Trading|Traders?|"
    r"Exchange|Supply|Surplus|Range|Loans?|Jewelry|Goods|Shop|Store|Shooting|Shooters?|Sportsm[ae]n\W*s?|Tackle|Hardware|Ranch|Depot|Barn|Bullets?|Hunting|Hunter\W*s?|"
    r"Wholesale|Distribut\w+|Enterprises|Imports?|Precision|Ballistics?|Armament\w*|Marksm[ae]n\W*s?|Co|Company|LLC|Inc|Ltd|Armería|Deportes|Cacería)\b)"
)
_NOT_SHOP = re.compile(
    r"\b(?:Bureau|Department|Dept|Police|Sheriff|Attorney|Court|District|County|Office|Army|Navy|Marine|Guard|University|College|"
    r"Cartel|Gang|Bloods|Crips|Kings?|Mafia|Task|Division|Agency|Act|Service|Homeland|Customs|Airport|Jail|Prison|"
    r"School|Church|Hospital|Motel|Hotel|Restaurant|States?|Government|Congress|Zetas|Interstate|Highway|Street|St|Avenue|Ave|Road|Boulevard|Drive|Lane|"
    r"Form|Facebook|Bank|Base|Camp|Fort|Park|Mall|Center|Centre|Plaza|Fairgrounds|Coliseum|Arena|Convention|Building|Apartments|Village|Beach|Lake|Island|River$|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Port|Entry|Bridge|Puente|Puerto|Estados|Unidos|Rep[úu]blica|Republic|Ciudad|Am[ée]rica|Aduana|Agents?|Special|Officer|Detective|Sgt|Lt|Capt|Judge|"
    r"Secretar[íi]a|Fiscal[íi]a|Polic[íi]a|Ej[ée]rcito|Guardia|Marina|Defensa|C[áa]rtel|Avenida|Calle|Carretera|Colonia|Operation|Project|Treasury|Justice|Senate|Walmart|Internet|Snapchat|Instagram|Telegram|WhatsApp|Twitter|YouTube)\b|^[A-Z.\d-]{2,6}$|^\d|^(?:North|South|East|West)(?:ern)?\s\w+$",
)


def positioned(
    text: str, start: int, end: int, people: frozenset[str], places: frozenset[str]
) -> Iterator[NamedShop]:
    """The seller that the capitalised words at `start:end` name by where they stand, if any."""
    if text[end - 3 : end] in {"'s.", "’s."}:
        end -= 1
    if not _OWN_NAME.match(text, end) or text[end - 2 : end] not in {"'s", "’s"}:
        start, end = trim(text, start, end)
    name = " ".join(text[start:end].split())
    before = text[max(0, start - 130) : start]
    held = _STOCK.held(before.lower())
    if SOCIETY.match(text, end) or _OTHER_BUSINESS.match(text, end):
        return
    told = _IS_SHOP.match(text, end)
    robbed = _ROBBED.search(before, held)
    source = robbed or _SOURCE.search(before, held)
    staff = _STAFF.search(before, held) or _STAFF_AFTER.match(text, end)
    subject = _OF_SHOP.match(text, end) or _SOLD.match(text, end)
    made_so = is_made_like_a_shop(name)
    apposed = APPOSITIVE.match(text, end) or _SHOP_IN_TOWN.match(text, end)
    located = made_so and _AT.search(before, held) and DEALING.search(text, max(0, start - 130), end + 130)
    source = source or located
    store = _STORE.match(text, end) and _DETERMINED.search(before) and (source or staff)
    if not (told or source or staff or subject or (made_so and apposed)) or not _may_be_shop(
        name, people, places
    ):
        return
    around = surroundings_of(text, start, end)
    if (
        not GUN.search(around.replace(name, ""))
        or is_bystander(text, start, end, around)
        or is_title_line(text, start, end)
    ):
        return
    plain = not _SHOPPISH.search(name)
    is_shop = bool(told or apposed or store)
    if plain and (" " not in name or _is_person(name)) and not store and not (is_shop and " " in name):
        return
    closes = (_TOWN if plain else _CLOSES).match(text, end)
    if not (is_shop or (source and closes) or (not plain and (staff or subject))):
        return
    rule = "robbed shop" if robbed and THEFT.search(around) else "shop by its place in the sentence"
    yield NamedShop(name, kind_of(text, start, end, name), start, end, rule, 0.6)


def is_made_like_a_shop(name: str) -> bool:
    """True for "Vickery's", "Bass & Buck", "TriggerMart", "Lakeside Pawn"; not for "Ames and Cole"."""
    return any(match.group().strip() not in {"and", "y", "+"} for match in _SHOPPISH.finditer(name))


def _is_person(name: str) -> bool:
    return fold(name.split(maxsplit=1)[0]) in given_names()


def _may_be_shop(name: str, people: frozenset[str], places: frozenset[str]) -> bool:
    """True if a name can be a shop's: no person's, place's, maker's or agency's."""
    folded = fold(name)
    facts = dealer_facts()
    if fold(re.sub(r"['’]s$", "", name)) in {part for person in people for part in person.split()}:
        return False
    if len(name) < 4 or not re.search("[a-z]", name) or _NOT_SHOP.search(name) or folded in people | places:
        return False
    if any(
        person and (folded == person or folded in person.split() or (" " in folded and folded in person))
        for person in people
    ):
        return False
    if any(fold(part.strip()) in places for part in re.split(r",|\sand\s|\sy\s", name)):
        return False
    first = fold(name.split(maxsplit=1)[0])
    return not facts.maker.fullmatch(name) and first not in facts.not_in_names
