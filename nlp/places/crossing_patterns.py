"""How crossings are written: "Gateway International Bridge", "puerto de entrada de Nogales"."""

from __future__ import annotations

import re

from nlp.gazetteer.data import place_words
from nlp.opened import Opened

_NAME = r"(?:(?<!\w)[A-Z][\w'’.&-]{0,30}(?:[ ](?:(?:to|of|the|and|&|del?|de[ ]las?)[ ]){0,2}|(?=[ ])))"
CROSSING = re.compile(
    rf"((?:{_NAME}){{1,5}})(?:[Pp](?:orts?|oint)[ ]of[ ][Ee]ntry|POE\b|[Ii]nternational[ ][Bb]ridge|"
    rf"[Bb]order[ ][Cc]rossing|[Bb]order[ ][Ss]tation|[Bb]ridge\b|[Pp]ort\b(?![ ]of))|"
    r"\bBridge[ ]of[ ]the[ ][A-Z]\w+|"
    rf"((?:{_NAME}){{1,3}})[Cc]rossing\b"
)
#: What no crossing is without, and most texts are.
ANY_CROSSING = Opened(r"\b(?:[Pp]orts?\b|[Pp]oint[ ]of\b|POE\b|[Bb]ridge|[Bb]order[ ][Ss]tation|[Cc]rossing)")
CRUCE = Opened(
    r"\b(?:puerto(?:\sde\sentrada)?(?=\sdel?\s)|Puerto\sde\sEntrada|[Gg]aritas?(?:\s[Ii]nternacional(?:es)?)?|"
    r"(?:[Pp]uerto|[Pp]aso)\s(?:[Ff]ronterizo|[Ii]nternacional)|[Pp]uente(?:\s[Ii]nternacional)?|"
    r"[Cc]ruce(?:\sfronterizo)?)\s(?:de\s|del\s)?"
    r"(?:(?:la\s|el\s)|(?:uno|dos|tres|I{1,3}|[1-4])\s(?=[\"“]))?[\"“]?[A-ZÁÉÍÓÚ][\w-]{0,30}(?:\s(?:de\slas?\s|del?\s)?[A-ZÁÉÍÓÚ][\w-]{0,30}){0,3}"
    r"(?:[\"”]\s(?:de|en)\s[A-ZÁÉÍÓÚ]\w+(?:\s[A-ZÁÉÍÓÚ]\w+){0,2})?"
)
#: After a town with its state: it is the crossing's.
PORT_AFTER = re.compile(
    r",?[ ](?:[Pp]orts?|[Pp]oint)[ ]of[ ][Ee]ntry\b|,?[ ](?:[Ii]nternational[ ]bridge|[Bb]order[ ]crossing)\b"
)
LEAD = re.compile(
    r"^(?:(?:The|At|In|From|Through|Near|Officers?|CBP|U\.S|US|Customs|When|On|To|"
    r"Customs and Border Protection)\s|[A-Z]\w+['’]s\s)+"
)


CROSSING_WORDS = re.compile(
    r"\b(?:Ports?|Point) of Entry\b|\bborder (?:crossing|station|checkpoint)s?\b|"
    r"\b(?:puerto de entrada|puerto|garitas?|cruce(?: fronterizo| internacional)?|"
    r"puente internacional|puente) del?\b|\b(?:puerto|paso|puente) (?:fronterizo|internacional)\b",
    re.IGNORECASE,
)


#: "across the St. Clair River", "the Canadian bank of the …", "cruzó el río Bravo".
_RIVERS = "|".join(
    re.escape(river) for river in sorted(place_words()["border_rivers"], key=len, reverse=True)
)
RIVER = Opened(
    r"\b(?:across|over|cross(?:ed|ing|es)?|banks?\sof|side\sof|swam|swimming|wad(?:ed|ing)|floated|paddled|cruz\w+|"
    r"vadea\w+|por|a\strav[eé]s\sdel?|orillas?\sdel?)\s(?:(?:the|el|del)\s)?"
    rf"(?P<name>{_RIVERS})(?!\s(?:City|Valley|Ranch))",
    re.IGNORECASE,
)
#: Before a crossing's name: its head speaks, nothing was crossed there.
HEAD_OF = re.compile(
    r"\b(?:director[ae]?|chief|head|manager|supervisor|spokes\w+|jef[ea]|encargad[oa]|administrador[a]?|titular|vocer[oa])\s"
    r"(?:of|at|for|de|del|en)\s(?:the\s|la\s|el\s|los\s)?$",
    re.IGNORECASE,
)
ITS_HEAD = re.compile(
    r"\s(?:(?:assistant|deputy|acting|interim)\s)?(?:port\s)?(?:director|chief|manager)\b", re.IGNORECASE
)


#: Before a crossing that only tells how far something else lies.
FAR_FROM = re.compile(
    r"\b(?:miles|feet|km|kil[oó]metros|kms|meters|metros|yards|blocks|cuadras)\s(?:\w+\s)?(?:from|of|del?|al?)\s(?:the\s|an?\s|la\s|el\s)?$",
    re.IGNORECASE,
)
