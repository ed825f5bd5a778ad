"""Numbers whose noun was said before: "19 of which", "then another 10", "four on Tuesday"."""

from __future__ import annotations

import re

from nlp.calibers import CALIBER
from nlp.counts.candidate import Candidate
from nlp.gun_phrases import read_phrase
from nlp.numbers import Quantity

#: What may follow a number whose noun was dropped: "19 of which", "10 more.", "182 in total", "12 were sold".
_DROPPED = {
    "en": re.compile(
        r"\s+(?:of\s+(?:which|them)\b|of\s+(?:those|these)(?=\s*[.,;]|\s+(?:were|was|had|have|that|are|in|from|to)\b)|(?:others?|more|additional(?:\s+ones)?)(?=\s*[.,;)]|\s+(?:from|on|at|in|to|were|that|for|with|by|and)\b|$)"
        r"|in\s+(?:total|all)\b|altogether\b|(?:proved|turned\s+out|ended\s+up|wound\s+up|came\s+from)\b|(?:have\s+been|were|had\s+been|was)(?=\s+(?:\w+\s+){0,2}(?:seized|recovered|found|traced|sold|bought|purchased|stolen|located|smuggled|shipped|AK|AR|handguns|pistols|rifles|revolvers|shotguns|tied|identified)\b))",
        re.I,
    ),
    "es": re.compile(
        r"\s+(?:de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales|éstas|estas)\b|más(?=\s*[.,;]|\s+(?:en|de|a)\b|$)|en\s+total\b|(?:piezas|unidades|artefactos)(?!\s+de)\b|(?:resultaron|terminaron|acabaron|aparecieron|proven[íi]an)\b|(?:eran|son)(?=\s+(?:pistolas|rifles|fusiles|rev|escopetas|AK|AR))|se\s+(?=compraron|vendieron|recuperaron|decomisaron)|(?:fueron|han\s+sido)(?=\s+\w+(?:adas|idas|ados|idos)\b))",
        re.I,
    ),
}
#: A transitive verb right before a number, or "another", "the other".
OBJECT_OF = {
    "en": re.compile(
        r"\b(?:bought|purchased|acquired|obtained|sold|seized|recovered|stole|smuggled|transferred|delivered|resold|found|kept|shipped|ordered|possessed|receiving|received|buying|selling|purchasing|exported|trafficked|transported|took|brought|sent|carried|moved|smuggling|exporting|trafficking|transporting|stealing|handed|another|the\s+other|an\s+additional)\s+(?:(?:just|only|also|him|her|them|over)\s+)?$",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:compró|compraron|adquirió|adquirieron|vendió|vendieron|decomisaron|aseguraron|incautaron|recuperaron|robaron|entregó|entregaron|llevaba|llevaban|traía|traían|hallaron|encontraron|localizaron|exportó|introdujo|pasó|otras|otros|las\s+otras|los\s+otros)\s+(?:sólo\s+|solo\s+)?$",
        re.I,
    ),
}
#: What ends the phrase of a number without a noun.
_PHRASE_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:from|on|at|in|to|were|that|for|with|by|and|between|during|through|en|de\s+la|a|el|entre|durante|por|para|y)\b",
    re.I,
)
#: "fijó en 64 el total de rifles".
_TOTAL_AFTER = re.compile(r"\s+(?:el\s+(?:total|número)\s+de|la\s+(?:cantidad|cifra)\s+de)\s+", re.I)
#: "the total rose to 64", "fijó en 64 el total de rifles".
_TOTAL_BEFORE = re.compile(
    r"\b(?:total|number|tally|count|figure|cifra|cifr[óa]|suma|número)\b[^.;]{0,45}\b(?:to|at|is|was|en|a|es)\s+$",
    re.I,
)
#: "16 magazines (nine for pistols, siete para rifle)".
_MADE_FOR = re.compile(r"\s+(?:de\s+(?:metal|plástico|polímero)\s+)?(?:for|para)\s+(?:an?\s+|una?\s+)?", re.I)
#: "365 cartuchos: 180 de nueve milímetros, 15 calibre 20": items of a list that name the caliber alone.
_IN_LIST = re.compile(r"[,;:(]\s*(?:(?:and|y|e)\s+)?$|\b(?:and|y)\s+$")
_OF_CALIBER = re.compile(
    r"\s+(?:(?:of|in|de|para|más)\s+)?(?P<of>(?:calib(?:er|re)\s+)?(?:\.\d{2,3}|\d[\d.,x×]*|nueve|nine)(?:[\s-]?(?:mm|mil[íi]metros|millimeters?|calib(?:er|re)))?)(?=[\s,;.)]|$)",
    re.I,
)
#: "19 of which were handguns", "fifteen were AK-47s".
_WAS = re.compile(r"\s*(?:were|was|are|is|eran|fueron|son)?\s+(?:of\s+(?:the|an?)\s+)?", re.I)
#: "…; at least 40 to Ana Prell, from June on; and nine to her cousin".
_ITEM_BEFORE = re.compile(r"[;,]\s+(?:(?:and|y|then|luego|after)\s+)?$|\b(?:and|y)\s+$", re.I)
#: "six pistols on Monday, four on Tuesday"; "seis en abril"; "nine from another shop".
_WHEN_OR_WHERE = re.compile(
    r"\s+(?:(?:in|on|at|from|en|el|de)\s+(?:(?:early|late|mid|principios|finales)[\s-]+(?:de\s+)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the\s+(?:same|second|next|other|following|first)|another|one\b|a\s+(?:second|different|third)"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|otra|la\s+(?:misma|segunda)|el\s+mismo|\d{1,2}\s+de)"
    r"|(?:the\s+(?:next|following)|a)\s+(?:day|week|month)|(?:al|el)\s+día\s+siguiente)"
)
_TO_WHOM = re.compile(r"\s+(?:to|a)\s+[A-Z]")


def read_dropped(text: str, quantity: Quantity, language: str) -> Candidate | None:
    """A number whose noun was said before: "19 of which", "then another 10", "at least 650."."""
    value = text[quantity.value_start : quantity.value_end].lower()
    if value in {"thousands", "hundreds", "miles", "cientos"}:
        return None
    one = value in {"one", "uno", "una"}
    rule = "number whose noun was dropped"
    if dropped := _DROPPED[language].match(text, quantity.end):
        named = read_phrase(text, was.end(), language) if (was := _WAS.match(text, dropped.end())) else None
        kind = named.kind if named else None
        return Candidate(quantity, quantity.start, dropped.end(), kind, None, rule, part_of=True, one_of=one)
    before = text[max(0, quantity.start - 70) : quantity.start]
    if one:
        return None
    if total := _TOTAL_AFTER.match(text, quantity.end):
        phrase = read_phrase(text, total.end(), language)
        if phrase:
            return Candidate(
                quantity, quantity.start, phrase.end, phrase.kind, phrase, "number before its total"
            )
    if _ITEM_BEFORE.search(before) and (
        _TO_WHOM.match(text, quantity.end) or _WHEN_OR_WHERE.match(text, quantity.end)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if (
        _IN_LIST.search(before)
        and (made_for := _MADE_FOR.match(text, quantity.end))
        and read_phrase(text, made_for.end(), language)
    ):
        return Candidate(
            quantity, quantity.start, quantity.end, None, None, "number made for a gun in a list"
        )
    if (
        _IN_LIST.search(before)
        and (caliber := _OF_CALIBER.match(text, quantity.end))
        and CALIBER.match(text, caliber.start("of"))
    ):
        return Candidate(quantity, quantity.start, caliber.end(), None, None, "number of a caliber in a list")
    if not _PHRASE_ENDS.match(text, quantity.end) or not (
        OBJECT_OF[language].search(before) or _TOTAL_BEFORE.search(before)
    ):
        return None
    return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
