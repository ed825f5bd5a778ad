"""Sellers who are people or pages: "from a coworker", "stolen from parked cars", "sold on Telegram"."""

from __future__ import annotations

import re

from ironriver.vocabulary import DealerKind
from nlp.dealers.shop_words import GUN

#: Networks on which people, and no shops, offer guns. `Facebook Marketplace` is a market with a name.
NETWORK_NAME = (
    r"(?:Instagram|Snapchat|Telegram|Facebook(?!\sMarketplace)|WhatsApp|Discord|TikTok|Reddit|Signal|Messenger|"
    r"Twitter|Kik|Wickr|VKontakte)"
)
#: What is offered or sold on a network, or a page there.
NETWORK = re.compile(
    r"\b(?:(?:[Rr]e)?s(?:old|ells?|elling|ales?)|[Aa]dvertis\w+|[Oo]ffer(?:ed|ing|s)?|[Mm]arket(?:ed|ing|s)|[Pp]eddl\w+|[Hh]awk(?:ed|ing|s)|"
    r"[Mm]essag(?:ed|es|ing)\s(?:him|her|them)|[Vv]end[eií]\w*|[Oo]frec\w+|[Oo]fert\w+|[Aa]nunci\w+|[Pp]romocion\w+)\b"
    rf"[^.;\n]{{0,60}}?\s(?:on|via|through|over|en|por|v[ií]a|mediante|a\strav[eé]s\sde)\s(?:[\w'’]+\s){{0,3}}?{NETWORK_NAME}\b"
    rf"|\b{NETWORK_NAME}\s(?:channel|group|account|page|chat\splatform|server|storefront)\b"
    rf"|\b(?:(?:closed|private|public|secret)\s)?(?:groups?|pages?|channels?|accounts?)\s(?:on|in)\s{NETWORK_NAME}\b"
    rf"|\b(?:canal|grupo|cuenta|p[áa]gina|perfil)\s(?:\w+\s)?(?:de|en)\s{NETWORK_NAME}\b"
)
#: People, and cars and houses of people, from whom guns come.
PEOPLE = re.compile(
    r"(?<=\sfrom\s)(?:(?:an?|his|her|their|two|three|several|some)\s)(?:[a-z-]+\s)?"
    r"(?:friends?|co-?workers?|neighbou?rs?|acquaintances?|classmates?|cousins?|uncles?|nephews?|relatives?|"
    r"(?:brothers?|fathers?)-in-law|grandfathers?|grandparents|stepfathers?|strangers?|collectors?)\b"
    r"|(?<=\sfrom\s)(?:strangers|acquaintances|relatives|neighbou?rs|co-?workers)\b"
    r"|(?:(?<=\sfrom\s)|(?<=\sof\s)|(?<=\sinto\s))(?:(?:\d{1,3}|several|dozens\sof|an?|some)\s)?(?:unlocked\s|parked\s)(?:cars?|vehicles?|pickups?|trucks?|garages?)\b"
    r"|(?<=\sa\s)(?:una?|su|sus|dos|tres|vari[oa]s)\s(?:amig[oa]s?|vecin[oa]s?|compañer[oa]s?(?:\sde\strabajo)?|conocid[oa]s?|prim[oa]s?|t[ií]os?|cazador(?:es)?|coleccionistas?)\b"
)
PATTERNS = (NETWORK, PEOPLE)
KINDS = ((DealerKind.ONLINE, NETWORK), (DealerKind.PRIVATE, PEOPLE))

#: How guns come from people: what is done, and nothing else between.
_HAD_FROM = re.compile(
    r"\b(?:b(?:ought|uys?|uying)|purchas\w+|acquir\w+|obtain\w*|got|st(?:ole|olen|eal\w*)|took|taken|swiped|lifted|traded|borrowed|came|broke|breaking|"
    r"compr\w+|adquir\w+|obtuv\w+|consigu\w+|rob[óo]|robad[oa]s?|robaron)\b[^.;\n]{0,80}$",
    re.IGNORECASE,
)
#: Characters before a network, or before a sentence, in which the guns are told.
_GUNS = 300


def are_source(text: str, opens: int, match: re.Match[str]) -> bool:
    """True if guns came from these people, or were offered there; the sentence begins at `opens`."""
    start, end = match.span()
    if match.re is NETWORK:
        return GUN.search(text, max(0, start - _GUNS), end + 60) is not None
    told = GUN.search(text, max(0, opens - _GUNS), end + 60)
    return bool(told and _HAD_FROM.search(text, opens, start))
