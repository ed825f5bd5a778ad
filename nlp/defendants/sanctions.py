"""Whom a list of sanctions names: who is on it and is not told to be accused besides.

"Treasury designated Otto Lund and his company"        sanctioned
"Lund, who is under indictment in Dallas, was added"   charged
"""

from __future__ import annotations

import re

from nlp.defendants.targets import Targets

_I = re.IGNORECASE
_ACCUSING = re.compile(
    r"\b(?:indict(?:ed|ment)|charged|accused|accomplices?|co-?defendants?|awaits? trial|acusad[oa]s?|"
    r"imputad[oa]s?|"
    r"cómplices?|procesad[oa]s?|enfrentan? (?:un |una |los )?(?:cargos|juicio|acusación))\b",
    _I,
)


def unaccused(targets: Targets) -> set[int]:
    """The persons, by `id`, whom no sentence that names them calls accused, or another's accomplice."""
    found: set[int] = set()
    for person in targets.defendants:
        sentences = (targets.reading.sentence_at(mention.start) for mention in person.mentions)
        if not any(sentence is not None and _ACCUSING.search(sentence.text) for sentence in sentences):
            found.add(id(person))
    return found


def sanction_page(targets: Targets) -> bool:
    """True if the title is about a sanction."""
    return bool(re.search(r"\bsanci?on", targets.reading.document.title, _I))
