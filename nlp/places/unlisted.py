"""Towns that no list knows, by where they stand: "seized in Quillford", "municipio de San Ramiro".

Only right after words of a purchase, a seizure, a theft or a find, so that a name is a place's and nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import DATA, Entry, entries_by_words, fold, given_names, place_words, words_of
from nlp.places import finds
from nlp.places.coordinated import coordinated_towns
from nlp.places.cues import cues_in
from nlp.reading import Reading, Sentence

#: How far before the name its governing word may end, in characters.
REACH = 60
#: The same where the name is a listed town's.
_FAR = 120
#: How many of the places told before are asked for a state.
LOOK_BACK = 20
_WORD = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñãõçêôâü]{2,}"
_INNER = rf"(?:de\slas?|de\slos|del?|al|el|la|du)[\s-]{_WORD}"
_NAME = rf"(?:(?:La|El|Los|Las)\s)?{_WORD}(?:[\s-](?:{_WORD}|{_INNER})){{0,2}}"
#: Places of which a town is told with "de": "un almacén de …".
_KEPT_IN = (
    r"(?:almac[eé]n|bodega|rancho|casa|vivienda|finca|taller|puerto|domicilio|"
    r"caseta|garita|ret[eé]n|armer[ií]a|tienda(?:\sde\sarmas)?|comercio|centro|colonia)"
)
_IN = re.compile(
    rf"\b(?:in|near|outside|around|en|{_KEPT_IN}\sde)\s(?P<name>{_NAME})"
    r"(?=[,.;)]|\s(?:and|y|on|where|donde|el|with|con|when|that|to|by|otr[oa]s|se|hallaron|encontraron)\b|$)"
)
#: A listed town may stand before any word: "police in Gary stopped her".
_IN_LISTED = re.compile(
    rf"\b(?:in|near|outside|around|en)\s(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}?)(?=[,.;)]|\s[a-záéíóú]|$)"
)
_MUNICIPALITY = re.compile(
    rf"\b(?:(?:municipios?|localidad(?:es)?|poblados?|comunidad|ejido|comuna|ranchería|town|village|suburb|hamlet)\s(?:de|of)|poblado|ranchería|municipio)\s"
    rf"(?P<name>{_NAME})(?:(?:,\s{_NAME})*,?\s(?:y|e)\s(?P<last>{_NAME}))?"
)
#: A part of a town: "the Canaryville neighborhood".
_PART = re.compile(
    rf"\b(?:in|from|at)\sthe\s(?P<name>{_WORD}(?:\s{_WORD})?)\s(?=(?:neighbou?rhood|section|district)\b)"
)
#: Premises that a town's name tells which: "a Tukwila mall".
_PREMISES = re.compile(
    rf"\b(?:an?|the|his|her|their|two|three|several)\s(?P<name>{_WORD}(?:\s{_WORD})?)\s"
    r"(?=(?:(?:gun|pawn|hardware|grocery|storage|shopping|sporting|parking|gas)\s)?(?:mall|house|home|apartment|duplex|trailer|garage|warehouse|"
    r"store|shop|dealer|unit|facility|lot|station|motel|hotel|restaurant|park|alley|bus\s(?:shelter|stop|station)|barbershop|church|nightclub|neighborhood|address|residence|condo|barn|ranch)s?\b)"
)
#: A seaport: "Port Bustamante".
_PORT = re.compile(
    rf"\b(?:at|in|from|through|to|into|left|en)\s(?P<name>Port\s(?!Authority|Director|Security|Police|Of\b){_WORD})"
)
#: Patterns that are tried only in a text with a word that they need.
_SELDOM = (
    ("Port ", _PORT),
    ("neighborhood", _PART),
    ("neighbourhood", _PART),
    (" section", _PART),
    (" district", _PART),
)
_OFFICERS = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficers|[Aa]uthorities|[Aa]gents|[Tt]roopers|[Pp]olicías|[Aa]gentes)\s$"
)
_DIRECTIONS = ("north", "south", "east", "west", "central")
_GOVERNING = frozenset(
    {
        PlaceRole.PURCHASE,
        PlaceRole.SEIZURE,
        PlaceRole.THEFT,
        PlaceRole.RECOVERY,
        PlaceRole.STASH,
        PlaceRole.DESTINATION,
    }
)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Folded words that open no town's name here: common words, given names, months."""
    words = {
        fold(line)
        for line in (DATA / "common_words.txt").read_text("utf-8").splitlines()
        if line[:1].isalpha()
    }
    return frozenset(words | given_names()) | place_words()["not_town"] | place_words()["not_town_last"]


def unlisted_towns(reading: Reading, known: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Towns that the gazetteer does not know, in order; their state is that of the place told last."""
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    found: list[PlaceMention] = []
    seldom = dict.fromkeys(pattern for word, pattern in _SELDOM if word in reading.text)
    for sentence in reading.sentences:
        for pattern in (_MUNICIPALITY, *seldom, _IN, _IN_LISTED, _PREMISES):
            for match in pattern.finditer(sentence.text):
                start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
                if start in taken:
                    continue
                name, at = match["name"], match.start()
                town = _listed(name, known) if pattern is not _MUNICIPALITY else None
                if pattern in (_IN, _IN_LISTED) and town is not None and not _is_governed(sentence, at, _FAR):
                    continue
                if (
                    pattern is _IN
                    and town is None
                    and not (_is_town(name) and _is_governed(sentence, at, end=match.end("name")))
                ):
                    continue
                if pattern in (_IN_LISTED, _PREMISES) and town is None:
                    continue
                if pattern is _PART and not (_is_town(name) and _is_governed(sentence, at, _FAR)):
                    continue
                if town is not None:
                    found.append(
                        PlaceMention(town.name, town.region, town.country, start, end, PlaceKind.CITY)
                    )
                    taken.update(range(start, end))
                    continue
                last = bisect_left(known, start, key=lambda mention: mention.start)
                told = known[max(0, last - LOOK_BACK) : last]
                home = next((m for m in reversed(told) if not m.adjective), None)
                region, country = (home.region, home.country) if home else (None, None)
                found.append(PlaceMention(match["name"], region, country, start, end, PlaceKind.CITY))
                taken.update(range(start, end))
                if pattern is _MUNICIPALITY and match["last"]:  # "los municipios de Tapilula y Rayón"
                    start, end = sentence.start + match.start("last"), sentence.start + match.end("last")
                    if start not in taken:
                        found.append(PlaceMention(match["last"], region, country, start, end, PlaceKind.CITY))
                        taken.update(range(start, end))
    beside = coordinated_towns(reading.text, sorted([*known, *found], key=_start), _listed, _is_town)
    found.extend(mention for mention in beside if mention.start not in taken)
    return sorted(found, key=_start)


def _start(mention: PlaceMention) -> int:
    return mention.start


def _listed(name: str, known: Sequence[PlaceMention]) -> Entry | None:
    """The listed town of this name that is a place only beside its state, or where words around say so.

    Of several the one in a state that the text tells.
    """
    words = words_of(name)
    if not words or words[0] in place_words()["not_town"] or words[-1] in place_words()["not_town_last"]:
        return None
    towns = [e for e in entries_by_words().get(words, ()) if e.kind is PlaceKind.CITY]
    if len(towns) < len(entries_by_words().get(words, ())):
        return None
    told = [town for town in towns if any(m.region == town.region for m in known)]
    if told or len(towns) == 1:
        return (told or towns)[0]
    home = next((m for m in reversed(known) if m.region and not m.adjective), None)
    return Entry(towns[0].name, home.region, home.country or "US", PlaceKind.CITY) if towns and home else None


def _is_town(name: str) -> bool:
    words = words_of(name)
    meanings = entries_by_words().get(words, ())
    if not words or any(m.kind is not PlaceKind.CITY for m in meanings) or words[0].startswith(_DIRECTIONS):
        return False
    return not any(word in _ordinary() or word.endswith("ing") for word in (words[0], words[-1]))


def _is_governed(sentence: Sentence, at: int, reach: int = REACH, end: int | None = None) -> bool:
    """True if words of a purchase, seizure, theft or find end shortly before."""
    text = sentence.text
    if end is not None and finds.WHERE_FOUND.match(text, end):
        return True
    if any(cue.role in _GOVERNING for cue in cues_in(text[max(0, at - reach) : at])):
        return True
    return bool(_OFFICERS.search(text[max(0, at - 20) : at])) and any(
        cue.role in _GOVERNING for cue in cues_in(text[at : at + REACH])
    )
