"""Clues read off the bare text: full dates, capitalised words, runs that may be names.

They are weak, but they are there where the extractor found no name, and in another language as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from nlp.people.words import people_words
from pipeline.resolve.names import fold, is_common

_DATA = Path(__file__).parent / "data"
#: Clues of a long document are those of its beginning: what follows is background and boilerplate.
READ = 12_000


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    data = read_yaml(_DATA / "months.yml")
    return {name: number for number, names in data["months"].items() for name in names}


@lru_cache(maxsize=1)
def _plain_words() -> frozenset[str]:
    data = read_yaml(_DATA / "plain_words.yml")
    return frozenset(data["words"].split()) | people_words().common | people_words().given


_MONTH = r"([A-Za-z]{3,10})\.?"
_ENGLISH = re.compile(rf"\b{_MONTH} (\d{{1,2}}),? (\d{{4}})\b")
_SPANISH = re.compile(rf"\b(\d{{1,2}}) (?:de )?{_MONTH} (?:de |del )?(\d{{4}})\b")
_CAPITALISED = re.compile(r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü'’]+(?:-[A-ZÁÉÍÓÚÑ]?[a-záéíóúñü]+)?")
_RUN = re.compile(
    r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?: [A-Z]\.)?(?: (?:de |del |De )?[A-ZÁÉÍÓÚÑ][a-záéíóúñü-]+){1,3}"
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the bare text gives: one folded line, full dates, distinctive words, runs of names."""

    line: str
    days: frozenset[str]
    words: frozenset[str]
    runs: frozenset[str]


def read_clues(title: str, text: str) -> Clues:
    """Collect the clues of a document."""
    raw = f"{title}\n{text[:READ]}"
    return Clues(
        line=f" {' '.join(re.findall(r'[a-z0-9]+', fold(raw)))} ",
        days=frozenset(full_dates(raw)),
        words=frozenset(distinctive_words(raw)),
        runs=frozenset(fold(found).replace(".", "") for found in _RUN.findall(raw)),
    )


def full_dates(text: str) -> set[str]:
    """Days written with their year: `April 18, 2024`, `18 de abril de 2024`."""
    months = _months()
    found = set()
    for match in _ENGLISH.finditer(text):
        if month := months.get(match[1].lower()):
            found.add(f"{match[3]}-{month:02d}-{int(match[2]):02d}")
    for match in _SPANISH.finditer(text):
        if month := months.get(match[2].lower()):
            found.add(f"{match[3]}-{month:02d}-{int(match[1]):02d}")
    return found


def distinctive_words(text: str) -> set[str]:
    """Capitalised words that are neither frequent names nor the vocabulary of any such document."""
    plain = _plain_words()
    months = _months()
    words = {fold(word) for word in _CAPITALISED.findall(text)}
    lower = set(re.findall(r"\b[a-záéíóúñü]{4,}", text))
    # A word that also stands in lower case only began a sentence.
    return {
        w
        for w in words
        if len(w) >= 4 and w not in plain and w not in months and not is_common(w) and w not in lower
    }
