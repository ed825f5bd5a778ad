"""Sentences that tell another matter than the document's: unrelated cases, earlier records, national figures.

"In an unrelated raid on Wednesday officers seized four guns", "el mayor decomiso desde 2017, cuando hallaron
26 rifles", "siete de cada diez cartuchos".
"""

from __future__ import annotations

import re

from nlp.opened import Opened

#: "In a separate case last month": what follows in the sentence is told of others.
_OPENED = re.compile(
    r"\b(?:in|from)\s+(?:an?(?:other)?|the)\s*(?:entirely\s+|wholly\s+)?(?:(?:unrelated|separate|different|similar)\s+"
    r"(?:(?:federal|state|local|criminal|gun|firearms?|trafficking|smuggling|straw[- ]purchas\w+)\s+){0,2}"
    r"(?:cases?|matters?|raids?|prosecutions?|incidents?|seizures?|stops?|arrests?|busts?|actions?|events?|searche?s?|investigations?|operations?)\b"
    r"(?!\s+(?:(?:arising|stemming|growing|resulting|that\s+(?:grew|arose|came))\s+(?:from|out\s+of)|related\s+to)\s+(?:the\s+same|this))|(?<=another)\s*(?:case|matter|prosecution)\b)"
    r"|\b(?:unrelated|similar)\s+cases?\s*,"
    # "officers at the same bridge had …", "en el mismo cruce, se había asegurado": what went before.
    r"|\b(?:in|at|en)\s+(?:the\s+same|(?:el\s+mismo|la\s+misma))\s+(?:cruce|puente|garita|punto|aduana|port|crossing|bridge|checkpoint)\b"
    r"[^.;]{0,40}\b(?:had|habían?)\b"
    r"|\ben\s+(?:un\s+)?otr[oa]\s+(?:caso|asunto|expediente|proceso)\b(?!\s+de\s+la)"
    r"|\ben\s+un\s+(?:caso|hecho|asunto|operativo)\s+(?:aparte|distinto|similar|sin\s+relación|ajeno)\b"
    # "the largest seizure since 2017, when…"
    r"|\b(?:(?:largest|biggest|highest|deadliest|most|first|mayor|primer[oa]?|más\s+\w+)\b[^.;]{0,60}\b(?:since|desde)\b[^.;]{0,40}"
    r"|(?:rec(?:alls|uerda)|echoes)\b[^.;]{0,60}),\s+(?:when|cuando)\b",
    re.I,
)
#: "neither case has to do with this one": said anywhere in the sentence of all of it.
_DISOWNED = Opened(
    r"\b(?:not|no|never|neither|nothing|isn[’']t|aren[’']t|wasn[’']t)\b[^.;]{0,40}\b(?:related|connected|linked|connection|link|relation|to\s+do)"
    r"\s+(?:to|with)\s+(?:this|the\s+present|that\s+of|yesterday)\b"
    r"|\b(?:case|matter|arrest|seizure)\b[^.;]{0,50}\b(?:not|isn[’']t|wasn[’']t|un)\s?(?:connected|related|linked)\b(?!\s+to\s+(?:each|one))"
    r"|\bunrelated\s+to\s+(?:this|the)\s+(?:case|matter|investigation|indictment)\b"
    r"|\b(?:no|ningun[oa]|sin|tampoco)\b[^.;]{0,60}\b(?:tien\w+\s+(?:que\s+ver|relación)|relación|relacionad[oa]s?|vínculo)\s+con\s+(?:est[ea]|el\s+de|la\s+de|lo\s+de)\b"
    r"|\baje(?:n[oa]s?)\s+a\s+(?:este|esta)\s+(?:caso|causa|expediente|investigación)\b",
    re.I,
)
#: "It is the third such case this year. …": the next sentence tells those before it.
_SUCH_CASES = Opened(
    r"\b(?:second|third|fourth|fifth|sixth|latest|\d+(?:nd|rd|th))\s+(?:such|(?:\w+\s+){1,2}of\s+(?:its|this|that|the)\s+(?:kind|sort|type)"
    r"|(?:[\w-]+\s+){0,3}(?:seizure|case|arrest|bust|find|discovery|load)\b[^.;]{0,40}\b(?:in\s+(?:a|as\s+many|less\s+than)|this)\s+(?:week|month|year|days|weeks|months))\b"
    r"|\b(?:segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|enésim[oa])\s+(?:\w+\s+){1,2}(?:de\s+(?:este|ese|su)\s+tipo|similar|semejante|así)\b",
    re.I,
)
_EARLIER = re.compile(
    r"\s*(?:last|in|on|earlier|a\s+(?:year|month|week)|two\s+(?:years|months|weeks)|el\s+(?:día|pasado|\d)|en|hace|la\s+semana)\b",
    re.I,
)
#: Words further off than this many characters say nothing of a gun; sentences may have no end.
_REACH = 600
_SENTENCE_END = re.compile(r"[.!?]\s+")
#: "seven of every ten rounds".
_RATE_BEFORE = re.compile(
    r"\b(?:(?:one|two|three|nine)\s+in|(?:un[oa]?|dos|tres)\s+de\s+cada|de\s+cada|(?:out\s+)?of\s+every|in\s+every)\s+$",
    re.I,
)
_FIGURES = Opened(
    r"\b(?:trac(?:e|ing)\s+(?:figures|data|statistics)|figures\s+(?:show|of\s+(?:19|20)\d\d)|statistics\s+show|en\s+todo\s+el\s+territorio"
    r"|cifras\s+(?:oficiales|de\s+rastreo))\b",
    re.I,
)


def tells_other_matter(sentence: str, position: int, lead: str = "") -> bool:
    """True if what stands at a position of a sentence is of another matter; `lead` is the text before."""
    first, last = max(0, position - _REACH), position + _REACH
    if _DISOWNED.search(sentence, first, last) or _FIGURES.search(sentence, first, last):
        return True
    if _OPENED.search(sentence, first, position):
        return True
    if _RATE_BEFORE.search(sentence, max(0, position - 20), position):
        return True
    before = _SENTENCE_END.split(lead.rstrip())[-1]
    return bool(_SUCH_CASES.search(before) and _EARLIER.match(sentence))
