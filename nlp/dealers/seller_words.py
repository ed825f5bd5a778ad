"""What is done with sellers without a name, and what stands around them: bought, lied, in that state."""

from __future__ import annotations

import re

#: An army's store of arms, not a shop.
ARMORY = re.compile(
    r"\s(?:(?:de|of|que|del)\s)?(?:la\s|el\s|the\s)?(?:Guardia|Ej[eé]rcito|National\sGuard|Army|Marina|polic[ií]a)\b",
    re.IGNORECASE,
)

THAT_STATE = re.compile(
    r"\s(?:in|en|de|within|across|around|throughout)\s"
    r"(?:that|the|his home|her home|their home|this|ese|aquel|dicho|el)\s"
    r"(?P<of>state|estado|area|city|town|county|ciudad|zona|municipio|condado)\b(?!\sof\s|\sde\s)"
)

LOCAL = re.compile(r"\b(?:local|locales)\b", re.IGNORECASE)

BOUGHT = re.compile(
    r"\b(?:plac(?:ed|ing)\s(?:[\w,]+\s){0,3}?orders?|"
    r"(?:sign(?:ed|ing)?|paid|deposits?)\s(?:for|on)\s(?:\S+\s){0,4}?(?:guns|firearms|pistols|rifles|handguns)|procur\w+|se\svend\w+|"
    r"(?:got|collected)\s(?:\S+\s){0,6}?(?:guns|firearms|weapons|rifles|pistols|handguns|load)|"
    r"(?:price\s)?tags|labels|stickers|receipts?|etiquetas|recibos|facturas|"
    r"came (?:\w+ ){0,3}?from|visit(?:ed|ing|s)|drove to|acudi(?:ó|eron) a|recorri(?:ó|eron)|"
    r"picking up|supplied by|acud(?:ía|ían|ió|ieron) a|pag(?:ó|aron|ad[oa]s?|aban)|"
    r"walk(?:ed|ing|s)?\s(?:in|out)\w*|paid\b|traced?\sto|leav(?:e|es|ing)|left\swith|recorr\w+|entr(?:ó|aron|aban?)|"
    r"sal(?:ieran|ían|ieron) con (?:las |los )?(?:armas|rifles)|"
    r"b(?:uy|uys|uying|uyers?|ought)|purchas\w+|obtain\w*|acquir\w+|picked up|order(?:ed|ing)|"
    r"spen[dt]\w*|straw|sourced|"
    r"suppl(?:y|ied|ies|iers?)|trac(?:ed|ing) (?:\S+ ){0,5}?to|provided by|collect\w*|"
    r"sal(?:ía|ían|ieron|ió) de|proven\w+ de|proced\w+ de|obten\w+|obtien\w+|conseg\w+|recog\w+|adquiér\w+|"
    r"compr\w+|adquir\w+|encarg(?:ó|aba|aban|aron|ado)|obtuv\w+|consigui\w+|surt\w+)\b",
    re.IGNORECASE,
)

#: What is done on a site besides buying: guns are advertised, offered, exported from there.
OFFERED_ONLINE = re.compile(
    r"\b(?:advertis\w+|post(?:ed|ing)|list(?:ed|ing)|offer(?:ed|ing)|market(?:ed|ing)|export\w*|anunci\w+|ofrec\w+|public(?:aba|aban|ó|aron))\b",
    re.IGNORECASE,
)

SOLD = re.compile(
    r"\b(?:sold|sell\w*|vend\w+|suppl(?:y|ied|ies)|furnish\w+|provid\w+|handed|deliver\w+|entreg\w+|suministr\w+|prove(?:y|í)\w+|facilit\w+)\b",
    re.IGNORECASE,
)

#: The first word of "sold out of a tire shop", not of "vendedores".
OUT_OF = re.compile(r"(?:sold|sells?\b|selling|sales?\b|vend(?!edor))", re.IGNORECASE)

#: Before a seller: "fueron vendidas por", "had been sold by".
SOLD_BY = re.compile(
    r"\b(?:sold|supplied|furnished|provided|vendid[oa]s?|suministrad[oa]s?|entregad[oa]s?|surtid[oa]s?)\s(?:\w+,?\s){0,7}?(?:by|por|from|through|at|en)\s"
    r"(?:(?:an?|una?s?|the|las?|los)\s)?$",
    re.IGNORECASE,
)

#: Before a seller's last word: how many there were, and that guns came from there.
COUNTED = re.compile(
    r"\b(?:from|at|in|with|through|en|de|a)\s(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|various|other|multiple|"
    r"half\sa\sdozen|a\s(?:dozen|handful\sof|number\sof|string\sof|variety\sof)|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|vari[oa]s|distint[oa]s)\s)"
    r"(?:(?!and\b|or\b|y\b)[a-z-]+\s){0,3}[a-z]+$"
    r"|\b(?:from|at|by)\s(?:an?|another)\s(?:[a-z]+\s){0,2}(?:licensee|FFL)$"
)
#: … that guns came from there, or somebody went there.
FROM = re.compile(
    r"\b(?:from|at|inside|into|through|(?:went|go(?:es|ing)?|drove|driven|rode|sent|took|taken|travel\w*|trips?|visits?)\s(?:[\w'’]+\s){0,4}?to|en|de)\s"
    r"(?:(?!and\b|or\b|y\b)[\w'’-]+\s){0,6}[a-z]+$"
)
#: Shops that sell no guns.
OTHER_SHOP = re.compile(
    r"\b(?:mail(?:box)?|tools?|parts|tires?|auto|body|machine|barber|coffee|phone|grocery|liquor|convenience|clothing|print|copy|shipping|repair|smoke|vape|"
    r"tattoo|bike|furniture|music|shoe|paint|tile|drug|department|dollar|corner|thrift|book|toy|gift|UPS|FedEx|package|parcel|flower|sandwich|pizza|head|beauty|jewelry|car)\s"
    r"(?:[Ss]tores?|shops?|dealers?|dealership|retailers?)$"
)
#: Before a town and "shop": a shop spoken of before, or one of a row.
THAT_SHOP = re.compile(
    r"\b[Tt]he\s(?:[A-Z][\w'’.]+\s){1,3}(?:gun\s|pawn\s?)?(?:shop|store|dealer|dealership)$"
)
#: After several sellers: some of them by name.
SOME_NAMED = re.compile(
    r",?\s(?:(?:including|among\s(?:them|which)|one\sof\s(?:them|which|those)|two\sof\s(?:them|which)|entre\s(?:ell[oa]s|l[oa]s\scuales))\s|\((?:one|two|including)\b)"
)

LIED = re.compile(
    r"\b(?:false statements?|lied|lying|falsely|misrepresent\w+|form 4473|mentir|mintió|"
    r"mint\w+|mentían|declaraciones falsas|falsas declaraciones)\b",
    re.IGNORECASE,
)

#: Laws, habits and other cases in which a shop is nobody's source.
GENERAL = re.compile(
    r"\b(?:requires?|required|must|prohibit\w*|forbid\w*|it is (?:a crime|illegal|unlawful)|"
    r"federal law (?:requires|prohibits|forbids|bars)|under (?:federal|the) law|gun laws|"
    r"law-abiding|legislation|Congress|"
    r"(?:this|the|our|buy-?back|grant|federal|new)\sprogram|programs|initiative|industry|educat\w+|"
    r"awareness|campaign|Don.t Lie|"
    r"are regarded|(?<!, )often|typically|usually|generally|tend to|seldom|obligados?|la ley|leyes|suelen|"
    r"en general|cannot|"
    r"lawsuit|sued|study|(?<!he )estimated|nationwide|maximum|faces? up to|"
    r"the number of (?:burglar\w+|thefts|licen\w+|dealers|stores|shops)|"
    r"federal data|se venden|if convicted|penalt\w+|hurting|"
    r"(?:unrelated|separate|another|different)\s(?:\w+\s)?case|"
    r"lets|allows?|permits?\s|any person|(?<!from )anyone|persons who|individuals who)\b",
    re.IGNORECASE,
)

DENIED = re.compile(
    r"(?:\bnot\s(?:an?\s|been\s|themselves\s)?|\bno\s|\bnever\s(?:been\s)?(?:an?\s)?|"
    r"\bwithout\s(?:being\s)?(?:an?\s)?|\bnone\b[^.;]{0,30}|\bneither\b[^.;]{0,40}|\bnor\s|"
    r"\bninguno\b[^.;]{0,30}|\bsin\sser\s(?:un\s)?|"
    r"\b(?:is|was|were|are|be|been|being|become|becoming|as)\s(?:an?\s)?(?:[Cc]lass\s\d\s)?|\bun|\bno\sera\s|\bno\stien\w+\s|\bposing\sas\s|"
    r"\b(?:made|manufactured|produced|fabricad[oa]s?)\s(?:by|por)\s[^.;]{0,40})$",
    re.IGNORECASE,
)

COMPLICIT = re.compile(
    r"\b(?:complicit|corrupt|knowingly sold|sold knowingly|dirty|rogue|armed|arming|accused of arming|"
    r"convict a dealer|charges against|dueño de|propietario de|owner of|owners?\b)",
    re.IGNORECASE,
)

BOILER = re.compile(
    r"\b(?:investigated by|prosecut(?:ed|ing) (?:by|the case)|Assistant U\.?S\.? Attorneys?|"
    r"is the (?:federal|principal) agency|(?-i:mission))\b",
    re.IGNORECASE,
)

#: A shop that is spoken of because its owner stands accused.
OWNED = re.compile(
    r"\b(?:was owned by|owned by|whose owner|belong\w+ to|in (?:[\w'’]+\s){0,2}own house|propiedad de|"
    r"de su propiedad)\b",
    re.IGNORECASE,
)

#: Sites that the authorities have taken.
SEIZED = re.compile(
    r"\b(?:websites|domains|sites)\b[^.]{0,160}\bseized\b|\bseiz\w+\b[^.]{0,80}\b(?:websites|domains)\b",
    re.IGNORECASE,
)

#: "sold the rings to a pawn shop"
SOLD_TO = re.compile(
    r"\b(?:(?:re)?s(?:old|ell\w*)|(?:re)?vend(?!ors?\b)\w+)\b[^.;]{0,60}\s(?:to|a)\s(?:an?\s|un[ao]?\s|various\s|several\s|other\s|otr[oa]s\s)?$",
    re.IGNORECASE,
)

OTHER_NOUN = re.compile(
    r"\s(?:laws?|regulations|licen[cs]e|records?|owners?|transaction|business|industry|promoters?|counter|parking\s(?:lot|garage|space)s?)\b"
    r"|\s(?:of|in|de)\s(?:the\s)?(?:meth\w*|heroin|cocaine|crack|drugs?|narcotics|fentanyl|marijuana|drogas?|coca[ií]na)\b"
)

VENDOR = re.compile(r"\s(?:vendor|dealer|promoter|owner)s?\b")

#: Before a seller: guns on their way there, "bound for a distributor", "meant to sell them at a gun show".
BOUND_FOR = re.compile(
    r"\b(?:bound|meant|destined|intended|consigned|en\sroute|on\s(?:its|their|the)\sway|sent\sfrom)\b[^.;]{0,60}\s(?:to|for)\s(?:an?\s)?$"
    r"|\b(?:meant|planned|intended|hoped|wanted)\sto\s(?:re)?sell\b[^.;]{0,40}$"
)

#: "the gun shop": one spoken of before, or any at all.
DEFINITE = re.compile(r"(?:the|la|el|las|los)\s", re.IGNORECASE)

DEFINITE_BEFORE = re.compile(r"\b(?:[Tt]he|la|el|las|los|his|her|their|su|sus)\s$")

#: From a seller to the next of a row, whose name is not its own: "a swap meet in Waco, at Big 5 …".
NEXT_SELLER = re.compile(
    r"(?:,|,?\sand)\s(?:at|from)\s(?=\S)|,?\sy\s(?:en|de|a)\s(?=una?\s|otr|dos|tres|feria)"
)

#: Between a place and a seller there: "…, where he bought 12 pistols from".
WHERE_BOUGHT = re.compile(
    r",?\s(?:where|donde)\s[^.;]{0,70}?\b(?:bought|buy\w*|purchas\w+|obtain\w*|acquir\w+|compr\w+|adquir\w+|obtuv\w+)[^.;]{0,50}?"
)

#: Between the towns of one phrase: "dealers in Phoenix and Tucson".
NEXT_TOWN = re.compile(
    r"(?:,|,?\s(?:and|or|y|e|o)|,\sas\swell\sas)\s(?:(?:in\s|en\s)?(?:(?:north|south|east|west)(?:ern)?|central)\s|(?:in|en|de|across\sthe\sstate\sline\sin|nearby|later\sin|(?:one|two|three|four|another|others|un[ao]|otr[ao]|dos|otr[ao]s)\s(?:in|near|en|de))\s)?"
    r"|[^.]{0,90}[,;]\s(?:(?:and|y)\s)?(?:from\s|at\s|de\s|en\s)?(?:another|otr[oa])(?:\sone)?,?\s(?:in|near|en|de)\s"
)

#: Between sellers and the town of one more: "four Waco dealers and one in Hutto".
ONE_MORE = re.compile(
    r",?\s(?:and|y)\s(?:one|two|three|four|another|una|otra|dos|tres)\s(?:(?:more|others?|más)\s)?(?:in|near|outside|en|de)\s(?:nearby\s)?"
)

#: From the opening of a sentence to the town of all that it tells: "In Dayton, police say …".
OPENS = re.compile(r"\s*(?:In|En|(?:[\w-]+\s){0,5}?[Pp]olice\sin|Police\sofficers\sin)\s")

#: "traded the stolen rounds on [internet forums]", "sold the loot in [pawn shops]": where no thief broke in.
WHERE_SOLD = re.compile(
    r"\b(?:sold|selling|sell|resold|traded|trading|bartered|pawned|pawning|fenced|vendi(?:ó|eron|endo)|empeñ(?:ó|aron))\b"
    r"[^.;]{0,70}?\b(?:on|to|at|in|through|en|a)\s(?:[\w'’-]+\s){0,3}$",
    re.IGNORECASE,
)
#: "a website that he used for sales": his own.
OWN_SITE = re.compile(r"a\swebsite\s.*\b(?:used|sold)\b", re.IGNORECASE | re.DOTALL)
