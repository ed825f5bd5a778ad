"""The kinds of firearm that a document names: make, model, caliber, kind; each distinct kind once.

Guns by maker, model or caliber (and ammunition by caliber) are named as they stand; a bare class ("handguns")
only where nothing finer is named. Which calibers stand for a gun or a round is read by nlp/bare_calibers.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.bare_calibers import calibers_alone, listed_calibers
from nlp.gun_lexicon import Element
from nlp.gun_phrases import GUN_KINDS, GunPhrase, find_phrases
from nlp.reading import Reading

_BARE = frozenset({ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN})
#: Named by their model, as guns are.
_BY_MODEL = frozenset({ObjectKind.EXPLOSIVE, ObjectKind.CONVERSION_DEVICE})
#: Named by their maker or model, as guns are: "Polymer80 frames", "Anderson lower receivers".
_BY_MAKER = frozenset({ObjectKind.RECEIVER})
#: Named for what they are, however plainly, beside any gun.
_DEVICES = frozenset({ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER})
_GHOST = re.compile(
    r"ghost guns?|.*fantasmas?|(?:privately[- ]made|homemade|unserialized|untraceable) firearms?", re.I
)
#: A class that is told more finely than "rifles": worth naming where no make or model is.
_FINE = re.compile(
    r"\b(?:assault(?:[- ]style)?|semi-?automatic|automatic|sniper|high-powered|revolvers?|sub-?machine|"
    r"mini|rotary|ghost|short-?barrel(?:l?ed)?|sawed-off|"
    r"asalto|semiautom\w+|alto\s+(?:poder|calibre)|(?:grueso|bajo)\s+calibre|rev[óo]lver\w*|a|an|una?)\s*(?:\w+\s+){0,2}$",
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
    r"\b(?:(?:attach|install|mount|fasten|affix|fit)\w*\s(?:\w+\s)?(?:to|on|onto|in)|(?:switch(?:es)?|devices?|sears?|chips?|selectors?)\s(?:for|on|para)"
    r"|convert\w*|transform\w*|turn(?:s|ed|ing)?|fits?|fitting|us(?:ed|able)\s+(?:in|with|by)|compatible\s+with|conviert\w*|sirven\s+para"
    r"|compatibles?\s+con|usad[oa]s?\s+(?:en|con|por)|se\s+usan?\s+(?:en|con))\s+(?:\S+\s+){0,3}$",
    re.I,
)
#: "… convert pistols into machine guns": what guns are made into, or what the law calls them.
_MADE_INTO = re.compile(
    r"\b(?:convert|transform|turn|conviert|modif|mak(?:e|es|ing)\b)[^.;]{0,70}$"
    r"|\b(?:possess(?:ion|ing)?|possessed|transfer(?:ring)?|posesión)\s(?:of\s|de\s)?(?:an?\s|una?\s)(?:\w+\s)?$",
    re.I,
)
_SPACED = re.compile(r"\d\smm\b")
#: Families of guns that are told where no gun of the family is.
_FAMILIES = {"AK-style": "AK", "AK": "AK", "AR-style": "AR", "AR": "AR"}


def find_firearms(reading: Reading) -> tuple[Firearm, ...]:
    """Every distinct kind of firearm named; bare classes only where nothing more specific is named."""
    phrases = tuple(find_phrases(reading.text, reading.language))
    specific: list[Firearm] = []
    families: list[Firearm] = []
    bare: dict[ObjectKind, Firearm] = {}
    devices: dict[ObjectKind, Firearm] = {}
    automatic = False
    for phrase in phrases:
        if _names_gun(phrase):
            firearm = _firearm(reading, phrase)
            if _FITS.search(reading.text, max(0, phrase.start - 60), phrase.start):
                continue
            if firearm.model in _FAMILIES and not firearm.make and not firearm.caliber:
                families.append(firearm)
            else:
                specific = _with(specific, firearm)
        elif phrase.kind in _DEVICES:
            devices.setdefault(phrase.kind, _firearm(reading, phrase))
        elif _GHOST.fullmatch(phrase.noun) or (phrase.kind in _BARE and _is_fine(reading.text, phrase)):
            if _FITS.search(reading.text, max(0, phrase.start - 60), phrase.start):
                continue
            if phrase.kind is ObjectKind.MACHINEGUN and _MADE_INTO.search(
                reading.text, max(0, phrase.start - 80), phrase.start
            ):
                continue
            bare.setdefault(phrase.kind, _firearm(reading, phrase))
            automatic = automatic or phrase.automatic
    for firearm in (*listed_calibers(reading, phrases), *calibers_alone(reading, phrases)):
        if not any(_covers(other, firearm) for other in specific):
            specific.append(firearm)
    for firearm in families:
        family = _FAMILIES[firearm.model or ""]
        if not any((other.model or "").upper().startswith(family) for other in specific):
            specific.append(firearm)
    named = {firearm.kind for firearm in specific}
    calibers = {firearm.caliber for firearm in specific}
    rounds = _ammunition(reading, phrases, calibers)
    specific += [device for kind, device in devices.items() if kind not in named]
    if not named:
        return (*bare.values(), *devices.values(), *(_spaced(firearm) for firearm in rounds))
    machine = bare.get(ObjectKind.MACHINEGUN)
    beside = (machine,) if machine and automatic and ObjectKind.MACHINEGUN not in named else ()
    found = sorted((*specific, *beside, *rounds), key=lambda firearm: firearm.evidence.start)
    return tuple(_spaced(firearm) for firearm in found)


def _spaced(firearm: Firearm) -> Firearm:
    """With "9 mm" where the text writes it so; what is compared is written one way before."""
    if not firearm.caliber or not _SPACED.search(firearm.evidence.quote):
        return firearm
    return replace(firearm, caliber=firearm.caliber.replace("mm", " mm").replace("  ", " "))


def _names_gun(phrase: GunPhrase) -> bool:
    """True if a maker, model or caliber tells which gun (or receiver, or named device) this is."""
    if not phrase.specific:
        return False
    named = phrase.first("model") or phrase.first("maker")
    return (
        phrase.kind in GUN_KINDS
        or (phrase.kind in _BY_MAKER and named is not None)
        or (phrase.kind in _BY_MODEL and phrase.first("model") is not None)
    )


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
