"""The federal district courts and every way in which a text names one.

"Southern District of Texas", "S.D. Tex.", "USAO - Florida, Southern", "Distrito Sur de Texas", "Brownsville".
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.opened import Opened

_DATA = Path(__file__).parent.parent / "data"
_PARTS = ("Northern", "Southern", "Eastern", "Western", "Middle", "Central")


@dataclass(frozen=True, slots=True)
class District:
    """One of the 94 federal district courts; `towns` are its seats and the towns in which cases arise."""

    id: str
    name: str
    state: str
    postal: str
    ap: str
    part: str
    towns: tuple[str, ...]
    seats: tuple[str, ...]
    mexican_border: bool


@dataclass(frozen=True, slots=True)
class CourtNames:
    """What towns, states and districts are called, and the patterns that find them."""

    by_state_part: dict[tuple[str, str], str]
    sole_in_state: dict[str, str]
    towns: dict[str, tuple[str, ...]]
    states: dict[str, str]
    state_of: dict[str, str]
    english: Opened
    spanish: Opened
    short: re.Pattern[str]
    office: Opened
    place: Opened
    federal: re.Pattern[str]
    own_state: Opened


@lru_cache(maxsize=1)
def districts() -> tuple[District, ...]:
    """All federal district courts (data/courts.csv)."""
    with (_DATA / "courts.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            District(
                id=row["id"],
                name=row["name"],
                state=row["state"].removeprefix("the "),
                postal=row["postal"],
                ap=row["ap"],
                part=row["part"],
                towns=tuple(t.strip() for t in f"{row['seats']};{row['towns']}".split(";") if t.strip()),
                seats=tuple(t.strip().lower() for t in row["seats"].split(";") if t.strip()),
                mexican_border=row["mexican_border"] == "yes",
            )
            for row in csv.DictReader(file)
        )


#: Accents off, letter by letter, so that offsets stay those of the text.
PLAIN = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")


def _any_of(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


@lru_cache(maxsize=1)
def court_names() -> CourtNames:
    """The names of data/courts.csv and data/court_words.yml, compiled."""
    words: dict[str, Any] = read_yaml(_DATA / "court_words.yml")
    courts = districts()
    states = {d.state.lower(): d.state for d in courts} | {
        k.translate(PLAIN): v for k, v in words["states_spanish"].items()
    }
    forms = states | {d.ap.lower(): d.state for d in courts} | dict(words["states_bluebook"])
    in_state: dict[str, list[str]] = defaultdict(list)
    towns: dict[str, list[str]] = defaultdict(list)
    for d in courts:
        in_state[d.state].append(d.id)
        for town in d.towns:
            towns[town.lower()].append(d.id)
    state = f"(?P<state>{_any_of(list(states))})"
    part = "(?P<part>" + "|".join(_PARTS) + ")"
    aps = _any_of([d.ap.lower() for d in courts] + list(words["states_bluebook"]))
    postals = _any_of([d.postal.lower() for d in courts])
    parts_es = _any_of(list(words["parts_spanish"]))
    return CourtNames(
        by_state_part={(d.state, d.part): d.id for d in courts},
        sole_in_state={name: ids[0] for name, ids in in_state.items() if len(ids) == 1},
        towns={town: tuple(ids) for town, ids in towns.items()},
        states=forms,
        state_of={d.id: d.state for d in courts},
        english=Opened(
            rf"\b(?:{part}\s+)?District\s+(?:Court\s+)?(?:of|for)\s+(?:the\s+)?{state}\b", re.IGNORECASE
        ),
        spanish=Opened(
            rf"\b(?:distrito|corte de distrito|tribunal de distrito)\s+(?:(?:federal|judicial)\s+)?"
            rf"(?:(?:del\s+)?(?P<part>{parts_es})\s+)?(?:de\s+)?(?:del estado de\s+)?{state}\b",
            re.IGNORECASE,
        ),
        short=re.compile(
            rf"\b(?P<part>[NSEWMC])?\.?D\.?\s?(?P<state>{aps}|{postals})(?!\w)",
            re.IGNORECASE,
        ),
        office=Opened(rf"\bUSAO\s*[-–]\s*{state}(?:,\s*{part})?", re.IGNORECASE),
        # Only where a capital opens the name ("sur de Texas" apart): names are tried at few places.
        place=Opened(
            rf"\b(?-i:(?=[A-Z]|sur ))(?:{_any_of(list(towns))}|{_any_of(list(forms))})(?!\w)", re.IGNORECASE
        ),
        # Of a text in lower case: to look for either case takes three times as long.
        federal=re.compile(re.sub(r"\|\s+", "|", words["federal"])),
        own_state=Opened(re.sub(r"\|\s+", "|", words["state"]), re.IGNORECASE),
    )


def _district(part: str | None, state: str) -> str | None:
    names = court_names()
    if not part:
        return names.sole_in_state.get(state)
    return names.by_state_part.get((state, part))


def _part(word: str | None) -> str | None:
    if not word:
        return None
    words: dict[str, Any] = _words()
    return (
        words["parts_spanish"].get(word.lower())
        or words["parts_abbreviated"].get(word.upper())
        or word.capitalize()
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    raw: dict[str, Any] = read_yaml(_DATA / "court_words.yml")
    return raw


def read_districts(text: str) -> list[tuple[str, int, int, str]]:
    """Every district named in a text: (court, start, end, rule)."""
    names = court_names()
    found = []
    text = text.translate(PLAIN)
    for pattern, rule in (
        (names.english, "district by name"),
        (names.spanish, "district by its Spanish name"),
        (names.short, "district abbreviated"),
        (names.office, "U.S. Attorney's Office by district"),
    ):
        for match in pattern.finditer(text):
            if pattern is names.short and "." not in match.group() and not match.group().isupper():
                continue
            state = match["state"].lower()
            full = names.states.get(state) or _by_postal(state)
            court = _district(_part(match["part"]), full) if full else None
            if court:
                found.append((court, match.start(), match.end(), rule))
    return found


def _by_postal(postal: str) -> str | None:
    return next((d.state for d in districts() if d.postal.lower() == postal), None)
