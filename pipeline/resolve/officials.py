"""Judges, case agents and prosecutors whom a text names, and captions: light clues, for dockets and news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.people.words import people_words
from pipeline.resolve.names import parse_name

JUDGE, MAGISTRATE, AGENT, PROSECUTOR = "judge", "magistrate", "agent", "prosecutor"

_PART = r"(?:St\. [A-Z]\w+|[A-ZÁÉÍÓÚÑ][\w'’-]+|[A-Z]\.?)"
_NAME = rf"({_PART}(?: (?:de |del |de la )?{_PART}){{0,4}})"
_OFFICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (MAGISTRATE, re.compile(rf"\b[Mm]agistrate(?: Judge)?:? {_NAME}")),
    (JUDGE, re.compile(rf"(?<!Magistrate )\b(?:[Jj]udge|JUDGE|Court Justice):? (?:to )?{_NAME}")),
    (JUDGE, re.compile(rf"\b[Jj]uez[a]?(?: (?:federal|de distrito|del distrito))*,? {_NAME}")),
    (AGENT, re.compile(rf"\b[Ss]pecial [Aa]gent {_NAME}")),
    (AGENT, re.compile(rf"\b[Aa]gente [Ee]special(?: (?:de la|del) [A-Z]{{2,5}})? {_NAME}")),
    (PROSECUTOR, re.compile(rf"\b(?:Assistant|Asst\.) (?:U\.? ?S\.?|United States) Attorneys? {_NAME}")),
    (PROSECUTOR, re.compile(rf"\b[Ff]iscal(?: [Ff]ederal)? [Aa]uxiliar(?: [Ff]ederal)? {_NAME}")),
)
#: Assistant U.S. Attorneys Ada Quorl, Bo Zent and Io Brank: the names after the first.
_NEXT = re.compile(rf"(?:, and|,| and| y|, y) {_NAME}")
_CAPTION = re.compile(rf"\b(?:USA|U\.S\.A?\.?|United States(?: of America)?),? (?:v\.?|vs\.?) {_NAME}")


@dataclass(frozen=True, slots=True, order=True)
class Official:
    """An office held in the matter, and who holds it: the surname, with the initial but for judges."""

    office: str
    key: str


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    words = people_words()
    return (words.common | words.not_names) - words.surnames - words.given


def officials(text: str) -> frozenset[Official]:
    """Who judges, investigates and prosecutes, as far as the text says so."""
    return frozenset(_officials(text))


def captions(text: str) -> frozenset[str]:
    """The surnames of the defendants by whom cases are called: `USA v. Quorl et al` → `quorl`."""
    found = (parse_name(match[1].removesuffix(" et al")) for match in _CAPTION.finditer(text))
    return frozenset(name.parts[-1] for name in found if name.parts)


def _officials(text: str) -> Iterator[Official]:
    for office, pattern in _OFFICES:
        for found in pattern.finditer(text):
            if key := _key(office, found[1]):
                yield Official(office, key)
            if office != PROSECUTOR:
                continue
            end = found.end()
            while following := _NEXT.match(text, end):
                if key := _key(office, following[1]):
                    yield Official(office, key)
                end = following.end()


def _key(office: str, written: str) -> str:
    """`Edward M. Corben` → `corben` for a judge, `e corben` for others; empty where it is no name."""
    parts = parse_name(written).parts
    while parts and parts[-1] in _no_names():
        parts = parts[:-1]
    if not parts or len(parts[-1]) < 3 or any(len(part) > 1 and part in _no_names() for part in parts):
        return ""
    if office in {JUDGE, MAGISTRATE}:
        return parts[-1]  # often told by the surname alone
    return f"{parts[0][0]} {parts[-1]}" if len(parts) > 1 else ""
