"""What counted guns are said to be: "two of those were machine guns", "30 rifles and pistols"."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.gun_phrases import GUN_KINDS, GunPhrase, read_phrase
from nlp.numbers import find_quantities

#: "12 of them fully automatic", "two of those firearms were considered machine guns".
_MADE_AUTOMATIC = re.compile(
    r",?\s+(?:(?:that|which|que)\s+)?(?:(?:could|can|would)\s+fire|fired|capable\s+of\s+firing|disparaban|podían\s+disparar)\s+(?:fully\s+)?(?:automatic|full[\s-]auto|en\s+ráfaga)"
    r"|,?\s+(?:(?:that|which|que)\s+)?(?:(?:were|was|are|is|had\s+been|have\s+been|eran|era|son|es|fueron|habían\s+sido)\s+)?(?:all\s+|both\s+)?"
    r"(?:(?:made|rendered|hechas?|vueltas?)\s+)?(?:(?:autom[áa]tic[oa]s|automatic)(?=\s*[.,;)]|$)|(?:fully|completely|totalmente|completamente)[\s-]+auto|full[\s-]auto"
    r"|(?:considered|classified\s+as|deemed)\s+(?:illegal\s+)?machine\s?guns?\b"
    r"|(?:modified|converted|altered|turned|rebuilt|modificad[oa]s?|convertid[oa]s?|transformad[oa]s?)\s+(?:to|into|en|para|como)\s+(?:be\s+|fire\s+|become\s+"
    r"|disparar\s+)?(?:en\s+)?(?:an?\s+|una?\s+)?(?:(?:fully|full|en\s+modo)[\s-]+)?(?:auto|machine\s?guns?|ametralladora|ráfaga))",
    re.I,
)
#: "18 guns were [rifles]", "one of the guns was an [assault rifle]".
_WERE = re.compile(r"\s+(?:were|was|are|is|eran|era|son|es)\s+(?:(?:all|an?|todas|todos|un|una)\s+)?", re.I)
_MIXED = re.compile(r"(?:,?\s+(?:and|y|or|o)\s+|,\s+)(?:other\s+|otras\s+|otros\s+)?", re.I)


def made_automatic(text: str, at: int) -> bool:
    """True if what follows calls the guns before it fully automatic, or machine guns."""
    return bool(_MADE_AUTOMATIC.match(text, at))


#: "converting [40 rifles] to fire automatically".
_CONVERTING = re.compile(
    r"\b(?:convert\w*|modif\w*|alter\w*|turn\w*|convirti\w+|modific\w+)\s+(?:[\w-]+\s+){0,3}$", re.I
)
_INTO = re.compile(
    r"\s+(?:to|into|so\s+(?:that\s+)?they|para|en)\s+(?:\w+\s+){0,3}?(?:automatically|full(?:y)?[\s-]auto\w*|machine\s?guns?|autom[áa]tic\w+|ametralladoras?|r[áa]fagas?)\b",
    re.I,
)


def is_converted(text: str, start: int, end: int) -> bool:
    """True of guns that are made machine guns of: "converting [40 rifles] to fire automatically"."""
    return bool(_CONVERTING.search(text, max(0, start - 40), start) and _INTO.match(text, end))


def told_kind(text: str, phrase: GunPhrase, language: str) -> ObjectKind | None:
    """What plain guns are said to be: "the other 18 guns were AR-15 rifles"; None where nothing is said."""
    if phrase.kind in GUN_KINDS and made_automatic(text, phrase.end):
        return ObjectKind.MACHINEGUN
    if phrase.kind is not ObjectKind.FIREARM or phrase.specific or not (was := _WERE.match(text, phrase.end)):
        return None
    named = read_phrase(text, was.end(), language)
    return named.kind if named and named.kind in GUN_KINDS and named.start == was.end() else None


def mixed_kind(text: str, phrase: GunPhrase, language: str) -> ObjectKind:
    """Firearm where another kind of gun is joined to the phrase without a number ("rifles and pistols")."""
    position = phrase.end
    while joint := _MIXED.match(text, position):
        other = read_phrase(text, joint.end(), language)
        if not other or re.match(r"\s*(?:an?|una?|\d)\s", text[joint.end() - 1 : joint.end() + 4]):
            return phrase.kind
        if joint[0].strip() == "," and phrase.specific:
            return phrase.kind  # "two AR-15 rifles, revolvers": another item of a list
        if other.kind is ObjectKind.FIREARM and joint[0].strip() == ",":
            return phrase.kind  # "two rifles, weapons made for war": the same guns again
        if find_quantities(text[joint.end() : other.end], language) or other.start - joint.end() > 1:
            return phrase.kind
        if other.kind in GUN_KINDS and phrase.kind in GUN_KINDS and other.kind is not phrase.kind:
            return ObjectKind.FIREARM
        position = other.end
    return phrase.kind
