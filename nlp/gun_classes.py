"""Classes of guns that are kinds of their own ("two pistols", "ghost guns"), and guns that weren't there.

A class counts where it is told finely, counted, or stands in a list with one that is. What switches fit, what
a shooter was armed with, and makers as companies are no guns of the matter.
"""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.gun_phrases import GunPhrase

BARE = frozenset({ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN})
#: Named by their model, as guns are.
BY_MODEL = frozenset(
    {ObjectKind.EXPLOSIVE, ObjectKind.CONVERSION_DEVICE, ObjectKind.MAGAZINE, ObjectKind.PART}
)
#: Named by their maker or model, as guns are: "Polymer80 frames", "Anderson lower receivers".
BY_MAKER = frozenset({ObjectKind.RECEIVER})
#: Named for what they are, however plainly, beside any gun.
DEVICES = frozenset({ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER, ObjectKind.GRENADE})
GHOST = re.compile(
    r"ghost[- ]guns?|.*fantasmas?|(?:privately[- ]made|homemade|unserialized|untraceable) firearms?|PMFs?",
    re.I,
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
    r"|convert\w*|transform\w*|turn(?:s|ed|ing)?(?!\s(?:up|over|out|in)\b)|fits?|fitting|us(?:ed|able)\s+(?:in|with|by)|compatible\s+with|conviert\w*|sirven\s+para"
    r"|compatibles?\s+con|such\s+as\s+the|sirven?\s+para|que\s+para|usad[oa]s?\s+(?:en|con|por)|se\s+usan?\s+(?:en|con))\s+(?:\S+\s+){0,3}$",
    re.I,
)
#: "… convert pistols into machine guns": what guns are made into, or what the law calls them.
_MADE_INTO = re.compile(
    r"\b(?:convert|transform|turn(?!\w{0,3}\s(?:up|over|out|in)\b)|conviert|modif|mak(?:e|es|ing)\b)[^.;]{0,70}$"
    r"|\b(?:possess(?:ion|ing)?|possessed|transfer(?:ring)?|posesión)\s(?:of\s|de\s)?(?:an?\s|una?\s)(?:\w+\s)?$",
    re.I,
)
#: "shot with an AK-47", "armed with a pistol": what a crime was done with.
_OF_A_SHOOTER = re.compile(
    r"\b(?:shot|hit|struck|killed|wounded|threatened|hitting|face|armed|armad[oa]s?|fired|opened\s+fire|brandish\w+|point\w+"
    r"|disparó|apuntó)\s+(?:\w+\s+){0,4}?(?:with|con)?\s*(?:an?|his|her|una?|el|la)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
#: "the gunmaker Glock", "ordered from Century Arms": a company.
_COMPANY_BEFORE = re.compile(
    r"\b(?:gun-?maker|maker|manufacturer|company|compan(?:y|ies)\s+\w+|firm|trademarks?|brand|imports\s+it|empresa|fabricante)"
    r"[\s,\"“]+(?:of\s+)?$|\"$|“$|\b(?:from|at|orders?\s+with)\s+$",
    re.I,
)
_COMPANY_AFTER = re.compile(
    r"[\"”]?,?\s*(?:Inc\b|Industries\b|LLC|L\.L\.C|Corp|Co\.|& Co|S\.?A\.?\b|Company|factory|trademark|logo"
    r"|(?:Arms\s|Firearms\s|Gun\s)?(?:Exchange|Outfitters|Guns|Pawn|Supply|Trading|Outdoors|Tactical|Sporting|Sports)\b)"
    r"|[\"”]\s+(?:trademark|logo|brand)"
)
#: Weapons of war that are named for what they are.
_OF_WAR = re.compile(r"missile|rocket|rpg|mortar|mine|misil|c-?4|stinger", re.I)
#: Gun parts are told where no gun is.
PART = "part"
_PARTS = re.compile(r"parts|components|accessor|partes|piezas|accesorios", re.I)
#: What joins a class to the one before it: "300 rifles and handguns".
_JOINED = re.compile(
    r"\s*(?:,|and|y|or|o|as\s+well\s+as|,\s*(?:and|y|as\s+well\s+as)|and\s+other|,\s*other)\s+(?:[\w-]+\s+)?"
)


def was_not_there(text: str, phrase: GunPhrase) -> bool:
    """True of guns that devices or rounds fit, that a shooter used, or that are only a maker's name."""
    before = max(0, phrase.start - 60)
    if _FITS.search(text, before, phrase.start) or _OF_A_SHOOTER.search(text, before, phrase.start):
        return True
    if phrase.kind is ObjectKind.MACHINEGUN and not phrase.specific:
        return _MADE_INTO.search(text, max(0, phrase.start - 80), phrase.start) is not None
    if len(phrase.elements) == 1 and phrase.elements[0].type == "maker":
        return bool(
            _COMPANY_AFTER.match(text, phrase.end) or _COMPANY_BEFORE.search(text, before, phrase.start)
        )
    return False


def is_fine(text: str, phrase: GunPhrase) -> bool:
    """True for "assault rifles", "a pistol", "revolvers", "12 rifles"; not for a plain "rifles"."""
    noun = phrase.elements[-1]
    if _COUNTED.search(text, max(0, phrase.start - 40), phrase.start):
        return True
    return bool(_FINE.search(text[max(0, phrase.start - 25) : noun.start]) or _FINE.search(noun.value + " "))


def is_joined(text: str, phrase: GunPhrase, before: int | None) -> bool:
    """True of a class right after another that counts, which ends at `before`."""
    return before is not None and _JOINED.fullmatch(text, before, phrase.start) is not None


def named_for_itself(phrase: GunPhrase) -> str:
    """What tells a missile or a sort of gun parts from others of its kind; empty for all else."""
    if phrase.kind is ObjectKind.EXPLOSIVE and _OF_WAR.search(phrase.noun):
        return phrase.noun.split()[-1].rstrip("s")
    return PART if phrase.kind is ObjectKind.PART and _PARTS.search(phrase.noun) else ""
