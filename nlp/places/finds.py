"""Officers who stop, search, catch and find, told around a place."""

from __future__ import annotations

import re

#: Officers of a crossing at work.
OFFICERS_STOP = re.compile(
    r"\b(?:CBP|Customs|officers|agents|inspect\w+|inspections?|secondary|outbound|southbound|aduana|oficiales|agentes|"
    r"arrested|detained|caught|detenid[oa]s?|detuv\w+|aprehend\w+|sorprend\w+|elementos|militares|soldados|Guardia\sNacional|"
    r"inspecci[oó]n|revisi[oó]n)\b",
    re.IGNORECASE,
)
GUNS_FOUND = re.compile(
    r"\b(?:found|finds?|discover\w*|seiz\w+|intercept\w+|uncover\w*|turned up|stopp?ed|pulled|taken out|"
    r"removed|confiscat\w+|"
    r"arrest\w+|caught|yield\w*|located|detected|hall\w+|encontr\w+|encuentr\w+|decomis\w+|incaut\w+|asegur\w+|confisc\w+|"
    r"descubri\w+|localiz\w+|detect\w+|impid\w+|x-ray\w*|spotted|rayos\sX|detenid[oa]s?|detuv\w+|aprehend\w+|sorprend\w+|took\s(?:them|it|\d+|an?|two|three|four|five|six|seven|eight|nine|ten|several)\b(?!\s(?:\w+\s){0,3}across)|hidden|conceal\w+|ocult\w+|escond\w+|flagged|waved|refer\w+)\b",
    re.IGNORECASE,
)
#: Guns that were found, in one clause.
GUNS_TAKEN = re.compile(
    r"\b(?:found|discover\w+|seiz\w+|uncover\w+|reveal\w+|yield\w+|recovered|confiscat\w+|contained|held|hall\w+|encontr\w+|decomis\w+|incaut\w+|asegur\w+|localiz\w+|recogi\w+|levant(?:ó|aron))"
    r"\b[^.;]{0,90}?\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|revolvers?|shotguns?|Glocks?|AR-?15s?|AKs?|switch(?:es)?|rounds|ammunition|magazines|cartridges|armas?|fusil(?:es)?|pistolas?|cartuchos|municiones|cargadores)\b",
    re.IGNORECASE,
)
#: Violence at a place, after which guns were found: "Tras el enfrentamiento en …, los soldados recogieron".
AFTER_VIOLENCE = re.compile(
    r"\b(?:after|following|respond(?:ed|ing)\sto|called\sto|investigating|scene\sof|tras|luego\sde|despu[eé]s\sde)\s(?:\S+\s){0,3}?(?:shoot-?outs?|shootings?|gunfights?|firefights?|clash(?:es)?|ambush|murders?|homicides?|killings?|"
    r"enfrentamientos?|balaceras?|tiroteos?|emboscada|ataques?|homicidios?|asesinatos?|agresi[oó]n)\s(?:\S+\s){0,5}?(?:in|at|near|outside|en|cerca\sde)\s$",
    re.IGNORECASE,
)
#: Premises with which a sentence opens: "From a rented house in …".
FROM_PREMISES = re.compile(
    r"^(?:From|In|At|Inside|Out\sof|Desde|En|Dentro\sde)\s(?:an?|his|her|their|the|una?|su|el|la)\s(?:[\w-]+\s){0,2}?(?:homes?|house|garage|basement|"
    r"apartment|workshop|shop|shed|barn|warehouse|bedroom|casa|taller|cochera|s[oó]tano|bodega|vivienda)\s(?:in|near|outside|en|de)\s$"
)
#: Officers who recover guns from somebody's premises: a search, and not the guns' reappearance.
TAKEN_BACK = re.compile(
    r"\b(?:police|authorities|agents?|officers?|deput(?:y|ies)|detectives?|investigators|troopers?|polic[ií]as?|autoridades|agentes)\s(?:\w+\s){0,2}?"
    r"(?:recovered|recuperaron|recuper[oó])\b[^.;]{0,120}?\b(?:from|in|inside|at|de|en)\s(?:an?|his|her|their|the|una?|su|la|el)\s(?:[\w-]+\s){0,3}?"
    r"(?:homes?|house|residence|apartment|vehicle|car|truck|van|trunk|garage|storage|warehouse|business|shop|motel|hotel|room|unit|day\scare|basement|property|"
    r"casa|domicilio|vivienda|veh[ií]culo|camioneta|bodega|taller)\b|\b(?:search(?:ed|es)?|warrants?|raid(?:ed|s)?)\b[^.;]{0,70}?\brecovered\b",
    re.IGNORECASE,
)
#: Guns of the matter that have been found since.
FOUND_AGAIN = re.compile(
    r"\b(?:guns|firearms|weapons|pistols|rifles|handguns|they|those|armas|pistolas)\s(?:\w+\s){0,2}?(?:have|has|han|ha)\s(?:since\s|already\s|also\s|so\sfar\s|ya\s)?"
    r"(?:been|sido)\s(?:found|located|discovered|hallad|encontrad|localizad)\w*$",
    re.IGNORECASE,
)
#: Raids in which people are taken, and no guns are told of: "were arrested in raids across …".
ARREST_RAID = re.compile(
    r"\b(?:arrested|taken\sinto\scustody|apprehended|detained|rounded\sup|picked\sup|detenid[oa]s?|aprehendid[oa]s?|capturad[oa]s?|"
    r"arrestad[oa]s?)\b(?:(?!\b(?:guns?|firearms?|weapons?|rifles?|pistols?|armas?|fusiles|pistolas|with|con)\b)[^.])*"
    r"\b(?:raid\w*|sweeps?|search\swarrants?|searches|cate\w+|operativos?|allanamientos?)$",
    re.IGNORECASE,
)
#: Arrested there …
ARRESTED_AT = re.compile(
    r"\b(?:arrested|detained|stopped|caught|apprehended|detenid[oa]s?|capturad[oa]s?|aprehendid[oa]s?|arrestad[oa]s?|"
    r"detuvieron|arrestaron|aprehendieron|capturaron)\s(?:(?!for\s|bought|purchas|sold\s|selling|traffick|smuggl|stolen|accused|charged|por\s)\S+\s){0,9}?(?:in|at|near|outside|en|cerca\sde)\s(?:(?:an?|his|her|their|una?|su|la)\s(?:home|house|residence|motel|hotel|parking\slot|domicilio|casa|vivienda|hotel|rancho)\s(?:in|near|de|en)\s|the\sparking\slot\sof\s(?:an?\s)?)?$",
    re.IGNORECASE,
)
#: … with the guns.
WITH_GUNS = re.compile(
    r"\b(?:with|carrying|hauling|deliver\w+|transport\w+|in\spossession\sof|con|holding|loading|loaded|packing|armed\swith|had|(?:pretend|intent|trat)\w*\s(?:de\s)?(?:pas|cruz|introduc|ingres|traslad|transport|smuggl|bring|mov|tak|carry|sell|deliver)\w*|llevaba\w*|ten[ií]an?|guardaba\w*|portaba\w*|cargaba\w*|trasladaba\w*)\s[^.;]{0,40}?"
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|rounds|magazines|armas?|fusil(?:es)?|pistolas?|cartuchos|municiones)\b",
    re.IGNORECASE,
)
#: What officers did at a place just named: "…, where they seized it", "…, donde se ocuparon dos pistolas".
WHERE_FOUND = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,?\s(?:where|donde|lugar\s(?:en\s(?:el\s)?que|donde))\s[^.;]{0,60}?\b(?:seiz\w+|found|discover\w*|opened|intercept\w+|confiscat\w+|"
    r"recovered|took|came\sacross|uncover\w*|yield\w+|produced|netted|turned\sup|stopped|searched|inspect(?:ed|ion)|ocup(?:ó|aron)|incaut\w+|decomis\w+|asegur\w+|hall(?:ó|aron)|"
    r"encontr(?:ó|aron)|localiz(?:ó|aron)|confisc\w+|detect(?:ó|aron)|descubri\w+|"
    r"(?:arrested|caught|detained|detenid[oa]s?|detuvieron|arrestad[oa]s?|capturad[oa]s?)\b[^.;]{0,50}?\b(?:with|con)\s[^.;]{0,25}?(?:guns?|firearms?|weapons?|rifles?|pistols?|"
    r"handguns?|rounds|armas?|fusil(?:es)?|pistolas?|cartuchos))\b"
)
#: Where nothing was found: "No guns were found at his house in …".
NOTHING_FOUND = re.compile(
    r"\b(?:nothing|no\s(?:other\s|more\s)?(?:guns?|weapons?|firearms?|rifles)|nada|ning[uú]n\w*\s\w+|ningun\w+)\s(?:\w+\s){0,3}?"
    r"(?:found|seized|recovered|discovered|turned\sup|hall\w+|encontr\w+|asegur\w+)\b[^.;,]*$|"
    r"\bno\s(?:se\s)?(?:hall|encontr|asegur)\w+\s(?:\w+\s){0,2}?(?:armas?|nada|ningun\w*)\b[^.;,]*$",
    re.IGNORECASE,
)
#: A sentence that opens with a place, and then officers: "In Torreón, soldiers …".
OPENS_WITH = re.compile(
    r"(?:In|At|Near|Outside|En|Cerca\sde)\s(?:[^.;,]{1,45}\s(?:in|of|at|de|en)\s)?(?:the\s|la\s|el\s)?$"
)
OFFICERS_THEN = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,\s(?:\S+\s){0,4}?(?:agents|officers|police|deputies|troopers|inspectors|soldiers|marines|customs|detectives|investigators|authorities|"
    r"officials|autoridades|personal|agentes|elementos|[Pp]olic[ií]as?|militares|soldados|oficiales|binomios|inspectores|[Aa]duanas?|marinos|Guardia|Ej[eé]rcito|Marina|Fiscal[ií]a|PNC|DNPA|DGA)\b"
)
#: Officers in a place who catch somebody with guns.
THEY_CAUGHT = re.compile(
    r",?\s(?:\w+\s){0,2}?(?:arrested|stopped|caught|detained|detuvieron|arrestaron|aprehendieron|capturaron)\b[^.;]{0,50}?\b(?:with|carrying|in\spossession\sof|"
    r"con|que\sllevaba|que\sportaba)\s[^.;]{0,40}?\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|rounds|magazines|Glocks?|Taurus|armas?|fusil(?:es)?|pistolas?|"
    r"cartuchos|municiones)\b"
)
POLICE_FOUND = re.compile(r"^\s(?:[Pp]olice|Sheriff)[^.;]{0,80}?\b(?:recovered|found|identified|seized)\b")
#: "was stopped by Hidalgo police": a town's officers, and what they did.
POLICE_AFTER = re.compile(
    r"^\s(?:(?:city|town|state)\s)?(?:[Pp]olice|officers|deputies|Sheriff|detectives)\b"
)
DONE_BY = re.compile(
    r"\b(?:stopped|seized|caught|found|intercepted|confiscated|taken|(?P<again>recovered))\s(?:[\w-]+\s){0,3}?by\s(?:the\s)?$",
    re.IGNORECASE,
)
#: What a gun was tied to, in a town: "matched to a Lawton shooting".
TIED_TO = re.compile(
    r"\b(?:tied|linked|traced|matched|connected|used|fired|identified)\b[^.;]{0,60}\b(?:to|in|at|with)\s(?:an?|the|that|two|three|several|another)\s$"
)
SHOOTING_AFTER = re.compile(
    r"^(?:-area)?\s(?:[\w-]+\s){0,2}?(?:shootings?|homicides?|murders?|killings?|robber(?:y|ies)|slayings?|carjackings?|drive-by)\b"
)
#: Guns that were found when a town's officers stopped somebody.
WHEN_POLICE = re.compile(r"\b(?:recovered|seized|found|taken|discovered)\b[^.;]{0,60}\b(?:when|after)\s$")
POLICE_STOPPED = re.compile(
    r"^,?\s(?:[Pp]olice|cops|officers|detectives?|deputies)\s(?:\w+ly\s|had\s)?(?:stopped|pulled|searched|arrested|raided|caught)\b"
)
#: A town's officers who catch somebody with guns.
POLICE_CAUGHT = re.compile(
    r"^\s(?:[Pp]olice|officers|detectives?|deputies)\s(?:\w+ly\s|later\s)?(?:apprehended|arrested|stopped|caught|detained|pulled\sover)\b[^.;]{0,90}?\b(?:had|with|carrying|hauling|holding)\s"
    r"[^.;]{0,40}?\b(?:guns?|firearms?|pistols?|rifles?|handguns?|weapons?|rounds|switches|receivers)\b"
)
#: "… police took one of them off a boy": a town's officers who come by a gun.
POLICE_TOOK = re.compile(
    r"^,?\s(?:[Pp]olice|cops|officers|detectives?|deputies)(?:,\s[^,.;]{1,40},|\s\w+ly)?\s(?:(?:later|have|had|has|so\sfar|since|already|also|eventually|by\sthen|by\snow)\s){0,4}"
    r"(?:took|collected|recovered|found|seized|pulled|confiscated|picked\sup)\b[^.;]{0,60}?\b(?:guns?|firearms?|pistols?|rifles?|handguns?|"
    r"weapons?|\d+\b(?!\s(?:grams|kilos|pounds|ounces|years|people|men))|(?:two|three|four|five|six|seven|eight|nine|ten|several|some|most|many)\s(?:more|others?)?[,.]|one\sof\s(?:them|the\w*)|it|(?:two|three|several|some)\sof\s(?:them|the\w*))\b"
)
#: Something of somebody's at a place, where guns lie: "a trailer in …", said with no verb of its own.
KEPT_AT = re.compile(
    r"\b(?:at|in|inside|from|en|searched|raided)\s(?:[^.;]{0,40},\s)?(?:[A-Z]\w+['’]s|an?|his|her|their|the|una?|su|la)\s(?:\w+\s)?(?:homes?|house|"
    r"residence|trailer|minivan|van|vehicle|car|truck|apartment|motel|hotel|"
    r"garage|shed|storage\sunit|casa|vivienda|domicilio|camioneta|veh[ií]culo|remolque)\s(?:in|near|"
    r"outside|en|de)\s$",
    re.IGNORECASE,
)
#: "Police in …" that then find guns there.
OFFICERS_IN = re.compile(
    r"\b(?:police|officers|authorities|agents|troopers|deputies|soldiers|inspectors|marines|detectives|polic[ií]as?|"
    r"autoridades|agentes|militares|soldados|aduanas?|aduaneros)\s(?:in|at|from|near|de|en)\s(?:(?:[A-Z][\w.]*\s){1,6}(?:in|en|de)\s)?(?:the\s|la\s|el\s)?(?:[Pp]ort\sof\s|[Pp]uerto\sde\s)?$",
    re.IGNORECASE,
)
THEY_FOUND = re.compile(
    r"^,?\s(?:(?:\w+\s){0,2}?|[^.;,]{3,50}?\s(?:and|y)\s)(?:(?P<again>recover\w+|recuper\w+)|seized|seize|found|discovered|intercepted|confiscated|stopped|"
    r"incaut\w+|decomis\w+|asegur\w+|hall\w+|encontr\w+|confisc\w+|intercept\w+)\b",
    re.IGNORECASE,
)
SEIZED_THERE = re.compile(r"^\s(?:area\s)?(?:(?:was|were)\ssearched|seized|intercepted)\b", re.IGNORECASE)
