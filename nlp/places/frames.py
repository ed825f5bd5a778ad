"""Constructions that tie a place to the way of the guns: "to buyers in …", "reached …", "never got past …".

What stands before a place up to its preposition, as data (nlp/data/place_frames.yml). Asked where a passage
is about guns, before the words of acts (nlp/places/cues.py) are weighed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ironriver.data_files import read_yaml
from ironriver.vocabulary import PlaceRole
from nlp.gazetteer.data import DATA
from nlp.places.cues import BEFORE_NAME

#: In this order, the first that fits tells the role.
_ORDER = (
    PlaceRole.SEIZURE,
    PlaceRole.CROSSING,
    PlaceRole.RECOVERY,
    PlaceRole.PURCHASE,
    PlaceRole.DESTINATION,
    PlaceRole.STASH,
)
#: After a place that only tells which: "the Wichita break-in", "the Laredo seizure".
_NOUNS = (
    (PlaceRole.THEFT, r"break-?ins?|burglar(?:y|ies)|heists?|robber(?:y|ies)|thefts?|smash-and-grabs?"),
    (PlaceRole.SEIZURE, r"seizures?|busts?|raids?|searches|traffic\sstop"),
    (PlaceRole.PURCHASE, r"purchases?|buys"),
    (PlaceRole.DESTINATION, r"buyers?|customers?|clients?|street\scorners?|black\smarket|underground"),
)
_NOUN_AFTER = tuple(
    (role, re.compile(rf"(?:-area)?\s(?:(?:gun|pawn|area|home)\s)?(?:(?:shop|store|gun)\s)?(?:{words})\b"))
    for role, words in _NOUNS
)
#: A cargo comes from its port, and its guns from elsewhere.
_CARGO = re.compile(
    r"\b(?:containers?|shipments?|cargo|vessel|freighter|ship|barco|buque|contenedor(?:es)?|furg[oó]n)\b",
    re.IGNORECASE,
)
#: "Haiti-bound weapons".
_BOUND = re.compile(r"-bound\b")
_WHICH = re.compile(
    r"\b(?:the|that|those|each|an?|every|two|three|several|to|for|on|its|their)\s$", re.IGNORECASE
)
#: Further places between people's town and what they do: "customers in Jamaica and Trinidad paid".
_MORE = r"(?:,?\s(?:and|y|or)\s(?:\w+\s)?[A-ZÁÉÍÓÚÑ]\w+(?:\s[A-ZÁÉÍÓÚÑ]\w+)?)?,?\s"


#: What people at a source do: "a connection in New York sent a shipment".
_SENDS = re.compile(
    rf"{_MORE}"
    r"(?:had\s|have\s|would\s|later\s|also\s)?(?:sent|ships?|shipped|shipping|mailed|sends|supplied|supplies|provided|exported|forwarded|"
    r"envi(?:ó|aba|aban|aron)|mand(?:ó|aba|aban|aron)|surt[ií]an?|suministr\w+)\b"
)


@dataclass(frozen=True, slots=True)
class _Frames:
    before: tuple[tuple[PlaceRole, re.Pattern[str]], ...]
    needs: dict[PlaceRole, re.Pattern[str]]
    people: re.Pattern[str]
    done: re.Pattern[str]


@lru_cache(maxsize=1)
def _frames() -> _Frames:
    raw = read_yaml(DATA / "place_frames.yml")
    words = {name: re.sub(r"\|\s+", "|", raw[name].strip()) for name in ("people", "guns")}

    def filled(patterns: list[str]) -> str:
        joined = "|".join(patterns)
        return joined.replace("<people>", words["people"]).replace("<guns>", words["guns"])

    before = tuple(
        (role, re.compile(rf"\b(?:{filled(raw[str(role)])})\s{BEFORE_NAME}[\"“]?$", re.IGNORECASE))
        for role in _ORDER
    )
    needs = {PlaceRole(role): re.compile(words, re.IGNORECASE) for role, words in raw["needs"].items()}
    there = rf"\s(?:in|from|across|around|de|en)\s{BEFORE_NAME}$"
    people = rf"(?:^|[,;:“\"(]\s?)(?:\S+\s){{0,4}}?(?:{words['people']}){there}"
    done = f"{_MORE}(?:{'|'.join(raw['told_after'])})"
    return _Frames(before, needs, re.compile(people, re.IGNORECASE), re.compile(done))


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def _opened_by(word: str) -> frozenset[PlaceRole]:
    """The roles for whose constructions this is one of the words that they need."""
    return frozenset(role for role, needed in _frames().needs.items() if needed.search(word))


@lru_cache(maxsize=2048)
def framed(left: str, right: str) -> PlaceRole | None:
    """The role of a place in a passage about guns by the construction that it ends; None if there is none."""
    frames = _frames()
    opened = frozenset[PlaceRole]().union(*map(_opened_by, _WORD.findall(left)))
    for role, pattern in frames.before:
        if role in frames.needs and role not in opened:
            continue
        if pattern.search(left):
            return None if role is PlaceRole.PURCHASE and _CARGO.search(left) else role
    if _BOUND.match(right):
        return PlaceRole.DESTINATION
    if _WHICH.search(left):
        for role, pattern in _NOUN_AFTER:
            if pattern.match(right):
                return role
    if _SENDS.match(right) and frames.people.search(left):
        return PlaceRole.PURCHASE
    if frames.done.match(right) and frames.people.search(left):
        return PlaceRole.DESTINATION
    return None
