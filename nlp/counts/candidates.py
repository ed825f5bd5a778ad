"""Numbers tied to guns: a number before a gun noun, an article before one, a number whose noun was dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ironriver.vocabulary import Basis, ObjectKind
from nlp.gun_phrases import GUN_KINDS, GunPhrase, read_phrase
from nlp.numbers import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may count guns; offsets are those of the text given. `phrase` is None where the noun was dropped."""

    quantity: Quantity
    start: int
    end: int
    kind: ObjectKind | None
    phrase: GunPhrase | None
    rule: str
    article: bool = False
    part_of: bool = False


_OF = {
    "en": re.compile(r"\s+of\s+(?:the|these|those|his|her|their|such|all)?\s*|-(?=gun|firearm|weapon|rifle|pistol)|\s+", re.I),
    "es": re.compile(r"\s+de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos)?\s*|\s+", re.I),
}
_PART = re.compile(r"\s+(?:of\s+(?:the|these|those|his|her|their)|de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos))\b", re.I)
_DROPPED = {
    "en": re.compile(r"\s+(?:(?:of\s+(?:which|them|those|these))\b|others?\b|more\b|additional\b|in\s+(?:total|all)\b|have\s+been\b|were\b|had\s+been\b)", re.I),
    "es": re.compile(r"\s+(?:(?:de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales|éstas|estas))\b|más\b|en\s+total\b|fueron\b)", re.I),
}
_MIXED = re.compile(r"(?:,?\s+(?:and|y|or|o)\s+|,\s+)(?:other\s+|otras\s+|otros\s+)?", re.I)
_ARTICLE = {
    "en": re.compile(r"(?<![\w$-])(?:a|an|one|another|single)\s+(?:single\s+)?", re.I),
    "es": re.compile(r"(?<!\w)(?:una|un|otra|otro)\s+", re.I),
}


def find_candidates(text: str, language: str) -> list[Candidate]:
    """The candidates of one sentence, in order, none overlapping another."""
    found: list[Candidate] = []
    for quantity in find_quantities(text, language):
        candidate = _numbered(text, quantity, language)
        if candidate:
            found.append(candidate)
    found += [c for c in _articled(text, language) if not any(c.start < o.end and o.start < c.end for o in found)]
    return sorted(found, key=lambda c: c.start)


def _numbered(text: str, quantity: Quantity, language: str) -> Candidate | None:
    """ "12 semi-automatic Glock 9mm pistols", "dozens of rifles", "20 of the 23", "19 of which"."""
    after = _OF[language].match(text, quantity.end)
    if after:
        phrase = read_phrase(text, after.end(), language)
        if phrase:
            kind = mixed_kind(text, phrase, language)
            part = bool(_PART.match(text, quantity.end))
            return Candidate(quantity, quantity.start, phrase.end, kind, phrase, "number before gun noun", part_of=part)
    if dropped := _DROPPED[language].match(text, quantity.end):
        return Candidate(quantity, quantity.start, dropped.end(), None, None, "number whose noun was dropped", part_of=True)
    return None


def mixed_kind(text: str, phrase: GunPhrase, language: str) -> ObjectKind:
    """Firearm where another kind of gun is joined to the phrase without a number ("rifles and pistols")."""
    position = phrase.end
    while joint := _MIXED.match(text, position):
        other = read_phrase(text, joint.end(), language)
        if not other or re.match(r"\s*(?:an?|una?|\d)\s", text[joint.end() - 1 : joint.end() + 4]):
            return phrase.kind
        if other.start - joint.end() > 1:
            return phrase.kind
        if other.kind in GUN_KINDS and phrase.kind in GUN_KINDS and other.kind is not phrase.kind:
            return ObjectKind.FIREARM
        position = other.end
    return phrase.kind


def _articled(text: str, language: str) -> Iterator[Candidate]:
    """ "a Barrett .50 caliber rifle", "una pistola": one gun."""
    for match in _ARTICLE[language].finditer(text):
        phrase = read_phrase(text, match.end(), language)
        if not phrase or phrase.kind in {ObjectKind.AMMUNITION, ObjectKind.PART, ObjectKind.MAGAZINE}:
            continue
        if phrase.noun.endswith("s") or text[phrase.start : phrase.end].endswith("s") and not phrase.noun:
            continue
        value_end = match.start() + len(match[0].split()[0])
        one = Quantity(1, 1, Basis.EXACT, match.start(), value_end, match.start(), value_end)
        yield Candidate(one, match.start(), phrase.end, phrase.kind, phrase, "article before gun noun", article=True)
