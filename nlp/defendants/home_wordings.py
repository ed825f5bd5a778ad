"""How texts tell ages and homes: the wordings that residence.py reads, English and Spanish."""

from __future__ import annotations

import re

from nlp.people.alias_wordings import APPOSED_ALIASES

ALIASES = rf"(?:{APPOSED_ALIASES}){{0,4}}"
#: What may stand between a name and "of": an alias, an age, "both", "formerly".
PREFIX = re.compile(
    rf"^{ALIASES}(?:\s\((?:DOB|D\.O\.B\.|[Bb]orn|b\.|[Nn]acid[oa]|f\.n\.)[^()]{{0,30}}\))?(?:\s\|)?"
    rf"(?:\s[—–](?=\s\d\d,\s(?:of|from)\s))?(?:,?\s\(?(?:now |then |[Aa]ge[d]? |[Aa]ge: |"
    rf"[Ee]dad: |who is |"
    rf"de )?\d{{2}}(?!\s[A-Z][\w.]*(?:\s[A-Z]\w*){{0,2}}\s(?:St|Ave|Rd|Dr|Blvd|Ln|Ct|Pl|Street|Avenue|Road|"
    rf"Drive|"
    rf"Lane|Court|Boulevard)\b)\)?(?:[-\s]years?[-\s]"
    rf"(?:old|of[-\s]age)|\saños(?:\sde\sedad)?)?)?{ALIASES}(?:\s\|)?,?(?:\sy(?=\sde\s))?(?:\s\(|"
    rf"\s)?(?:(?:all(?: (?:two|three|four|five|six|seven|eight))?|both|l[oa]s dos|amb[oa]s|tod[oa]s|"
    rf"also|likewise|each|"
    rf"most recently|then|now|currently|previously|formerly|originally|late) )*"
    r"(?:(?:of|from|de|en|,)\s(?:(?:the|nearby|suburban|unincorporated|rural|greater|downtown|far|"
    r"Southeast|Northeast|Southwest|Northwest|north|"
    r"south|east|"
    r"west|northern|southern|eastern|western|northwest|northeast|southwest|southeast|central|inner|outer|"
    r"tiny|small|"
    r"la|el)\s){0,3}(?:(?:city|town|village|borough|suburb|community|hamlet|ciudad|municipio|localidad|"
    r"poblado|pueblo|"
    r"comunidad|fronteriza|colonia)\s(?:fronteriza\s)?(?:of|de)\s)?)?"
)
STREET = re.compile(
    r"\b(?:Street|Avenue|Road|Drive|Boulevard|Place|Lane|Way|Walk|Court|Chase|Square|Terrace|Circle|Trail|"
    r"Parkway|"
    r"Highway|St|Ave|Rd|Dr|Blvd|Ln|Ct|Pl|Pkwy|Hwy|Apt)\.?$"
)
#: After a place's name that is a street's: "187 Riverdale Avenue".
STREET_AFTER = re.compile(
    r" (?:Street|Avenue|Ave\.|St\.|Road|Rd\.|Drive|Boulevard|Blvd|Lane|Parkway|Highway|Terrace|Square|Chase|"
    r"Court|Place|Way|Walk|Circle|Trail|Plaza)(?!\w)"
)
#: An address with a town that no list knows, before its state: "416 Whitney Chase, Stone Mills, Georgia".
ADDRESS_TOWN = re.compile(
    r"\d+\s[^;.()\d]{3,50}?,\s(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s(?=[A-Z])"
)
ADDRESS = re.compile(
    r"(?:\d+(?:[^;.()]|(?<=\bSt)\.|(?<=\bAve)\.|(?<=\bRd)\.|(?<=\bDr)\.|(?<=\bBlvd)\.|(?<=\bLn)\.|"
    r"(?<=\bCt)\.|"
    r"(?<=\bApt)\.|(?<=\b[NSEW])\.){0,70}?|[A-Z][\w ]{0,40}\s(?:Street|Avenue|Road|Drive|Boulevard|Place|"
    r"Lane|Way|"
    r"Walk|Court)(?:,[^;.()]{0,40})?),?\s(?:in\s)?"
)
TOWN = re.compile(
    r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’'-]*(?: (?:de |del |la )?[A-ZÁÉÍÓÚÑ][\w’'-]*){0,3})(?=[,;:.)\n]|\s\(|"
    r"\s(?:and|was|were|is|has|had|have|y|whom|who|on|for|with|to|by|will|faces?|pleaded|pled|received|"
    r"got|told|said|"
    r"admitted|fue|fueron|que|quien|por|con|se)\b|$)"
)
#: "who lives in Reno", "a resident of", "vecino de": a home wherever it stands in the words about a person.
HOME_VERB = (
    r"(?:(?:comes?|came|hails?|originally|is|are|was|were|both|both men are|both are) from|"
    r"(?:\d\d-year-old|citizens?|nationals?|man|men|woman|women|couple|father|mother|son|brothers?|felon|"
    r"dealer|soldiers?|"
    r"veteran|resident|student|officer|businessman|native|hombres?|mujer|ciudadan[oa]s?|joven|jóvenes|"
    r"mexican[oa]s?|texan[oa]s?|estadounidenses?|padre|pareja) (?:\w+ )?(?:from|of|who lives? in|"
    r"who lived in|living in|based in|de)|(?:based|lived?|living|lives) (?:\w+ ){0,3}(?:in|around|near)|"
    r"(?:partly|now|currently|then) (?:in|around|near)|(?:makes|made) (?:his|her|their) home in|"
    r"con residencia en|domiciliad[oa]s? en|avecindad[oa]s? en|asentad[oa]s? en|natural(?:es)? de|"
    r"(?:una? )(?:peluquer|maestr|comerciante|obrer|mecánic|soldador|vendedor|estudiante|enfermer|emplead|"
    r"chofer|"
    r"conductor|jubilad|camioner|ganader|albañil|estilista|mesero?|cociner|agricultor|vaquer)[oa]? de|"
    r"oriund[oa]s? de|nativ[oa]s? de|nacid[oa]s? en|procedentes? de|que (?:viven|residen|radican) en|"
    r"residing (?:in|near)|who (?:now |both |all )?(?:lives?|lived|resides?|resided)(?: legally| "
    r"together| with \w+ \w+)? (?:in|near)|"
    r"(?:a |"
    r"an )?residents? (?:of|in)|(?:lives|lived|resides|resided) (?:\w+ )?(?:in|near)|(?:whose|his|"
    r"her) (?:\w+ )?(?:home|address|residence|"
    r"last known address) (?:is|was)(?: listed)? (?:in|as)|(?:dealer|gunsmith|licensee|salesman|trader|"
    r"dueño|armero) (?:in|en)|"
    r"living (?:\w+ )?in|residing (?:\w+ )?in|natives? of|hails? from|"
    r"vecin[oa]s? del?|residentes? (?:\w+ ){0,2}?(?:en|de)|originari[oa]s? de|con domicilio en|"
    r"(?:que|quien) (?:vive|reside|radica|residía|vivía|radicaba) en|radicad[oa] en|habitantes? de|viven? en|"
    r"residen? en)"
)
_WITH = r"(?:with|alongside|con) (?:\w+['’]?s? ){1,7}?"
#: "resided with his wife and two sons in", "whose license lists an address in", "who had moved to".
HOME_TOLD = (
    rf"(?:(?:lives?|lived|living|resides?|resided|residing|stayed|staying) (?:{_WITH})?(?:in|near|outside|"
    rf"just outside|on the outskirts of)|"
    rf"(?:vive|vivía|reside|residía|radica|radicaba|habita|habitaba)n? (?:{_WITH})?en|"
    r"(?:an?|his|her|their|known|home|listed|mailing|street) address(?:es)? (?:listed )?(?:in|as)|"
    r"(?:radicad|avecindad|domiciliad|establecid)[oa]s? (?:[a-zñáéíóú]+ ){1,4}en|"
    r"\d\d años(?: de edad)?,? (?:y )?de|(?:whose|en cuy[oa]|cuy[oa]) (?:[a-z]+ )?(?:home|house|apartment|"
    r"residence|trailer|vivienda|casa|domicilio|departamento|apartamento|residencia) (?:in|at|near|de|en)|"
    r"address (?:is|was) (?:on|in|at) (?:the \d+ block of )?[^,;.]{3,40}? in|hometown (?:is|was|of)|"
    r"last known to (?:live|reside) in|"
    r"(?:had|has|have|recently|later|who|then|since) (?:moved|relocated) to|mudad[oa]s? a|con casa en|"
    r"(?:con domicilio|que (?:vive|reside)|con residencia) en (?:la |el )?(?:calle|avenida|colonia|barrio|"
    r"fraccionamiento) [^,;.]{2,40}?(?:,| de| en))"
)
HOME = re.compile(
    rf"\b(?:{HOME_VERB}|{HOME_TOLD})\s(?:the |unincorporated |nearby |suburban |la ciudad de |"
    rf"el condado de |(?:north|south)(?:east|west)? |(?:east|west) )?$",
    re.IGNORECASE,
)
#: Where somebody was born, which is his home only where no other is told.
BORN = re.compile(
    r"\b(?:natives?|originally|born|nacid[oa]s?|nativ[oa]s?|oriund[oa]s?|natural(?:es)?) (?:from|of|in|de|"
    r"en)\s"
    r"(?:the |la ciudad de )?$",
    re.IGNORECASE,
)
BOUNDARY = re.compile(
    r";|\n\s*\n|(?<!\b[A-Z])(?<!St)(?<!\bAve)(?<!\bRd)(?<!\bDr)(?<!\bBlvd)(?<!\bApt)(?<!\.[aA])\.\s(?=[A-Z])"
)
WHO = (
    r"(?:man|woman|men|women|resident|residents|couple|native|teen|teens|teenagers?|brothers?|"
    r"felon|father|trio|duo|pair|gun dealer|arms dealer|dealer|ex-?marine|businessman|"
    r"business owner|gunsmith|gun collector|mechanic|officer|student|soldier|veteran|mother|youth|"
    r"defendant|suspect|"
    r"buyer|trafficker|smuggler|trucker|driver|welder|farmer|rancher|nurse|teacher|clerk|barber|"
    r"contractor|guard|manager|employee|seller|supplier|gun ?maker|gun ?runner|cop|sailor|"
    r"airman|sergeant|"
    r"firefighter|paramedic|locksmith|painter|roofer|landscaper|grandfather|gang member|"
    r"salesman|collector|pawnbroker|deputy|rapper|broker|licensee|grandmother|husband|wife|siblings|"
    r"sisters|roommates|"
    r"friends|machinist|electrician|plumber|carpenter|cook|waitress|bartender|hunter|marine|worker|pilot|"
    r"outfitter|handler|jailer|janitor|"
    r"engineer|musician|realtor|hairdresser|stylist|bouncer|chef|accountant|taxidermist|bail bondsman|"
    r"fisherman|"
    r"shop owner|store owner|postal worker|aide)"
)
PLACE_MAN = re.compile(
    rf"^(?:(?:-area|-based)?\s(?:(?!the\b|that\b|and\b|when\b|where\b|two\b|police\b)[\w-]+\s)?|,\s){WHO}\b"
)
FAMILY = r"(?:family|gun (?:shop|store) owners|familia)"
PLACE_FAMILY = re.compile(rf"^(?:-area)?\s(?:\w+\s)?{FAMILY}\b")
FAMILY_OF = re.compile(
    rf"\b{FAMILY}\b,?\s(?:\w+\s)?(?:of|from|in|de|que reside en|que vive en)\s(?:la zona de )?$",
    re.IGNORECASE,
)
#: Between a place and a name: "Laredo resident X", "a Houston, Texas, woman, X"; a force is only an employer.
DESCRIBED_BEFORE = re.compile(
    rf"['’]s\s|(?:-area|-based)?,?\s(?!(?-i:Police|Fire|Transit|"
    rf"Correction)\w*\s)(?:\w+\s)?{WHO},?\s(?:named |identified as "
    rf")?",
    re.IGNORECASE,
)
MAN_OF = re.compile(
    rf"(?:\b(?:{WHO}|hombre|mujer|joven|jóvenes|vecin[oa]|residente)s?(?:, \d\d,)?|(?:^|"
    rf"[.\n]\s*|[–—-]\s)(?:An?|Una?)\s(?!(?:\w+\s)?(?:jur|judge|jue[zc]|court|corte|tribunal|grand|fiscal|"
    rf"magistrad|agent|polic)\w*)(?:[\w’'-]+\s){{0,4}}[\w’'-]+),?\s(?:from|of|who lives in|living in|de|"
    rf"en)\s$",
    re.IGNORECASE,
)
BOTH_LIVE = re.compile(
    r"(?:^|[.;]\s+)(?:Both|All(?: \w+)?|The (?:two|three|brothers|men|pair)|They|Ambos|Los (?:dos|"
    r"tres)|Todos)(?: \w+)? (?:live|lived|reside|are from|are residents of|viven|residen|son de|"
    r"radican)(?: legally)?(?: in| en)?(?: the| la zona de)? $"
)
HIS_HOME = re.compile(
    r"\b(?:his|her|their|su|sus|s) (?:own )?(?:homes?|house|residence|apartment|casa|domicilio|vivienda|"
    r"residencia|hogar|apartamento|rancho|"
    r"departamento|inmueble)(?: (?:on|at|in the [\d-]+ block of|en la calle|en la avenida|"
    r"de la calle) [^.;,]{3,50}?)?"
    r"(?: (?:del|en el|en la|de la) (?:barrio|colonia|fraccionamiento)[^.;]{0,30})?,? "
    r"(?:in|at|near|outside|en|de|municipio de|ciudad de|en la ciudad de)(?: the(?: (?:city|town) of)?)? $"
)
OWNER = re.compile(
    r"^(?:[^.;]|(?<=\b[A-Z])\.){0,45}\b(?:owners?|owns|owned|runs|ran|operates|operated|operator|"
    r"proprietor|dueñ[oa]s?|"
    r"propietari[oa]s?)\b(?:[^.;]|(?<=\b[A-Z])\.){0,110}?(?:,?\s(?:in|en)|,\s(?:de|of))\s"
    r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’-]+)?)(?=[,;.])"
)
_TOWN_NAME = r"[A-ZÁÉÍÓÚÑ][\w’'-]*(?:\s(?:de\s|del\s|la\s)?[A-ZÁÉÍÓÚÑ][\w’'-]*){0,3}"
#: After names: "originarios de Parral y Torreón, respectivamente", "of Reno and Mesa, in that order".
TOWNS_IN_TURN = re.compile(
    rf"\b(?:of|from|in|de|en)\s(?P<towns>{_TOWN_NAME}(?:,\s{_TOWN_NAME}){{0,6}},?\s(?:and|y|e)\s{_TOWN_NAME}"
    rf"(?:,\s{_TOWN_NAME})?),?\s(?:respectively|respectivamente|en ese orden|in that order)\b"
)
#: Between the ages after a list and the town of all: "de 24 y 22 años, " de Mission.
AFTER_AGES = re.compile(r"^,\s(?=(?:both |all |ambos |todos )?(?:of|from|de)\s[A-ZÁÉÍÓÚÑ])")
#: Between two names that share what follows: "A and B, of Reno".
PAIR = re.compile(r",?\s(?:and|y|e|&)\s(?:(?:his|her|su)\s\w+,?\s)?$")
