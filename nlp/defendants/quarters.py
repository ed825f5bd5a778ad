"""Homes told by a part of a town: "of the Roseland neighborhood", "residentes en la colonia Centro".

The town is that of the dateline, where the words after the quarter tell none.
"""

from __future__ import annotations

import re

from nlp.defendants.datelines import dateline_town
from nlp.defendants.home_wordings import ALIASES
from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.defendants.targets import Targets
from nlp.gazetteer import PlaceKind
from nlp.opened import Opened

_NAME = r"[A-ZÁÉÍÓÚÑ0-9][\w.’'-]*(?:\s(?:de\s|del\s|la\s|las\s|los\s)*[A-ZÁÉÍÓÚÑ0-9][\w.’'-]*){0,3}"
#: The words that tell a quarter, wherever they stand.
_ANY = Opened(
    r"\b(?:neighborhood|section|side|coloni[ae]s?|barrios?|fraccionamiento|sector|reparto|urbanización)\b"
)
_TOLD = re.compile(
    rf"{ALIASES}(?:,?\s\(?(?:aged? |de )?\d\d\)?(?:\saños(?: de edad)?)?)?(?:,\s|\s)"
    r"(?:(?P<all>both|all|ambos|todos|vecin[oa]s|residentes|habitantes|domiciliad[oa]s|con domicilio)\s|"
    r"(?:vecin[oa]|residente|habitante|domiciliad[oa]|a resident)\s)?"
    rf"(?:(?:of|from|who lives in|living in)\sthe\s(?:city['’]s\s)?{_NAME}\s(?:neighborhood|section)|"
    r"(?:of|from)\sthe\s(?:city['’]s\s)?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)\s[Ss]ide|"
    r"(?:de|del|en)\s(?:la\s|el\s|l)?(?:colonia|barrio|fraccionamiento|sector|reparto|urbanización)\s"
    rf"{_NAME})(?!,?\s(?:of|in|on|de|en|del)\s(?:the\s|la\s|el\s)?[A-ZÁÉÍÓÚÑ]|,\s[A-ZÁÉÍÓÚÑ])"
)


#: Before the quarter's own town: "la colonia Centro de Mexicali".
_IN = re.compile(r"[\w.]\s(?:de|en)\s$")


def read_quarters(targets: Targets, homes: dict[int, Home], places: PlaceIndex) -> None:
    """Write the town of the dateline into the homes that are told by a quarter alone."""
    text = targets.reading.text
    if _ANY.search(text) is None or (town := dateline_town(text, places)) is None:
        return
    for lists in targets.lists.values():
        for listed in lists:
            for i, mention in enumerate(listed.mentions):
                if told := _TOLD.match(text, mention.end):
                    own = [
                        p
                        for p in places.starting(told.start(), told.end())
                        if _IN.search(text, p.start - 5, p.start)
                    ]
                    for person in listed.owners[0 if told["all"] else i : i + 1]:
                        home = homes.get(id(person))
                        if home is not None and home.untold:
                            settle(home, own[-1] if own and own[-1].kind is PlaceKind.CITY else town)
