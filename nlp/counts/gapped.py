"""Numbers whose verb and noun were both said before: "Bell bought 14 rifles, Ott 11 and a cousin six"."""

from __future__ import annotations

import re

from nlp.gun_phrases import find_phrases
from nlp.numbers import Quantity

#: The rule's name.
GAPPED = "number whose verb and noun were dropped"
_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|dos|tres|cuatro|cinco|seis|siete"
    r"|ocho|nueve|diez|once|doce)"
)
_GUNS = (
    r"(?:guns|firearms|weapons|rifles|pistols|handguns|revolvers|shotguns|rounds|magazines|switches|silencers|receivers|frames"
    r"|devices|AKs?|AK-47s?|AR-15s?|Glocks|armas|pistolas|rifles|fusiles|cartuchos|cargadores|municiones|balas|revólveres|escopetas)"
)
#: A number of guns with its noun, before in the sentence.
_TOLD = re.compile(rf"\b{_NUMBER}\s+(?:[\w.’'-]+\s+){{0,4}}?{_GUNS}\b", re.I)
#: How far before it may stand, in characters.
_REACH = 300
_NEAR = 30
#: "…, Ott [11]", "and a Rome dealer [nine]", "; the second [35]": another who did the same.
_WHO = (
    r"(?:(?:(?:the|a|an|his|her|their|another|one|el|la|un|una|su|otr[oa])\s+)(?:[\w’'.-]+\s+){1,4}"
    r"|(?:[A-ZÁÉÍÓÚÑ][\w’'.-]+\s+){1,4}(?:alone\s+)?)"
)
_HEDGE = (
    r"(?:(?:about|some|only|just|at\s+least|another|more\s+than|nearly|almost|unas|unos|casi|apenas|otras|otros"
    r"|más\s+de)\s+)?"
)
_OTHER_WHO = re.compile(rf"(?:[,;:]\s+(?:(?:and|y|while|mientras)\s+)?|\s(?:and|y)\s+){_WHO}{_HEDGE}$")
#: "in Kentucky, [12]", "in Ellijay with [seven]", "en la segunda [doce]", "de otra, [14]".
_OTHER_WHERE = re.compile(
    rf"(?:[,;]\s+|\s(?:and|y)\s+)(?:(?:and|y)\s+)?(?:in|en|from|de|at)\s+(?:[\w’'.-]+\s+){{0,3}}[\w’'.-]+(?:,|\s+(?:with|con))?\s+{_HEDGE}$"
)
#: "[44] by Orr", "[three] at the site": an item with another place or person.
_ITEM = re.compile(rf"(?:[,;:]\s+(?:(?:and|y)\s+)?|\s(?:and|y)\s+){_HEDGE}$")
_ITS_CASE = re.compile(
    r"\s+(?:by|to|from|in|at|on|for|during|after|through|por|a|de|en|para|tras)\s+(?!(?:\d|them|ellas|ellos)\b)",
    re.I,
)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:and|y|but|pero)\s")
#: Months, pages, times, ages and counts of an indictment have numbers too.
_ELSE_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov"
    r"|Dec)\.|counts?|cargos?|Sections?|Title|Interstate|Highway|Route|Nos?\.|numbers?|Exhibits?|pages?|ages?|aged|Model|modelo|calibre"
    r"|caliber|Chapter|Operation|Street|Avenue|since|until|desde|hasta|Glock|Sig|Sauer|Ruger|Beretta|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre)\s+$",
    re.I,
)
_ELSE_AFTER = re.compile(
    r"\s*(?:[ap]\.?m\b|o[’']clock|%|percent|years|months|días|años|meses)|,\s+(?:of|from|de)\s+[A-Z]", re.I
)
#: "the other [41] may be anywhere", "las otras [41] siguen perdidas".
_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|(?:las|los)\s+(?:otr[oa]s|restantes|demás))\s+$", re.I)
_GOES_ON = re.compile(
    r"\s+(?:may|might|could|would|will|are|were|was|have|had|has|remain\w*|went|ended|never|still|siguen?|están|fueron|habrían|podrían|no)\b",
    re.I,
)
#: "42 months, and Ybarra 48": terms.
TERMS = re.compile(
    r"\b(?:sentenc\w+|prison|prisión|condena\w*|penalty|ages?|edad)\b|\d\s+(?:months|years|meses|años)\b",
    re.I,
)
#: A year, or a number that stands for one.
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_gapped(text: str, quantity: Quantity, language: str) -> bool:
    """True if a number without a noun repeats a clause before it, of another person, place or time."""
    value = text[quantity.value_start : quantity.value_end]
    if (quantity.low or quantity.high or 0) <= 1 or _YEAR.fullmatch(value):
        return False
    first = max(0, quantity.start - _REACH)
    ends = [told.end() for told in _TOLD.finditer(text, first, quantity.start)]
    if not ends or _ELSE_AFTER.match(text, quantity.end) or _ELSE_BEFORE.search(text, first, quantity.start):
        return False
    before = text[ends[-1] : quantity.start]
    if TERMS.search(before):
        return False
    if _ENDS.match(text, quantity.end) and (who := _OTHER_WHO.search(before) or _OTHER_WHERE.search(before)):
        named = text[ends[-1] + who.start() : quantity.end]
        return not any(phrase.specific for phrase in find_phrases(named, language))  # "a Mossberg 500"
    return bool(_ITEM.search(before) and _ITS_CASE.match(text, quantity.end))


def is_rest(text: str, quantity: Quantity) -> bool:
    """True for what is left of guns told before: "the other 41 may be anywhere"."""
    lead = text[max(0, quantity.start - _NEAR) : quantity.start]
    return bool(_REST.search(lead) and _GOES_ON.match(text, quantity.end))
