"""The kinds of firearm that a document names: make, model, caliber, kind; each distinct kind once.

Guns by maker, model or caliber (and ammunition by caliber) are named as they stand; a bare class ("handguns")
only where nothing finer is named. Which calibers stand for a gun or a round is read by nlp/bare_calibers.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.bare_calibers import calibers_alone, listed_calibers
from nlp.gun_classes import (
    BARE,
    BY_MAKER,
    BY_MODEL,
    DEVICES,
    GHOST,
    PART,
    is_fine,
    is_joined,
    named_for_itself,
    was_not_there,
)
from nlp.gun_lexicon import Element
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.other_matters import tells_other_matter
from nlp.reading import Reading

#: So far behind its noun (characters) a model may stand: "cargadores AK-47", "missiles, Strela".
_BESIDE = 4
#: Families of guns that are told where no gun of the family is: "AK", "AR-style", "AK-type".
_FAMILY = re.compile(r"(A[KR])(?:-[a-z]+)?")


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    text = reading.text
    phrases = tuple(find_phrases(text, reading.language))
    specific: list[Firearm] = []
    families: list[Firearm] = []
    bare: dict[str, Firearm] = {}
    classes: dict[str, Firearm] = {}  # plain "rifles": told where nothing else is
    devices: dict[str, Firearm] = {}
    automatic = False
    ended: int | None = None
    for phrase in phrases:
        before, ended = ended, None
        if _names_gun(phrase):
            ended = phrase.end
            if was_not_there(text, phrase) or _of_other_matter(reading, phrase):
                continue
            firearm = _firearm(reading, phrase)
            if _FAMILY.fullmatch(firearm.model or "") and not firearm.make and not firearm.caliber:
                families.append(firearm)
            else:
                specific = _with(specific, firearm)
        elif phrase.kind in DEVICES and (phrase.kind is not ObjectKind.GRENADE or phrase.noun.endswith("s")):
            devices.setdefault(phrase.kind, _firearm(reading, phrase))
        elif itself := named_for_itself(phrase):
            devices.setdefault(itself, _firearm(reading, phrase))
        elif GHOST.fullmatch(phrase.noun) or phrase.kind in BARE:
            plain = not GHOST.fullmatch(phrase.noun) and not is_fine(text, phrase)
            if plain and not is_joined(text, phrase, before):
                if not was_not_there(text, phrase) and not _of_other_matter(reading, phrase):
                    classes.setdefault(phrase.kind, _firearm(reading, phrase))
                continue
            ended = phrase.end
            if not was_not_there(text, phrase) and not _of_other_matter(reading, phrase):
                bare.setdefault(phrase.kind, _firearm(reading, phrase))
                automatic = automatic or phrase.automatic
    for firearm in (*listed_calibers(reading, phrases), *calibers_alone(reading, phrases)):
        if not any(_covers(other, firearm) for other in specific):
            specific.append(firearm)
    for firearm in families:
        family = (firearm.model or "")[:2]
        if not any((other.model or "").upper().startswith(family) for other in specific):
            specific.append(firearm)
    named = {firearm.kind for firearm in specific}
    calibers = {firearm.caliber for firearm in specific}
    rounds = _ammunition(reading, phrases, calibers)
    guns = bool(specific or bare)
    others = [device for kind, device in devices.items() if kind not in named and not (guns and kind == PART)]
    beside = _beside(reading, bare, specific, automatic=automatic) if specific else bare.values()
    found = (*specific, *others, *beside, *rounds) or tuple(classes.values())
    return tuple(sorted(found, key=lambda firearm: firearm.evidence.start))


def _beside(
    reading: Reading, bare: Mapping[str, Firearm], specific: Sequence[Firearm], *, automatic: bool
) -> Iterator[Firearm]:
    """The classes of which nothing more specific is named, in a sentence that names another gun closely."""
    named = {str(firearm.kind) for firearm in specific}
    sentences = {s.index for gun in specific if (s := reading.sentence_at(gun.evidence.start))}
    for kind, firearm in bare.items():
        sentence = reading.sentence_at(firearm.evidence.start)
        near = sentence is not None and sentence.index in sentences
        if kind not in named and (near or (kind is ObjectKind.MACHINEGUN and automatic)):
            yield firearm


def _of_other_matter(reading: Reading, phrase: GunPhrase) -> bool:
    """True if the sentence of a gun tells another matter than the document's."""
    sentence = reading.sentence_at(phrase.start)
    if sentence is None:
        return False
    lead = reading.text[max(0, sentence.start - 200) : sentence.start]
    return tells_other_matter(sentence.text, phrase.start - sentence.start, lead)


def _names_gun(phrase: GunPhrase) -> bool:
    """True if a maker, model or caliber tells which gun (or receiver, or named device) this is."""
    if not phrase.specific:
        return False
    named = phrase.first("model") or phrase.first("maker")
    return (
        phrase.kind in GUN_KINDS
        or (phrase.kind in BY_MAKER and named is not None)
        or (phrase.kind in BY_MODEL and _is_named_by_model(phrase))
    )


def _is_named_by_model(phrase: GunPhrase) -> bool:
    """True of "AK-47 magazines", not of what only fits a gun: "cargadores para AK-47"."""
    model, noun = phrase.first("model"), phrase.first("noun")
    return model is not None and (noun is None or model.start - noun.end <= _BESIDE)


def _with(known: Sequence[Firearm], firearm: Firearm) -> list[Firearm]:
    """The guns with one more, unless one says all that it does; without those of which it says more."""
    if any(_covers(other, firearm) for other in known):
        return list(known)
    return [other for other in known if not _covers(firearm, other)] + [firearm]


def _ammunition(reading: Reading, phrases: Sequence[GunPhrase], guns: set[str | None]) -> tuple[Firearm, ...]:
    """The ammunition by caliber, each once; without the calibers of the guns told."""
    found: dict[str | None, Firearm] = {}
    for phrase in phrases:
        if phrase.kind is ObjectKind.AMMUNITION:
            firearm = _firearm(reading, phrase)
            if firearm.caliber and firearm.caliber not in guns:
                found.setdefault(firearm.caliber, firearm)
    return tuple(found.values())


def _firearm(reading: Reading, phrase: GunPhrase) -> Firearm:
    """The firearm of a phrase: its first maker, model and caliber."""
    named: dict[str, Element] = {e.type: e for e in reversed(phrase.elements)}

    def value(kind: str) -> str | None:
        return named[kind].value if kind in named else None

    rule = "gun named" if phrase.specific else "class of gun named"
    return Firearm(
        value("maker"),
        value("model"),
        value("caliber"),
        phrase.kind,
        reading.evidence(phrase.start, phrase.end, rule, 0.85),
    )


def _covers(wide: Firearm, narrow: Firearm) -> bool:
    """True if all that `narrow` says is said by `wide`, and names the same gun, not a class of them."""
    pairs = ((wide.make, narrow.make), (wide.model, narrow.model), (wide.caliber, narrow.caliber))
    if any(n and n != w for w, n in pairs):
        return False
    if wide.make and not narrow.make and not narrow.model:
        return False
    return wide.kind == narrow.kind or narrow.kind is ObjectKind.FIREARM or bool(narrow.model)
