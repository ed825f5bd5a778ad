"""How texts tell ages and homes: the wordings that residence.py reads, English and Spanish."""

from __future__ import annotations

import re

ALIASES = (
    r"(?:,?\s\(?(?:a\.?\s?k\.?\s?a\.?|also known as|alias|known as)\s"
    r"[^,;()]{1,40}(?:,[\"”'’])?\)?)*(?:\s\([A-Z“\"][^()\d]{1,30}\)(?=,))?"
)
AGE_AFTER = re.compile(
    rf"^{ALIASES}(?:,?\s?[\"“'][^\"”'\n]{{1,25}}[\"”'],?)?(?:,?\s\(?(?:(?:now|then|age[d]?|who is|"
    rf"is|of|tiene|has|a(?:n)?|whose age is|de)\s)?|\s?\()(?P<age>[1-9]\d)(?!\d|,\d|[-\s](?:count|"
    rf"month|day|hour|firearm|gun|round|handgun|rifle|pistol|years? (?:in|of))|\s?(?:meses|cargos|"
    rf"armas))(?:[-\s]years?[-\s]old|\saños(?:\sde\sedad)?)?"
)
AGE_LATER = re.compile(
    r"^[^.;]{0,60}?\b(?:who (?:is|turned)|is|was|tiene|también(?: de)?|aged?)\s(?:also\s|"
    r"now\s)?(?P<age>[1-9]\d)(?=[,.;)\s])(?!\s(?:months|counts|firearms|guns|rounds|rifles|"
    r"pistols|percent|people|of|miles|per|handguns|weapons|minutes))(?:\saños)?"
)
AGE_BEFORE = re.compile(r"(?P<age>[1-9]\d)-year-old(?P<between>(?:,?\s[\w.’'-]+){0,7}?),?\s(?:and\s)?$")
AGES_LISTED = re.compile(
    r"^,?\s\(?(?:aged?\s|de\s)?(?P<ages>\d{2}(?:, \d{2})*,? (?:and|"
    r"y) \d{2})(?:\saños)?(?:(?: de edad)?,? (?:respectively|respectivamente))?"
)
BOTH_AGE = re.compile(r"^,?\s(?:both|all|each|ambos|los dos|todos)(?:\s\w+)?\s(?:de\s)?(?P<age>\d{2})(?!\d)")
BOTH_LATER = re.compile(r"\b(?:both|ambos|los dos)(?:\s\w+)?\s(?:de\s)?(?P<age>\d{2})(?:\saños)?(?=[\s,.;])")
#: What may stand between a name and "of": an alias, an age, "both", "formerly".
PREFIX = re.compile(
    rf"^{ALIASES}(?:,?\s\(?(?:now |then |age[d]? |who is |de )?\d{{2}}\)?(?:\syears\sold|"
    rf"\saños(?:\sde\sedad)?)?)?{ALIASES},?(?:\s\(|\s)?(?:(?:all|both|also|likewise|each|"
    rf"most recently|formerly|originally|late) )*"
    r"(?:(?:of|from|de|en|,)\s(?:(?:the (?:city|town|village|borough) of|nearby|suburban|the|"
    r"la ciudad de)\s)?)?"
)
STREET = re.compile(r"\b(?:Street|Avenue|Road|Drive|Boulevard|Place|Lane|Way|Walk|Court|Chase|Square)$")
ADDRESS = re.compile(
    r"(?:\d+[^;.()]{0,70}?|[A-Z][\w ]{0,40}\s(?:Street|Avenue|Road|Drive|Boulevard|Place|Lane|Way|"
    r"Walk|Court)(?:,[^;.()]{0,40})?),?\s(?:in\s)?"
)
TOWN = re.compile(
    r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’'-]*(?:\s(?:de\s|del\s|la\s)?[A-ZÁÉÍÓÚÑ][\w’'-]*){0,3})(?=[,;.)]|"
    r"\s(?:and|was|were|is|has|y|whom|who)\b|$)"
)
#: "who lives in Reno", "a resident of", "vecino de": a home wherever it stands in the words about a person.
HOME = re.compile(
    r"\b(?:who (?:now |both )?(?:lives?|lived|resides?|resided)(?: legally)? (?:in|near)|(?:a |"
    r"an )?residents? (?:of|in)|(?:lives|lived|resides|resided) (?:legally )?in|"
    r"living (?:legally )?in|residing in|natives? of|hails? from|"
    r"vecin[oa]s? del?|residentes? (?:\w+ ){0,2}?(?:en|de)|originari[oa]s? de|con domicilio en|"
    r"que (?:vive|reside|radica|residía|vivía) en|radicad[oa] en|habitantes? de|viven? en|"
    r"residen? en)\s(?:the |la ciudad de |el condado de )?$"
)
BOUNDARY = re.compile(r";|\n\s*\n|(?<!\b[A-Z])(?<!St)\.\s(?=[A-Z])")
DESCRIBED = re.compile(
    r"(?:\b(?:man|woman|resident|hombre|mujer|joven), (?:de )?(?P<years>[1-9]\d)(?=[,.]| años))|"
    r"(?P<age>[1-9]\d)-year-old|(?P<edad>[1-9]\d) años(?: de edad)?"
)
WHO = (
    r"(?:man|woman|men|women|resident|residents|couple|native|teen|teens|teenagers?|brothers?|"
    r"felon|father|trio|duo|pair|gun dealer|arms dealer|dealer|ex-?marine|businessman|"
    r"business owner)"
)
PLACE_MAN = re.compile(
    rf"^(?:(?:-area)?\s(?:(?!the\b|that\b|and\b|when\b|where\b|two\b)[\w-]+\s)?|,\s){WHO}\b"
)
FAMILY = r"(?:family|gun (?:shop|store) owners|familia)"
PLACE_FAMILY = re.compile(rf"^(?:-area)?\s(?:\w+\s)?{FAMILY}\b")
FAMILY_OF = re.compile(
    rf"\b{FAMILY}\b,?\s(?:\w+\s)?(?:of|from|in|de|que reside en|que vive en)\s(?:la zona de )?$",
    re.IGNORECASE,
)
#: Between a place and a name: "Laredo resident X", "a Houston, Texas, woman, X".
DESCRIBED_BEFORE = re.compile(rf"(?:-area)?,?\s(?:\w+\s)?{WHO},?\s(?:named |identified as )?", re.IGNORECASE)
MAN_OF = re.compile(
    rf"(?:\b(?:{WHO}|hombre|mujer|joven|jóvenes|vecin[oa]|residente)s?(?:, \d\d,)?|(?:^|"
    rf"[.\n]\s*)(?:An?|Una?)\s(?:[\w’'-]+\s){{0,4}}[\w’'-]+)\s(?:from|of|who lives in|living in|de|"
    rf"en)\s$",
    re.IGNORECASE,
)
BOTH_LIVE = re.compile(
    r"(?:^|[.;]\s+)(?:Both|All(?: \w+)?|The (?:two|three|brothers|men|pair)|They|Ambos|Los (?:dos|"
    r"tres)|Todos)(?: \w+)? (?:live|lived|reside|are from|are residents of|viven|residen|son de|"
    r"radican)(?: legally)?(?: in| en)?(?: the| la zona de)? $"
)
HIS_HOME = re.compile(
    r"\b(?:his|her|su) (?:own )?(?:home|house|residence|apartment|casa|domicilio|vivienda) (?:in|"
    r"at|near|en|de) $"
)
OWNER = re.compile(
    r"^[^.;]{0,45}\b(?:owners?|owns|owned|operator|proprietor|dueñ[oa]s?|"
    r"propietari[oa]s?)\b[^.;]{0,70}?(?:,?\s(?:in|en|de|"
    r"of))\s(?P<city>[A-ZÁÉÍÓÚÑ][\w’-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’-]+)?)(?=[,;.])"
)
