"""Guns that went round and came to light: some of those told before, found at a scene, tied to a crime."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate

_NEAR = 24
_AUXILIARIES = (
    r"(?:(?:have|has|had|were|was|been|since|already|also|later|eventually"
    r"|ya|han|ha|habían|sido|fue|fueron|se)\s+){0,4}"
)
_FOUND = (
    r"(?:found|located|recovered|discovered|turned\s+up|surfaced|hallad[oa]s?|encontrad[oa]s?|localizad[oa]s?|recuperad[oa]s?"
    r"|apareci(?:ó|eron)|encontr(?:ó|aron)|recuper(?:ó|aron))\b(?!\s+to\s)"
)
#: "[94 more] were found": as those before.
_SOME_MORE = re.compile(r"\bmore\b(?!\s+than)|\badditional\b|\bmás\b(?!\s+de)", re.I)
#: "[two of the pistols] were found in Guatemala".
_PART_FOUND = re.compile(rf"\s*{_AUXILIARIES}{_FOUND}", re.I)
#: "[one of which] had killed a teenager".
_HARMED = re.compile(
    rf"(?:,[^.;,]{{1,50}},)?\s+(?:had\s+|has\s+)?{_AUXILIARIES}(?:killed|wounded|used\s+(?:in|to)|fired\s+(?:at|in)|mató|hirió|us(?:ó|aron)\s+en|utiliz(?:ó|aron)\s+en"
    r"|usad[oa]s?\s+en)\b",
    re.I,
)
#: But not what a search of a house or car brought to light.
_IN_A_SEARCH = re.compile(
    r"[^.;]{0,80}\b(?:search\w*|house|home|apartment|residence|car|truck|vehicle|storage|garage|bedroom|container|cateo|casa|domicilio"
    r"|bodega|vivienda|vehículo|camioneta|contenedor)\b",
    re.I,
)
#: "[one pistol] bought by Marsh wounded an officer", "[un rifle] comprado por él apareció en Culiacán".
_BOUGHT = re.compile(
    r"\s+(?:(?:that|which|que)\s+)?(?:\w+\s+){0,3}?(?:bought|purchased|sold|acquired|comprad[oa]s?|vendid[oa]s?|adquirid[oa]s?)\b[^.;,]{0,80}?\s"
    r"(?:turned\s+up|surfaced|wounded|killed|apareci(?:ó|eron)|(?:was|were|has\s+been|have\s+been|fue|fueron|ha\s+sido|han\s+sido)\s+"
    r"(?:later\s+|since\s+|also\s+|ya\s+)?(?:found|recovered|linked|tied|connected|used\s+(?:in|to)|fired|hallad|encontrad|localizad|recuperad"
    r"|usad[oa]s?\s+en|utilizad[oa]s?\s+en|vinculad))",
    re.I,
)
#: "linked [seven guns] to the flights".
_TIED = re.compile(r"\b(?:linked|tied|connected|matched|vincul\w+|relacion\w+)\s+$", re.I)
_TO_SOMETHING = re.compile(
    r"\s+(?:to|a|con)\s+(?!(?:(?:an?|the|his|her|one|two|un|una|el|la|los|las)\s+)?(?:[\w-]+\s+){0,2}?(?:groups?|rings?|residents|m[ae]n|wom[ae]n|suspects?"
    r"|defendants?|brothers?|couple|network|organization|people|buyers?|dealers?|stores?|shops?|grupo|red|hombres?|mujer|tienda)\b|(?:[A-Z]|him\b|her\b|them\b))"
)
#: "[five of the pistols] were seized at murder scenes": after they had gone round.
_AT_A_SCENE = re.compile(
    r"[^.;]{0,40}?\b(?:at|en|after|tras|near|beside)\s+(?:[\w-]+\s+){0,3}?(?:scenes?|escenas?|sites?\s+of\s+(?:an?\s+)?(?:ambush|shooting|murder|attack|massacre)"
    r"|(?:double\s+)?(?:murders?|homicides?|shootings?|killings?|ambush(?:es)?|shoot-?outs?)\b|asesinatos?|homicidios?|tiroteos?|balaceras?|emboscadas?)",
    re.I,
)
#: "[twelve guns] have been linked to nine shootings".
_LINKED = re.compile(
    r"[^.;]{0,90}?\b(?:linked|tied|connected|matched|vinculad[oa]s?|ligad[oa]s?|relacionad[oa]s?)\b[^.;]{0,40}?\b(?:to|with|a|con)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:shootings?|homicides?|murders?|killings?|crimes?|robber(?:y|ies)|tiroteos?|asesinatos?|homicidios?|crímenes)\b",
    re.I,
)
#: Who is no defendant: "found in the waistband of a 15-year-old".
_MINOR = re.compile(
    r"\b(?:1[2-7][- ]years?[- ]olds?|(?:boy|girl|student)\s+of\s+1[2-7]|juveniles?|teen-?agers?"
    r"|menor(?:es)?\s+de\s+edad|adolescentes?|(?:joven|muchach[oa])\s+de\s+1[2-7]\s+años)\b",
    re.I,
)
#: How far before or after the guns.
_BESIDE = 110


def is_with_minor(text: str, start: int, end: int) -> bool:
    """True if a minor stands near guns: with him, not with a defendant, they came to light."""
    return _MINOR.search(text, max(0, start - _BESIDE), end + _BESIDE) is not None


def is_recovered(text: str, first: Candidate, end: int) -> bool:
    """True if guns that went round were found, or did harm."""
    if first.part_of and _HARMED.match(text, end):
        return True
    more = _SOME_MORE.search(text, first.quantity.end, end)
    if first.part_of and not more and (found := _PART_FOUND.match(text, end)):
        return not _IN_A_SEARCH.match(text, found.end())
    if _TIED.search(text, max(0, first.start - _NEAR), first.start) and _TO_SOMETHING.match(text, end):
        return True
    return bool(_BOUGHT.match(text, end) or _LINKED.match(text, end) or _found_at_a_scene(text, first, end))


def _found_at_a_scene(text: str, first: Candidate, end: int) -> bool:
    """True of a part, or of one more, that came to light where somebody was shot."""
    return (first.part_of or first.phrase is None) and _AT_A_SCENE.match(text, end) is not None
