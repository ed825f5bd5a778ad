"""Ports of entry, bridges and crossings: "Gateway International Bridge", "puerto de entrada de Nogales"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.gazetteer import PlaceMention
from nlp.gazetteer_data import PlaceKind, entries_by_words, place_words, ports_of_entry, words_of
from nlp.opened import Opened

_NAME = r"(?:(?<!\w)[A-Z][\w'’.&-]{0,30}(?:[ ](?:(?:to|of|the|and|&|del?|de[ ]las?)[ ]){0,2}|(?=[ ])))"
_CROSSING = re.compile(
    rf"((?:{_NAME}){{1,5}})(?:[Pp](?:orts?|oint)[ ]of[ ][Ee]ntry|POE\b|[Ii]nternational[ ][Bb]ridge|"
    rf"[Bb]order[ ][Cc]rossing|[Bb]order[ ][Ss]tation|Bridge\b|[Pp]ort\b(?![ ]of))|"
    r"\bBridge[ ]of[ ]the[ ][A-Z]\w+"
)
_CRUCE = Opened(
    r"\b(?:puerto(?:[ ]de[ ]entrada)?(?=[ ]del?[ ])|Puerto[ ]de[ ]Entrada|[Gg]arita(?:[ ]internacional)?|"
    r"(?:[Pp]uerto|[Pp]aso)[ ](?:[Ff]ronterizo|[Ii]nternacional)|[Pp]uente(?:[ ][Ii]nternacional)?|"
    r"[Cc]ruce(?:[ ]fronterizo)?)[ ](?:de[ ]|del[ ])?"
    r"(?:la[ ]|el[ ])?[A-ZÁÉÍÓÚ][\w-]{0,30}(?:[ ](?:de[ ]las?[ ]|del?[ ])?[A-ZÁÉÍÓÚ][\w-]{0,30}){0,3}"
)
#: After a town with its state: it is the crossing's.
_PORT_AFTER = re.compile(
    r",?[ ](?:[Pp]orts?|[Pp]oint)[ ]of[ ][Ee]ntry\b|,?[ ](?:[Ii]nternational[ ]bridge|[Bb]order[ ]crossing)\b"
)
_LEAD = re.compile(
    r"^(?:(?:The|At|In|From|Through|Near|Officers?|CBP|U\.S|US|Customs|When|On|To|"
    r"Customs and Border Protection)\s)+"
)


_CROSSING_WORDS = re.compile(
    r"\b(?:Ports?|Point) of Entry\b|"
    r"\b(?:puerto de entrada|puerto|garita|cruce(?: fronterizo| internacional)?|"
    r"puente internacional|puente) del?\b|\b(?:puerto|paso|puente) (?:fronterizo|internacional)\b",
    re.IGNORECASE,
)


#: "across the St. Clair River", "the Canadian bank of the …", "cruzó el río Bravo".
_RIVERS = "|".join(
    re.escape(river) for river in sorted(place_words()["border_rivers"], key=len, reverse=True)
)
_RIVER = Opened(
    r"\b(?:across|over|cross(?:ed|ing|es)?|banks?\sof|side\sof|swam|swimming|wad(?:ed|ing)|floated|paddled|cruz\w+|"
    r"vadea\w+|por|a\strav[eé]s\sdel?|orillas?\sdel?)\s(?:(?:the|el|del)\s)?"
    rf"(?P<name>{_RIVERS})(?!\s(?:City|Valley|Ranch))",
    re.IGNORECASE,
)
#: Before a crossing's name: its head speaks, nothing was crossed there.
_HEAD_OF = re.compile(
    r"\b(?:director[ae]?|chief|head|manager|supervisor|spokes\w+|jef[ea]|encargad[oa]|administrador[a]?|titular|vocer[oa])\s"
    r"(?:of|at|for|de|del|en)\s(?:the\s|la\s|el\s|los\s)?$",
    re.IGNORECASE,
)
_ITS_HEAD = re.compile(
    r"\s(?:(?:assistant|deputy|acting|interim)\s)?(?:port\s)?(?:director|chief|manager)\b", re.IGNORECASE
)


def is_its_heads(text: str, crossing: Crossing) -> bool:
    """True of "the director of the Nogales port of entry": an office, no place that was crossed."""
    before = text[max(0, crossing.start - 60) : crossing.start]
    return bool(_HEAD_OF.search(before) or _ITS_HEAD.match(text, crossing.end))


@dataclass(frozen=True, slots=True)
class Crossing:
    """A crossing named at `start:end`, with its state where it is known."""

    name: str
    region: str | None
    start: int
    end: int
    town: str | None = None  # of a listed crossing that is called otherwise


def find_crossings(text: str, places: Sequence[PlaceMention]) -> Iterator[Crossing]:
    """The crossings that a text names, in English and Spanish."""
    known = ports_of_entry()
    for pattern in (_CROSSING, _CRUCE):
        for match in pattern.finditer(text):
            lead = _LEAD.match(match.group())
            start = match.start() + (lead.end() if lead else 0)
            name = " ".join(text[start : match.end()].split()).replace("&amp;", "&")
            core = words_of(_CROSSING_WORDS.sub("", name))
            if not core or (name.startswith("puerto de ") and not _is_port(core)):
                continue  # "the bridge of this town", a seaport, or any other harbour
            if name.endswith((" port", " Port")):
                if words_of(f"{name} of entry") not in known:
                    continue
                name = f"{name[:-5]} Port of Entry"
            listed = known.get(words_of(name)) or known.get(words_of(name.replace("&", "and")))
            region = listed[2] if listed else _region_near(start, match.end(), places)
            town = _crossing_towns().get(core) or _town(core)
            if town is None and pattern is _CRUCE and "-" in name:  # "Puente Internacional Reynosa-Hidalgo"
                town = next((known_as for word in core if (known_as := _crossing_towns().get((word,)))), None)
            at = listed[1] if listed else None
            yield Crossing(town or name, region, start, match.end(), at)
    yield from _told_after(text, places)
    for match in _RIVER.finditer(text):
        yield Crossing(match["name"], None, match.start("name"), match.end())


def _told_after(text: str, places: Sequence[PlaceMention]) -> Iterator[Crossing]:
    """For instance "the Hidalgo, Texas, port of entry"."""
    for place in places:
        if place.kind is PlaceKind.CITY and text[place.start : place.end].count(","):
            after = _PORT_AFTER.match(text, place.end)
            if after:
                yield Crossing(place.name, place.region, place.start, after.end())


@lru_cache(maxsize=1)
def _crossing_towns() -> dict[tuple[str, ...], str]:
    """Folded words of the towns that have a crossing → the town: "Laredo port of entry" is at Laredo."""
    return {words_of(city): city for _, city, _ in ports_of_entry().values()}


def _town(core: tuple[str, ...]) -> str | None:
    """The listed town after which a crossing is called: "garita de San Ysidro"."""
    return next((e.name for e in entries_by_words().get(core, ()) if e.kind is PlaceKind.CITY), None)


@lru_cache(maxsize=1)
def border_towns() -> frozenset[str]:
    """The towns on either side of a land border that have a port of entry."""
    return frozenset(town for _, town, _ in ports_of_entry().values()) | place_words()["border_towns"]


def _is_port(core: tuple[str, ...]) -> bool:
    """True if a crossing of the list, or a town that has one, has this name."""
    return bool(core) and (
        core in _crossing_towns() or any(words[: len(core)] == core for words in ports_of_entry())
    )


def _region_near(start: int, end: int, places: Sequence[PlaceMention]) -> str | None:
    """The state of the town inside the crossing's name or told right after it."""
    for place in places:
        if place.start < end and place.end > start and place.region:
            return place.region
    for place in places:
        if end <= place.start <= end + 30 and place.region:
            return place.region
    return None
