"""What a cue's role is worth across what stands between it and a place, and in the land where that lies."""

from __future__ import annotations

import re

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places.cues import BEFORE_NAME, GUNS, Cue, Link, people_before

_INTO_US = re.compile(r"\b(?:import\w*|smuggl\w+|shipp\w+|brought|introduc\w+)\b", re.IGNORECASE)
DRUGS = re.compile(
    r"\b(?:drugs?|fentanyl|cocaine|heroin|meth\w*|drogas?|metanfetamina|fentanilo|coca[ií]na)\b",
    re.IGNORECASE,
)
#: "obtained from …", "switches ordered from …".
_OBTAINED_FROM = re.compile(
    r"\b(?:obtain\w*|bought|purchas\w+|order\w+|acquir\w+|sourced|import\w+|shipped|compr\w+|adquir\w+|import\w+|pedid\w+|"
    r"suppliers?)\s(?:\w+\s){0,2}?(?:from|in|de|desde|en)\s(?:the\s|la\s|el\s)?$|"
    r"\b(?:bought|purchased|acquired|obtained|compr(?:ó|aron|aba|aban|ad[oa]s?)|adquiri(?:ó|eron|d[oa]s?)|obtuv\w+|consigui\w+)\s(?:(?!for\b|para\b|to\b|a\b)[^.;\s]+\s){0,9}?(?:in|en)\s$|"
    r"\b(?:from|de)\s(?:an?|the|several|una?|el|la)\s(?:\w+\s){0,2}?(?:vendors?|suppliers?|sellers?|compan(?:y|ies)|manufacturers?|websites?|factor(?:y|ies)|dealers?|proveedor|"
    r"vendedor|empresa|f[áa]brica)\s(?:in|from|en|de)\s$",
    re.IGNORECASE,
)
#: Before officers who did it: "recovered by Chicago police in …", "recuperadas por la policía en …".
_BY = re.compile(r"\b(?:by|por)\s(?:(?:the|local|federal|state|la|las|los|el|una|un)\s){0,2}$", re.IGNORECASE)
_OFFICERS = re.compile(
    r"polic|sheriff|fiscal|prosecutor|investigat|gobierno|special agent|officials", re.IGNORECASE
)
_PARCEL = re.compile(r"\b(?:packages?|parcels?|shipments?|boxes|paquetes?|env[ií]os?|cargamentos?)\b", re.I)


#: What guns did: "used in the killing of a boy in …", "linked to shootings in …".
_VIOLENCE = re.compile(
    r"kill|murder|shoot|homicid|asesin|tiroteo|balacera|massacre|masacre|enfrentamiento|ambush|emboscada|"
    r"stand-?off|gunfight|drive-by|slain|slaying|crimen",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\b(?:(?:linked|tied|connected|matched|traced)\s(?:[\w-]+\s){1,6}?to|(?:used|linked|tied|connected|usad[oa]s?|utilizad[oa]s?|emplead[oa]s?|vinculad[oa]s?|ligad[oa]s?)\s"
    r"(?:by\s[\w\s]{1,30}\s)?(?:in|to|during|en|a|con|durante)|"
    r"(?:turn(?:ed|s|ing)?\sup|surfac\w+|show(?:ed|n)?\sup|found|recovered|seized|taken)\s(?:in|with|on|from|during|off|at|by)|"
    r"(?:found|recovered|seized|hallad[oa]s?|encontrad[oa]s?|localizad[oa]s?|asegurad[oa]s?)\s[^.;]{0,50}?"
    r"(?:after|following|tras|luego\sde|despu[eé]s\sde))\s[^.;]{0,60}$",
    re.IGNORECASE,
)
_BUYER_THERE = re.compile(
    r"\b(?:s[eo]ll|selling|sold|sale|resold|trad(?:e|ed|ing)|suppl(?:y|ied|ying)|deliver(?:ed|ing)?|provid(?:ed|ing)|ship(?:ped|ping)?|"
    r"vendi\w*|vend[ií]an?|surt\w+|abastec\w+|entreg\w+)\b[^.;]{0,110}?\b(?:to|a|al)\s(?:\w+\s){0,4}?"
    r"(?:buyers?|customers?|clients?|dealers?\sof\s\w+|drug\sdealers?|(?:undercover\s)?(?:investigators|agents?|officers?|detectives?|informants?|police)|gang\smembers|members(?:\sof\s[\w\s]{1,40}?)?|gangs?|associates?|"
    r"compradores|clientes|pandilleros|integrantes)\s(?:in|from|around|throughout|across|en|de)\s(?:the\s|el\s|la\s)?$",
    re.IGNORECASE,
)
#: One of the guns: what is found of them has turned up again.
_PIECE = re.compile(
    r"(?:^|[;.,]\s|\b(?:and|but|y|pero)\s)(?:at\sleast\s|al\smenos\s)?(?:another|others?|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|several|some|many|most|a\s(?:second|third|few)|\d{1,2}|otr[oa]s?|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"vari[oa]s|algun[oa]s)\b(?!\s(?:\w+\s)?(?:suitcases?|bags?|boxes|packages?|parcels?|containers?|barrels?|crates?|m[ae]n|wom[ae]n|people|vehicles?|cars?|"
    r"trucks?|maletas?|cajas?|paquetes?|hombres|mujeres|personas)\b)(?:,?\s(?:more\s)?(?:of|de)\s(?:the|those|them|these|his|her|their|las?|los|esas|esos|ell[oa]s)\b)?"
    r"(?:,?\s[\w,.’'-]+){0,6}?,?\s(?:was|were|has\sbeen|have\sbeen|fue|fueron|ha\ssido|han\ssido)\s(?:\w+\s)?"
    r"(?:found|located|discovered|turned|taken|pulled|hallad|encontrad|localizad|decomisad|asegurad|incautad)"
    # "a pistol that Lund sold in May was found …"
    r"|\b(?:an?|one|the|two|three|una?|un|el|la)\s(?:[\w&.-]+\s){0,4}?(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|revolvers?|shotguns?|Glocks?|carbines?|"
    r"armas?|fusil(?:es)?|pistolas?|rev[oó]lver(?:es)?)\s(?:(?:that|which|que)\s(?:\S+\s){0,4}?(?:(?:re)?sold|bought|purchased|acquired|compr[oó]|vendi[oó]|adquiri[oó])|"
    r"(?:(?:re)?sold|bought|purchased|acquired|comprad[oa]s?|vendid[oa]s?)\s(?:by|por|in|from))\s[^.;]{0,60}?"
    r"(?:was|were|fue|fueron|had\sbeen|has\sbeen)\s(?:\w+\s)?(?:found|located|discovered|seized|taken|hallad|encontrad|localizad|asegurad|incautad|decomisad)",
    re.IGNORECASE,
)
#: The place of somebody or something to which the guns went: "mailed to a house in …".
_THROUGH = re.compile(
    r"(?:^|\s)(?:to|for|a|para)\s(?:an?|the|his|her|their|one|two|several|una?|su|sus|el|la|los|las)\s(?:(?!freight|forwarder|border|port|airport|post|UPS|FedEx|incident|shooting|attack|crime|altura|arrest|hearing)[\w-]+\s){1,4}?"
    r"(?:in|near|at|outside|en|de)\s" + BEFORE_NAME + "$",
    re.IGNORECASE,
)


#: Verbs of sending: their "to" tells the end of the way, not a stop.
_SENT = re.compile(
    r"(?:ship|sen[dt]|mail|forward|dispatch|export|courier|envi|mand|remit|despach)", re.IGNORECASE
)


def is_sent_to(sentence: str, cue: Cue, gap: str, abroad: bool) -> bool:
    """True if guns were sent to somebody or something at the place, or taken there abroad."""
    return _THROUGH.search(gap) is not None and (abroad or _SENT.match(sentence, cue.start) is not None)


#: "which they traded for …": what was got for the guns.
_TRADED = re.compile(
    r"\b(?:s[eo]ld|selling|vend[ií]\w*)\s(?:them|the\s(?:guns|firearms|weapons)|las)\s(?:for|por)\s(?:\w+\s){0,2}$|"
    r"\b(?:trad|swap|barter|exchang|intercambi|cambi|trueque)\w*\s[^.;]{0,40}?\b(?:for|por)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


def is_price(sentence: str, cue: Cue) -> bool:
    """True of drugs or money for which guns were traded: they don't take the place from the trade."""
    return _TRADED.search(sentence, max(0, cue.start - 70), cue.start) is not None


def is_used_there(sentence: str, cue: Cue) -> bool:
    """True of an act of violence in which guns of the matter were used, or after which they were found."""
    if _VIOLENCE.match(sentence, cue.start, cue.end) is None:
        return False
    before = sentence[max(0, cue.start - 160) : cue.start]
    return _USED.search(before) is not None and GUNS.search(sentence) is not None


def is_of_buyers(left: str) -> bool:
    """True where buyers are told of whom the guns were sold to: "sold … to a customer from …"."""
    return _BUYER_THERE.search(left) is not None


def is_piece(sentence: str, cue: Cue) -> bool:
    """True if one or some of the guns were found: "Another was found in …", "Tres fueron halladas"."""
    return any(match.end() > cue.start for match in _PIECE.finditer(sentence, 0, cue.end))


def is_agent(sentence: str, cue: Cue) -> bool:
    """True of officers by whom something was done: they don't take the place from what they did."""
    told = _OFFICERS.match(sentence, cue.start, cue.end)
    return told is not None and _BY.search(sentence, max(0, cue.start - 30), cue.start) is not None


def is_parcel(gap: str) -> bool:
    """True if what was stopped came by post or freight: it was bought where it came from."""
    return _PARCEL.search(gap) is not None


def settled(role: PlaceRole, mention: PlaceMention, link: Link, left: str) -> PlaceRole | None:
    """A cue's role as it holds for the land: guns bought "for people in Mexico" go there."""
    if mention.kind is PlaceKind.COUNTRY and mention.country == "US":
        entering = link is Link.TO and _INTO_US.search(left[-60:]) and not DRUGS.search(left[-60:])
        return PlaceRole.DESTINATION if entering else None
    if mention.country in {None, "US"}:
        return role
    if role is PlaceRole.PURCHASE:
        if people_before(left):
            return PlaceRole.DESTINATION
        return role if mention.country != "MX" and _OBTAINED_FROM.search(left) else None
    # What Mexican authorities seize is the guns' reappearance; elsewhere a cargo is stopped.
    return PlaceRole.RECOVERY if role is PlaceRole.SEIZURE and mention.country == "MX" else role


_FROM_THERE = frozenset({PlaceRole.PURCHASE, PlaceRole.THEFT, PlaceRole.SEIZURE, PlaceRole.RECOVERY})


def suits(cue: Cue, link: Link, gap: str, abroad: bool) -> PlaceRole | None:
    """The role that a cue gives across `gap`; None if it says nothing about the place."""
    if cue.move:
        if link is Link.TO:
            return PlaceRole.DESTINATION
        if link is Link.FROM:
            return None if abroad else PlaceRole.PURCHASE
        return PlaceRole.DESTINATION if abroad and link is Link.IN and people_before(gap) else None
    if link is Link.NONE:
        return None
    if link is Link.TO:
        return cue.role if cue.role is PlaceRole.DESTINATION else None
    if link is Link.FROM:
        return cue.role if cue.role in _FROM_THERE else None
    return cue.role
