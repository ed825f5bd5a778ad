"""Guns that a text has told of and that came to light later: at a crime, or with another country's forces.

"Officers found nine rifles" is a seizure; "one of the rifles was found on May 3 after an ambush" a recovery.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import Event, Precision
from nlp.dates.candidates import DateCandidate
from nlp.dates.model import EventGuess

#: How sure a recovery is that the scene tells.
SCENE = 0.6
_GUN = (
    r"(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|revolvers?|"
    r"machine guns?|barretts?|glocks?|aks?|ak-47s?)"
)
_ARMA = r"(?:armas?|fusil(?:es)?|rifles?|pistolas?|rev[oó]lver(?:es)?|barretts?|glocks?|ak)"
_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\d+|another|"
    r"others|some|several|"
    r"many|most|half|at least \w+)"
)
_CUANTAS = r"(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|varias|varios|otr[oa]s?|algun[oa]s)"
#: Some of the guns of which the text has told, or the one of them.
_PART = re.compile(
    rf"\b{_COUNT} of (?:the|those|them|these|his|her|their|its|[A-Z][\w-]+[’']s)\b|"
    rf"\bthe (?:\S+ ){{0,2}}?{_GUN}\b(?! (?:of|from|shop|store|dealer|ring|show|case|trafficking|"
    rf"charges?)\b)|"
    rf"\b{_CUANTAS} de (?:las|los|ellas|ellos|es[ao]s|est[ao]s|sus)\b|"
    rf"\b(?:el|la|del|al|un) {_ARMA}\b(?! de fuego)|\botr[oa]s? (?:{_CUANTAS} )?(?:\w+ )?(?:{_ARMA}|galil)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:recover\w*|found|left|dropped|seized|captured|turned up|surfaced|came out of|"
    r"picked up|thrown|discarded|(?:re)?apareci\w*|hallad\w*|hall(?:ó|aron)|encontr\w+|localiz\w+|"
    r"decomis\w+|asegur\w+|"
    r"recuper\w+|tirad[oa]s?|ocup(?:ó|aron|ad\w+))\b",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"\b(?:shootings?|shoot-?outs?|murders?|homicides?|killings?|killed|kill|slain|dead|died|body|"
    r"bodies|wound(?:ed|ing)?|"
    r"attack|ambush\w*|massacre|gunfight|carjacking|crime scenes?|asesinatos?|homicidios?|tiroteo|"
    r"balacera|ataque|"
    r"agresi[oó]n|enfrent\w+|atraco|emboscada|muri(?:ó|eron)|mat(?:ó|aron|ar)|sicarios|cuerpos?|"
    r"cad[aá]ver(?:es)?)\b",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\b(?:(?:mexican|philippine|haitian|colombian|canadian|honduran|guatemalan|jamaican|dominican|"
    r"ecuadorian|salvadoran|"
    r"toronto|ontario) (?:\w+ )?(?:army|soldiers|marines|navy|police|troops|authorities|forces|"
    r"officials)|army|soldiers|"
    r"marines|troops|ej[eé]rcito(?: mexicano)?|soldados|militares|infantes de marina|"
    r"(?:autoridades|polic[ií]a|fiscal[ií]a) (?:mexican\w+|canadiens\w+|haitian\w+|colombian\w+))\b",
    re.IGNORECASE,
)
#: What may have been guessed instead.
_ELSE = frozenset({Event.SEIZURE, Event.ARREST, Event.OFFENSE_START, Event.RECOVERY})
_ENDS = re.compile(r"[;:]\s")


def with_recoveries(
    candidates: Sequence[DateCandidate], guesses: Sequence[tuple[EventGuess, ...]]
) -> list[tuple[EventGuess, ...]]:
    """The guesses, with recoveries where the scene of a date tells of guns that came to light."""
    return [
        (EventGuess(Event.RECOVERY, max(SCENE, events[0].probability if events else 0)),)
        if _may_be(candidate, events) and _is_recovery(candidate)
        else events
        for candidate, events in zip(candidates, guesses, strict=True)
    ]


def _may_be(candidate: DateCandidate, events: tuple[EventGuess, ...]) -> bool:
    if candidate.phrase.opens or candidate.phrase.closes or candidate.resolved[1] is Precision.YEAR:
        return False
    if events:
        return events[0].event in _ELSE
    trigger = candidate.trigger
    return (
        trigger is None
        or trigger.event in {Event.RECOVERY, Event.SEIZURE}
        or _CRIME.match(candidate.context, trigger.start) is not None
    )


def _is_recovery(candidate: DateCandidate) -> bool:
    """True if the part of the sentence in which a date stands tells of some of the guns, found elsewhere."""
    text, first, last = candidate.context, 0, len(candidate.context)
    for match in _ENDS.finditer(text):
        if match.end() <= candidate.start:
            first = match.end()
        elif match.start() >= candidate.end:
            last = match.start()
            break
    if not _PART.search(text, first, last) or not _FOUND.search(text, first, last):
        return False
    return bool(_CRIME.search(text, first, last) or _FORCES.search(text, first, last))
