"""The role of one mention of a place, by the words around it in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places import acts
from nlp.places import surroundings as around
from nlp.places.adjectives import adjective_role
from nlp.places.crossings import Crossing, border_towns
from nlp.places.cues import GUNS, Cue, Link, link_before, people_before
from nlp.places.frames import framed
from nlp.places.given import is_home_of
from nlp.places.leaving import leaves_land, passes_border
from nlp.places.routes import end_of_route
from nlp.places.settling import (
    DRUGS,
    is_agent,
    is_of_buyers,
    is_parcel,
    is_piece,
    is_price,
    is_sent_to,
    is_used_there,
    settled,
    suits,
)
from nlp.reading import Sentence

#: What is found abroad, not seized there, has turned up again.
_FOUND = re.compile(r"(?:found|located|turned up)\b", re.IGNORECASE)
#: How far before a place its cue may stand, in characters.
REACH = 120


def role_of(
    text: str,
    sentence: Sentence,
    mention: PlaceMention,
    cues: Sequence[Cue],
    *,
    guns: bool,
    crossings: Sequence[Crossing],
) -> PlaceRole | None:
    """What a mention was to the matter; None if nothing. `guns`: the passage speaks of guns."""
    left = text[max(sentence.start, mention.start - REACH) : mention.start]
    right = text[mention.end : min(sentence.end, mention.end + 90)]
    if guns and around.POLICE_AFTER.match(right) and (done := around.DONE_BY.search(left)):
        return PlaceRole.RECOVERY if done.group("again") else PlaceRole.SEIZURE
    if mention.in_name:
        return PlaceRole.RECOVERY if around.POLICE_FOUND.match(right) else None
    if acts.A_CARTEL_OF.search(left) and mention.country not in {None, "US"}:
        return PlaceRole.DESTINATION
    if around.CARTEL_OF.search(left) or (around.NAME_OF_CARTEL.match(right) and not mention.adjective):
        return None
    if mention.kind is PlaceKind.COUNTRY and around.OFFICERS_OF.search(left):
        return None
    land = around.TERRITORY.search(left) if mention.adjective else None
    if land:
        left = left[: land.start()]  # "a territorio mexicano", "on Mexican soil": the land itself
    elif mention.adjective and not around.TERRITORY_AFTER.match(right):
        return adjective_role(cues, mention, left, right, guns)
    if around.DEALER_AFTER.match(right):
        return PlaceRole.PURCHASE
    seller = _town_of_seller(sentence, mention, cues)
    if seller is not None:
        return seller
    if around.POLICE_TOOK.match(right):
        return PlaceRole.RECOVERY if guns else None
    if is_home_of(left):
        return None
    home = around.HOME_AFTER.match(right) and not around.TOLD_AFTER.match(right)
    if around.HOME_BEFORE.search(left) or home or around.NAME_OF.search(left) or acts.PLATES.search(left):
        return None
    if (
        mention.start - sentence.start < 25
        and around.DATELINE.match(right)
        and not re.search(r"[a-z]{4}", left)
    ):
        return None
    if mention.kind is PlaceKind.CITY and any(
        re.fullmatch(r",?\s(?:in|en|de|at|of)\s", text[c.end : mention.start]) for c in crossings
    ):
        return PlaceRole.SEIZURE
    by_way_of = mention.name in border_towns() and around.CROSSED_BY.search(left) is not None
    if around.CROSSING_AT.search(left) or (by_way_of and (GUNS.search(left) or not DRUGS.search(left))):
        return PlaceRole.CROSSING
    if around.CARTEL_AFTER.match(right) and around.FOR_A.search(left):
        return PlaceRole.DESTINATION if guns else None  # "a pipeline to a Chicago street gang"
    english = sentence.span.doc.lang_ == "en"
    if (
        english
        and around.MODIFIER.search(left)
        and re.match(r"\s[a-z]", right)
        and not around.PREMISES_AFTER.match(right)
        and not around.CARTEL_AFTER.match(right)
    ):
        return None  # "an Ohio barn"
    if around.BUY_AFTER.match(right) or (acts.TRIP_TO.search(left) and acts.BUY_THERE.match(right)):
        return PlaceRole.PURCHASE
    of_drugs = DRUGS.search(left) and not GUNS.search(left)
    ours = mention.country == "US" and mention.kind is PlaceKind.COUNTRY
    if not of_drugs and acts.LINE_FROM.search(left) and acts.LINE_TO.match(right):
        return None if ours else PlaceRole.PURCHASE
    if not of_drugs and acts.LINE_BETWEEN.search(left):
        return None if ours else PlaceRole.DESTINATION
    if acts.SET_OUT_FOR.search(left):
        return None if ours or not GUNS.search(sentence.text) else PlaceRole.DESTINATION
    in_us = mention.country == "US" and mention.kind is not PlaceKind.COUNTRY
    if in_us and acts.GUNS_DE.search(left) and acts.LINE_TO.match(right):
        return PlaceRole.PURCHASE
    if in_us and mention.kind is PlaceKind.STATE and acts.ITS_GUNS.match(right):
        return PlaceRole.PURCHASE
    if in_us and acts.GUNS_FROM.search(left):
        return PlaceRole.CROSSING if passes_border(mention, right) else PlaceRole.PURCHASE
    if not guns:
        return None
    abroad = mention.country not in {None, "US"}
    opening = mention.kind is not PlaceKind.COUNTRY and acts.OPENS_WITH.fullmatch(left) is not None
    if opening and acts.OFFICERS_THEN.match(right) and acts.GUNS_FOUND.search(right):
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if acts.WHERE_FOUND.match(right) and mention.kind is not PlaceKind.COUNTRY:
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if told := end_of_route(sentence, mention, left, right, cues):
        return told
    if acts.NOTHING_FOUND.search(left):
        return None
    if not abroad and link_before(left) is Link.IN and acts.AGENTS_BOUGHT.search(left):
        return PlaceRole.DESTINATION
    if told := framed(left, right):
        if told is PlaceRole.STASH and any(cue.role is PlaceRole.SEIZURE for cue in cues):
            told = PlaceRole.SEIZURE
        return None if ours else settled(told, mention, Link.IN, left)
    if is_of_buyers(left):
        return PlaceRole.DESTINATION
    if abroad and around.PEOPLE_FOR.search(left):
        return PlaceRole.DESTINATION
    if around.GUNS_INTO.search(left) or (around.CARTEL_THERE.match(right) and around.FOR.search(left)):
        return None if ours else PlaceRole.DESTINATION
    if around.SEIZED_THERE.match(right):
        return PlaceRole.SEIZURE
    if acts.ARRESTED_AT.search(left) and acts.WITH_GUNS.search(sentence.text):
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if around.OFFICERS_IN.search(left):
        if acts.THEY_CAUGHT.match(right):
            return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
        done = around.THEY_FOUND.match(right)
        if done:
            found = PlaceRole.RECOVERY if done.group("again") else PlaceRole.SEIZURE
            return settled(found, mention, Link.IN, left)
    return _by_cue(sentence, mention, cues, left)


def _town_of_seller(sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue]) -> PlaceRole | None:
    """The role of a town told right after a named shop: what was done there, else purchase."""
    at = mention.start - sentence.start
    first = bisect_left(cues, at - REACH, key=lambda cue: cue.end)
    for i, cue in enumerate(cues[first : first + REACH], first):
        if cue.start >= at:
            break
        if cue.seller and cue.end <= at and around.TOWN_OF_SHOP.fullmatch(sentence.text[cue.end : at]):
            done = {c.role for c in cues[max(0, i - REACH) : i]}
            for role in (PlaceRole.THEFT, PlaceRole.SEIZURE):
                if role in done:
                    return role
            return PlaceRole.PURCHASE
    return None


def _by_cue(sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue], left: str) -> PlaceRole | None:
    """The role of the nearest cue before that suits the preposition, else of a cue after an opening place."""
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
        travel = cue.move and acts.TRAVEL.match(sentence.text, cue.start, cue.end)
        if travel and not GUNS.search(sentence.text, max(0, cue.start - 60), at):
            continue  # people's journeys
        if cue.move and link is Link.FROM and not abroad and leaves_land(sentence, mention, cue):
            return PlaceRole.CROSSING  # "drove the rifles from Nogales into Mexico"
        if cue.move and link is Link.FROM and abroad and mention.country != "MX":
            return PlaceRole.PURCHASE  # "switches shipped from China"
        if cue.role is PlaceRole.SEIZURE and acts.ARREST_RAID.search(
            sentence.text, max(0, cue.start - 300), cue.end
        ):
            break  # "taken into custody in raids across …": people, not guns
        if cue.role is PlaceRole.SEIZURE and link is Link.FROM and abroad and is_parcel(gap):
            return PlaceRole.PURCHASE  # "intercepted a package from China"
        role = suits(cue, Link.TO if cue.move and is_sent_to(sentence.text, cue, gap, abroad) else link, gap, abroad)
        if role is PlaceRole.PURCHASE and any(
            c.role is PlaceRole.THEFT and c.end <= cue.start for c in before
        ):
            role = PlaceRole.THEFT  # "stolen from a gun store in …"
        if (
            role is PlaceRole.PURCHASE
            and not abroad
            and acts.OFFICER_BUYS.search(sentence.text, max(0, cue.start - 90), cue.end)
        ):
            role = PlaceRole.DESTINATION  # what an undercover officer bought there, they sold there
        if role is PlaceRole.STASH and any(c.role is PlaceRole.SEIZURE for c in before):
            role = PlaceRole.SEIZURE  # "found in a storage unit in …"
        if role is not None:
            if role is PlaceRole.SEIZURE and link is Link.IN and is_piece(sentence.text, cue):
                return PlaceRole.RECOVERY
            customs = sentence.text[cue.start : cue.end].lower().startswith("aduana")
            if role is PlaceRole.SEIZURE and abroad and cue.start and _FOUND.match(sentence.text, cue.start):
                return PlaceRole.RECOVERY
            found = role if customs else settled(role, mention, link, left)
            if found is not None or role is not PlaceRole.PURCHASE:
                return found
    if not other and around.KEPT_AT.search(left):
        return PlaceRole.STASH if acts.MADE.search(sentence.text) else PlaceRole.SEIZURE
    if abroad and mention.kind is PlaceKind.COUNTRY and any(cue.move for cue in cues):
        return PlaceRole.DESTINATION if link is Link.TO or people_before(left) else None
    if not before and at < 30 and not abroad and mention.kind is not PlaceKind.COUNTRY and link is Link.IN:
        after = next((cue for cue in cues if cue.start >= at), None)
        if after is not None and after.role in {PlaceRole.PURCHASE, PlaceRole.SEIZURE}:
            return after.role
    return None
