"""Words around a prison term by which it is no sentence: asked for, possible, served, suspended."""

from __future__ import annotations

import re

from nlp.terms.forms import MONTHS, NUMBER, YEARS

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
MAXIMUM_AFTER = re.compile(
    r"^(?:\s|-)*(?:(?:statutory |mandatory )?(?:maximum|minimum|máximo|mínimo)|at (?:the )?most|"
    r"if convicted|como máximo|(?:is|es) (?:the|la|el) m[aá]x)",
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
#: Before a range of terms: what is asked for, advised or possible, by no judgment.
ONLY_ASKED = re.compile(
    r"\b(?:recommend\w*|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|request(?:s|ed|ing)?|calls? for|"
    r"guidelines?|"
    r"fac(?:es?|ed|ing)|could|might|(?-i:may)|if convicted|recomend\w+|pedir\w*|pid(?:e|en|ió|ieron)|"
    r"solicit\w+|"
    r"enfrentan?|podrían?)\b(?:(?!\bsentenced\b|\bcondenad|\bsentenciad)[^.;]){0,60}$",
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
#: "gave him the maximum, " 10 years.
#: Anywhere before a term in its sentence: the terms that follow are what could be.
COULD_FOLLOW = re.compile(
    r"\b(?:faces?|facing|carr(?:y|ies)|punishable|maximum (?:penalt|sentence|term)\w*|enfrentan?|"
    r"could (?:face|be sentenced)|"
    r"statutory (?:penalt|maximum)\w*|se exponen?)\b",
    re.I,
)
