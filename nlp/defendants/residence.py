"""Age and home of each defendant.

"Name, 34, of Laredo, Texas,"   "Name (30, Homestead)"   "A, 24, and B, 19, both of Reno, Nevada"
"Otto y Lucio, de 31 y 28 años, respectivamente"     "a 36-year-old Mesa resident" (named later)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import home_phrases as f
from nlp.defendants import home_wordings as h
from nlp.defendants.age_wordings import AGES_LISTED, BOTH_INSIDE
from nlp.defendants.ages import age_after, age_beside, listed_ages, read_group_ages
from nlp.defendants.announced_homes import read_announced
from nlp.defendants.asides import past_asides
from nlp.defendants.counted_homes import read_counted
from nlp.defendants.described_homes import read_described
from nlp.defendants.described_pairs import read_described_pair
from nlp.defendants.families import (
    share_among_neighbours,
    share_among_spouses,
    share_among_twins,
    share_in_families,
)
from nlp.defendants.home_places import home_after
from nlp.defendants.homes import Home, PlaceIndex, is_their_name, settle, settle_couple
from nlp.defendants.later_homes import read_later
from nlp.defendants.listing import Listed
from nlp.defendants.quarters import read_quarters
from nlp.defendants.rosters import read_rosters
from nlp.defendants.shared_homes import OF, read_shared, share_with_those_before
from nlp.defendants.targets import Targets
from nlp.defendants.trade_homes import read_trades
from nlp.defendants.unlisted_towns import with_unlisted
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people.alias_wordings import SAYS_ALIAS
from nlp.people.words import plain
from nlp.reading import Reading


def read_homes(reading: Reading, targets: Targets, places: Sequence[PlaceMention]) -> dict[int, Home]:
    """The age and home of each defendant, by `id` of the person."""
    defendants = targets.defendants
    homes = {id(person): Home() for person in defendants}
    text = reading.text
    names = {plain(word) for person in defendants for word in person.name.split()}
    places = [p for p in with_unlisted(reading, places) if not is_their_name(text, p, names)]
    known = PlaceIndex(places)
    read_rosters(text, defendants, homes, known)
    for index, found in sorted(targets.lists.items()):
        sentence = reading.sentences[index]
        for i, listed in enumerate(found):
            apart = (g for g in found[i + 1 :] if not _opens_alias(text, listed.end, g.start))
            right = min((g.start for g in apart), default=sentence.end)
            _read_list(text, listed, right, homes, known)
    read_announced(targets, homes, places)
    read_quarters(targets, homes, known)
    read_later(reading, targets, homes, places)
    read_trades(text, defendants, homes, places)
    read_described_pair(targets, homes, known)
    share_in_families(defendants, homes)
    read_described(reading, targets, homes, places)
    read_group_ages(targets, homes)
    share_among_twins(text, defendants, homes)
    share_in_families(defendants, homes)
    share_among_spouses(text, defendants, homes)
    share_among_neighbours(text, defendants, homes)
    read_counted(targets, homes)
    return homes


#: "Sparks native Otto Lund, now living in Reno": a birthplace is a home only where no other is told.
_NATIVE = re.compile(r"^\s?natives?\b")
_SENTENCE_ENDS = re.compile(r"[a-z]{3}[.;]\s")
#: "The go-between is a woman from Pharr. Ana Quill, 30, …": who is meant is named next, for the first time.
_IS_ONE = re.compile(r"\b(?:is|was|es|era)\s(?:an?|una?)\s[^.,;]{0,45}$")


def _same_sentence(text: str, place: PlaceMention, listed: Listed) -> bool:
    """True if no sentence ends between a place and a list of names behind it."""
    return not _SENTENCE_ENDS.search(text, max(0, place.end - 3), listed.start)


def _introduces(text: str, place: PlaceMention, listed: Listed) -> bool:
    """True if a sentence that ends with a place speaks of whom the next one names first."""
    new = all(person.first.start >= listed.start for person in listed.persons)
    return new and bool(_IS_ONE.search(text, max(0, place.start - 60), place.start))


_ALIAS_OPENS = re.compile(rf",?\s?\(?(?:(?:and|y)\s)?{SAYS_ALIAS}\s?[\"“‘'«]?")


def _opens_alias(text: str, end: int, start: int) -> bool:
    """True between a name that ends at `end` and another of the same person: "Otto Lund (aka Otto Vance)"."""
    opened = _ALIAS_OPENS.match(text, end) if start - end < _LONGEST_OPENING else None
    return opened is not None and opened.end() == start


#: Characters of the longest words that open an alias.
_LONGEST_OPENING = 50


def _read_list(text: str, listed: Listed, right: int, homes: dict[int, Home], places: PlaceIndex) -> None:
    """The ages and homes inside and just after one list of names."""
    mentions = [(m, p) for m, p in zip(listed.mentions, listed.owners, strict=True) if id(p) in homes]
    for i, (mention, person) in enumerate(mentions):
        home = homes[id(person)]
        stop = next(
            (m.start for m, p in mentions[i + 1 :] if not _opens_alias(text, mention.end, m.start)),
            min(right, mention.end + 220),
        )
        after = text[mention.end : stop]
        boundary = h.BOUNDARY.search(after, 2)
        after = after[: boundary.start()] if boundary else after
        ages = listed_ages(after) if i else []
        if 1 < len(ages) <= i + 1:
            for (_, aged), age in zip(mentions[i + 1 - len(ages) : i + 1], ages, strict=True):
                homes[id(aged)].age = age
        elif home.age is None:
            home.age = age_beside(text, mention.start, after)
        if both_aged := BOTH_INSIDE.search(after.partition(";")[0]):
            for _, aged in mentions[: i + 1]:
                homes[id(aged)].age = homes[id(aged)].age or int(both_aged["age"])
        before = None
        if home.city is None and mention.full:
            before = next(
                (
                    p
                    for p in places.starting(mention.start - 110, mention.start)
                    if 0 <= mention.start - p.end < 45
                    and p.kind is not PlaceKind.COUNTRY
                    and (
                        h.DESCRIBED_BEFORE.fullmatch(text[p.end : mention.start])
                        or (
                            f.SOME.search(text[max(0, p.start - 24) : p.start])
                            and f.TRADE.fullmatch(text[p.end : mention.start])
                        )
                    )
                ),
                None,
            )
            born = before is not None and _NATIVE.search(text[before.end : mention.start])
            if before is not None and not born:
                settle(home, before)
        end = mention.end + len(after)
        asides = tuple(past_asides(text, mention.end, end))
        if len(ages) > 1 and (listed_end := AGES_LISTED.match(after)):
            asides = (*asides, mention.end + listed_end.end())
        for at in asides if home.age is None else ():
            home.age = home.age or age_after(text[at:end])
        if home.city is None:
            place: PlaceMention | None = None
            for at in (mention.end, *asides):
                place = place or home_after(text, at, text[at:end], places, mention.full)
            if place is not None:
                settle(home, place)
                beside = text[mention.end : place.start]
                if OF.fullmatch(beside):
                    share_with_those_before(text, mentions[: i + 1], homes, place)
                if f.COUPLE_BEFORE.search(beside) and f.COUPLE_AFTER.match(text, place.end):
                    settle_couple(text, mentions[: i + 1], homes, place)
                if re.search(r"\b(?:both|all|each|amb[oa]s|tod[oa]s|l[oa]s dos)\b", beside):
                    earlier = [homes[id(p)] for _, p in mentions[:i]]
                    for other in (
                        earlier[-1:]
                        if re.search(r"\b(?:both|amb[oa]s|l[oa]s dos)\b", text[mention.end : place.start])
                        else earlier
                    ):
                        if other.city is None:
                            settle(other, place)
            elif mention.full and before is not None:
                settle(home, before)
    people = [p for _, p in mentions]
    before_list = next(
        (
            p
            for p in places.starting(listed.start - 90, listed.start)
            if 0 <= listed.start - p.end < 30
            and (_same_sentence(text, p, listed) or _introduces(text, p, listed))
            and h.HOME.search(text[max(0, p.start - 50) : p.start])
        ),
        None,
    )
    for person in people:
        if before_list is not None and homes[id(person)].city is None:
            settle(homes[id(person)], before_list)
    if len(people) > 1:
        read_shared(text, listed, right, people, homes, places=places)
