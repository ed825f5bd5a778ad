"""The kinds of firearm that a document names: make, model, caliber, kind; each distinct kind once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.calibers import CALIBER, normal_caliber
from nlp.gun_lexicon import Element
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

_BARE = frozenset({ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN})
#: Named for what they are, however plainly.
_DEVICES = frozenset({ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER})
_GHOST = frozenset({"ghost gun", "ghost guns", "arma fantasma", "armas fantasma"})
#: A class that is told more finely than "rifles": worth naming where no make or model is.
_FINE = re.compile(
    r"\b(?:assault(?:[- ]style)?|semi-?automatic|automatic|sniper|high-powered|revolvers?|sub-?machine|"
    r"mini|rotary|ghost|"
    r"asalto|semiautom\w+|alto\s+(?:poder|calibre)|grueso\s+calibre|rev[óo]lver\w*|a|an|una?)\s*(?:\w+\s+){0,2}$",
    re.I,
)
#: What may stand between a gun and a caliber of the same list: other calibers.
_CALIBERS_ONLY = re.compile(
    r"(?:[\s,;()]|and\b|or\b|y\b|in\b|of\b|en\b|de\b|various\b|different\b|calib(?:er|re)s?\b|including\b|such\s+as\b|mostly\b|ammunition\b"
    r"|\.?\d{1,3}(?:mm|s\b)?|mm\b){0,24}",
    re.I,
)
_ALONE = frozenset({"AK-style", "AR-style"})


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    specific: list[Firearm] = []
    bare: dict[ObjectKind, Firearm] = {}
    phrases = tuple(find_phrases(reading.text, reading.language))
    for phrase in phrases:
        if phrase.specific and (
            phrase.kind in GUN_KINDS or (phrase.first("model") and phrase.kind is ObjectKind.EXPLOSIVE)
        ):
            firearm = _firearm(reading, phrase)
            if len(phrase.elements) == 1 and firearm.model in _ALONE:
                continue
            if not any(_covers(other, firearm) for other in specific):
                specific = [o for o in specific if not _covers(firearm, o)] + [firearm]
        elif (
            phrase.noun in _GHOST
            or phrase.kind in _DEVICES
            or (phrase.kind in _BARE and _is_fine(reading.text, phrase))
        ):
            bare.setdefault(phrase.kind, _firearm(reading, phrase))
    for firearm in _listed_calibers(reading, phrases):
        if not any(_covers(other, firearm) for other in specific):
            specific.append(firearm)
    return tuple(specific) or tuple(bare.values())


def _listed_calibers(reading: Reading, phrases: tuple[GunPhrase, ...]) -> Iterator[Firearm]:
    """The guns of a list of calibers: "pistols in 9mm, .380 and .22", "handguns of calibers like .45"."""
    guns = [p for p in phrases if p.kind in GUN_KINDS]
    starts = [p.start for p in guns]
    for match in CALIBER.finditer(reading.text):
        i = bisect_right(starts, match.start()) - 1
        near = guns[i] if i >= 0 else None
        after = guns[i + 1] if i + 1 < len(guns) else None
        if near and match.start() < near.end:
            continue
        if after and _CALIBERS_ONLY.fullmatch(reading.text, match.end(), after.start):
            near = after
        elif not near or not _CALIBERS_ONLY.fullmatch(reading.text, near.end, match.start()):
            continue
        evidence = reading.evidence(match.start(), match.end(), "caliber in a list", 0.7)
        yield Firearm(None, None, normal_caliber(match[0]), near.kind, evidence)


def _is_fine(text: str, phrase: GunPhrase) -> bool:
    """True for "assault rifles", "a pistol", "revolvers"; not for a plain "rifles"."""
    noun = phrase.elements[-1]
    return bool(_FINE.search(text[max(0, phrase.start - 25) : noun.start]) or _FINE.search(noun.value + " "))


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
