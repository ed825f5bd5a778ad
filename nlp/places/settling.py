"""What a cue's role is worth across what stands between it and a place, and in the land where that lies."""

from __future__ import annotations

import re

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places.cues import Cue, Link, people_before

_INTO_US = re.compile(r"\b(?:import\w*|smuggl\w+|shipp\w+|brought|introduc\w+)\b", re.IGNORECASE)
DRUGS = re.compile(
    r"\b(?:drugs?|fentanyl|cocaine|heroin|meth\w*|drogas?|metanfetamina|fentanilo|coca[ií]na)\b",
    re.IGNORECASE,
)
#: Before officers who did it: "recovered by Chicago police in …", "recuperadas por la policía en …".
_BY = re.compile(r"\b(?:by|por)\s(?:(?:the|local|federal|state|la|las|los|el|una|un)\s){0,2}$", re.IGNORECASE)
_OFFICERS = re.compile(
    r"polic|sheriff|fiscal|prosecutor|investigat|gobierno|special agent|officials", re.IGNORECASE
)
_PARCEL = re.compile(r"\b(?:packages?|parcels?|shipments?|boxes|paquetes?|env[ií]os?|cargamentos?)\b", re.I)


def is_agent(sentence: str, cue: Cue) -> bool:
    """True of officers by whom something was done: they don't take the place from what they did."""
    told = _OFFICERS.match(sentence, cue.start, cue.end)
    return told is not None and _BY.search(sentence, max(0, cue.start - 30), cue.start) is not None


def is_parcel(gap: str) -> bool:
    """True if what was stopped came by post or freight: it was bought where it came from."""
    return _PARCEL.search(gap) is not None


def settled(role: PlaceRole, mention: PlaceMention, link: Link, left: str) -> PlaceRole | None:
    """A cue's role as it holds for the land: guns bought "for people in Mexico" go there."""
    if mention.kind is PlaceKind.COUNTRY and mention.country == "US":
        entering = link is Link.TO and _INTO_US.search(left[-60:]) and not DRUGS.search(left[-60:])
        return PlaceRole.DESTINATION if entering else None
    if mention.country in {None, "US"}:
        return role
    if role is PlaceRole.PURCHASE:
        return PlaceRole.DESTINATION if people_before(left) else None
    # What Mexican authorities seize is the guns' reappearance; elsewhere a cargo is stopped.
    return PlaceRole.RECOVERY if role is PlaceRole.SEIZURE and mention.country == "MX" else role


_FROM_THERE = frozenset({PlaceRole.PURCHASE, PlaceRole.THEFT, PlaceRole.SEIZURE, PlaceRole.RECOVERY})


def suits(cue: Cue, link: Link, gap: str, abroad: bool) -> PlaceRole | None:
    """The role that a cue gives across `gap`; None if it says nothing about the place."""
    if cue.move:
        if link is Link.TO:
            return PlaceRole.DESTINATION
        if link is Link.FROM:
            return None if abroad else PlaceRole.PURCHASE
        return PlaceRole.DESTINATION if abroad and link is Link.IN and people_before(gap) else None
    if link is Link.NONE:
        return None
    if link is Link.TO:
        return cue.role if cue.role is PlaceRole.DESTINATION else None
    if link is Link.FROM:
        return cue.role if cue.role in _FROM_THERE else None
    return cue.role
