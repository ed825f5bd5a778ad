"""Every mention of a place with what the rules say it was to the matter (nlp/places/role.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ironriver.vocabulary import PlaceRole
from nlp.dealers.accounts import RULE as ACCOUNT
from nlp.dealers.context import announced_by
from nlp.dealers.named import named_shops
from nlp.gazetteer import PlaceKind, PlaceMention, find_place_mentions
from nlp.gazetteer.data import fold
from nlp.opened import Opened
from nlp.places import acts
from nlp.places import surroundings as around
from nlp.places.crossings import Crossing
from nlp.places.cues import GUNS, Cue, cues_in
from nlp.places.generalities import GENERAL
from nlp.places.role import role_of
from nlp.places.scenes import Told, scene_roles
from nlp.places.thefts import role_at_shop
from nlp.reading import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention in its sentence. `role` is what the rules say; `cues` are those of the sentence.

    `free` is what they would say in a passage about guns. `general`: the sentence speaks of an office, or of
    what is so in general. `guns`: the passage speaks of guns. `listed`: it goes on a list of places, and has
    the role of the one before. `chained`: it only says where the place before it lies ("Culiacán, Mexico").
    `scene`: an act happened there that another clause or sentence tells (nlp/places/scenes.py).
    """

    mention: PlaceMention
    sentence: Sentence
    role: PlaceRole | None
    free: PlaceRole | None
    cues: tuple[Cue, ...]
    general: bool
    guns: bool
    listed: bool
    chained: bool
    scene: bool = False


def judged(reading: Reading, mentions: Sequence[PlaceMention], crossings: Sequence[Crossing]) -> list[Judged]:
    """The mentions that are no part of a crossing's or shop's name, in order."""
    text = reading.text
    # As the sellers are read (nlp/dealers), so that names are looked at once.
    named = frozenset(fold(mention.name) for mention in find_place_mentions(reading))
    shops = [(s.start, s.end) for s in named_shops(text, frozenset(), named) if s.rule != ACCOUNT]
    covered = {at for crossing in crossings for at in range(crossing.start, crossing.end)}
    covered |= {at for start, end in shops for at in range(start, end)}
    cues: dict[int, tuple[Cue, ...]] = {}
    general: dict[int, bool] = {}
    guns: dict[int, bool] = {}
    found: list[Judged] = []
    role: PlaceRole | None = None
    free: PlaceRole | None = None
    last: PlaceMention | None = None
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.start in covered:
            continue
        at = sentence.index
        if at not in cues:
            office = around.OFFICE_SENTENCE.search(sentence.text) or GENERAL.search(sentence.text)
            known = around.ANNOUNCED.search(sentence.text) or _is_only_told(sentence)
            general[at] = office is not None and known is None
            cues[at] = tuple(_cues_of(sentence, shops))
            guns[at] = _about_guns(reading, sentence)
        between = text[last.end : mention.start] if last is not None else ""
        listed = last is not None and not mention.adjective and not mention.in_name
        listed = listed and around.SAME_ROLE.match(between) is not None
        if listed:  # "between Atlanta and New York" tells two roles
            listed = not acts.LINE_BETWEEN.search(
                text, max(sentence.start, mention.start - 120), mention.start
            )
        if not listed:
            free = role_of(text, sentence, mention, cues[at], guns=True, crossings=crossings)
            role = free
            if general[at]:
                role = None
            elif not guns[at]:
                role = role_of(text, sentence, mention, cues[at], guns=False, crossings=crossings)
            if free is PlaceRole.PURCHASE:
                free = role_at_shop(reading, sentence, cues[at])
                role = free if role is PlaceRole.PURCHASE else role
            if told := _announced_role(text, sentence):
                free = told if free in {None, PlaceRole.PURCHASE} else free
                role = free if guns[at] or role is None else role
        chained = _is_chained(text, last, mention)
        if (
            found
            and last is found[-1].mention
            and acts.TOWN_OF.fullmatch(between)
            and mention.kind is PlaceKind.CITY
        ):
            found[-1] = replace(found[-1], chained=True)  # "the Chicago suburb of Midlothian"
        last = mention
        found.append(Judged(mention, sentence, role, free, cues[at], general[at], guns[at], listed, chained))
    return _with_scenes(reading, found)


def _is_chained(text: str, last: PlaceMention | None, mention: PlaceMention) -> bool:
    """True of a place that only says where the one before it lies, or where guns were made."""
    is_land = mention.kind is PlaceKind.COUNTRY
    if is_land and acts.MADE_IN.search(text, max(0, mention.start - 60), mention.start):
        return True
    if last is None:
        return False
    between = text[last.end : mention.start]
    if is_land and between in {", ", " ("} and last.country == mention.country:
        return True
    part = last.name not in _BOROUGHS and acts.PART_OF.fullmatch(between) is not None
    return part or acts.REGION_OF.fullmatch(between) is not None


def _with_scenes(reading: Reading, items: Sequence[Judged]) -> list[Judged]:
    """The mentions, those too where an act that a sentence ties to no place happened."""
    told = [
        Told(
            i.mention, i.sentence, i.role, i.general or i.chained or i.mention.adjective or i.mention.in_name
        )
        for i in items
    ]
    roles = scene_roles(reading, told)
    for at, item in enumerate(items):  # "in Tapilula and Rayón" is one scene
        if item.listed and item.role is None and at - 1 in roles:
            roles[at] = roles[at - 1]
    return [
        replace(item, role=roles[at], scene=True) if at in roles else item for at, item in enumerate(items)
    ]


def _is_only_told(sentence: Sentence) -> re.Match[str] | None:
    """What says that an officer tells of an act: not of what his office does."""
    if GENERAL.search(sentence.text) or sentence.text.lstrip()[:1] in _QUOTES:
        return None
    return around.TOLD_BY_OFFICER.search(sentence.text)


#: Speech in quotation marks: mostly opinion.
_QUOTES = frozenset('"“”')
#: What an announcement may say of all places of its list.
_ANNOUNCED = frozenset({PlaceRole.THEFT, PlaceRole.PURCHASE, PlaceRole.SEIZURE, PlaceRole.RECOVERY})


def _announced_role(text: str, sentence: Sentence) -> PlaceRole | None:
    """The role of places in an item of a list: "97 guns were stolen, as follows: • a pawn shop in Reno"."""
    announced = announced_by(text, sentence.start + 2)
    roles = [cue.role for cue in cues_in(announced) if cue.role in _ANNOUNCED] if announced else []
    return roles[-1] if roles else None


def _cues_of(sentence: Sentence, shops: Sequence[tuple[int, int]]) -> list[Cue]:
    """The cues of a sentence; a named seller is a cue of purchase."""
    cues = [
        Cue(PlaceRole.PURCHASE, start - sentence.start, end - sentence.start, seller=True)
        for start, end in shops
        if sentence.start <= start < sentence.end
    ]
    taken = {at for cue in cues for at in range(cue.start, cue.end)}
    cues += [cue for cue in cues_in(sentence.text) if cue.start not in taken]
    return sorted(cues, key=lambda cue: cue.start)


#: Of these a part is told after: "the Brooklyn neighborhood of …".
_BOROUGHS = frozenset({"Brooklyn", "Queens", "Manhattan", "Bronx", "Staten Island", "New York City"})
#: What is found there is told next.
_SEARCHED = Opened(
    r"\b(?:parcels?|packages?|container|crates?|shipment|suspicious|alerted|burglar\w*|break-?ins?|heists?|smash\w*|search(?:ed|es)?|raid(?:ed|s)?|inspect(?:ed|ion)|checkpoint|pulled|traffic\sstop|stopped|cate(?:o|os|aron|[oó])|"
    r"allan\w+|revisi[oó]n|ret[eé]n)\b",
    re.IGNORECASE,
)


#: What was bought may be told next: "mandaba comprar en Yuma".
_BOUGHT = Opened(
    r"\b(?:bought|buy(?:ing)?|purchas(?:ed|ing)|comprar|compr[oó]|compraron|compraban?|adquir\w+)\b",
    re.IGNORECASE,
)


_NUMBER = (
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|twenty|thirty|forty|fifty|several|some|most|many|"
    r"half|dozens|another|others?|none|all|(?:the|el)\s(?:rest|remainder|lot|resto)|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|una|otr[oa]s?|algunas|"
    r"varias|la\smitad)"
)
#: Some of what was counted before, without a noun: "six of them turned up in", "two in".
_OF_THEM = re.compile(
    rf"\b{_NUMBER}\s(?:(?:of|de)\s(?:the\s(?:\d+|lot|batch|load|rest|\w{{3,6}}teen|\w{{3,6}}ty)|them|those|these|which|las?\s\d+|ellas|esas|éstas?)\b|"
    r"(?:more\s|others?\s|más\s)?(?:have|has|had|later|since|han?|fue|fueron|apareci\w+|in|at|was|were|turned|came|went|en)\b)|"
    # what is said of nothing but guns
    r"\b(?:serial\snumbers?|calib(?:er|re)|tiros|casquillos|shipments?)\b",
    re.IGNORECASE,
)


def _about_guns(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence or one of the two before it speaks of guns; of a search, also those after."""
    after = 3 if _SEARCHED.search(sentence.text) else 2 if _BOUGHT.search(sentence.text) else 1
    near = reading.sentences[max(0, sentence.index - 2) : sentence.index + after]
    return any(names_guns(each.text) for each in near) or _OF_THEM.search(sentence.text) is not None


@lru_cache(maxsize=512)
def names_guns(sentence: str) -> bool:
    """True if a sentence has a word for guns."""
    return GUNS.search(sentence) is not None
