"""What each place was to the matter: where guns were bought, seized, crossed, kept, stolen, sent, recovered.

Every mention of the gazetteer is judged by the words that govern it (nlp/places/cues.py); homes, courts,
offices and datelines fall away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Defendant, Place
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.home_towns import towns_of
from nlp.places import surroundings as around
from nlp.places.at_crossings import TAKEN, only_arrested, stopped_at, taken_at_crossing
from nlp.places.at_home import seized_at_homes
from nlp.places.bare_crossings import bare_crossings
from nlp.places.crossings import Crossing, find_crossings, is_its_heads
from nlp.places.cues import cues_in
from nlp.places.finest import each_once, most_specific
from nlp.places.generalities import GENERAL
from nlp.places.given import is_home_of
from nlp.places.judging import Judged, judged
from nlp.places.people import without_people
from nlp.places.premises import kept_there, seized_at_premises
from nlp.places.role_features import rule_features
from nlp.places.role_model import LIKELY, RoleGuess, guess_role
from nlp.places.role_words import word_features
from nlp.places.streets import on_streets
from nlp.places.unlisted import unlisted_towns
from nlp.reading import Reading

__all__ = ["find_places", "judged_mentions"]


def find_places(reading: Reading, defendants: Sequence[Defendant] = ()) -> tuple[Place, ...]:
    """The places of the matter, each once in each role, in order of mention.

    `defendants` tell whose home lies where.
    """
    mentions, crossings = _named(reading, defendants)
    found = [
        Place(
            PlaceRole.CROSSING,
            crossing.name,
            crossing.region,
            crossing.country,
            reading.evidence(crossing.start, crossing.end, _CROSSING, 0.75),
        )
        for crossing in crossings
    ]
    found.extend(stopped_at(reading, crossings, mentions))
    items = judged(reading, mentions, crossings)
    found.extend(_told(reading, items))
    found.extend(_kept(reading, items))
    found.extend(seized_at_homes(reading, defendants, mentions))
    found.extend(seized_at_premises(reading, mentions, _shop_towns(items)))
    if not any(place.role in TAKEN for place in found):
        found.extend(taken_at_crossing(reading, crossings, mentions, found))
    if not any(place.role in _SCENES and place.evidence.rule != _CROSSING for place in found):
        found.extend(_dateline_scene(reading, mentions))
    return most_specific(each_once(_seized_at_home(reading, found)))


_CROSSING = "crossing's name"


def _kept(reading: Reading, items: Sequence[Judged]) -> Iterator[Place]:
    """The towns of storage units and rented houses where guns were seized: they were kept there."""
    seized = [item.mention for item in items if item.role is PlaceRole.SEIZURE]
    for town in kept_there(reading.text, seized):
        evidence = reading.evidence(town.start, town.end, f"{PlaceRole.STASH} by the words around", 0.6)
        yield Place(PlaceRole.STASH, town.name, town.region, town.country, evidence)


def _shop_towns(items: Sequence[Judged]) -> list[PlaceMention]:
    """The towns where guns were bought, or stolen from shops."""
    shops = {PlaceRole.PURCHASE, PlaceRole.THEFT}
    return [i.mention for i in items if i.role in shops and i.mention.kind is PlaceKind.CITY]


def judged_mentions(reading: Reading) -> list[Judged]:
    """The mentions of places with what the rules say of them, as `find_places` weighs them."""
    return judged(reading, *_named(reading))


def _named(
    reading: Reading, defendants: Sequence[Defendant] = ()
) -> tuple[list[PlaceMention], list[Crossing]]:
    """The places and crossings that a text names, without those by which an office or its head is called."""
    listed = without_people(reading.text, find_place_mentions(reading, adjectives=True), defendants)
    towns = sorted([*listed, *unlisted_towns(reading, listed)], key=lambda mention: mention.start)
    told = [*towns, *towns_of(reading.text, defendants, towns)]
    mentions = sorted([*told, *on_streets(reading.text, told)], key=lambda mention: mention.start)
    crossings, heads = [], set[int]()
    named = list(find_crossings(reading.text, mentions))
    for crossing in named or bare_crossings(reading.text, mentions):
        if is_its_heads(reading.text, crossing) or only_arrested(reading, crossing):
            heads.update(range(crossing.start, crossing.end))
        elif not _in_office_sentence(reading, crossing.start):
            crossings.append(crossing)
    return [mention for mention in mentions if mention.start not in heads], crossings


def _told(reading: Reading, items: Sequence[Judged]) -> Iterator[Place]:
    """The mentions that have a role, by the rules and by what was learned of when they are right."""
    for at, item in enumerate(items):
        if item.chained:
            continue  # "Culiacán, Mexico" is one place
        known = list(rule_features(reading, items, at))
        left = reading.text[item.sentence.start : item.mention.start]
        if item.role is None and (is_home_of(left) or not _NEVER.isdisjoint(known)):
            continue  # an office's work, what is so in general, a home: no words around make it a scene
        guess = guess_role(dict.fromkeys((*known, *word_features(reading, items, at))), item.role)
        if item.role in _RARE and guess is None:
            guess = RoleGuess(item.role, LIKELY)
        if guess is not None:
            mention = item.mention
            evidence = reading.evidence(
                mention.start, mention.end, f"{guess.role} by the words around", round(guess.probability, 2)
            )
            yield Place(guess.role, mention.name, mention.region, mention.country, evidence)


def _seized_at_home(reading: Reading, found: Sequence[Place]) -> list[Place]:
    """What Mexico seizes has reappeared, in a case of the US; where no such case is told, it is a seizure."""
    own_case = _MX_CASE.search(reading.text) and not _US_OFFICE.search(reading.text)
    if not own_case and any(place.country == "US" for place in found) and _US_CASE.search(reading.text):
        return list(found)
    return [
        replace(place, role=PlaceRole.SEIZURE)
        if place.role is PlaceRole.RECOVERY and place.country == "MX" and _is_seizing(reading, place)
        else place
        for place in found
    ]


#: A case of Mexico's own, and an office of the United States that has one too.
_MX_CASE = re.compile(
    r"\b(?:[Jj]uez\sde\s[Cc]ontrol|vinculaci[oó]n\sa\sproceso|Fiscal[ií]a\sGeneral\sde\sla\sRep[uú]blica|FGR)\b"
)
_US_OFFICE = re.compile(
    r"\b(?:ATF|HSI|FBI|DEA|CBP|DOJ|U\.?S\.?\sAttorney|Departamento\sde\sJusticia|[Gg]ran\s[Jj]urado|[Cc]orte\s[Ff]ederal|[Ff]iscal\s[Ff]ederal|juez(?:a)?\sfederal\sde)\b"
)
#: A case in the United States: what Mexico seizes of its guns has reappeared.
_US_CASE = re.compile(
    r"\b(?:U\.?\s?S\.?\sAttorney|Department\sof\sJustice|Departamento\sde\sJusticia|ATF|HSI|FBI|CBP|DOJ|[Ff]ederal\s(?:court|grand|prosecut\w+|agents|authorities|charges|complaint)|"
    r"[Gg]rand\sjury|[Gg]ran\sjurado|[Ii]ndict\w+|[Cc]orte\s[Ff]ederal|[Ff]iscal(?:es|[ií]a)?\s[Ff]ederal|[Ss]entenced|[Pp]leaded|[Cc]omplaint|[Cc]ourt|[Cc]onvicted|[Tt]raced|[Rr]astre\w+|"
    r"[Ss]traw|testaferros?|[Cc]ompr\w+|[Bb]ought|[Pp]urchas\w+|[Aa]dquir\w+|armer[ií]as?)\b"
)
#: "some were later found in Mexico": guns that come from elsewhere.
_AGAIN = re.compile(
    r"\b(?:later|since|subsequently|some of (?:which|them)|traced|m[aá]s tarde|despu[eé]s|rastre\w+)\b",
    re.IGNORECASE,
)


def _is_seizing(reading: Reading, place: Place) -> bool:
    sentence = reading.sentence_at(place.evidence.start)
    if sentence is None or _AGAIN.search(sentence.text):
        return False
    roles = {cue.role for cue in cues_in(sentence.text)}
    return PlaceRole.SEIZURE in roles and PlaceRole.RECOVERY not in roles


_NEVER = frozenset({"general", "home"})
#: Roles of too few examples to learn from: the rules are believed.
_RARE = frozenset({PlaceRole.STASH})
_SCENES = frozenset(
    {
        PlaceRole.SEIZURE,
        PlaceRole.CROSSING,
        PlaceRole.THEFT,
        PlaceRole.RECOVERY,
        PlaceRole.STASH,
        PlaceRole.PURCHASE,
    }
)


def _dateline_scene(reading: Reading, mentions: Sequence[PlaceMention]) -> Iterator[Place]:
    """The dateline of a page about a seizure that names no other scene: "REYNOSA, Tamaulipas.- …"."""
    mention = mentions[0] if mentions else None
    if (
        mention is None
        or mention.start > 3
        or mention.kind is not PlaceKind.CITY
        or mention.name in _CAPITALS
        or mention.country == "US"  # where the office is that tells of it
    ):
        return
    if not around.DATELINE.match(reading.text[mention.end : mention.end + 90]):
        return
    first = [sentence for sentence in reading.sentences if sentence.start < mention.end + 600]
    if any(cue.role is PlaceRole.SEIZURE for sentence in first for cue in cues_in(sentence.text)):
        evidence = reading.evidence(mention.start, mention.end, "dateline of a seizure", 0.5)
        yield Place(PlaceRole.SEIZURE, mention.name, mention.region, mention.country, evidence)


_CAPITALS = frozenset(
    {"Washington", "Mexico City", "Tegucigalpa", "Bogotá", "Guatemala City", "New York City"}
)


def _in_office_sentence(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is None or bool(
        around.OFFICE_SENTENCE.search(sentence.text) or GENERAL.search(sentence.text)
    )
