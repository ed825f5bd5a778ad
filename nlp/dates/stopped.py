"""Arrests and seizures that another one implies: who is stopped with guns, on the road or at the border."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import CountRole, Event, Precision
from nlp.annotation import Count
from nlp.dates.candidates import DateCandidate, told_until
from nlp.dates.elsewhere import is_elsewhere
from nlp.dates.model import EventGuess
from nlp.opened import Opened
from nlp.reading import Reading

#: How sure an arrest is that is told after a dated seizure: so many of the annotated ones are of that day.
ARREST_TOO = 0.55
_TWIN, _FOUND_THEN = "rule:seizure&arrest", "rule:arrest&seizure"
_ON_THE_ROAD = frozenset({"w:border", "w:vehicle"})
_TRAVELLER = (
    r"(?:driver|passenger|motorist|occupant|travell?er|man|woman|suspect|couple|pair|citizen|pedestrian)s?"
)
_CONDUCTOR = (
    r"(?:conductora?|chofer|operador|pasajer[oa]s?|ocupantes?|tripulantes?|sujetos?|hombres?|mujer(?:es)?|"
    r"personas?|ciudadan[oa]s?|estadounidenses?|mexican[oa]s?)"
)
#: What somebody who is stopped has with him.
_CARRIED = (
    r"(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|rounds|switches|"
    r"armas?|fusil(?:es)?|pistolas?|cartuchos|balas|municiones)"
)
#: The driver, the couple, the citizen of 33 was arrested: somebody who was stopped there.
_TAKEN = Opened(
    rf"\b{_TRAVELLER}\b(?:, [^.;]{{1,60}},)?(?:\s\S+){{0,3}}?\s(?:was|were|has been|have been)\s(?:\w+\s)?"
    r"(?:arrested|taken into custody|detained|apprehended)\b|"
    r"\b(?:arrested|detained|apprehended|took)\s(?:the|its|both|an?|one|two)\s(?:[\w-]+\s){0,5}?"
    rf"{_TRAVELLER}\b|"
    r"\b(?:arrest of|arresto del?|detenci[oó]n del?|captura del?|aprehensi[oó]n del?)\s"
    r"(?:the\s|la\s|los\s|sus?\s)?"
    rf"(?:{_TRAVELLER}|{_CONDUCTOR})\b|"
    r"\b(?:detuv\w+|arrest(?:ó|aron)|aprehend\w+|captur(?:ó|aron))\s(?:a\s|al\s)"
    rf"(?:los?\s|las?\s|un\s|una\s|sus?\s|dos\s)?(?:\w+\s)?{_CONDUCTOR}\b|"
    rf"\b{_CONDUCTOR}\b[^.;]{{0,60}}?\b(?:fue|fueron|quedó|quedaron|resultó|resultaron)\s"
    r"(?:\w+\sy\s)?(?:detenid|arrestad|aprehendid|capturad)[oa]s?",
    re.IGNORECASE,
)
#: "was arrested Tuesday with nine pistols": what he had was seized.
_WITH_GUNS = Opened(
    r"\b(?:arrested|caught|detained|nabbed|stopped|picked up|apprehended|detenid[oa]s?|arrestad[oa]s?|"
    r"aprehendid[oa]s?|capturad[oa]s?|sorprendid[oa]s?)\b[^.;]{0,140}?\b(?:with|carrying|bringing|con|"
    r"llevaba|portaba)\s"
    r"(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens of|"
    r"so (?:much|many)|more than|"
    rf"una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varias|varios|m[aá]s de)\s"
    rf"(?:[\w.,-]+\s){{0,5}}?{_CARRIED}\b|"
    r"\b(?:arrested|caught|detained|stopped|apprehended|detenid[oa]s?|detuvieron|detuvo|arrest(?:ó|aron|"
    r"ad[oa]s?)|"
    r"captur(?:ó|aron|ad[oa]s?)|aprehendid[oa]s?)\b[^.;]{0,120}?\b(?:try|tried|attempt|smuggl|intent|"
    r"tratar|tratab|"
    r"pretend|trasport|transport|conduc|introduc|cruz)\w*[^.;]{0,70}?\b(?:\d[\d,.]*|two|three|four|five|"
    r"six|seven|"
    r"eight|nine|ten|dozens of|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varias|varios)\s"
    rf"(?:[\w.,-]+\s){{0,5}}?{_CARRIED}\b|"
    r"\b(?:carrying|transporting|hauling|llevaban?|transportaban?|cargaban?|tra[ií]an?)\s(?:\d[\d,.]*|\w+)\s"
    rf"(?:[\w.,-]+\s){{0,5}}?{_CARRIED}\b[^.;]{{0,60}}?\b(?:was|were|fue|fueron|"
    r"qued(?:ó|aron))\s"
    r"(?:arrested|caught|detained|stopped|apprehended|detenid[oa]s?|arrestad[oa]s?|capturad[oa]s?|"
    r"aprehendid[oa]s?)\b",
    re.IGNORECASE,
)


#: Found on another occasion than the arrest.
_OTHERWISE = re.compile(
    r"\bhad (?:been|already|earlier)|\b(?:previously|earlier|since then|to date|in all|so far|later|"
    r"over the course|during the (?:course of|investigation)|throughout)\b|"
    r"\b(?:has|have|been) (?:since )?(?:recovered|seized)\b|\bof the \d|\btrace[ds]?\b|"
    r"\bcrime scenes?\b|\bhasta (?:la fecha|ahora)\b|\ben total\b",
    re.IGNORECASE,
)
#: What is told of guns that were found at an arrest.
_TAKEN_ROLES = frozenset({CountRole.SEIZED, CountRole.RECOVERED})


def _is_searched_then(
    reading: Reading, candidate: DateCandidate, other: DateCandidate | None, counts: Sequence[Count]
) -> bool:
    """True if the sentence of an arrest or the next ones, before any other date, count guns seized."""
    end = told_until(reading.text, candidate, other)
    if other is not None and other.phrase.start == end:
        last = reading.sentence_at(other.phrase.start)
        end = max(candidate.phrase.end, last.start) if last is not None else end
    first = candidate.sentence.start
    seized = (count.evidence.start for count in counts if count.role in _TAKEN_ROLES)
    at = next((at for at in seized if first <= at < end), None)
    if at is None:
        return False
    sentence = reading.sentence_at(at)
    return sentence is not None and not _OTHERWISE.search(sentence.text) and not is_elsewhere(sentence.text)


def with_seizures(
    reading: Reading,
    candidates: Sequence[DateCandidate],
    features: Sequence[tuple[str, ...]],
    guesses: Sequence[tuple[EventGuess, ...]],
    counts: Sequence[Count] = (),
) -> list[tuple[EventGuess, ...]]:
    """The guns with which somebody was arrested on a day were seized on it, and those found at his stop."""
    told = any(candidate.event is Event.SEIZURE for candidate in candidates)
    return [
        (*events, EventGuess(Event.SEIZURE, ARREST_TOO))
        if Event.ARREST in (found := {guess.event for guess in events})
        and Event.SEIZURE not in found
        and not (candidate.phrase.opens or candidate.phrase.closes)
        and (
            _WITH_GUNS.search(candidate.context)
            or (not told and _FOUND_THEN in names and not _ON_THE_ROAD.isdisjoint(names))
            or (
                candidate.resolved[1] is Precision.DAY
                and _is_searched_then(reading, candidate, other, counts)
            )
        )
        else events
        for candidate, other, names, events in zip(
            candidates, (*candidates, None)[1:], features, guesses, strict=True
        )
    ]


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
        if (
            (_TWIN in names and not _ON_THE_ROAD.isdisjoint(names))
            or (taken and days == {candidate.resolved[0]})
        )
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
