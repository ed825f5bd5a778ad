"""What was done with counted guns: the governing verb or noun, by nearness and clause.

A participle right after the phrase ("12 rifles were seized") outranks a verb before it, which outranks a verb
further on; every clause boundary in between costs. The words are data (data/count_roles.yml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ironriver.vocabulary import CountRole

_DATA = Path(__file__).parent.parent / "data" / "count_roles.yml"
_BARRIER = re.compile(r";|\b(?:while|whereas|but|who|which|after|before|when|where|mientras|pero|quien|cuando|donde|tras)\b|[.:]\s", re.I)
_SOFT = re.compile(r",|\b(?:and|y|that|que|for|para)\b", re.I)
_LINK = re.compile(
    r"[\s,\"”)]*(?:(?:in|from|de|en)\s+(?:the\s+)?[\w.]+\s+){0,1}(?:that|which|que|las\s+cuales|los\s+cuales)?\s*(?:(?:was|were|is|are|had|have|has|been|being|be|could|to|he|she|they|the\s+\w+|allegedly|illegally|later|also|"
    r"subsequently|eventually|legally|then|fue|fueron|han|ha|sido|había|habían|se|le|les|presuntamente|ilegalmente|[A-Z]\w+)\s+){0,5}$"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Cues:
    pattern: re.Pattern[str]
    roles: list[tuple[re.Pattern[str], CountRole]]
    abroad: re.Pattern[str]
    undercover: re.Pattern[str]
    search: re.Pattern[str]
    scene: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class RoleCue:
    """A role with the word that says it and its cost; a lower cost is a closer tie."""

    role: CountRole
    start: int
    end: int
    cost: float


@lru_cache(maxsize=4)
def _cues(language: str) -> _Cues:
    data = yaml.safe_load(_DATA.read_text("utf-8"))
    words = data["cues"][language]
    pairs = [(p, CountRole(role)) for role, patterns in words.items() for p in patterns]
    longest = sorted((p for p, _ in pairs), key=len, reverse=True)
    return _Cues(
        pattern=re.compile(rf"(?<![\w-])(?:{'|'.join(longest)})(?!\w|-)", re.I),
        roles=[(re.compile(p, re.I), role) for p, role in pairs],
        abroad=re.compile(data["abroad"][language]),
        undercover=re.compile(data["undercover"][language], re.I),
        search=re.compile(data["search"][language], re.I),
        scene=re.compile(data["scene"][language], re.I),
    )


def _cost(between: str, after: bool) -> float:
    words = len(_WORD.findall(between))
    barriers = len(_BARRIER.findall(between))
    softs = len(_SOFT.findall(between))
    if after:
        return -3.0 if _LINK.fullmatch(between) else words * 1.5 + 6 * barriers + 2 * softs + 3
    return words * 0.6 + 5 * barriers + 0.4 * softs


def find_role(sentence: str, start: int, end: int, language: str) -> RoleCue | None:
    """The role of the phrase at `start:end` of a sentence, by its closest cue; None where no cue stands."""
    cues = _cues(language)
    best: RoleCue | None = None
    for match in cues.pattern.finditer(sentence):
        if match.start() < end and match.end() > start:
            cost = -2.0
        elif match.end() <= start:
            cost = _cost(sentence[match.end() : start], after=False)
        else:
            cost = _cost(sentence[end : match.start()], after=True)
        if best is None or cost < best.cost:
            role = next((r for p, r in cues.roles if p.fullmatch(match[0])), None)
            if role:
                best = RoleCue(role, match.start(), match.end(), cost)
    if best is None:
        return None
    return RoleCue(_adjusted(best, sentence, start, end, cues), best.start, best.end, best.cost)


def _adjusted(cue: RoleCue, sentence: str, start: int, end: int, cues: _Cues) -> CountRole:
    """The role in its sentence: bought by an agent is sold, trafficked into Mexico is exported."""
    if cue.role is CountRole.PURCHASED:
        before = sentence[max(0, cue.start - 70) : cue.start]
        after = sentence[cue.end : cue.end + 60]
        if cues.undercover.search(before) or re.match(rf"\s+(?:by|por)\s+(?:\w+\s+){{0,3}}{cues.undercover.pattern}", after, re.I):
            return CountRole.SOLD
    if cue.role is CountRole.RECOVERED:
        if cues.scene.search(sentence):
            return CountRole.RECOVERED
        return CountRole.SEIZED
    if cue.role in {CountRole.TRAFFICKED, CountRole.TRANSFERRED}:
        near = sentence[max(0, min(cue.start, start) - 10) : max(cue.end, end) + 90]
        if cues.abroad.search(near):
            return CountRole.EXPORTED
    return cue.role
