"""The words of a sentence that say how it asserts what it tells, and how far each of them reaches.

After the ConText algorithm (Harkema, Dowling, Thornblade and Chapman 2009): a modifier has a category and a
direction; its scope runs to the end of the sentence, or to a border that ends it ("but", ";", ", who"), or as
many words as it may. Of modifiers that overlap the longest stands, so that "pleaded not guilty" hides
"guilty", and words that only look like a modifier ("if convicted") cover nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Assertion
from nlp.needed_words import Guarded, Stock

_DATA = Path(__file__).parent / "data" / "modifiers.yml"
_WORD = re.compile(r"\w+")
#: So many modifiers around a claim are looked at; a sentence with more is no prose.
NEAREST = 24


class Direction(StrEnum):
    """Where the claims stand that a modifier covers."""

    FORWARD = "forward"
    BACKWARD = "backward"
    BIDIRECTIONAL = "bidirectional"


class Told(StrEnum):
    """What a claim is about: an accused, what the accused did, what the authorities found or did."""

    PERSON = "person"
    ACT = "act"
    FIND = "find"


@dataclass(frozen=True, slots=True)
class ModifierRule:
    """A way in which sentences assert; `category` is None for words that only look like one."""

    pattern: Guarded
    category: Assertion | None
    direction: Direction
    ended_by: frozenset[str]
    of: frozenset[Told]
    act: bool
    attribution: bool
    within: int | None
    since: bool


@dataclass(frozen=True, slots=True)
class Border:
    """Words that end a scope of the directions it names."""

    name: str
    pattern: re.Pattern[str]
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The modifiers of one language, what ends them, and the sentences that say nothing."""

    rules: tuple[ModifierRule, ...]
    borders: tuple[Border, ...]
    openers: re.Pattern[str]
    standard: Guarded
    stock: Stock


@dataclass(frozen=True, slots=True)
class Modifier:
    """A modifier in a sentence; offsets are those of the sentence."""

    rule: ModifierRule
    start: int
    end: int


@lru_cache(maxsize=2)
def lexicon(language: str) -> Lexicon:
    """The modifiers of "en" or "es"."""
    data: dict[str, list[dict[str, Any]]] = read_yaml(_DATA)
    own = {key: [row for row in rows if row["language"] == language] for key, rows in data.items()}
    stock = Stock()
    return Lexicon(
        rules=tuple(rule for group in own["modifiers"] for rule in _rules(group, stock)),
        borders=tuple(
            Border(
                row["name"],
                _compiled(row["pattern"]),
                None if row["direction"] == "both" else Direction(row["direction"]),
            )
            for row in own["borders"]
        ),
        openers=_compiled(own["openers"][0]["pattern"]),
        standard=_guarded(own["standard_clauses"][0]["pattern"], stock),
        stock=stock,
    )


def _rules(group: dict[str, Any], stock: Stock) -> list[ModifierRule]:
    category = None if group["category"] == "nothing" else Assertion(group["category"])
    return [
        ModifierRule(
            pattern=_guarded(pattern, stock),
            category=category,
            direction=Direction(group["direction"]),
            ended_by=frozenset(group.get("ended_by", ["clause"])),
            of=frozenset(Told(name) for name in group.get("of", list(Told))),
            act=group.get("act", False),
            attribution=group.get("attribution", False),
            within=group.get("within"),
            since=group.get("since", False),
        )
        for pattern in group["patterns"]
    ]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_over_lines(pattern), re.IGNORECASE)


def _guarded(pattern: str, stock: Stock) -> Guarded:
    return stock.guard(_over_lines(pattern), re.IGNORECASE)


def _over_lines(pattern: str) -> str:
    """A pattern in which a space is any white space: sentences run over lines. Lookbehinds need a width."""
    parts = re.split(r"(\(\?<[!=][^)]*\)|\[[^\]]*\])", pattern)
    for i, part in enumerate(parts):
        if i % 2 == 0:
            parts[i] = part.replace(" ", r"\s+")
        elif part.startswith("("):
            parts[i] = part.replace(" ", r"\s")
    return "".join(parts)


class Scopes:
    """The modifiers of one sentence, and what each of them covers."""

    def __init__(self, sentence: str, language: str) -> None:
        """Find the modifiers of `sentence`; a standard clause has none."""
        self._sentence = sentence
        self._lexicon = lexicon(language)
        self.modifiers: tuple[Modifier, ...] = ()
        held = self._lexicon.stock.held(sentence.lower())
        if not self._lexicon.standard.search(sentence, held):
            self.modifiers = self._find(held)
        self._borders = self._find_borders() if self.modifiers else ()

    def _find(self, held: int) -> tuple[Modifier, ...]:
        found = [
            Modifier(rule, match.start(), match.end())
            for rule in self._lexicon.rules
            if held & rule.pattern.need == rule.pattern.need
            for match in rule.pattern.pattern.finditer(self._sentence)
        ]
        # The longest of those that overlap; two of the same words, such as a passive that speaks of what
        # follows and of its subject, stand together.
        found.sort(key=lambda modifier: modifier.start - modifier.end)
        kept: list[Modifier] = []
        taken: dict[int, list[Modifier]] = {}
        for new in found:
            places = range(new.start, new.end)
            clash = any(
                old.rule.category is not new.rule.category or old.rule.direction is new.rule.direction
                for at in places
                for old in taken.get(at, ())
            )
            if not clash:
                kept.append(new)
                for at in places:
                    taken.setdefault(at, []).append(new)
        return tuple(sorted(kept, key=lambda modifier: modifier.start))

    def _find_borders(self) -> tuple[tuple[int, Border], ...]:
        return tuple(
            (match.start(), border)
            for border in self._lexicon.borders
            for match in border.pattern.finditer(self._sentence)
            if not any(m.start <= match.start() and match.end() <= m.end for m in self.modifiers)
        )

    def covering(self, start: int, end: int, told: Told) -> tuple[Modifier, ...]:
        """The modifiers whose scope covers `start:end` of the sentence."""
        near = sorted(self.modifiers, key=lambda m: max(m.start - end, start - m.end))[:NEAREST]
        found = [m for m in sorted(near, key=lambda m: m.start) if self._covers(m, start, end, told)]
        # What is told on another's word is no plea or verdict: "the complaint says that he admitted …".
        quoted = [
            inner
            for inner in found
            for outer in found
            if outer.rule.attribution
            and not inner.rule.attribution
            and inner.rule.category is not Assertion.DISMISSED
            and self._covers(outer, inner.start, inner.end, told)
        ]
        return tuple(m for m in found if not any(m is inner for inner in quoted))

    def _covers(self, modifier: Modifier, start: int, end: int, told: Told) -> bool:
        rule = modifier.rule
        if rule.category is None or told not in rule.of:
            return False
        if modifier.end <= start and rule.direction is not Direction.BACKWARD:
            return self._reaches(modifier, modifier.end, start, Direction.FORWARD)
        if end <= modifier.start and rule.direction is not Direction.FORWARD:
            if rule.since and not self._opened(start, modifier.start):
                return False
            return self._reaches(modifier, end, modifier.start, Direction.BACKWARD)
        return False

    def _reaches(self, modifier: Modifier, left: int, right: int, direction: Direction) -> bool:
        """True if nothing between `left` and `right` ends the scope."""
        rule = modifier.rule
        if rule.within is not None and len(_WORD.findall(self._sentence, left, right)) > rule.within:
            return False
        for at, border in self._borders:
            if left <= at < right and border.name in rule.ended_by and border.direction in {None, direction}:
                return False
        if "act" not in rule.ended_by:
            return True
        return not any(
            other.rule.act and left <= other.start and other.end <= right and other is not modifier
            for other in self.modifiers
        )

    def _opened(self, claim_start: int, modifier_start: int) -> bool:
        """True if a claim belongs to the charge that was ended: "the charge of selling 12 … was dropped"."""
        openers = [m.start() for m in self._lexicon.openers.finditer(self._sentence, 0, modifier_start)]
        # A noun after the claim opens another charge.
        if not openers or openers[-1] >= claim_start:
            return False
        return not any(
            openers[-1] <= at < modifier_start and border.name == "clause" and border.direction is None
            for at, border in self._borders
        )


def strongest(modifiers: Sequence[Modifier]) -> Assertion | None:
    """What a claim under these modifiers is; None where there is none.

    A dismissal outranks what it ends, a verdict the plea that it rests on, a plea the charge that it answers,
    and a charge the allegation that it is made of.
    """
    categories = [m.rule.category for m in modifiers if m.rule.category is not None]
    order = list(Assertion)
    return max(categories, key=order.index, default=None)
