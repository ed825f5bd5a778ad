"""What stands before and after the names of shops, by which nlp/dealers/positions.py knows them."""

from __future__ import annotations

import re

from nlp.dealers.shop_words import DONE_TO, SHOP
from nlp.needed_words import Stock

STOCK = Stock()
#: Before a seller's name: guns come from there, or are taken from there.
SOURCE = STOCK.guard(
    r"\b(?:[Bb](?:ought|uy|uys|uying)|[Pp]urchas\w+|acquir\w+|obtain\w*|ordered|pick(?:ed|ing)?\sup|sourced|"
    r"(?:guns|pistols|rifles|handguns|firearms|weapons|Guns|Pistols|Rifles|Handguns|Firearms|Glocks))\b[^.;\n]{0,80}?\s(?:from|at|through)\s(?:the\s|[A-Z]\w+['’]s\s)?$"
    r"|\btraced\s(?:back\s)?to\s(?:the\s)?$|\brastread[oa]s?\shasta\s(?:la\s)?$"
    r"|\bsold\s(?:\w+\s){0,3}by\s$"
    r"|\b(?:compr\w+|adquir\w+|obtuv\w+|consigui\w+)\b[^.;\n]{0,80}?\s(?:en|a)\s(?:la\s)?$"
    r"|\b(?:armas|rifles|fusiles|pistolas)\s(?:\w+\s){0,2}(?:salieron|proven[ií]an|proceden)\sde\s(?:la\s)?$"
)
ROBBED = STOCK.guard(
    r"\b(?:[Ss]tole|stolen|[Ss]teal\w*|taken|[Tt]hefts?|[Bb]urglar\w+|[Rr]obber(?:y|ies)|[Bb]reak-?ins?|heist|grabbed|swiped|missing)\b"
    r"[^.;\n]{0,80}?\s(?:from|at|of|inside)\s(?:the\s|[A-Z]\w+['’]s\s)?$"
    r"|\b(?:[Bb]roke(?:n)?|[Bb]reaking|[Bb]urst|[Ss]mashed|[Cc]rashed|drove|rammed|plowed|backed)\s(?:[\w-]+\s){0,4}?(?:into|through)\s(?:the\s)?"
    r"(?:(?:front\s|glass\s)?(?:doors?|windows?|walls?|roof)\s(?:of|at)\s)?(?:the\s)?$"
    r"|\b(?:[Ss]mashed|[Bb]roke|[Ss]hattered|[Pp]ried|[Kk]icked|[Rr]ammed|[Cc]ut|[Ss]mashing|[Bb]reaking|[Pp]rying)\b[^.;\n]{0,50}?\s"
    r"(?:windows?|doors?|walls?|roof|front|gates?)\s(?:of|at)\s(?:the\s)?$"
    r"|\b(?:burglari[sz]ed|robbed|hit|targeted|burgled|looted|smashed|ransacked|struck|held\sup)\s(?:the\s)?$"
    r"|\b(?:robad[oa]s?|robaron|rob[oó]|asaltaron|hurtad[oa]s?)\b[^.;\n]{0,60}?\s(?:en|de|a)\s(?:la\s)?$"
)
#: Before a name: somebody owns it or works there.
STAFF = STOCK.guard(
    r"\b(?:(?:co-?)?[Oo]wners?|operators?|proprietors?|[Mm]anagers?|[Cc]lerks?|[Ee]mployees?|[Ss]ales(?:m[ae]n|clerks?))\s(?:\w+\s)?(?:of|at|for)\s(?:the\s|an?\s|two\s|three\s|four\s|several\s)?$"
    r"|\b(?:who|he|she|they)\s(?:also\s)?(?:owns?|owned|operate[sd]?|r[au]ns?|manage[sd]?|works?\sat|worked\sat)\s(?:the\s)?$"
    r"|\b(?:dueñ[oa]s?|propietari[oa]s?|encargad[oa]|emplead[oa]s?)\sde\s(?:la\s|las\s|dos\s)?$"
)
#: After "Galloway's" where that is the name itself.
OWN_NAME = re.compile(
    r"\s(?:in|on|at|near)\s(?:[A-Z]|the\s)|\s(?:and\s(?:at|from)|y\s(?:en|de))\s|\s(?:with|to|for|before|after|when|where|while|twice|again)\s|[,.;)]|$"
)
#: After a name: a business that sells no guns.
OTHER_BUSINESS = re.compile(
    r"[\"”»]?(?:,\s(?:an?|the|una?|el|la)\s(?:[\w-]+\s){0,3}?|\s(?:[\w-]+\s)?)(?:bar|restaurant|(?:night)?club|tavern|motel|hotel|bakery|caf[eé]|salon|barber\s?shop|"
    r"garage|gym|church|apartments?|grocery|supermarket|gas\sstation|casino|lounge|diner|auto|body\sshop|house|home|residence|car|truck|cell|bedroom|"
    r"cantina|restaurante|taller|casa|domicilio)\b"
)
#: The last word of a name: a business that sells no guns.
NO_GUNS_SOLD = re.compile(
    r"\b(?:Grocery|Groceries|Deli|Supermarket|Jewelers|Jewellers|Condominiums?|Apartments|Pharmacy|Hotel|Motel|Restaurant|Bakery|Casino|Hospital"
    r"|School|Bank|Credit\sUnion|Laundromat|Salon|Cents\sOnly)(?:\s(?:Stores?|Shop|Outlet|Market))?(?:$|\sand\s)"
)
#: After a name: it is a shop, in so many words.
IS_SHOP = re.compile(
    r"\s(?:gun|pawn|firearms?|weapons?|sporting[\s-]goods|ammunition|surplus)\s(?:stores?|shops?|dealership|counter|range)\b"
    r"|\s(?:pawnshop|gunshop)\b"
)
#: "the Runnings store in Pierre", "two Cabela's locations".
STORE = re.compile(
    r"\s(?:(?!and\s|or\s|to\s|for\s|from\s|in\s|at\s|with\s|were\s|was\s)[a-z][\w-]+\s(?:and\s)?){0,4}?(?:stores?|shops?|locations?|branch(?:es)?|outlets?|dealership)\b"
)
DETERMINED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll]ocal|[Nn]earby|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|\d+)\s$"
)
#: "leaving Vance's with two rifles".
LEAVING = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|exit(?:ed|ing|s)?|walk\w*\sout\sof|came\sout\sof)\s(?:the\s)?$"
)
#: What is said of a shop and of no other place: a clerk, an inventory, a form.
RETAIL = re.compile(
    r"\b(?:inventor(?:y|ies)|clerks?|(?:gun\s)?counters?|display\scases?|gun\scases?|cashier|customers?|receipts?|cash\sregister|shelves|salesm[ae]n|"
    r"background\schecks?|4473s?|paperwork|straw\s(?:buy\w*|purchas\w*|sales?)|filled\sout|mostrador|vitrinas?|prestanombres)\b",
    re.IGNORECASE,
)
#: Before a name that is made like a shop's: somebody is there, or something comes from there.
AT = STOCK.guard(
    r"\b(?:[Aa]t|[Ff]rom|[Ii]nto|[Ii]nside|[Tt]hrough|[Ee]n|shelves\sof|counter\s(?:of|at)|orders?\swith|owner\sof)\s(?:the\s|la\s)?$"
    rf"|\b{DONE_TO}\s(?:the\s|la\s)?$"
    r"|\b(?:drove|drives?|went|goes|walk(?:ed|s)|travel(?:l?ed|s)|return(?:ed|s)|came|trips?|sent\s\w+)\s(?:back\s)?to\s(?:the\s)?$"
)
#: Before a place where people arrive or meet, and buy nothing.
ON_THE_WAY = re.compile(
    r"\b(?:arriv\w+|land(?:s|ed|ing)|met|meet(?:s|ing)?|flew|flying|flown|parked|stopped|turned\s(?:\w+\s)?over|arrested|hand(?:ed|ing)\s(?:\w+\s)?over)\s"
    r"(?:[\w'’]+\s){0,4}?(?:at|into|from|to)\s(?:the\s)?$"
)
SHOP_IN_TOWN = re.compile(
    rf"\s(?:in|of|near|en|de)\s[A-Z][\w.]+(?:\s[A-Z]\w+)?(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,\s(?:an?|una?)\s(?:[\w-]+\s){{0,3}}?(?:{SHOP}|dealer|retailer)\b"
)
OF_SHOP = re.compile(
    r"['’]s?\s(?:front\s|glass\s|back\s)?(?:doors?|windows?|roof|clerks?|counter|inventory|safe|license|cameras?)\b"
)
STAFF_AFTER = re.compile(r"['’]?s?\s(?:(?:co-?)?owners?|proprietor|manager|employees?|clerks?)\s[A-Z]")
SOLD = re.compile(
    r",?\s(?:has\s|had\s|later\s|also\s)?(?:sold|sells|lost\sits\slicen[sc]e|was\s(?:burglari[sz]ed|robbed|broken\sinto|raided|hit))\b"
)
#: After a name that guns come from: its town, what it is, or the end of the clause.
CLOSES = re.compile(
    r"[\"”»]?(?:,?\s(?:in|on|near|at|of|outside|en|de)\s[A-Z\d]|\s(?:to|and|between|using|for|during|while|with|on|by|y|el|con|para|early|late|last|this|before|after|around|when|where|donde|shortly|the\s(?:next|same|following|day|week)|that\s(?:day|week|month|same|night|afternoon|morning)|overnight|twice|within|but|who|as)\b|[,.;)(]|$)"
)
TOWN = re.compile(r"[\"”»]?,?\s(?:in|en|near|of)\s[A-Z]")
#: Words that a shop's name has and a person's has not.
SHOPPISH = re.compile(
    r"(?:['’]s?(?:\s|$)|\s(?:&|and|y|\+)\s|(?<!Mc)(?<!Mac)(?<![A-Z]e)(?<=[a-z])[A-Z]|\b(?:Guns?|Pawn|Arms|Firearms?|Ammo|Armory|Tactical|Defense|Sports?|Outdoors?|Outfitters|Mercantile|Gunworks|Trading|Traders?|"
    r"Exchange|Supply|Surplus|Range|Loans?|Jewelry|Goods|Shop|Store|Shooting|Shooters?|Sportsm[ae]n\W*s?|Tackle|Hardware|Ranch|Depot|Barn|Bullets?|Hunting|Hunter\W*s?|"
    r"Wholesale|Distribut\w+|Enterprises|Imports?|Precision|Gunsmiths?|Gunsmithing|Auctions?|Auctioneers|Caliber|Shooter'?s|Cerakote|Mart|Sportshop|Gunshop|Gunworks|Mfg|MFG|Incorporated|Corporation|Corp|LC|LP|Silencers?|Rifles|Bait|Archery|Bows?|Coins?|Knives|Ballistics?|Armament\w*|Marksm[ae]n\W*s?|Co|Company|LLC|Inc|Ltd|Armería|Deportes|Cacería)\b)"
)
NOT_SHOP = re.compile(
    r"\b(?:Bureau|Department|Dept|Police|Sheriff|Attorney|Court|District|County|Office|Army|Navy|Marine|Guard|University|College|"
    r"Cartel|Gang|Bloods|Crips|Kings?|Mafia|Task|Division|Agency|Act|Service|Homeland|Customs|Airport|Jail|Prison|"
    r"School|Church|Hospital|Motel|Hotel|Restaurant|States?|Government|Congress|Zetas|Interstate|Highway|Street|St|Avenue|Ave|Road|Boulevard|Drive|Lane|"
    r"Form|Facebook|Bank|Base|Camp|Fort|Park|Mall|Center|Centre|Plaza|Fairgrounds|Coliseum|Arena|Convention|Building|Apartments|Village|Beach|Lake|Island|River$|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Port|Entry|Bridge|Puente|Puerto|Estados|Unidos|Rep[úu]blica|Republic|Ciudad|Am[ée]rica|Aduana|Agents?|Special|Officer|Detective|Sgt|Lt|Capt|Judge|"
    r"Secretar[íi]a|Fiscal[íi]a|Polic[íi]a|Ej[ée]rcito|Guardia|Marina|Defensa|C[áa]rtel|Avenida|Calle|Carretera|Colonia|Operation|Project|Treasury|Justice|Senate|Walmart|Internet|Snapchat|Instagram|Telegram|WhatsApp|Twitter|YouTube|AirTrain|SkyTrain|JetBlue|AirTran|TikTok|WeChat|PayPal|CashApp|MoneyGram|iPhone|FaceTime|LinkedIn|FedEx|DoorDash|AirTags?|OnlyFans|LaGuardia)\b|^[A-Z.\d-]{2,6}$|^\d|^(?:North|South|East|West)(?:ern)?\s\w+$",
)
