"""Words by which texts tell of groups that no list knows, and of rivals of those in the matter."""

from __future__ import annotations

import re

from nlp.opened import Opened

# Words are bounded and begin at an edge, so that a search looks at each letter a few times at most.
PROPER = (
    r"(?<!\w)[A-ZÁÉÍÓÚÑ][\w'’]{1,30}"
    r"(?:[ -](?:(?:de|del|la|los|las|of|the)[ ])?[A-ZÁÉÍÓÚÑ0-9][\w'’]{0,30}){0,4}"
)
#: "columna móvil Dagoberto Ramos", "el frente Carlos Patiño": a unit of an armed group.
ARMED_UNIT = Opened(
    r"(?:\b(?:la|las|de la)\s(?P<unit>columnas?(?:\sm[oó]vil(?:es)?)?|cuadrilla)|\b(?:el|al|del|"
    r"los)\s(?P<front>frente|bloque))\s"
    rf"(?:guerrill\w+\s)?[\"“«]?(?P<name>{PROPER}|\d{{1,2}}\b)"
)
#: "la organización “Los Rusos”", "grupo delictivo Los Salazar", "a militia called the Red Hand".
ORGANISATION = Opened(
    r"\b(?:organizaci[oó]n|grupo|c[eé]lula|clan|facci[oó]n)\s(?:(?:criminal|delictiv[oa]|armad[oa]|"
    r"local|conocid[oa] como|"
    r"llamad[oa]|denominad[oa]|autodenominad[oa])\s){0,3}"
    rf"(?:(?=[\"“«])|(?:de\s)?(?=(?:Los|Las|La)\s[A-ZÁÉÍÓÚÑ]))[\"“«]?(?P<spanish>{PROPER})"
    r"|\b(?:group|crew|militia|clique|set|syndicate|faction)\s(?:(?:that is|that was|"
    r"which is)\s)?(?:known as|called|calling itself|"
    rf"that calls itself|named|dubbed)\s(?:the\s)?[\"“]?(?P<english>{PROPER})"
)
#: "Red River Liberation Front".
FRONT = re.compile(
    r"(?<!\w)(?:[A-Z][\w’'-]{2,20} ){1,4}(?:(?:Liberation|Revolutionary|Resistance|People['’]s|"
    r"Salvation) )(?:[A-Z]\w{2,12} )?"
    r"(?:Front|Army|Movement|Forces|Guard|Brigades?)(?!\w)"
)
#: "5 Segond gang", "Pandilla 18": names with a number.
NUMBERED = Opened(
    r"(?<![\w.,$-])(?P<before>\d{1,3}(?:st|nd|rd|"
    r"th)? [A-ZÁÉÍÓÚÑ][\w’'-]{2,30}(?: [A-Z][\w’'-]{2,20})?)\s(?:street |prison |armed )?"
    r"[Gg]angs?\b(?!\s(?:members?|leaders?|associates?))|"
    r"\b(?P<after>(?:Pandilla|Banda|Calle|Barrio) \d{2,3})(?!\w)"
)
#: Before the name of an armed group: those who left it, "las disidencias de las ".
DISSIDENTS = re.compile(
    r"\b(?:disidencias?|disidentes|grupos? disidentes?|dissidents?|dissident (?:factions?|groups?|wing)|"
    r"factions?|remnants)\s"
    r"(?:de(?:\sla[s]?|l)?|of|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: Before the name of a group that those of the matter fight.
RIVAL_BEFORE = re.compile(
    r"(?:\brivals?,?|\b(?:rival(?:iza)?|disput\w+|enfrent\w+|pugna\w*|guerra|pelea\w*|"
    r"lucha\w*)\s(?:[\wáéíóúñ]+\s){0,4}?(?:con|contra|a|al))\s"
    r"(?:(?:the|el|la|los|las|its|their|su|sus|rival)\s){0,2}$",
    re.IGNORECASE,
)
NAMED_CARTEL = re.compile(rf"({PROPER})\s(?:[Dd]rug\s(?:[Tt]rafficking\s)?)?[Cc]artel\b")
CARTEL_NAMED = Opened(rf"\b[Cc][áa]rtel\s(?:[Dd]e|[Dd]el|de\slos|de\slas|de\sla)\s{PROPER}")
NAMED_GANG = Opened(
    rf"(?:(?:\b[Tt]he|\b[Tt]heir|\ba|\bof|\blocal|[\"“])\s?)({PROPER})[\"”]?,?\s"
    r"(?:[Ss]treet\s|[Pp]rison\s|[Cc]riminal\s|[Mm]otorcycle\s|violent\s)*[Gg]angs?\b"
)
GANG_NAMED = Opened(
    rf"\b(?:gang|pandilla|banda)\s(?:known as|called|conocida como|llamada|denominada|de|del|"
    rf"de los)\s(?:the\s|los\s|las\s)?[\"“«]?({PROPER})"
)
GANG_LIST = Opened(
    r"\b[Gg]angs?,?\s(?:including|such as|like|known as|among them)\s(?:the\s)?"
    rf"({PROPER}(?:,\s(?:and\s)?(?:the\s)?{PROPER}){{0,12}}(?:,?\sand\s(?:the\s)?{PROPER})?)"
)
OF_PERSON = re.compile(r"\b(?:de|del)\s$")
MOTORCYCLE_CLUB = re.compile(rf"({PROPER})\s(?:Motorcycle\sClub|MC\b)")
GROUP_WORD = re.compile(r"\b(?:drug|trafficking|street|c[áa]rtel|gang)\b", re.IGNORECASE)
PUBLIC_BODY = re.compile(
    r"['’]s\b|\b(?:Divisions?|Departments?|Justices|District|County|Police|Attorneys?|Sheriff)\b"
)
#: "Gang Unit", "Cartel Strategy": an office, not a group.
OFFICE = re.compile(
    r"\s?(?:(?:[Ss]treet\s)?[Gg]angs?\s)?(?:[Uu]nits?|Task|Strategy|Division|Section|Bureau|Squad|"
    r"Suppression|Enforcement|"
    r"Intelligence|Investigat\w+|Prosecut\w+|[Tt]akedown)\b"
)
#: The name of a set before the name that all sets share: "Hill Street" in "Hill Street Bloods".
SET_NAME = re.compile(r"(?<=\b[Tt]he\s)(?:[A-Z0-9][\w-]*\s){1,3}$")
#: Sentences that say what an agency is for.
BOILERPLATE = Opened(
    r"\bOCDETF\b|Organized Crime Drug Enforcement|Project Safe|task force program|\bmission\b|"
    r"Strike Forces? (?:was|were|is|are)\b"
    r"|similar (?:arrests|cases|busts)|dismantles? the highest|Homeland Security Task Force|HSTF",
    re.IGNORECASE,
)
TIE = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|rounds|arms|arsenal|arming|"
    r"armed|grenades?|"
    r"members?|associat\w+|leaders?|affiliat\w+|boss|enforcer|gang|racketeer\w*|supply|supplied|"
    r"supplying|smuggl\w+|traffick\w+|"
    r"linked|ties|tied|behalf|belong\w*|work(?:ed|ing)? for|"
    r"armas?|armamento|municion\w*|fusil\w*|rifles?|pistolas?|cartuchos|integrantes?|miembros?|"
    r"l[ií]der\w*|operador\w*|destinatari\w+|abastec\w*|surt\w+|"
    r"vincul\w+|pertenec\w+|entreg\w+|contraband\w+|grupo)\b",
    re.IGNORECASE,
)
