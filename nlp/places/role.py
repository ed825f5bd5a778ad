"""The role of one mention of a place, by the words around it in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places import acts, finds
from nlp.places import surroundings as around
from nlp.places.adjectives import adjective_role
from nlp.places.by_cue import REACH, by_cue
from nlp.places.crossings import Crossing, border_towns
from nlp.places.cues import GUNS, Cue, Link, link_before
from nlp.places.frames import framed
from nlp.places.given import is_home_of
from nlp.places.leaving import passes_border
from nlp.places.routes import end_of_route, is_of_people
from nlp.places.settling import DRUGS, is_of_buyers, settled
from nlp.reading import Sentence


def _is_ours(mention: PlaceMention) -> bool:
    """True of the US as a whole: "at U.S. gun stores"."""
    return mention.country == "US" and mention.kind is PlaceKind.COUNTRY


def in_us_town(mention: PlaceMention) -> bool:
    """True of a town or county of the US."""
    return mention.country == "US" and mention.kind in {PlaceKind.CITY, PlaceKind.COUNTY}


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
    if guns and (told := _by_police(left, right, text[mention.end : min(sentence.end, mention.end + 170)])):
        return told
    if mention.in_name:
        return PlaceRole.RECOVERY if finds.POLICE_FOUND.match(right) else None
    if acts.A_CARTEL_OF.search(left) and mention.country not in {None, "US"}:
        return PlaceRole.DESTINATION
    if around.CARTEL_OF.search(left) or (around.NAME_OF_CARTEL.match(right) and not mention.adjective):
        return None
    if mention.kind is PlaceKind.COUNTRY and around.OFFICERS_OF.search(left):
        return None
    if district := acts.IN_DISTRICT.search(left):
        left = left[: district.start("name")]  # "purchased in the Northern District of Mississippi"
    land = around.TERRITORY.search(left) if mention.adjective else None
    if land:
        left = left[: land.start()]  # "a territorio mexicano", "on Mexican soil": the land itself
    elif mention.adjective and not around.TERRITORY_AFTER.match(right):
        return adjective_role(cues, mention, left, right, guns)
    with_state = right.startswith(", ") and around.MODIFIER.search(left)
    if around.DEALER_AFTER.match(right[1:] if with_state else right) and not _is_ours(mention):
        return PlaceRole.PURCHASE
    seller = _town_of_seller(sentence, mention, cues)
    if seller is not None:
        return seller
    if finds.POLICE_TOOK.match(right):
        return PlaceRole.RECOVERY if guns else None
    if guns and acts.SENT_TO.search(left):
        return PlaceRole.DESTINATION
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
    beyond = mention.country == "MX" and acts.ACROSS.search(left)
    if guns and acts.FROM_PORT.search(left) and acts.LINE_TO.match(right):
        return PlaceRole.CROSSING
    if guns and beyond:
        return PlaceRole.DESTINATION
    if around.CROSSING_AT.search(left) or (by_way_of and (GUNS.search(left) or not DRUGS.search(left))):
        return PlaceRole.CROSSING
    if around.CARTEL_AFTER.match(right) and around.FOR_A.search(left):
        return PlaceRole.DESTINATION if guns else None  # "a pipeline to a Chicago street gang"
    ours = mention.country == "US" and mention.kind is PlaceKind.COUNTRY
    if mention.country != "MX" and not ours and acts.FIRM_AFTER.match(right) and acts.GOT_FROM.search(left):
        return PlaceRole.PURCHASE if guns else None
    english = sentence.span.doc.lang_ == "en"
    if (
        english
        and around.MODIFIER.search(left)
        and re.match(r"\s[a-z]", right)
        and not around.PREMISES_AFTER.match(right)
        and not around.CARTEL_AFTER.match(right)
    ):
        return None  # "an Ohio barn"
    if guns and in_us_town(mention) and acts.BUYER_THERE.match(right):
        return PlaceRole.DESTINATION
    if mention.kind is PlaceKind.COUNTRY and acts.MADE_IN.search(left):
        return None
    if acts.SHOPS_TO.search(left) or (acts.SHOPS_FROM.search(left) and acts.LINE_TO.match(right)):
        return PlaceRole.PURCHASE if guns else None
    if around.BUY_AFTER.match(right) or (acts.TRIP_TO.search(left) and acts.BUY_THERE.match(right)):
        return _to_buy(mention, left) if guns or mention.country != "MX" else None
    if is_of_people(left):
        return None
    of_drugs = DRUGS.search(left) and not GUNS.search(left)
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
    if mention.country not in {None, "US", "MX"} and guns and acts.GUNS_FROM.search(left):
        return PlaceRole.PURCHASE
    if in_us and acts.GUNS_FROM.search(left):
        return PlaceRole.CROSSING if passes_border(mention, right) else PlaceRole.PURCHASE
    return _among_guns(sentence, mention, cues, left, right) if guns else None


def _by_police(left: str, right: str, beyond: str) -> PlaceRole | None:
    """The role of a town by what its officers did, what happened there, or to whom the guns went."""
    if finds.POLICE_AFTER.match(right) and (done := finds.DONE_BY.search(left)):
        return PlaceRole.RECOVERY if done.group("again") else PlaceRole.SEIZURE
    if finds.POLICE_CAUGHT.match(beyond):
        return PlaceRole.SEIZURE
    if finds.POLICE_STOPPED.match(right) and finds.WHEN_POLICE.search(left):
        return PlaceRole.SEIZURE
    if finds.SHOOTING_AFTER.match(right) and finds.TIED_TO.search(left):
        return PlaceRole.RECOVERY
    return PlaceRole.DESTINATION if acts.WENT_TO.search(left) else None


def _to_buy(mention: PlaceMention, left: str) -> PlaceRole | None:
    """The role of a place to which "to buy rifles" belongs: a man of Mexico who sends for them gets them."""
    if mention.country != "MX":
        return PlaceRole.PURCHASE
    return PlaceRole.DESTINATION if acts.SOMEBODY_IN.search(left) else None


def _among_guns(
    sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue], left: str, right: str
) -> PlaceRole | None:
    """The role in a passage about guns: by what was found, both ends of a way, people, words of acts."""
    ours = mention.country == "US" and mention.kind is PlaceKind.COUNTRY
    abroad = mention.country not in {None, "US"}
    land = mention.kind is PlaceKind.COUNTRY and mention.country in {None, "US", "MX"}
    opening = not land and finds.OPENS_WITH.fullmatch(left) is not None
    if finds.AFTER_VIOLENCE.search(left) and finds.GUNS_TAKEN.search(right):
        return PlaceRole.RECOVERY
    if finds.FROM_PREMISES.search(left) and acts.MADE.search(right[:60]):
        return PlaceRole.STASH
    if opening and finds.OFFICERS_THEN.match(right) and finds.GUNS_FOUND.search(right):
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if finds.WHERE_FOUND.match(right) and mention.kind is not PlaceKind.COUNTRY:
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if told := end_of_route(sentence, mention, left, right, cues):
        return told
    if finds.NOTHING_FOUND.search(left):
        return None
    if not abroad and link_before(left) is Link.IN and acts.AGENTS_BOUGHT.search(left):
        return PlaceRole.DESTINATION
    if (told := framed(left, right)) and not (mention.kind is PlaceKind.COUNTRY and acts.KILLED.search(left)):
        if told is PlaceRole.STASH and any(cue.role is PlaceRole.SEIZURE for cue in cues):
            told = PlaceRole.SEIZURE
        if told is PlaceRole.PURCHASE and abroad and mention.country != "MX":
            return told
        return None if ours else settled(told, mention, Link.IN, left)
    if is_of_buyers(left):
        return PlaceRole.DESTINATION
    if abroad and around.PEOPLE_FOR.search(left):
        return PlaceRole.DESTINATION
    if around.GUNS_INTO.search(left) or (around.CARTEL_THERE.match(right) and around.FOR.search(left)):
        return None if ours else PlaceRole.DESTINATION
    if finds.SEIZED_THERE.match(right):
        return PlaceRole.SEIZURE
    if finds.ARRESTED_AT.search(left) and finds.WITH_GUNS.search(sentence.text):
        return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
    if finds.OFFICERS_IN.search(left):
        if finds.THEY_CAUGHT.match(right):
            return settled(PlaceRole.SEIZURE, mention, Link.IN, left)
        done = finds.THEY_FOUND.match(right)
        if done:
            found = PlaceRole.RECOVERY if done.group("again") else PlaceRole.SEIZURE
            return settled(found, mention, Link.IN, left)
    return by_cue(sentence, mention, cues, left)


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
