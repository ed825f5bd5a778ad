"""The words beside shops' names: a gun store called …, …, a licensed dealer, bought at …."""

from __future__ import annotations

import re

from nlp.dealers.context import ACQUIRE, OWNER, THEFT

PART = r"[A-Z0-9ÁÉÍÓÚÑ][\w'’.+-]*(?:[&/][\w'’.+-]{1,30})?"

SEQUENCE = re.compile(rf"{PART}(?:[ ](?:(?:&|and|of|the|y|de|del|\+)[ ]){{0,2}}{PART}){{0,7}}")

SHOP = (
    r"(?:gun\sstores?|gun\s?shops?|distribuidoras?|gun\sdealers?(?:hip)?|pawn\s?shops?|pawnbrokers?|"
    r"firearms?\s(?:dealers?|stores?|retailers?|business|licensees?|shops?)|"
    r"weapons\sdealers?|arms\sdealers?|sporting\sgoods\sstores?|FFLs?|licensees?|"
    r"licensed\s(?:dealers?|retailers?|sellers?)|family\sstore|"
    r"(?:gun|firearms?)\s(?:parts\s)?business|(?:firearms?|arms|weapons)\smanufacturer|gun\sshows?|"
    r"(?:farm|ranch|outdoors?|hunting|hardware|surplus|sports|feed|tackle|bait|coin|jewelry|military|army|tactical|general|big[\s-]box|"
    r"home|hobby|discount|department|consignment|variety)(?:[\s-](?:and|&|home|goods|gear|supply|supplies|ammo|gun|navy|improvement)){0,3}"
    r"[\s-](?:stores?|shops?|retailers?|chains?|outlets?|dealers?)|shooting\sranges?|gun\sranges?|gunsmiths?|outfitters?|"
    r"armer[ií]as?|tiendas?\s(?:de\sarmas|especializada|familiar)?|salas?\sde\sarmas|casas?\sde\sempeños?|negocio|establecimiento|"
    r"comercio)"
)

CALLED_CLOSE = re.compile(
    r"(?:called|named|known\sas|the\sname|operating\sas|doing\sbusiness\sas|d/b/a|business,|store,|"
    r"shop,|dealer,|dealership,|FFL,|licensee,|retailer,|"
    r"llamad[oa]|denominad[oa]|de\snombre|conocid[oa]\scomo|armería|tienda|tienda\sde\sarmas|(?:tienda|negocio|armería)\s(?:familiar|local)|sala\sde\sarmas|negocio|"
    r"establecimiento|empresa)\s?(?:the\s)?[\"“«'‘]?$"
)

APPOSITIVE = re.compile(
    rf"[\"”»'’]?(?:\s\([^)]{{1,20}}\))?,?\s(?:which\s(?:is|was)\s|que\ses\s|-\s|--\s|—\s?|–\s?)?(?:once\s)?(?:an?|the|una?|la|el|un|their|his|"
    rf"her|its)\s(?:[\w-]+\s){{0,4}}?(?:{SHOP}|(?:dealer|retailer|sellers?\sof|suppliers?\sof|source\sof|importer|(?:machine|metal|gunsmith|repair)\sshop)\b)"
    r"|,\s(?:armería|tienda|casa\sde\sempeños?|negocio|comercio|establecimiento)\s"
)

#: What is done to a shop: verbs right before its name.
DONE_TO = (
    r"(?:raid(?:ed|ing)|search(?:ed|ing)|inspect(?:ed|ing)|audit(?:ed|ing)|visit(?:ed|ing|s)?|enter(?:ed|ing)|storm(?:ed|ing)|"
    r"robb(?:ed|ing)|burglari[sz](?:ed|ing)|target(?:ed|ing)|hit|struck|ransack(?:ed|ing)|loot(?:ed|ing)|left|leaving|shuttered|"
    r"catearon|allanaron|visit(?:ó|aba|aron)|asalt(?:ó|aron)|saque(?:ó|aron))"
)

#: Before a name that ends as a gun shop's: somebody comes there or leaves it.
VISITED = re.compile(
    r"\b(?:(?:leave|leaves|exit(?:s|ed|ing)?|enter|enters|left|leaving|entered|entering|visit(?:s|ed|ing)?|inside|outside|out\sof|in\sfront\sof)|"
    r"(?:went|go|goes|going|drove|drive|driving|driven|walk\w*|travel\w*|return\w*|follow\w*|tail\w*|came|come|coming|sent|trips?|taken|took|brought|headed)\s"
    r"(?:\w+\s){0,2}?(?:in)?to|"
    r"(?:sal(?:ir|i[oó]|en|ieron|iendo)|salid[ao]s?)\sde|(?:entr(?:ar|[oó]|aron|ando)|fue|fueron|ir|acudi[oó]|acudieron|volvi[oó]|regres[oó])\sa)\s"
    r"(?:the\s|la\s)?$"
)
#: After such a name: what shops and their people do.
DOES = re.compile(
    r"['’]?s?\s(?:(?:gun\s)?(?:employees?|clerks?|staff|workers?|managers?|owners?|records?|receipts?|employee)\b)"
    r"|,?\s(?:which\s(?:[\w'’]+\s){1,4}?(?:opened|owned?|owns|ran|runs|operated?)[^,.;]{0,30},\s)?(?:then\s|also\s|later\s|allegedly\s)?(?:sold|reported|refused|transferred|called|alerted|notified|agreed)\b"
)

BEFORE = re.compile(
    r"(?:\b(?:[Aa]t|[Ff]rom|on|against|[Ii]nside|[Ii]nto|[Ww]ith|contra|of|owns|owned|operates|operated|operating|operaba|administraba|atend[ií]a|manejaba|ran|runs?|running|to|"
    rf"{DONE_TO}|"
    r"[Tt]hrough|[Bb]y|[Dd]e|[Ee]n|called|named|as|via|and|y|or|o|including|entre\sellos|such\sas|like|outside|near|behind|(?:store|shop|dealer|retailer|seller|tienda|armería)s?\s(?:is|was|are|were|es|era|son))\s|[,:;]\s|[\"“«(]|(?:--|[–—])\s?)"
    r"(?:the\s|una?\s|la\s|el\s)?[\"“«'‘]?$"
)

AFTER = re.compile(
    r"[\"”»]?,?\s(?:store|shop|gun\s(?:store|shop)|dealership|in\s[A-Z]|en\s[A-Z]|de\s[A-Z]|\(|"
    r"located|was\b|an?\s|a\slicensed)"
)

#: What is done with or to a shop: guns bought or stolen there, its owner, a raid.
DEALING = re.compile(
    "|".join(
        [
            ACQUIRE.pattern,
            THEFT.pattern,
            OWNER.pattern,
            r"\b(?:raid\w*|search warrants?|seiz\w+|incaut\w+|decomis\w+|cate\w+|stores?|shops?|"
            r"pa(?:y|ys|ying|id)|pick(?:ed|ing|s)?\sout|order(?:s|ing)?|signed\sfor|walk(?:ed|ing|s)?\s(?:in|out)\w*|(?:left|leav(?:e|es|ing))\swith|"
            r"grab(?:bed)?|counter|shelves|transactions?|receipts?|clerks?|inventory|subpoena\w*|4473s?|names?|named|trac(?:e|ing)\srecords?|came\sfrom|pag(?:ó|aron|aba|aban)|customers?|clientes?|mostrador|"
            r"dealers?|licensees?|distribuidor\w*|armer[ií]as?|tiendas?)\b",
        ]
    ),
    re.IGNORECASE,
)

GUN = re.compile(
    r"\b(?:guns?|firearms?|weapons?|arms|rifles?|pistols?|handguns?|ammunition|armas?|fusil\w*|pistolas?|"
    r"rifles?|FFL|licen\w+|shotguns?|revolvers?|machine\s?guns?|carbines?|AK-?47s?|AR-?15s?|Glocks?|silencers?|"
    r"suppressors?|silenciador\w*|receivers?|auto[\s-]sears?|switches|conversion\s(?:devices?|kits?)|frame\skits?|rounds|bullets|cartridges|armer[ií]as?|arsenal(?:es)?|municion\w*|cartuchos|escopetas?|"
    r"Taurus|Beretta|Barrett|Sig\sSauer|Smith\s(?:&|and)\sWesson|Mossberg|Draco|Kel-?Tec|Tec-9|9\s?mm|(?<=\.)\d\d\d?[\s-]calib\w+)\b",
    re.IGNORECASE,
)

BYSTANDER = re.compile(
    r"nothing to do with|sold (?:\w+ ){1,3}nothing|"
    r"refus\w+ to sell|declin\w+ to sell|visited a gun|who works at|nada que ver|"
    r"gift cards?|(?:news|TV|television|cable)\s+channel|YouTube|for comparison",
    re.IGNORECASE,
)

#: What follows "Guns and" within one name.
GEAR = re.compile(
    r"(?:Ammo|Gear|Pawn|Gun|Guns|Jewelry|Loan|Supply|Supplies|Tackle|Outdoors|Outdoor|Archery|"
    r"Accessories|Range|More|Things|Range|Knife)\b"
)

_WARES = (
    r"(?:Ammo|Ammunition|Gear|Pawn|Guns?|Firearms?|Jewelry|Loans?|Suppl(?:y|ies)|Tackle|Outdoors?|Archery|Accessories|Range|More|Knives|"
    r"Knife|Gold|Coins?|Bait|Bows?|Feed|Surplus|Sports|Training|Silver|Tools|Things|Repairs?|Cutlery|Arms|Hardware|Camping|Fishing|Hunting)"
)
#: The rest of a name with commas inside: "… Guns, Ammo, and Pawn", "… Pawn, Gun & Loan".
FURTHER_WARES = re.compile(
    rf"(?:,\s{_WARES}){{0,4}},?\s(?:&|and|\+|'n'|n')\s{_WARES}\b|(?:,\s{_WARES}){{1,4}}(?=,?\s(?:LLC|Inc|Ltd|Co\.))"
)

#: After the words of a would-be shop: what makes of them a society's or an agency's name.
SOCIETY = re.compile(
    r"\s(?:(?:&|and|of|Heritage|Trade|Rights|Safety)\s)?(?:Foundation|Association|Assn|Federation|Institute|Alliance|Council|Coalition|Society|Union|League|Act|"
    r"Bureau|Commission|Committee|Agency|Department|Division|Unit|Task|Program|Initiative|Project|Center\sfor|Owners|Lobby|Policy|Magazine|Museum)\b"
)


def guns_near(text: str, start: int, end: int, reach: int) -> bool:
    """True if guns are told of beside `start:end`, at most `reach` characters away."""
    return bool(GUN.search(text, max(0, start - reach), start) or GUN.search(text, end, end + reach))
