"""The cues of data/relevance*.yml as compiled patterns with their weights."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).parent.parent / "data"
_GAP = re.compile(r"\{TO (\d+)\}")
#: Macros may hold macros, at most so deep.
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """A named reason for or against; `scope` is gun, any, title, first, lede, opening or front.

    `decides` cues tell an act of supply; `topic` cues another matter, which says less beside such an act.
    `beside` names the cue without which this one says nothing.
    """

    name: str
    weight: float
    scope: str
    pattern: re.Pattern[str] | None
    spanish: re.Pattern[str] | None
    needs: tuple[re.Pattern[str], ...]
    against: bool
    absent: bool
    unless: re.Pattern[str] | None
    minimum: int
    barrier: re.Pattern[str] | None
    decides: bool
    topic: bool
    beside: str

    def search(self, sentence: str, spanish: bool) -> str:
        """The words of a sentence (lower case) that the cue is found in, or ""."""
        if self.needs:
            matches = [pattern.search(sentence) for pattern in self.needs]
            told = [match.group() for match in matches if match]
            return " … ".join(told) if len(told) == len(matches) else ""
        for pattern in (self.pattern, self.spanish if spanish else None):
            for match in pattern.finditer(sentence) if pattern else ():
                # "selling heroin and possessing a gun": the gun belongs to the nearer verb.
                if not (self.barrier and self.barrier.search(match.group())):
                    return match.group()
        return ""


@dataclass(frozen=True, slots=True)
class Cues:
    """The gun words and all cues."""

    gun: re.Pattern[str]
    cues: tuple[Cue, ...]


def _yaml(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((_DATA / name).read_text("utf-8"))
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
    return _GAP.sub(lambda match: rf"(?:\s+\S+){{0,{match.group(1)}}}?\s+[\"“‘'(]{{0,2}}", pattern)


def _any_of(patterns: list[str], macros: dict[str, str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{_expand(pattern, macros)})" for pattern in patterns))


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Read and compile the cues, once."""
    general, spanish, against = (_yaml(f"relevance{part}.yml") for part in ("", "_spanish", "_against"))
    macros = {
        name: re.sub(r"\|\s+", "|", words.strip())
        for name, words in _yaml("relevance_words.yml")["macros"].items()
    } | {"COUNTRY": _countries()}
    barrier = re.compile(macros["BARRIER"])
    cues = tuple(
        Cue(
            name=row["name"],
            weight=float(row["weight"]),
            scope=row["in"],
            pattern=_any_of(row.get("patterns", []), macros),
            spanish=_any_of(spanish["patterns"].get(row["name"], []), macros),
            needs=tuple(re.compile(_expand(pattern, macros)) for pattern in row.get("needs", [])),
            against=row["weight"] < 0,
            absent=bool(row.get("absent")),
            unless=re.compile(_expand(row["unless"], macros)) if "unless" in row else None,
            minimum=int(row.get("minimum", 1)),
            barrier=barrier if row.get("barred") else None,
            decides=bool(row.get("decides")),
            topic=bool(row.get("topic")),
            beside=row.get("with", ""),
        )
        for row in [*general["for"], *against["against"]]
    )
    return Cues(re.compile(r"\b" + macros["GUN"]), cues)
