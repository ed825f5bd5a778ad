"""Days of the week and "two months ago" that tell when guns were taken, not what came of it."""

from __future__ import annotations

import re

from nlp.dates.clauses import is_clause_boundary
from nlp.dates.triggers import Trigger
from nlp.timex import Phrase

#: Guns, in either language.
GUNS = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|rounds|glocks?|switches|silencers?|"
    r"armas?|fusil\w*|pistolas?|cartuchos|munici[oó]n(?:es)?|balas)\b",
    re.IGNORECASE,
)
#: How far from a theft's noun its weekday may stand.
NOUN_REACH = 18
_LOOT = re.compile(
    rf"{GUNS.pattern}|\b(?:stores?|shops?|pawn\w*|dealers?|break-?ins?|burglar\w*|armer[ií]as?|tiendas?)\b",
    re.IGNORECASE,
)
#: Of these a weekday is the theft's where it stands beside: "the break-in early Tuesday".
_THEFT_NOUN = re.compile(
    r"burglar\w*|thefts?|robber\w+|heists?|break-?ins?|stolen|thieves|robos?|ladrones", re.I
)
_TOOK_PLACE = re.compile(
    r"\s(?:that |which |que )?(?:occurred|happened|took place|came|ocurri[oó]|sucedi[oó]|fue)\s"
    r"(?:on |early |el )?",
    re.I,
)
_WAS = re.compile(r"\b(?:was|were|been)\s(?:\w+\s)?$", re.IGNORECASE)


def is_theft_then(sentence: str, before: str, phrase: Phrase, trigger: Trigger | None) -> bool:
    """True if "Tuesday" or "two months ago" tells when guns were taken, not what came of it."""
    if trigger is None or trigger.name != "theft":
        return False
    end = len(before) + phrase.end - phrase.start
    between = before[trigger.end :] if trigger.end <= len(before) else sentence[end : trigger.start]
    if _TOOK_PLACE.fullmatch(between):
        return True
    if not _LOOT.search(sentence):
        return False
    passive = _WAS.search(sentence[: trigger.start]) is not None
    noun = _THEFT_NOUN.fullmatch(sentence, trigger.start, trigger.end)
    loot = noun is not None and noun.group().lower() == "stolen"  # "guns stolen from a shop last month"
    if noun and not passive and not loot:
        between = between.removeprefix(",")  # "two months ago, three thefts …"
        return len(between) <= NOUN_REACH and not re.search(r"[,;:.(]", between)
    return not is_clause_boundary(between)
