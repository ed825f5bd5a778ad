"""Names that share the noun after them: "250 AK-47 and AR-15 magazines", "70 12- and 20-gauge shotguns"."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.calibers import CALIBER
from nlp.gun_phrases import GUN_KINDS, GunPhrase, read_phrase
from nlp.numbers import Quantity, find_quantities

_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or|y|o|e|u)\s+|/|&\s*)", re.I)
_ARTICLE = re.compile(r"(?:an?|another|one|una?|otr[oa]s?|other|its?|his|her|their|the|several|some)\b", re.I)
#: So many names may stand before their noun.
_LONGEST = 4


def shared_head(text: str, at: int, quantity: Quantity, language: str) -> GunPhrase | None:
    """The phrase of several guns that begins at a character, up to the noun that its names share."""
    phrase = read_phrase(text, at, language)
    if quantity.least <= 1 or (phrase and not _is_name(text, phrase)):
        return phrase
    end = phrase.end if phrase else _caliber_end(text, at)
    for _ in range(_LONGEST):
        joint = _JOINT.match(text, end) if end > at else None
        if joint is None or _ARTICLE.match(text, joint.end()):
            return phrase
        last = read_phrase(text, joint.end(), language)
        if last is None:
            end = _caliber_end(text, joint.end())
            continue
        if last.start > joint.end() or _counted(text, joint.end(), language):
            return phrase
        if not _is_name(text, last):
            if last.kind not in GUN_KINDS and ("," in joint[0] or (phrase and not last.specific)):
                return phrase  # "five AK-47 and ammunition"
            elements = (*(phrase.elements if phrase else ()), *last.elements)
            return replace(last, start=phrase.start if phrase else at, elements=elements)
        end = last.end
    return phrase


def _is_name(text: str, phrase: GunPhrase) -> bool:
    """True for names alone in the singular ("AK-47", "Glock"): several guns need a noun after them."""
    return not phrase.noun and not text[phrase.start : phrase.end].endswith(("s", "S"))


def _caliber_end(text: str, at: int) -> int:
    found = CALIBER.match(text, at)
    return found.end() if found else -1


def _counted(text: str, at: int, language: str) -> bool:
    """True if what follows has a number of its own: "12 Glock and 9 rifles"."""
    found = next(iter(find_quantities(text[at : at + 40], language)), None)
    return found is not None and found.start == 0 and not CALIBER.match(text, at)
