"""What each place was to the matter: where guns were bought, seized, crossed, kept, stolen, sent, recovered.

Every mention of the gazetteer is judged by the words that govern it (nlp/places/cues.py); homes, courts,
offices and datelines fall away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Place
from nlp.dealers.named import named_shops
from nlp.gazetteer import PlaceMention, find_place_mentions
from nlp.places import surroundings as around
from nlp.places.crossings import Crossing, find_crossings
from nlp.places.cues import GUNS, Cue, cues_in
from nlp.places.role import role_of
from nlp.reading import Reading, Sentence

__all__ = ["find_places"]


def find_places(reading: Reading) -> tuple[Place, ...]:
    """The places of the matter, each once in each role, in order of mention."""
    mentions = find_place_mentions(reading, adjectives=True)
    crossings = [
        c for c in find_crossings(reading.text, mentions) if not _in_office_sentence(reading, c.start)
    ]
    found = [
        Place(
            PlaceRole.CROSSING,
            crossing.name,
            crossing.region,
            "US",
            reading.evidence(crossing.start, crossing.end, "crossing's name", 0.75),
        )
        for crossing in crossings
    ]
    found.extend(_judged(reading, mentions, crossings))
    return _most_specific(_each_once(found))


def _in_office_sentence(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is None or bool(around.OFFICE_SENTENCE.search(sentence.text))


def _judged(
    reading: Reading, mentions: Sequence[PlaceMention], crossings: Sequence[Crossing]
) -> Iterator[Place]:
    """The mentions that have a role. Places of one list have the role of its first."""
    text = reading.text
    covered = {at for crossing in crossings for at in range(crossing.start, crossing.end)}
    shops = [(shop.start, shop.end) for shop in named_shops(text, frozenset(), frozenset())]
    cues: dict[int, list[Cue] | None] = {}
    guns: dict[int, bool] = {}
    role: PlaceRole | None = None
    last: PlaceMention | None = None
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        if sentence is None or mention.start in covered or any(a <= mention.start < b for a, b in shops):
            continue
        if sentence.index not in cues:
            general = around.OFFICE_SENTENCE.search(sentence.text) or around.GENERAL.search(sentence.text)
            cues[sentence.index] = None if general else _cues_of(sentence, shops)
            guns[sentence.index] = _about_guns(reading, sentence)
        told = cues[sentence.index]
        listed = (
            last is not None
            and not mention.adjective
            and not mention.in_name
            and around.SAME_ROLE.match(text[last.end : mention.start])
        )
        if told is None:
            role = None
        elif not listed:
            role = role_of(text, sentence, mention, told, guns=guns[sentence.index], crossings=crossings)
        last = mention
        if role is not None:
            confidence = 0.55 if mention.adjective else 0.7
            evidence = reading.evidence(
                mention.start, mention.end, f"{role} by its governing word", confidence
            )
            yield Place(role, mention.name, mention.region, mention.country, evidence)


def _cues_of(sentence: Sentence, shops: Sequence[tuple[int, int]]) -> list[Cue]:
    """The cues of a sentence; a named seller is a cue of purchase."""
    cues = [
        Cue(PlaceRole.PURCHASE, start - sentence.start, end - sentence.start, seller=True)
        for start, end in shops
        if sentence.start <= start < sentence.end
    ]
    cues += [c for c in cues_in(sentence.text) if not any(s.start <= c.start < s.end for s in cues)]
    return sorted(cues, key=lambda cue: cue.start)


def _about_guns(reading: Reading, sentence: Sentence) -> bool:
    """True if the sentence or one of the two before it speaks of guns."""
    return any(
        GUNS.search(near.text) for near in reading.sentences[max(0, sentence.index - 2) : sentence.index + 1]
    )


def _each_once(places: Sequence[Place]) -> list[Place]:
    """Each place once in each role."""
    seen: set[tuple[PlaceRole, str]] = set()
    kept: list[Place] = []
    for place in places:
        key = (place.role, place.name.lower())
        if key not in seen:
            seen.add(key)
            kept.append(place)
    return kept


def _most_specific(places: Sequence[Place]) -> tuple[Place, ...]:
    """Without a state (or New York City) where a town of it has the same role."""
    kept = []
    for place in places:
        whole = place.name in {place.region, "New York City"}
        finer = any(
            other.role is place.role
            and other.region == place.region
            and other.name not in {place.name, "New York City"}
            for other in places
            if other.region != other.name
        )
        if not (whole and finer and place.country == "US"):
            kept.append(place)
    return tuple(kept)
