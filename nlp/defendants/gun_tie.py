"""Whom a text ties to the supply of guns: in a document about many things only they are its defendants.

"Lund sold two rifles to an undercover agent"                      ties Lund
"Ortega was charged with possessing a gun in a drug crime"      ties nobody: no gun changed hands
"All five are accused of smuggling weapons"                         ties all five
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.defendants.targets import Targets
from nlp.opened import Opened

_I = re.IGNORECASE
_GUNS = (
    r"(?:fire-?arms?|guns?|pistols?|handguns?|(?:assault )?rifles?|revolvers?|shotguns?|weapons?|weaponry|"
    r"arsenals?|"
    r"ammunition|ammo|machine ?guns?|silencers?|suppressors?|AK-?\s?47s?|AR-?\s?15s?|glocks?|magazines?|"
    r"bullets|"
    r"missiles?|launchers?|grenades?|lower receivers?|receivers?|conversion devices?|switches|auto sears?|"
    r"arms|"
    r"rounds|explosives|munitions|gun parts|"
    r"armas?|armamento|fusil(?:es)?|municion(?:es)?|balas|cartuchos|ametralladoras?|pistolas?|escopetas?|"
    r"granadas?|"
    r"lanzagranadas|explosivos|silenciadores?)"
)
_SUPPLY = (
    r"(?:buy|buys|bought|buying|buyers?|purchas\w+|s[eo]ll?s?|sold|selling|sellers?|sales?|resell\w*|"
    r"resold|resale|"
    r"suppl(?:y|ies|ied|ying|iers?)|provid(?:e|es|ed|ing)|furnish\w*|smuggl\w+|traffick\w+|gun-?running|"
    r"export\w*|import\w*|ship(?:s|ped|ping|ments?)?|transport\w*|transfer\w*|deliver\w*|procur\w+|obtain\w*|"
    r"acqui\w+|broker\w*|trad(?:e|ed|ing)|barter\w*|exchang\w+|steal\w*|stole|stolen|theft|manufactur\w+|"
    r"deals? in|dealt|dealing|dealers?|send|sent|sending|mail(?:ed|ing)|"
    r"distribut\w+|receiv(?:e|ed|ing)|convert(?:ed|ing)|"
    r"compr\w+|vend\w+|venta|adqui\w+|trafic\w+|tráfico|contraband\w+|suministr\w+|surt[ií]\w+|export\w+|"
    r"envi\w+|"
    r"transport\w+|entreg\w+|introduc\w+|pas(?:ar|ó|aba|aban)|llev(?:ar|ó|aba|aban)|rob(?:ó|ar|aron)|hurt\w+|"
    r"fabric\w+|provee\w*|proveía|abastec\w+|conseg\w+|consigui\w+)"
)
#: What between a verb and a gun makes the gun another clause's: possession, use, other goods.
_APART = re.compile(
    r"\b(?:possess\w*|us(?:e|ed|ing)|carr(?:y|ied|ying)|brandish\w*|discharg\w*|fir(?:ed|ing)|shot|drugs?|"
    r"cocaine|"
    r"heroin|meth\w*|fentanyl|marijuana|narcotics?|controlled substances?|furtherance|murder\w*|kill\w*|"
    r"robber\w*|"
    r"crimes? of|ordered|drug-trafficking|trafficking crimes?|relation to|felons? in|money|"
    r"posesi[oó]n|portaci[oó]n|portar|port(?:aba|ó)|drogas?|cocaína|heroína|marihuana|mató|homicidio)\b",
    _I,
)
_ACT = Opened(
    rf"\b(?P<verb>{_SUPPLY})\b(?P<gap>[^.;]{{0,90}}?)\b(?P<gun>{_GUNS})\b"
    rf"|\b(?P<first>{_GUNS})\b(?P<between>[^.;]{{0,60}}?)\b(?P<last>{_SUPPLY})\b"
    r"|\b(?:straw[- ](?:purchas\w+|buy\w+|man)|gun-?running|gunrunners?|arms[- ]dealers?|"
    r"compradores? testaferros?|"
    r"prestanombres)\b",
    _I,
)
#: Names of agencies and of laws, in which guns are only a word.
_AGENCY = Opened(
    r"\b(?:(?:Bureau|Office|Department) of )?Alcohol,? Tobacco,? (?:and )?Firearms?(?:,? (?:and|"
    r"&) Explosives)?|"
    r"(?:Oficina (?:Federal )?(?:de|para) (?:el )?)?(?:Control de )?Alcohol,? Tabaco,? (?:y "
    r")?Armas(?: de Fuego)?"
    r"(?:,? y (?:Explosivos|Municiones))?|Firearms and Explosives|Gun Violence|Armed Forces|Fuerzas Armadas|"
    r"(?:Firearms|Gun|Weapons) (?:Unit|Section|Bureau|Task Force|Division|Suppression)\b",
    _I,
)


def hide_agencies(text: str) -> str:
    """The text, of the same length, with the names of agencies that hold a word for guns blanked out."""
    plain = text
    for match in _AGENCY.finditer(text):
        plain = plain[: match.start()] + "_" * len(match[0]) + plain[match.end() :]
    return plain


def supply_acts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that tell of guns bought, sold, moved, made for others or stolen."""
    plain = hide_agencies(text)
    at = 0
    for match in _ACT.everywhere(plain):
        if match.start() < at:
            continue
        gap = match["gap"] if match["verb"] else match["between"]
        if gap and _APART.search(gap):
            at = match.end("verb") if match["verb"] else match.end("first")
            continue
        yield match.start(), match.end()
        at = match.end()


#: A gang's trade in general: "drug and weapons trafficking".
_IN_GENERAL = re.compile(
    r"\b(?:drugs?|narcotics?|heroin|cocaine|meth\w*|drogas?|violence|extortion),? (?:and|y|de|or) (?:de )?$",
    _I,
)


_OF_DRUGS = re.compile(r"\b(?:drugs?|narcotics?|cocaine|heroin)[ -]$", _I)


#: A crime told before: "pleaded guilty to the same offense".
SAME_CRIME = Opened(
    r"\b(?:the )?same (?:offen[sc]e|charge|count|crime|conspiracy|violation)s?\b|\bmism[oa]s? (?:delito|"
    r"cargo|crimen)s?\b",
    _I,
)
#: How far back (characters) that crime is told.
_BACK = 300


def ties(targets: Targets) -> tuple[frozenset[int], frozenset[int]]:
    """The `id`s of the defendants tied to guns by an act of their own, and by one told of all together."""
    own: set[int] = set()
    common: set[int] = set()
    text = targets.reading.text
    acts = list(supply_acts(text))
    acts += [
        m.span() for m in SAME_CRIME.finditer(text) if any(0 < m.start() - end < _BACK for _, end in acts)
    ]
    for start, end in acts:
        if _IN_GENERAL.search(text[max(0, start - 30) : start]) or _OF_DRUGS.search(
            text[max(0, start - 14) : start]
        ):
            continue
        persons = targets.of(start, end) or targets.named_before(start)
        sentence = targets.reading.sentence_at(start)
        for person in persons:
            named = sentence is not None and any(
                sentence.start <= m.start < sentence.end for m in person.mentions
            )
            (own if named or len(persons) == 1 else common).add(id(person))
    return frozenset(own), frozenset(common)
