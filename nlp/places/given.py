"""Somebody's home after a name: "Brittany Kessel of Tucson"."""

from __future__ import annotations

import re

from nlp.gazetteer.data import fold, given_names

_PERSON_OF = re.compile(
    r"(?<![\w'’&-])(?P<given>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?:\s[A-Z]\.?)?(?:\s[A-ZÁÉÍÓÚÑ][\w'’-]+){1,2}(?:,?\s(?:Jr|Sr)\.?)?,?\s(?:of|from)\s$"
)


def is_home_of(left: str) -> bool:
    """True if a person's name and "of" end the words before a place."""
    person = _PERSON_OF.search(left)
    return person is not None and fold(person["given"]) in given_names()
