"""Numbers that tell of no gun of the matter: what holds in general, what nobody did, shares."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate

#: How far back words may stand, in characters.
_REACH = 600
_NEAR = 180
#: "70 percent of the 25,000 guns", "report sales of two or more rifles": statistics and rules.
_GENERAL = re.compile(
    r"(?:percent|per\s+cent|%|por\s+ciento)\s+(?:of|de)\s+(?:(?:the|all|those|las|los|esas)\s+)?$"
    r"|\b(?:must|require[sd]?|requiring|required|have\s+to|law|rule|obliga\w*)\b[^.;]{0,60}\b(?:report|notify|reportar|avisar)"
    r"[^.;]{0,40}$|\b(?:if|where|when)\s+(?:the|an)\s+offense\s+involve[sd]?\b[^.;]{0,160}$",
    re.I,
)
#: "cannot lawfully buy a handgun", "pleaded guilty to transferring a handgun": no gun is told of.
_NOT_ONE = re.compile(
    r"\b(?:can(?:not|[’']t|\s+not)|could(?:n[’']t|\s+not)|may\s+not|(?:un|not\s+)able\s+to|no\s+puede[n]?|no\s+podía[n]?)\s+"
    r"(?:\w+\s+){0,3}$|\b(?:needed|required|necessary|legal|illegal|lawful|unlawful|allowed|permitted|old\s+enough)\s+to\s+(?:buy|own|sell|purchase|possess|carry|have)\s+$|\b(?:charged\s+with|pleaded\s+(?:guilty|no\s+contest)\s+to|convicted\s+of|counts?\s+of)\b[^.;]{0,80}"
    r"\b(?:sales?|transferring|selling|delivering|purchas(?:e|ing)|transfer|manufactur\w+|receipt|disposing)\s+(?:of\s+)?$",
    re.I,
)
_GENERALLY = re.compile(
    r"\b(?:usually|typically|generally|often|suelen|por\s+lo\s+general)\b[^.;]{0,70}$", re.I
)
#: "each suitcase held four pistols": how many went into one of several.
_IN_EACH = re.compile(
    r"\b(?:each|every|cada)\s+(?:(?:of\s+the|de\s+las|de\s+los)\s+)?(?:suitcase|box|package|parcel|shipment|load|trip|bag|barrel|drum|case|crate|container|vehicle"
    r"|car|truck|order|transaction|purchase|sale|deal|kit|maleta|caja|paquete|envío|viaje|bolsa|tambo|contenedor|embarque|compra|venta)"
    r"(?:e?s)?\b[^.;,]{0,60}$",
    re.I,
)
#: "ten packages, each with three pistols".
_EACH_WITH = re.compile(
    r"\b(?:packages|boxes|suitcases|parcels|bags|barrels|drums|cases|crates|containers|loads|shipments|paquetes|cajas|maletas|bolsas)\b"
    r"[^.;]{0,40}\b(?:each|cada\s+un[oa])\s+(?:(?:of\s+)?(?:which|them)\s+)?(?:with|containing|contained|holding|held|packed\s+with|con|conten\w+)\s+$",
    re.I,
)
#: "they would then smuggle a dozen guns": what was done each time; "even one gun is one too many".
_EACH_TIME = re.compile(
    r"\bwould\s+(?:often|then|typically|usually|regularly|routinely|sometimes|normally|generally)\b[^.;]{0,40}$"
    r"|\b(?:usually|typically|routinely|normally|solían?|acostumbraban?)\s+(?:\w+\s+){1,3}$",
    re.I,
)
_EVEN_ONE = re.compile(r"\beven\s+(?:a\s+single|one)\s+\w+$", re.I)
#: "buying two or more handguns must be reported": the words of the law.
_TWO_OR_MORE = re.compile(r"(?:two|2|dos)\s+(?:or|o)\s+(?:more|más)", re.I)
#: "had a 2015 conviction for selling 11 guns": what was judged before.
_RECORD = re.compile(
    r"\b(?:(?:prior|previous(?:ly)?|earlier|(?:19|20)\d\d)\s+(?:\w+\s+){0,2}convict(?:ions?|ed)|had\s+(?:already\s+|previously\s+)?been\s+convicted"
    r"(?:\s+in\s+(?:\w+\s+)?(?:19|20)\d\d)?|had\s+served\s+(?:\w+\s+){1,4}|antecedentes|condenado\s+(?:antes|en\s+(?:19|20)\d\d))\s+(?:for|of|por|de)\b[^.;]{0,80}$",
    re.I,
)
#: "enough to assemble dozens of weapons", "an enhancement for 25 to 99 firearms".
_ENOUGH = re.compile(
    r"\b(?:enough|sufficient|suficientes?|bastaban?)\s+(?:[\w-]+\s+){0,2}?(?:to|for|para)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:enhancement|levels?)\s+(?:[\w-]+\s+){0,3}?for\s+$",
    re.I,
)
#: "two rifles that have nothing to do with the case".
_NOT_OF_IT = re.compile(
    r"\s+(?:que\s+no\s+(?:tienen?|tenían?)\s+(?:nada\s+)?que\s+ver|(?:that|which)\s+ha(?:ve|s|d)\s+(?:nothing|no\s+\w+)\s+(?:to\s+do\s+with|to))\b",
    re.I,
)
_ESTIMATED = re.compile(
    r"\b(?:there\s+(?:are|were)|has|have|hay|existen|circulan|holds?)\s+(?:an?\s+|unos\s+|unas\s+)?(?:estimated|estimad[oa]s?)\s+$",
    re.I,
)
_NEVER = re.compile(r"\b(?:never|nunca|jamás)\b[^.;,]{0,40}$", re.I)
#: "one in four", "uno de cada diez": a share.
_SHARE_AFTER = re.compile(
    r"\s*(?:in|out\s+of|of\s+every|de\s+cada)\s+(?:every\s+)?(?:two|three|four|five|six|ten|\d+|dos|tres|cuatro|cinco|diez)\b(?!\s+(?:\w+\s+)?(?:months|years|weeks|days|cases|states|meses|años))",
    re.I,
)
#: "19 fatal shootings, and in eleven of them the gun was never found": shootings.
_IN_SOME = re.compile(r"\b(?:in|on|during|en|durante)\s+$", re.I)
_OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|which|those)|de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales))\b", re.I
)


def tells_none(sentence: str, candidate: Candidate) -> bool:
    """True if a number counts nothing that happened: laws, habits, shares, what nobody did or could do."""
    before = sentence[max(0, candidate.start - _REACH) : candidate.start]
    near = before[-_NEAR:]
    quantity, no_noun = candidate.quantity, candidate.phrase is None
    one = candidate.article or quantity.low == quantity.high == 1
    if one and (_NOT_ONE.search(before) or _NEVER.search(before)):
        return True
    if no_noun and (_GENERALLY.search(before) or _SHARE_AFTER.match(sentence, quantity.value_end)):
        return True
    if no_noun and _IN_SOME.search(before) and _OF_THEM.match(sentence, quantity.end):
        return True
    if _TWO_OR_MORE.match(sentence, quantity.value_start) or _RECORD.search(near):
        return True
    if _EACH_TIME.search(near) or _EVEN_ONE.search(near[-24:] + sentence[candidate.start : candidate.end]):
        return True
    if _IN_EACH.search(near) or _EACH_WITH.search(near):
        return True
    if _ENOUGH.search(near) or _NOT_OF_IT.match(sentence, candidate.end):
        return True
    lead = sentence[max(0, candidate.start - _REACH) : quantity.value_start]
    return bool(_GENERAL.search(before) or _ESTIMATED.search(lead))
