"""The words beside counted guns that settle their role: patterns, for nlp.counts.worded_roles."""

from __future__ import annotations

import re

SHOPS = (
    r"(?:dealers?|(?:gun\s+)?stores?|(?:gun\s+|pawn\s*)?shops?|retail(?:ers?)?|FFLs?|licensees?|gun\s+shows?)"
)
#: "[45 of the guns] had been sold at retail", "se vendieron en una armería": who got them bought them.
OVER_THE_COUNTER = re.compile(
    rf"\s+(?:(?:were|was|had\s+been|have\s+been|been)\s+)?(?:\w+ly\s+)?sold\b[^.;]{{0,60}}?\b(?:by|at)\s+(?:[\w-]+\s+){{0,3}}?{SHOPS}\b(?!\s+to\s+(?-i:[a-z]))"
    r"|[^.;]{0,20}?\b(?:se\s+vendieron|fueron\s+vendid[oa]s)\s+(?:en|por)\s+(?:una?\s+|la\s+|el\s+|varias\s+|dos\s+)?(?:armer[ií]as?|tiendas?|casas?\s+de\s+empeño)\b",
    re.I,
)
#: "using his position as a licensee to acquire [71 machineguns]".
TO_ACQUIRE = re.compile(
    r"\b(?:used|using|conspired|schemed)\b(?:(?!undercover|informant|agent|detective)[^.;]){1,110}?\bto\s+(?:acquire|obtain|buy)\s+"
    r"(?:[\w-]+\s+){0,2}$",
    re.I,
)
#: "bought or traded for [54 guns]".
BOUGHT_OR = re.compile(r"\b(?:bought|purchased|acquired)\s+or\s+traded\s+for\s+(?:[\w-]+\s+){0,2}$", re.I)
#: "[39 guns] purchased during the course of a four-month investigation": by officers, from the traffickers.
IN_OPERATION = re.compile(
    r"(?:,[^.;,]{1,40},)?\s+(?:were\s+)?(?:purchased|bought)\s+(?:during|over|in)\s+(?:the\s+|an?\s+)?(?:course\s+of\s+(?:the\s+|an?\s+)?)?"
    r"(?:[\w-]+\s+){0,4}?(?:investigation|operation|probe|sting)\b",
    re.I,
)
#: "[Around 800 guns] were involved in the scheme".
INVOLVED = re.compile(
    r"\s+(?:were|was)\s+involved\s+in\s+(?:the|this|that|his|her|their)\s+(?:\w+\s+)?(?:conduct|offen[cs]es?|scheme|conspiracy|crimes?|case|enterprise|dealings)\b",
    re.I,
)
#: "removed [22 pistols] from inventory", "wrote off as scrap [64 receivers]".
REMOVED = re.compile(r"\b(?:removed|removing|took|taken|taking)\s+(?:[\w-]+\s+){0,2}$", re.I)
FROM_STOCK = re.compile(
    r"\s+(?:[\w,.-]+\s+){0,6}?(?:from|out\s+of)\s+(?:(?:the|his|her|its|their|an?)\s+)?(?:[\w’'-]+\s+){0,2}?(?:inventory|stock|armou?ry|stockroom|arms\s+room)\b",
    re.I,
)
SCRAPPED = re.compile(r"\bwr(?:ote|itten|iting)\s+off\b[^.;]{0,40}$", re.I)
#: "the straw purchase of [the two rifles] used in the attack": told as bought, whatever they did later.
JUST_BOUGHT = re.compile(
    r"\b(?:purchased|bought|(?:purchase|acquisition)\s+of|purchasing|buying)\s+(?:(?:the|these|those|both)\s+)?$",
    re.I,
)
#: "his intention to buy [a pistol]".
INTENDED = re.compile(
    r"\b(?:intentions?|desire|plans?|hopes?)\s+(?:to|of)\s+(?:buy|purchase|acquire|obtain|get)(?:ing)?\s+(?:(?:the|an?|another)\s+)?$",
    re.I,
)
#: "told agents that he had [about 500 rounds]".
SAID_HE_HAD = re.compile(
    r"\b(?:said|says|stated|told|admitted|advised|acknowledged|claimed|boasted|bragged)\b[^.;]{0,50}?\b(?:he|she|they|I)\s+(?:already\s+|also\s+|still\s+)?(?:had|owned|possessed)\s+"
    r"(?:(?:at\s+home|about|approximately|some|around)\s+)?$",
    re.I,
)
#: "[Four pistols] recovered from his apartment": found in a search.
IN_HIS_PLACE = (
    r"recovered\s+(?:from|in|at|inside)\s+(?!(?:[\w’'-]+\s+){0,7}?(?:victim|scene|suspect|robber|shooter|gunman|teen|juvenile|stolen|abandoned))"
    r"(?:[\w’'-]+\s+){1,3}?(?:apartment|home|residence|house|backpack|book-?bag|storage\s+unit|bedroom)\b"
)
FROM_HIS_PLACE = re.compile(rf"[^.;]{{0,60}}?\b{IN_HIS_PLACE}", re.I)
AT_HIS_PLACE = re.compile(rf"\b{IN_HIS_PLACE},?\s+(?:including|were|was)\s+[^.;]{{0,60}}$", re.I)
SOLDIERS = r"\b(?:soldiers?|troops|marines|army|military|soldados|militares)\b"
#: "Soldiers stopped a truck and found [51 rifles]", "took [four of the rifles]": on their way yet.
SOLDIERS_TOOK = re.compile(
    rf"{SOLDIERS}\s+(?:stopped\s+[^.;]{{1,60}}?\band\s+found|took|captured|detuvieron\s+[^.;]{{1,60}}?\by\s+(?:hallaron|encontraron))\s+"
    r"(?:[\w-]+\s+){0,2}$",
    re.I,
)
#: "[44 of the guns] have been seized by Mexican forces".
SEIZED_BY_FORCES = re.compile(
    r"\s+(?:were|was|have\s+been|has\s+been|had\s+been)\s+(?:\w+\s+)?seized\b[^.;]{0,24}?\bby\s+(?:the\s+)?(?:\w+\s+)?(?:forces|army|soldiers|troops|military|marines)\b",
    re.I,
)
#: "foiled an attempt to ship [dozens of pistols] to West Africa".
FOILED = re.compile(
    r"\b(?:foil\w*|thwart\w*|stopped|disrupt\w*|prevent\w*)\s+(?:an?\s+|the\s+)?(?:attempts?|efforts?|plots?|bids?)\s+to\s+(?:ship|smuggle|export|mail|fly)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
#: "entraron en dos tiendas y sacaron [36 fusiles]": paid for, where the document tells of no theft.
OUT_OF_SHOPS = re.compile(
    r"(?:\b(?:tiendas?|armer[ií]as?|casas?\s+de\s+empeño)\b[^.;]{0,90}\bsac(?:ó|aron)"
    r"|\bsac(?:ó|aron)\s+de\s+(?:una?\s+|la\s+|dos\s+|varias\s+)?(?:(?:tiendas?|armer[ií]as?)\b|(?-i:[A-Z])[\w’'&\s]{0,40}"
    r"(?-i:Arms|Guns?|Trading|Pawn|Firearms|Outdoors|Sports|Tactical)\b)[^.;]{0,60})[,\s]+$",
    re.I,
)
#: "De la base salieron [once mil balas]", "se llevaron un lote de [84 escopetas]".
OUT_OF_ARMORY = re.compile(
    r"\bde\s+(?:la|el|una?|l)\s*(?:instalación\s+militar|base|cuartel|arsenal|depósito|fábrica|planta)\b[^.;]{0,40}\bsali(?:ó|eron)\b[^.;]{0,60}$",
    re.I,
)
MADE_OFF = re.compile(
    r"\bse\s+llev(?:ó|aron)\s+(?:(?:un|el|varios)\s+lotes?\s+de\s+)?(?:(?:otr[oa]s|unas|unos|las|los)\s+)?$",
    re.I,
)
#: "[Six of the pistols] had been reported stolen".
REPORTED_STOLEN = re.compile(
    r"\s+(?:(?:were|was|had\s+been|have\s+been)\s+)(?:\w+\s+)?(?:reported|listed)\s+(?:as\s+)?stolen\b", re.I
)
#: "a ring that put [two dozen pistols] on the streets".
PUT = re.compile(r"\bput(?:s|ting)?\s+(?:[\w-]+\s+){0,2}$", re.I)
ON_THE_STREET = re.compile(
    r"\s+(?:back\s+)?(?:on|onto|in|into)\s+(?:the\s+)?(?:\w+\s+)?(?:streets?|circulation|black\s+market|hands)\b",
    re.I,
)
#: "bought 47 guns and kept just [two of them]".
KEPT = re.compile(r"\b(?:kept|se\s+qued(?:ó|aron)\s+con)\s+(?:(?:just|only|about|sólo|solo)\s+)?$", re.I)
#: "was arrested at a motel, where he had gone to pick up [100 grenades]".
CAME_FOR = re.compile(
    r"\barrested\b[^.;]{0,100}\b(?:gone|come|arrived|went|came)\s+to\s+(?:pick\s+up|collect|buy|purchase|take\s+delivery\s+of)\s+"
    r"(?:[\w-]+\s+){0,2}$",
    re.I,
)
#: "se comprometió a conseguir más: [veinte fusiles]".
PROMISED = re.compile(
    r"\b(?:se\s+comprometi(?:ó|eron)|prometi(?:ó|eron)|ofreci(?:ó|eron)|promised|offered)\s+(?:a\s+|to\s+)?(?:conseguir|entregar|vender|get|deliver|supply|provide)"
    r"(?:\s+\w+){0,3}:?\s+$",
    re.I,
)
#: "[41 guns] he bought and re-sold", "[150 rifles] were bought and smuggled to Mexico": the later deed.
AND_RESOLD = re.compile(
    r"\s+(?:that\s+)?(?:[\w’'-]+\s+){1,3}(?:bought|purchased|acquired)\s+and\s+(?:then\s+|later\s+)?re-?sold\b",
    re.I,
)
AND_SMUGGLED = re.compile(
    r"(?:,[^.;,]{1,40},)?\s+(?:that\s+)?(?:[\w’'-]+\s+){1,3}(?:bought|purchased|acquired)\b[^.;,]{0,24}?\sand\s+(?:then\s+|later\s+)?(?:smuggled|trafficked|exported)\s+(?:in)?to\s+(?-i:[A-Z])",
    re.I,
)
#: "Police have picked up [nine of the guns]", "[ten of the rifles] turned up in a burned-out truck".
PICKED_UP = re.compile(
    r"\b(?:police|authorities|officers|deputies|troopers)\b(?:\s+[\w]+){0,4}\s+picked\s+up\s+(?:about\s+|at\s+least\s+)?$",
    re.I,
)
TURNED_UP = re.compile(
    r"\s+(?:(?:have|had|has)\s+)?(?:since\s+|later\s+)?(?:turned\s+up|surfaced|came\s+to\s+light|come\s+to\s+light)\b"
    r"(?!\s+(?:\w+\s+){0,3}?(?:search|his|her|their|warrant|inspection))",
    re.I,
)
