"""Acts told around a place: trips and pipelines, officers who stop, find, arrest or buy."""

from __future__ import annotations

import re

#: "para un cártel de …": some cartel there, not the one that is called so.
A_CARTEL_OF = re.compile(
    r"\b(?:un|unos|alg[uú]n|otro)\s(?:c[áa]rtel(?:es)?|grupos?|bandas?)\s(?:\w+\s){0,4}?(?:de|en)\s$"
)
#: "made trips to …", "viajaba a …", where guns were then bought.
TRIP_TO = re.compile(
    r"\b(?:trips?|travel\w*|went|drove|flew|gone|sent|viajes?|viaj\w+|fue|fueron|iban?|acud\w+)\s(?:\S+\s){0,3}?(?:to|a|into)\s$",
    re.IGNORECASE,
)
BUY_THERE = re.compile(
    r",\s(?:buy|bought|purchased?|pick(?:ed)?\sup|obtain(?:ed)?)\s|[,;]?\s(?:(?:where|and|donde|y|allá|allí|all[ií]|then)\s(?:\S+\s){0,4}?(?:bought|purchas\w+|obtain\w*|acquir\w+|"
    r"pick\w*|compr\w+|adquir\w+|obten\w+|consegu\w+)|por\s(?:\S+\s){0,2}?(?:armas|rifles|fusiles|pistolas)\b|"
    r"for\s(?:\S+\s){0,2}?(?:guns|firearms|rifles|weapons|pistols)\b)",
    re.IGNORECASE,
)
_LINE = (
    r"\b(?:pipeline|route|ring|traffic\w*|smuggl\w*|flow\w*|corridor|tr[aá]fico|ruta|red|contrabando|ferried|ran|run|moved)\b"
    r"[^.;]{0,60}"
)
#: "a pipeline between … and …", "trafficked guns from … to …": the source, then where they went.
LINE_FROM = re.compile(
    _LINE
    + r"(?<!operates )(?<!operating )(?<!operan )(?<!opera )"
    + r"\b(?:between|from|entre|desde)\s(?:the\s|la\s|el\s)?$",
    re.IGNORECASE,
)
LINE_TO = re.compile(r",?\s(?:and|to|y|a|hasta|hacia)\s(?:the\s|la\s|el\s)?(?:city\sof\s)?[A-ZÁÉÍÓÚÑ]")
LINE_BETWEEN = re.compile(
    _LINE + r"\b(?:(?:between|entre)\s(?:the\s|la\s|el\s|los\s)?[A-ZÁÉÍÓÚÑ][\w.\s]{2,25},?\s(?:and|y)|"
    r"(?:from|desde|de)\s[A-ZÁÉÍÓÚÑ][\w.\s]{2,25},?\s(?:to|into|up\sto|a|hasta|hacia))\s(?:the\s|la\s|el\s)?"
    r"(?:(?:\w+\s){1,2}(?:of|de)\s)?$"
)
#: A district in which guns were bought or sold: the state.
IN_DISTRICT = re.compile(
    r"\b(?:b(?:uy|uying|ought)|purchas\w+|s[eo]ld|sell(?:ing)?|obtain\w*|acquir\w+|stolen|recovered|compr\w+)\s(?:\w+\s){0,2}?"
    r"(?:in|within|throughout|en)\s(?P<name>(?:the\s)?(?:\w+\s)?District\sof\s)$"
)
#: Somebody who buys waits at a place: "…, where the informant was waiting".
BUYER_THERE = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,?\s(?:where|to\smeet|and\smet|donde)\s(?:with\s)?(?:\S+\s){0,4}?(?:informants?|undercover|buyers?|customers?|confidential|CI|"
    r"informantes?|compradores|comprador|encubiert[oa]s?)\b"
)
#: Beyond the border: "across the river in Nuevo Laredo".
ACROSS = re.compile(
    r"\b(?:across|over)\sthe\s(?:\w+\s)?(?:river|border|line|bridge)(?:,)?\s(?:in|at|to|into)\s$|\bdel\sotro\slado\s(?:\S+\s){0,3}?en\s$"
)
#: A death in a land: which gun it was, not where it turned up.
KILLED = re.compile(r"\b(?:killed|wounded|struck|mat(?:ó|aron)|asesin\w+)\s[^.;]{1,60}$")
#: A seaport from which guns leave.
FROM_PORT = re.compile(
    r"\b(?:from|through|out\sof|desde|por)\s(?:the\s|el\s)?(?:[Pp]ort\sof|[Pp]uerto\sde)\s$"
)
#: Sent to somebody there: "dirigida a un ciudadano en …".
SENT_TO = re.compile(
    r"\b(?:dirigid|destinad|enviad|consignad|remitid)[oa]s?\s(?:a|para)\s(?:un|una|dos|el|la)\s(?:\S+\s){1,3}?(?:en|de)\s$|"
    r"\b(?:addressed|mailed|shipped|consigned|sent)\sto\s(?:an?|two|three)\s(?:\S+\s){1,3}?(?:in|of)\s$",
    re.IGNORECASE,
)
#: Made in a land: where a maker is, not where guns were.
MADE_IN = re.compile(
    r"\b(?:manufactured|made|produced|assembled|fabricad[oa]s?|hech[oa]s?|producid[oa]s?|de\sfabricaci[oó]n)\s(?:\w+\s)?(?:in|en)\s$",
    re.IGNORECASE,
)
#: Shops that lie between two towns: guns were bought in both.
SHOPS_FROM = re.compile(
    r"\b(?:stores?|shops?|dealers?|retailers?|sellers?|armer[ií]as|tiendas)\b[^.;]{0,40}\s(?:from|between|desde|de|entre)\s$",
    re.IGNORECASE,
)
SHOPS_TO = re.compile(
    r"\b(?:stores?|shops?|dealers?|retailers?|sellers?|armer[ií]as|tiendas)\b[^.;]{0,40}\s(?:from|between|desde|de|entre)\s[A-ZÁÉÍÓÚÑ][\w\s.]{2,25}\s(?:to|and|a|hasta|y)\s$"
)
#: A vessel, and where it comes from.
VESSEL_FROM = re.compile(
    r"\b(?:ships?|vessels?|freighters?|boats?|containers?|buses|bus|trucks?|flights?|planes?|aircraft|barcos?|buques?|embarcaci[oó]n|contenedor(?:es)?|"
    r"autob[uú]s|cami[oó]n|vuelo|avi[oó]n|pick-?\s?up|camioneta|veh[ií]culo|autom[oó]vil|auto|carro|tr[aá]iler|tractocami[oó]n|motocicleta)\s(?:(?:that|which|had|has|was|were|que|hab[ií]a|fue)\s){0,3}"
    r"(?:came|coming|arriv\w+|sail\w+|depart\w*|left|originat\w+|ven[ií]a|proced\w+|proven\w+|sal(?:ió|ido|i[oó]|[ií]a)|zarp\w+|lleg\w+)\s"
    r"(?:\w+\s){0,2}?(?:from|de|desde)\s(?:the\s|la\s|el\s)?$|\b(?:sailed|embarked|zarp\w+)\s(?:\w+\s)?(?:from|de|desde)\s$",
    re.IGNORECASE,
)
#: "guns from …", "rifles that came from …": their source.
GUNS_FROM = re.compile(
    r"\b(?:guns|firearms|weapons|rifles|pistols|handguns|ammunition|shotguns|switches|sears|silencers|suppressors|receivers)\s"
    r"(?:(?:that|which|were|was|had|have|been|came|come|comes|brought|taken|shipped|sent|moved|smuggled|trafficked|transported|"
    r"purchased|bought|sourced|originating|up)\s){0,4}(?:from|out\sof)\s(?:the\sstate\sof\s|(?:north|south|east|west)(?:ern)?\s)?$"
    r"|\b(?:armas|fusiles|pistolas|rifles|municiones|cartuchos)\s(?:(?:que|fueron|eran|hab[ií]an|sido)\s){0,3}"
    r"(?:(?:ven[ií]an|sal[ií]an|salieron|tra[ií]d[oa]s|llevad[oa]s|procedentes|provenientes|comprad[oa]s)\s(?:desde|de)|desde)\s$",
    re.IGNORECASE,
)
#: "llevaba las armas de … a …".
GUNS_DE = re.compile(
    r"\b(?:llev|tra[ií]|transport|traslad|mov[ií]|pas[aó]|envi|trafic|contraband|cruz)\w*\s[^.;]{0,50}?"
    r"\b(?:armas|rifles|fusiles|pistolas|cartuchos|municiones|cargadores|balas)\s(?:\w+\s){0,2}?de\s$",
    re.IGNORECASE,
)
#: "Georgia guns", not "Georgia gun laws".
ITS_GUNS = re.compile(r"\s(?:guns|firearms|handguns|pistols|rifles)\b(?!\s(?:laws?|rights|owners|dealers?))")
#: Journeys of people: "flew from …".
TRAVEL = re.compile(
    r"(?:drove(?=\s(?:(?:down|up|over|back|all\sthe\sway)\s)?from\s)|travel\w*|fl(?:y|ies|ew|ying)|viaj\w+|trips?|journeys?|rode|rid(?:e|es|ing|den)|depart\w*|leav(?:e|ing)|left|part(?:ió|ieron|ían?|ida)|"
    r"bus|flights?|ruta|tray?ecto)$",
    re.IGNORECASE,
)
#: "set out for …", "was about to leave for …".
SET_OUT_FOR = re.compile(
    r"\b(?:set\sout|leav(?:e|ing)|left|headed|heading|bound|en\sroute|(?:on|made)\s(?:his|her|its|their|the)\sway|"
    r"rumbo|camino|se\sdirig[ií]\w*|con\sdestino)\s(?:for|to|into|back\sto|south\sto|a|hacia)\s$|"
    r"\b(?:on|upon|after)\s(?:reaching|(?:his|her|their|its)?\s?arriv(?:al|ing)\s(?:in|at)|delivery\s(?:in|to))\s$|"
    r"\bonce\s(?:he|she|they|it|the\s\w+)\s(?:was|were|got|arrived|reached|had\sreached)\s(?:(?:in|to|at)\s)?$|"
    r"\b(?:al\sllegar\sa|una\svez\sen|entregarl[oa]s\sen|para\sentregar(?:l[oa]s)?\sen)\s$",
    re.IGNORECASE,
)
#: Between a part of a town and the town: "the Canarsie section of Brooklyn".
PART_OF = re.compile(r"\s(?:section|neighbou?rhood|area|part|district)\sof\s(?:the\s)?", re.IGNORECASE)
#: Between a town and the province or county in which it lies.
REGION_OF = re.compile(
    r",?\s(?:in\s|en\s)?(?:the\s|el\s|la\s)?(?:provincia|departamento|distrito|province|department|state|county|parish)\s(?:del?|of)\s(?:la\s)?",
    re.IGNORECASE,
)
#: Between a city or land and a town in it: "the Chicago suburb of Midlothian", "the Ohio town of Eaton".
TOWN_OF = re.compile(
    r"\s(?:[a-z]+\s)?(?:suburbs?|town|city|village|community|township|borough|county)\sof\s", re.IGNORECASE
)
#: Somebody there who wants the guns.
SOMEBODY_IN = re.compile(
    r"\b(?:m[ae]n|people|somebody|someone|boss(?:es)?|brokers?|buyers?|customers?|contacts?|cartels?|gangs?|relatives?|cousins?|brothers?|uncles?|friends?|"
    r"hombres?|alguien|gente|sujetos?|personas?|clientes?|jefes?|contactos?|primos?|hermanos?|destinatarios?)\s(?:\w+\s)?(?:in|from|of|de|en)\s$",
    re.IGNORECASE,
)
#: Guns that went to people of a town.
WENT_TO = re.compile(
    r"\b(?:guns|firearms|pistols|rifles|handguns|weapons|them|some|many|most|\d+)\b[^.;]{0,50}?\s(?:went|sold|shipped|sent|passed|delivered|supplied|given|transferred|resold)\s"
    r"(?:\w+\s){0,2}?to\s(?:an?|two|three|four|five|several|some|other)\s(?:[\w-]+\s){0,2}?(?:m[ae]n|wom[ae]n|residents?|people|brothers|dealers|sellers)\s(?:of|from|in)\s$"
)
#: Officers or their informants who buy: "an undercover detective purchased", "undercover buys".
OFFICER_BUYS = re.compile(
    r"(?<!\bto )(?<!\bto an )(?<!\bto the )\b(?:undercover|informants?|informer|"
    r"confidential\ssource|cooperating\switness|CI|plain\s?clothes|encubiert[oa]s?|informantes?)\b(?![^.;]{0,50}\bfrom\s(?:an?|the)?\s?(?:store|dealer|shop))[^.;,]{0,70}?"
    r"\b(?:b(?:uys?|uying|ought)|purchas\w+|acquir\w+|obtain\w*|pa(?:y|id)|compr\w+|adquir\w+)$",
    re.IGNORECASE,
)
#: Guns made at somebody's own place: they lay there.
MADE = re.compile(
    r"\b(?:buil[td]|building|assembl\w+|machin(?:ed|ing)|print(?:ed|ing)|3D-print\w*|manufactur\w+|mill(?:ed|ing)|made|making|finish(?:ed|ing)|"
    r"convert(?:ed|ing)|fabric\w+|ensambl\w+|arm(?:aba|aban|ó)|imprim[ií]\w*|maquin\w+|elabor\w+)\b",
    re.IGNORECASE,
)
#: Plates and papers that only tell where a vehicle is registered.
PLATES = re.compile(
    r"\b(?:plac(?:as?|ado)|matr[ií]culas?|engomado|permisos?|licencias?|registrad[oa]s?|registered|plates?|licensed\sdriver)\s"
    r"(?:\w+\s){0,2}?(?:del?|en|from|in|of)\s(?:(?:el\s)?estado\sde\s|the\sstate\sof\s)?$",
    re.IGNORECASE,
)
#: Officers who buy from them, undercover though it is not said.
AGENTS_BOUGHT = re.compile(
    r"\b(?:agents?|officers?|detectives?|deput(?:y|ies)|investigators|police|agentes|polic[ií]as)\s(?:\w+\s){0,3}?(?:b(?:uy|uying|ought)|purchas\w+|"
    r"made\s(?:\w+\s){0,3}?(?:buys|purchases)|compr(?:ó|aron))\b(?![^.;]{0,50}\bfrom\s(?:an?|the)?\s?(?:store|dealer|shop))[^.;]{0,90}$",
    re.IGNORECASE,
)
#: A firm that its state or land tells which, and guns that come from it: "ordered from an Ohio company".
FIRM_AFTER = re.compile(
    r"\s(?:[\w-]+\s)?(?:compan(?:y|ies)|firms?|suppliers?|distributors?|manufacturers?|sellers?|vendors?|wholesalers?|websites?|importers?|retailers?)\b"
)
GOT_FROM = re.compile(
    r"\b(?:order|b(?:uy|ought)|purchas|obtain|acquir|import|got|sourc|suppli|sold|ship|mail)\w*\s[^.;]{0,50}?\b(?:from|through|by)\s(?:an?|the|several|two)\s$",
    re.IGNORECASE,
)
