"""Premises that a sentence tells by their kind alone: agents raided "the store", guns lay in "the unit".

Their town is where the text put them before: the shop's in which guns were bought or that somebody owns, that
of a storage unit, a house, a ranch of which it told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Place
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places.generalities import GENERAL
from nlp.reading import Reading, Sentence

RULE = "guns found at premises told before"
TAKEN = re.compile(
    r"\b(?:search\w*|raid\w*|seiz\w+|found(?!\s(?:it|him|her|them\sguilty|guilty|that|out|no)\b)|"
    r"recover\w+|discover\w+|took|turned up|reveal\w*|uncover\w+|"
    r"carted|hauled|removed|"
    r"confiscat\w+|cate[aoó]\w*|incaut\w+|decomis\w+|asegur\w+|ocup(?:ó|aron)|hall(?:ó|aron)|encontr(?:ó|"
    r"aron)|localiz(?:ó|aron))\b",
    re.IGNORECASE,
)
GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|shotguns?|carbines?|receivers?|frames|"
    r"AR-?15s?|AK-?47s?|AKs|Glocks?|PMFs|rounds|ammunition|"
    r"magazines|silencers|suppressors|switches|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|some|dozens) of (?:them|those|these)|"
    r"armas?|pistolas?|rifles|fusil(?:es)?|cartuchos|balas|cargadores|municiones)\b",
    re.IGNORECASE,
)
#: What a raid turned up in the sentence after it.
THEN = re.compile(
    r"\s*(?:They|There|Agents|Officers|Deputies|Troopers|Investigators|Detectives|Police|Inside|Among|"
    r"The\s(?:search|agents|officers|raid)|"
    r"Ah[ií]|All[ií]|Los\sagentes|Dentro|En\sel\s(?:lugar|sitio|interior)|Se\s|In\sall)\b"
)
#: Kinds of premises: words that may stand for one another.
_KINDS = {
    "shop": (
        r"stores?|shop|business|dealership|pawn\s?shop|gun\s(?:store|shop|range)|tienda|armer[ií]a|negocio|local|"
        r"establecimiento"
    ),
    "unit": r"storage\s(?:unit|locker|facility)|units?|lockers?",
    "warehouse": r"warehouse|bodega|almac[eé]n|nave",
    "house": (
        r"house|home|residence|apartment|stash\shouse|safe\shouse|safehouse|condo|duplex|property|casa|vivienda|"
        r"domicilio|inmueble|departamento"
    ),
    "trailer": r"trailer|mobile\shome|remolque|tr[aá]iler",
    "ranch": r"ranch|farm|compound|barn|rancho|finca|predio",
    "room": r"motel|hotel|(?:motel|hotel)\sroom|room",
    "workshop": r"workshop|garage|shed|taller|cochera",
    "business": (
        r"barber\s?shop|(?:tire|auto|body|smoke|vape|tattoo)\sshop|restaurant|(?:night)?club|bar|tavern|salon|church|office|factory|marina|barber[ií]a|"
        r"restaurante|iglesia|oficina|f[áa]brica"
    ),
}
_WORDS = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
#: Somebody's own may be told so too: "his shop".
_OWN = ("shop", "unit", "warehouse", "ranch")
_OWN_WORDS = "|".join(f"(?P<own_{kind}>{_KINDS[kind]})" for kind in _OWN)
#: Spoken of before; what follows mustn't tell whose they are.
_PREMISES = re.compile(
    rf"\b(?:(?:[Tt]he|[Tt]hat|[Ll]a|[Ee]l|[Ee]s[ae]|[Dd]ich[oa])\s(?:{_WORDS})|(?:[Hh]is|[Hh]er|[Tt]heir|"
    rf"[Ss]u)\s(?:{_OWN_WORDS}))\b"
    r"(?!['’-]|\s(?:owner|manager|clerk|employee|owned\sby|of|address|floor|door)\b|\sde\s[A-Z])"
)
_ANY = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KINDS.items()}
#: Between premises and their town: "a storage unit in Sapulpa", "Ash Guns, a shop in Mesa".
_LIES = re.compile(
    r"(?:,?\s(?:[\w'’-]+\s){0,3}?(?:in|near|outside|at|of|en|de|cerca\sde)\s(?:(?:the|la|el)\s)?|"
    r",?\s(?:[\w'’-]+\s){0,2}?)$",
    re.IGNORECASE,
)
_THERE = re.compile(r",\s(?:where|donde)\s[^.;]{0,60}\s(?:an?|una?)\s")
#: How many of the towns told before are asked.
_LOOK_BACK = 40
#: Characters after premises in which their own town may be told.
_BESIDE = 60
#: Characters before a town in which its premises are told.
_NEAR = 70


def seized_at_premises(
    reading: Reading, mentions: Sequence[PlaceMention], bought: Sequence[PlaceMention]
) -> Iterator[Place]:
    """The towns of premises searched or raided for guns; `bought` are those of the shops of a text."""
    towns = [mention for mention in mentions if mention.kind is PlaceKind.CITY and not mention.adjective]
    starts = [town.start for town in towns]
    for match in _PREMISES.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        if sentence is None or not found_there(reading, sentence):
            continue
        at = bisect_left(starts, sentence.start)
        if at < len(towns) and towns[at].start < min(sentence.end, match.end() + _BESIDE):
            continue  # the sentence tells where
        kind = str(match.lastgroup).removeprefix("own_")
        if kind == "shop":
            last = bisect_left(bought, sentence.start, key=lambda town: town.start)
            town = bought[last - 1] if last else None
        else:
            town = _town_of(reading.text, kind, towns[max(0, at - _LOOK_BACK) : at])
        if town is not None:
            evidence = reading.evidence(match.start(), match.end(), RULE, 0.6)
            yield Place(PlaceRole.SEIZURE, town.name, town.region, town.country, evidence)


#: Premises that are there to keep things.
_STORED = re.compile(
    r"\b(?:stash\shouse|safe\shouse)\b[^.;,]{0,40}\s(?:in|near|outside|at|en|de)\s$|"
    r"\b(?:house|home|apartment|garage|warehouse|trailer|unit|casa|bodega|departamento|inmueble)\s(?:that\s|which\s|que\s)?(?:\w+\s){0,2}"
    r"(?:rented|leased|rentaba|rent[oó]|alquil[oó]|alquilaba)\s(?:in|near|at|en)\s$"
)
_RENTED = re.compile(
    r"(?:,\s[A-Z]\w+)?,?\s(?:that|which|que)\s(?:\S+\s){1,3}(?:rented|leased|rentaba|rent[oó]|alquil\w+)\b"
)


def kept_there(text: str, seized: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Of the towns where guns were seized those where they were kept, in a storage unit or a rented house."""
    for town in seized:
        left = text[max(0, town.start - _NEAR) : town.start]
        if _STORED.search(left) or (_RENTED.match(text, town.end) and _ANY["house"].search(left)):
            yield town


def found_there(reading: Reading, sentence: Sentence) -> bool:
    """True if a sentence tells of guns taken, or of a search and the next one of guns."""
    if not TAKEN.search(sentence.text) or GENERAL.search(sentence.text):
        return False
    if GUNS.search(sentence.text):
        return True
    after = reading.sentences[sentence.index + 1 : sentence.index + 2]
    return any(THEN.match(each.text) and TAKEN.search(each.text) and GUNS.search(each.text) for each in after)


def _town_of(text: str, kind: str, towns: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town told last beside premises of a kind."""
    for town in reversed(towns):
        left = text[max(0, town.start - _NEAR) : town.start].rsplit(". ", 1)[-1]
        told = [match.end() for match in _ANY[kind].finditer(left)]
        if told and _LIES.fullmatch(left, told[-1]):
            return town
        if _THERE.match(text, town.end) and _ANY[kind].search(text, town.end, town.end + _NEAR):
            return town  # "drove them to Toledo, where they were sold from a barbershop"
    return None
