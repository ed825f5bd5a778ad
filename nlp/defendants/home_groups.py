"""How texts tell the home of several people, and towns that no list knows, English and Spanish."""

from __future__ import annotations

import re

#: A home told with a town that no list knows: "Un vecino de Melchor Ocampo, Coahuila".
UNLISTED_HOME = re.compile(
    r"\b(?:vecin[oa]|residente|habitante|originari[oa]|oriund[oa]|residents?|natives?) (?:de|en|of|in) "
    r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’'-]*(?:\s(?:de\s|del\s|la\s)?[A-ZÁÉÍÓÚÑ][\w’'-]*){0,3})(?=[,(]|\s\()"
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|both|dos|tres|cuatro|cinco|seis|"
    r"siete|ocho|nueve|diez|once|doce)"
)
_PEOPLE = (
    r"(?:people|persons|men|women|residents|suspects|defendants|brothers|sisters|teens|teenagers|soldiers|"
    r"friends|couple|pair|duo|trio|siblings|twins|cousins|roommates|newlyweds|hombres|mujeres|personas|"
    r"jóvenes|"
    r"citizens|nationals|members|buyers|cousins|officers|students|immigrants|felons|refugees|veterans|"
    r"vecinos|residentes|hermanos|acusados|habitantes|ciudadanos|primos|mexicanos|estadounidenses)"
)
#: "Four people from Peoria", "los tres hermanos de Reno": a home of all.
GROUP_OF = re.compile(
    rf"\b(?:{_NUMBER}\s(?:[\w-]+\s){{0,2}}{_PEOPLE}|couple|pair|trio|duo|pareja|matrimonio|brothers|"
    rf"hermanos|family|"
    rf"familia|(?:^|[.:;]\s){_NUMBER}(?=\sfrom)|husband and wife|father and son|padre e hijo|"
    rf"(?:l[oa]s|tod[oa]s) (?:{_NUMBER}),? (?:(?:vecin|residente|habitante|"
    rf"originari)[oa]?s)(?=\sde))\s(?:from|of|in|"
    rf"living in|who live in|de|"
    r"que viven en)\s$",
    re.IGNORECASE,
)
#: A headline about several of one town: "Hesperia Father and Son Plead Guilty".
GROUP_IN_TITLE = re.compile(
    r"\b(?:(?:father|mother|husband|padre|madre|uncle)\s(?:and|y|&)\s(?:son|daughter|wife|hij[oa]|nephew)|"
    r"brothers|sisters|siblings|"
    rf"couple|pair|duo|trio|men|women|residents|{_NUMBER}(?=\sfrom)|hermanos|hermanas|pareja|vecinos)\b",
    re.IGNORECASE,
)
#: A headline's group that is two, whoever else is accused.
TWO_IN_TITLE = re.compile(
    r"\b(?:couple|pair|duo|pareja|two|dos|(?:father|mother|husband|padre|madre|uncle)\s(?:and|y|&))\b",
    re.IGNORECASE,
)
#: "the Valdivias of Reno"; in headlines "the Streets of Reno".
SURNAME_OF = re.compile(
    r"\b(?:[Tt]he|[Ll]os) (?!(?:Streets|Cities|Counties|Districts|Borders|Outskirts|Suburbs|Neighborhoods|"
    r"Calles|Puertos)\b)"
    r"[A-Z][a-z]+s (?:of|from|de) $"
)
#: After a place: "Philadelphia suspects, among them", "Reno men".
PLACE_GROUP = re.compile(rf"^(?:-area)?,?\s(?!{_NUMBER}\s)(?:[\w-]+\s)?{_PEOPLE}\b", re.IGNORECASE)
#: "An Orange Park man": a town that no list knows.
UNLISTED_MAN = re.compile(
    r"\b[Aa]n? (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}),? (?:man|woman|resident|couple|teenager|"
    r"businessman)\b"
)
#: A headline's "Garland man accused", after its beginning or a colon.
UNLISTED_IN_TITLE = re.compile(
    r"(?:^|[:;–—]\s)(?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:-area)? (?:[a-z-]+ ){0,2}?(?:man|woman|"
    r"resident|couple|"
    r"teen|teenager|brothers|gun dealer|pawnbroker|gunsmith|father|mother|trucker|nurse)\b"
)
