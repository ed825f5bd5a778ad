"""The words around numbers whose noun was said before: patterns, for nlp.counts.dropped."""

from __future__ import annotations

import re

#: What becomes of guns ("12 were sold", "six have since been traced").
FATES = (
    r"(?:seized|recovered|found|traced|sold|resold|bought|purchased|stolen|located|smuggled|shipped"
    r"|intercepted|confiscated|discovered|used|transferred|delivered|exported|destroyed|obtained"
    r"|acquired|fired|trafficked|untraceable|loaded|unloaded|defaced|obliterated|equipped|modified|converted|armor-piercing|hollow-point|fully\s+automatic"
    r"|semi-?automatic|semiautomatic|machine\s+guns?|assault|long\s+guns?|ghost\s+guns?|AK|AR|handguns|pistols|rifles|revolvers"
    r"|shotguns|Glocks?|linked|tied|connected|matched|identified|pulled|turned\s+over|taken(?!\s+into)|picked\s+up|handed)"
)
#: What may stand within a verb: "had [by then] been recovered", "were, [to date], traced".
_MEANWHILE = (
    r"(?:,?\s+(?:since|already|so\s+far|also|by\s+(?:then|now|that\s+(?:time|point|date))|to\s+date|thus\s+far|later|now|ultimately"
    r"|eventually|reportedly|never|yet),?){0,2}"
)
HAVE = (
    rf"(?:(?:have|had|has){_MEANWHILE}\s+been|(?:were|was|are)(?:,?\s+by\s+(?:then|now|that\s+(?:time|point)),?)?|got"
    r"|(?:could|can|might)\s+(?:later\s+|ever\s+)?be|(?:have|had|has)\s+yet\s+to\s+be)"
)
NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veint\w+)"
)
OF_A_NUMBER = re.compile(rf"\s(?:of\s+(?:the|those|these)|de\s+(?:las|los|esas|esos))\s+{NUMBER}$", re.I)
#: What goes on after "of the 32".
_REST_ES = (
    r"(?=\s*[.;]|\s+(?:fueron|han|habían|ya|se|eran|son|terminaron|acabaron|aparecieron|resultaron"
    r"|siguen|en|a|por|para|y|con)\b)|más(?=\s*[.,;]|\s+(?:en|de|a)\b|$)|en\s+total\b|(?:piezas|unidades"
    r"|artefactos)(?!\s+de)\b|(?:resultaron|terminaron|acabaron|aparecieron|proven[íi]an)\b|(?:eran"
    r"|son)(?=\s+(?:(?:de\s+la\s+)?(?:marca|tipo)\s|Barrett|Glock|Colt|calibre|pistolas|rifles|fusiles"
    r"|rev|escopetas|AK|AR))|se\s+(?:les?\s+)?(?=compr|vend|recuper|decomis|hall|encontr|localiz|asegur"
    r"|incaut|rastre|usaron|utiliz|envi|rob)|(?:(?:ya|también|después|luego"
    r"|posteriormente)\s+)?(?:fueron|han\s+sido|habían\s+sido|están|estaban"
    r"|siguen)(?:,?\s+(?:para\s+entonces|hasta\s+(?:ahora|entonces)"
    r"|a\s+la\s+fecha),?)?(?=\s+(?:\w+\s+)?(?:compr|vend|recuper|decomis|asegur|incaut|hall|encontr"
    r"|localiz|rob|confisc|rastre|envi|traslad|introduc|export|trafic|entreg|usad|utiliz|destru|modific"
    r"|convert|adquir|transport|intercept|requis))|ya\s+(?=aparec|fuer)|(?:tenían"
    r"|llevaban)(?=\s+(?:\w+\s+)?(?:número|serie|matrícula)))"
)
_REST_EN = (
    r"(?=\s*[.;]|\s+(?:were|was|had|have|has|are|could|can|would|may|remain\w*|turned|ended|went|came"
    r"|wound|showed|surfaced|made|that|in|from|to|at|on|by|and|but|for|with|within|while|over)\b)"
    r"|of\s+(?:those|these)(?=\s*[.,;]|\s+(?:and|were|was|had|have|that|are|in|from|to|turned|ended|went"
    r"|came)\b)"
)
_OTHERS = (
    r"|(?:others?|more|additional(?:\s+ones)?)(?=\s*[.,;)]|\s+(?:from|on|at|in|into|to|were|that|for"
    r"|with|by|and|had|have|the|a|later|when|he|she|they)\b|$)"
)
#: What may follow a number whose noun was dropped: "19 of which", "10 more.", "182 in total", "12 were sold".
DROPPED = {
    "en": re.compile(
        r"\s+(?:of\s+(?:which|them)\b|of\s+(?:the|these|those|his|her|their)\s+(?:devices|pieces|items)\b|of\s+(?:the|those|these)\s+(?:(?:other|remaining|first|last)\s+)?"
        + NUMBER
        + _REST_EN
        + _OTHERS
        + r"|in\s+(?:total|all)\b|altogether\b"
        r"|(?:proved|came\s+out\s+of|turned\s+(?:out|up)|ended\s+up|wound\s+up|came\s+from|surfaced|resurfaced|showed\s+up|reached|arrived|made\s+it|crossed|got\s+(?:to|through)|figured|made\s+(?:its|their)\s+way|went\s+to|remain(?:ed)?\s+(?:missing|unaccounted))\b"
        r"|(?:have|had|has)(?=\s+(?:since\s+|already\s+|also\s+)?(?:turned\s+up|surfaced|shown\s+up|ended\s+up|wound\s+up|reached|made\s+(?:it|their))\b)"
        rf"|{HAVE}(?=\s+(?:\w+\s+){{0,2}}{FATES}\b)"
        r"|(?:had|have|has|bore|lacked)(?=\s+(?:(?:their|its|the|an?|no)\s+)?(?:\w+\s+)?(?:serial|obliterated|defaced|altered|scratched|extended|high-capacity|large-capacity)\b))",
        re.I,
    ),
    "es": re.compile(
        r"\s+(?:de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales|éstas|estas)\b|de\s+(?:las|los|esas|esos)\s+(?:piezas|unidades|artefactos|dispositivos)\b|de\s+(?:las|los|esas|esos)\s+(?:(?:otr[oa]s|restantes|primer[oa]s)\s+)?"
        + NUMBER
        + _REST_ES,
        re.I,
    ),
}
#: A transitive verb right before a number, or "another", "the other".
OBJECT_OF = {
    "en": re.compile(
        r"\b(?:bought|purchased|acquired|obtained|sold|seized|recovered|stole|smuggled|transferred|delivered|resold|found|kept|shipped|ordered|possessed|receiving|received|taken|driven|drove|hauled|mailed|traded|swapped|gave|given|pawned|assembled|printed|attributes|concedes|conceded|acknowledged|stipulated\s+to|argued\s+for|pushed\s+for|buying|selling|purchasing|exported|trafficked|transported|took|brought|sent|carried|moved|smuggling|exporting|trafficking|transporting|stealing|handed|another|the\s+other|an\s+additional|a\s+further|(?:one|two|three|some|most|all|none|any|each)\s+of(?:\s+(?:the|his|her|their))?)\s+(?:(?:just|only|also|him|her|them|over)\s+)?$",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:compró|compraron|adquirió|adquirieron|vendió|vendieron|decomisaron|aseguraron|incautaron|recuperaron|robaron|entregó|entregaron|llevaba|llevaban|traía|traían|hallaron|encontraron|localizaron|reconoció|admitió|habla(?:ba)?\s+de|exportó|introdujo|pasó|otras|otros|las\s+otras|los\s+otros|ha(?:n)?\s+(?:recuperado|asegurado|decomisado|hallado|localizado|encontrado))\s+(?:(?:sólo|solo|apenas|unas?|por\s+sí\s+sol[oa]|él\s+solo|ella\s+sola)\s+)?$",
        re.I,
    ),
}
#: "most of them, about 150, went south", "la mayor parte, unas 150, terminó en Sonora".
APPOSED = re.compile(
    r"\b(?:most|majority|rest|many|others|some|mayor\s+parte|mayoría|resto|demás|otr[oa]s|algun[oa]s)"
    r"(?:\s+of\s+(?:them|these|those))?,\s+$",
    re.I,
)
CLOSED = re.compile(r"\s*,")
GUNS = (
    r"(?:guns|firearms|weapons|rifles|pistols|handguns|rounds|magazines|armas|pistolas|fusiles|cartuchos|cargadores"
    r"|municiones|balas)"
)
#: "The weapons seized totaled 40", "las armas decomisadas pasan de 140".
AMOUNT = re.compile(
    rf"\b{GUNS}\b[^.;:]{{0,60}}\b(?:total(?:ed|ing|s)?|number(?:ed|ing)?|(?:c[oa]me|amount(?:ed|s)?|add(?:ed)?\s+up|rose"
    r"|climbed|grew)\s+to|reached|(?:put|placed|estimated|reckoned|set|fixed)\s+(?:\w+\s+)?at|(?:cifr|calcul|estim|fij)\w+\s+en|suman|sumaron|totaliz\w+|asc[ie]+nd\w+\s+a|lleg(?:an|aron)\s+a)\s+$",
    re.I,
)
AMOUNT_HEDGE = re.compile(r"(?:pasa|supera|rebasa|excede|exceed|surpass|top)", re.I)
#: How far a list of shares may run, in characters.
LIST = 300
GUNS_WORD = re.compile(rf"\b{GUNS}\b", re.I)
GUNS_BEFORE = re.compile(rf"\b{GUNS}\b[^.;:]{{0,40}}$", re.I)
#: What ends the phrase of a number without a noun.
PHRASE_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:from|on|at|in|to|were|that|for|with|by|and|but|although|pero|aunque|between|within|since|until|during|through|after|before|later|earlier|when|while|last|this|the\s+(?:next|following|same|day|week)|a\s+(?:day|week|month|year)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:days|weeks|months)|apiece|online|overall|illegally|directly|alone|abroad|en|de\s+la|a|el|entre|durante|por|para|y)\b",
    re.I,
)
#: "fijó en 64 el total de rifles".
TOTAL_AFTER = re.compile(
    r"\s+(?:el\s+(?:total|número)\s+de\s+|la\s+(?:cantidad|cifra)\s+de\s+"
    r"|(?:las|los)\s+(?=arm|pistol|rifl|fusil|cartuch|cargador|bala|munic|rev[óo]lv|granad|escopet))",
    re.I,
)
#: "the total rose to 64", "fijó en 64 el total de rifles".
TOTAL_BEFORE = re.compile(
    r"\b(?:total|number|tally|count|figure|cifra|cifr[óa]|suma|número)\b[^.;]{0,90}\b(?:to|at|is|was|en|a|es)\s+$",
    re.I,
)
#: "16 magazines (nine for pistols, siete para rifle)".
MADE_FOR = re.compile(r"\s+(?:de\s+(?:metal|plástico|polímero)\s+)?(?:for|para)\s+(?:an?\s+|una?\s+)?", re.I)
#: "365 cartuchos: 180 de nueve milímetros, 15 calibre 20": items of a list that name the caliber alone.
IN_LIST = re.compile(r"[,;:(]\s*(?:(?:and|y|e)\s+)?$|\b(?:and|y)\s+$")
OF_CALIBER = re.compile(
    r"\s+(?:(?:of|in|de|del|para|más)\s+)?(?P<of>(?:calib(?:er|re)\s+)?(?:\.\d{2,3}|\d[\d.,x×]*|nueve|nine)(?:[\s-]?(?:mm|mil[íi]metros|millimeters?|calib(?:er|re)))?)(?=[\s,;.)]|$)",
    re.I,
)
#: "19 of which were handguns", "fifteen were AK-47s".
WAS = re.compile(r"\s*(?:were|was|are|is|eran|fueron|son)?\s+(?:of\s+(?:the|an?)\s+)?", re.I)
ARE = re.compile(
    r"\s+(?:were|are|was|is|eran|era|son|es)\s+(?:(?:all|both|an?|todas|todos|un|una)\s+)?", re.I
)
#: "six, then nine, then eleven".
THEN = re.compile(r"[,;]\s+(?:(?:and|y)\s+)?(?:then|luego|después)\s+(?:another\s+|otr[oa]s\s+)?$", re.I)
#: What may stand between a verb and its number: "sold him only", "les vendió otros".
BETWEEN = re.compile(
    r"\s+(?:(?:just|only|also|him|her|them|another|other|over|off|up|sólo|solo|también|otr[oa]s|les|un[oa]s)\s+){0,2}",
    re.I,
)
#: Acts whose object a number without a noun may be.
TAKING = frozenset(
    {
        "buy",
        "sell",
        "seize",
        "recover",
        "steal",
        "smuggle",
        "ship",
        "traffic",
        "give",
        "make",
        "want",
        "tryout",
        "cross",
    }
)
#: "4 rifles (two with obliterated serial numbers)", "dos pistolas (una robada)".
BRACKETED = re.compile(rf"\b{GUNS[:-1]}|shotguns|revolvers|escopetas|rev[óo]lveres|rifles)\s*\(\s*$", re.I)
IN_BRACKETS = re.compile(
    r"\s+(?:of\s+(?:which|them|those)|with|without|were|was|are|is|had|bore|that|reported|stolen|loaded|unloaded|fully|defaced"
    r"|de\s+(?:ellas|ellos)|con|sin|robad[oa]s?|cargad[oa]s?|modificad[oa]s?)\b",
    re.I,
)
