"""Calibers that stand for guns where they are counted: "three .45s", "two 12-gauges", "a .380 and a 9 mm"."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.calibers import CALIBER, normal_caliber
from nlp.gun_lexicon import Element
from nlp.gun_phrases import GunPhrase

_PISTOL = re.compile(r"9mm|10mm|\.(?:22|25|32|357|38|380|40|44|45)(?![\d-])")
_RIFLE = re.compile(r"\.(?:223|243|270|30|300|308|50)(?!\d)|\.30-|5\.56|7\.62|5\.45")
#: What may follow a caliber that is a gun by itself.
_ENDS = re.compile(r"\s*(?:[,;.)](?!\d)|$)|\s+(?:and|from|that|with|for|at|con|que|y)\b")
#: Rounds are counted in hundreds by their caliber, guns are not.
_MANY = 200


def caliber_noun(text: str, at: int, number: int) -> GunPhrase | None:
    """The guns that a caliber names at a character, in the plural where the number is above one."""
    found = CALIBER.match(text, at)
    if found is None or not 0 < number < _MANY or not _ENDS.match(text, found.end()):
        return None
    if found[0].endswith("s") is not (number > 1):
        return None
    caliber = normal_caliber(found[0])
    if "gauge" in caliber:
        kind = ObjectKind.SHOTGUN
    elif _PISTOL.match(caliber):
        kind = ObjectKind.HANDGUN
    else:
        kind = ObjectKind.RIFLE if _RIFLE.match(caliber) else ObjectKind.FIREARM
    return GunPhrase(at, found.end(), kind, (Element("caliber", caliber, None, at, found.end()),))
