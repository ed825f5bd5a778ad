"""How texts tell that a name is another's: "aka", "who also goes by", "alias", "a quien se conoce como"."""

from __future__ import annotations

#: Straight before an alias, after the name (and an age).
SAYS_ALIAS = (
    r"(?:\(a\)|(?:who (?:is |was )?|quien(?:es)? |a quien |al que |que )?"
    r"(?:[aA]lso |[bB]etter |[oO]therwise |[cC]ommonly |también |mejor |más )?"
    r"(?:se (?:le )?(?:conoce|apoda) |"
    r"(?:[kK]nown|KNOWN|conocid[oa]s?|identificad[oa] también) )"
    r"(?:to \w+ |on the streets? |también |mejor |en \w+(?: \w+)? )?(?:as|AS|by|como|por|bajo|con)"
    r"(?: (?:the|his|her|el|su|los))?(?: (?:street|nick) ?names?| names?| moniker| alias(?:es)?| apodos?|"
    r" motes?| sobrenombres?| nombres? de guerra)?(?: of| de)?|whose (?:nick|street |stage |rap |screen |"
    r"user )?(?:name|alias|"
    r"moniker) (?:is|was)|"
    r"(?:who )?(?:also )?(?:goes|went|going) by(?: the)?(?: (?:street |stage |rap |nick)?names?| monikers?|"
    r" alias(?:es)?)?"
    r"(?: of)?|"
    r"(?:who )?(?:also )?(?:uses|used|using) the (?:names?|alias(?:es)?|monikers?)(?: of)?|"
    r"(?:también )?(?:usa|usaba) (?:el|los) (?:nombres?|alias)(?: de)?|"
    r"(?:[fF]ormerly|née|nee|born)(?: known as| called)?(?= [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [A-ZÁÉÍÓÚÑ])|"
    r"[aAfFnN]\s?[./]?\s?[kK]\s?[./]?\s?[aA](?![a-zñ])\.?,?|[aA]lias(?:es)?:?(?: de)?,?|ALIAS|"
    r"(?:le )?apodad[oa]s?|dubbed|nicknamed)"
)
_OPEN, _CLOSE = "[\"“”'‘«]", "[\"”»'’]"
_WORD = r"[A-ZÁÉÍÓÚÑ0-9][\w.’'-]*"
#: The alias itself: in quotation marks, or capitalised words, up to the end of a sentence.
ALIAS = (
    rf"(?:{_OPEN}[^\"”»\n]{{1,40}}?{_CLOSE}(?=[\s,;.)]|$)|(?:[Ee]l |[Ll]a |[Ll]os |Lil |Big )?{_WORD}"
    rf"(?:(?<![a-z]{{3}}\.) (?:de |del |la |el |the )?{_WORD}){{0,4}})"
)
#: A whole apposition of aliases after a name: ", alias “Wicho”, “Poncho” y “El Tío”", " (a) “Jerry”".
APPOSED_ALIASES = (
    rf"(?:(?:,?\s\(?(?:(?:y|and)\s)?{SAYS_ALIAS}\s?{ALIAS}|"
    rf",?\s\(?(?:or\s|o\s)?{_OPEN}[^\"”»’'\n]{{1,25}},?{_CLOSE}\)?(?=[,\s;)])|"
    rf"\s\([A-Z][^()\d]{{1,30}}\)(?=,))"
    rf"(?:(?:,\s{_WORD}(?: {_WORD})?)*,?\s(?:and|y|or|o)\s{_WORD}(?: {_WORD})?(?=,|\s\())?"
    rf"(?:,?\s(?:(?:and|y|e|or|o)\s)?{_OPEN}[^\"”»’'\n]{{1,25}},?{_CLOSE})*\)?)"
)
