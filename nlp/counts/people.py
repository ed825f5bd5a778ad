"""Numbers without a noun that count people, charges or years: "four of them were arrested"."""

from __future__ import annotations

import re

from nlp.counts.alone import ALONE, is_object, is_of_guns, is_traded
from nlp.counts.candidate import Candidate
from nlp.counts.dropped_words import NUMBER, OBJECT_OF
from nlp.gun_phrases import read_phrase

#: "a search of the home of one of them": a person.
_HOME_OF = re.compile(
    r"\b(?:casa|domicilio|vivienda|hogar|cuarto|auto|home|house|residence|apartment|car|truck)\s+(?:de|of)\s+$",
    re.I,
)
#: "four of them were arrested": people.
_FATE_OF_PEOPLE = re.compile(
    # not "one of which had killed a man"
    r"(?!\s*(?:(?:had|has|have)\s+)?(?:kill|wound|injur)ed\s+(?:an?|the|his|her|two|three|\d))\s*(?:(?:were|was|are|is|have|had|has|been|being|remain(?:s|ed)?|later|also|since|previously|already|earlier|recently|now|all|both|each|either|still|fueron|fue|están?|siguen?|quedaron"
    r"|han|sido|ya)\s+){0,4}(?:arrest|arraign|remand|charged|indicted|convict|sentenc|detain|custody|in\s+custody|(?:under|facing)\s+(?:indictment|investigation|charges|arrest|house\s+arrest)|fac(?:e|ing)\s|await|on\s+(?:trial|probation|bail|bond)|agreed\s+to\s|at\s+large|jail|releas"
    r"|kill|wound|injur|plead|pled|deten|prófug|acusad|imputad|condenad|sentenciad|heridos|muert|asesinad"
    r"|\d{2}(?:\s+(?:to|and|or)\s+\d{2})?\s+years?\s+old"
    # What is told of people alone: "were paid", "admitted", "live in El Paso", "les pagaron".
    r"|(?:paid|hired|recruited|deported|barred|fined|freed|admit|confess|cooperat|testif|appear(?:ed)?\s+(?:in|before)|live[sd]?\s|fled\b"
    r"|friends|cousins|brothers|licensed|felons?\b)|les\s+(?:pag|ofrec|promet)|(?:admiti|reconoci|confes|declar|cobr|viv|huy|escap|comparec)\w*\b)",
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
    r"personas?|acusad[oa]s?|detenid[oa]s?|extraditad[oa]s?|capturad[oa]s?|hombres?|mujer(?:es)?|integrantes|sospechosos?|imputad[oa]s?|cómplices|cargos|delitos|acusaci(?:ón|ones)|militares)\b",
    re.I,
)
#: "by people running", "to a man": who did it is not counted after it; "by two men" are.
_IN_PASSING = re.compile(
    rf"\b(?:by|to|from|with|beside|against|near|for|por|a|con)\s+(?!{NUMBER}\b|several\b|varios\b)(?:[\w’'-]+\s+){{0,2}}$",
    re.I,
)
_ONE_WHO = re.compile(
    r"(?:man|woman|person|mayor|trustee|defendant|suspect|individual|member|associate|victim|hombre|mujer|persona|acusad[oa]|detenid[oa])$",
    re.I,
)
_GUN_WORD = re.compile(
    r"\b(?:(?:guns?|firearms?|weapons?)(?!\s+(?:deal|traffick|smuggl|charges?|offen[cs]|cases?|crimes?|stores?|shops?|laws?|rings?|run))|rifles?|pistols?|handguns?|revolvers?|shotguns?|AK-?47s?|AR-?15s?|rounds|ammunition|magazines?|switches|armas?|fusil(?:es)?|pistolas?|cartuchos|balas|cargadores|municiones)\b",
    re.I,
)
_WHO_AFTER = re.compile(
    r"\s*,?\s*(?:who|whom|all\s+charged|are\s+charged|were\s+(?:arrested|charged|indicted|ordered|sentenced)|in\s+custody|at\s+large|from\s+[A-Z]|named|quienes|presos|prófugos|en\s+libertad)\b"
)
_TIME_BEFORE = re.compile(r"\b(?:years?|months?|days|años|meses|días)\b[^.;]{0,28}$", re.I)
#: What becomes of guns, not of people.
_FATE = re.compile(
    r"\s+(?:taken(?!\s+into)|used\s+in|unaccounted|tested|matched|tied)\b|\s+(?:an?|the|one|two|that)\s+(?:\w+\s+)?(?:burglar|theft|robber|break-in|heist|store|shop|dealer|pawn)|\s*(?:have\s+been\s+|were\s+|had\s+been\s+|se\s+|fueron\s+|han\s+sido\s+)?(?:(?:since\s+|already\s+)?(?:turned\s+up|surfaced|shown\s+up|showed\s+up|wound\s+up\s+in)|still\s+missing|recovered|seized|found|traced|bought|purchased|sold|stolen|located|smuggled|shipped|AK|AR"
    r"|compr|vend|recuper|decomis|asegur|incaut|hall|encontr|localiz|rob)",
    re.I,
)
#: "Two of them, Ana Prell among them": people have names.
_NAMED_AFTER = re.compile(r"\s*,\s+(?=[A-ZÁÉÍÓÚÑ][\w’'-]+\s+(?:[A-Z]\.\s+)?[A-ZÁÉÍÓÚÑ][\w’'-]+)")
#: "a truck with Pruitt and [two others] in it", "arrested Vega and [three others]".
_WITH_NAMED = re.compile(
    r"\b(?:with|arrest\w*|detain\w*|stopp?\w*|charg\w*|indict\w*|con|detuv\w+)\s+(?P<who>(?:[A-ZÁÉÍÓÚÑ][\w’'.-]+,?\s+){1,4})(?:and|y|plus|with|con)\s+"
    r"(?:the\s+|at\s+least\s+)?$"
)
_SO_MANY_OTHERS = re.compile(r"\w+\s+(?:others|otros)$", re.I)
#: "[Two others], Elias Prado, 22,": people have ages; "a Vega y a otros [cuatro]".
_WITH_AGE = re.compile(
    r"\s*,\s+(?:[A-ZÁÉÍÓÚÑ][\w’'.-]+\s+){1,4}[A-ZÁÉÍÓÚÑ][\w’'-]+,\s+(?:de\s+)?\d\d\b(?!-)"
    r"|\s*,\s+all\s+(?:of\s+)?(?:[\w-]+\s+){0,3}(?:residents|members|employees)\b"
)
_AND_TO_OTHERS = re.compile(r"\by\s+a\s+otr[oa]s\s+$", re.I)
#: "a mother of [four]".
_OF_A_FAMILY = re.compile(
    r"\b(?:mother|father|parents?|mom|dad|family|gang|crew|group|team|madre|padre|familia|grupo|banda)\s+(?:of|de)\s+$",
    re.I,
)
#: "The two were turned over": few who are known are people.
_THE = re.compile(r"\b(?:the|los|las)\s+$", re.I)
_FEW = 4
#: How far back people may stand, in characters.
_REACH = 600
_OTHER = re.compile(r"\b(?:another|other|additional|otr[oa]s)\s+$", re.I)
#: "28 de julio", "two and a half years": days and terms.
_DAY_OR_TERM = re.compile(
    r"\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b"
    r"|\s+(?:and\s+a\s+half|y\s+medio)\b",
    re.I,
)


def _others(before: str, *, several: bool) -> int:
    """Where people or charges are told of last that a number may count; -1 where none are."""
    return max(
        (
            m.start()
            for m in _OTHERS.finditer(before)
            if not several
            or m.end() == len(before.rstrip(" ,"))
            or not (_ONE_WHO.match(m[0]) or _IN_PASSING.search(before, max(0, m.start() - 40), m.start()))
        ),
        default=-1,
    )


def _counts_others(before: str, after: str, language: str, *, several: bool) -> bool:
    """True if a number without a noun counts people, charges or years: those stand nearer than the guns."""
    others = _others(before, several=several)
    guns = max((m.start() for m in _GUN_WORD.finditer(before)), default=-1)
    if _FATE.match(after):
        return False
    named = _NAMED_AFTER.match(after)
    named_people = named is not None and read_phrase(after, named.end(), language) is None
    return (
        others > guns
        or bool(_TIME_BEFORE.search(before) and re.search(r"\b(?:other|otr[oa]s)\s+$", before))
        or (others >= 0 and (named_people or bool(_WHO_AFTER.match(after))))
    )


def counts_no_things(
    candidate: Candidate, text: str, before: str, after: str, *, language: str, context: str = ""
) -> bool:
    """True if a candidate (`text`) without a noun counts who or what is no gun.

    `context` is the text before the sentence.
    """
    if candidate.phrase is not None:
        return False
    if _AGES.search(before) and after.startswith((",", ")", " and ", " y ")):
        return True
    if _OF_A_FAMILY.search(before):
        return True
    if _THE.search(before) and (candidate.quantity.low or 0) <= _FEW and not is_traded(before):
        return True
    if _SO_MANY_OTHERS.fullmatch(text) and _is_with_named(before, language):
        return True
    if _WITH_AGE.match(after) or _AND_TO_OTHERS.search(before):
        return True
    if _DAY_OR_TERM.match(after) or _HOME_OF.search(before) or _FATE_OF_PEOPLE.match(after):
        return True
    lead = (context[-200:] + " " + before)[-_REACH:]
    if candidate.rule == ALONE and not is_of_guns(lead):
        return True
    if is_object(before, language) and not text.endswith(("others", "otros")):
        return False
    if candidate.kind is not None or not (_OTHER.search(before) or not OBJECT_OF[language].search(before)):
        return False
    several = candidate.quantity.least > 1
    return bool(_PEOPLE.search(before)) or _counts_others(lead, after, language, several=several)


def _is_with_named(before: str, language: str) -> bool:
    """True if a text ends with somebody's name and "and": "stopped a truck with Pruitt and"."""
    named = _WITH_NAMED.search(before)
    return named is not None and read_phrase(before, named.start("who"), language) is None
