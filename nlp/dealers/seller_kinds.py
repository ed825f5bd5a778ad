"""The words for sellers without a name, by the kind of seller."""

from __future__ import annotations

import re

from ironriver.vocabulary import DealerKind

ADJECTIVES = (
    r"(?:(?:federally|federal|licen[sc]ed|local|legitimate|lawful|out-of-state|various|several|"
    r"multiple|different|area|authorized|other|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|retail|commercial|private|many|another|nearby|suburban|"
    r"small|large|indoor|outdoor|online)[\s-]){0,4}"
)

KINDS: tuple[tuple[DealerKind, re.Pattern[str]], ...] = (
    (
        DealerKind.FFL,
        re.compile(
            rf"\b(?:an?\s|the\s|one\s)?{ADJECTIVES}(?:"
            r"federal\s(?:firearms?|gun)\s(?:licen[sc]ees?|dealers?|license\sholders?)(?:\s\(FFLs?\))?"
            r"|(?:gun|firearms?|weapons?|arms|handgun)\s(?:stores?|shops?|dealers?|retailers?|"
            r"sellers?|dealerships?|merchants?|outlets?|licensees?|wholesalers?|counters?)"
            r"|pawn\s?shops?|pawn\s?brokers?|sporting[\s-]goods\s(?:stores?|shops?|retailers?|chains?)|FFLs?|gunsmiths?"
            r"|(?:(?<=at\s)|(?<=at\sa\s)|(?<=at\san\s)|(?<=from\s)|(?<=from\sa\s)|(?<=from\san\s)|(?<=oor\s))"
            r"(?:shooting|gun|firing|pistol|rifle)\sranges?|(?:military\s|army\s)?surplus\sstores?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:an?\s|the\s)?(?:federally[\s-])?licensed\s(?:dealers?|retailers?|sellers?|wholesalers?|distributors?|gunsmiths?|"
            r"licensees?|stores?|shops?)\b|\b(?:\w+\s)?federal\slicensees?\b"
            r"|\b(?:a|another|two|three|several)\s(?:[A-Z]\w+\s){0,2}(?:distributors?|wholesalers?)\b|(?<=\sfrom\s)(?:wholesalers|distributors)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.FFL,
        re.compile(
            r"\b(?:una?s?\s|las?\s|los?\s|el\s)?(?:armer[ií]as?|(?:tiendas?|establecimientos?|"
            r"negocios?|locales)\s(?:de\sarmas|con\slicencia|autorizad[oa]s?|de\sla\sUni[oó]n\sAmericana|estadounidenses|"
            r"legalmente\sestablecidos|especializad[oa]s?)|(?:casas?|tiendas?|locales|negocios?)\sde\sempeños?|"
            r"(?:distribuidor(?:es)?|vendedor(?:es)?|comerciantes?|traficantes?|minoristas?|"
            r"proveedor(?:es)?)\s(?:de\sarmas\s)?(?:de\sfuego\s)?(?:autorizad[oa]s?|"
            r"con\slicencia(?:\sfederal)?|legal(?:es)?|que\scuenta\scon\slicencia(?:\sfederal)?)|"
            r"titulares?\sde\s(?:una\s)?licencias?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?|"
            r"tiendas?\sde\s(?:efectos|art[ií]culos)\smilitares|tiendas?\s(?:de\sart[ií]culos\s)?deportiv[oa]s|tiendas?\sde\s(?:deportes|caza|cacer[ií]a)|"
            r"(?:local(?:es)?|comercios?|negocios?|casas?|expendios?|puntos?)\sde\s(?:venta\sde\s)?armas|vendedor(?:es)?\sde\sarmas(?!\s(?:de\sfuego\s)?(?:sin\slic|no\saut))|"
            r"tiendas?\sminoristas?(?:\sde\sarmas)?|licenciatarios?\sfederal(?:es)?(?:\sde\sarmas(?:\sde\sfuego)?)?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.GUN_SHOW,
        re.compile(
            r"\b(?:an?\s|the\s|local\s|area\s)?(?:gun|firearms?|weapons?|arms)\s(?:shows?|fairs?|expos?|markets?)\b|"
            r"\b(?:bought|purchased|acquired|obtained|signed\sfor|picked\sup|sold|tables?)\b[^.;\n]{0,60}?\sat\s(?:(?:weekend|local|area|regional|several|various|two|three|four|five|six|\d{1,3})\s)?shows(?=\s(?:in|around|across|near)\s)|"
            r"\beventos?\sde\scompraventa(?:\sde\sarmas)?\b|\b(?:ferias?|exposici[oó]n(?:es)?|"
            r"exhibici[oó]n(?:es)?)\sde\sarmas\b",
            re.IGNORECASE,
        ),
    ),
    (
        DealerKind.ONLINE,
        re.compile(
            r"\b(?:an?\s)?(?:online|internet)\s(?:\w+\s)?(?:gun\s|firearms?\s)?(?:sellers?|dealers?|wholesalers?|suppliers?|shops?|platforms?|compan(?:y|ies)|"
            r"marketplaces?|auctions?(?:\ssites?)?|retailers?|vendors?|stores?|sites?|websites?)\b"
            r"|\b(?:(?:more\sthan|over|some|about|nearly)\s)?\d{1,3}\s(?:websites|(?:internet\s|web\s)?domains|sites)\b"
            r"|\b(?:internet|online|web)\s(?:gun\s)?(?:forums?|message\sboards?|classifieds?|chat\srooms?|groups?)\b"
            r"|\b(?:foros?|grupos?|p[áa]ginas?|sitios?)\s(?:de|en)\s(?:internet|l[íi]nea|redes\ssociales|facebook|subastas?|ventas?)\b"
            r"|\b(?:hidden\s)?internet\smarketplace\b|\bdark\s?web\b|\bdarknet\b|\b(?:auction|parts|classifieds?|(?:private\s)?sales?|surplus)\s(?:web)?sites?\b"
            r"|\b(?:bought|buy(?:s|ing)?|purchas\w+|order(?:ed|ing|s)?|acquir\w+|obtain\w+|sourced|got)\s(?:(?!private\s|sellers?\s|company\s|lists?\s|posted\s|information\s|instructions\s)[\w.-]+\s){0,8}?"
            r"(?:online(?:\s(?:gun\s|firearms?\s)?(?:retailers?|dealers?|sellers?|vendors?|stores?|shops?|sites?))?|(?:on|over|off|from|via|through)\sthe\s(?:[Ii]nternet|[Ww]eb))\b|\bgun\swebsites?\b|\bwebsites\b"
            r"|\ba\swebsite\s(?:that|which|where|on\swhich|through\swhich)\s[^.;,]{0,50}?\b(?:used\s(?:for\ssales|to\ssell)|sold\s(?:the|his|her|their|guns|firearms))\b"
            r"|\bsellers\s(?:on|over)\sthe\s[Ii]nternet\b|(?<=by\smail\sfrom\s)an?\s(?:compan(?:y|ies)|sellers?|firms?|suppliers?|dealers?)\b"
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
            r"yard\ssales?|estate\s(?:sales?|auctions?))\b|\bferreter[íi]as?\b|\b(?<!online\s)(?:classified|newspaper)\s(?:ads?|advertisements?)\b|\b(?:distint[oa]s\s|vari[oa]s\s)?vendedor(?:es)?\s(?:particular(?:es)?|privad[oa]s?)\b|\bparticulares\b",
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
            r"|\b(?:a|another|two|three|several)\s(?:[A-Z]\w+\s){0,2}manufacturers?\b"
            r"|(?<=\sa\s)[A-Z]\w+(?:\s[A-Z]\w+)?\s(?:company|firm)\b"
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
    (
        DealerKind.ONLINE,
        re.compile(
            r"(?<=from\s)(?:an?\s|the\s)?(?:(?:Chinese|foreign|overseas|German|Russian)[\s-])?(?:\w+\s)?web\s?sites?(?=\s(?:hosted|based|run|located|operating|in|that|which)\b|[,.;])",
            re.IGNORECASE,
        ),
    ),
    # a business of another kind, out of which they sold
    (
        DealerKind.UNLICENSED,
        re.compile(
            r"\b(?:sold|sells?|selling|vend(?:[ií]an?|i[oó]|ieron|er|ían|iendo))\b[^.;,\n]{0,60}?\s(?:from|out\sof|desde|en)\s(?:the\s(?:back\s)?(?:rooms?|counter|basement|parking\slot)\s(?:of|at)\s)?(?:an?|his|her|their|una?|su)\s"
            r"(?:[\w-]+\s){0,2}?(?:barber\s?shop|(?:tire|auto|body|smoke|vape|tattoo|bike|phone|print|repair)\sshop|"
            r"(?:convenience|grocery|clothing|corner|liquor|furniture|music)\sstore|restaurant|bodega|(?:nail|hair|beauty)\ssalon|laundromat|car\swash|"
            r"junkyard|barber[ií]a|taller\smec[aá]nico|colmado|tienda\sde\sabarrotes)\b",
            re.IGNORECASE,
        ),
    ),
)

#: Words that mean a seller of guns only with a purchase and a place beside them.
PLAIN = re.compile(
    r"\b(?<!drug\s)(?<!lot of a\s)(?:(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"various|other|local|another|una?|varias|varios|"
    r"distint[oa]s)\s)?(?:dealers?|stores?|shops?|retailers?|licensees?|ranges?|outfitters?|tiendas?|comerciantes?|"
    r"comercios?|minoristas?|mayoristas?|distribuidor(?:a|es)?|proveedor(?:a|es)?|armeros?|establecimientos|negocios|locales(?=\s(?:comerciales|de\s[A-Z])))\b",
    re.IGNORECASE,
)

SELLERS = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|various|multiple|\d{1,3})\s)?"
    r"(?:sellers?|vendedor(?:es)?|individuals\sselling\sguns)\b|(?<=from\s)(?:an?\s|two\s)(?:\w+\s)?(?:man|woman|men)\b",
    re.IGNORECASE,
)

FAIRS = re.compile(r"\b(?:ferias?|expos?)(?:\s(?:locales|regionales))?\b", re.IGNORECASE)

PLAIN_KINDS = ((DealerKind.FFL, PLAIN), (DealerKind.PRIVATE, SELLERS), (DealerKind.GUN_SHOW, FAIRS))

WEAK = (PLAIN, SELLERS)

#: Advertisements, in which anything may be offered.
ADVERTISED = re.compile(r"\bad(?:vertisement)?s?$", re.IGNORECASE)

#: A maker that is the guns' source where its state is told: "a manufacturer in Georgia", "a Nevada company".
SOME_MAKER = re.compile(
    r"(?:a|another|two|three|several)\s(?:[A-Z]\w+\s){0,2}(?:manufacturers?|distributors?|wholesalers?)$|(?P<firm>[A-Z]\w+(?:\s[A-Z]\w+)?\s(?:company|firm))$"
)
