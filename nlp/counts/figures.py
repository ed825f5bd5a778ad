"""Numbers that tell what goes on, not what was done: per trip, per year, of a whole country, per minute."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate

#: "40 guns a week", but not "40 guns in a week", "40 guns a week later".
_A_WEEK = (
    r"(?<!\bin )(?<!\bwithin )(?<!\bover )(?<!\bfor )(?<!\bthan )(?<!\bhalf )(?<!\babout )(?<!\bafter )"
    r"(?<!\bsame )a\s+(?:week|month|day|year)\b"
    r"(?!\s+(?:later|after|before|earlier|ago|apart|in|of|and|or|from)\b)"
)
_PER_TRIP = re.compile(
    r"\s*(?:,?\s*)(?:(?:(?!(?:and|y|few|couple|handful|one|two|three|four|five|six|ten)\s)\w+\s+){0,6}?(?:at\s+a\s+time|(?:on|per|for|during|in)\s+(?:each|every)\b"
    r"|per\s+(?:trip|occasion|visit|month|week|day|year)|each\s+(?:trip|time|month|week)|"
    + _A_WEEK
    + r"|every\s+(?:year|month|week|day)|annually|al\s+año|cada\s+(?:año|mes|semana|día|viaje)"
    r"|por\s+(?:viaje|semana|mes)|anualmente|al\s+mes))",
    re.I,
)
_STATISTICS = re.compile(
    r"\b(?:nationwide|nationally|annually|fiscal\s+(?:years?|(?:19|20)\d\d)|en\s+todo\s+el\s+país|FY\s?\d+|each\s+year|every\s+year|per\s+year|statistics|according\s+to\s+(?:the\s+)?(?:ATF|GAO|FBI|bureau|federal|national|state|police|government)(?:[’\']s)?\s+(?:data|figures|statistics|numbers|estimates|report)|across\s+the\s+country|a\s+nivel\s+nacional|cada\s+año|anualmente|al\s+año|estadísticas|since\s+(?:he|she)\s+took\s+office|on\s+an\s+earlier\s+occasion|(?:so\s+far|already)\s+(?:this\s+year|in\s+(?:19|20)\d\d)|on\s+average|en\s+promedio|en\s+todo\s+(?:19|20)\d\d|(?:last\s+year|in\s+(?:19|20)\d\d),?\s+(?:our|the|his|her|their|its)\s+(?:\w+\s+){0,3}?(?:office|unit|group|team|division|department|agents|officers|detectives)|(?:during|in|throughout|durante|en)\s+(?:all\s+of\s+|todo\s+)?(?:the\s+|el\s+)?(?:calendar\s+|fiscal\s+)?(?:year|año)\s+(?:19|20)\d\d|this\s+year\s+alone|last\s+year\s+alone|since\s+the\s+(?:start|beginning)\s+of\s+the\s+year|en\s+lo\s+que\s+va\s+de\s+\d{4}|(?<!\bof\s)(?<!\bearlier\s)(?<!\blater\s)(?<!\bearly\s)this\s+year(?=\.|$)|en\s+lo\s+que\s+va\s+del?\s+(?:año|sexenio|mes)|(?:year|twelve\s+months|quarter)\s+(?:that\s+)?end(?:ed|ing)\s+(?:in|on)?|(?:conforme\s+a|según)\s+(?:las?\s+)?(?:cifras|estadísticas?)|estadística|since\s+its\s+inception|national\s+registry|in\s+the\s+first\s+(?:\w+\s+)?(?:weeks|months)\s+of\s+(?:19|20)\d\d|(?:department|agency|bureau|office|police)\s+(?:reports?|says|reported)\s+(?:that\s+)?it\s+(?:has\s+)?(?:seized|took|recovered|taken)|han?\s+\w+[aiou]do\s+(?:en\s+)?este\s+año|estimat\w+\s+that(?=[^.;]{0,60}\d,\d{3}))\b",
    re.I,
)
_OFFICE = (
    r"(?:task\s+force|agents|officers|unit|office|team|deputies|troopers|police|department|agency|ATF|CBP|HSI"
    r"|bureau|strike\s+force|oficina|corporación|institución|dependencia|sedena|semar|fiscal[íi]a|polic[íi]a|ej[ée]rcito|autoridades|guardia\s+nacional|agentes|aduanas?|marina)"
)
#: "since January the task force has taken 240 guns", "el año pasado la fiscalía aseguró 1,200".
_OF_AN_OFFICE = re.compile(
    rf"\b(?:since\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|last|(?:19|20)\d\d)|last\s+year"
    rf"|desde\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:19|20)\d\d)|el\s+año\s+pasado)"
    rf",?\s+(?:(?:the|our|its|his|her|la|el|los|las|esta)\s+|(?=(?:ATF|CBP|HSI)\b))(?:[\w’'-]+\s+){{0,6}}?{_OFFICE}\b(?![’'])",
    re.I,
)
#: What an office did in a time of its own: "in 2018 alone the field office kept 700 guns from crossing".
_BY_OFFICE = re.compile(rf"\b{_OFFICE}s?\b|\bse\s+(?:han?\s+)?\w+(?:ado|ido|aron|ieron)\b", re.I)
_TIME_OF_OFFICE = re.compile(
    r"\b(?:in|during|en|durante)\s+(?:19|20)\d\d\s+(?:alone|solamente)|\bs[óo]lo\s+en\s+(?:19|20)\d\d\b"
    r"|\bsince\s+(?:its|the\s+(?:unit|task\s+force|program|initiative|operation)[’']s)\s+(?:creation|inception|launch|founding|start)\b"
    r"|\bdesde\s+(?:su|el)\s+(?:creación|inicio|comienzo|fundación)(?:\s+del?\s+(?:la\s+|el\s+)?(?:actual\s+|presente\s+)?(?:administración|sexenio|gobierno|gestión)\b|(?<!el\sinicio)(?<!el\scomienzo)\b)"
    r"|\b(?:en\s+lo\s+que\s+va\s+de|durante|en)\s+(?:la\s+presente|el\s+presente|esta|este|la\s+actual|el\s+actual)\s+(?:administración|sexenio|gobierno|gestión)\b",
    re.I,
)
#: A year or more: what so many guns of an office are told for is no matter of one case.
_LONG_TIME = re.compile(
    r"\b(?:in|over|during|en|durante)\s+(?:the\s+|los\s+|las\s+)?(?:past|last|previous|últim[oa]s)\s+(?:two|three|four|five|six|ten|\d+|dos|tres|cuatro|cinco|seis|diez)\s+"
    r"(?:years|fiscal|años)\b|\b(?:last|this|el|este)\s+(?:year|año(?:\s+pasado)?)\b|\b(?:first|second)\s+(?:half|quarter)\s+of\s+(?:19|20)\d\d"
    r"|(?<!January\s)(?<!February\s)(?<!March\s)(?<!April\s)(?<!May\s)(?<!June\s)(?<!July\s)(?<!August\s)(?<!September\s)(?<!October\s)(?<!November\s)(?<!December\s)"
    r"\b(?:in|en|during|durante)\s+(?:19|20)\d\d\b",
    re.I,
)
_LARGE = 300
#: "Chicago seized more than 11,000 guns last year".
_TAKEN_BY_A_CITY = re.compile(
    r"\b(?-i:[A-Z])[\w.]+\s+(?:has\s+|had\s+)?(?:seized|recovered|confiscated|collected|decomisó|aseguró)\s+$",
    re.I,
)
#: "from his store", "de la casa de Ruiz": guns of somebody.
_FROM_SOMEBODY = re.compile(
    r"\b(?:from|in|at|de|en)\s+(?:his|her|their|the\s+(?:store|shop|house|home|defendants?|container|warehouse|truck|ring|pair|suspects?)|su|sus)\b"
    r"|\b(?:defendants?|suspects?|the\s+(?:ring|pair|group|store|shop))\b",
    re.I,
)
#: "three in four of the crime guns traced", "such burglaries in the country": figures of an area.
_OF_AN_AREA = re.compile(
    r"\b(?:in|out\s+of|de\s+cada)\s+(?:two|three|four|five|ten|\d+|dos|tres|cuatro|cinco|diez)\s+(?:of\s+(?:the\s+|all\s+)?)?crime\s+guns\b|\bcrime\s+guns\s+(?:traced|recovered)\s+in\b"
    r"|\bsuch\s+(?:burglaries|thefts|cases|robberies|seizures|incidents)\s+(?:in|across|nationwide)\b"
    r"|\b(?:has|have)\s+(?:charged|prosecuted|indicted|convicted|arrested)\s+(?:\w+\s+){0,2}(?:\d+|dozens|hundreds|scores)\s+(?:of\s+)?(?:people|defendants|persons|traffickers|men)\s+since\b",
    re.I,
)
#: "In 2017 thieves took 436 guns in the state".
_IN_AN_AREA = re.compile(
    r"\s+(?:in|across|throughout|en)\s+(?:the|el|la)\s+(?:state|country|county|city|region|province|estado|país|ciudad|región|provincia)\b",
    re.I,
)
#: "recovered 439 ghost guns, up from three in 2017".
_COMPARED = re.compile(
    r"[^.;]{0,30}?,?\s(?:up|down)\s+from\s|[^.;]{0,30}?,?\scompared\s+(?:with|to)\s|[^.;]{0,50}?,?\s(?:twice|double|triple|(?:\w+\s+times))\s+(?:as\s+many\s+)?(?:as\s+)?(?:in|the\s+(?:number|total))\s",
    re.I,
)
#: "600 rounds a minute", "30 rounds in less than a minute", "500 pistols worth".
_RATE = re.compile(
    r"\s*(?:per\s+(?:minute|second)|a\s+(?:minute|second)\b|por\s+(?:minuto|segundo)|worth\b"
    r"|(?:in|en)\s+(?:(?:less\s+than|under|about|just|menos\s+de)\s+){0,2}(?:an?|one|un)\s+(?:minut[eo]|second|segundo)\b)",
    re.I,
)
#: "200,000 guns are smuggled into Mexico": what goes on, not what happened.
_HABITUAL = re.compile(
    r"\s*(?:(?:are|get)\s+(?:\w+ly\s+)?(?:smuggled|trafficked|stolen|sold|taken|flowing|crossing|crossed|moved|sent)\b"
    r"|(?:flow|cross|enter|pour|go|make\s+their\s+way|se\s+(?:trafican|introducen|venden|cruzan|meten))\b|(?:cruzan|entran|llegan)\b)",
    re.I,
)
#: Fewer than this are the guns of a case, whatever the tense.
_MANY = 1000


def is_figure(candidate: Candidate, before: str, after: str) -> bool:
    """True if the words of its own clause make a number a rate or a statistic."""
    if (candidate.quantity.low or 0) >= _MANY and _HABITUAL.match(after):
        return True
    if _RATE.match(after) or _PER_TRIP.match(after):
        return True
    clause, rest = before.rpartition("; ")[2], after.partition("; ")[0]
    if _OF_AN_OFFICE.search(clause):
        return True
    if _IN_AN_AREA.match(after) and (_LONG_TIME.search(clause) or _LONG_TIME.search(rest)):
        return True
    if (
        _COMPARED.match(after)
        or _OF_AN_AREA.search(clause)
        or _is_of_office(candidate.quantity.low or 0, clause, rest)
    ):
        return True
    return bool(_STATISTICS.search(clause) or _STATISTICS.search(rest))


def _is_of_office(number: int, before: str, after: str) -> bool:
    """True if a clause tells what an office did in a time of its own; `before` and `after` are the clause."""
    if not _BY_OFFICE.search(before) and not (number >= _MANY and _TAKEN_BY_A_CITY.search(before)):
        return False
    if _TIME_OF_OFFICE.search(before) or _TIME_OF_OFFICE.search(after):
        return True
    if number < _LARGE or _FROM_SOMEBODY.search(before) or _FROM_SOMEBODY.search(after):
        return False
    return bool(_LONG_TIME.search(before) or _LONG_TIME.search(after))
