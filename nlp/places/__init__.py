"""What each place was to the matter: where guns were bought, seized, crossed, kept, stolen, sent, recovered.

Every mention of the gazetteer is judged by the words that govern it (nlp/places/cues.py); homes, courts, offices
and datelines fall away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Place
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.places.crossings import find_crossings
from nlp.places.cues import GUNS, Cue, Link, cues_in, link_before, people_before
from nlp.reading import Reading, Sentence

__all__ = ["find_places"]

#: How far before a place its cue may stand, in characters.
REACH = 130
_HOME_BEFORE = re.compile(
    r"(?:\b\d{1,3}\)?,?\s(?:years?\sold,?\s|años,?\s)?(?:(?:both|all|likewise|also|each|ambos|todos)\s)?(?:of|from|de)\s(?:the\s|la\s|el\s)?"
    r"|\b(?:resident|residents|man|men|woman|women|native|natives|teens?|teenagers?|people|persons|brothers|couple|citizens?|nationals?|vecin[oa]s?|originari[oa]s?|"
    r"residentes?|ciudadan[oa]s?|nacid[oa])\s(?:of|from|de|en)\s(?:the\s|la\s|el\s|southern\s|northern\s)?"
    r"|,\s(?:of|from|de)\s(?:\w+\s)?|\bboth\sof\s|\ball\sof\s|\b(?:de\s\d+\saños,?\s(?:y\s)?(?:de|vecino\sde))\s)$",
    re.IGNORECASE,
)
_HOME_AFTER = re.compile(
    r"^(?:-area|-born)?\s(?:area\s)?(?:man|men|woman|women|residents?|teens?|couple|family|brothers|native|natives|nationals?|citizens?|mayor|attorneys?|jury|judge|court|courts|jail|"
    r"prison|lawyers?|gun laws?|law|officials?|authorities|government|police|prosecutors?|officers?|congress\w*|resident,|"
    r"brothers|mother|father|cities|soldiers?|army|peso|pesos|border\stown|business(?:man|\sowner)?)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\s{0,2}(?:\((?:AP|Reuters|EFE|apro|AA)\)\s?)?(?:[—–_]|-{1,2}\s|\.-|\.—|:\s|,?\s\(\w+\)|,?\s(?:\d{1,2}\sde\s|[A-Z][a-z]{2,8}\.?\s\d{1,2}))"
)
_OFFICE_SENTENCE = re.compile(
    r"\b(?:Assistant U\.?\s?S\.? Attorneys?|(?:is|are|was|were) (?:being )?(?:prosecut\w+|investigated)|investigated (?:by|the case)|prosecut(?:ed|ing) the case|"
    r"Special Agents? in Charge|Project Safe|OCDETF|Organized Crime Drug Enforcement|task force program|Trial Attorneys?|provided (?:significant |valuable )?assistance|"
    r"fiscales? federal(?:es)? (?:auxiliar|adjunt))\b",
    re.IGNORECASE,
)
_POLICE_FOUND = re.compile(r"^\s(?:Police|Sheriff)[^.;]{0,50}?\b(?:recovered|found|identified|seized)\b")
_BUY_AFTER = re.compile(
    r"^(?:\sarea)?,?\s(?:to|in order to|para)\s(?:purchase|buy|obtain|acquire|pick up|comprar|adquirir|get)\b",
    re.IGNORECASE,
)
_DEALER_AFTER = re.compile(
    r"^(?:-area|-based)?\s(?:area\s)?(?:(?:licensed|federal|federally|local|pawn|firearms?|gun|weapons)\s){0,3}(?:stores?|shops?|dealers?|shows?|licensees?|retailers?|pawnshops?|armer[ií]as?)\b",
    re.IGNORECASE,
)
_SAME_ROLE = re.compile(
    r"^(?:,|;)?\s?(?:(?:and|or|y|e|o|&|then|as well as|así como)\s)?(?:later,?\s)?(?:in|en|from|to|de|into|the|el|la)?\s?(?:the\s)?$",
    re.IGNORECASE,
)
_CARTEL_AFTER = re.compile(
    r"^\s(?:(?:drug|criminal|trafficking|crime|organized|arms|firearms)\s){0,3}(?:cartels?|gangs?|organizations?|traffickers?|lords|bosses|smugglers|groups|state of|criminals|territory|soil)\b",
    re.IGNORECASE,
)
_CARTEL_BEFORE = re.compile(
    r"\b(?:c[áa]rtel(?:es)?|organizaci[oó]n(?:es)?|grupos?|bandas?|pandillas?|narcotr[aá]fico|narcotraficantes|cartels|territorio|suelo|lado)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_FOUND_BY = re.compile(
    r"\b(?:recover\w*|seiz\w+|found|discover\w*|recuper\w+|asegur\w+|decomis\w+|hands of)\b", re.IGNORECASE
)
_OFFICERS_AFTER = re.compile(
    r"^\s(?:authorities|police|soldiers|military|army|law enforcement|officials|marines)\b", re.IGNORECASE
)


def find_places(reading: Reading) -> tuple[Place, ...]:
    """The places of the matter, each once in each role, in order of mention."""
    mentions = find_place_mentions(reading, adjectives=True)
    found: list[Place] = []
    crossings = list(find_crossings(reading.text, mentions))
    covered = {at for crossing in crossings for at in range(crossing.start, crossing.end)}
    for crossing in crossings:
        sentence = reading.sentence_at(crossing.start)
        if sentence is None or _OFFICE_SENTENCE.search(sentence.text):
            continue
        evidence = reading.evidence(crossing.start, crossing.end, "crossing's name", 0.75)
        found.append(Place(PlaceRole.CROSSING, crossing.name, crossing.region, "US", evidence))
    role: PlaceRole | None = None
    last: PlaceMention | None = None
    cues: dict[int, list[Cue]] = {}
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.start in covered:
            continue
        if sentence.index not in cues:
            cues[sentence.index] = cues_in(sentence.text)
        if (
            last is not None
            and role
            and _SAME_ROLE.match(reading.text[last.end : mention.start])
            and not mention.adjective
            and not mention.in_name
        ):
            pass
        else:
            role = _role(reading.text, sentence, mention, cues[sentence.index])
        last = mention
        if role is not None:
            confidence = 0.7 if not mention.adjective else 0.55
            evidence = reading.evidence(
                mention.start, mention.end, f"{role} by its governing word", confidence
            )
            found.append(Place(role, mention.name, mention.region, mention.country, evidence))
    return _each_once(found)


def _role(text: str, sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue]) -> PlaceRole | None:
    """What a mention was to the matter, by the words around it in its sentence; None if nothing."""
    left = text[max(sentence.start, mention.start - REACH) : mention.start]
    right = text[mention.end : min(sentence.end, mention.end + 90)]
    if _OFFICE_SENTENCE.search(sentence.text):
        return None
    if mention.in_name:
        return PlaceRole.RECOVERY if _POLICE_FOUND.match(right) else None
    if mention.adjective:
        return _adjective_role(sentence.text, mention, left, right)
    if _DEALER_AFTER.match(right):
        return PlaceRole.PURCHASE
    if _HOME_BEFORE.search(left) or _HOME_AFTER.match(right):
        return None
    if mention.start - sentence.start < 25 and _DATELINE.match(right) and not re.search(r"[a-z]{4}", left):
        return None
    link = link_before(left)
    if _BUY_AFTER.match(right):
        return PlaceRole.PURCHASE
    return _by_cue(sentence, mention, cues, link, left, right)


def _adjective_role(sentence: str, mention: PlaceMention, left: str, right: str) -> PlaceRole | None:
    """ "to a Mexican drug cartel" is a destination, "seized by Mexican police" a recovery."""
    if mention.country == "US":
        return None
    if _OFFICERS_AFTER.match(right) or re.search(
        r"\b(?:autoridades|polic[ií]as?|militares|ej[eé]rcito)\s$", left, re.IGNORECASE
    ):
        return PlaceRole.RECOVERY if _FOUND_BY.search(left[-70:]) and GUNS.search(sentence) else None
    if _CARTEL_AFTER.match(right) or _CARTEL_BEFORE.search(left):
        moving = any(
            cue.move or cue.role in {PlaceRole.PURCHASE, PlaceRole.DESTINATION} for cue in cues_in(sentence)
        )
        return PlaceRole.DESTINATION if moving and GUNS.search(sentence) else None
    return None


def _by_cue(
    sentence: Sentence, mention: PlaceMention, cues: Sequence[Cue], link: Link, left: str, right: str
) -> PlaceRole | None:
    """The role of the nearest cue that suits the preposition; cues after the place where none stand before."""
    at = mention.start - sentence.start
    before = [cue for cue in cues if cue.end <= at and at - cue.end <= REACH]
    abroad = mention.country not in {None, "US"}
    guns = bool(GUNS.search(sentence.text))
    for cue in reversed(before):
        gap = sentence.text[cue.end : at]
        role = _suits(cue, link, gap, abroad)
        if role == "skip":
            continue
        if role is None:
            break
        if mention.country == "US" and mention.kind is PlaceKind.COUNTRY:
            return (
                PlaceRole.DESTINATION
                if role is PlaceRole.DESTINATION
                and link is Link.TO
                and guns
                and "from the U" not in sentence.text
                else None
            )
        if abroad and role is PlaceRole.PURCHASE:
            return PlaceRole.DESTINATION if people_before(left) and guns else None
        if abroad and role is PlaceRole.SEIZURE:
            return PlaceRole.RECOVERY if guns else None
        return PlaceRole(role) if guns or role is PlaceRole.PURCHASE else None
    if (
        abroad
        and mention.kind is PlaceKind.COUNTRY
        and guns
        and any(cue.move for cue in cues)
        and (link is Link.TO or people_before(left))
    ):
        return PlaceRole.DESTINATION
    if not before and guns and at < 30 and mention.country == "US" and mention.kind is not PlaceKind.COUNTRY:
        after = next((cue for cue in cues if cue.start >= at), None)
        if after is not None and after.role in {PlaceRole.PURCHASE, PlaceRole.SEIZURE} and link is Link.IN:
            return after.role
    return None


def _suits(cue: Cue, link: Link, gap: str, abroad: bool) -> PlaceRole | str | None:
    """The role that a cue gives across `gap`; "skip" if it says nothing about the place, None if it excludes it."""
    if cue.role is None:
        near = len(gap) < 45 and "," not in gap
        return None if near else "skip"
    if cue.move:
        if link is Link.TO:
            return PlaceRole.DESTINATION
        if link is Link.FROM:
            return None if abroad else PlaceRole.PURCHASE
        if abroad and link is Link.IN and people_before(gap):
            return PlaceRole.DESTINATION
        return "skip"
    if link is Link.TO:
        return "skip" if cue.role is not PlaceRole.DESTINATION else cue.role
    if link is Link.FROM:
        return cue.role if cue.role in {PlaceRole.PURCHASE, PlaceRole.THEFT, PlaceRole.SEIZURE} else "skip"
    if link is Link.NONE:
        return "skip"
    return cue.role


def _each_once(places: Sequence[Place]) -> tuple[Place, ...]:
    """Each place once in each role."""
    seen: set[tuple[PlaceRole, str]] = set()
    kept: list[Place] = []
    for place in places:
        key = (place.role, place.name.lower())
        if key not in seen:
            seen.add(key)
            kept.append(place)
    return tuple(kept)
