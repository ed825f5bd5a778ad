"""How texts tell terms of prison: the wordings that sentence_terms.py reads, English and Spanish."""

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
            r"behind bars)|\bsentenced to life\b|\b(?:cadena perpetua|prisión de por vida|"
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
MAXIMUM_BEFORE = re.compile(
    r"(?:should|deserves? to|up to(?! \$)|as (?:much|many|long) as|maximum|max\.|at most|fac(?:es?|ed|"
    r"ing)\b|could|"
    r"would|(?-i:may)|might|can be|carr(?:y|ies|ied|ying)|punishable|penalt(?:y|ies)|statutory|"
    r"mandatory|minimum|exposed?|hasta|máxim[ao]s?|podrían?|puede[n]?|enfrenta[nr]?|arriesga[n]?|"
    r"expone[n]?|castiga|guideline|rang[eo]|at least|potential|possible|eligible|will (?:be|"
    r"serve at)|between|range of|scheduled|"
    r"promised|expected|capped|no more than|cannot exceed|imponer[aá]?|impondrá|alcanzar)\b[^.;]{0,95}$",
    re.I,
)
#: "gave him the maximum, 10 years, for the one and " 136 months: the second term is imposed like the first.
SAME_JUDGMENT = re.compile(
    r"\b(?:gave|given|got|received|imposed|"
    r"sentenced)\b[^.;]{0,40}\bthe (?:statutory )?maximum\b[^.;]{0,60}\band $",
    re.I,
)
MAXIMUM_AFTER = re.compile(
    r"^(?:\s|-)*(?:(?:statutory |mandatory )?(?:maximum|minimum|máximo|mínimo)|at (?:the )?most|"
    r"if convicted|como máximo|(?:is|es) (?:the|la|el) m[aá]x)",
    re.I,
)
IMPOSED = re.compile(
    r"sentenc(?:ed?|es|ing|ia|iado|iada|iados|iadas|iar)\b|\b(?:condenad[oa]s?|condenó|condena|"
    r"condenaron|received|receives|get|gets|got|gave|given|giving|handed|imposed|imposes|ordered|"
    r"order|drew|recibi(?:ó|eron)|impus(?:o|ieron)|impuest[oa]s?|"
    r"sentenció|penas?|dictó|term|serve|serving|resentenced|prison|imprisonment|incarceration|"
    r"sent|pasará[n]?|fij(?:ó|aron|ado|ados)|l[ea]s? (?:dan|dieron)|rejas|terms?|cumplir[aá]?|purgar[aá]?|"
    r"years for|behind bars|must spend|will spend|spend)\b",
    re.I,
)
SUPERVISED_AFTER = re.compile(
    r"^['’]?\s?(?:of |de |in |en |on |under |term of )?(?:\w+[- ]){0,2}?(?:supervised|supervision|"
    r"supervisory|post-release|probation|libertad (?:supervisada|vigilada|condicional|bajo)|"
    r"home (?:confinement|detention)|community|parole|house arrest|supervisión|probatoria|"
    r"(?:confinamiento|arresto|prisión|reclusión) domiciliari[oa]|ejecución condicional)|"
    r"^['’]?\s(?:of (?:it|them|that|which)\s)?(?:(?:to be )?(?:confined|spent|served)\s)?(?:at|to|in|on) "
    r"(?:his|her|their)?\s?home\b",
    re.I,
)
PRISON_AFTER = re.compile(
    r"^['’]?\s?(?:\(\w+\) )?(?:of |in |in a |de |en |en una |en la |tras las |tras |behind |"
    r"to be served in )?(?:\w+ ){0,2}?(?:prison|imprisonment|jail|incarceration|custody|bars|"
    r"confinement|cárcel|prisión|encarcelamiento|reclusión|penitenciaría|rejas|pres[oa]s?\b|"
    r"recluid|encarcelad|penal\b)|^\s(?:pasará|permanecerá|purgará|cumplirá|deberá (?:pasar|purgar|"
    r"cumplir))n?\b",
    re.I,
)
#: After a term: probation, which is a sentence of its own where no prison is told.
PROBATION_AFTER = re.compile(
    r"^['’]?\s?(?:of |de |on |en )?(?:\w+[- ]){0,2}?(?:probation|libertad (?:condicional|vigilada|a prueba)|"
    r"home (?:confinement|detention)|probatoria|(?:confinamiento|arresto) domiciliario|"
    r"ejecución condicional)",
    re.I,
)
SUPERVISED_BEFORE = re.compile(
    r"(?:supervised release|supervision|probation|libertad supervisada|"
    r"libertad vigilada|(?:bajo|en) (?:vigilancia|supervisión))(?: \w+){0,3} (?:of|for|de|por|durante) $",
    re.I,
)
ASKED_BEFORE = re.compile(
    r"\b(?:(?:is|are) (?:expected )?to (?:receive|get|be given)|"
    r"agreed to plead guilty\b[^.;]{0,60}?\bto serve|"
    r"call(?:s|ed|ing) for|stipulat\w+|in exchange for|agreed (?:that|upon)|promised|a cambio de|"
    r"agree[sd]? (?:to|on) (?:an?|the|serve|accept|do)\b|agreed[- ]upon|prometid[oa]|sought|"
    r"seek(?:s|ing)?|asked|asking|recommend(?:s|ed|ing)?|wanted|requested|requests|"
    r"urged|argued|pidi(?:ó|eron)|solicit(?:ó|aron|a|arán?)|pedía[n]?|pedirán?|recomendarán?|recomend(?:ó|"
    r"aron))\b[^.;]{0,70}$",
    re.I,
)
#: "Under the plea agreement, he " will serve 10 years: agreed between the sides, of which a judge decides.
AGREED = re.compile(
    r"\b(?:plea|sentencing|proposed|tentative) (?:agreements?|deals?|bargains?)\b|\bacuerdo (?:de|con)\b"
    r"(?! las autoridades| los| la)|\bagreed to (?:a|plead)\b",
    re.I,
)
TO_SERVE = re.compile(r"(?:will|must|have to|deberá|pasará|cumplirá)\b", re.I)
SERVED_BEFORE = re.compile(
    r"\b(?:spent|had served|served|has served|already served|in custody (?:for|since)|after|"
    r"jailed for|llevaba|pasó|pasaron|for the (?:past|last))\b[^.;,]{0,45}$",
    re.I,
)
NOT_PRISON_AFTER = re.compile(
    r"^['’]?[- ]?(?:old\b|ago\b|prior\b|earlier\b|later\b|before\b|after\b|investigation|probe|"
    r"long\b|de edad|atrás|antes\b|después|period|span|operation|conspiracy|undercover|plot|"
    r"scheme|inquiry|trial|career|experience)",
    re.I,
)
NOT_PRISON_BEFORE = re.compile(
    r"\b(?:over|during|in just|within|in the (?:past|last|course of)|for (?:over|more than|nearly|"
    r"about)|less than|hace|durante|tras|a lo largo de|en menos de|aged?|edad de|de) (?:the |a |"
    r"an |los |las |unos |almost |nearly )?$",
    re.I,
)
#: "given credit for " 14 months served: what was served before.
CREDIT_BEFORE = re.compile(
    r"\b(?:after|since|upon|finished|finishing|completed|completing) (?:serving|completing|doing|"
    r"having served)\s(?:(?:an?|his|her|about|nearly|only|just|more than|over)\s){0,2}$|"
    r"\b(?:already (?:serving|doing)|had (?:already |previously |once |earlier )?(?:served|done|spent))\s"
    r"(?:(?:an?|his|her|about|nearly|almost)\s){0,2}$|"
    r"\bya (?:purgaba|purga|cumplía|cumple) (?:una (?:pena|condena|sentencia) de\s)?$|"
    r"\b(?:hab[ií]an?|han?|haber) (?:ya )?(?:purgado|cumplido|pasado|estado)\s(?:(?:una condena de|unos|"
    r"casi|cerca de|"
    r"m[aá]s de)\s)?$|"
    r"\bout of (?:prison|jail) for\s(?:(?:just|only|about|less than)\s)?$|"
    r"\b(?:credit(?:ed)?|acredit\w+|abon\w+)\s(?:for|with|of|de|por|con)?\s?(?:the\s|los\s)?$",
    re.I,
)
#: Before a term: that of another case, "to run concurrently with a state sentence of " nine years.
BESIDE_ANOTHER = re.compile(
    r"\b(?:concurrent(?:ly)?|consecutive(?:ly)?|on top of|in addition) (?:with|to) (?:an?|his|her|"
    r"the) [^.;]{0,30}$|"
    r"\bon top of (?:an?|his|her|the) [^.;]{0,30}$",
    re.I,
)
#: After a term: one of another case, "which he is already serving".
ALREADY_AFTER = re.compile(
    r"^['’]?\s(?:in (?:state )?prison\s)?(?:that\s|which\s)?(?:he|she|they) (?:is|was|are|were) "
    r"(?:already |now )?serving\b",
    re.I,
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
PUNISHMENT = re.compile(r"\b(?:penas?|sentencias?|condenas?)\b[^.;]{0,60}$", re.I)
#: A list of sentences: "Ana Ortega, 25, of Reno, to 27 months;".
TO_TERM = re.compile(r",(?: \w+)? (?:to|a) $")
COULD_BE = re.compile(
    r"\b(?:could|would|(?-i:may)|might|can|will|shall|to|faces?|should|if|podría[n]?|puede[n]?|será|"
    r"serán|expected to|scheduled to)(?:, [^,.;]{2,30},)? (?:each |both |also |then )?(?:be |being |"
    r"have been |"
    r"get |ser )?$",
    re.I,
)
CEILING = re.compile(
    r"\b(?:up to|as (?:much|many|long) as|(?:a |the )?(?:statutory )?maximum(?: \w+){0,4}? of|"
    r"hasta|at least|no more than) (?:a |an |the )?$",
    re.I,
)
NOT_YET = re.compile(
    r"\b(?:will be|to be|is scheduled to be|set to be|awaiting|awaits|será|"
    r"serán) (?:\w+ )?(?:sentenc|condenad|sentenciad)",
    re.I,
)
#: "un estadounidense de" 40 años: an age.
AGED = re.compile(
    r"\b(?:un[oa]?|el|la|al|del|otr[oa]|su)\s(?:(?!(?:penas?|condenas?|sentencias?|término|castigo|total|"
    r"máxim[ao]|mínim[ao]|per[ií]odo|cárcel|prisión|suma|plazo)\b)[\w.’-]+\s?){1,6}?(?:,|,? (?:y|hoy))?\sde $"
    r"|[A-ZÁÉÍÓÚÑ]\w+,\sde $",
)
IMPOSED_VERB = re.compile(
    r"\b(?:re)?sentenced\b|\b(?:condenad[oa]s?|sentenciad[oa]s?|condenó|sentenció|received|"
    r"receives|got|gave|was given|were given|handed|imposed|recibi(?:ó|eron)|impus(?:o|ieron)|"
    r"impuest[oa]s?|dictó|gets?|drew|draws|fij(?:ó|aron|ado|ados)|pasará[n]?|purgará[n]?|"
    r"l[ea]s? (?:dan|dieron|dio|cayeron|tocaron)|deberá[n]? (?:pasar|cumplir|purgar|descontar)|"
    r"(?:will|must|has to|have to) (?:spend|serve|do)|going to prison for|headed to prison for|"
    r"ordered to spend|slapped with|earned|"
    r"was ordered to serve|were ordered to serve|sent to prison for|qued(?:ó|aron) (?:en|con)|obtuv(?:o|"
    r"ieron)|"
    r"(?:se )?(?:hicieron|hizo) acreedor(?:es|a|as)? (?:a|de)|alcanz(?:ó|aron)|merec(?:ió|ieron)|reciben?|"
    r"(?:is|are|was|were) (?:now |still )?(?:doing|finishing)|"
    r"did(?=\s(?:about |nearly |almost )?$)|(?:le |les )?(?:cuestan?|costó|costaron)|"
    r"l[ea]s? correspondi(?:ó|eron)|"
    r"cumplen?|purgan?|ended up with|picked up|pulled|landed|walked (?:away|out) with|was (?:dealt|hit with|"
    r"meted)|"
    r"were (?:dealt|hit with)|was ordered to do|"
    r"(?:was|were) put away for|put (?:(?-i:[A-Z][\w.’'-]+ ){1,3}|him |her |them )(?:away|behind bars) for|"
    r"(?:learn(?:s|ed)?|heard) (?:his|her|their) (?:punishments?|sentences?|fates?|terms?|penalt(?:y|ies))|"
    r"se (?:le|les) (?:impuso|impusieron|aplicó|aplicaron|dictó|fijó)|"
    r"condenan|sentencian|(?:was|were|been) (?:jailed|imprisoned|locked up) for|"
    r"fue(?:ron)? castigad[oa]s? con|(?:will be|is going to be) (?:in (?:\w+ )?prison|in jail|behind bars|"
    r"locked up|incarcerated|imprisoned|a prisoner) for|cumplirá[n]?|irá[n]?|se llevó|"
    r"se llevaron|"
    r"set (?:the|his|her) (?:term|sentence|punishment) at|fixed (?:the|his|her) (?:term|sentence|"
    r"punishment) at|(?:judge|court|jurist|(?-i:[A-Z]\w+)) (?:\w+ )?(?:settled on|chose|opted for|landed on|"
    r"went with|decided on)|(?:juez|jueza|tribunal|(?-i:[A-ZÁÉÍÓÚ]\w+)) (?:optó por|se decidió por|"
    r"se inclinó por|determinó|resolvió))\b",
    re.I,
)
#: "from 30 to " 60 months, "between " 30 and 60 months: the terms of several, of nobody in particular.
RANGE_BEFORE = re.compile(
    rf"\b(?:de|from|entre|between|of) {NUMBER}(?:{MONTHS}|{YEARS})? (?:to|a|y|and) $", re.I
)
#: A verb of sentencing straight before a term: what follows is no "41 months after the arrest".
STRAIGHT = re.compile(
    r"\b(?:(?:re)?sentenced|condenad[oa]s?|sentenciad[oa]s?)\s(?:\w+\s)?(?:to|a)\s(?:(?:serve|a|an|"
    r"una?)\s)?(?:\w+\s)?$|\b(?:got|gets|received|given|drew|serving|serves|recibió|obtuvo|cumple|"
    r"purga)\s(?:an?\s|un[ao]?\s)?$",
    re.I,
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
#: Before a range of terms: what is asked for, advised or possible, by no judgment.
ONLY_ASKED = re.compile(
    r"\b(?:recommend\w*|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|request(?:s|ed|ing)?|calls? for|"
    r"guidelines?|"
    r"fac(?:es?|ed|ing)|could|might|(?-i:may)|if convicted|recomend\w+|pedir\w*|pid(?:e|en|ió|ieron)|"
    r"solicit\w+|"
    r"enfrentan?|podrían?)\b(?:(?!\bsentenced\b|\bcondenad|\bsentenciad)[^.;]){0,60}$",
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
#: After a term: nothing of it is served.
SUSPENDED_AFTER = re.compile(
    r"^['’]?[^.;]{0,40}?(?:,|\bwith|\(|\ball|\bbut|\bque|\bpero)?\s?\b(?:(?:all (?:of it |of which )?|"
    r"(?:execution|imposition)"
    r" (?:was )?|which (?:was|were) |was |were |fully |entirely )?suspended|en suspenso|suspendid[oa]s?|"
    r"de manera condicional)"
    r"\b",
    re.I,
)
SUSPENDED_BEFORE = re.compile(
    r"\bsuspended (?:(?:prison |jail )?(?:sentence|term)s? )?(?:of |to )?(?:a |an )?$", re.I
)
#: "with five years suspended", "de los cuales cinco quedaron en suspenso", "all but two years suspended".
PART_SUSPENDED = re.compile(
    rf"^[^.;]{{0,40}}?(?:\b(?:with|and|of which|con|de los cuales|de las cuales)|"
    rf",)\s(?P<but>all but )?(?P<part>{NUMBER})"
    rf"(?:(?P<years>{YEARS})|(?P<months>{MONTHS}))?(?: (?:of (?:it|them|those|that)|were|was|quedaron|"
    rf"fueron))*"
    r" (?:suspended|en suspenso|suspendid[oa]s)",
    re.I,
)
#: Terms that run after each other, or together.
CONSECUTIVE = re.compile(
    r"\bconsecutiv(?:e|ely|[oa]s?|amente)\b|\bback[- ]to[- ]back\b|\bone after (?:the )?other\b", re.I
)
CONCURRENT = re.compile(
    r"\b(?:run|runs|running|served|serve) together\b|\bconcurrent(?:e?s|ly)?\b|\bsimult[aá]ne\w+|"
    r"\bat the same time\b|\ba la vez\b",
    re.I,
)
TOTAL = re.compile(
    r"\b(?:total(?:ing|ling|izando)?(?: sentence| term)?(?: of| to)?|un total de|combined|"
    r"aggregate(?: \w+)? of|"
    r"in all,?|en total,?|suman?|adding up to) (?:sentence of )?$",
    re.I,
)
#: After a term in brackets: "Otto Lund (63 months) and Karl Meyer (31 months) were sentenced".
IN_BRACKETS = re.compile(r"\)[^.;\n]{0,160}?\b(?:sentenced|sentenciad|condenad)", re.I)
#: After a term that sums up the others: "…, eight years in all".
TOTAL_AFTER = re.compile(
    r"(?:\s(?:in|behind) \w+)?,?\s(?:in all|in total|all told|altogether|en total|combined)\b", re.I
)
RESPECTIVELY = re.compile(r"[^.;]{0,60}\b(?:respect(?:ively|ivamente)|in that order)\b", re.I)
#: "to serve respective terms of " 140 months, 216 months and 240 months.
RESPECTIVE_BEFORE = re.compile(r"\b(?:respective|respectivas|en ese orden)\b[^.;\d]{0,45}$", re.I)
#: Straight before and after a term that belongs to another crime: "is serving 25 years for murder".
SERVING_BEFORE = re.compile(r"\b(?:serving|serves|did|cumple|cumplía|purga|purgaba)\b[^.;]{0,25}$", re.I)
#: Before "life": "a good part of his " life behind bars is no sentence.
PART_OF_LIFE = re.compile(r"\b(?:part|much|most|bulk|portion|chunk) of (?:his|her|their) (?:adult )?$", re.I)
#: After a term: it is that of the case told before.
IN_THAT_CASE = re.compile(
    r"[^.;]{0,40}?\b(?:in|for|por|en) (?:that|those|ese|es[ao]s?|dicho) "
    r"(?:case|crime|conviction|matter|offense|incident|caso|delito)s?\b",
    re.I,
)
OTHER_CRIME_AFTER = re.compile(
    r"['’]?[^.;,]{0,40}?\b(?:for|on|in|por)\s(?:an?\s|un\s|una\s|state\s|the\s|armed\s|"
    r"bank\s){0,3}(?:murder|homicide|"
    r"robbery|rape|"
    r"assault|burglary|kidnapping|unrelated|separate|different|earlier|prior|previous|another|homicidio|"
    r"asesinato|robo|"
    r"secuestro|otro|otra)\b",
    re.I,
)
NEXT_TERM = re.compile(
    r"(?: (?:in prison|de prisión|de cárcel))?(?:,? (?:and|y) (?:of |de )?(?:a |una )?|, )$"
)
#: After several terms: those who have them, not named here: "were given to two men", "las condenas de dos".
UNNAMED_HOLDERS = re.compile(
    r"[^.;]{0,60}?\b(?:to|for|on|de|a|para) (?:the |los |las )?(?:two|three|four|pair|couple|dos|tres|"
    r"cuatro|pareja)\b(?! years)",
    re.I,
)
#: "gave him the maximum, " 10 years.
#: Anywhere before a term in its sentence: the terms that follow are what could be.
COULD_FOLLOW = re.compile(
    r"\b(?:faces?|facing|carr(?:y|ies)|punishable|maximum (?:penalt|sentence|term)\w*|enfrentan?|"
    r"could (?:face|be sentenced)|"
    r"statutory (?:penalt|maximum)\w*|se exponen?)\b",
    re.I,
)
GAVE_MAXIMUM = re.compile(
    r"\b(?:gave|given|got|gets|received|imposed|drew|handed|sentenced|serve|dio|dieron|impuso|impusieron|"
    r"impuest[oa]|recibi(?:ó|eron)|obtuvo|condenó|condenad[oa]|sentenciad[oa])\b[^.;]{0,40}?\s(?:to )?"
    r"(?:the|la|el|al) (?:full )?(?:statutory |legal )?(?:maximum|m[aá]xim[ao]|(?:pena|sentencia|condena|"
    r"castigo) m[aá]xim[ao])(?: (?:prison )?(?:sentence|term|penalty|punishment))?(?:,| of| allowed|"
    r" possible|"
    r" permitted| available| by (?:federal )?law| under (?:federal |the )?law|:| —| posible| permitid[oa]|"
    r" por (?:la )?ley| de| legal)+\s?$",
    re.I,
)
#: "but Lund was sentenced to 41": the unit is that of the term told last.
BARE = Opened(
    r"\b(?:sentenced|condenad[oa]s?|sentenciad[oa]s?)\s(?:\w+\s)?(?:to|a)\s(?P<number>\d{2,3})(?=[.;,]|"
    r"\sand\b|\sy\b|\s?$)|\b(?:gave|handed)\s(?:him|her)\s(?P<given>\d{2,3})(?=[.;])|"
    r"\b(?:got|received|drew)\s(?P<got>\d{2,3})(?=[.;]|\s(?:in (?-i:[A-Z])|last\b|on (?-i:[A-Z])))",
    re.I,
)
#: Between two terms of a list of people: "60 meses; Otto Lara, 48", "60 months; Will Dunn, 29, of Mesa, 41".
NEXT_HOLDER = re.compile(
    r"\)?[,;]\s(?:(?:y|and)\s)?(?:a\s)?[A-ZÁÉÍÓÚÑ][\w.’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,4}(?:,\s(?:de\s)?\d\d)?"
    r"(?:,\s(?:(?:now|formerly|currently|also|also formerly)\s)?(?:(?:of|from|"
    r"de)\s)?[^;\d]{2,90}?)?[,:]?\s\(?"
    r"(?:con\s|to\s|a\s)?"
)
#: "A, B y C, con 30 cada uno", "A, B and C got 41 each": the unit is that of the term told last.
EACH = re.compile(
    r"\b(?:con|with|got|gets?|received|to|drew|were given|recibieron|a|de|obtuvieron)\s(?P<number>\d{2,3})"
    r"(?=,?\s(?:each|apiece|a ?piece|cada un[oa]|cada cual|por cabeza|per head|per man)\b)|"
    r"[^\W\d],\s(?P<bare>\d{2,3})(?=\s(?:each|apiece|cada un[oa])\s?[.;])",
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
