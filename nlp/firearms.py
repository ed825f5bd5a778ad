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
#: Named by their model, as guns are.
_BY_MODEL = frozenset({ObjectKind.EXPLOSIVE, ObjectKind.CONVERSION_DEVICE})
#: Named for what they are, however plainly, beside any gun.
_DEVICES = frozenset({ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER})
_GHOST = re.compile(r"ghost guns?|.*fantasmas?")
#: A class that is told more finely than "rifles": worth naming where no make or model is.
_FINE = re.compile(
    r"\b(?:assault(?:[- ]style)?|semi-?automatic|automatic|sniper|high-powered|revolvers?|sub-?machine|"
    r"mini|rotary|ghost|"
    r"asalto|semiautom\w+|alto\s+(?:poder|calibre)|grueso\s+calibre|rev[óo]lver\w*|a|an|una?)\s*(?:\w+\s+){0,2}$",
    re.I,
)
#: What may stand between a gun and a caliber of the same list: other calibers. Taken for good (`+`): a row of
#: digits can be split in very many ways.
_CALIBERS_ONLY = re.compile(
    r"(?:[\s,;:()–—-]|all\b|the\b|as\b|con\b|los\b|and\b|or\b|y\b|in\b|of\b|en\b|de\b|various\b|different\b|calib(?:er|re)s?\b|including\b|such\s+as\b|mostly\b|ammunition\b"
    r"|\.?\d{1,3}(?:mms?|s\b)?|mms?\b){0,24}+",
    re.I,
)
#: A number before the gun noun: "12 rifles", "several semi-automatic pistols", "dos pistolas".
_COUNTED = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|several|scores"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|docenas?|decenas|cientos|varios|varias))\s+(?:\S+\s+){0,3}$",
    re.I,
)
#: "devices that convert Glock pistols", "ammunition used in AR-15 rifles": guns that were not there.
_FITS = re.compile(
    r"\b(?:convert\w*|transform\w*|turn(?:s|ed|ing)?|fits?|fitting|us(?:ed|able)\s+(?:in|with|by)|compatible\s+with|conviert\w*|sirven\s+para"
    r"|compatibles?\s+con|usad[oa]s?\s+(?:en|con|por)|se\s+usan?\s+(?:en|con))\s+(?:\S+\s+){0,3}$",
    re.I,
)
_ALONE = frozenset({"AK-style", "AR-style"})


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    specific: list[Firearm] = []
    bare: dict[ObjectKind, Firearm] = {}
    devices: dict[ObjectKind, Firearm] = {}
    phrases = tuple(find_phrases(reading.text, reading.language))
    for phrase in phrases:
        if phrase.specific and (
            phrase.kind in GUN_KINDS or (phrase.first("model") and phrase.kind in _BY_MODEL)
        ):
            firearm = _firearm(reading, phrase)
            if len(phrase.elements) == 1 and firearm.model in _ALONE and reading.language == "en":
                continue
            if _FITS.search(reading.text, max(0, phrase.start - 60), phrase.start):
                continue
            if not any(_covers(other, firearm) for other in specific):
                specific = [o for o in specific if not _covers(firearm, o)] + [firearm]
        elif phrase.kind in _DEVICES:
            devices.setdefault(phrase.kind, _firearm(reading, phrase))
        elif _GHOST.fullmatch(phrase.noun) or (phrase.kind in _BARE and _is_fine(reading.text, phrase)):
            bare.setdefault(phrase.kind, _firearm(reading, phrase))
    for firearm in _listed_calibers(reading, phrases):
        if not any(_covers(other, firearm) for other in specific):
            specific.append(firearm)
    named = {firearm.kind for firearm in specific}
    specific += [device for kind, device in devices.items() if kind not in named]
    return (tuple(specific) if named else (*bare.values(), *devices.values())) + _ammunition(
        reading, phrases, {firearm.caliber for firearm in specific}
    )


def _ammunition(
    reading: Reading, phrases: tuple[GunPhrase, ...], guns: set[str | None]
) -> tuple[Firearm, ...]:
    """The ammunition by caliber, each once, in a text that tells more of ammunition than of guns."""
    rounds = [p for p in phrases if p.kind is ObjectKind.AMMUNITION]
    if len(rounds) < sum(p.kind in GUN_KINDS for p in phrases):
        return ()
    found: dict[str | None, Firearm] = {}
    for phrase in rounds:
        firearm = _firearm(reading, phrase)
        if firearm.caliber and firearm.caliber not in guns:
            found.setdefault(firearm.caliber, firearm)
    return tuple(found.values())


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
    """True for "assault rifles", "a pistol", "revolvers", "12 rifles"; not for a plain "rifles"."""
    noun = phrase.elements[-1]
    if _COUNTED.search(text, max(0, phrase.start - 40), phrase.start):
        return True
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
