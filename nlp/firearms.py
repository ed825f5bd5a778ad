"""The kinds of firearm that a document names: make, model, caliber, kind; each distinct kind once."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.gun_lexicon import Element
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

_BARE = frozenset({ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN})
#: A class that is told more finely than "rifles": worth naming where no make or model is.
_FINE = re.compile(
    r"\b(?:assault(?:[- ]style)?|semi-?automatic|automatic|sniper|high-powered|revolvers?|sub-?machine|mini|rotary|ghost|"
    r"asalto|semiautom\w+|alto\s+(?:poder|calibre)|grueso\s+calibre|rev[óo]lver\w*|a|an|una?)\s*(?:\w+\s+){0,2}$",
    re.I,
)
_ALONE = frozenset({"AK-style", "AR-style"})


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    specific: list[Firearm] = []
    bare: dict[ObjectKind, Firearm] = {}
    for phrase in find_phrases(reading.text, reading.language):
        if phrase.specific and (
            phrase.kind in GUN_KINDS or (phrase.first("model") and phrase.kind is ObjectKind.EXPLOSIVE)
        ):
            firearm = _firearm(reading, phrase)
            if len(phrase.elements) == 1 and firearm.model in _ALONE:
                continue
            if not any(_covers(other, firearm) for other in specific):
                specific = [o for o in specific if not _covers(firearm, o)] + [firearm]
        elif phrase.kind in _BARE and _is_fine(reading.text, phrase):
            bare.setdefault(phrase.kind, _firearm(reading, phrase))
    return tuple(specific) or tuple(bare.values())


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
    """True if all that `narrow` says is said by `wide`, and it names the same gun rather than a class of them."""
    pairs = ((wide.make, narrow.make), (wide.model, narrow.model), (wide.caliber, narrow.caliber))
    if any(n and n != w for w, n in pairs):
        return False
    if wide.make and not narrow.make and not narrow.model:
        return False
    return wide.kind == narrow.kind or narrow.kind is ObjectKind.FIREARM or bool(narrow.model)
