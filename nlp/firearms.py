"""The kinds of firearm that a document names: make, model, caliber, kind; each distinct kind once."""

from __future__ import annotations

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

_BARE = frozenset({ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN})


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    specific: list[Firearm] = []
    bare: dict[ObjectKind, Firearm] = {}
    for phrase in find_phrases(reading.text, reading.language):
        if phrase.specific and phrase.kind in GUN_KINDS:
            firearm = _firearm(reading, phrase)
            if not any(_covers(other, firearm) for other in specific):
                specific = [o for o in specific if not _covers(firearm, o)] + [firearm]
        elif phrase.kind in _BARE:
            bare.setdefault(phrase.kind, _firearm(reading, phrase))
    return tuple(specific) or tuple(bare.values())


def _firearm(reading: Reading, phrase: GunPhrase) -> Firearm:
    named = {e.type: e.value for e in reversed(phrase.elements)}
    kind = phrase.kind
    return Firearm(
        named.get("maker"),
        named.get("model"),
        named.get("caliber"),
        kind,
        reading.evidence(phrase.start, phrase.end, "gun named" if phrase.specific else "class of gun named", 0.85),
    )


def _covers(wide: Firearm, narrow: Firearm) -> bool:
    """True if all that `narrow` says is said by `wide`."""
    pairs = ((wide.make, narrow.make), (wide.model, narrow.model), (wide.caliber, narrow.caliber))
    if any(n and n != w for w, n in pairs):
        return False
    return wide.kind == narrow.kind or narrow.kind is ObjectKind.FIREARM or bool(narrow.model)
