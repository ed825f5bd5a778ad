"""Homes told with a trade: "Otto Lund, 64, a retired machinist in Ocala", "un techador de Mesa, Otto Lund".

They are read last, for those of whom no other words tell a home.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants.home_wordings import ALIASES, WHO
from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.defendants.unlisted_towns import may_be_town
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person

#: Words that end like a trade and are none, or tell somebody else's place.
_NO_TRADE = (
    r"(?!(?:number|order|corner|member|letter|container|trailer|computer|matter|prisoner|border|river|"
    r"counter|paper|"
    r"quarter|summer|winter|former|other|another|leader|prosecutor|investigator|visitor|inspector|monitor|"
    r"sister|"
    r"mother|father|brother|daughter|customer|passenger|investigador[a]?|inspector[a]?|procurador[a]?|"
    r"consejero|"
    r"tercer[oa]?|primer[oa]?|enero|febrero|dinero|número|acuerdo|juzgado|condado|estado|mercado|"
    r"delegad[oa])\b)"
)
_TRADE = (
    rf"(?:(?:{WHO}|{_NO_TRADE}[a-z]{{2,}}(?:er|or|ist|ian|smith|man|woman|keeper|hand|clerk|dad)|ama de casa|"
    r"[1-9]\d-year-old|"
    r"(?:friend|acquaintance|associate|cousin|amig[oa]|conocid[oa]|prim[oa])(?=\s(?:in|from|en)\s)|"
    rf"dueñ[oa]|propietari[oa]|guardia|chofer|policía|matrimonio|"
    rf"{_NO_TRADE}[a-záéíóúñ]{{3,}}(?:er[oa]|or|ora|ista|ad[oa]|ante|ente|ic[oa]))\b)"
)
_WORDS = (
    r"(?:(?!(?:was|were|is|are|has|had|who|that|whom|arrested|charged|accused|seized|found|held|jailed|"
    r"convicted|"
    r"sentenced|born|fue|que|quien|detenid[oa]|arrestad[oa]|pres[oa]|acusad[oa]|"
    r"nacid[oa])\b)[a-záéíóúñ’'-]+\s){0,5}?"
)
_IN = (
    r"(?:\s(?:of|from|in|de|en|based in|living in|con casa en|con domicilio en))\s"
    r"(?:(?:nearby|suburban|rural|la localidad de|la ciudad de|el poblado de|el pueblo de)\s)?"
)
_TOWN = r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s(?:de\s|del\s|la\s)?[A-ZÁÉÍÓÚÑ][\w’'-]+){0,2})"
_ENDS = r"(?=[,;.)]|\s(?:and|who|whose|y|que|quien|cuyo|was|fue|is|es|has|con|since|desde)\b)"
_AGED = r"(?:,?\s\(?(?:aged? |de )?[1-9]\d\)?(?:\saños(?:\sde\sedad)?)?)?"
_AFTER = re.compile(
    rf"{ALIASES}{_AGED},\s(?:an?\s|the\s|una?\s|el\s|"
    rf"la\s)?(?:[1-9]\d-year-old\s)?{_WORDS}{_TRADE}(?:\s[a-z0-9áéíóúñ’'-]+){{0,6}}?{_IN}{_TOWN}{_ENDS}"
)
#: "mudado a Mesa", "who has lived in Mesa": no trade, and a town that no list may know.
_MOVED = re.compile(
    rf"{ALIASES}{_AGED},?\s(?:(?:who\s)?(?:has\s|had\s)?(?:lived|moved|relocated)\s(?:in|to)|"
    rf"(?:quien\s)?(?:mudad[oa]|avecindad[oa]|radicad[oa])\s(?:a|en))\s{_TOWN}(?=[,;.]|\s[a-z])"
)
_BEFORE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Uu]na?|[Ee]l|[Ll]a|[Ss]u|[Hh]is|"
    rf"[Hh]er)\s{_WORDS}{_TRADE}{_IN}{_TOWN}(?:,\s[A-Z][\w. ]{{1,14}})?,\s"
    r"(?:named\s|identified as\s|llamad[oa]\s|de nombre\s)?$"
)
#: Characters of the words about a trade, behind a name and before it.
_REACH = 140


def read_trades(
    text: str, defendants: Sequence[Person], homes: dict[int, Home], places: Sequence[PlaceMention]
) -> None:
    """Write the towns told with a trade into the `homes` (by `id` of the person) that have none."""
    known = PlaceIndex(places)
    for person in defendants:
        home = homes[id(person)]
        if person.company or home.city or home.region or home.country:
            continue
        for mention in person.mentions:
            behind = text[mention.end : mention.end + _REACH]
            opened = max(0, mention.start - _REACH)
            found = _AFTER.match(behind) or _MOVED.match(behind)
            at = mention.end
            if found is None and (found := _BEFORE.search(text[opened : mention.start])):
                at = opened
            if found and (town := _town(found, at, known)):
                settle(home, town)
                break


def _town(found: re.Match[str], at: int, known: PlaceIndex) -> PlaceMention | None:
    """The town of a match whose text begins at `at`, listed or not; None for a state or a country."""
    start, end = at + found.start("city"), at + found.end("city")
    listed = next(iter(known.starting(start, start + 1)), None)
    if listed is not None and listed.end >= end:
        return listed if listed.kind is PlaceKind.CITY else None
    if listed is not None or not may_be_town(found["city"]):
        return None
    return PlaceMention(found["city"], None, None, start, end, PlaceKind.CITY)
