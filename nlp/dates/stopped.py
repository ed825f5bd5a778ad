"""Arrests told without a day of their own: who is stopped with guns on the road or at the border."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import Event, Precision
from nlp.dates.candidates import DateCandidate, is_elsewhere
from nlp.dates.model import EventGuess
from nlp.opened import Opened
from nlp.reading import Reading

#: How sure an arrest is that is told after a dated seizure: so many of the annotated ones are of that day.
ARREST_TOO = 0.55
_TWIN, _ON_THE_ROAD = "rule:seizure&arrest", frozenset({"w:border", "w:vehicle"})
_TRAVELLER = (
    r"(?:driver|passenger|motorist|occupant|travell?er|man|woman|suspect|couple|pair|citizen|pedestrian)s?"
)
_CONDUCTOR = (
    r"(?:conductora?|chofer|operador|pasajer[oa]s?|ocupantes?|tripulantes?|sujetos?|hombres?|mujer(?:es)?|"
    r"personas?|ciudadan[oa]s?|estadounidenses?|mexican[oa]s?)"
)
#: The driver, the couple, the citizen of 33 was arrested: somebody who was stopped there.
_TAKEN = Opened(
    rf"\b{_TRAVELLER}\b(?:, [^.;]{{1,60}},)?(?:\s\S+){{0,3}}?\s(?:was|were)\s(?:\w+\s)?"
    r"(?:arrested|taken into custody|detained|apprehended)\b|"
    r"\b(?:arrested|detained|apprehended|took)\s(?:the|its|both|an?|two)\s(?:[\w-]+\s){0,5}?"
    rf"{_TRAVELLER}\b|"
    r"\b(?:arrest of|arresto del?|detenci[oó]n del?|captura del?|aprehensi[oó]n del?)\s"
    r"(?:the\s|la\s|los\s|sus?\s)?"
    rf"(?:{_TRAVELLER}|{_CONDUCTOR})\b|"
    r"\b(?:detuv\w+|arrest(?:ó|aron)|aprehend\w+|captur(?:ó|aron))\s(?:a\s|al\s)"
    rf"(?:los?\s|las?\s|un\s|una\s|sus?\s|dos\s)?(?:\w+\s)?{_CONDUCTOR}\b|"
    rf"\b{_CONDUCTOR}\b[^.;]{{0,60}}?\b(?:fue|fueron|quedó|quedaron|resultó|resultaron)\s"
    r"(?:detenid|arrestad|aprehendid|capturad)[oa]s?",
    re.IGNORECASE,
)


def with_arrests(
    reading: Reading,
    candidates: Sequence[DateCandidate],
    features: Sequence[tuple[str, ...]],
    guesses: Sequence[tuple[EventGuess, ...]],
) -> list[tuple[EventGuess, ...]]:
    """Who is stopped with guns on the road or at the border is arrested there, where no other day is told."""
    if any(candidate.event is Event.ARREST for candidate in candidates):
        return list(guesses)
    taken = _is_driver_taken(reading)
    days = {
        candidate.resolved[0]
        for candidate, events in zip(candidates, guesses, strict=True)
        if candidate.resolved[1] is Precision.DAY and Event.SEIZURE in {guess.event for guess in events}
    }
    return [
        (*events, EventGuess(Event.ARREST, ARREST_TOO))
        if (_TWIN in names or (taken and days == {candidate.resolved[0]}))
        and not _ON_THE_ROAD.isdisjoint(names)
        and Event.SEIZURE in {guess.event for guess in events}
        and Event.ARREST not in {guess.event for guess in events}
        else events
        for candidate, names, events in zip(candidates, features, guesses, strict=True)
    ]


def _is_driver_taken(reading: Reading) -> bool:
    """True if somebody who was stopped is told to be arrested, in a sentence of this matter."""
    for match in _TAKEN.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        if sentence is not None and not is_elsewhere(sentence.text):
            return True
    return False
