"""Words around the stages of a case: who did what when, and what is only a description of somebody."""

from __future__ import annotations

import re

from nlp.opened import Opened

#: In a title that tells a later stage, "charges" are what it is about; these are acts.
ACT = re.compile(
    r"\b(?:charged|indicted|indicts?|arraigned|arrested|arrests|surrenders?|detienen)\b|"
    # "13 años para siete detenidos": a noun.
    r"(?<!\bpara )(?<!\bcontra )(?<!\blos )(?<!\blas )(?<!\bdos )(?<!\btres )(?<!\bcuatro )(?<!\bcinco )"
    r"(?<!\bseis )(?<!\bsiete )(?<!\bocho )(?<!\bnueve )(?<!\bdiez )(?<!\d )\bdetenid[oa]s\b",
    re.IGNORECASE,
)

#: Who was arrested or extradited is told with what he is accused of; that is no charge brought now.
DESCRIBED = re.compile(
    r"\b(?:(?:arrest|detien|detenid|captur|aprehend|ca(?:e|en|y[oó])\b|extradi|"
    r"held\b)\w*).{0,80}?\b(?:acusad[oa]s?|"
    r"señalad[oa]s?|accused|suspected) (?:del?|por|of)\b|"
    r"\b(?:accused|alleged|acusad[oa]s?|presunt[oa]s?)\b.{0,60}?\b(?:extradit|arrested|held\b|detenid|"
    r"capturad)",
    re.IGNORECASE,
)

#: Somebody was arrested or charged, told as an act of the authorities.
DONE = Opened(
    r"\b(?:was|were|has been|have been) (?:also |then |later |\w+ly )?(?:arrested|detained|charged|indicted|"
    r"arraigned|apprehended|taken into custody|booked)\b|"
    r"\bgrand jury (?:\w+ ){0,6}?(?:charged|indicted|returned)\b|"
    r"\b(?:is|are) (?:each |both |also |now |all |being |jointly )?charged\b|"
    r"\bface[sd]? (?:\w+ ){0,3}(?:charges|counts)\b|"
    r"\bnamed in (?:an?|the) (?:[\w-]+ ){0,3}(?:indictment|complaint)|\bpesan (?:\w+ )?cargos\b|"
    r"\b(?:in|into|en|bajo) (?:custody|custodia)\b|"
    r"\b(?:agents|officers|police|deputies|authorities|detectives|marshals|investigators|troopers|atf|hsi|"
    r"fbi|"
    r"investigations|patrol|department|service) (?:\w+ ){0,3}(?:arrested|detained|charged|apprehended)\b|"
    r"\b(?:fue|fueron|han sido|ha sido|qued[oó]|quedaron) (?:\w+ )?(?:detenid|arrestad|capturad|aprehendid|"
    r"imputad|acusad)|\bse (?:detuvo|arrestó|capturó|aprehendió|detuvieron|logró la (?:detención|captura|"
    r"aprehensión))\b|"
    r"\b(?:detuvieron|arrestaron|capturaron|aprehendieron)\b|"
    r"\b(?:surrendered|turned (?:himself|herself|themselves) in|gave (?:himself|herself|themselves) up)\b|"
    r"\b(?:was|were|been) (?:\w+ )?(?:picked up|captured|seized|nabbed|caught|jailed|turned over to|"
    r"handed over to)\b|"
    r"\barrested (?:the (?:defendants?|suspects?|driver|pair|two|three|couple|man|men|woman)|him|her|them|"
    r"both)\b|"
    r"\bse entreg(?:ó|aron)\b|\b(?:puest[oa]s?|qued(?:ó|aron)) a disposici[oó]n\b|"
    r"\bqued(?:ó|aron) (?:detenid|pres)|"
    r"\b(?:first|initial) (?:court )?appearance (?:on|in|before|this|mon|tue|wed|thu|fri)|"
    r"\bpicked up\b|\b(?:fue|fueron) (?:presentad|llevad)[oa]s?\b|\b(?:le|les) ley(?:ó|eron)\b|"
    r"\bcharges (?:include|are|were filed)\b|\bcargos (?:son|incluyen)\b|\bacusaci[oó]n formal\b|"
    r"\b(?:his|her|their) arrests? (?:on|came|last|this|early)\b|\barrests (?:were|came|took place)\b|"
    r"\b(?:the|these|today's|todays|monday's|tuesday's|wednesday's|thursday's|"
    r"friday's|this week's|this morning's) (?:\w+ and )?arrests?\b|\b(?:arrestos|detenciones|"
    r"capturas) (?:se (?:hicieron|realizaron|produjeron|"
    r"dieron)|"
    r"fueron|ocurrieron)\b",
    re.IGNORECASE,
)

#: Words of charges that describe somebody as often as they charge him.
WORD_OF_DESCRIPTION = re.compile(r"(?:acusad|señalad|accused)", re.IGNORECASE)

#: A verdict, not a plea, made somebody guilty.
TRIAL = re.compile(
    r"\b(?:found guilty|hallad[oa]s? culpables?|jur(?:y|ies|ors?)|trial|verdicts?|juicio|"
    r"jurado|veredicto)\b",
    re.IGNORECASE,
)

#: What a sentence with these words tells is fresh.
TODAY = re.compile(
    r"\b(?:today|todays|today's|yesterday|this (?:morning|afternoon|week)|announced|"
    r"announces|unsealed|hoy|ayer|"
    r"monday|tuesday|wednesday|thursday|friday|este (?:lunes|martes|mi[eé]rcoles|jueves|viernes))\b"
)

#: Who is extradited faces charges already; they are news where he was brought before a court.
ARRAIGNED = re.compile(
    r"\b(?:arraign|pleaded not guilty|comparec)",
    re.IGNORECASE,
)

#: Beside an arrest or a charge: it was made these days.
THESE_DAYS = re.compile(
    r"\b(?:today['’]?s|(?:over|during|in|within) the (?:last|past) (?:week|few days|two days|day|24 hours|"
    r"48 hours)|"
    r"this (?:week|morning|afternoon)|last night|overnight|earlier today|en las últimas horas|"
    r"esta (?:mañana|madrugada|semana|tarde))\b",
    re.IGNORECASE,
)

#: A judgment of somebody told as an act: it is the news where nothing else is.
JUDGMENT = re.compile(
    r"\b(?:was|were|['’]s|has|have|been) (?:\w+ ){0,2}?(?:sentenced|pleaded guilty|pled guilty)\b|\b(?:fue|"
    r"fueron|ha sido|"
    r"han sido) (?:\w+ )?(?:sentenciad|condenad)[oa]s?\b|\bse (?:ha )?declar\w+ culpables?\b",
    re.IGNORECASE,
)

#: Court papers by their titles: of a plea; what an agent swears to.
PLEA_PAPER = re.compile(r"\bplea agreement\b|\bfactual (?:basis|resume|proffer)\b", re.IGNORECASE)
COMPLAINT = re.compile(r"\b(?:criminal |^)complaint\b(?! unsealed)|\baffidavit\b", re.IGNORECASE)

#: "Pleads guilty after extradition": the extradition came before the news.
SINCE = re.compile(r"\b(?:after|following|since|tras|después de|luego de)(?: \w+)? $", re.IGNORECASE)

#: A verdict in a headline: "Dealer cleared; brother-in-law guilty".
GUILTY = re.compile(
    r"(?<!not )(?<!plead )(?<!pleads )(?<!pleaded )(?<!pled )(?<!pleading )(?<!admits )\bguilty(?=\s*$|"
    r"[;,:.]| (?:of|on|in)\b)",
    re.IGNORECASE,
)

#: In a title before a stage of others: "Four Others Previously " Sentenced.
BEFORE_NOW = re.compile(r"\b(?:previously|earlier|already|once|anteriormente|previamente)\s$", re.IGNORECASE)

#: After an acquittal: it ends no case.
OF_ONE_COUNT = re.compile(
    r"[^.;]{0,40}?\b(?:of|on|de) (?:one|an?|the|un|una|otro) (?:\w+ )?(?:\w+ )?(?:counts?|charges?|cargos?|"
    r"delitos?)\b",
    re.IGNORECASE,
)

#: An appeal that ends in a new sentence.
RESENTENCED = re.compile(r"\bre-?sentenc|\bnew sentence\b|\bnueva (?:condena|pena)\b", re.IGNORECASE)

#: "are facing federal charges": the charges were brought, whatever may follow.
FACES_CHARGES = re.compile(
    r"fac(?:es?|ing) (?!up to|as many)(?:[\w-]+ ){0,4}?(?:charges|counts)\b", re.IGNORECASE
)

#: In a title, before a sentence that is still to come.
TO_COME = re.compile(
    r"\b(?:delay(?:s|ed)?|postpon(?:es|ed)|put(?:s|ting)? off|push(?:es|ed) back|aplazan?|posponen?|to be|"
    r"will be|awaits?|awaiting|faces?|facing|could|may|might|before|until|expects?|serán?|podrían?|"
    r"enfrentan?|esperan?|hasta|up to) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
