"""Phrases about a home beside a town: appositions, shared homes, "this town", possessives."""

from __future__ import annotations

import re

from nlp.defendants.home_wordings import ALIASES

#: After a name, up to a town: ", a rapper from the Atlanta area".
APPOSED_FROM = re.compile(
    rf"{ALIASES}(?:,?\s\(?(?:aged? |de )?\d{{2}}\)?(?:\saños)?)?,\s(?:an?|un[ao]?|the|el|la|both|his|her)?\s?"
    r"(?:[\w'’-]+\s){1,6}(?:\([A-Z]{2,6}\)\s)?"
    r"(?:from|out of|based in|who lives in|procedente de|residente en|con domicilio en)\s"
    r"(?:the\s|la ciudad de\s|el municipio de\s)?"
)
#: After a name, up to a town: ", a clerk at a Tampa hotel".
WORKS_AT = re.compile(
    rf"{ALIASES}(?:,\s\d{{2}})?,\s(?:an?|the)\s(?:[\w'’-]+\s){{1,4}}(?:at|with|for|in|of)\s(?:an?|the|his|"
    rf"her)\s"
)
#: After a place: it is a body's name, or a home of no one ("the Sinaloa cartel", "the Dallas office").
IN_BODY = re.compile(
    r"(?:-based)?\s(?:cartel|cell|gang|police|office|court|division|field|jail|prison|bureau|cártel|street|"
    r"chapter)",
    re.IGNORECASE,
)
#: After a name: "de 53 años, de esta ciudad", "a 53-year-old co-defendant from the city".
THIS_TOWN = re.compile(
    r"(?:,?\s\(?(?:aged? |de )?\d{2}\)?(?:\saños(?: de edad)?)?)?(?:,|\sy)\s"
    r"(?:(?:an?|un[ao]?|también|both|vecin[oa]|"
    r"residente|habitante)\s)*"
    r"(?:[\w'’-]+\s){0,4}?(?:of|from|de|en)\s(?:(?:es[ae]|esta|dich[ao]|aquella|la)(?: misma)? "
    r"(?:ciudad|frontera|urbe|localidad|capital|poblaci[oó]n|municipio)|"
    r"(?:the|this|that) (?:same )?(?:city|town|village)|la misma ciudad|dicha ciudad)\b(?! of\b| de\b)"
)
#: A home that is nobody's yet, before its town, and what follows: "the home in Reno that they share".
A_HOME = re.compile(
    r"\b(?:homes?|house|residence|apartment|casa|vivienda|departamento|domicilio|trailer) (?:in|at|near|"
    r"en|de) $",
    re.IGNORECASE,
)
THEY_SHARE = re.compile(
    r"(?:,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)?,?\s(?:(?:that|which|where|que|donde)\s)?(?:he|she|they|the "
    r"(?:two|three|"
    r"brothers|couple|pair)|both|ambos|los (?:dos|tres))?\s?(?:all\s|both\s)?(?:shares?|shared|lives?|"
    r"lived|owns?|owned|"
    r"rents?|rented|comparten?|compartían|habitan?|habitaban?|vivían?|viven?|rentaban?)\b"
)
#: Before and after the town of a shop, up to its owner's name: "X Guns in Deming, N.M., which is owned by ".
SHOP_IN = re.compile(
    r"\b(?:[Gg]uns?|[Ss]hop|[Ss]tore|[Aa]rms|[Ff]irearms|[Pp]awn|[Dd]ealer(?:ship)?|[Oo]utfitters|"
    r"[Ss]ports|[Tt]actical|"
    r"[Aa]mmo|[Bb]usiness|[Cc]ompany|[Aa]rmory|[Tt]ienda|[Aa]rmería|[Nn]egocio)(?: (?:LLC|"
    r"Inc\.?))?,?(?: \w+)? (?:in|en|de) $"
)
OWNED_BY = re.compile(
    r"(?:, [A-Z][\w. ]{1,15})?,? (?:\(?(?:which|that|a \w+|que) )?(?:(?:is|was|es|era) )?(?:(?:owned|run|"
    r"operated|managed)"
    r"(?: and (?:operated|run))? by|propiedad de|de la que es dueñ[oa]|"
    r"cuyo dueño es) (?:(?:the )?(?:defendant|suspect|acusado|"
    r"gun dealer|dealer|one of the defendants),? )?"
)
#: After a home's town: "the house in Reno where Otto Lund lives".
WHERE_SOMEBODY = re.compile(
    r"(?:,\s[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)?,?\s(?:where|donde)\s(?:[A-Z][\w.'’-]+\s){1,4}(?:lives?|lived|"
    r"vive|vivía|reside)\b"
)
#: Before a town and after it, up to a name: "a Reno locksmith, Otto Lund".
SOME = re.compile(r"\b[Aa]n?\s(?:\d\d-year-old\s|former\s|retired\s)?$")
TRADE = re.compile(
    r"(?:-area|-based)?(?:\s(?!(?:was|were|is|are|had|has|the|and|in|at|of|to|for|on|jail|court|house|shop|"
    r"store)\b)"
    r"[a-z][\w-]+){1,3},\s(?:named |identified as )?"
)
#: "of the same town", "de esa ciudad": as the one before.
SAME = re.compile(r"\b(?:same|that|mism[ao]|dich[ao]|es[ae]|aquella)\b", re.IGNORECASE)
#: After a town: "from Houston, where he lived".
WHERE_LIVED = re.compile(
    r"(?:,\s[A-ZÁÉÍÓÚ][\w.]*(?:\s[A-Z][\w.]*)?)?,?\s(?:donde|where|en donde|ciudad (?:en la que|donde))\s"
    r"(?:(?:he|she|they|él|ella|ambos|both|the \w+|el \w+|la \w+)\s)?(?:(?:had|has|was|also|también)\s)?"
    r"(?:resid(?:ía|e|ed|es|ing|ían|en)|viv(?:ía|e|ían|en)|radica(?:ba|n|ban)?|liv(?:ed|es|ing|e)|"
    r"(?:made|makes) (?:his|her|their) home|tiene su (?:casa|domicilio))\b"
)
#: Before a town: "The 27-year-old, of", "el joven de 27 años, de".
ANAPHOR = re.compile(
    r"(?:^|[.;:”\"\n]\s*)(?:The|the|El|La|el|la)\s(?:\d\d-year-old|(?:hombre|mujer|joven|acusad[oa]|"
    r"imputad[oa]|"
    r"sentenciad[oa]) de \d\d años)(?:\s[a-z-]+)?,?\s(?:of|from|de|originari[oa] de|vecin[oa] de)\s$"
)
#: Around a town in brackets after a name and an age: "Otto Lund, 31 (Mesa)", "Otto Lund (Mesa), 31".
IN_BRACKETS = re.compile(
    r"(?:,?\s(?:aged?\s|de\s)?\d{2}(?:\saños(?:\sde\sedad)?)?,?)?\s\((?:(?:of|from|de)\s)?"
)
BRACKET_CLOSED = re.compile(r"(?:,\s[A-ZÁÉÍÓÚ][\w. ]{1,20})?\)")
#: After a name, straight before a town, and after that: ", a 31-year-old Houston-area welder".
APPOSED = re.compile(
    rf"{ALIASES}(?:,?\s\(?(?:aged? )?\d{{2}}\)?)?(?:,|\s(?:is|was))\s(?:an?|another|the)\s(?:\d\d-year-old\s|"
    rf"former\s|"
    rf"retired\s|longtime\s|"
    r"fellow\s){0,2}"
)
SOMEBODY = re.compile(
    r"(?:-area|-based|,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?,?)?(?:\s[a-z]|,\s(?:resident|native|man|woman)\b)"
)
#: Around a town: "his Pharr home", "the Pharr residence of Lund", "who calls Pharr home".
OWN_HOME = re.compile(
    r"\b(?:his|her|their|[A-Z][\w-]+['’]s?|calls?|called|the|(?:lists?|listed|gave|has|had) an?|"
    r"(?:live[sd]?|living|reside[sd]?|residing|shares?|shared|rents?|rented|owns?|owned) (?:in |"
    r"at )?an?) (?:own |former )?$"
)
HOME_NOUN = re.compile(
    r"(?:, (?:[A-Z][\w.]+ )?[A-Z][\w.]+,)?(?:,? area|-area)?,? (?:home(?!land)|house|residence|apartment|"
    r"condo|trailer|"
    r"ranch|address)s?\b(?P<of> (?:of|"
    r"for|"
    r"shared by|where|that|belonging|(?:he|she|they|the two|the couple) (?:shares?|shared|rents?|rented|"
    r"owns?|owned)))?"
)
#: After a place: it only says where a town is ("the Rio Grande Valley town of Pharr").
TOWN_NEXT = re.compile(
    r"(?:-area)? (?:border )?(?:town|city|suburb|village|community|neighborhood|"
    r"borough|hamlet) of $"
)
#: Where somebody lived once: "a former resident of".
FORMER = re.compile(
    r"\b(?:former|one-time|ex-?)\s?(?:\w+\s)?(?:residents?|natives?|citizens?|vecin[oa]|residente) (?:of|"
    r"in|de|en)\s"
    r"(?:the )?$",
    re.IGNORECASE,
)
#: After a list of names: all of them live where the words say ("…, are enlisted and live in Reno").
LIST_LIVES = re.compile(
    r"\b(?:(?:live|lived|reside|resided)(?: together| legally)?|share an? (?:home|house|apartment)|are "
    r"(?:all |both )?(?:from|residents of|of)|were (?:all |both )?(?:from|"
    r"residents of)|(?:mother and son|father and son|husband and wife|padre e hijo|madre e hijo|"
    r"father and daughter|mother and "
    r"daughter|(?:sisters|brothers|cousins|siblings|couple|pareja|matrimonio|twins)),? (?:both |all |"
    r"ambos )?(?:of|from|"
    r"in|de|en)|(?:vecin|residente|habitante|originari)[oa]?s (?:de|en) (?:la (?:colonia|comunidad)|"
    r"el (?:barrio|ejido|"
    r"fraccionamiento)|colonia|barrio) (?:[\w.]+ ){1,4}?(?:de|en)|"
    r"(?:citizens|nationals|residents|men|brothers|natives|soldiers|sisters|cousins|women|ciudadanos|"
    r"mexicanos|"
    r"hermanos|"
    r"residentes|vecinos|originarios) (?:who (?:live|lived) in|living in|from|of|in|de|en|que (?:viven|"
    r"residen|vivían|residían) en)|viven|vivían|residen|residían|son de|radican|both of|all of|ambos de|"
    r"todos de|"
    r"ambos vecinos de)\s(?:in |en |near |around |legally in |the )?$"
)
#: Around a town after several names: "…, 39, a Marana couple", "…, both Reno residents".
COUPLE_BEFORE = re.compile(r"^(?:,? \(?(?:aged? |de )?\d\d\)?)?,? (?:an?|the|both|all|two)(?: of them)? $")
COUPLE_AFTER = re.compile(
    r"(?:, [A-Z][\w.]+,)?(?:-area)? (?:couple|brothers|sisters|siblings|residents|men|women|natives|pair|"
    r"duo|cousins|"
    r"spouses|newlyweds|teens|teenagers)\b"
)
