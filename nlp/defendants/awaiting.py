"""Who still waits for a sentence: a judge has none to give but to those who were found guilty.

"Castell will be sentenced on April 26"   pleaded_guilty, where no trial is told   "espera sentencia"
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Stage
from nlp.defendants.fates import BEYOND_CHARGE
from nlp.defendants.targets import Targets
from nlp.opened import Opened

_AWAITS = Opened(
    r"\b(?:(?:will|(?:is|are|was|were|due|set|scheduled|expected) to|ha(?:s|"
    r"ve) yet to) (?:\w+ )?be sentenced|"
    r"will sentence|"
    r"(?:has|have) not (?:yet )?been sentenced|(?:is|are) (?:now )?(?:scheduled|due) for (?:\w+ )?sentencing|"
    r"(?:awaits?|awaiting) (?:\w+ )?sentenc(?:e|ing)|faces? sentencing|sentencing (?:for|of) |"
    r"(?:sentencing|sentence date) (?:is|has been|was) (?:set|scheduled)|will learn (?:his|her|their) "
    r"(?:fate|sentences?|punishment)|"
    r"esperan? (?:\w+ )?(?:sentencia|condena|ser (?:sentenciad|condenad)[oa]s?)|aguardan? (?:\w+ )?sentencia|"
    r"(?:serán?|sean?|habrán? de ser|van? a ser) (?:sentenciad|condenad)[oa]s?|a la espera de (?:su |una )?"
    r"(?:sentencia|condena|ser (?:sentenciad|condenad))|pendientes? de (?:\w+ )?(?:sentencia|condena)|"
    r"(?:conocerán?|recibirán?|escucharán?) (?:(?:su|la) )?(?:sentencia|condena|pena)|"
    r"a[uú]n no (?:ha|han) sido (?:sentenciad|condenad)[oa]s?)\b",
    re.IGNORECASE,
)
#: Beside those whom a jury found guilty: "Two others earlier entered pleas."
_OTHERS_PLEADED = re.compile(
    r"\b(?:others?|co-?defendants?|otr[oa]s|coacusad[oa]s)\b[^.;]{0,50}\b(?:pleaded|pled|"
    r"entered (?:guilty )?pleas|"
    r"se (?:hab[ií]an )?declar\w+ culpables)\b(?! not)",
    re.IGNORECASE,
)
#: "He is scheduled to be sentenced June 4 if convicted": nobody waits yet.
_CONDITION_AFTER = re.compile(
    r"[^.;]{0,60}?\b(?:if|should|unless|si)\b[^.;]{0,20}?\b(?:convict|guilty|conden|culpab)", re.IGNORECASE
)
#: "If convicted, he will be sentenced by Judge Roe": nobody waits yet.
_CONDITION = re.compile(r"\b(?:if|unless|could|(?-i:may)|might|would|si|podría)\b[^.;]{0,60}$", re.IGNORECASE)


def settle_awaiting(
    targets: Targets, told: dict[int, set[Stage]], own: dict[int, set[Stage]], *, tried: bool
) -> None:
    """Add to `told` (stages by `id`) the guilt of those who wait for a sentence, where no more is told.

    A sentence that is told of several, or of nobody by name, is none of `own` and not theirs.
    """
    waiting = awaiting_sentence(targets)
    others = bool(waiting) and _OTHERS_PLEADED.search(targets.reading.text) is not None
    for key in waiting:
        if Stage.SENTENCED not in own[key]:
            told[key].discard(Stage.SENTENCED)
        if not told[key] & BEYOND_CHARGE:
            pleaded = not tried or (any(Stage.CONVICTED in mine for mine in told.values()) and others)
            told[key].add(Stage.PLEADED_GUILTY if pleaded else Stage.CONVICTED)


def awaiting_sentence(targets: Targets) -> set[int]:
    """The persons, by `id`, who are named as waiting for their sentence."""
    found: set[int] = set()
    text = targets.reading.text
    for match in _AWAITS.finditer(text):
        if _CONDITION.search(text[max(0, match.start() - 80) : match.start()]) or _CONDITION_AFTER.match(
            text, match.end()
        ):
            continue
        found |= {
            id(person)
            for person in targets.of(match.start(), match.end())
            if targets.names_in_sentence(person, match.start())
        }
    return found
