"""Sellers known by a list, an address or an enumeration: chains, sites, robbed makers and carriers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import ACQUIRE, THEFT, tells_of_thefts
from nlp.dealers.facts import dealer_facts
from nlp.dealers.shop import NamedShop, is_bystander, surroundings_of
from nlp.dealers.shop_words import GUN, PART
from nlp.gazetteer.data import entries_by_words, words_of
from nlp.opened import Opened

#: Any address, where the words before it say that it is a site: "through a website, www.…".
_ADDRESS = re.compile(r"(?<![\w@./-])(?:www\.)?[a-z0-9-]{3,40}\.(?:com|net|org|us|onion)\b", re.IGNORECASE)

_SITE_WORD = re.compile(
    r"\b(?:web\s?sites?|sites?|forum|marketplace|portal|página|sitio|online\sat)\b[^.;]{0,12}$", re.IGNORECASE
)

_SITE = re.compile(
    r"\b(?:www\.)?[\w-]{0,30}(?:gun|arms|ammo|firearm|ffl|tactical|parts|armory)[\w-]{0,20}\.(?:com|"
    r"net|org|us)\b",
    re.IGNORECASE,
)

#: With what every address ends; most texts have none.
_ENDING = re.compile(r"\.(?:com|net|org|us|onion)\b", re.IGNORECASE)

#: Where makers and carriers keep guns, or what they are.
_PREMISES = re.compile(
    r"(?:,?\s(?:&\sCo\.|Inc\.|Co\.))?(?:\s(?:factory|plant|(?:rail\s?)?yard|warehouse|facility|"
    r"distribution\scenter|hub|terminal|truck|train)\b|"
    r",\s(?:the|an?)\s(?:[\w-]+\s){0,3}?(?:weapons?|guns?|firearms?)[\s-]?(?:maker|manufacturer)\b)"
)


def listed(text: str) -> Iterator[NamedShop]:
    """Chains, auction sites and show promoters of the list, where guns are bought or stolen nearby."""
    for kind, pattern in dealer_facts().chains:
        for match in pattern.finditer(text):
            around = surroundings_of(text, match.start(), match.end())
            if is_bystander(text, match.start(), match.end(), around) or (
                kind is DealerKind.FFL
                and not GUN.search(text, max(0, match.start() - 300), match.end() + 300)
            ):
                continue
            if kind is DealerKind.FFL and not _guns_beside(text, match.start(), match.end()):
                continue
            if kind is DealerKind.FFL and _MAKES.match(text, match.end()):
                continue
            used = kind is DealerKind.ONLINE and _USED.search(around)
            visited = kind is DealerKind.FFL and _VISITED.search(
                text, max(0, match.start() - 40), match.start()
            )
            broken_into = (
                kind is DealerKind.FFL
                and _PART_OF_SHOP.search(text, max(0, match.start() - 40), match.start())
                and THEFT.search(surroundings_of(text, match.start(), match.end(), _FAR))
            )
            if ACQUIRE.search(around) or THEFT.search(around) or used or visited or broken_into:
                yield NamedShop(
                    " ".join(match.group().split()), kind, match.start(), match.end(), "listed seller", 0.85
                )


#: A seller that makes guns too, before the gun: "four Palmetto State Armory AR-15s".
_MAKES = re.compile(
    r"\s(?:[\w.-]+\s){0,2}?(?:(?:AR|AK|PA|M)-?\d+|(?:rifle|pistol|handgun|shotgun|receiver|carbine|lower)s?\b)"
)
#: Somebody who comes or goes, with guns told nearby: "leaving Cabela's with three guns".
_VISITED = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|enter\w*|(?:came|come|walk\w*|went)\s(?:out\sof|into|to|from)|at|inside|counter)\s"
    r"(?:an?\s|the\s)?(?:local\s)?$",
    re.IGNORECASE,
)
#: A part of a shop, where thefts are told nearby: "the parking lot of Academy Sports".
_PART_OF_SHOP = re.compile(
    r"\b(?:lot|doors?|windows?|glass|entrance|roof|counter|front|back|side|safe|case|wall|alarm)\s(?:of|at|from|to|into)\s(?:an?\s|the\s)?(?:local\s)?$",
    re.IGNORECASE,
)
#: How far around a shop's name such thefts may be told, in characters.
_FAR = 600
#: What is done on a market of the internet besides buying.
_USED = re.compile(
    r"\b(?:us(?:e|ed|es|ing)|export\w*|ship\w*|advertis\w*|post(?:ed|ing)|list(?:ed|ing)|anunci\w+)\b",
    re.IGNORECASE,
)

#: What else people buy at a chain store.
_GROCERIES = re.compile(
    r"\b(?:food|groceries|tape|clothes|clothing|supplies|tools|fixtures|toys|boxes|luggage|phones?|comida|ropa|cinta)\b",
    re.IGNORECASE,
)


def _guns_beside(text: str, start: int, end: int) -> bool:
    """True unless other wares stand nearer to a chain store's name than guns do."""
    near = text[max(0, start - 60) : end + 60]
    return not _GROCERIES.search(near) or bool(GUN.search(near))


#: What a maker sent, before its name and after it: "pallets consigned by …", "pallets that … had sent".
_SENT_BY = re.compile(r"\b(?:consigned|shipped|sent|loaded)\s(?:by|from)\s(?:the\s)?(?:[A-Z]\w+,\s)?$")
#: The rest of a company's name around a maker's: "Sturm, Ruger & Co.".
_COMPANY = re.compile(r"(?<![\w.])[A-Z][a-z]+,\s$")
_AND_CO = re.compile(r"\s(?:&|and)\sCo\.")
_HAD_SENT = re.compile(r"(?:\s(?:&|and)\sCo\.)?\shad\s(?:sent|shipped|consigned)\b")
#: A carrier by the form of its name, beside its people or places: "the terminal of Mesa Freight Lines".
_CARRIER = Opened(
    r"\b(?:terminals?|hubs?|yards?|warehouses?|trailers?|trucks?|dock|depot|driver|employees?|worker|handler|shift|worked)\s(?:[\w-]+\s){0,3}?"
    rf"(?:of|at|for|by|from)\s(?:the\s)?(?P<name>{PART}(?:\s{PART}){{0,3}}?\s(?:Freight(?:\s(?:Lines?|Services?|Systems?))?|(?:Motor|Truck)\s(?:Lines?|Freight)|"
    r"Trucking|Transport(?:ation)?|Logistics|Express|Cartage|Railroad|Railway|Air\sCargo))\b"
)
#: A carrier that no list knows, by its premises: "the Orion Parcel hub".
_DEPOT = re.compile(
    rf"\b(?:an?|the)\s(?P<name>{PART}(?:\s{PART}){{0,2}})(?:['’]s)?\s(?:shipping\s|freight\s|parcel\s|sorting\s)?"
    r"(?:hub|terminal|depot|rail\s?yard|freight\syard|distribution\scenter)\b"
)


def robbed(text: str) -> Iterator[NamedShop]:
    """Makers and carriers from whom guns were stolen, as in "from the … factory", "a … rail yard"."""
    facts = dealer_facts()
    if not THEFT.search(text):
        return
    for kind, pattern in ((DealerKind.MANUFACTURER, facts.maker), (DealerKind.PRIVATE, facts.carrier)):
        for match in pattern.finditer(text):
            start, end = match.span()
            sent = _HAD_SENT.match(text, end) or _SENT_BY.search(text, max(0, start - 40), start)
            stolen = sent or _PREMISES.match(text, end)
            if stolen and _theft_near(text, start, end):
                if company := _COMPANY.search(text, max(0, start - 20), start):
                    start = company.start()
                if company := _AND_CO.match(text, end):
                    end = company.end()
                name = " ".join(text[start:end].split())
                yield NamedShop(name, kind, start, end, "robbed maker or carrier", 0.7)
    known = facts.carrier
    for match in (*_DEPOT.finditer(text), *_CARRIER.finditer(text)):
        start, end = match.span("name")
        guns = GUN.search(surroundings_of(text, start, end, _FAR))
        if entries_by_words().get(words_of(match["name"])):
            continue  # "the El Paso terminal"
        if not known.search(match["name"]) and guns and _theft_near(text, start, end):
            name = " ".join(match["name"].split())
            yield NamedShop(name, DealerKind.PRIVATE, start, end, "robbed maker or carrier", 0.6)


def _theft_near(text: str, start: int, end: int) -> bool:
    return THEFT.search(surroundings_of(text, start, end, _FAR)) is not None or tells_of_thefts(text)


def sites(text: str) -> Iterator[NamedShop]:
    """Gun sites by their address, as in "sold on bayouarms.example.com"."""
    if not _ENDING.search(text):
        return
    for match in [*_SITE.finditer(text), *_ADDRESS.finditer(text)]:
        before = text[match.start() - 1 : match.start()]
        # An address often stands on a line of its own.
        around = text[max(0, match.start() - 250) : match.end() + 250]
        told = match.re is _SITE or _SITE_WORD.search(text[max(0, match.start() - 30) : match.start()])
        if before in {"@", "/"} or not told or not ACQUIRE.search(around) or not GUN.search(around):
            continue
        yield NamedShop(match.group(), DealerKind.ONLINE, match.start(), match.end(), "gun site", 0.7)
