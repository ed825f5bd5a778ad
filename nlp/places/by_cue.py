"""The role of a place by the nearest word of an act before it that suits its preposition."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places import acts, finds
from nlp.places import surroundings as around
from nlp.places.cues import GUNS, Cue, Link, link_before, people_before
from nlp.places.leaving import leaves_land
from nlp.places.settling import (
    is_agent,
    is_parcel,
    is_piece,
    is_price,
    is_sent_to,
    is_used_there,
    settled,
    suits,
)
from nlp.places.thefts import is_bought
from nlp.reading import Sentence

#: What is found abroad, not seized there, has turned up again.
_FOUND = re.compile(r"(?:found|located|turned up)\b", re.IGNORECASE)
#: Markets at which people sell of their own.
_SHOW = re.compile(
    r"(?:(?:gun|firearms?|weapons?)\s)?(?:shows?|flea markets?|swap meets?|ferias?)\b", re.IGNORECASE
)
_SELLS = re.compile(r"(?:re-?)?s[eo]ld|(?:re)?sell|vend", re.IGNORECASE)


def _is_selling(text: str, before: Sequence[Cue]) -> bool:
    """True if a sentence tells of selling, and of no buying before."""
    sells = any(_SELLS.match(text, cue.start) for cue in before)
    return sells and not any(is_bought(text, cue) for cue in before)


#: "shipped from his home in …": nobody found them there.
_FROM_HOME = re.compile(
    r"\b(?:from|desde)\s(?:his|her|their|an?|the|su|una?|la)\s(?:\w+\s){1,2}(?:in|near|outside|en|de)\s$"
)
#: Where only numbers were removed.
_FILED = re.compile(
    r"\b(?:filed|ground|scratched|grinding|filing|obliterat\w+|removed|defac\w+|borr\w+|lim\w+)\s(?:(?:off|down)\s)?[^.;,]{0,40}\b(?:numbers?|n[uú]meros?|serie)\b[^.;,]{0,20}\s(?:in|at|inside|en)\s(?:an?\s|the\s|his\s|una?\s)?$",
    re.IGNORECASE,
)
#: Somebody's house right before a place.
_HOUSE = re.compile(
    r"(?:['’]s|\bhis|\bher)\s(?:\w+\s)?(?:house|home|residence|apartment|garage)\s(?:in|near|outside)\s$"
)
_AND = re.compile(r",|\band\b")
#: A place told right after its cue, in characters.
_NEXT = 6
#: How far before a place its cue may stand, in characters.
REACH = 120


def _as_told(
    text: str, cue: Cue, role: PlaceRole | None, before: Sequence[Cue], *, abroad: bool, at: int
) -> PlaceRole | None:
    """A cue's role for a place at `at`, as the words of other acts before it change it."""
    told = {c.role for c in before if c.end <= cue.start}
    if role in {PlaceRole.PURCHASE, PlaceRole.STASH} and PlaceRole.THEFT in told and not is_bought(text, cue):
        return PlaceRole.THEFT  # "stolen from a gun store in …"
    if role is PlaceRole.PURCHASE:
        if _SHOW.match(text, cue.start) and _is_selling(text, before):
            return PlaceRole.DESTINATION  # "sold more than 100 firearms at gun shows in …"
        if not abroad and acts.OFFICER_BUYS.search(text, max(0, cue.start - 90), cue.end):
            return PlaceRole.DESTINATION  # what an undercover officer bought there, they sold there
    last = next((c.role for c in reversed(before) if c.end <= cue.start), None)
    if role is PlaceRole.STASH and last is PlaceRole.RECOVERY and not finds.TAKEN_BACK.search(text, 0, at):
        return PlaceRole.RECOVERY  # "Mexican soldiers took eight from a safe house in …"
    if role is PlaceRole.STASH and any(c.role is PlaceRole.SEIZURE for c in before):
        return PlaceRole.SEIZURE  # "found in a storage unit in …"
    if role is PlaceRole.RECOVERY and finds.TAKEN_BACK.search(text, max(0, cue.start - 60), at):
        return PlaceRole.SEIZURE  # "Police recovered three rifles from a house in …"
    return role


def by_cue(sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue], left: str) -> PlaceRole | None:
    """The role of the nearest cue before that suits the preposition, else of a cue after an opening place."""
    if _FILED.search(left):
        return None
    link = link_before(left)
    at = mention.start - sentence.start
    if link is Link.NONE and around.PREMISES_AFTER.match(sentence.text[at + len(mention.name) :]):
        link = Link.IN  # "searched a Mesquite apartment"
    first = bisect_left(cues, at - REACH, key=lambda cue: cue.end)
    before = [cue for cue in cues[first : first + REACH] if cue.end <= at]
    abroad = mention.country not in {None, "US"}
    other = False  # something else happened there
    for cue in reversed(before):
        gap = sentence.text[cue.end : at]
        if cue.role is None:
            if is_agent(sentence.text, cue) or is_price(sentence.text, cue):
                continue  # "recovered by police in …", "traded for cocaine in …"
            if (
                link is Link.IN
                and mention.kind is not PlaceKind.COUNTRY
                and is_used_there(sentence.text, cue)
            ):
                return PlaceRole.RECOVERY  # "used in the killing of a boy in …"
            if len(gap) < 45 and "," not in gap:
                other = GUNS.search(gap) is None
                break
            continue
        if (
            cue.role is PlaceRole.PURCHASE
            and not is_bought(sentence.text, cue)
            and _HOUSE.search(gap)
            and _AND.search(gap)
        ):
            continue  # "searched the store, Lund's house in …"
        travel = cue.move and acts.TRAVEL.match(sentence.text, cue.start, cue.end)
        if travel and not GUNS.search(sentence.text, max(0, cue.start - 60), at):
            continue  # people's journeys
        if cue.move and link is Link.FROM and acts.VESSEL_FROM.search(left):
            break  # "the ship came from Miami": its guns may be of elsewhere
        if cue.move and link is Link.FROM and not abroad and leaves_land(sentence, mention, cue):
            return PlaceRole.CROSSING  # "drove the rifles from Nogales into Mexico"
        if cue.move and link is Link.FROM and abroad and mention.country != "MX":
            return PlaceRole.PURCHASE  # "switches shipped from China"
        if cue.role is PlaceRole.SEIZURE and finds.ARREST_RAID.search(
            sentence.text, max(0, cue.start - 300), cue.end
        ):
            break  # "taken into custody in raids across …": people, not guns
        if cue.role is PlaceRole.SEIZURE and link is Link.FROM and abroad and is_parcel(gap):
            return PlaceRole.PURCHASE  # "intercepted a package from China"
        role = suits(
            cue, Link.TO if cue.move and is_sent_to(sentence.text, cue, gap, abroad) else link, gap, abroad
        )
        role = _as_told(sentence.text, cue, role, before, abroad=abroad, at=at)
        if role is not None:
            again = is_piece(sentence.text, cue) or finds.FOUND_AGAIN.search(
                sentence.text, max(0, cue.start - 80), cue.end
            )
            if role is PlaceRole.SEIZURE and link is Link.IN and again:
                return PlaceRole.RECOVERY
            customs = sentence.text[cue.start : cue.end].lower().startswith("aduana") and len(gap) < _NEXT
            if role is PlaceRole.SEIZURE and abroad and cue.start and _FOUND.match(sentence.text, cue.start):
                return PlaceRole.RECOVERY
            found = role if customs else settled(role, mention, link, left)
            if found is not None or role is not PlaceRole.PURCHASE:
                return found
    sent = any(cue.move for cue in before) and _FROM_HOME.search(left)
    if not other and not sent and finds.KEPT_AT.search(left):
        made = acts.MADE.search(sentence.text) and not any(cue.role is PlaceRole.SEIZURE for cue in cues)
        return PlaceRole.STASH if made else PlaceRole.SEIZURE
    if abroad and mention.kind is PlaceKind.COUNTRY and any(cue.move for cue in cues):
        return PlaceRole.DESTINATION if link is Link.TO or people_before(left) else None
    if not before and at < 30 and not abroad and mention.kind is not PlaceKind.COUNTRY and link is Link.IN:
        after = next((cue for cue in cues if cue.start >= at), None)
        if after is not None and after.role in {PlaceRole.PURCHASE, PlaceRole.SEIZURE}:
            return after.role
        if after is not None and _SELLS.match(sentence.text, after.start) and not after.move:
            return PlaceRole.DESTINATION  # "In Trenton, … he sold the guns for $700 apiece"
    return None
