"""What was done with counted guns: the governing verb or noun, by nearness and clause.

A passive after the phrase ("12 rifles were seized", "12 rifles bought by X were later found") outranks a verb
before it, which outranks a verb further on; every clause boundary in between costs. The words are data
(data/count_roles.yml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import CountRole
from nlp.openings import opening_test

_DATA = Path(__file__).parent.parent / "data" / "count_roles.yml"
_BARRIER = re.compile(
    r"[;.]\s|\b(?:while|whereas|but|who|after|before|when|where|because|mientras|pero|quien|cuando|donde|tras)\b",
    re.I,
)
_SOFT = re.compile(r",|\b(?:and|y|that|que|for|para|which)\b", re.I)
_AUX = (
    r"(?:was|were|is|are|had|have|has|been|being|be|fue|fueron|ha|han|sido|había|habían|se)\s+"
    r"(?:(?:been|be|being|later|also|subsequently|eventually|then|allegedly|illegally|all|sido|luego|después|le|les)\s+){0,4}"
)
#: "rifles (that) were seized": the phrase is the subject of a passive.
_PASSIVE = re.compile(rf"[\s,\"”)]*(?:in\s+total,?\s+|en\s+total\s+)?{_AUX}$", re.I)
#: "rifles bought by X": a reduced relative clause; "rifles that he bought".
_REDUCED = re.compile(
    rf"[\s,\"”)]*(?:(?:that|which|que)\s+)?(?:(?:\w+\s+){{0,2}}\w+\s+)?(?:{_AUX})?(?:allegedly|illegally|legally|later|presuntamente|ilegalmente)?\s*$",
    re.I,
)
#: A relative clause that the main passive may follow: "rifles that he had ordered the year before were".
_MAIN_AFTER = re.compile(
    r"(?P<bought>[^,.;:]{0,60}\b\w+[ai]d[oa]s\s+por\s+[^,.;:]{1,40}\s+)$|(?P<clause>[^,.;:]{1,60}?)\s+(?:(?:had|have|has)(?:\s+(?:since|later|also))?(?:\s+been)?|was|were|fue|fueron|han\s+sido|habían\s+sido)\s+(?:(?:later|also|subsequently|eventually|then|luego|después)\s+)?$",
    re.I,
)
_RELATIVE_END = re.compile(
    r"\b(?:that|which|who|que)(?:\s+(?:later|then|eventually|also|luego|después|posteriormente|también|al\s+final))?\s*$",
    re.I,
)
#: A cue further off than this many characters governs nothing; sentences may have no end.
_REACH = 600
_OWNER = re.compile(r"\b(?:whose|cuy[oa]s?)\b", re.I)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Cues:
    pattern: re.Pattern[str]
    roles: list[tuple[re.Pattern[str], CountRole]]
    weak: dict[str, float]


@dataclass(frozen=True, slots=True)
class RoleCue:
    """A role with the word that says it and its cost; a lower cost is a closer tie."""

    role: CountRole
    start: int
    end: int
    cost: float


@lru_cache(maxsize=4)
def _cues(language: str) -> _Cues:
    data = read_yaml(_DATA)
    words = data["cues"][language]
    pairs = [(p, CountRole(role)) for role, patterns in words.items() for p in patterns]
    longest = "|".join(sorted((p for p, _ in pairs), key=len, reverse=True))
    return _Cues(
        pattern=re.compile(rf"(?<![\w-]){opening_test(longest)}(?:{longest})(?!\w|-)", re.I),
        roles=[(re.compile(p, re.I), role) for p, role in pairs],
        weak=data["weak"],
    )


def _fits(pattern: re.Pattern[str], text: str, found: re.Match[str]) -> bool:
    """True if a cue's own pattern reads all of what was found, alone or (with look-ahead) in place."""
    if pattern.fullmatch(found[0]):
        return True
    match = pattern.match(text, found.start())
    return match is not None and match.end() == found.end()


def cost_after(between: str) -> float:
    """The cost of a cue that stands after the phrase, by the words between."""
    if _OWNER.search(between):
        return 20.0
    if _PASSIVE.fullmatch(between):
        return -4.0
    main = _MAIN_AFTER.fullmatch(between)
    if main and not _RELATIVE_END.search(main["clause"] or ""):
        return -3.0
    if _REDUCED.fullmatch(between):
        return 0.5
    words = len(_WORD.findall(between))
    return words * 1.5 + 6 * len(_BARRIER.findall(between)) + 2 * len(_SOFT.findall(between)) + 3


def after_kind(between: str) -> str:
    """How the words between tie a verb after the guns to them: "passive", "main", "relative", or nothing."""
    if _OWNER.search(between):
        return ""
    if _PASSIVE.fullmatch(between):
        return "passive"
    main = _MAIN_AFTER.fullmatch(between)
    if main and not _RELATIVE_END.search(main["clause"] or ""):
        return "main"
    return "relative" if _REDUCED.fullmatch(between) else ""


def cost_before(between: str) -> float:
    """The cost of a cue that stands before the phrase, by the words between."""
    words = len(_WORD.findall(between))
    return words * 0.6 + 5 * len(_BARRIER.findall(between)) + 0.4 * len(_SOFT.findall(between))


def find_role(sentence: str, start: int, end: int, language: str) -> RoleCue | None:
    """The closest cue to the phrases at `start:end` of a sentence; None where no cue stands."""
    cues = _cues(language)
    best: RoleCue | None = None
    for match in cues.pattern.finditer(sentence, max(0, start - _REACH), end + _REACH):
        role = next((r for p, r in cues.roles if _fits(p, sentence, match)), None)
        if role is None:
            continue
        if match.start() < end and match.end() > start:
            cost = 3.0
        elif match.end() <= start:
            cost = cost_before(sentence[match.end() : start])
        else:
            cost = cost_after(sentence[end : match.start()])
        cost += cues.weak.get(role, 0.0) if not 0 <= cost < 1.3 or role is CountRole.POSSESSED else 0.0
        if best is None or cost < best.cost:
            best = RoleCue(role, match.start(), match.end(), cost)
    return best
