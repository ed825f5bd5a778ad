"""What stands around a seller's mention: the part it played, and where it lies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from ironriver.vocabulary import DealerPart
from nlp.annotation import Defendant
from nlp.dealers.seller_words import NEXT_SELLER
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import fold

THEFT = re.compile(
    r"\b(?:stole|stolen|steal\w*|theft|thefts|burglar\w*|robber\w*|robbed|thieves|"
    r"brok(?:e|en) (?:into|through)|breaking into|ramm?(?:ed|ing)? into|"
    r"(?:takes?|took|taken|taking|ran|made) off with|break-in|"
    r"smash\w*|"
    r"heists?|looted|made\soff\swith|pried\sopen|ransack\w*|looters?|grabbed|swiped|"
    r"(?:guns|firearms|pistols|handguns|rifles|weapons)\s(?:(?:were|was|being|had\sbeen)\s)?taken|"
    r"sustra(?:jo|jeron|[ií]d[oa]s?)|saque(?:ó|aron|ad[oa]s?)|irrumpi(?:ó|eron)|rob[oó]|robad[oa]s?|robaron|asalt(?:ó|aron|ad[oa]s?)|hurt(?:ó|aron|ad[oa]s?|os?))\b",
    re.IGNORECASE,
)
ACQUIRE = re.compile(
    r"\b(?:b(?:uy|uys|uying|uyer|uyers|ought)|purchas\w+|obtain\w*|acquir\w+|acquisition|sold|sell\w*|"
    r"sale|sales|straw|"
    r"pick(?:ed)? (?:up|out)|spent|collect(?:ed|ing)|ordered|orders (?:with|for|from)|"
    r"trac(?:ed|es)|sourced|supplied|supplier|4473|background check\w*|"
    r"signed|pedid[oa]s?|pidi(?:ó|eron)|encarg(?:ó|aba|aron|ad[oa]s?)|se\sllev(?:a|an|ó|aba|aban|aron)|rastread[oa]s?\shasta|compr\w+|adquir\w+|vend\w+|venta\w*|obtuv\w+|consegu\w+)\b",
    re.IGNORECASE,
)
OWNER = re.compile(
    r"\b(?:own(?:s|ed|er|ers)?|operat(?:e|es|ed|or|ors|ing)|proprietor|ran|runs|manag(?:er|ed|es)|"
    r"employee|clerk|work(?:ed|s) (?:at|for)|"
    r"(?:doing|did|does) business as|d/b/a|president|licensee|family|"
    r"dueñ[oa]s?|propietari[oa]s?|encargad[oa]|emplead[oa]|operador|operaba|administraba)\b",
    re.IGNORECASE,
)
KNOWING = re.compile(
    r"\b(?:knowingly sold|knowing(?:ly)? .{0,40}straw|search warrants?|raid(?:ed)?|a sabiendas|"
    r"cate[aoó]\w*|falsif\w+ .{0,20}records?|"
    r"under the auspices|inventory .{0,30}seized|indictment says|named in the indictment|"
    r"let the weapons go)\b",
    re.IGNORECASE,
)
#: Thefts told in a document that is about them.
_SERIES = 3


@lru_cache(maxsize=1)
def tells_of_thefts(text: str) -> bool:
    """True if a document tells of theft again and again, so that a shop in a town is one that was robbed."""
    return sum(1 for _ in islice(THEFT.finditer(text), _SERIES)) == _SERIES


_AFTER_PLACE = re.compile(
    r"^[^.;:]{0,45}?\b(?:in|in\sand\saround|near|around|outside(?:\sof)?|across|throughout|over|between|out\sof|en|entre|del?|por|cerca\sde)\s"
    r"(?:(?:the|la|el|toda|todo|los\scondados|state\sof|localidad\sde|estado\sde|ciudad\sde|nearby|downtown|north|"
    r"south|east|west|central|Central|downstate|rural|suburban|[Mm]iddle|[Uu]pstate|metro|metropolitan|área\sde|área\smetropolitana\sde|"
    r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:east|west)?(?:ern)?|suburbios\sde|suburbs\sof)\s){0,3}$"
)

#: Before the place of "suburban Atlanta gun shops", "fourteen Wisconsin stores".
_BEFORE_PLACE = re.compile(r"(?:[a-z\d]|^A|^An|\bA|\bAn|\bThe|\bFrom|\bAt|[^\w\s,])\s$")

#: A line that is an item of a list, and the line that announces one.
_ITEM = re.compile(r"\s*(?:[•*·▪‣◦]|[-–—]\s|\(?\d{1,2}[.)]\s)")
_ANNOUNCES = re.compile(r"[^\n]{0,300}:[ \t]*\n")
#: A list is announced within so many characters of its items.
_LIST = 900


def announced_by(text: str, at: int) -> str:
    """The line that announces the list in which `at` stands: "97 guns were stolen, as follows:"."""
    line = text.rfind("\n", max(0, at - _LIST), at) + 1
    if not _ITEM.match(text, line, at):
        return ""
    last = None
    for last in _ANNOUNCES.finditer(text, max(0, line - _LIST), line):  # noqa: B007 - the last one
        pass
    return last.group().strip() if last else ""


def part_of(
    sentences: Sequence[str], defendants: Sequence[Defendant], *, among_thefts: bool = False
) -> DealerPart:
    """The part of a seller in the matter, by the sentences that mention it, maybe among many thefts."""
    surnames = {fold(d.name.split()[-1]) for d in defendants if d.name} | {
        fold(d.name.split()[-2]) for d in defendants if len(d.name.split()) > 2
    }
    for sentence in sentences:
        words = {fold(word) for word in re.findall(r"[^\W\d_]+", sentence)}
        if OWNER.search(sentence) and surnames & words:
            return DealerPart.COMPLICIT
        if KNOWING.search(sentence):
            return DealerPart.COMPLICIT
    bought = any(ACQUIRE.search(sentence) for sentence in sentences)
    if any(THEFT.search(sentence) for sentence in sentences) or (among_thefts and not bought):
        return DealerPart.THEFT_VICTIM
    if any(OWNER.search(sentence) for sentence in sentences) and not bought:
        return DealerPart.UNKNOWN
    return DealerPart.SOURCE


def place_of(text: str, start: int, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """Where the seller at `start:end` lies: "… in Houston", "a Houston …", "Knoxville gun shows"."""
    first = bisect_left(places, start - 60, key=lambda place: place.start)
    near = places[first : first + 40]
    town = _unlisted_town(text, end)
    if town is not None and not any(place.start <= town.start < place.end for place in near):
        return town
    inside: PlaceMention | None = None  # "Silver Creek Guns" may well be in Reno
    for place in near:
        if place.start > end + 60:
            break
        if place.kind is PlaceKind.COUNTRY or place.adjective:
            continue
        if start <= place.start and place.end <= end:
            inside = inside or place
            continue
        if (
            place.end <= start
            and place.end >= start - 14
            and re.fullmatch(
                r"(?:-area|['’]s)?\s(?:area\s)?(?:(?!and\b|or\b|y\b)\w+\s)?", text[place.end : start]
            )
            and _BEFORE_PLACE.search(text, max(0, place.start - 14), place.start)
        ):
            return place
        if end <= place.start <= end + 60:
            gap = text[end : place.start]
            if NEXT_SELLER.search(gap):
                break  # "at a Cabela's, at gun shows in Tulsa"
            if _AFTER_PLACE.match(gap) or gap in {", ", " ("}:
                return place
    return inside


#: "… in Camarillo": a town that no list knows, right after the words for a seller.
_TOWN = re.compile(
    r"\s(?:in|en|out\sof)\s(?!(?:Operation|Federal|Court|Congress|Project|Phase|Spanish|English|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|North|South|East|West|Central|Northern|Southern|Eastern|Western|Mexican|American|Fast|Enero|La|El|Los|The)\b)"
    r"(?P<town>[A-ZÁÉÍÓÚ][a-záéíóúñü]{3,}(?:\s[A-Z][a-záéíóúñü]{2,}){0,2})(?=[,.;)]|\s(?:and|y|on|in|where|who|that|which|el|donde|para|to|for|fue|fuera|was|were|when|cuando|with|con|after|by)\b|$)"
)


def _unlisted_town(text: str, end: int) -> PlaceMention | None:
    found = _TOWN.match(text, end)
    if found is None or fold(found["town"]) in {"mexico", "estados unidos"}:
        return None
    return PlaceMention(found["town"], None, "US", *found.span("town"), PlaceKind.CITY)
