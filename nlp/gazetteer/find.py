"""Which towns, states and countries a text mentions, and where they lie.

"Laredo, Texas", "Nuevo Laredo, Tamaulipas", "San Diego", "Phoenix-area", "territorio mexicano". A town beside
its state is read even where no list knows it; its bare name is then known for the rest of the document.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from nlp.gazetteer.counties import counties, county_lists, in_their_states
from nlp.gazetteer.data import (
    WORD,
    Entry,
    PlaceKind,
    entries_by_words,
    first_words_of_adjectives,
    fold,
    is_region,
    longest_by_first_word,
    place_words,
)
from nlp.gazetteer.lists import more_towns
from nlp.gazetteer.regions import beside_region
from nlp.gazetteer.words import PlaceMention, Word, capital, match_at, words_in
from nlp.reading import Reading

__all__ = ["PlaceKind", "PlaceMention", "find_place_mentions"]

_WORDS = place_words()
#: Names of grounds where something happens, not of an office: "Miami International Airport".
_GROUNDS = re.compile(r"\s(?:International\s|Regional\s|County\s|Municipal\s)?(?:Airport|Fairgrounds?)\b")


#: Openings of towns' names that several towns share, and what tells which: "San Miguel de Iguazú".
_ARTICLES = frozenset({"la", "el", "los", "las"})
_SAINTS = frozenset({"san", "santa", "santo"})
#: Makers of guns and of cars that bear towns' names, or whose models do.
_THINGS = frozenset({"springfield", "durango", "tacoma", "tucson", "sedona", "malibu", "savannah"})
_OF_GUN = re.compile(
    r"\s(?:XDM?\b|XD-\w+|Hellcat|Armory|Saint\b|1911|M1A|\.\d\d|\d{1,2}\s?mm|(?:pistol|handgun|rifle)s?\b|brand)"
)
_OF_CAR = re.compile(r"\b(?:Dodge|Chevrolet|Chevy|Toyota|Hyundai|Kia)\s$")
_ONE_CAR = re.compile(r"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir)\s$")
#: "Prince George’s County".
_OWN_COUNTY = re.compile(r"['’]s\sCounty\b")
_GOES_ON = re.compile(r"\s(?:del?\s(?:la\s|los\s|las\s)?)(?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,})(?![\w-])")


def find_place_mentions(source: Reading | str, adjectives: bool = False) -> list[PlaceMention]:
    """The places that a reading (or a bare text) names, in order, never overlapping.

    With `adjectives`, "Mexican" and "mexicano" count as mentions of the country too; without, only
    "Mexican territory" and its like do.
    """
    if isinstance(source, str):
        text, mentions = source, _all_mentions(source, spanish=False)
    else:
        text = source.text
        mentions = source.once(_all_mentions, text, spanish=source.language == "es")
    if not adjectives:
        return [m for m in mentions if not m.adjective or _is_territory(text, m)]
    return list(mentions)


def _all_mentions(text: str, *, spanish: bool) -> tuple[PlaceMention, ...]:
    words = words_in(text)
    listed = list(county_lists(text))
    lists = {at for land in listed for at in range(land.start, land.end)}
    found = [m for m in beside_region(text, words) if m.start not in lists]
    told = {fold(m.name): m for m in reversed(found) if m.kind is PlaceKind.CITY}
    taken = {at for mention in found for at in range(mention.start, mention.end)}
    alone = [
        m for m in _listed(text, words, told, spanish) if m.start not in taken and m.end - 1 not in taken
    ]
    lands = [m for m in counties(text, words, listed) if m.start not in taken]
    covered = {at for mention in lands for at in range(mention.start, mention.end)}
    mentions = found + lands + [m for m in alone if m.start not in covered]
    mentions.sort(key=lambda mention: mention.start)
    mentions += more_towns(text, words, mentions)
    mentions.sort(key=lambda mention: mention.start)
    return tuple(_resolve_regions(mentions))


def _is_territory(text: str, mention: PlaceMention) -> bool:
    """True for "territorio mexicano", "Mexican soil": the adjective names the land itself."""
    before, after = text[max(0, mention.start - 12) : mention.start], text[mention.end : mention.end + 12]
    return bool(
        re.search(r"\b(?:territorio|suelo|lado)\s$", before)
        or re.match(r"\s(?:soil|territory|side)\b", after)
    )


def _listed(text: str, words: list[Word], told: dict[str, PlaceMention], spanish: bool) -> list[PlaceMention]:
    """Places by their listed name alone, and towns that stood beside their state elsewhere in the text."""
    found: list[PlaceMention] = []
    openers, adjectives = longest_by_first_word(), first_words_of_adjectives()
    i = 0
    while i < len(words):
        word = words[i]
        if (word.fold not in openers and word.fold not in told) or not (
            capital(word) or word.fold in adjectives or word.fold in _SAINTS
        ):
            i += 1
            continue
        matched = match_at(text, words, i)
        known = None if matched else told.get(words[i].fold)
        if known and capital(words[i]) and not _personal_context(text, words, i, i):
            found.append(replace(known, start=words[i].start, end=words[i].end))
            i += 1
            continue
        mention = _accept(text, words, i, matched, told=told, spanish=spanish) if matched else None
        if mention:
            found.append(mention)
        i = matched[0] + 1 if matched and mention else i + 1
    return found


def _accept(
    text: str,
    words: list[Word],
    i: int,
    matched: tuple[int, tuple[Entry, ...]],
    *,
    told: dict[str, PlaceMention],
    spanish: bool,
) -> PlaceMention | None:
    """The mention of a listed name, unless its words are a person's or something else's here."""
    j, entries = matched
    entry = entries[0]
    start, end = words[i].start, words[j].end
    if entry.adjective:
        return PlaceMention(entry.name, None, entry.country, start, end, entry.kind, adjective=True)
    surface = text[start:end]
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper() and words[i].fold in _ARTICLES:
        return None  # "José De La Cruz-Cardoza"
    if spanish and entry.kind is PlaceKind.CITY and (longer := _GOES_ON.match(text, end)):
        whole = f"{surface}{longer.group()}"
        if words[i].fold in _SAINTS and not is_region(longer["name"]):  # "San Miguel de Iguazú"
            return PlaceMention(whole, None, entry.country, start, longer.end(), PlaceKind.CITY)
    if not capital(words[i]) or (j > i and not capital(words[j]) and words[j].fold != "area"):
        return None
    if surface in {"EU", "E.U."} and not spanish:
        return None
    if i == j and words[i].fold in _THINGS and _is_thing(text, surface, start, end):
        return None
    if j > i and entry.country == "US" and (county := _OWN_COUNTY.match(text, end)):
        name = text[start : county.end()]
        return PlaceMention(name, None, "US", start, county.end(), PlaceKind.COUNTY)
    if surface == "Us" or (surface.isupper() and len(surface) == 2 and surface not in {"US", "EU", "UK"}):
        return None
    known = told.get(fold(entry.name))
    if entry.kind is PlaceKind.CITY and not entry.alone and not known:
        return None
    if i == j and _personal_context(text, words, i, j):
        return None
    if entry.country == "US" and entry.kind is PlaceKind.COUNTRY and end < len(text) and text[end - 1] == " ":
        end -= 1
    end = start + len(text[start:end].rstrip())
    follower = (
        words[j + 1] if j + 1 < len(words) and text[words[j].end : words[j + 1].start] in {" ", ""} else None
    )
    in_name = bool(follower and follower.fold in _WORDS["institution"] and capital(follower))
    in_name = in_name and not _GROUNDS.match(text, words[j].end)
    if known and entry.kind is PlaceKind.CITY:
        return replace(known, start=start, end=end, in_name=in_name)
    cities = [e for e in entries if e.kind is PlaceKind.CITY]
    region = entry.region
    if entry.kind is PlaceKind.CITY and len({e.region for e in cities}) > 1:
        region = "|".join(str(e.region) for e in cities)
    return PlaceMention(entry.name, region, entry.country, start, end, entry.kind, in_name=in_name)


def _is_thing(text: str, name: str, start: int, end: int) -> bool:
    """True of the name of a gun or car: "a Springfield XD", "stopped the Durango" after "a Dodge Durango"."""
    before = text[max(0, start - 12) : start]
    if name == "Springfield":
        return _OF_GUN.match(text, end) is not None
    if _OF_CAR.search(before):
        return True
    told = re.search(rf"\b(?:Dodge|Chevrolet|Chevy|Toyota|Hyundai|Kia)\s{re.escape(name)}\b", text)
    return told is not None and _ONE_CAR.search(before) is not None


def _personal_context(text: str, words: list[Word], i: int, j: int) -> bool:
    """True if the words around say that a name is a person's: "Jose Guerrero", "Virginia Thomas"."""
    before = words[i - 1] if i and text[words[i - 1].end : words[i].start] in {" ", ". "} else None
    after = words[j + 1] if j + 1 < len(words) and text[words[j].end : words[j + 1].start] == " " else None
    if (
        before
        and capital(before)
        and before.fold not in _WORDS["not_town"]
        and before.fold not in _WORDS["directions"]
        and words[i].fold in _WORDS["personal"]
    ):
        return True
    return bool(
        after
        and words[i].fold in _WORDS["personal"]
        and capital(after)
        and after.fold not in _WORDS["institution"]
        and after.text.istitle()
        and not (before and before.fold in _WORDS["not_town"])
    )


def _resolve_regions(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Settle towns that several states have, and counties, by the states that the document names most."""
    states = Counter(
        m.region
        for m in mentions
        if m.region and "|" not in m.region and not m.adjective and m.country == "US"
    )
    foreign = Counter(m.region for m in mentions if m.region and "|" not in m.region and m.country == "MX")
    settled = []
    for mention in mentions:
        if mention.region and "|" in mention.region:
            options = mention.region.split("|")
            weighed = [(states[o] + foreign[o], -i, o) for i, o in enumerate(options)]
            region = max(weighed)[2]
            settled.append(replace(mention, region=region, country=_country_of(mention.name, region)))
        else:
            settled.append(mention)
    lands = [mention for mention in settled if mention.kind is PlaceKind.COUNTY and mention.region is None]
    if lands:
        placed = {land.start: land for land in in_their_states(lands, states)}
        settled = [placed.get(mention.start, mention) for mention in settled]
    return settled


def _country_of(name: str, region: str) -> str | None:
    for entry in entries_by_words().get(tuple(fold(m.group()) for m in WORD.finditer(name)), ()):
        if entry.region == region:
            return entry.country
    return None
