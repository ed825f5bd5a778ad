"""Ports of entry, bridges and crossings: "Gateway International Bridge", "puerto de entrada de Nogales"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.gazetteer import PlaceMention
from nlp.gazetteer.data import (
    Entry,
    PlaceKind,
    country_of_state,
    entries_by_words,
    place_words,
    ports_of_entry,
    words_of,
)
from nlp.places import crossing_patterns as patterns
from nlp.places.crossing_names import goes_by


def is_its_heads(text: str, crossing: Crossing) -> bool:
    """True of "the director of the Nogales port of entry", "five miles from the bridge": nothing crossed."""
    before = text[max(0, crossing.start - 60) : crossing.start]
    return bool(
        patterns.HEAD_OF.search(before)
        or patterns.FAR_FROM.search(before)
        or patterns.ITS_HEAD.match(text, crossing.end)
    )


@dataclass(frozen=True, slots=True)
class Crossing:
    """A crossing named at `start:end`, with its state where it is known."""

    name: str
    region: str | None
    start: int
    end: int
    town: str | None = None  # of a listed crossing that is called otherwise

    @property
    def country(self) -> str:
        """The land in whose state it lies; where none is known, the one that this is about."""
        return country_of_state(self.region) or "US"


def find_crossings(text: str, places: Sequence[PlaceMention]) -> Iterator[Crossing]:
    """The crossings that a text names, in English and Spanish."""
    named = (patterns.CROSSING,) if patterns.ANY_CROSSING.search(text) else ()
    for pattern in (*named, patterns.CRUCE):
        for match in pattern.finditer(text):
            lead = patterns.LEAD.match(match.group())
            start = match.start() + (lead.end() if lead else 0)
            name = " ".join(text[start : match.end()].split()).replace("&amp;", "&")
            if found := _named(text, name, start, match.end(), places):
                yield found
    yield from _told_after(text, places)
    for match in patterns.RIVER.finditer(text):
        yield Crossing(match["name"], None, match.start("name"), match.end())


def _named(text: str, name: str, start: int, end: int, places: Sequence[PlaceMention]) -> Crossing | None:
    """The crossing of this name; None of a seaport, "the bridge of this town", a bridge of no border."""
    core = words_of(patterns.CROSSING_WORDS.sub("", name))
    if not _core(core) or (name.startswith("puerto de ") and not _is_port(core)):
        return None
    written = name
    if name.endswith((" port", " Port")):
        if words_of(f"{name} of entry") not in ports_of_entry():
            return None
        name = f"{name[:-5]} Port of Entry"
    whole = name
    if quoted := _QUOTED.search(name):  # "Puente Internacional II “Benito Juárez” de Nuevo Laredo"
        name = quoted["own"] + (quoted["of"] or "")
    if name.endswith(" crossing") and not _BORDER_WORDS.search(name):
        name = name.removesuffix(" crossing")
    port = listed_crossing(name) or listed_crossing(_OF_TOWN.sub("", name))
    if port is None and name.endswith(" bridge") and "nternational" not in name:
        return None
    if port is None and not _BORDER_WORDS.search(whole) and not _at_border(text, start, end):
        return None
    town = _crossing_towns().get(core) or _town(core) or _crossing_towns().get(_undirected(core))
    if town is None and port is None and name.lower().startswith("garitas"):
        return None  # "the gates of Arizona"
    sides = _sides(name) if town is None else ()
    if sides:  # "Puente Internacional Reynosa-Hidalgo": the side from which the text tells
        land = places[0].country if places and places[0].start < start else "US"
        side = next((side for side in sides if side.country == land), sides[0])
        return Crossing(side.name, side.region, start, end)
    if town is None and port is None and (of := _OF_TOWN.search(name)):
        entry = _entry(words_of(of["town"]))
        if entry is not None:  # "Puente Internacional II de Piedras Negras"
            return Crossing(entry.name, entry.region, start, end)
    region = port[2] if port else _region_near(start, end, places)
    called = _GENERIC.sub("", name)
    if called.endswith(" bridge") and _entry(words_of(called[: -len(" bridge")])) is not None:
        called = called.removesuffix(" bridge")
    lies_at = port[1] if port else None
    return Crossing(town or goes_by(called, written, lies_at, places), region, start, end, lies_at)


#: What a crossing is, said in common words: "puente internacional Anzaldúas", "the Progreso bridge".
_GENERIC = re.compile(
    r"^(?:puente|cruce|paso|[Gg]arita)(?:\s(?:internacional|fronteriz[oa]|peatonal|comercial))*(?:\sdel?)?\s(?=[A-ZÁÉÍÓÚ])"
)
#: A crossing's own name, and its town.
_QUOTED = re.compile(r"[“\"](?P<own>[^”\"]+)[”\"]?(?P<of>\sde\s.+)?$")
#: Names that say themselves that a border is crossed there.
_BORDER_WORDS = re.compile(
    r"\b(?:of Entry|POE|International|Border|puerto|garita|paso|internacional|fronteriz[oa]|cruce)\b",
    re.IGNORECASE,
)
_AT_BORDER = re.compile(
    r"\b(?:border|customs|CBP|Mexic\w+|Canad\w+|front[ée]r\w+|aduan\w+|M[ée]xico)\b", re.IGNORECASE
)
_OF_TOWN = re.compile(r"\sde\s(?P<town>(?:(?:El|La|Los|Las)\s)?[A-ZÁÉÍÓÚ]\w+(?:\s[A-ZÁÉÍÓÚ]\w+){0,2})$")
_SIDES = re.compile(r"[A-ZÁÉÍÓÚ]\w+(?:\s(?:del?\s)?[A-ZÁÉÍÓÚ]\w+)*[-–][A-ZÁÉÍÓÚ]\w+(?:\s[A-ZÁÉÍÓÚ]\w+)*")


def _at_border(text: str, start: int, end: int) -> bool:
    """True if the words around a bridge speak of a border."""
    return _AT_BORDER.search(text, max(0, start - 200), end + 200) is not None


@lru_cache(maxsize=1)
def _by_core() -> dict[frozenset[str], tuple[str, str, str]]:
    """The words of a crossing's name, in any order, without "port of entry" and its like → the crossing."""
    found: dict[frozenset[str], tuple[str, str, str]] = {}
    for words, port in ports_of_entry().items():
        if core := _core(words):
            found.setdefault(core, port)
    return found


def _core(words: Sequence[str]) -> frozenset[str]:
    return frozenset(words) - place_words()["crossing_words"]


def listed_crossing(name: str) -> tuple[str, str, str] | None:
    """The listed crossing of this name, in either language and order: its name, town and state."""
    words = words_of(name.replace("&", "and"))
    return ports_of_entry().get(words_of(name)) or ports_of_entry().get(words) or _by_core().get(_core(words))


def _sides(name: str) -> tuple[Entry, ...]:
    """The two towns of a bridge that is called by both: "Reynosa-Pharr"; empty where it is not."""
    match = _SIDES.search(patterns.CROSSING_WORDS.sub("", name))
    if match is None:
        return ()
    ends = [_entry(words_of(part)) for part in re.split("[-–]", match.group())]
    towns = tuple(end for end in ends if end is not None and end.name in border_towns())
    return towns if len(towns) == len(ends) and len({town.country for town in towns}) > 1 else ()


def _entry(words: tuple[str, ...]) -> Entry | None:
    """The town of these words, one with a port of entry first."""
    towns = [entry for entry in entries_by_words().get(words, ()) if entry.kind is PlaceKind.CITY]
    states = {city: region for _, city, region in ports_of_entry().values()}
    beyond = place_words()["border_towns"]
    at_border = [
        t for t in towns if states.get(t.name) == t.region or (t.name in beyond and t.country != "US")
    ]
    return next(iter(at_border or towns), None)


def _told_after(text: str, places: Sequence[PlaceMention]) -> Iterator[Crossing]:
    """For instance "the Hidalgo, Texas, port of entry"."""
    for place in places:
        if place.kind is PlaceKind.CITY and text[place.start : place.end].count(","):
            after = patterns.PORT_AFTER.match(text, place.end)
            if after:
                yield Crossing(place.name, place.region, place.start, after.end())


@lru_cache(maxsize=1)
def _crossing_towns() -> dict[tuple[str, ...], str]:
    """Folded words of the towns that have a crossing → the town: "Laredo port of entry" is at Laredo."""
    return {words_of(city): city for _, city, _ in ports_of_entry().values()}


def _town(core: tuple[str, ...]) -> str | None:
    """The listed town after which a crossing is called: "garita de San Ysidro"."""
    return next((e.name for e in entries_by_words().get(core, ()) if e.kind is PlaceKind.CITY), None)


def _undirected(core: tuple[str, ...]) -> tuple[str, ...]:
    """Without the quarter of the sky that ends a name: "Calexico West"."""
    return core[:-1] if core and core[-1] in {"east", "west", "north", "south", "este", "oeste"} else core


@lru_cache(maxsize=1)
def border_towns() -> frozenset[str]:
    """The towns on either side of a land border that have a port of entry."""
    towns = frozenset(town for _, town, _ in ports_of_entry().values()) | place_words()["border_towns"]
    called = (name.removesuffix(" Port of Entry") for name, _, _ in ports_of_entry().values())
    return towns | {name for name in called if _town(words_of(name))}


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
