"""Both ends of a way that guns went: "rode the bus from Birmingham up to Detroit", "de Laredo a Monterrey".

The verb may be any: a sentence that speaks of guns and of a way tells where they came from and went.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places.cues import BEFORE_NAME, GUNS, Cue
from nlp.places.leaving import leaves_land, passes_border
from nlp.places.settling import DRUGS
from nlp.reading import Sentence

_NAME = r"(?-i:[A-ZÁÉÍÓÚÑ])[\w.’']+"
_TO = r"(?:to|into|toward|towards|bound\sfor|on\sto|onto|a|al|hasta|hacia|rumbo\sa|con\sdestino\sa|para)"
_FROM = re.compile(rf"\b(?:from|out\sof|de|desde)\s{BEFORE_NAME}$", re.IGNORECASE)
#: Between the two ends nothing but the state of the first, and which way.
_THEN_TO = re.compile(
    rf"(?:,\s{_NAME}(?:\s{_NAME})?,?)?,?\s(?:(?:and\s)?(?:up|down|back|north|south|east|west|over|across|all\sthe\sway|straight|directly|"
    rf"northbound|southbound|on|through|v[ií]a|por)\s(?:{_NAME}\s)?){{0,2}}{_TO}\s"
    rf"(?:{BEFORE_NAME}{_NAME}|(?:an?|the|una?|el|la|los|las)\s(?:\w+\s){{0,2}}(?:cartels?|gangs?|organi[sz]a\w+|groups?|buyers?|customers?|grupos?|bandas?|"
    r"c[áa]rtel(?:es)?|pandillas?|compradores|clientes)\b)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\b(?:from|out\sof|de|desde)\s{BEFORE_NAME}{_NAME}(?:\s{_NAME}){{0,2}}(?:,\s{_NAME}(?:\s{_NAME})?,?)?,?\s"
    rf"(?:(?:and\s)?(?:up|down|back|north|south|east|west|over|across|all\sthe\sway|straight|directly|on)\s){{0,2}}{_TO}\s{BEFORE_NAME}$",
    re.IGNORECASE,
)
#: After an opening "From Texas": the guns, and how they went on.
_THEN_GUNS = re.compile(
    r"(?:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?,?\s(?:the|those|these|his|her|their|las|los|sus)\s(?:[\w-]+\s){0,2}?(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|"
    r"ammunition|rounds|parts|load|shipments?|armas|rifles|pistolas|fusiles|cartuchos|municiones|cargamento)\s(?:\S+\s){0,3}?"
    r"(?:went|go|were|was|would|travell?ed|moved|crossed|headed|reached|fueron|iban|eran|viajaban|cruzaban|sal[ií]an|salieron|llegaron|llegaban)\b"
)
#: After the second end, where guns are bought: "from Brooklyn to Virginia, buy guns".
_TO_BUY = re.compile(
    r"[\w\s,]{0,60}?(?:,|\sto|\sand|\spara|\sy)\s(?:buy|bought|purchas|get|pick|obtain|compr|adquir|recog|conseg)",
    re.IGNORECASE,
)
TRAVEL = re.compile(r"\b(?:travel\w*|drove|driv\w+|flew|went|trips?|viaj\w+)\b[^.;]*$", re.IGNORECASE)
#: People's ways, and those of other things.
_NOT_GUNS = re.compile(
    r"\b(?:extradit\w+|deport\w+|transferred\s(?:in\scustody\s)?to|"
    r"(?:shops?|stores?|counters?|dealers?|shows?|towns?|cities|places?|homes?|markets?|everywhere|anywhere|tiendas|armer[ií]as|ciudades)\s?(?=$)|"
    r"expand\w*|range[ds]?|stretch\w*|rang\w+|drove\shome|phone|calls?|letters?|sentence[ds]?)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


#: "The couple moved from Ohio to Florida", "Pruitt introduced Marsh to the Atlanta area".
_MOVED = re.compile(
    r"\b(?:couple|family|he|she|they|who|m[ae]n|wom[ae]n|brothers|parents)\s(?:had\s|later\s)?moved\s(?:with\s[^.;,]{1,30}\s)?"
    r"(?:from|to)\b[^.;]{0,50}$"
    r"|\bintroduced\s(?:[A-Z][\w.-]+\s){1,3}to\s(?:the\s)?$"
    r"|\b(?!Guns|Firearms|Weapons|Rifles|Pistols)[A-Z][a-z]+\s(?:had\s)?(?:moved|relocated)\sto\s$"
)


def is_of_people(left: str) -> bool:
    """True where people themselves move to another place."""
    return _MOVED.search(left) is not None


def end_of_route(
    sentence: Sentence, mention: PlaceMention, left: str, right: str, cues: Sequence[Cue]
) -> PlaceRole | None:
    """Where guns came from or went, if the mention is one of both ends; None if there is no such way."""
    start = _FROM.search(left)
    if (
        start is not None
        and start.start() == 0
        and sentence.text.startswith(left)
        and _THEN_GUNS.match(right)
    ):
        return _role_at_start(sentence, mention, right, cues)
    if start is not None and (then := _THEN_TO.match(right)):
        if _TO_BUY.match(right, then.end()):
            return None
        before, role = left[: start.start()], PlaceRole.PURCHASE
    elif (both := _FROM_TO.search(left)) is not None:
        before, role = left[: both.start()], PlaceRole.DESTINATION
        if TRAVEL.search(left) and _TO_BUY.match(right):
            return PlaceRole.PURCHASE  # "travelled from the Bronx to Columbia nine times to buy firearms"
    else:
        return None
    if not _is_of_guns(sentence, before, cues) or _NOT_GUNS.search(before):
        return None
    if role is PlaceRole.PURCHASE:
        return _role_at_start(sentence, mention, right, cues)
    return None if mention.country == "US" and mention.kind is PlaceKind.COUNTRY else role


def _role_at_start(
    sentence: Sentence, mention: PlaceMention, right: str, cues: Sequence[Cue]
) -> PlaceRole | None:
    """The source, or the border where guns leave the land; nothing of a land as a whole."""
    if mention.country == "MX" or (mention.country == "US" and mention.kind is PlaceKind.COUNTRY):
        return None
    if passes_border(mention, right) or any(leaves_land(sentence, mention, cue) for cue in cues if cue.move):
        return PlaceRole.CROSSING
    return PlaceRole.PURCHASE


def _is_of_guns(sentence: Sentence, before: str, cues: Sequence[Cue]) -> bool:
    """True if the sentence tells of guns and a way, and not rather of drugs."""
    if not any(cue.move for cue in cues) or not GUNS.search(sentence.text):
        return False
    return not DRUGS.search(before) or GUNS.search(before) is not None
