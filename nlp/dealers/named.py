"""Shops, sites and shows by their names.

Three families: the form of the name ("Rosewood Pawn & Gun", "Tres Ríos Firearms LLC"), a word beside it
("a gun store called …", "…, a licensed firearms dealer", "la armería «…»", "owner of …"), and names that
lists know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import ACQUIRE, OWNER, THEFT
from nlp.dealers.facts import dealer_facts
from nlp.gazetteer_data import fold

_PART = r"[A-Z0-9ÁÉÍÓÚÑ][\w'’.+-]*(?:&[\w'’.+-]{1,30})?"
_SEQUENCE = re.compile(rf"{_PART}(?:[ ](?:(?:&|and|of|the|y|de|del|\+)[ ]){{0,2}}{_PART}){{0,7}}")
_SHOP = (
    r"(?:gun\sstores?|gun\sshops?|gun\sdealers?(?:hip)?|pawn\s?shops?|pawnbrokers?|"
    r"firearms?\s(?:dealers?|stores?|retailers?|business|licensees?|shops?)|"
    r"weapons\sdealers?|arms\sdealers?|sporting\sgoods\sstores?|FFLs?|licensees?|"
    r"licensed\s(?:dealers?|retailers?|sellers?)|family\sstore|"
    r"(?:gun|firearms?)\s(?:parts\s)?business|(?:firearms?|arms|weapons)\smanufacturer|gun\sshows?|"
    r"armer[ií]as?|tiendas?\s(?:de\sarmas|especializada)?|casas?\sde\sempeño|negocio|establecimiento|"
    r"comercio)"
)
_CALLED = re.compile(
    rf"\b(?:{_SHOP}|[Ss]tores?|[Ss]hop|business|company|dealer|tienda)\b[^.;:\n]{{0,30}}?(?:,\s?|"
    rf"\s(?:called|named|known\sas|under\sthe\sname|operating\sas|"
    r"llamad[oa]s?|denominad[oa]s?|conocid[oa]s?\scomo)\s(?:the\s)?)?[\s]?[\"“«'‘]?(?=[A-Z0-9])"
)
_CALLED_CLOSE = re.compile(
    r"(?:called|named|known\sas|the\sname|operating\sas|doing\sbusiness\sas|d/b/a|business,|store,|"
    r"shop,|dealer,|dealership,|FFL,|licensee,|retailer,|"
    r"llamad[oa]|denominad[oa]|conocid[oa]\scomo|armería|tienda|tienda\sde\sarmas|negocio|"
    r"establecimiento|empresa)\s?(?:the\s)?[\"“«'‘]?$"
)
_APPOSITIVE = re.compile(
    rf"[\"”»'’]?(?:\s\([^)]{{1,20}}\))?,?\s(?:which\s(?:is|was)\s)?(?:an?|the|una?|la|el|un|their|his|"
    rf"her|its)\s(?:[\w-]+\s){{0,4}}?(?:{_SHOP}|(?:dealer|retailer|(?:machine|metal|gunsmith|repair)\sshop)\b)"
)
_BEFORE = re.compile(
    r"(?:\b(?:at|from|on|against|inside|into|with|contra|of|owns|owned|operates|operated|ran|runs|to|"
    r"through|by|de|en|called|named|as|via|and|y|including|entre\sellos)\s|,\s|[\"“«(])"
    r"(?:the\s|una?\s|la\s|el\s)?[\"“«'‘]?$"
)
_AFTER = re.compile(
    r"[\"”»]?,?\s(?:store|shop|gun\s(?:store|shop)|dealership|in\s[A-Z]|en\s[A-Z]|de\s[A-Z]|\(|"
    r"located|was\b|an?\s|a\slicensed)"
)
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
#: What is done with or to a shop: guns bought or stolen there, its owner, a raid.
_DEALING = re.compile(
    "|".join(
        [
            ACQUIRE.pattern,
            THEFT.pattern,
            OWNER.pattern,
            r"\b(?:raid\w*|search warrants?|seiz\w+|incaut\w+|decomis\w+|cate\w+|stores?|shops?|"
            r"dealers?|licensees?|distribuidor\w*|armer[ií]as?|tiendas?)\b",
        ]
    ),
    re.IGNORECASE,
)
_GUN = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|armas?|fusil\w*|pistolas?|"
    r"rifles?|FFL|licen\w+)\b",
    re.IGNORECASE,
)
_BYSTANDER = re.compile(
    r"nothing to do with|not accused|no wrongdoing|not (?:been )?charged|not (?:a )?target|"
    r"refus\w+ to sell|declin\w+ to sell|visited a gun|who works at|nada que ver|parking lot|"
    r"estacionamiento|"
    r"gift cards?|channel|YouTube|for comparison",
    re.IGNORECASE,
)
#: A word of a text with its start and end.
_Placed = tuple[str, int, int]
#: Where makers and carriers keep guns, or what they are.
_PREMISES = re.compile(
    r"(?:,?\s(?:&\sCo\.|Inc\.|Co\.))?(?:\s(?:factory|plant|rail\s?yard|railyard|warehouse|facility|"
    r"distribution\scenter|hub|terminal|truck|train)\b|"
    r",\s(?:the|an?)\s(?:[\w-]+\s){0,3}?(?:weapons?|guns?|firearms?)[\s-]?(?:maker|manufacturer)\b)"
)
#: What follows "Guns and" within one name.
_GEAR = re.compile(
    r"(?:Ammo|Gear|Pawn|Gun|Guns|Jewelry|Loan|Supply|Supplies|Tackle|Outdoors|Outdoor|Archery|"
    r"Accessories|Range|More|Things|Range|Knife)\b"
)


@dataclass(frozen=True, slots=True)
class NamedShop:
    """A seller's name at `start:end`, its kind and the rule that read it."""

    name: str
    kind: DealerKind
    start: int
    end: int
    rule: str
    confidence: float


def named_shops(text: str, people: frozenset[str], places: frozenset[str]) -> list[NamedShop]:
    """Every mention of a named seller. `people` and `places` (folded) are names that are no shops."""
    found = [*_listed(text), *_sites(text), *_robbed(text), *_told_in_lists(text, people)]
    covered = {at for shop in found for at in range(shop.start, shop.end)}
    for match in _SEQUENCE.finditer(text):
        if match.start() in covered or match.end() - 1 in covered:
            continue
        found.extend(_shops_in(text, match.start(), match.end(), people, places))
    return sorted(found, key=lambda shop: shop.start)


#: "at three shows: …", "stores including …": the names that follow are sellers' names.
_LIST_HEAD = re.compile(
    r"\b(?:(?P<show>(?:gun\s)?shows|ferias)|(?:gun\s|licensed\s|firearms\s)?(?:stores|shops|dealers|licensees|retailers|FFLs)|"
    r"armer[ií]as|tiendas)(?:\s(?:in|en)\s[A-Z]\w+)?(?::|,?\s(?:including|such\sas|namely|among\sthem|entre\sellas|como))\s"
)
_LIST_ITEM = re.compile(
    rf"(?:the\s)?(?P<name>{_PART}(?:\s(?:(?:&|and|of|de)\s)?{_PART}){{1,5}}|{_PART})\s(?:in|en|de)\s[A-Z]\w+(?:\s[A-Z]\w+){{0,2}}"
    r"(?:,\s(?:and\s)?|;\s(?:and\s)?|,?\s(?:and|y)\s)?"
)


def _told_in_lists(text: str, people: frozenset[str]) -> Iterator[NamedShop]:
    """The sellers of a list, each with its town: "at three shows: Old Hall in Mesquite, …"."""
    for head in _LIST_HEAD.finditer(text):
        kind = DealerKind.GUN_SHOW if head["show"] else DealerKind.FFL
        item = _LIST_ITEM.match(text, head.end())
        while item is not None:
            name = " ".join(item["name"].split())
            if fold(name) not in people:
                yield NamedShop(name, kind, item.start("name"), item.end("name"), "list of sellers", 0.7)
            item = _LIST_ITEM.match(text, item.end())


def _around(text: str, start: int, end: int, width: int = 250) -> str:
    """The text around a span, within its paragraph."""
    left = text.rfind("\n", max(0, start - width), start)
    right = text.find("\n", end, end + width)
    return text[max(left, start - width, 0) : right if right >= 0 else end + width]


def _listed(text: str) -> Iterator[NamedShop]:
    """Chains, auction sites and show promoters of the list, where guns are bought or stolen nearby."""
    for kind, pattern in dealer_facts().chains:
        for match in pattern.finditer(text):
            around = _around(text, match.start(), match.end())
            if _BYSTANDER.search(around) or (kind is DealerKind.FFL and not _GUN.search(around)):
                continue
            if kind is DealerKind.FFL and not _guns_beside(text, match.start(), match.end()):
                continue
            used = kind is DealerKind.ONLINE and _USED.search(around)
            if ACQUIRE.search(around) or THEFT.search(around) or used:
                yield NamedShop(
                    " ".join(match.group().split()), kind, match.start(), match.end(), "listed seller", 0.85
                )


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
    return not _GROCERIES.search(near) or bool(_GUN.search(near))


def _robbed(text: str) -> Iterator[NamedShop]:
    """Makers and carriers from whom guns were stolen, as in "from the … factory", "a … rail yard"."""
    facts = dealer_facts()
    if not THEFT.search(text):
        return
    for kind, pattern in ((DealerKind.MANUFACTURER, facts.maker), (DealerKind.PRIVATE, facts.carrier)):
        for match in pattern.finditer(text):
            if _PREMISES.match(text, match.end()) and THEFT.search(
                _around(text, match.start(), match.end(), 600)
            ):
                name = " ".join(match.group().split())
                yield NamedShop(name, kind, match.start(), match.end(), "robbed maker or carrier", 0.7)


def _sites(text: str) -> Iterator[NamedShop]:
    """Gun sites by their address, as in "sold on bayouarms.example.com"."""
    for match in [*_SITE.finditer(text), *_ADDRESS.finditer(text)]:
        before = text[match.start() - 1 : match.start()]
        around = _around(text, match.start(), match.end())
        told = match.re is _SITE or _SITE_WORD.search(text[max(0, match.start() - 30) : match.start()])
        if before in {"@", "/"} or not told or not ACQUIRE.search(around) or not _GUN.search(around):
            continue
        yield NamedShop(match.group(), DealerKind.ONLINE, match.start(), match.end(), "gun site", 0.7)


def _shops_in(
    text: str, start: int, end: int, people: frozenset[str], places: frozenset[str]
) -> Iterator[NamedShop]:
    """The shops whose names stand in the capitalised words at `start:end`."""
    facts = dealer_facts()
    words = [(m.group(), start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    for segment in _segments(words):
        first = 0
        for i, (word, _, _) in enumerate(segment):
            plain = fold(word.strip("'’"))
            if plain in facts.not_in_names or (i == first and plain in facts.lead):
                first = i + 1
        if first < len(segment):
            shop = _by_form(text, segment[first:], people) or _by_cue(text, segment[first:], people, places)
            if shop is not None:
                yield shop


def _segments(words: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """Names apart: at "and" after a shop's ending ("Ace Guns and Bay Pawn"), and at a full stop."""
    facts = dealer_facts()
    segment: list[_Placed] = []
    for i, (word, start, end) in enumerate(words):
        so_far = " ".join(w for w, _, _ in segment)
        ended = facts.ending.search(so_far) or facts.ending_with_cue.search(so_far)
        if (
            word in {"and", "y", "&"}
            and ended
            and not re.match(_GEAR, " ".join(w for w, _, _ in words[i + 1 :]))
        ):
            yield segment
            segment = []
            continue
        segment.append((word, start, end))
        if word.endswith(".") and not re.fullmatch(r"(?:[A-Z]\.)+|St\.|Mr\.|Co\.|Inc\.|Ltd\.|Corp\.", word):
            yield segment
            segment = []
    if segment:
        yield segment


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a possessive ending or a full stop."""
    name = (
        re.sub(r"(?:['’]s)?[.,]?$", "", text[start:end])
        if not re.search(r"\b(?:Inc|Ltd|Corp|Co)\.$|L\.L\.C\.$", text[start:end])
        else text[start:end]
    )
    return start, start + len(name)


def _by_form(text: str, words: Sequence[_Placed], people: frozenset[str]) -> NamedShop | None:
    """A name that ends as shops' names do; common endings need a cue beside them."""
    facts = dealer_facts()
    for last in range(len(words) - 1, 0, -1):
        start, end = _trim(text, words[0][1], words[last][2])
        name = " ".join(text[start:end].split())
        company = facts.company_ending.match(text, end)
        sure = facts.ending.search(name)
        if not sure and not facts.ending_with_cue.search(name):
            continue
        if (
            (facts.maker.fullmatch(name.lstrip("0123456789.m ")) and not company)
            or fold(name) in people
            or re.fullmatch(r"[\d\s,.]+\w+", name)
        ):
            return None
        rest = name[: sure.start()].strip() if sure else name.rsplit(" ", 1)[0]
        around = _around(text, start, end)
        if not re.search(r"[A-Z]", rest) or fold(rest) in {"us", "usa"} or _BYSTANDER.search(around):
            continue
        if not _has_cue(text, start, end, around, sure=bool(sure), company=bool(company)):
            continue
        if company:
            end = company.end()
            name = " ".join(text[start:end].split())
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "form of a shop's name", 0.8)
    return None


def _has_cue(text: str, start: int, end: int, around: str, *, sure: bool, company: bool) -> bool:
    """True if the words beside a would-be name are those of a shop: "…, a gun store", "bought at …"."""
    before = text[max(0, start - 40) : start]
    beside = bool(_APPOSITIVE.match(text, end) or _CALLED_CLOSE.search(before) or company)
    if not beside and _is_title_line(text, start, end):
        return False
    linked = bool(_BEFORE.search(before)) and bool(_DEALING.search(around) or _AFTER.match(text, end))
    if sure:
        return beside or linked or bool(_AFTER.match(text, end) or _DEALING.search(around))
    return (beside or linked) and bool(_GUN.search(around.replace(text[start:end], "")))


def _by_cue(
    text: str, words: Sequence[_Placed], people: frozenset[str], places: frozenset[str]
) -> NamedShop | None:
    """Any capitalised name with a word for shop right beside it, as in "a gun store called Blue Door"."""
    last = len(words) - 1
    while last > 0 and words[last][0] in {"&", "and", "of", "y", "de", "del", "the", "+"}:
        last -= 1
    for at in range(1, last):
        if (
            words[at][0] in {"de", "of"}
            and fold(" ".join(w for w, _, _ in words[at + 1 : last + 1])) in places
        ):
            last = at - 1  # "armería Dos Ríos de Tucson": the town is no part of the name
            break
    start, end = _trim(text, words[0][1], words[last][2])
    name = " ".join(text[start:end].split())
    folded = fold(name)
    before = text[max(0, start - 60) : start]
    business = re.search(
        r"(?:doing\sbusiness\sas|d/b/a|dba|(?:operat\w+|business)\sunder\sthe\sname)\s[\"“]?$", before
    )
    if business and len(name) > 2:  # though the trade name may be a defendant's alias
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "doing business as", 0.8)
    if (
        len(name) < 3
        or folded in people
        or folded in places
        or dealer_facts().maker.fullmatch(name)
        or not re.search("[a-z]", name)
    ):
        return None
    if any(person and (folded.endswith(person) or person.startswith(folded)) for person in people):
        return None
    around = _around(text, start, end)
    if _BYSTANDER.search(around) or not _GUN.search(around):
        return None
    called = re.search(
        rf"(?:{_SHOP}|\b[Ss]tore|\b[Ss]hop|\btienda)\s?(?:,\s|(?:of\shis\s)?(?:called|named|known\sas|"
        rf"llamad[oa]|denominad[oa]|conocid[oa]\scomo)\s|\s?)[\"“«'‘]?$",
        before,
    )
    quoted = before[-1:] in {'"', "“", "«"} and text[end : end + 1] in {'"', "”", "»", ",", "."}
    if called and (
        quoted
        or "called" in called.group()
        or "named" in called.group()
        or re.search(r"llamad|denominad|conocid|known", called.group())
        or re.search(r"(?:armer[ií]a|tienda(?:\sde\sarmas)?)\s$", before)
    ):
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "shop called", 0.75)
    site = re.search(
        r"\b(?:site|website|marketplace|market|forum)\s(?:called|named|known\sas)\s(?:the\s)?[\"“'‘]?$",
        before,
    )
    if site:
        return NamedShop(name, DealerKind.ONLINE, start, end, "site called", 0.75)
    owner = re.search(r"\b(?:owner|operator|proprietor)\s(?:and\s\w+\s)?of\s(?:the\s)?$", before)
    if owner and len(words) > 1 and re.match(r"\s(?:in\s[A-Z]|store|shop)", text[end : end + 7]):
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "owner of", 0.65)
    bought_at = re.search(
        r"\b(?:bought|purchased|obtained|acquired|picked up)\b[^.;]{0,60}\sat\s(?:the\s)?$", before
    )
    if bought_at and len(words) > 1 and re.match(r"\s(?:store\s)?in\s[A-Z]", text[end : end + 12]):
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "bought at", 0.65)
    if (
        len(words) > 1
        and _APPOSITIVE.match(text, end)
        and not re.match(r",?\s(?:an?|the)\s(?:[\w-]+\s){0,3}licensee", text[end : end + 60])
    ):
        return NamedShop(name, _kind_of(text, start, end, name), start, end, "shop in apposition", 0.75)
    return None


def _is_title_line(text: str, start: int, end: int) -> bool:
    """True where the line is a headline in title case, in which any noun has a capital."""
    left = text.rfind("\n", max(0, start - 250), start) + 1 or max(0, start - 250)
    right = text.find("\n", end, end + 250)
    line = text[left : right if right >= 0 else end + 250]
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    return len(line) < 250 and len(words) > 3 and sum(w[0].isupper() for w in words) / len(words) > 0.75


def _kind_of(text: str, start: int, end: int, name: str) -> DealerKind:
    """The kind of a named seller, by its name and the words after it."""
    after = text[end : end + 70]
    if re.match(r"[^.;]{0,60}\bmanufacturer\b", after):
        return DealerKind.MANUFACTURER
    if re.match(r"[^.;]{0,40}\b(?:[Ii]nternet|[Oo]nline|website)\b", after) or re.search(
        r"\.(?:com|net)$", name
    ):
        return DealerKind.ONLINE
    if re.search(r"\b(?:Gun\s(?:&\sKnife\s)?)?Shows?$", name):
        return DealerKind.GUN_SHOW
    return DealerKind.FFL
