"""How texts tell ages: the wordings that ages.py reads, English and Spanish."""

from __future__ import annotations

import re

from nlp.opened import Opened
from nlp.people.alias_wordings import APPOSED_ALIASES

ALIASES = rf"(?:{APPOSED_ALIASES}){{0,4}}"
#: After an age in figures nothing may make it a number of other things.
_NO_OTHER = (
    r"(?!\d|,\d|[-\s](?:counts?|months?|days?|hours?|firearms?|guns?|rounds?|handguns?|rifles?|pistols?|"
    r"weapons?|"
    r"years? (?:in|of(?![-\s]age))|others?|people|percent)\b|"
    r"\s?(?:meses|cargos|armas|rifles|fusiles|pistolas))"
)
#: What may stand after an age: an end, or the words of a clause that goes on.
_ENDS = (
    r"(?=[,.;:)\]\n—–]|\s?$|[-\s]years?[-\s](?:old|of[-\s]age)|\saños|\s[-–—(]|\s(?:and|y|of|from|de|del|"
    r"an?|who|was|"
    r"were|is|are|has|"
    r"had|on|in|with|faces?|pleaded|will|when|at|fue|fueron|both|also|each|allegedly|formerly|"
    r"for(?=\s[a-z])|to(?=\s[a-z])|by|"
    r"un|una|quien|"
    r"que|en|con|por|se|está|alias|aka|a\.k)\b)"
)
_LEAD = (
    r"(?:(?:(?:now|then|also|currently|at the time|hoy|entonces|también|actualmente|el primero|la primera|"
    r"el segundo|"
    r"la segunda|este último|esta última|the former|the latter),?\s)?"
    r"(?:at (?:the )?age(?: of)?|age[d]?:?|who (?:is|was|turned|will be)(?: now)?|is|was|of|tiene|tenía|"
    r"(?:quien|que) "
    r"(?:tiene|tenía)|has|an?|whose age (?:is|was)(?: given as)?|(?:believed|thought|said|reported) to be|"
    r"con|de(?: unos| aproximadamente| apenas| entonces)?|y de|edad:?|about|approximately|apparently)?\s?)"
)
AGE_AFTER = re.compile(
    rf"^{ALIASES}(?:\s\((?:DOB|born|b\.|nacid[oa])[^()]{{0,25}}\))?(?:,?\s?\(?|\s?\()"
    rf"{_LEAD}(?P<age>[1-9]\d){_NO_OTHER}{_ENDS}(?:[-\s]years?[-\s](?:old|of[-\s]age)|\saños(?:\sde\sedad)?)?"
)
#: "Name, of Mesa, Arizona, 34,".
AGE_AFTER_HOME = re.compile(
    rf"^{ALIASES},?\s(?:of|from|(?:a )?(?:resident|native) of|de|"
    r"(?:vecin[oa]|residente|originari[oa]|oriund[oa]|habitante|natural|nativ[oa])s? (?:de|en))\s"
    r"[A-ZÁÉÍÓÚÑ][\w.’' ]{1,30}(?:\s?\([^()]{2,20}\))?(?:,\s[A-ZÁÉÍÓÚÑ][\w. ]{1,20}){0,2},"
    r"\s(?:and\s|y\s)?(?:age[d]?\s|who is\s|de\s|an?\s(?=\d\d-))?(?P<age>[1-9]\d)"
    r"(?=[,.;)]|\saños|-year-old)"
)
AGE_LATER = re.compile(
    r"^[^.;]{0,60}?\b(?:who (?:is|turned)|is|was|tiene|también(?: de)?|aged?)\s(?:also\s|"
    r"now\s)?(?P<age>[1-9]\d)(?=[,.;)\s])(?!\s(?:months|counts|firearms|guns|rounds|rifles|"
    r"pistols|percent|people|of|miles|per|handguns|weapons|minutes))(?:\saños)?"
)
AGE_BEFORE = re.compile(
    r"(?:(?P<age>[1-9]\d|(?i:twenty|thirty|forty|fifty|sixty|seventy)(?:-\w{3,5})?|(?i:eighteen|nineteen))"
    r"-year-old|\bde (?P<edad>[1-9]\d)(?: años(?: de edad)?|(?=, $)))(?P<between>(?:,?\s[\w.’'-]+){0,7}?),?\s"
    r"(?:and\s)?$"
)
AGES_LISTED = re.compile(
    r"^,?\s\(?(?:age[ds]?\s|de\s)?(?P<ages>\d{2}(?:, \d{2})*,? (?:and|"
    r"y) \d{2})(?:\saños)?(?:(?: de edad)?,? (?:respectively|respectivamente))?"
)
BOTH_AGE = re.compile(
    r"^,?\s(?:both|all|each|ambos|los dos|todos)(?:\s\w+)?\s(?:aged?\s|de\s)?(?P<age>\d{2})(?!\d)"
)
#: After two given names: "este último de 29 años", "the latter 29".
LAST_AGE = re.compile(
    r"^,\s(?:(?:y|and)\s)?(?:est[ea] últim[oa]|el último|el segundo|the latter|the second)(?:,|\sde|"
    r"\saged?|\sis)?\s"
    r"(?P<age>[1-9]\d)(?!\d)"
)
DESCRIBED_AGE = re.compile(
    rf"^{ALIASES}(?:,?\s(?:an?|un[oa]?|his|her|their|the|su|el|la)\s(?:[\w-]+\s){{0,3}}?(?P<age>[1-9]\d)"
    r"(?:-year-old|\saños)"
    # "José Lund, cabo de intendencia, de 30 años", "Otto Lund, a retired welder of 66,"
    r"|,\s(?:[\w.’-]+\s){0,5}?[\w.’-]+,?\s(?:de|y de|con)\s(?P<edad>[1-9]\d)\saños"
    r"|,\san?\s(?:[a-z][\w’-]*\s){1,4}of\s(?P<of>[1-9]\d)(?=[,.;)])"
    # "José Lund, su hijo, de 30;", "Ana Lund, his wife, 41,"
    r"|,\s(?:his|her|their|su|el|la|the)\s(?:[a-zñáéíóú-]+\s){0,3}[a-zñáéíóú-]+,\s(?:also\s|"
    r"también\s)?(?:aged?\s|de\s)?"
    r"(?P<kin>[1-9]\d)(?=[,;.)]|$|\saños\b|\sy\s|\sand\s))"
)
BOTH_LATER = re.compile(
    r"\b(?:(?:both|ambos|los dos)(?:\s\w+)?\s(?:aged?\s|de\s)?|(?:tienen|tenían|are|were)\s)(?P<age>[1-9]\d)"
    r"(?:\saños|\syears old)?(?=[\s,.;])(?!\s(?:guns|firearms|weapons|rifles|pistols|armas|fusiles))"
)

#: After the second of several names, before the list goes on: "Otto y Lucio, tienen 23 años; Ana, 30".
BOTH_INSIDE = re.compile(
    r"\b(?:tienen|tenían|both|ambos|los dos|are both|each)\s(?:aged?\s|de\s)?(?P<age>[1-9]\d)(?:\saños|"
    r"\syears old|(?=[;,.]))"
)
#: "Three men, each of them 23": the age of all.
ALL_AGED = Opened(
    r"\b(?:(?:each|both|all)(?: (?:one|three|four|five))?(?: of (?:them|whom|the \w+))?,?|(?:cada uno|"
    r"tod[oa]s|amb[oa]s)(?: "
    r"ellos)?,?)\s(?:(?:is|are|was|were|aged?|de|men|women|con)\s){0,2}(?P<age>[1-9]\d)(?=[,.;)]|"
    r"\syears[ -]old|\saños)"
)
#: "The defendant, 25,", "El acusado, de 25 años,", "the 25-year-old": of whom the sentences before tell.
THE_ACCUSED = re.compile(
    r"\b(?:[Tt]he (?:\w+ )?(?:defendant|accused|man|woman|suspect|buyer|dealer|driver|officer|smuggler)|"
    r"[Ee]l (?:\w+ )?(?:acusado|imputado|detenido|hombre|joven|sentenciado|sujeto|conductor)|"
    r"[Ll]a (?:\w+ )?(?:acusada|imputada|detenida|mujer|joven|sentenciada|conductora)),? "
    r"(?:who (?:is|was) |aged? |de |quien tiene |que tiene )?(?P<age>[1-9]\d)(?=,| años)"
    r"|\b[Tt]he (?P<young>[1-9]\d)-year-old\b"
    # "He is 19 now", "She’s a 34-year-old welder", "Tiene 34 años."
    r"|\b(?:He|She)(?:['’]s|\s(?:is|was))\s(?:now\s|only\s|just\s|an?\s(?=\d\d-))?"
    r"(?P<he>[1-9]\d)(?=[,.;]|\snow\b|\sand\b|[-\s]years?[-\s]old)|\bTiene (?P<tiene>[1-9]\d) años\b"
)
#: An age told of somebody who is not named there: "a 34-year-old", "a man, 34,", "de 34 años".
DESCRIBED = re.compile(
    r"(?:\b(?:man|woman|resident|national|citizen|native|person|felon|driver|dealer|hombre|mujer|joven|"
    r"mexican[oa]|"
    r"estadounidense|ciudadan[oa]|vecin[oa]|conductor[a]?)(?: [\w ]{2,25})?, (?:aged? |age |who is |de )?"
    r"(?P<years>[1-9]\d)(?=[,.]| años))|"
    r"(?P<age>[1-9]\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:-\w{3,5})?|eighteen|nineteen)-year-old|"
    # What is there comes first: looking back at every character would cost more than all the rest.
    r"(?=[1-9]\d años)(?<!hasta )(?<!entre )(?<!ía )(?<!ían )(?<!\ba )(?<!por )(?<!máximo de )(?<!mínimo de )"
    r"(?<!máxima de )"
    r"(?<!mínima de )(?<!pena de )(?<!condena de )(?<!hace )(?<!y )(?P<edad>[1-9]\d) años(?: de edad)?"
    r"(?! (?:de|en|tras) (?:una? |la |las )?(?:prisión|cárcel|reclusión|rejas|condena|pena|libertad|"
    r"experiencia))"
)
