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
from nlp.gazetteer_data import DATA, entries_by_words, fold, given_names, place_words, words_of
from nlp.places.cues import cues_in
from nlp.reading import Reading, Sentence

#: How far before the name its governing word may end, in characters.
REACH = 60
#: How many of the places told before are asked for a state.
LOOK_BACK = 20
_WORD = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,}"
_INNER = rf"(?:de\slas?|de\slos|del?|al|el|la|du)[\s-]{_WORD}"
_NAME = rf"(?:(?:La|El|Los|Las)\s)?{_WORD}(?:[\s-](?:{_WORD}|{_INNER})){{0,2}}"
#: Places of which a town is told with "de": "un almacén de …".
_KEPT_IN = (
    r"(?:almac[eé]n|bodega|rancho|casa|vivienda|finca|taller|puerto|domicilio|armer[ií]a|tienda|comercio)"
)
_IN = re.compile(
    rf"\b(?:in|near|outside|around|en|{_KEPT_IN}\sde)\s(?P<name>{_NAME})"
    r"(?=[,.;)]|\s(?:and|y|on|el|with|con|when|that|to|by|otr[oa]s|se|hallaron|encontraron)\b|$)"
)
_MUNICIPALITY = re.compile(
    rf"\b(?:(?:municipio|localidad|poblado|comunidad|ejido|comuna|ranchería|town|village|suburb|hamlet)\s(?:de|of)|poblado|ranchería)\s(?P<name>{_NAME})"
)
_OFFICERS = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficers|[Aa]uthorities|[Aa]gents|[Tt]roopers|[Pp]olicías|[Aa]gentes)\s$"
)
_DIRECTIONS = ("north", "south", "east", "west", "central")
_GOVERNING = frozenset(
    {PlaceRole.PURCHASE, PlaceRole.SEIZURE, PlaceRole.THEFT, PlaceRole.RECOVERY, PlaceRole.STASH}
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
    for sentence in reading.sentences:
        for pattern in (_MUNICIPALITY, _IN):
            for match in pattern.finditer(sentence.text):
                start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
                if start in taken:
                    continue
                if pattern is _IN and not (_is_town(match["name"]) and _is_governed(sentence, match.start())):
                    continue
                last = bisect_left(known, start, key=lambda mention: mention.start)
                told = known[max(0, last - LOOK_BACK) : last]
                home = next((m for m in reversed(told) if not m.adjective), None)
                region, country = (home.region, home.country) if home else (None, None)
                found.append(PlaceMention(match["name"], region, country, start, end, PlaceKind.CITY))
                taken.update(range(start, end))
    return sorted(found, key=lambda mention: mention.start)


def _is_town(name: str) -> bool:
    words = words_of(name)
    meanings = entries_by_words().get(words, ())
    if not words or any(m.kind is not PlaceKind.CITY for m in meanings) or words[0].startswith(_DIRECTIONS):
        return False
    return not any(word in _ordinary() or word.endswith("ing") for word in (words[0], words[-1]))


def _is_governed(sentence: Sentence, at: int) -> bool:
    """True if words of a purchase, seizure, theft or find end shortly before."""
    text = sentence.text
    if any(cue.role in _GOVERNING for cue in cues_in(text[max(0, at - REACH) : at])):
        return True
    return bool(_OFFICERS.search(text[max(0, at - 20) : at])) and any(
        cue.role in _GOVERNING for cue in cues_in(text[at : at + REACH])
    )
