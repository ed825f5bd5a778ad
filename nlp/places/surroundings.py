"""Words before and after a place that say what it is: a home, a dateline, an office, a shop's town."""

from __future__ import annotations

import re

from nlp.opened import Opened

HOME_BEFORE = re.compile(
    r"(?:\b\d{1,3}\)?,?\s(?:years?\sold,?\s|años,?\s)?(?:(?:both|all|likewise|also|each|ambos|"
    r"todos)\s)?(?:of|from|de)\s(?:the\s|la\s|el\s)?"
    r"|\b(?:resident|residents|man|men|woman|women|native|natives|teens?|teenagers?|people|persons|"
    r"gunsmith|soldier|veteran|deputy|trucker|businessman|student|mechanic|felon|brothers|couple|citizens?|nationals?|vecin[oa]s?|originari[oa]s?|"
    r"residentes?|ciudadan[oa]s?|nacid[oa])\s(?:of|from|de|en)\s(?:the\s|la\s|el\s|southern\s|northern\s)?"
    r"|\bcon\s(?:domicilio|residencia)\s(?:\w+\s)?en\s|,\s(?:of|from|de)\s(?:\w+\s)?|\bboth\sof\s|\ball\sof\s|\b(?:de\s\d+\saños,?\s(?:y\s)?(?:de|"
    r"vecino\sde))\s)$",
    re.IGNORECASE,
)
HOME_AFTER = re.compile(
    r"^(?:-area|-born)?,?\s(?:area\s)?(?:man|men|woman|women|residents?|teens?|couple|family|brothers|"
    r"native|natives|nationals?|citizens?|mayor|attorneys?|jury|judge|court|courts|jail|"
    r"prison|lawyers?|gun laws?|law|officials?|authorities|government|police|prosecutors?|officers?|"
    r"congress\w*|(?:terror(?:ist)?\s)?attacks?|massacre|shootings?|killings?|resident,|"
    r"brothers|mother|father|cities|soldiers?|army|peso|pesos|border\stown|business(?:man|\sowner)?)\b",
    re.IGNORECASE,
)
#: "in the Bronx, officials said": who tells it, not whose town it is.
TOLD_AFTER = re.compile(
    r"^,\s(?:\w+\s){0,3}?(?:officials?|police|authorities|prosecutors?|officers?|lawyers?|attorneys?)\b[^.;,]{0,40}?"
    r"\b(?:said|says?|announced|told|alleged?|allege|reported|added|confirmed|believe)\b"
)
DATELINE = re.compile(
    r"^\s{0,2}(?:\((?:AP|Reuters|EFE|apro|AA)\)\s?)?(?:[—–_]|-{1,2}\s|\.-|\.—|:\s|,?\s\(\w+\)|"
    r",?\s(?:\d{1,2}\sde\s|[A-Z][a-z]{2,8}\.?\s\d{1,2}))"
)
OFFICE_SENTENCE = Opened(
    r"\b(?:Assistant U\.?\s?S\.? Attorneys?|(?:is|are|was|were) (?:being )?(?:prosecut\w+|"
    r"investigated)|investigated (?:by|the case)|prosecut(?:ed|ing) the case|"
    r"Special Agents? in Charge|Project Safe|OCDETF|Organized Crime Drug Enforcement|"
    r"task force program|Trial Attorneys?|provided (?:significant |valuable )?assistance|"
    r"fiscales? federal(?:es)? (?:auxiliar|adjunt))\b",
    re.IGNORECASE,
)
#: An officer who only tells it: "according to …, the special agent in charge".
TOLD_BY_OFFICER = re.compile(
    r"\b(?:according\sto|said|says|told|dijo|seg[uú]n)\b[^.;]{0,80}\b[Ss]pecial\sAgents?\s[Ii]n\s[Cc]harge\b|"
    r"\b[Ss]pecial\sAgents?\s[Ii]n\s[Cc]harge\b[^.;]{0,80}\b(?:said|told|says)\b",
    re.IGNORECASE,
)
#: A release's first sentence names its offices and the act in one breath.
ANNOUNCED = re.compile(
    r"\bannounced\b[^.;]{0,200}\b(?:traffic\w*|smuggl\w*|export\w*|purchas\w+|selling|sold|steal\w*|stole\w*|seiz\w+)\b",
    re.IGNORECASE,
)
#: After a town's name that only tells which: where guns lie or are sold.
PREMISES_AFTER = re.compile(
    r"^(?:-area)?\s(?:area\s)?(?:location|store|business|establishment|storage|self-storage|motel|hotel|apartment|house|home|residence|warehouse|garage|trailer|workshop|"
    r"basement|stash|parking\slot|gas\sstation|truck\sstop|street\scorner|flea\smarket|gun|pawn|(?:shopping\s)?mall|hardware|grocery|"
    r"convenience|bus\s(?:shelter|stop|station|terminal)|barbershop|nightclub|church|backyard|driveway|marina|hospital|bodega|tavern|salon|restaurant|bar|club|supermarket|strip\small|high\sschool|school|park|alley|casino|duplex|condo|rail\s?yard|farm|ranch)\b"
)
#: Before and after an adjective that stands for the land itself: "suelo mexicano", "Mexican soil".
TERRITORY = re.compile(
    r"\b(?:(?:sur|nor)?(?:occidente|oriente)|noreste|noroeste|sureste|suroeste|centro|territorio|suelo|lado|costas|puertos?|tierras)\s$",
    re.IGNORECASE,
)
TERRITORY_AFTER = re.compile(r"^\s(?:soil|territory|side|shores|ports?|waters)\b")
BUY_AFTER = re.compile(
    r"^(?:\sarea)?,?\s(?:(?:to|in order to|para)\s(?:purchase|buy|obtain|acquire|pick up|comprar|"
    r"adquirir|get|recoger|conseguir)|(?:for|por)\s(?:another|one|(?:two|three|four|five|six)\smore)\b|(?:for|por)\s(?:more\s|más\s)?(?:guns|firearms|rifles|weapons|"
    r"armas|fusiles|pistolas))\b",
    re.IGNORECASE,
)
DEALER_AFTER = re.compile(
    r"^(?:-area|-based)?\s(?:area\s)?(?:(?:licensed|federal|federally|local|pawn|firearms?|gun|sporting|goods|"
    r"weapons)\s){0,3}(?:stores?|shops?|dealers?|shows?|gas\sstation|licensees?|retailers?|pawnshops?|pawn\s?brokers?|gunsmiths?|"
    r"armer[ií]as?)\b",
    re.IGNORECASE,
)
SAME_ROLE = re.compile(
    r"^(?:(?:,|;|,?\s(?:and|or|y|e|o|&|as well as|así como)|,?\s(?:including|"
    r"incluid[oa]s?))\s(?:(?:in|en|the|el|la|from|even|also|later|upper|lower|nearby|(?:north|south|east|west)(?:ern)?|as\sfar\s(?:(?:away|off)\s)?as|(?:one|two|three|another|una?|otra)\s(?:in|as\sfar\s(?:(?:away|off)\s)?as|en)|incluso|hasta|de|tambi[eé]n)\s){0,2}|,\s(?:and|or)\s(?:later,?\s)?(?:in\s)?)$",
    re.IGNORECASE,
)
CARTEL_AFTER = re.compile(
    r"^(?:['’]s)?\s(?:(?:most|worst|deadliest|largest|biggest|main|leading|feared|notorious|powerful|violent|dangerous)\s){0,3}(?:(?:drug|criminal|trafficking|crime|organized|arms|firearms|street|prison|motorcycle)\s){0,3}(?:cartels?|gangs?|"
    r"organizations?|traffickers?|lords|bosses|smugglers|groups|state of|criminals|territory|soil|"
    r"guerrillas?|rebels|militias?|militants|insurgents|"
    r"syndicates?|crews?|buyers?|customers?|clients?|mafia|mobsters|hitmen)\b",
    re.IGNORECASE,
)
CARTEL_BEFORE = re.compile(
    r"\b(?:c[áa]rtel(?:es)?|organizaci[oó]n(?:es)?|grupos?|bandas?|pandillas?|narcotr[aá]fico|"
    r"narcotraficantes|cartels|territorio|suelo|lado)\s(?:\w+\s){0,4}$",
    re.IGNORECASE,
)
FOUND_BY = re.compile(
    r"\b(?:recover\w*|seiz\w+|found|discover\w*|recuper\w+|asegur\w+|decomis\w+|hands of)\b", re.IGNORECASE
)
OFFICERS_AFTER = re.compile(
    r"^\s(?:authorities|police|soldiers|military|army|law enforcement|officials|marines)\b", re.IGNORECASE
)
#: "the Eastern District of …", "the Republic of …": the name of something else.
NAME_OF = re.compile(
    r"\b(?:District|University|State|Republic|Government|Commonwealth|Court|Estado|Universidad|"
    r"Bank)\sof\s$|\b[Dd]istrito\s(?:\w+\s){0,2}de\s$|\b(?:horas?|tiempo|horario)\s(?:local\s)?(?:del?|en)\s(?:la\s|el\s)?$|"
    r"\b[Ee]mba(?:ssy|jada)\s(?:\w+\s){1,4}?(?:in|en)\s$|\b[Cc]onsulad?[ot]e?\s(?:\w+\s){1,4}?(?:in|en)\s$"
)
CARTEL_OF = re.compile(r"\b[Cc][áa]rtel\s(?:(?:de|del|de la)\s)?$")
NAME_OF_CARTEL = re.compile(r"^\s(?:(?:[Dd]rug\s)?[Cc][áa]rtel|New Generation|Nueva)")
#: Before a land whose officers or offices are named: "Agencia Nacional de Aduanas de México".
OFFICERS_OF = re.compile(
    r"\b(?:[Aa]duanas?|[Ee]j[eé]rcito|[Gg]obierno|[Pp]olic[ií]a|[Ee]mbajada|[Cc]onsulado|[Ff]uerzas\s[Aa]rmadas|[Mm]arina|"
    r"[Pp]resident[ea]|[Ff]uncionari[oa]s|[Mm]inisterio|[Ss]ecretar[ií]a|[Ff]iscal[ií]a|[Ee]mbassy|[Cc]onsulate|[Aa]rmy|[Pp]resident|[Pp]olice)\s(?:\w+\s)?(?:de|del|of|in)\s(?:los\s|the\s)?$"
)

#: Somebody there for whom guns are meant: "for a cartel in …", "para clientes que operan en …".
PEOPLE_FOR = re.compile(
    r"\b(?:for|to|para|arm|arming|supply|supplying|surtir|abastecer|armar|a)\s"
    r"(?:(?:an?|the|his|her|their|un|una|los|las|el|la|su|sus|drug|\w+)\s){0,3}"
    r"(?:cartels?|gangs?|boss|buyers?|customers?|contacts?|clients?|criminals|traffickers|c[áa]rtel(?:es)?|"
    r"criminales|bandas?|grupos?|compradores|clientes|delincuentes|narcotraficantes|FARC|ELN|Taliban|rebels|"
    r"insurgents|guerrillas?|militants|militias?|he[zs]bollah|commanders|fighters|rebeldes|guerrilleros|milicias?)\s"
    r"(?:(?:de\sla\sdroga|del\snarco(?:tr[áa]fico)?|criminal(?:es)?|delictiv[oa]s?|who|that|que|based|operat\w+|"
    r"opera[n]?)\s){0,3}(?:in|en|de|across|from)\s$",
    re.IGNORECASE,
)
#: "cruzaba por …", "through the port of …", "by way of …": a town on the border that was passed.
CROSSED_BY = re.compile(
    r"\b(?:cross(?:ed|es|ing)?|cruz\w+|introduc\w+|met(?:ía|ían|ió|ieron|er)\w*|intern\w+|pas(?:ó|aba|aban|aron|ar)|enter(?:ed|ing)?|exit(?:ed|ing)?|bring|take|"
    r"drive|across)\b"
    r"[^.;]{0,60}\b(?:by way of|via|through|at|in|near|cerca de|por|v[ií]a)\s$|\bby way of\s$|"
    r"\b(?:smuggl\w+|transport\w+|tak(?:e|en|ing)|took|carr\w+|brought|mov(?:e|ed|ing)|ship(?:ped|ping)|traffick\w+|contraband\w+|llev\w+|traslad\w+)\b[^.;]{0,60}"
    r"\b(?:through|via|by way of|por|v[ií]a)\s(?:the\s|la\s|el\s)?$|"
    r"\b(?:port of entry|border (?:port|crossing)|puerto (?:fronterizo|de entrada)|"
    r"frontera) (?:of|in|at|de|en|por)\s$",
    re.IGNORECASE,
)
#: An article before a place whose name only tells which: "a Chicago street gang".
MODIFIER = re.compile(r"\b(?:an?|una?)\s$", re.IGNORECASE)
CROSSING_AT = re.compile(
    r"\b(?:(?:the\s)?crossing|(?:(?:\w+\s)?(?:night|river|border|illegal|boat)\s)?crossings|(?:international|border)\s(?:crossing|bridge|checkpoint)s?|border\sport|"
    r"puerto\sfronterizo|ports?\sof\sentry|"
    r"puesto\sfronterizo|cruce\s(?:fronterizo|internacional)|across\sthe\s(?:\w+\s)?border|por\sla\sfrontera)\s"
    r"(?:at|in|near|of|de|en)\s$",
    re.IGNORECASE,
)
#: "firearms into …", "armas a …": the guns themselves go there.
GUNS_INTO = re.compile(
    r"\b(?:firearms|guns|weapons|rifles|pistols|arms|ammunition|munitions|ammo|handguns|rounds|magazines|parts|"
    r"armas|fusiles|municion(?:es)?|cartuchos|balas|armamento|pistolas|cargadores)\s(?:into|to|bound for|"
    r"hacia|a)\s(?:the\s|la\s)?"
    r"(?:(?:Republic of|Rep[uú]blica de)\s)?$",
    re.IGNORECASE,
)
CARTEL_THERE = re.compile(
    r"^['’]s\s(?:\w+\s){0,2}(?:cartels?|Zetas|gangs?|drug\s(?:cartels?|traffickers|lords))\b", re.IGNORECASE
)
FOR = re.compile(r"(?<!ties\s)\b(?:for|to|arm|arming|supply|supplying|supplied)\s(?:\w+\s)?$", re.IGNORECASE)
#: "guns for a …", "armed a …": a gang there, named by its town.
FOR_A = re.compile(
    r"\b(?:for|to|arm|armed|arming|supply|supplied|supplying|provided|providing|hands\sof|property\sof|belong(?:ed|ing)\sto)\s(?:an?|the)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
#: What stands between a shop's name and its town.
TOWN_OF_SHOP = re.compile(
    r"[\"”»]?,?\s(?:store\s)?(?:in|of|from|near|de|en)\s(?:la localidad de\s|"
    r"la ciudad de\s)?(?:(?:north|south|east|west|downtown)\s)?",
    re.IGNORECASE,
)
