"""Numbers whose verb and noun were both said before: "Bell bought 14 rifles, Ott 11 and a cousin six"."""

from __future__ import annotations

import re

from nlp.counts.alone import is_of_guns
from nlp.counts.alone_words import YEAR
from nlp.gun_phrases import find_phrases
from nlp.numbers import Quantity

#: The rule's name.
GAPPED = "number whose verb and noun were dropped"
#: How far before it the number may stand whose verb and noun it shares, in characters.
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
_OTHER_WHO = re.compile(
    rf"(?:[,;:]\s+(?:(?:and|y|while|mientras)\s+)?|\s(?:and|y)\s+){_WHO}(?:for\s+)?{_HEDGE}$"
)
#: "in Kentucky, [12]", "in Ellijay with [seven]", "en la segunda [doce]", "de otra, [14]".
_OTHER_WHERE = re.compile(
    rf"(?:[,;]\s+|\s(?:and|y)\s+)(?:(?:and|y)\s+)?(?:in|en|from|de|at)\s+(?:[\w’'.-]+\s+){{0,3}}[\w’'.-]+(?:,|\s+(?:with|con))?\s+{_HEDGE}$"
)
#: "; Ana Prell, 24, of Reno, [13]; and Mr. Orr, for [nine]": what closes an item of a list with semicolons.
_OF_LIST = re.compile(rf";\s+(?:(?:and|y)\s+)?[A-ZÁÉÍÓÚÑ][^;]{{2,80}},\s+(?:(?:for|with|con)\s+)?{_HEDGE}$")
_ITEM_ENDS = re.compile(r"\s*(?:;|\.?$|\.\s)")
#: "[44] by Orr", "[three] at the site": an item with another place or person.
_ITEM = re.compile(rf"(?:[,;:(]\s*(?:(?:and|y|including|incluid[oa]s?)\s+)?|\s(?:and|y)\s+){_HEDGE}$")
_ITS_CASE = re.compile(
    r"(?:\s+(?:more|others?|más))?\s+(?:by|to|from|in|at|on|for|during|after|through|por|a|de|en|para|tras)\s+(?!(?:\d|them|ellas|ellos)\b)"
    r"|\s+(?:being|made|built|chambered)\s|(?:\s+(?:more|others?))?\s+(?:as\s+(?:far|late|lately|recently|early|long)\b|(?:one|two|three|four|five|six|\d+|a)\s+(?:days?|weeks?|months?|years?)\s+(?:later|after\w*|before|earlier)\b)",
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
#: What makes a number of months a term, and the first of two terms: "30 and 27 months".
TERM_TOLD = re.compile(
    r"\b(?:sentenc|prison|receiv|got\b|g[ai]v|impos|serv|term|custody|fac(?:es|ed|ing)\b|maximum|condena|prisi|pena\b|obtuv)",
    re.I,
)
TERM_AFTER = re.compile(
    r"\s+(?:and|y|to|a|o|or)\s+(?:\d+|\w+)\s+(?:months|meses|years\s+in|años\s+de)\b", re.I
)


def is_gapped(text: str, quantity: Quantity, language: str, told: int) -> bool:
    """True if a number without a noun repeats a clause before it, of another person, place or time.

    `told` is where the last number of guns before it ends; -1 without one.
    """
    value = text[quantity.value_start : quantity.value_end]
    first = quantity.start - _REACH
    if told < max(0, first) or YEAR.fullmatch(value):
        return False
    first = max(0, first)
    if _ELSE_AFTER.match(text, quantity.end) or _ELSE_BEFORE.search(text, first, quantity.start):
        return False
    before = text[told : quantity.start]
    if TERMS.search(before) or not is_of_guns(before):
        return False
    if _OF_LIST.search(before) and _ITEM_ENDS.match(text, quantity.end):
        return True
    one = quantity.least <= 1
    if (
        not one
        and _ENDS.match(text, quantity.end)
        and (who := _OTHER_WHO.search(before) or _OTHER_WHERE.search(before))
    ):
        named = text[told + who.start() : quantity.end]
        return not any(phrase.specific for phrase in find_phrases(named, language))  # "a Mossberg 500"
    return bool(_ITEM.search(before) and _ITS_CASE.match(text, quantity.end))


def is_rest(text: str, quantity: Quantity) -> bool:
    """True for what is left of guns told before: "the other 41 may be anywhere"."""
    lead = text[max(0, quantity.start - _NEAR) : quantity.start]
    return bool(_REST.search(lead) and _GOES_ON.match(text, quantity.end))
