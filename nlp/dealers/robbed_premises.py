"""Guns stolen where none are sold: "from a Mesa house", "from the armory in Waco"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.dealers.context import THEFT, place_of
from nlp.dealers.seller_words import GENERAL
from nlp.dealers.shop_words import GUN
from nlp.gazetteer import PlaceKind, PlaceMention

#: Characters after a sentence in which it may be said that this was theft.
_NEAR = 300
#: What thieves do, and where: the premises are the group `where`.
ROBBED = (
    r"\b(?:[Ss]tole|[Ss]tolen|[Ss]teal\w*|[Tt]hefts?|taken|took|[Bb]urglar\w+|broke(?:n)?|breaking|walked\sout|sneaked|robad[oa]s?|robaron|rob[oó]|sustra\w+|hurt(?:ó|aron|ad[oa]s?))\b"
    r"[^.;\n]{0,90}?\s(?:from|of|into|out\sof|de|en)\s"
    r"(?P<where>(?:an?|the|his|her|their|its|una?|la|el|su)\s(?:[\w'’.-]+\s){0,3}?"
    r"(?:houses?|homes?|residence|apartment|arsenal|warehouse|terminal|hub|rail\s?yard|depot|museum|storage\s(?:unit|facility)|armou?ry|barracks|"
    r"casa|vivienda|domicilio|bodega|cuartel|almac[eé]n|dep[oó]sito|rancho)\b)(?!\s(?:country|state|town)\b)"
)


#: After premises: who took the guns were no thieves.
_BY_POLICE = re.compile(
    r"\b(?:by|por)\s(?:the\s|la\s|el\s|federal\s|local\s){0,2}(?:agents?|ATF|Bureau|police|officers?|deputies|detectives|investigators|authorities|"
    r"agentes|polic[ií]as?|autoridades|Guardia|Ej[eé]rcito|Marina|Fiscal[ií]a)\b"
)


def town_robbed(
    robbed: re.Match[str], sentence: str, at: int, text: str, places: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The town of the premises from which a sentence (at `at` of the text) tells that guns were stolen."""
    if not GUN.search(sentence) or GENERAL.search(sentence):
        return None
    if _BY_POLICE.search(sentence, robbed.end("where")):
        return None
    if not THEFT.search(text, at, at + len(sentence) + _NEAR):
        return None  # "took the rifles from an apartment"
    place = place_of(text, at + robbed.start("where"), at + robbed.end("where"), places)
    return place if place is not None and place.kind is PlaceKind.CITY else None
