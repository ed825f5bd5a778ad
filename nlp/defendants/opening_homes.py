"""Whom a text opens with, before anybody is named: "A Reno fishing guide and his wife were charged".

Who is described first is named first.
"""

from __future__ import annotations

import re

from nlp.gazetteer import PlaceMention
from nlp.people import Person
from nlp.people.words import people_words, plain

#: How far (characters) behind the description the name may stand.
_NAMED = 750
_ONE_OPENS = re.compile(r"(?:^|[.–—-]\s?|\n)\s*(?:An?|Una?)\s(?:[\w’'-]+\s){0,3}$")
#: What opens a text up to its first town: "A 48-year-old citizen of Peru residing in ".
_ONE_LIVES = re.compile(r"(?:^|[–—-]\s|\n)\s*(?:An?|Una?)\s[^.;\n]{3,90}$")
#: Straight before the town of the one whom a text opens with.
_ONE_OF = re.compile(
    r"(?:^|[–—-]\s?|\n)\s*An?\s(?:(?:\d\d-year-old|former|retired|longtime|licensed)\s){0,2}$"
)
#: How far (characters) into a text its first words reach.
_OPENING = 250
#: After the town: what somebody is, in small letters, and the verb of the sentence or the next person.
_DOES = re.compile(
    r"(?:-area|-based|,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,?\s(?P<what>[a-z][a-z’'-]*(?:\s[a-z][a-z’'-]*){0,3}?),?\s"
    r"(?:and\s(?:his|her)|who|accused|charged|convicted|was|were|is|has|had|will|must|faces|admitted|pleaded|"
    r"pled|bought|sold|made|used|smuggled|agreed|received|got|ran|drove|took|spent|told)\b"
)
#: What a town has beside people.
_THINGS = frozenset(
    [
        "case",
        "range",
        "market",
        "raid",
        "ring",
        "warehouse",
        "home",
        "house",
        "apartment",
        "motel",
        "hotel",
        "street",
        "neighborhood",
        "airport",
        "stop",
        "murder",
        "homicide",
        "killing",
        "robbery",
        "jail",
        "prison",
        "church",
        "school",
        "restaurant",
        "garage",
        "business",
        "gang",
        "family",
        "newspaper",
        "website",
        "operation",
        "plot",
        "scheme",
        "grand",
        "jury",
        "panel",
        "team",
        "crew",
    ]
)
#: After a town: "man and his wife".
_AND_SPOUSE = re.compile(
    r"(?:-area)?[^.;:\n]{0,60}?\s(?:and|y)\s(?:his|her|su)\s(?:\d\d-year-old\s)?"
    r"(?:wife|husband|espos[oa]|mujer|marido)\b"
)

#: Words that end like a Spanish trade and are none, or officials.
_NO_WORKER = (
    r"(?!frontera|carretera|ribera|primer|tercer|postrer|extranjer|compañer|companer|dinero|enero|febrero|número|"
    r"sector|motor|corredor|director|subdirector|procurador|gobernador|inspector|senador|embajador|investigador|"
    r"legislador|rector|regidor|"
    r"revista|entrevista|lista|vista|pista|autopista|consejer)"
)
#: Before the town of somebody told by a trade: "detienen a un pintor de brocha gorda de ".
WORKER_OF = re.compile(
    rf"\b(?:una?|el|la|al|del|a)\s(?:estudiante|comerciante|mecánic[oa]|maestr[oa]|albañil|chofer|"
    rf"ama de casa|dueñ[oa]|{_NO_WORKER}[a-záéíóúñ]{{3,}}(?:er[oa]|[dt]ora?|ista))"
    r"(?:\s(?!que\b|de\b)[a-záéíóúñ]+|\sde\s[a-záéíóúñ]+){0,2}\sde\s$"
)
#: Characters of those words.
_TRADE_WORDS = 70


def opens_story(text: str, at: int, first: Person) -> bool:
    """True of "A 34-year-old Kent man was sentenced. Otto Lund …": who is described first is named first."""
    return at < first.first.start < at + _NAMED and bool(_ONE_OPENS.search(text[max(0, at - 40) : at]))


def _is_named_next(place: PlaceMention, first: Person) -> bool:
    """True if the one who is named first is named soon after a place, and nobody before it."""
    return place.end < first.first.start < place.end + _NAMED


def lives_unnamed(text: str, place: PlaceMention, first: Person) -> bool:
    """True for a town of the one whom a text opens with, before anybody is named."""
    opened = text[max(0, place.start - 110) : place.start]
    return _is_named_next(place, first) and bool(_ONE_LIVES.search(opened))


def is_somebodys(text: str, place: PlaceMention, first: Person) -> bool:
    """True for the town of "A Reno home health aide bought ten pistols", whatever somebody is."""
    if place.start > _OPENING or not _is_named_next(place, first):
        return False
    if not _ONE_OF.search(text[max(0, place.start - 40) : place.start]):
        return False
    words = people_words()
    told = _DOES.match(text, place.end)
    no_person = _THINGS | words.organisation_after | words.officials | words.offices | words.apposed
    return told is not None and not any(plain(word) in no_person for word in told["what"].split()[-1:])


def is_workers(text: str, place: PlaceMention, first: Person) -> bool:
    """True for the town of "detienen a un pintor de Reno", before anybody is named."""
    return _is_named_next(place, first) and bool(
        WORKER_OF.search(text, max(0, place.start - _TRADE_WORDS), place.start)
    )


def has_spouse(text: str, place: PlaceMention) -> bool:
    """True for the town of "a Reno man and his wife"."""
    return bool(_AND_SPOUSE.match(text, place.end))
