"""The words around numbers that stand alone: patterns, for nlp.counts.alone."""

from __future__ import annotations

import re

from nlp.counts.dropped_words import GUNS, NUMBER

#: "six [more of the guns]", "once [más]".
_MORE = (
    r"(?:\s+(?:more|others?|apiece|complete\s+ones|altogether|más))?"
    r"(?:\s+(?:of\s+(?:them|those|these|the\s+(?:rest|others|lot|batch|total|units|kits|parts|tubes|links|sets|pieces|items|devices))|de\s+(?:ell[oa]s|esas|esos|éstas))\b)?"
)
#: "Four [of the other ten] …": both numbers are of guns.
_OF_REST = (
    rf"(?:\s+(?:of|de)\s+(?:the|las|los)\s+(?:other\s+|remaining\s+|otr[oa]s\s+|restantes\s+)?{NUMBER})?"
)
BEGINS = {
    "en": re.compile(
        r"(?:^|[.;:—–“\"]|,\s+(?:and|but|while|though)|,(?=\s+(?:another|the\s+other|the\s+remaining)\s)|\b(?:of|from|among)\s+(?:which|those|these|them),?|^\s*(?:of|from|among)\s+[^.;,]{3,50},|\b(?:and|but|while|though|that|because|than))\s*"
        r"(?:the\s+(?:other|remaining|first|last|earlier|previous|final)\s+|another\s+|only\s+|just\s+|some\s+|not\s+quite\s+|a\s+further\s+)?$",
        re.I,
    ),
    "es": re.compile(
        r"(?:^|[.;:—–“«\"]|,\s+(?:y|pero|mientras\s+que)|,(?=\s+(?:otr[oa]s|(?:las|los)\s+otr[oa]s)\s)|\b(?:de|entre)\s+(?:l[oa]s\s+(?:cuales|que)|ell[oa]s|ést[oa]s|es[oa]s),?|^\s*(?:de|entre)\s+[^.;,]{3,50},|\b(?:y|e|pero|que|aunque))\s*"
        r"(?:(?:las|los)\s+(?:otr[oa]s\s+|restantes\s+|primer[oa]s\s+|últim[oa]s\s+)?|otr[oa]s\s+|s[óo]lo\s+|otras\s+)?$",
        re.I,
    ),
}
#: The verb of a number that is a subject; an aside may stand before it.
DOES = {
    "en": re.compile(
        _MORE + _OF_REST + r"(?:,[^,;.]{3,60},)?\s+"
        r"(?:(?:also|later|then|eventually|still|never|already|reportedly)\s+)?"
        r"(?:were|was|are|had|have|has|did|could|would|may|might|remain(?:ed)?|went|came|ended|wound|turned|got|sat|lay|stayed|bore"
        r"|carried|reached|traveled|travelled|crossed|passed|left|fell|made|took|surfaced|disappeared|vanished|(?:[a-z]{2,}ed)(?!\s+(?:to|up\s+to)\b))\b",
    ),
    "es": re.compile(
        _MORE + _OF_REST + r"(?:,[^,;.]{3,60},)?\s+(?:ya\s+|también\s+|después\s+|nunca\s+|no\s+)?"
        r"(?:se\s+(?:las?\s+|los?\s+|l[ea]s\s+)?|les?\s+)?(?:fue(?:ron)?|será[n]?|eran?|ha[n]?|habían?|están?|estaban?|siguen?|iban?|ten[íi]an?|ven[íi]an?"
        r"|cay(?:ó|eron)|(?:[a-zñáéíóú]{3,}(?:aron|ieron|aban|ían|[ae]n))|(?<=\slas\s)[a-z]{3,}ó|(?<=\slos\s)[a-z]{3,}ó)\b",
    ),
}
_ADVERBS = (
    r"(?:(?:up|out|off|away|over|down|in|back|him|her|them|only|just|also|another|other|some|with|for|of|hold|it|personally|herself|himself|directly"
    r"|the(?:\s+(?:other|remaining))?|an\s+(?:additional|extra)|a\s+(?:further|total\s+of)|as\s+(?:many|few)\s+as)\s+){0,3}$"
)
#: What people do with things: the object of no other verb is a number of guns.
ACTS = {
    "en": re.compile(
        r"\b(?:buy|bought|purchas\w+|acquir\w+|obtain\w+|pick(?:ed|ing)|sell|sold|resold|trad(?:ed|ing)|swapp\w+|pawn\w+|seiz\w+|recover\w+|confiscat\w+|impound\w+"
        r"|locat\w+|trac(?:ed|ing)|find|found|turn(?:ed|ing)\s+(?:up|over|in)|collect\w+|retriev\w+|intercept\w+|steal|stole|stolen|smuggl\w+|shipp\w+|mail\w+|deliver\w+|hand(?:ed|ing)|transferr\w+|transport\w+"
        r"|took|taken|taking|brought|bringing|carr(?:ied|ying)|mov(?:ed|ing)|sent|sending|dispos(?:ed|ing)|kept|keeping|held|hid|hidden|buried|stor(?:ed|ing)|stash\w+"
        r"|stock\w+|list(?:ed|ing)|pack(?:ed|ing)|load(?:ed|ing)|order(?:ed|ing)|request\w+|receiv\w+|made|making|built|building|print(?:ed|ing)|assembl\w+|complet\w+|manufactur\w+|machin(?:ed|ing)"
        r"|convert\w+|gave|given|giving|provid\w+|suppl(?:ied|ying)|suppl(?:y|ies)|contribut\w+|account(?:ed|ing)|sign(?:ed|ing)|paid|paying|document\w*|c(?:ome|ame)\s+across|contain\w*|produc(?:ed|ing)|yield(?:ed|ing)|r(?:uns?|an)\s+to|certain\s+of|in\s+hand|leav(?:es|ing)|match\w+|point(?:s|ed)?\s+to|spoke|tallied|listed|logged|identif\w+|link(?:ed|ing)|surrender\w+|destroy\w+|test-?fired|unload\w+|drove|flew|ferr(?:ied|ying)|walked|slipped|threw|tossed|dumped|discarded|left|export\w+|traffick\w+|get|got|getting)\s+"
        + _ADVERBS
        + r"|"
        r"\bthere\s+(?:are|were)\s+$|\b(?:own(?:s|ed)\s+up|admit(?:s|ted)?|agree[ds]?|confess(?:es|ed)|conced(?:es|ed)|stipulat(?:es|ed))\s+(?:[^.;,]{0,30}\s)?to\s+$"
        r"|\b(?:order|batch|lot|load|shipment|consignment|delivery|group|parcel)\s+of\s+$",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:(?:compr|adquir|consig|obtuv|vend|revend|decomis|asegur|incaut|recuper|recobr|rescat|rob|sustra|entreg|llev|tra[jí]|encontr|hall|localiz|ubic|rastre|envi|mand"
        r"|aport|sum[óa]|reuni|junt|pas[óa]|cruz|introduj|export|recib|guard|escond|conserv|fabric|arm[óa]|ensambl|imprim|encarg|pidi|desapareci|falta|qued|transport|traslad|repart|carg|confisc|retuv)[a-zñáéíóú]*"
        r"|comprador(?:a)?\s+de|(?:partida|lote|cargamento|remesa|pedido|envío)\s+de|no\s+bajaban\s+de|hay|había|hubo|se\s+[a-zñáéíóú]{2,}(?:aron|ieron)|ofreció|prometió)\s+(?:(?:sólo|solo|apenas|unas|unos|casi|otr[oa]s|también|las(?:\s+otras)?|los(?:\s+otros)?|de)\s+){0,3}$",
        re.I,
    ),
}
TRADED = re.compile(
    r"\b(?:b(?:ought|uying)|purchas(?:ed|ing)|acquir(?:ed|ing)|s(?:old|elling)|deliver(?:ed|ing)|shipp(?:ed|ing)|compró|adquirió|vendió|entregó)\s+(?:the|las|los)\s+$",
    re.I,
)
#: What ends a phrase: "bought nine.", "signed for 22 and", "sold eleven to a man".
ENDS = re.compile(
    _MORE + r"(?:"
    r"\s*(?:[.,;:)”\"—–]|$)|\s+(?:from|on|at|in|into|to|that|which|for|with|by|and"
    r"|or|but|before|after|when|while|over|under|through|within|during|between|among"
    r"|inside|beneath|behind"
    r"|a\s+(?:day|week|month|year)|the\s+(?:same|next|following|day|week)|last|this|(?:two|three|four|five|six|\w+)\s+(?:days|weeks|months)\s+(?:later|after\w*|before)"
    r"|myself|himself|herself|still|there|sin|ya|no|ni|fue|fueron|en|de\s+(?:la|el|un[ao]?)|del|a|al|el|la|entre|durante|por|para|y|con|que|desde|sin|cuando|mientras)\b)",
    re.I,
)
#: Numbers after verbs that are no things: hours, ages, prices, terms, places in an order.
NOT_THINGS = re.compile(
    r"\s*(?:[ap]\.?\s?m\b|o[’']clock|%|,\s+(?:of|from|de)\s+[A-Z]|(?:[A-Z]\.)|[-–/:]\d|\.\d|,\d)|\s+(?:en|by|at)\s+(?:a\s+time|cinco|dos|tres|cuatro|diez)\b|\s+(?:or|o|to|and\s+no)\s+(?:\d|more|más)|[^.;]{0,30}\b(?:years|months|años|meses)\b(?!\s+(?:later|after\w*|before|ago|earlier|de))",
    re.I,
)
YEAR = re.compile(r"(?:19|20)\d\d")
#: What else was counted last: "five stores. Two were …", "three men", "tres camionetas".
ELSE_COUNTED = re.compile(
    rf"\b{NUMBER}\s+(?:(?:of\s+the|other|more|de\s+las|de\s+los|otr[oa]s)\s+)?(?:[\w’'-]+\s+)?"
    r"(?!(?:months|years|days|weeks|hours|minutes|miles|times|dollars|cents|percent|meses|años|días|semanas|horas|minutos|veces|pesos|dólares|kilómetros|millas|blocks|feet|yards|others|was|has|is|las|los|más)\b)"
    r"(?:(?-i:[a-zñáéíóú]){2,}(?<!u)s|people|men|women|children)\b(?![’'])",
    re.I,
)
OF_GUNS = re.compile(
    rf"\b(?:{GUNS}|guns?|weapons?|firearms?|pistols?|rifles?|handguns?|shotguns?|revolvers?|carbines?|long\s+guns|Glocks?|AKs?|switches|devices|sears|silencers|suppressors|receivers|frames|lowers|kits"
    r"|arma|fusil|pistola|escopetas?|rev[óo]lver(?:es)?|carabinas?|silenciadores|lanzagranadas|granadas|piezas)\b",
    re.I,
)
#: What is told of people, papers and charges alone.
FATE_OF_OTHERS = re.compile(
    r"\s+(?:(?:of\s+(?:them|those)|more|others?)\s+)?(?:(?:were|was|are|have|had|has|been|also|later|is)\s+){0,3}(?:arrest|charg|indict|convict|sentenc|dismiss|acquit|plead|pled"
    r"|dropped|injur|wound|kill|died|dead|hospital|married|interview|question|testif|hired|recruit|born|jail|detain|cooperat|sign(?:ed|ing)|told|said|admit|agreed|asked|appeal|refused|felon|misdemean|(?:first|second|third)-degree|minors|teenag|juvenile|at\s+large|awaiting|remain\s+(?:at|in\s+custody)|bought|purchased|acquired|sold\s+(?:him|her|them)"
    r"|deten|acus|conden|muri|herid|declar|confes)",
    re.I,
)


#: "[las once] decomisadas salieron": guns that are known by their number and their fate.
TAKEN_ONES = re.compile(
    r"\s+(?:(?:decomis|asegur|incaut|recuper|compr|vend|rob|entreg|hall|encontr|localiz|rastre)ad[oa]s|vendid[oa]s"
    r"|(?:that|which)\s+(?:[\w’'-]+\s+){1,3}(?:have|had|has)\s+(?:\w+\s+)?(?:seized|recovered|bought|sold|traced|found|located)\b"
    r"|(?:seized|recovered|bought|purchased|sold|stolen|traced|found)\b(?=\s+(?:so\s+far|to\s+date|in|from|at|on|were|have|had|came)\b))",
    re.I,
)
THE = re.compile(r"\b(?:the|las|los)\s+$", re.I)


#: "Counting those, [46] have", "…, [four] were found": a comma that a verb follows at once, without an aside.
COMMA = re.compile(r"^[^,;.]{3,60},\s+$")
AFTER_COMMA = re.compile(r",\s+$")
NO_ASIDE = re.compile(r"\s+\w")
#: "the remaining [four] she could not describe".
THE_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|(?:las|los)\s+(?:otr[oa]s|restantes))\s+$", re.I)
SOMEBODY = re.compile(r"\s+(?:s?he|they|it|I|we)\b")
#: "three others found there", "otras dos halladas en".
OTHERS_FOUND = re.compile(
    r"\s+(?:others|more)\s+(?:found|recovered|seized|bought|purchased|sold|traced|located)\b(?!\s+(?:guilty|dead))",
    re.I,
)
