"""Who still waits for a sentence: a judge has none to give but to those who were found guilty.

"Castell will be sentenced on April 26"   pleaded_guilty, where no trial is told   "espera sentencia"
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Stage
from nlp.defendants.fates import BEYOND_CHARGE
from nlp.defendants.targets import Targets

_AWAITS = re.compile(
    r"\b(?:(?:will|is|are|to) (?:\w+ )?be sentenced|(?:is|are) (?:now )?(?:awaiting|scheduled for|due for) "
    r"(?:\w+ )?sentencing|awaits? (?:\w+ )?sentenc(?:e|ing)|faces sentencing|sentencing (?:for|of) |"
    r"(?:sentencing|sentence date) (?:is|has been|was) (?:set|scheduled)|"
    r"esperan? (?:\w+ )?(?:sentencia|condena)|aguardan? (?:\w+ )?sentencia|serán? sentenciad[oa]s?)\b",
    re.IGNORECASE,
)
#: "If convicted, he will be sentenced by Judge Roe": nobody waits yet.
_CONDITION = re.compile(r"\b(?:if|unless|could|may|might|would|si|podría)\b[^.;]{0,60}$", re.IGNORECASE)


def settle_awaiting(targets: Targets, told: dict[int, set[Stage]], *, tried: bool) -> None:
    """Add to `told` (stages by `id`) the guilt of those who wait for a sentence, where no more is told."""
    for key in _awaiting(targets):
        if not told[key] & BEYOND_CHARGE:
            told[key].add(Stage.CONVICTED if tried else Stage.PLEADED_GUILTY)


def _awaiting(targets: Targets) -> set[int]:
    """The persons, by `id`, who are named as waiting for their sentence."""
    found: set[int] = set()
    text = targets.reading.text
    for match in _AWAITS.finditer(text):
        if _CONDITION.search(text[max(0, match.start() - 80) : match.start()]):
            continue
        found |= {
            id(person)
            for person in targets.of(match.start(), match.end())
            if targets.names_in_sentence(person, match.start())
        }
    return found
