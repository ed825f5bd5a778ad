"""Towns that no list knows, told as homes: "who lives in Palmdale Flats", "vecino de Melchor Ocampo".

What a trained model takes for a place counts as well (English), streets apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.defendants.home_wordings import HOME_VERB, STREET, WHO
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import entries_by_words, words_of
from nlp.opened import Opened
from nlp.people.recognised import among_names, named_entities
from nlp.people.spans import Spans
from nlp.people.words import people_words, plain
from nlp.reading import Reading

_TOWN = (
    r"(?P<city>[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s(?:de\s|del\s|la\s|de la\s)?[A-ZÁÉÍÓÚÑ][\w’'-]+){0,3})"
    r"(?=[,;.)(]|\s(?:and|was|were|is|has|had|who|whom|but|for|on|at|with|y|que|fue|fueron|se|quien|desde|"
    r"en|\()|\s?$)"
)
_AFTER_VERB = Opened(
    rf"\b{HOME_VERB}\s(?:the (?:city|town|village) of |unincorporated |nearby |la ciudad de )?{_TOWN}"
)
_BEFORE_PERSON = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth)\s(?:\d\d-year-old\s|former\s)?"
    rf"(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})(?:-area)?\s(?:{WHO}|natives?|gunsmith)\b"
    rf"|(?:^|[.;:—–]\s|\n)(?P<first>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?:resident|residents|native|man|"
    rf"woman)\s(?=[A-Z])"
)


def with_unlisted(reading: Reading, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """`places` and the towns that only the words around them, or the model, tell."""
    text = reading.text
    places = [p for p in places if not counts_people([plain(part) for part in p.name.split()])]
    known = Spans((place.start, place.end) for place in places)
    found = {
        start: end
        for start, end in _told(reading)
        if all(_is_end_of(text, (start, end), inner) for inner in known.touching(start, end))
    }
    longer = Spans(found.items())
    ends = {place.start: place for place in places if longer.touching(place.start, place.end)}
    places = [place for place in places if place.start not in ends]
    added = [
        PlaceMention(
            text[start:end], _state_of(text, (start, end), places, ends), None, start, end, PlaceKind.CITY
        )
        for start, end in found.items()
        if may_be_town(text[start:end])
    ]
    return sorted([*places, *added], key=lambda place: place.start)


#: Words before a town that are no part of its name.
_BESIDE_NAME = re.compile(
    r"(?:Greater|North|South|East|West|Northern|Southern|Eastern|Western|Northwest|Northeast|Southwest|"
    r"Southeast|"
    r"Central|Downtown|Suburban|Metro|Upper|Lower|The|City|Ciudad|Town|County|Condado|Estado|Mexican|"
    r"U\.S\.)\b|"
    r"[^ ]*[a-z][-–/]|.*(?:\bde\b|,)"
)


def _is_end_of(text: str, phrase: tuple[int, int], inner: tuple[int, int]) -> bool:
    """True if a listed town is only the end of a longer name: "Múzquiz" in "Melchor Múzquiz"."""
    return phrase[0] < inner[0] < phrase[1] <= inner[1] and not _BESIDE_NAME.match(text[phrase[0] : inner[0]])


def _told(reading: Reading) -> Iterator[tuple[int, int]]:
    for match in _AFTER_VERB.finditer(reading.text):
        yield match.span("city")
    for match in _BEFORE_PERSON.finditer(reading.text):
        yield match.span("city" if match["city"] else "first")
    for entity in reading.once(named_entities, reading):
        if entity.label == "LOC" and not among_names(reading.text, entity.start, entity.end):
            article = _ARTICLE.match(reading.text, entity.start, entity.end)
            yield article.end() if article else entity.start, entity.end


#: What the model takes for a part of a name: "the United Kingdom".
_ARTICLE = re.compile(r"the\s")


def counts_people(parts: Sequence[str]) -> bool:
    """True for "Three Brooklyn Residents", the words of a headline."""
    return parts[0] in _COUNTS or (len(parts) > 1 and parts[-1] in _PEOPLE)


def may_be_town(name: str) -> bool:
    """True if a name is no street, no agency and no word of titles or nations."""
    words = people_words()
    parts = [plain(part) for part in name.split()]
    return (
        name[:1].isupper()
        and not any(char.isdigit() or char == "\n" for char in name)
        and not STREET.search(name)
        and not name.isupper()
        and not name.endswith(("'s", "’s", "-born", "-based", "-area"))
        and not _is_part_of_state(name)
        and not _is_nation(name)
        and parts[-1] not in (words.organisation_after - _HEADS) | words.officials | words.offices | _NO_TOWNS
        and ((len(parts) > 1 and parts[-1] in _HEADS) or not all(part in words.not_names for part in parts))
        and not counts_people(parts)
    )


_DIRECTION = re.compile(
    r"(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upstate|Northwest|Northeast|"
    r"Southwest|"
    r"Southeast)(?:ern)?|el (?:norte|sur) de)\s(?P<state>.+)",
    re.IGNORECASE,
)


def _is_part_of_state(name: str) -> bool:
    """True for "South Texas", "Northern California": no town."""
    match = _DIRECTION.fullmatch(name)
    entries = entries_by_words().get(words_of(match["state"]), ()) if match else ()
    return any(entry.kind is PlaceKind.STATE for entry in entries)


def _is_nation(name: str) -> bool:
    """True for a country or its people: "British"."""
    return any(entry.kind is PlaceKind.COUNTRY for entry in entries_by_words().get(words_of(name), ()))


#: Last words of towns that end names of other things as well.
_HEADS = frozenset(
    [
        "rapids",
        "falls",
        "springs",
        "grove",
        "creek",
        "canyon",
        "heights",
        "gardens",
        "island",
        "islands",
        "crossing",
        "port",
        "city",
        "center",
        "hall",
        "bridge",
        "plaza",
    ]
)
_COUNTS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "several",
        "both",
        "dos",
        "tres",
        "cuatro",
        "cinco",
    ]
)
#: Last words of a phrase about people, not of a town.
_PEOPLE = frozenset(["resident", "residents", "man", "men", "woman", "women", "people"])
_NO_TOWNS = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northwest",
        "northeast",
        "southwest",
        "southeast",
        "uber",
        "lyft",
        "ups",
        "fedex",
        "amazon",
        "walmart",
        "resident",
        "residents",
        "man",
        "men",
        "woman",
        "women",
        "people",
        "county",
        "state",
        "states",
        "court",
        "district",
        "cartel",
        "bureau",
        "department",
        "block",
        "desert",
        "coast",
        "area",
        "region",
        "panhandle",
        "peninsula",
    ]
)


def _state_of(
    text: str, span: tuple[int, int], places: Sequence[PlaceMention], ends: dict[int, PlaceMention]
) -> str | None:
    """The state of a town: of the listed town at the end of its name, else the one behind it."""
    inner = next((place for at, place in ends.items() if span[0] < at < span[1]), None)
    return inner.region if inner else _state_after(text, span[1], places)


def _state_after(text: str, end: int, places: Sequence[PlaceMention]) -> str | None:
    """The state that stands behind a town: "Palmdale Flats, Arizona"."""
    gap = re.match(r",?\s\(?", text[end : end + 3])
    if gap is None:
        return None
    at = end + gap.end()
    return next((p.name for p in places if p.start == at and p.kind is PlaceKind.STATE), None)
