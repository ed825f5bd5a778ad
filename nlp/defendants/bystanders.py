"""What stands around the name of one who is no defendant: a victim, a gang leader, a helper of officials."""

from __future__ import annotations

import re

from nlp.defendants.beside_names import beside

_I = re.IGNORECASE

VICTIM_BEFORE = beside(
    r"\b(?:(?:murder|killing|death|shooting|assassination|slaying|kidnapping|wounding|"
    r"attack) (?:of|on)(?: \w+){0,4}|killed|wounded|shot|kidnapped|asesinato del?|muerte del?|"
    r"homicidio del?|secuestro del?|assault(?:ing|ed)|attack(?:ing|ed)|robb(?:ing|ed)|threaten(?:ing|ed)|"
    r"stabb(?:ing|ed)|"
    r"attempt(?:ing|ed)? to (?:kill|murder)|(?:used |fired )?(?:to|in order to) "
    r"(?:kill|murder|shoot|wound)|"
    r"attempted murder of|mató a|asesinó a|víctima,?|victims?,?|"
    r"(?:informants?|informante),?(?!\s(?:and|who|y|que)\b)|"
    r"(?:murió|murieron|falleci(?:ó|eron)|mataron a|asesinaron a|ultim(?:ó|aron) a|perdi(?:ó|eron) la vida)"
    r"(?: (?:el|la|los|un|una|de|del|agentes?|polic[ií]as?|oficial(?:es)?|soldados?|periodista|patrulla|"
    r"fronteriza|federal(?:es)?|estadounidense|municipal|estatal|joven|hombre|mujer|niñ[oa])){0,7}|"
    r"(?:slain|murdered|fallen|late) (?:\w+ ){0,4}(?:agent|officer|trooper|deputy|detective|guard)|"
    r"reporter|survivors?|sobrevivientes?|cirugía .{0,20}de)\s(?:[\w-]+\s){0,3}$",
    _I,
)
#: A witness of the prosecution, who is one of the accused where a charge or a plea is told of him.
WITNESS_BEFORE = beside(
    r"\b(?:witness|(?:government|state|prosecution)[’']?s? (?:\w+ )?witness|testigo (?:protegido|estrella|"
    r"principal|"
    r"colaborador|clave)?),?\s$",
    re.IGNORECASE,
)
#: Who is heard or asked, lives next door or mourns.
BESIDE = beside(
    r"\b(?:neighbou?rs?|witness(?:es)?|passer-?by|onlooker|activists?|experts?|advocates?|vecin[oa],|"
    r"testigos?)\s$|"
    r"\b(?:heard|hear|testimony|statements?|testimonio) (?:from|by|of|de)\s(?:the\s)?$",
    _I,
)
#: A relative who did nothing himself: "His mother, ".
FAMILY = beside(
    r"(?:(?:^|[.;”\"]\s|\n)\s*(?:His|Her|Their|Su|Sus|The defendant['’]s)|"
    r"\b(?:said|says|dijo) (?:his|her|su)|\b(?:boy|girl|man|woman|victim|teen\w*)['’]s)\s"
    r"(?:\w+\s)?(?:mother|father|grandmother|grandfather|aunt|uncle|widow|parents|madre|padre|abuel[oa]|t[ií][oa]|viuda),\s$"
)
CLEARED_AFTER = beside(
    r"^(?:,[^.;,]{0,40},|,)?\s(?:[a-z][\w ]{2,40}\s(?:and|but)\s)?(?:who\s)?(?:(?:is|was|has|"
    r"had)(?:\s(?:\w+\s)?(?:not|never)|"
    r"n['’]t)\s(?:been\s)?"
    r"(?:accused(?! of (?!any|wrong|a |crim))|charged|named|implicated|a suspect)|"
    r"faces no charges|no (?:est[aá]|fue|ha sido) (?:acusad|imputad)[oa])",
    _I,
)
#: Who helps the authorities: a bystander, or one of the accused.
COOPERATES_AFTER = beside(
    r"^(?:,[^.;,]{0,40},|,)?\s(?:[a-z][\w ]{2,40}\s(?:and|but)\s)?(?:who\s)?"
    r"(?:is|was|has been)\s(?:now\s)?cooperating\b(?!.{0,60}\b(?:pleaded|plea)\b)",
    _I,
)
VICTIM_AFTER = beside(
    r"^\s(?:and|y|before|then)\s(?:\w+\s)?(?:shot|stabbed|killed|murdered|beat|pistol-whipped|"
    r"robbed)(?:\sand\s\w+|\sto\s"
    r"death)?\s(?:him|her|them)\b|"
    r"^(?:,? (?:and|y) [A-Z]\w+ [A-Z]\w+)?,?\s(?:\d{2},\s)?(?:who\s|quien\s|que\s)?(?:(?:was|were|fue|"
    r"fueron) (?:\w+ )?(?:killed|shot|murdered|wounded|slain|kidnapped|injured|asesinad|muert|"
    r"secuestrad|herid)|lived through|survived|did not(?: (?:survive|live)\b|[.;])|"
    r"died\b(?! (?:before (?:\w+ ){0,4}?(?:trial|sentenc|charged|tried|arrested)|awaiting|"
    r"while awaiting|in (?:jail|custody)))|murió|"
    r"turned informant|"
    r"a self-described|perdi(?:ó|eron) la vida|[^.;]{0,80}?\b(?:when|before|as|cuando|al ser) (?:(?:he|"
    r"she) (?:was|were) |"
    r"fue |ser )?(?:\w+ )?(?:killed|shot(?: dead)?|murdered|slain|gunned down|asesinad[oa]|muert[oa]|"
    r"baleado))",
    _I,
)
#: After a list of names: all of them are dead or hurt.
LIST_DIED = re.compile(
    r"^,?\s(?:\(?\d{2}\)?,?\s)?(?:(?:both|all|all three|ambos|todos)\s)?(?:died|perished|(?:were|fueron|"
    r"resultaron|have been) (?:\w+ )?(?:killed|shot|murdered|wounded|slain|kidnapped|injured|ambushed|"
    r"asesinad|"
    r"muert|secuestrad|herid)|lost their lives|survived|murieron|perdieron la vida|fallecieron)\b",
    _I,
)
#: "in July 2022 it designated X", "previously sanctioned X": an earlier action, told in passing.
EARLIER_ACTION = beside(
    r"\b(?:previously|earlier|already|had|last (?:year|month)|in (?:January|February|March|April|May|"
    r"June|July|August|"
    r"September|October|November|December)?(?: \d{1,2},)? ?(?:19|20)\d\d|en (?:enero|febrero|marzo|abril|"
    r"mayo|junio|"
    r"julio|agosto|septiembre|octubre|noviembre|diciembre)?(?: del?)? ?(?:19|20)\d\d|ya (?:había|fue|"
    r"fueron)),?\s"
    r"(?:(?:it|OFAC|Treasury|the department|the office|also|se|la OFAC|el Tesoro)\s){0,2}"
    r"(?:sanctioned|designated|sancionó|designó|sancionado|designado)\s(?:an?\s|al?\s|"
    r"the\s)?(?:[\w-]+\s){0,3}$",
    _I,
)
BACKGROUND_BEFORE = beside(
    r"\b(?:sold|supplied|delivered|destined|intended|sent|bound|given|provided|meant|vendid[oa]s?|"
    r"destinad[oa]s?|"
    r"entregad[oa]s?|enviad[oa]s?) (?:\w+ ){0,3}(?:to|for|a|al|para) (?:the |a |an |el |"
    r"un )?(?:[\w-]+ ){0,4}(?:member|leader|"
    r"boss|kingpin|capo|chief|figure|operative|commander|líder|jefe)s?(?: de[l]? [^,.;]{0,40})?,?\s$|"
    r"\b(?:cartel|cártel|organization|gang|group|organización|banda|clan|facción|faction|grupo|cell|célula|"
    r"kingpin|drug lord|capo|narcotraficante|presidents?|led by drug lord|founded by|founder|"
    r"líder del? (?:cártel|cartel)|boss|leader of the .{0,40}[Cc]artel|raid|remembered for|"
    r"expresidentes?)\s(?:of|de|del|led by|run by|headed by|que (?:encabeza|lidera|dirige))?\s?$|"
    r"\b(?:la|el|las|los) que (?:encabeza|lidera|dirige|comanda|jefatura)\s$|"
    r"\b(?:gangs?|cartels?|pandillas?|bandas?|c[aá]rtel(?:es)?)\b[^.;]{0,60}\b(?:led|run|headed|commanded|"
    r"controlled|"
    r"dirigid[oa]s?|liderad[oa]s?|encabezad[oa]s?|comandad[oa]s?|que (?:encabeza|lidera|dirige|comanda))"
    r"(?: by| por)?(?: el)?\s$",
    _I,
)
RELATIVE_OF_OFFICIAL = beside(
    r"\b(?:Offices?|Department|Division|Bureau|Agency|Unit|Task Force|Fiscal[ií]a|Oficina|"
    r"Secretar[ií]a)\b[^.;]{0,70}?,? "
    r"(?:headed|led|run|overseen|supervised|dirigida|encabezada|a cargo de|a cargo)(?: by| por| de)?\s$|"
    r"\b(?:(?:assistance|help) (?:from|of)|assisted by|con (?:la )?(?:ayuda|apoyo) de|law offices? of|"
    r"firm of|estate of|named after|dubbed|address(?:es)?|calle|"
    r"avenida|(?:report|story|article|photo(?:graph)?s?),? by)\s$|^(?:By|Por)\s$",
    _I,
)

#: Who works on a case: "is being prosecuted by X of the Criminal Division".
WORKED_BY = beside(
    r"\b(?:before|ante) (?:Master|Recorder|Commissioner|Registrar|Justice of the Peace|Resident Magistrate|"
    r"la jueza?|"
    r"el juez)\s$|"
    r"\b(?:prosecuted|handled|investigated|represented|supervised|defended|overseen|presided over|"
    r"procesad[oa]|"
    r"representad[oa]|defendid[oa]|investigad[oa]) (?:by|por)\s(?:the\s)?$|"
    r"\b(?:supervision|direction|assistance|help|supervisión|dirección) (?:of|de)\s(?:the\s)?$",
    _I,
)
