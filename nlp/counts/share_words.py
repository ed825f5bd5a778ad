"""The words around numbers without a noun in lists of shares and days: patterns, for nlp.counts.dropped."""

from __future__ import annotations

import re

#: "…; at least 40 to Ana Prell, from June on; and nine to her cousin".
ITEM_BEFORE = re.compile(
    r"[;,:]\s+(?:(?:and|y|then|luego|after)\s+)?(?:(?:the\s+other|(?:las|los)\s+otr[oa]s|including|in\s+one\s+case|incluid[oa]s|entre\s+ell[oa]s)\s+)?$"
    r"|\b(?:and|y)\s+(?:(?:the\s+other|(?:las|los)\s+otr[oa]s)\s+)?$",
    re.I,
)
#: "six pistols on Monday, four on Tuesday"; "seis en abril"; "nine from another shop".
WHEN_OR_WHERE = re.compile(
    r"\s+(?:(?:in|on|at|from|en|el|de)\s+(?:(?:early|late|mid|principios|finales)[\s-]+(?:de\s+)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the\s+(?:same|second|next|other|following|first)|another|one\b|a\s+(?:second|different|third)"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|otra|la\s+(?:misma|segunda)|el\s+mismo|\d{1,2}\s+de)"
    r"|\s+el\s+\d{1,2}(?=\s*[,;.]|\s+y\b)"
    r"|(?:the\s+(?:next|following)|a)\s+(?:day|week|month)|(?:al|el)\s+día\s+siguiente)"
)
#: "Pruitt 31, Dale 22 and Vance nine": the share of each; ages have a comma.
SHARE = re.compile(
    r"(?:[:;,(]|\b(?:and|y))\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?P<who>[A-ZÁÉÍÓÚÑ][\w'’-]{2,})\s+(?:(?:with|con)\s+)?$"
)
SHARE_ENDS = re.compile(
    r"\s*(?:[,.;)]|$)|\s+(?:and|y)\s+[A-ZÁÉÍÓÚÑ]|\s+(?:each|apiece|more|between\s+them|cada\s+un[oa])\b"
)
#: "Musser bought 21 of the firearms; Quiñones, 14; and the others twelve between them".
SHARE_TOLD = re.compile(
    r";\s+(?:(?:and|y)\s+)?(?:[A-ZÁÉÍÓÚÑ][\w'’-]+(?:\s+(?:and|y)\s+[A-ZÁÉÍÓÚÑ][\w'’-]+)?,|(?:the|los|las)\s+(?:others?|rest|demás|otr[oa]s),?)\s+$"
)
#: "Sundberg purchased 37 and Greer at least 16": a number without a noun opens the list of shares.
DEED_OF = re.compile(
    r"\b(?:bought|purchased|acquired|obtained|sold|stole|received|ordered|kept|compró|adquirió|vendió|recibió|robó)\s+(?:\w+\s+){0,2}?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b",
)
TO_WHOM = re.compile(
    r"\s+(?:(?:to|from|in|at|for|a|de|en|para)\s+(?:the\s+|la\s+|el\s+)?[A-ZÁÉÍÓÚÑ]"
    r"|(?:from|at|through|to|in|de|en|a)\s+(?:an?|another|one|his|her|their|un[ao]?|otr[oa]|su)\s+(?:[\w’'-]+\s+){0,4}?(?:stores?|shops?|dealers?|shows?|"
    r"sellers?|licensees?|pawnshops?|buyers?|customers?|friends?|cousins?|neighbou?rs?|house|motel|garage|afternoon|day|morning|visit|week(?:end)?|"
    r"armer[ií]a|tienda|feria|comprador|vendedor|particular|cliente|casa|empeño|tarde|día)\b"
    r"|(?:in|en)\s+(?:\w+\s+)?(?:robber|homicid|murder|shoot|assault|offens|crime|drug|carjack|kidnap|asesinat|rob|secuestr|crím|delit))"
)
