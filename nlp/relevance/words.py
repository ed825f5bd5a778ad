"""The cues of data/relevance*.yml as compiled patterns with their weights."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.needed_words import Guarded, Stock, first_of
from nlp.openings import opening_test
from nlp.pattern_parts import Parts, is_one_item, take_apart

_DATA = Path(__file__).parent.parent / "data"
_MACRO = re.compile(r"\{([A-Z_]+)\}")
_GAP = re.compile(r"\{TO (\d+)\}")
#: Sentences that say what an agency or a programme does in general: no cue counts in them.
_BOILERPLATE = (
    r"\bproject safe neighborhoods?\b",
    r"\bpsn\b",
    r"\bocdetf\b",
    r"organized crime drug enforcement",
    r"is (?:the|a) (?:federal|lead|principal)",
    r"is part of (?:the|a|an)\b.{0,60}?(?:initiative|program|effort|strategy)",
    r"task force (?:identifies|is)",
    r"strike force",
    r"\b(?:atf|hsi|ice)\b.{0,12}? is the\b",
    r"mission of the",
    r"dedicated to (?:protecting|reducing)",
    r"merely (?:an )?(?:allegation|accusation)s?",
    r"tip ?line|hotline",
    r"skip to",
    r"toll-free",
    r"maximum (?:sentence|penalty)",
    r"related (?:news|content|stories)",
    r"since (?:its|the (?:program|project|initiative)['’]s) (?:start|inception|launch|beginning)",
    r"\breported (?:it|them|the \w+) (?:stolen|lost|missing)|\breport[oó] (?:extravi|robad|perdid)",
)
#: The cue that tells of guns without a word for them: "18:922(a)(6)" in a docket.
_STATUTE = "statute of gun supply"
#: Macros may hold macros, at most so deep.
_DEPTH = 3
#: Characters of a macro from which on its first letters are looked at before its alternatives are tried.
_LONG = 200


#: Patterns in groups, of which each is looked for when the one before is not found.
Groups = tuple[tuple[Guarded, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The title or a sentence: lower case, white space as one space; and the needed words that it holds."""

    text: str
    held: int

    def holds_any(self, patterns: Sequence[Guarded]) -> bool:
        """Whether one of the patterns matches."""
        held = self.held
        return any(held & p.need == p.need and p.pattern.search(self.text) for p in patterns)


@dataclass(frozen=True, slots=True)
class Cue:
    """A named reason for or against; `scope` is gun, any, title, first, lede, opening or front.

    `decides` cues tell an act of supply; `topic` cues another matter, which says less beside such an act.
    `beside` names the cue without which this one says nothing; one `alone` speaks where none does against.
    """

    name: str
    weight: float
    scope: str
    patterns: tuple[Guarded, ...]
    spanish: tuple[Guarded, ...]
    needs: tuple[Guarded, ...]
    against: bool
    absent: bool
    unless: re.Pattern[str] | None
    minimum: int
    barrier: re.Pattern[str] | None
    decides: bool
    topic: bool
    beside: str
    alone: bool

    def possible(self, held: int, spanish: bool) -> Groups:
        """The patterns that may match in a text that holds these words; none where the cue can't apply."""
        if self.needs:
            return (self.needs,) if all(held & p.need == p.need for p in self.needs) else ()
        groups = (self.patterns, self.spanish) if spanish else (self.patterns,)
        left = (tuple(p for p in group if held & p.need == p.need) for group in groups)
        return tuple(group for group in left if group)

    def search(self, line: Line, possible: Groups) -> str:
        """The words of a line that the cue is found in, or ""."""
        held = line.held
        if self.needs:
            return _all_of(self.needs, line)
        for group in possible:
            patterns = [p.pattern for p in group if held & p.need == p.need]
            for match in first_of(patterns, line.text) if patterns else ():
                # "selling heroin and possessing a gun": the gun belongs to the nearer verb.
                if not (self.barrier and self.barrier.search(match.group())):
                    return match.group()
        return ""


def _all_of(needs: Sequence[Guarded], line: Line) -> str:
    """The words of a line that match these, if each of them does."""
    held = line.held
    if not all(held & p.need == p.need for p in needs):
        return ""
    told: list[str] = []
    for need in needs:
        match = need.pattern.search(line.text)
        if match is None:
            return ""
        told.append(match.group())
    return " … ".join(told)


@dataclass(frozen=True, slots=True)
class Cues:
    """The gun words, all cues, and the stock of the words that they need.

    `statute`: the sections on the supply of guns, by which a bare docket entry tells of guns too.
    """

    gun: Guarded
    statute: tuple[Guarded, ...]
    cues: tuple[Cue, ...]
    boilerplate: tuple[Guarded, ...]
    opinion: tuple[Guarded, ...]
    stock: Stock

    def line(self, sentence: str) -> Line:
        """A sentence (of any case, over any lines) as the cues are looked for in it."""
        text = " ".join(sentence.lower().split())
        return Line(text, self.stock.held(text))

    def joined(self, lines: Sequence[Line]) -> Line:
        """Lines as one."""
        text = " . ".join(line.text for line in lines)
        return Line(text, reduce(or_, (line.held for line in lines), self.stock.signs(text)))


def _yaml(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = read_yaml(_DATA / name)
    return raw


def _countries() -> str:
    """The names of all countries but the United States, English and Spanish, as an alternation."""
    names: set[str] = set()
    with (_DATA / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["iso"] != "US":
                names |= {row["name"], *row["english"].split(";"), *row["spanish"].split(";")}
    plain = sorted(name.lower() for name in names if len(name) > 3)
    return "(?:" + "|".join(map(re.escape, plain)) + ")"


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for _ in range(_DEPTH):
        for name, words in macros.items():
            pattern = pattern.replace("{" + name + "}", words)
    # Space and no space take turns, so that a gap can be matched in one way only.
    return _GAP.sub(_gap, pattern)


def _gap(match: re.Match[str]) -> str:
    return rf",?(?:\s+\S+){{0,{match.group(1)}}}?\s+[\"“‘'(]{{0,2}}"


def _tested(words: str) -> str:
    """A long list of words behind a look at their first letters, so that few are tried where none stands."""
    return opening_test(words) + words if len(words) > _LONG and is_one_item(words) else words


class _Guards:
    """Makes guarded patterns of those of the data: what its macros need is read off once."""

    def __init__(self, macros: dict[str, str]) -> None:
        self.stock = Stock()
        self._macros = macros
        self._tested = {name: _tested(_expand(words, macros)) for name, words in macros.items()}
        self._parts: dict[str, Parts] = {}
        for name in macros:
            self._learn(name)

    def _learn(self, name: str) -> Parts:
        if name not in self._parts:
            words = self._macros[name]
            for inner in _MACRO.findall(words):
                self._learn(inner)
            whole = is_one_item(words)
            self._parts[name] = take_apart(words, macros=self._parts) if whole else Parts(None, ())
        return self._parts[name]

    def __call__(self, pattern: str) -> Guarded:
        parts = take_apart(_GAP.sub(_gap, pattern), macros=self._parts)
        return self.stock.guard(_expand(pattern, self._tested), parts=parts)

    def all(self, patterns: Sequence[str]) -> tuple[Guarded, ...]:
        return tuple(map(self, patterns))


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Read and compile the cues, once."""
    general, spanish, against = (_yaml(f"relevance{part}.yml") for part in ("", "_spanish", "_against"))
    macros = {
        name: re.sub(r"\|\s+", "|", words.strip())
        for name, words in _yaml("relevance_words.yml")["macros"].items()
    } | {"COUNTRY": _countries()}
    barrier = re.compile(macros["BARRIER"])
    guarded = _Guards(macros)
    cues = tuple(
        Cue(
            name=row["name"],
            weight=float(row["weight"]),
            scope=row["in"],
            patterns=guarded.all(row.get("patterns", [])),
            spanish=guarded.all(spanish["patterns"].get(row["name"], [])),
            needs=guarded.all(row.get("needs", [])),
            against=row["weight"] < 0,
            absent=bool(row.get("absent")),
            unless=re.compile(_expand(row["unless"], macros)) if "unless" in row else None,
            minimum=int(row.get("minimum", 1)),
            barrier=barrier if row.get("barred") else None,
            decides=bool(row.get("decides")),
            topic=bool(row.get("topic")),
            beside=row.get("with", ""),
            alone=bool(row.get("alone")),
        )
        for row in [*general["for"], *against["against"]]
    )
    return Cues(
        gun=guarded(r"\b{GUN}"),
        statute=next(cue.patterns for cue in cues if cue.name == _STATUTE),
        cues=cues,
        boilerplate=guarded.all(_BOILERPLATE),
        opinion=guarded.all(_yaml("relevance_opinion.yml")["opinion"]),
        stock=guarded.stock,
    )
