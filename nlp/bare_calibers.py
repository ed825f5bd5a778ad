"""Calibers that name a gun without its noun: in a list ("pistols in 9mm and .22"), or alone ("two .45s")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Firearm
from nlp.calibers import CALIBER, normal_caliber
from nlp.gun_phrases import GUN_KINDS, GunPhrase
from nlp.reading import Reading

#: What may stand between a gun and a caliber of the same list: other calibers. Taken for good (`+`): a row of
#: digits can be split in very many ways.
_CALIBERS_ONLY = re.compile(
    r"(?:[\s,;:()–—-]|all\b|the\b|as\b|con\b|los\b|and\b|or\b|y\b|in\b|of\b|en\b|de\b|another\b|more\b|otr[oa]s\b|various\b|different\b|calib(?:er|re)s?\b|including\b|such\s+as\b|mostly\b|ammunition\b"
    r"|rounds?\b|cartridges?\b|bullets?\b|cartuchos\b|sizes?\b|\.?\d{1,3}(?:mms?|s\b)?|mms?\b){0,24}+",
    re.I,
)
#: What may stand between guns or rounds and the calibers of their parts: "83,000 rounds, most of them",
#: "37 rifles, of which twenty were chambered in 5.56mm and three in", "cartuchos: 6 mil de".
_PARTS_OF = re.compile(
    r"(?:[\s,;:()–—-]|(?:all|the|as|and|or|in|of|another|more|various|different|including|such\s+as|most(?:ly)?|much|some|many|mainly|"
    r"half|them|it|those|that|which|were|was|are|is|came|come|chambered|rest|remainder|balance|others?|each|with|about|nearly|from|to|for|"
    r"sizes?|ammunition|rounds?|cartridges?|bullets?|calib(?:er|re)s?|thousand|million|hundred|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"con|los|las|l[ao]|el|y|e|en|de|del|otr[oa]s?|mayor[ií]a|mayor|parte|cuales|que|son|eran|resto|dem[áa]s|mitad|mil|millones|unos|unas|casi|"
    r"un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cartuchos|balas|municiones|tiros|para|entre)\b"
    r"|\.?\d{1,3}(?:\.\d{1,2})?(?:[x×]\d{2})?(?:mms?|s\b)?|mms?\b|BMG\b|mil[íi]metros\b|millimeters\b){0,60}+",
    re.I,
)
_TOLD = GUN_KINDS | {ObjectKind.AMMUNITION}
#: An article or number right before a caliber that stands for a gun: "a .45", "two 9mms", "una 9 mm".
_ONE = re.compile(
    r"\b(?:an?|one|two|three|four|five|another|his|her|the|loaded|semi-?automatic|una?|dos|tres|otra|su|la)\s$",
    re.I,
)
#: What may follow it: the end of the clause, or what was done with it; no other noun.
_END = re.compile(r"[,.;)]|\s(?:and|or|with|from|to|for|in|at|that|which|y|o|con|que|en|de(?!\s\w+$)|para)\b")
_PISTOLS = re.compile(r"9mm|10mm|\.?(?:22|25|32|38|380|357|40|44|45)\b|\.38 Super|5\.7(?!\d)|\.45 ACP", re.I)
_RIFLES = re.compile(r"\.?(?:223|308|300|50|30-30|30-06)\b|5\.56|7\.62|5\.45", re.I)


def listed_calibers(reading: Reading, phrases: Sequence[GunPhrase]) -> Iterator[Firearm]:
    """The guns or rounds of a list of calibers: "pistols in 9mm and .22", "ammunition in .22 and .38"."""
    guns = [p for p in phrases if p.kind in _TOLD]
    starts = [p.start for p in guns]
    for match in CALIBER.finditer(reading.text):
        i = bisect_right(starts, match.start()) - 1
        near = guns[i] if i >= 0 else None
        after = guns[i + 1] if i + 1 < len(guns) else None
        if near and match.start() < near.end:
            continue
        if after and _CALIBERS_ONLY.fullmatch(reading.text, match.end(), after.start):
            near = after
        elif not near or not _PARTS_OF.fullmatch(reading.text, near.end, match.start()):
            continue
        evidence = reading.evidence(match.start(), match.end(), "caliber in a list", 0.7)
        yield Firearm(None, None, normal_caliber(match[0]), near.kind, evidence)


def calibers_alone(reading: Reading, phrases: Sequence[GunPhrase]) -> Iterator[Firearm]:
    """The guns of a caliber that stands as a noun: "sold him a .45 and two 9mms"."""
    text = reading.text
    ends = [p.end for p in phrases]
    for match in CALIBER.finditer(text):
        i = bisect_right(ends, match.start())
        if i < len(phrases) and phrases[i].start < match.end():
            continue
        if not _ONE.search(text, max(0, match.start() - 16), match.start()) or not _END.match(
            text, match.end()
        ):
            continue
        caliber = normal_caliber(match[0])
        kind = (
            ObjectKind.HANDGUN
            if _PISTOLS.match(caliber)
            else ObjectKind.RIFLE
            if _RIFLES.match(caliber)
            else ObjectKind.SHOTGUN
            if caliber.endswith("gauge")
            else None
        )
        if kind is not None:
            evidence = reading.evidence(match.start(), match.end(), "caliber for a gun", 0.6)
            yield Firearm(None, None, caliber, kind, evidence)
