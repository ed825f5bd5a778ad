"""The words for sellers without a name, and for what is done with them."""

from __future__ import annotations

import re

from ironriver.vocabulary import DealerKind

ADJECTIVES = (
    r"(?:(?:federally|federal|licen[sc]ed|local|legitimate|lawful|out-of-state|various|several|"
    r"multiple|different|area|authorized|other|two|three|"
    r"four|five|six|seven|eight|nine|ten|retail|commercial|private|many)[\s-]){0,4}"
)

KINDS: tuple[tuple[DealerKind, re.Pattern[str]], ...] = (
    (
        DealerKind.FFL,
        re.compile(
            rf"\b(?:an?\s|the\s|one\s)?{ADJECTIVES}(?:"
            r"federal\s(?:firearms?|gun)\s(?:licen[sc]ees?|dealers?|license\sholders?)(?:\s\(FFLs?\))?"
            r"|(?:gun|firearms?|weapons?|arms|handgun)\s(?:stores?|shops?|dealers?|retailers?|"
            r"sellers?|dealerships?|merchants?|outlets?|licensees?)"
            r"|pawn\s?shops?|pawnbrokers?|sporting\sgoods\s(?:stores?|retailers?)|FFLs?|gunsmiths?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:an?\s|the\s)?(?:federally[\s-])?licensed\s(?:dealers?|retailers?|sellers?|"
            r"licensees?|stores?|shops?)\b|\b(?:\w+\s)?federal\slicensees?\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:una?s?\s|las?\s|los?\s|el\s)?(?:armer[ií]as?|(?:tiendas?|establecimientos?|"
            r"negocios?|locales)\s(?:de\sarmas|con\slicencia|autorizad[oa]s?|de\sla\sUni[oó]n\sAmericana|estadounidenses|"
            r"legalmente\sestablecidos|especializad[oa]s?)|casas?\sde\sempeños?|"
            r"(?:distribuidor(?:es)?|vendedor(?:es)?|comerciantes?|"
            r"proveedor(?:es)?)\s(?:de\sarmas\s)?(?:de\sfuego\s)?(?:autorizad[oa]s?|"
            r"con\slicencia(?:\sfederal)?|legal(?:es)?|que\scuenta\scon\slicencia(?:\sfederal)?)|"
            r"titulares?\sde\s(?:una\s)?licencias?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?|"
            r"tiendas?\sminoristas?(?:\sde\sarmas)?|licenciatarios?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.GUN_SHOW,
        re.compile(
            r"\b(?:an?\s|the\s|local\s|area\s)?(?:gun|firearms?|weapons?|arms)\s(?:shows?|fairs?|expos?|markets?)\b|"
            r"\beventos?\sde\scompraventa(?:\sde\sarmas)?\b|\b(?:ferias?|exposici[oó]n(?:es)?|"
            r"exhibici[oó]n(?:es)?)\sde\sarmas\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.ONLINE,
        re.compile(
            r"\b(?:an?\s)?(?:online|internet)\s(?:\w+\s)?(?:gun\s|firearms?\s)?(?:sellers?|dealers?|"
            r"marketplaces?|auctions?(?:\ssites?)?|retailers?|vendors?|stores?|sites?|websites?)\b"
            r"|\b(?:(?:more\sthan|over|some|about|nearly)\s)?\d{1,3}\s(?:websites|(?:internet\s|web\s)?domains|sites)\b"
            r"|\b(?:internet|online|web)\s(?:gun\s)?(?:forums?|message\sboards?|classifieds?|chat\srooms?|groups?)\b"
            r"|\b(?:foros?|grupos?|p[áa]ginas?|sitios?)\s(?:de|en)\s(?:internet|l[íi]nea|redes\ssociales|facebook)\b"
            r"|\b(?:hidden\s)?internet\smarketplace\b|\bdark\s?web\b|\bdarknet\b|\bauction\s(?:web)?sites?\b"
            r"|\b(?:bought|buy(?:s|ing)?|purchas\w+|order(?:ed|ing|s)?|acquir\w+|obtain\w+|sourced|got)\s(?:[\w.-]+\s){0,8}?"
            r"(?:online|(?:on|over|off|from|via|through)\sthe\s(?:[Ii]nternet|[Ww]eb))\b|\bgun\swebsites?\b|\bwebsites\b"
            r"|\b(?:compr\w+|adquir\w+|encarg\w+|orden(?:ó|aban?|aron)|pid(?:ió|ieron|e|en)|ped[ií]an?|conseg\w+|consigu\w+|"
            r"obtuv\w+)\s(?:[\w.-]+\s){0,6}?(?:en\slínea|(?:por|vía|a\strav[eé]s\sdel?|mediante|en)\s(?:la\s)?"
            r"(?:internet|red|web)|por\scorreo)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.PRIVATE,
        re.compile(
            r"\b(?:an?\s)?private\s(?:sellers?|parties|party|individuals?|vendors?|citizens?|sales?|"
            r"persons?)\b|\b(?:an?\s|the\s)?(?:hardware|antique)\s(?:stores?|shops?)\b|\b(?:flea\smarkets?|swap\smeets?|"
            r"yard\ssales?|estate\ssales?)\b|\bferreter[íi]as?\b|\b(?:distint[oa]s\s|vari[oa]s\s)?vendedor(?:es)?\s(?:particular(?:es)?|privad[oa]s?)\b|\bparticulares\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.MANUFACTURER,
        re.compile(
            r"\b(?:an?\s|the\s|several\s|various\s|two\s|three\s|multiple\s)?(?:U\.\s?S\.|US|United\sStates|American|domestic)(?:-based)?\s"
            r"(?:\w+\s)?(?:compan(?:y|ies)|suppliers?|manufacturers?|vendors?|distributors?|firms?|businesses)\b"
            r"|\b(?:(?:parts|firearms?|gun|online)\s)?(?:suppliers|vendors|manufacturers?|distributors?|companies|businesses)\s(?:located\s|based\s)?"
            r"in\sthe\s(?:United\sStates|U\.S\.|US)(?!\w)"
            r"|\b(?:firearms?|gun|weapons?|ammunition|arms|silencer|suppressor)s?\s(?:parts\s)?manufacturers?\b"
            r"|\b(?:fabricantes?|proveedor(?:es)?|empresas?|compa[ñn][ií]as?)\s(?:estadounidenses?|de\sEstados\sUnidos|de\sarmas)\b",
        ),
    ),
    (
        DealerKind.UNLICENSED,
        re.compile(
            r"\b(?:street\sdealers?|unlicensed\s(?:dealers?|sellers?)|black[\s-]market\s(?:dealers?|"
            r"sellers?)|(?:vendedor(?:es)?|comerciantes?|"
            r"distribuidor(?:es)?)\s(?:de\sarmas\s(?:de\sfuego\s)?)?(?:sin\slicencia|no\sautorizad[oa]s?))\b",
            re.IGNORECASE,
        ),
    ),
)

#: Words that mean a seller of guns only with a purchase and a place beside them.
PLAIN = re.compile(
    r"\b(?<!drug\s)(?<!lot of a\s)(?:(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"various|other|local|another|una?|varias|varios|"
    r"distint[oa]s)\s)?(?:dealers?|stores?|shops?|retailers?|tiendas?|comerciantes?|comercios?)\b",
    re.IGNORECASE,
)

SELLERS = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|\d{1,3})\s)?"
    r"(?:sellers?|vendedor(?:es)?|individuals\sselling\sguns)\b",
    re.IGNORECASE,
)

FAIRS = re.compile(r"\b(?:ferias?|expos?)(?:\s(?:locales|regionales))?\b", re.IGNORECASE)

PLAIN_KINDS = ((DealerKind.FFL, PLAIN), (DealerKind.PRIVATE, SELLERS), (DealerKind.GUN_SHOW, FAIRS))

WEAK = (PLAIN, SELLERS)

#: An army's store of arms, not a shop.
ARMORY = re.compile(
    r"\s(?:(?:de|of|que|del)\s)?(?:la\s|el\s|the\s)?(?:Guardia|Ej[eé]rcito|National\sGuard|Army|Marina|polic[ií]a)\b",
    re.IGNORECASE,
)

THAT_STATE = re.compile(
    r"\s(?:in|en|de|within)\s(?:that|the|his home|her home|their home|ese|aquel|dicho)\s(?:state|estado)\b"
)

LOCAL = re.compile(r"\b(?:local|locales)\b", re.IGNORECASE)

BOUGHT = re.compile(
    r"\b(?:(?:sign(?:ed|ing)?|paid)\sfor\s(?:\S+\s){0,4}?(?:guns|firearms|pistols|rifles|handguns)|procur\w+|se\svend\w+|"
    r"(?:got|collected)\s(?:\S+\s){0,6}?(?:guns|firearms|weapons|rifles|pistols|handguns|load)|"
    r"came from|visit(?:ed|ing|s)|drove to|acudi(?:ó|eron) a|recorri(?:ó|eron)|"
    r"picking up|supplied by|acud(?:ía|ían|ió|ieron) a|pag(?:ó|aron|ad[oa]s?|aban)|"
    r"sal(?:ieran|ían|ieron) con (?:las |los )?(?:armas|rifles)|"
    r"b(?:uy|uys|uying|uyers?|ought)|purchas\w+|obtain\w*|acquir\w+|picked up|ordered|straw|sourced|"
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

SOLD = re.compile(r"\b(?:sold|sell\w*|vend\w+)\b", re.IGNORECASE)

LIED = re.compile(
    r"\b(?:false statements?|lied|lying|falsely|misrepresent\w+|form 4473|mentir|mintió|"
    r"mint\w+|mentían|declaraciones falsas|falsas declaraciones)\b",
    re.IGNORECASE,
)

#: Laws, habits and other cases in which a shop is nobody's source.
GENERAL = re.compile(
    r"\b(?:requires?|required|must|prohibit\w*|forbid\w*|it is (?:a crime|illegal|unlawful)|"
    r"federal law (?:requires|prohibits|forbids|bars)|under (?:federal|the) law|gun laws|"
    r"law-abiding|legislation|Congress|program|initiative|industry|educat\w+|awareness|campaign|Don.t Lie|"
    r"are regarded|often|typically|usually|generally|tend to|seldom|obligados?|la ley|leyes|suelen|"
    r"en general|cannot|"
    r"lawsuit|sued|study|estimated|nationwide|maximum|faces? up to|if convicted|penalt\w+|hurting|"
    r"any person|anyone|persons who|individuals who)\b",
    re.IGNORECASE,
)

DENIED = re.compile(
    r"(?:\bnot\s(?:an?\s|been\s|themselves\s)?|\bno\s|\bnever\s(?:been\s)?(?:an?\s)?|"
    r"\bwithout\s(?:being\s)?(?:an?\s)?|\bnone\b[^.;]{0,30}|\bneither\b[^.;]{0,40}|\bnor\s|"
    r"\bninguno\b[^.;]{0,30}|\bsin\sser\s(?:un\s)?|"
    r"\b(?:is|was|were|are|be|being|become|as)\s(?:an?\s)?(?:[Cc]lass\s\d\s)?|\bun|\bno\sera\s|\bno\stien\w+\s|\bposing\sas\s)$",
    re.IGNORECASE,
)

DEFENDANT_IS = re.compile(r"\b(?:is|was|were|are|as|became)\s(?:an?\s|the\s)?$", re.IGNORECASE)

COMPLICIT = re.compile(
    r"\b(?:complicit|corrupt|knowingly sold|sold knowingly|dirty|rogue|armed|arming|accused of arming|"
    r"convict a dealer|charges against|dueño de|propietario de|owner of|owners?\b)",
    re.IGNORECASE,
)

BOILER = re.compile(
    r"\b(?:investigated by|prosecut(?:ed|ing) (?:by|the case)|Assistant U\.?S\.? Attorneys?|"
    r"is the (?:federal|principal) agency|mission)\b",
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
    r"\b(?:(?:re)?s(?:old|ell\w*)|(?:re)?vend\w+)\b[^.;]{0,60}\s(?:to|a)\s(?:an?\s|un[ao]?\s|various\s|several\s|other\s|otr[oa]s\s)?$",
    re.IGNORECASE,
)

OTHER_NOUN = re.compile(
    r"\s(?:laws?|regulations|licen[cs]e|records?|owners?|transaction|business|industry|promoters?|counter)\b"
)

VENDOR = re.compile(r"\s(?:vendor|dealer|promoter|owner)s?\b")

#: "the gun shop": one spoken of before, or any at all.
DEFINITE = re.compile(r"(?:the|la|el|las|los)\s", re.IGNORECASE)

#: Between a place and a seller there: "…, where he bought 12 pistols from".
WHERE_BOUGHT = re.compile(
    r",?\s(?:where|donde)\s[^.;]{0,70}?\b(?:bought|buy\w*|purchas\w+|obtain\w*|acquir\w+|compr\w+|adquir\w+|obtuv\w+)[^.;]{0,50}?"
)

#: Between the towns of one phrase: "dealers in Phoenix and Tucson".
NEXT_TOWN = re.compile(
    r"(?:,|,?\s(?:and|or|y|e|o)|,\sas\swell\sas)\s(?:(?:in|en|across\sthe\sstate\sline\sin|nearby|later\sin|(?:one|two|three|four|another|others|una|otra|dos|otras)\s(?:in|near|en|de))\s)?"
)
