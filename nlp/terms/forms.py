"""How texts write terms of prison, English and Spanish: numbers, units, ranges, terms without a unit."""

from __future__ import annotations

import re

from nlp.opened import Opened

EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
ES = (
    "un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiún veintidós veintidos veintitrés "
    "veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho "
    "veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento"
)
WORD = "(?:" + "|".join(sorted({*EN.split(), *ES.split()}, key=len, reverse=True)) + ")"
WORDS = rf"{WORD}(?:(?:[- ]|\sy\s|\sand\s){WORD}){{0,3}}"
DIGITS = r"\d{1,3}(?:\.\d)?(?!\d)"
HALF = r"(?:[- ]?(?:½|1/2)|[- ]and[- ](?:a|one)[- ]half|\sy\smedio)"
NUMBER = rf"(?:(?:{DIGITS}|{WORDS}|an?|½|1/2){HALF}?|half\sa|a\shalf)"
YEARS = r"(?:-?\s?years?\b|-?\s?yrs?\b|\saños?\b)['’]?"
MONTHS = r"(?:-?\s?months?\b|\smes(?:es)?\b)['’]?"
DAYS = r"(?:-?\s?days?\b|\sd[ií]as?\b)"
PAREN = r"(?:\s\(\d{1,3}\))?"
#: The months beside years: "eight years, 71 months" are two terms.
UNDER_YEAR = (
    r"(?:1[01]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|un|una|uno|dos|tres|cuatro|"
    r"cinco|seis|"
    r"siete|ocho|nueve|diez|once)(?![\w.])"
)
JOIN = r"(?:,?\s(?:and|y|con)\s|,\s|\s|-and-)"
TERM = Opened(
    rf"(?<!count )(?<!counts )(?<!cargo )\b(?P<first>{NUMBER})(?P<list>(?:,\s{NUMBER})*,?\s(?:and|"
    rf"y)\s{NUMBER})?{PAREN}"
    rf"(?:(?P<years>{YEARS})(?P<yearhalf>\sand\sa\shalf|"
    rf"\sy\smedio)?(?:{JOIN}(?P<extra>{UNDER_YEAR}){MONTHS})?(?:,?\s(?:and|y|con)\s{NUMBER}"
    rf"{DAYS}|\s(?:and|y)\s(?:an?|one|1|un)-(?:day|d[ií]a))?"
    rf"|(?P<months>{MONTHS})(?:,?\s(?:and|y|con)\s{NUMBER}{DAYS}|\s(?:and|y)\s(?:an?|one|1|un)-(?:day|"
    rf"d[ií]a))?"
    rf"|(?P<days>{DAYS}))",
    re.IGNORECASE,
)
SPECIAL = (
    (
        9999,
        Opened(
            r"\b(?:\d\d|\w+)[- ]years?[- ]to[- ]life\b(?! expectancy)|\bplus life\b|"
            r"\blife (?:plus|behind|without(?: the)?(?: (?:possibility|chance) of)?(?: parole)?)\b|"
            r"\blife (?:in prison|imprisonment|sentences?|terms?|in federal prison|without parole|"
            r"in state prison|behind bars)|\bsentenced to life\b|\b(?:cadena perpetua|prisión de por vida|"
            r"prisión perpetua)",
            re.I,
        ),
    ),
    (
        0,
        Opened(
            r"\bgiven an? suspended (?:prison |jail )?sentence\b(?! of)|\btime[- ](?:already )?served\b|"
            r"\b(?:dio|tuvo|daba|tiene) por compurgad|\b(?:was|were) spared (?:prison|jail)|"
            r"\b(?:recibi(?:ó|eron)|obtuv(?:o|ieron)|salió con|logró) (?:una )?(?:libertad (?:condicional|"
            r"vigilada)|"
            r"probatoria)|\btiempo (?:ya )?(?:cumplido|servido|purgado|que ya (?:cumplió|"
            r"pasó))|\bpena (?:ya )?cumplida\b|\btime (?:he|she|they) (?:had |has |"
            r"have )?already (?:spent|served)",
            re.I,
        ),
    ),
    (
        120,
        Opened(
            r"\b(?:an?|the next|una|la próxima) (?:full )?(?:decade|década)\b(?! (?:ago|of (?!prison)|"
            r"later|earlier))",
            re.I,
        ),
    ),
    (
        0,
        Opened(
            r"\b(?:sentence|term|pena|sentencia|condena) (?:of|de) (?:[\w-]+ ){1,3}(?:years?|months?|años|"
            r"meses)['’]?"
            r"(?: of| de)? (?:probation|libertad (?:condicional|vigilada|a prueba)|home (?:confinement|"
            r"detention))",
            re.I,
        ),
    ),
    (
        0,
        Opened(
            r"\b(?:impuso|impusieron|dict(?:ó|aron)|fij(?:ó|aron)|dio|dieron|otorg(?:ó|aron)|concedi(?:ó|"
            r"eron)|"
            r"imposed|ordered|handed|gave|given|received|recibi(?:ó|eron)|obtuv(?:o|ieron)|got|gets|drew|"
            r"serve|"
            r"cumplir[aá]?n?)\b[^.;]{0,35}?"
            r"\b[\w-]+ (?:years?|months?|años|meses)['’]?(?: of| de| on| en)? (?:\w+ )?(?:probation|"
            r"libertad (?:condicional|vigilada|a prueba|bajo palabra)|home (?:confinement|detention)|"
            r"house arrest)",
            re.I,
        ),
    ),
    (
        0,
        Opened(
            r"\b(?:sentenced|condenad[oa]s?|sentenciad[oa]s?) (?:\w+ )?(?:to|a) (?:[\w-]+ (?:years?|"
            r"months?|años|meses)(?:['’]?| of| de) )?(?:\w+ )?(?:probation|libertad (?:condicional|"
            r"vigilada|a prueba)|home (?:confinement|detention))|"
            r"\b(?:put|placed|was put|was placed|got|given|received|gave)\b[^.;]{0,40}?\b(?:on )?probation\b",
            re.I,
        ),
    ),
)
#: "for a period of " five years: no term by itself.
PERIOD_BEFORE = re.compile(
    r"\b(?:licen[cs]e|career|marriage|husband|wife|friend|service|experience|veteran|employee) of (?:over |"
    r"nearly |"
    r"almost |about |some |more than )?$|"
    r"\b(?:free|clean|crime-free|over|during|for|within)\s(?:for\s)?an? (?:period|"
    r"span) of $|\b(?:plazo|prórroga|deadline)\s(?:\w+\s)?(?:de|of)\s(?:hasta\s)?$",
    re.I,
)
#: "un estadounidense de" 40 años: an age.
AGED = re.compile(
    r"\b(?:un[oa]?|el|la|al|del|otr[oa]|su)\s(?:(?!(?:penas?|condenas?|sentencias?|término|castigo|total|"
    r"máxim[ao]|mínim[ao]|per[ií]odo|cárcel|prisión|suma|plazo)\b)[\w.’-]+\s?){1,6}?(?:,|,? (?:y|hoy))?\sde $"
    r"|[A-ZÁÉÍÓÚÑ]\w+,\sde $",
)
#: "from 30 to " 60 months, "between " 30 and 60 months: the terms of several, of nobody in particular.
RANGE_BEFORE = re.compile(
    rf"\b(?:de|from|entre|between|of) {NUMBER}(?:{MONTHS}|{YEARS})? (?:to|a|y|and) $", re.I
)
BETWEEN_BEFORE = re.compile(r"\b(?:between|entre) $", re.I)
#: "between three and " nine years: the longest term of one person, where he is told to be sentenced to it.
INDETERMINATE = re.compile(
    rf"\b(?:sentenced?|term|serve|condenad[oa]|sentenciad[oa]|pena|prison)\b[^.;]{{0,25}}?\s(?:(?:of|to|de|"
    rf"a)\s)?"
    rf"(?:between|entre|from)\s(?:{NUMBER}\s(?:and|y|to)\s)?$"
    rf"|\b(?:an?|the|una?|la)\s(?:(?:indeterminate|prison|jail|state)\s){{0,2}}(?:term|sentence|pena|"
    rf"condena)\s(?:of|de)\s"
    rf"{NUMBER}\s(?:to|a)\s$",
    re.I,
)
#: Before a term that is told roughly: the exact one, told elsewhere, goes before it.
ROUGHLY = re.compile(
    r"\b(?:more than|over|nearly|almost|about|around|roughly|some|at least|just (?:over|under|shy of)|"
    r"close to|less than|"
    r"under|up to|m[aá]s de|casi|cerca de|alrededor de|poco (?:más|menos) de|unos|menos de|"
    r"al menos) (?:an? )?$",
    re.I,
)
NEXT_TERM = re.compile(
    r"(?: (?:in prison|de prisión|de cárcel))?(?:,? (?:and|y) (?:of |de )?(?:a |una )?|, )$"
)
#: "but Lund was sentenced to 41": the unit is that of the term told last.
BARE = Opened(
    r"\b(?:sentenced|condenad[oa]s?|sentenciad[oa]s?)\s(?:\w+\s)?(?:to|a)\s(?P<number>\d{2,3})(?=[.;,]|"
    r"\sand\b|\sy\b|\s?$)|\b(?:gave|handed)\s(?:him|her)\s(?P<given>\d{2,3})(?=[.;])|"
    r"\b(?:got|received|drew)\s(?P<got>\d{2,3})(?=[.;]|\s(?:in (?-i:[A-Z])|last\b|on (?-i:[A-Z])))",
    re.I,
)
#: After a term: "and Reyes 87", "y Ybarra, que recibió 48", "y 30 a su primo".
UNITLESS = re.compile(
    r"[^.;]{0,90}?\b(?:and|y|while|mientras)\s(?:(?:a\s)?[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'-]+){0,3}"
    r"(?:(?:,\s(?:de\s)?\d\d)?(?:,?\s(?:who|que|quien)(?:\s[^,;.]{2,90}(?=,))?)?,?\s(?:got|received|to|"
    r"recibió|le dieron|a))?"
    r"\s(?P<after>\d{2,3})(?=[.;,]|\s(?:el|on|in)\b|$)"
    r"|(?P<before>\d{2,3})\s(?:to|a|for|para)\s(?:su\s|his\s|her\s|[A-ZÁÉÍÓÚÑ]))"
)
_HOLDER = r"[A-ZÁÉÍÓÚÑ][\w.’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,3}"
#: After a term, those of the next holders without a unit: "; Abel Salas, 46; and Arturo Vega, 15, for".
NEXT_UNITLESS = re.compile(
    rf"(?:\s(?:in|de|of) (?:federal |state )?(?:prison|jail|prisión|cárcel))?"
    rf"(?:,[^;.,]{{2,40}})?"
    rf"(?:;\s(?:(?:and|y|while|mientras(?: que)?)\s)?(?:a\s)?(?:(?:his|her|their|su)\s\w+,?\s)?{_HOLDER},\s"
    rf"(?:(?:\d\d|[^;,.\d][^;,.\d]{{1,50}}),\s){{0,4}}"
    rf"(?:to\s|a\s|with\s|got\s|drew\s|received\s|recibió\s|con\s)?(?P<apart>\d{{2,3}})(?=[;.]|"
    rf",?\s(?:for|por|el|on|in)\b|\s?$)"
    rf"|(?:[;,]|,?\s(?:and|y))\s(?:(?:and|y|while|"
    rf"mientras(?: que)?)\s)?(?:a\s)?{_HOLDER}(?:,\s(?:de\s)?\d\d,|,\s(?:his|her|su|the|el|"
    rf"la)\s[\w ]{{3,30}},)?\s"
    rf"(?:got\s|drew\s|received\s|"
    rf"recibió\s|a\s|to\s)?(?P<beside>\d{{2,3}})(?=[;,.]|\s(?:and|y|for|por)\b|\s?$))"
)
