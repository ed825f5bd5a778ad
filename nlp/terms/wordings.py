"""Words around a term of prison by which it is imposed, and on whom: verbs, lists, sums."""

from __future__ import annotations

import re

#: "gave him the maximum, 10 years, for the one and " 136 months: the second term is imposed like the first.
SAME_JUDGMENT = re.compile(
    r"\b(?:gave|given|got|received|imposed|"
    r"sentenced)\b[^.;]{0,40}\bthe (?:statutory )?maximum\b[^.;]{0,60}\band $",
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
PRISON_AFTER = re.compile(
    r"^['’]?\s?(?:\(\w+\) )?(?:of |in |in a |de |en |en una |en la |tras las |tras |behind |"
    r"to be served in )?(?:\w+ ){0,2}?(?:prison|imprisonment|jail|incarceration|custody|bars|"
    r"confinement|cárcel|prisión|encarcelamiento|reclusión|penitenciaría|rejas|pres[oa]s?\b|"
    r"recluid|encarcelad|penal\b)|^\s(?:pasará|permanecerá|purgará|cumplirá|deberá (?:pasar|purgar|"
    r"cumplir))n?\b",
    re.I,
)
TO_SERVE = re.compile(r"(?:will|must|have to|deberá|pasará|cumplirá)\b", re.I)
PUNISHMENT = re.compile(r"\b(?:penas?|sentencias?|condenas?)\b[^.;]{0,60}$", re.I)
#: A list of sentences: "Ana Ortega, 25, of Reno, to 27 months;".
TO_TERM = re.compile(r",(?: \w+)? (?:to|a) $")
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
#: A verb of sentencing straight before a term: what follows is no "41 months after the arrest".
STRAIGHT = re.compile(
    r"\b(?:(?:re)?sentenced|condenad[oa]s?|sentenciad[oa]s?)\s(?:\w+\s)?(?:to|a)\s(?:(?:serve|a|an|"
    r"una?)\s)?(?:\w+\s)?$|\b(?:got|gets|received|given|drew|serving|serves|recibió|obtuvo|cumple|"
    r"purga)\s(?:an?\s|un[ao]?\s)?$",
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
#: After several terms: those who have them, not named here: "were given to two men", "las condenas de dos".
UNNAMED_HOLDERS = re.compile(
    r"[^.;]{0,60}?\b(?:to|for|on|de|a|para) (?:the |los |las )?(?:two|three|four|pair|couple|dos|tres|"
    r"cuatro|pareja)\b(?! years)",
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
#: Between two terms of a list of people: "60 meses; Otto Lara, 48", "60 months; Will Dunn, 29, of Mesa, 41".
NEXT_HOLDER = re.compile(
    r"\)?[,;]\s(?:(?:y|and)\s)?(?:a\s)?[A-ZÁÉÍÓÚÑ][\w.’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,4}(?:,\s(?:de\s)?\d\d)?"
    r"(?:,\s(?:(?:now|formerly|currently|also|also formerly)\s)?(?:(?:of|from|"
    r"de)\s)?[^;\d]{2,90}?)?[,:]?\s\(?"
    r"(?:con\s|to\s|a\s)?"
)
#: What every match of `EACH` holds, found in a fraction of its time.
FIGURE_EACH = re.compile(r"\d,?\s(?:each|a ?piece|cada|por cabeza|per)\b", re.I)
#: "A, B y C, con 30 cada uno", "A, B and C got 41 each": the unit is that of the term told last.
EACH = re.compile(
    r"\b(?:con|with|got|gets?|received|to|drew|were given|recibieron|a|de|obtuvieron)\s(?P<number>\d{2,3})"
    r"(?=,?\s(?:each|apiece|a ?piece|cada un[oa]|cada cual|por cabeza|per head|per man)\b)|"
    r"[^\W\d],\s(?P<bare>\d{2,3})(?=\s(?:each|apiece|cada un[oa])\s?[.;])",
    re.I,
)
