"""Who speaks: officials mostly, but defendants as well, to those who question them."""

from __future__ import annotations

import re

from nlp.defendants.beside_names import beside

_I = re.IGNORECASE

#: "X said", "X told reporters": officials mostly, but defendants speak as well.
SPEAKS_AFTER = beside(
    r"^(?!,\s\w+\s(?:the|el|la|los|las|un|una|su|his|her|court|prosecutors|authorities|officials|"
    r"federal|(?-i:[A-Z]))\b)(?:,[^,.]{0,120},|,)?\s(?:\w+ly\s|then\s|once\s)?(?:said|says|noted|stated|"
    r"announced|added|explained|"
    r"commented|argued|called(?! [“\"‘'])|declared|remarked|stressed|thanked|credited|commended|praised|"
    r"told(?! (?:\w+ ){0,3}?(?:agents|investigators|officers|police|detectives|deputies|inspectors|court|"
    r"judge|jury|jurors)\b)|tells|"
    r"warned|warns|wrote|writes|insisted|pointed out|points out|confirmed|estimated|cautioned|tweeted|"
    r"testified|recalled|welcomed|emphasi[sz]ed|vowed|promised|hailed|observed|notes|adds|explains|likened|"
    r"compared|described|cited|blamed|regretted|lamented|applauded|reminded|spoke of|put it|hopes|hoped|"
    r"believes|thinks|vows|remembered|atribuyó|felicitó|exhortó|instó|comparó|describió|calificó|dijo|"
    r"señaló|indicó|afirmó|declaró(?! culpable| inocente)|informó|explicó|anunció|aseguró|comentó|"
    r"precisó|advirtió|sostuvo|lamentó|subrayó|agregó|añadió|recordó|detalló|manifestó|expresó|apuntó|"
    r"confirmó|puntualizó|expuso|agradeció|celebró|relató|contó|aclaró|insistió|destacó|resaltó|consideró|"
    r"criticó|reiteró|enfatizó|mencionó|externó|adelantó|reveló|dice|señala|explica|afirma|asegura|advierte|"
    r"sostiene|dio a conocer|dijeron|condenó el|rechazó|opinó)\b",
    _I,
)
SPEAKS_BEFORE = beside(
    r"(?:\b(?:said|says|announced(?: today)?(?: by)?|according to|stated|wrote|dijo|según|señaló|"
    r"indicó|afirmó|declaró|informó|explicó|anunció|de acuerdo con|thanked|commended|told|added|explained|"
    r"noted|"
    r"warned|subrayó|agregó|añadió|recordó|detalló|manifestó|apuntó|confirmó|puntualizó|expuso|relató|aclaró|"
    r"insistió|destacó|reiteró|precisó|aseguró|comentó|advirtió|sostuvo|dio a conocer|in the words of|"
    r"a decir de|"
    r"en palabras de)[\s,]+)$",
    _I,
)
#: Before a name that is told of, not heard: "the department said ", "prosecutors said ".
BODY_SAYS = re.compile(
    r"\b(?:[Tt]he [\w ]{3,40}|[Aa]uthorities|[Pp]rosecutors|[Pp]olice|[Oo]fficials|[Ii]nvestigators|"
    r"[Aa]gents|"
    r"(?:[Ll]a|[Ee]l) [\w ]{3,40}|[Ff]iscales|[Aa]utoridades|Treasury|ATF|HSI|FBI|DEA|CBP|OFAC) "
    r"(?:said|says|announced|wrote|dijo|informó|señaló|indicó|anunció|confirmó|precisó)\s(?:that\s|que\s)?$"
)
#: After the name of a speaker: who he is, and not what he does meanwhile, ", leaving the court".
APPOSITION_AFTER = re.compile(r",(?!\s(?:[a-z]+ing|as|after|before|while|al|tras|mientras|cuando)\b)")
#: "declaró el agente", "said undercover officer": a title stands between the verb and the name.
SPOKE_TITLED = re.compile(
    r"\b(?:said|says|testified|wrote|according to|dijo|declaró|señaló|indicó|afirmó|informó|explicó|según|"
    r"testificó|precisó|detalló|aseguró|expuso|relató|agregó|añadió)\s(?:(?:el|la|the|un|una)\s)?"
    r"(?:[\w.]+\s){1,5}$",
    _I,
)
#: Before a name: others say it of the one named, "the department said ", no "“…,” said ".
REPORTED_BEFORE = re.compile(
    r"[\w)]\s(?:(?:also|has|have|had|later)\s)?(?:said|says|stated|noted|added|explained)(?: that)?\s$"
)
#: "X was represented by …", "X is being prosecuted …": told of the accused.
IS_TRIED = re.compile(
    r"\s(?:was|were|is|are|has been|have been)\s(?:being\s)?(?:also\s)?(?:represented|prosecuted|"
    r"defended|tried)\b"
)
OFFICIAL_SENTENCE = beside(
    r"\b(?:(?:is|are|was|were) (?:being )?(?:prosecut(?:ed|ing)|handl(?:ed|ing)|represent(?:ed(?! by)|"
    r"ing))|prosecuted (?:the|this)|prosecuting (?:the|this)|prosecutors?\b.{0,30}\b(?:are|were)|"
    r"commended|thanked|thanks|praised|made the announcement|announced (?:the|today)|"
    r"assisted (?:in|with)|under the supervision|supervision of|a cargo de la investigación|"
    r"investigated (?:the|by)|photo(?:graph)? by|reported by|contributed to this|media contact|"
    r"contact:|press contact|for more information|litig)",
    _I,
)
#: Up to a name: whom the lawyers of a case appear for, "For the appellees, ".
APPEARS_FOR = beside(
    r"(?:^|[.;:]\s)(?:[Ff]or|[Oo]n behalf of)\s(?:the\s)?(?:[Aa]ppell|[Dd]efend|[Pp]laintiff|[Pp]etition|"
    r"[Rr]espond)[\w-]*(?:,\s|:\s)"
)
#: Before a name: a court speaks to the accused ("the judge told X").
COURT_TOLD = beside(
    r"\b(?:judge|justice|court|jurist|juez|jueza|magistrate|magistrad[oa])\b[^.;”\"]{0,45}?\b(?:told|asked|"
    r"warned|"
    r"admonished|lectured|scolded|dijo a|advirtió a|reprendió a|preguntó a|reprochó a)\s$",
    _I,
)
#: What follows the name of a photographer: "Ana Ortega/The Courier".
CREDIT_AFTER = re.compile(r"^\s?/\s?(?:[A-Z]|AP\b)")

#: "X told agents", "X confesó a los agentes": what one says who is questioned.
TOLD_AGENTS = beside(
    r"^(?:,[^,.]{0,60},)?\s(?:(?:then|later|also|allegedly|initially|first|reportedly|has|had)\s)*"
    r"(?:(?:told|informed|advised)\s(?:[\w.]+\s){0,3}?(?:agents|investigators|officers|police|detectives|"
    r"deputies|inspectors)|(?:admitted|confessed|acknowledged)\s(?:\w+\s){0,3}?(?:to|that)|"
    r"(?:les? )?(?:confesó|admitió|reconoció|dijo|contó|declaró|aceptó)\s(?:\w+\s)?(?:a|ante)\s(?:los|"
    r"las)?\s?"
    r"(?:agentes|polic[ií]as|investigadores|oficiales|autoridades|militares|soldados))\b",
    _I,
)
