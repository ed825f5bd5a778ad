"""Numbers near guns that count something else: per-trip numbers, statistics, rates, threats with a gun."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.dropped_words import OBJECT_OF
from nlp.counts.generalities import tells_none
from nlp.counts.not_guns import counts_no_gun
from nlp.other_matters import tells_other_matter

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
    r"\b(?:nationwide|nationally|annually|fiscal\s+(?:year|(?:19|20)\d\d)|en\s+todo\s+el\s+país|FY\s?\d+|each\s+year|every\s+year|per\s+year|statistics|according\s+to\s+(?:the\s+)?(?:ATF|GAO)\s+data|across\s+the\s+country|a\s+nivel\s+nacional|cada\s+año|anualmente|al\s+año|estadísticas|since\s+(?:he|she)\s+took\s+office|on\s+an\s+earlier\s+occasion|(?:so\s+far|already)\s+(?:this\s+year|in\s+(?:19|20)\d\d)|on\s+average|en\s+promedio|en\s+todo\s+(?:19|20)\d\d|(?:last\s+year|in\s+(?:19|20)\d\d),?\s+(?:our|the|his|her|their|its)\s+(?:\w+\s+){0,3}?(?:office|unit|group|team|division|department|agents|officers|detectives)|this\s+year\s+alone|last\s+year\s+alone|since\s+the\s+(?:start|beginning)\s+of\s+the\s+year|en\s+lo\s+que\s+va\s+de\s+\d{4}|(?<!\bof\s)(?<!\bearlier\s)(?<!\blater\s)(?<!\bearly\s)this\s+year(?=\.|$)|en\s+lo\s+que\s+va\s+del?\s+año|estimat\w+\s+that)\b",
    re.I,
)
_CRIME_WITH_GUN = re.compile(
    r"\b(?:armed\s+with|pointed|pointing|brandish\w*|fir(?:ed|ing)|shot\b.{0,20}\bwith|us(?:ed|ing|e\s+of)|discharg\w+|wield\w+|at\s+gunpoint\s+with|criminal\s+(?:sale|possession|use)\s+of|unlawful\s+\w+\s+of|illegal\s+possession\s+of|possess(?:ion|ing)\s+(?:of\s+)?|felons?\s+(?:in\s+possession|with)\s*(?:of)?|carrying|counts?\s+of(?:\s+\w+){0,4}|armad[oa]s?\s+con|posesión\s+de|portación\s+de|dispar\w+)\s*$",
    re.I,
)


#: "a version of a machine gun", "parts for a rifle": nothing of its own.
_NOT_ITSELF = re.compile(
    r"\b(?:versions?|variants?|variantes?|parts?|pieces?|partes|piezas|copy|copia|type|kind|tipo|serial\s+number|price|precio|look\w*\s+like|parec\w+|instead|auto\s+sears?|switch(?:es)?|kits?|barrels?|ca[ñn][óo]n|ca[ñn]ones|stocks?|triggers?|slides?|culatas?|gatillos?)\s+(?:of|for|de|para|a|que)?\s*$"
    # "make a machine gun of an ordinary rifle", "turns a pistol into a machine gun": what guns become.
    r"|\binto\s+$|\bmachine[- ]?guns?\s+(?:out\s+)?of\s+$"
    r"|\b(?:convert|transform|conviert)\w*\s+(?:\w+\s+){0,2}$|\bturn(?:s|ed|ing)?\s+$"
    # "a caliber that serves for an AR-15": what would take it.
    r"|\b(?:sirven?|serv\w+|fits?|us(?:ed|able))\s+(?:\w+\s+){0,2}(?:para|for|in|with|by|en)\s+$|\bque\s+para\s+$",
    re.I,
)
#: What has a capacity; a box or bag that holds rounds is counted by them.
_HAS_CAPACITY = re.compile(
    r"\b(?:magazines?|drums?|clips?|guns?|rifles?|pistols?|handguns?|weapons?|firearms?|revolvers?|cargador(?:es)?"
    r"|tambor(?:es)?|armas?|fusil(?:es)?|pistolas?|it|which|that|capacity|capacidad)\b[^.;]{0,25}$",
    re.I,
)
#: What a magazine or drum holds.
_CAPACITY = re.compile(
    r"\b(?:hold(?:s|ing)?|capacity\s+(?:of|for)|accept(?:s|ing)?|capable\s+of\s+(?:holding|firing)|capacidad\s+(?:de|para)|fires?)\s+(?:\w+\s+){0,2}$",
    re.I,
)
#: Headlines of other stories on the page.
_OTHER_STORIES = re.compile(
    r"\s*(?:en\s+la\s+misma\s+página|también\s+en\s+esta|te\s+puede\s+interesar|le\s+puede\s+interesar|lea\s+(?:también|además|más)|notas?\s+relacionadas?|más\s+noticias"
    r"|also\s+on\s+this\s+page|related(?:\s+\w+)?(?=:)|read\s+(?:more|also|next)|more\s+(?:news|stories|headlines)|see\s+also|elsewhere\s+on)\b",
    re.I,
)
#: "fired 14 rounds", "eight bullets were fired": what happened in a shooting.
_SHOTS = re.compile(
    r"\b(?:fir(?:ed?|ing|es)|discharg\w+|shot|shoot(?:ing|s)?|unload(?:ed|ing)|empt(?:ied|ying)|spray(?:ed|ing)"
    r"|dispar\w+|efectu\w+|r[áa]fagas?(?:\s+de\s+\d+\s+[ou])?|bursts?(?:\s+of\s+\d+\s+or)?)\s+(?:(?:of|off|at|him|her|them|about|around|some|de|unos|unas)\s+){0,2}$",
    re.I,
)
_FIRED = re.compile(
    r"\s*(?:were|was|had\s+been|being|are)?\s*(?:fired|discharged|shot|into\s+the\s+(?:car|crowd|house))\b",
    re.I,
)
_RATE = re.compile(r"\s*(?:per\s+(?:minute|second)|a\s+minute|por\s+minuto)", re.I)


#: "a search of the home of one of them": a person.
_HOME_OF = re.compile(
    r"\b(?:casa|domicilio|vivienda|hogar|cuarto|auto|home|house|residence|apartment|car|truck)\s+(?:de|of)\s+$",
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
#: "a rifle sells for $5,000": no gun of the matter.
_SELLS_FOR = re.compile(
    r"\s*(?:that\s+)?(?:(?:can|may|could|might|will|would)\s+)?(?:sells?|costs?|goes|go|fetch(?:es)?|brings?|retails?|is\s+worth|se\s+vende"
    r"|cuesta)\b",
    re.I,
)
#: "four of them were arrested": people.
_FATE_OF_PEOPLE = re.compile(
    r"\s*(?:(?:were|was|are|is|have|had|has|been|being|remain(?:s|ed)?|later|also|since|fueron|fue|están?|siguen?|quedaron"
    r"|han|sido|ya)\s+){0,4}(?:arrest|charged|indicted|convict|sentenc|detain|custody|in\s+custody|at\s+large|jail|releas"
    r"|kill|wound|injur|plead|pled|deten|prófug|acusad|imputad|condenad|sentenciad|heridos|muert|asesinad)",
    re.I,
)
#: "hurt 9 passengers and 3 others": those who were counted are people.
_PEOPLE = re.compile(
    r"\b(?:wounded|injur\w+|kill\w+|arrest\w+|people|persons|defendants|victims|men|women|heridos|personas|detenid\w+)\s+(?:\w+\s+)?$",
    re.I,
)
#: "three men, each of them 23,": ages.
_AGES = re.compile(
    r"\b(?:each|both|all|cada\s+uno)\s+(?:(?:of|de)\s+(?:them|whom|ellos)\s+)?(?:aged?\s+|de\s+)?$", re.I
)


#: Who or what else a number without a noun may count.
_OTHERS = re.compile(
    r"\b(?:people|persons?|defendants?|men|women|man|woman|suspects?|individuals?|members?|associates?|accomplices|co-?conspirators?|co-?defendants?|buyers|residents|forms|formularios|"
    r"brothers|soldiers|mayor|trustee|officials|arrested|charged|counts?|charges?|indictments?|victims?|employees|"
    r"personas?|acusad[oa]s?|detenid[oa]s?|hombres?|mujer(?:es)?|integrantes|sospechosos?|imputad[oa]s?|cómplices|cargos|delitos|acusaci(?:ón|ones)|militares)\b",
    re.I,
)
_GUN_WORD = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|revolvers?|shotguns?|AK-?47s?|AR-?15s?|rounds|ammunition|magazines?|switches|armas?|fusil(?:es)?|pistolas?|cartuchos|balas|cargadores|municiones)\b",
    re.I,
)
_WHO_AFTER = re.compile(
    r"\s*,?\s*(?:who|whom|all\s+charged|are\s+charged|were\s+(?:arrested|charged|indicted|ordered|sentenced)|in\s+custody|at\s+large|from\s+[A-Z]|named|quienes|presos|prófugos|en\s+libertad)\b"
)


_TIME_BEFORE = re.compile(r"\b(?:years?|months?|days|años|meses|días)\b[^.;]{0,28}$", re.I)
#: What becomes of guns, not of people.
_FATE = re.compile(
    r"\s*(?:have\s+been\s+|were\s+|had\s+been\s+|se\s+|fueron\s+|han\s+sido\s+)?(?:(?:since\s+|already\s+)?(?:turned\s+up|surfaced|shown\s+up|showed\s+up|wound\s+up\s+in)|recovered|seized|found|traced|bought|purchased|sold|stolen|located|smuggled|shipped|AK|AR"
    r"|compr|vend|recuper|decomis|asegur|incaut|hall|encontr|localiz|rob)",
    re.I,
)


#: How far back people may stand, in characters.
_REACH = 600
_OTHER = re.compile(r"\b(?:another|other|additional|otr[oa]s)\s+$", re.I)


def _counts_others(before: str, after: str) -> bool:
    """True if a number without a noun counts people, charges or years: those stand nearer than the guns."""
    others = max((m.start() for m in _OTHERS.finditer(before)), default=-1)
    guns = max((m.start() for m in _GUN_WORD.finditer(before)), default=-1)
    if _FATE.match(after):
        return False
    return (
        others > guns
        or bool(_TIME_BEFORE.search(before) and re.search(r"\b(?:other|otr[oa]s)\s+$", before))
        or (others >= 0 and bool(_WHO_AFTER.match(after)))
    )


def is_excluded(sentence: str, candidate: Candidate, language: str, context: str = "") -> bool:
    """True if the number counts no guns of the matter; `context` is the text before the sentence."""
    after = sentence[candidate.end : candidate.end + _REACH]
    before = sentence[max(0, candidate.start - _REACH) : candidate.start]
    if tells_other_matter(sentence, candidate.start, context):
        return True
    if _OTHER_STORIES.match(sentence) or (
        candidate.kind is ObjectKind.AMMUNITION
        and (holds := _CAPACITY.search(before))
        and _HAS_CAPACITY.search(before[: holds.start()])
    ):
        return True
    if tells_none(sentence, candidate) or (candidate.article and _SELLS_FOR.match(after)):
        return True
    no_noun = candidate.phrase is None
    if no_noun and _AGES.search(before) and after.startswith((",", ")", " and ", " y ")):
        return True
    if no_noun and (_HOME_OF.search(before) or _FATE_OF_PEOPLE.match(after)):
        return True
    if candidate.kind is ObjectKind.AMMUNITION and (_SHOTS.search(before) or _FIRED.match(after)):
        return True
    if candidate.article and _NOT_ITSELF.search(before):
        return True
    if counts_no_gun(candidate, before, after):
        return True
    if (candidate.quantity.low or 0) >= _MANY and _HABITUAL.match(after):
        return True
    if _RATE.match(after) or re.match(r"\s*worth\b", after):
        return True
    if _PER_TRIP.match(after) or _STATISTICS.search(
        sentence, max(0, candidate.start - _REACH), candidate.end + _REACH
    ):
        return True
    if (
        candidate.phrase is None
        and candidate.kind is None
        and (_OTHER.search(before) or not OBJECT_OF[language].search(before))
        and (_PEOPLE.search(before) or _counts_others((context[-200:] + " " + before)[-_REACH:], after))
    ):
        return True
    return candidate.article and bool(_CRIME_WITH_GUN.search(before))
