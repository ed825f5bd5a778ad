"""Somebody's home after a name: "Brittany Kessel of Tucson"."""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from nlp.gazetteer_data import DATA, fold

_PERSON_OF = re.compile(
    r"(?<![\w'’&-])(?P<given>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?:\s[A-Z]\.?)?(?:\s[A-ZÁÉÍÓÚÑ][\w'’-]+){1,2}(?:,?\s(?:Jr|Sr)\.?)?,?\s(?:of|from)\s$"
)


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Folded given names."""
    with (DATA / "given_names.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(fold(row[0]) for row in csv.reader(file) if row)


def is_home_of(left: str) -> bool:
    """True if a person's name and "of" end the words before a place."""
    person = _PERSON_OF.search(left)
    return person is not None and fold(person["given"]) in given_names()
