"""Which event a date phrase tells, by the words of its sentence that govern it.

The order of decision:

1. A word right after the date that is no event of the matter takes it: "today announced", "the May 4 attack".
2. A noun after a date that stands as its adjective: "the June 3 indictment", "Tuesday's hearing".
3. Else the cheapest governing word, which pays for distance, for clause boundaries between, for the
   unlikelier side (before a date that opens its clause, after one that closes it) and for standing in an
   aside ("while she loaded, …"); what only says who tells it does not count ("the indictment
   alleges that", ", prosecutors said").
4. A word after the date in another clause gives way to one before it in the date's own clause: "pleaded
   guilty on June 6, and surrendered".
5. A step of the proceedings outranks the offence that it is about: "pleaded guilty to a sale of guns on …".

What is still to come is a hearing, whatever its word (`event_of`). Stretches of time, mere years and lists of
dates are settled in nlp/dates/__init__.py.
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Event
from nlp.dates.triggers import Trigger, spanning
from nlp.timex import Sense

#: What a word costs for each clause boundary between it and the date, and for the unlikelier side.
DISTANCE, BOUNDARY, WRONG_SIDE, FURTHEST = 1.0, 45, 30, 190
_BOUNDARIES = re.compile(
    r"[;:]|(?<=[a-z0-9]{2})\.(?=[A-Z])|,\s+(?:and|but|while|who|which|when|after|before|where|y|pero|quien|cuando|mientras)\b|"
    r"\s(?:when|after|before|while|who|where|but|because|although|cuando|después|luego|"
    r"mientras|antes|porque)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|(?:is|are) (?:scheduled|set|slated|expected|due|to)|(?<!had been )set for(?! him| her| them)|"
    r"(?:until|pending|before|ahead of|for|await\w*) (?:an?|his|her|their|the) (?:\w+ ){0,3}?(?:hearing|"
    r"trial|arraignment|sentencing)|hearings? (?:follows?|awaits?)|"
    r"on the (?:court )?calendar|(?<!had been )scheduled (?:for|to)|next hearing|due (?:back )?in court|"
    r"return to court|faces sentencing|upcoming|learns? (?:his|her|their) (?:sentence|fate)|"
    r"(?:trial|selection|hearing|testimony) (?:opens|begins|starts|resumes)|"
    r"faces? (?:a |the )?(?:judge|court|trial)|"
    r"(?:returns?|goes|go|comes?|appears?|stands?) (?:back )?before|\bvence(?:n|rá)?\b|plazo\b|"
    r"(?:been|was|were) (?:moved|postponed|continued|delayed|rescheduled|pushed back) (?:to|until)|"
    r"(?:trial|hearing|sentencing|court|arraignment) date of|"
    r"(?:set|fixed|scheduled|put) (?:the |his |her |their |a )?(?:sentencing|trial|hearing)s?(?: date)?"
    r"(?: of [A-Z]\w+| for (?:both|all))? (?:for|on)|"
    r"(?:fij|señal|program)(?:ó|aron) (?:la |el |su )?(?:audiencia|juicio|sentencia)|"
    r"when (?:he|she|they) (?:is|are) sentenced|(?-i:\b[A-Z]?[a-záéíóúñ]+rá|\b[a-záéíóúñ]+rán)|"
    r"se conocerá|programad[oa]|(?:fijad|señalad|citad|agendad)[oa]s? para|"
    r"próxim[oa]|está previst[oa]|to be sentenced|awaits?|likely)\b",
    re.IGNORECASE,
)


#: A verb of the past that stands directly before a date.
_PAST_VERB = re.compile(
    r"\b(?<!be )(?<!is )(?<!are )(?:arrested|charged|indicted|unsealed|sentenced|imposed|convicted|seized|"
    r"pleaded guilty|filed|given|returned)\s+(?:on |early |late |in )?$"
)


#: What a name's words cost besides their distance.
_EXTRA = {"none": 10, "charged_noun": 35, "contact": 40}


def sense_of(sentence: str, start: int, end: int) -> Sense:
    """Whether the clause around `start:end` tells of what is to come.

    After the date only where the date opens its clause, or at once: "The term imposed May 3 is to be".
    """
    if _PAST_VERB.search(sentence[:start]):
        return Sense.PAST
    for match in _FUTURE.finditer(sentence):
        before = match.end() <= start
        between = sentence[match.end() : start] if before else sentence[end : match.start()]
        reach = 130 if before else 90 if opens_clause(sentence, start) else 30
        if len(between) < reach and not _BOUNDARIES.search(between) and (before or " and " not in between):
            return Sense.FUTURE
    return Sense.PAST


def governing(sentence: str, start: int, end: int, triggers: tuple[Trigger, ...]) -> Trigger | None:
    """The word that governs the date at `start:end`: the nearest, clause boundaries and the side counted in.

    "admitted the sale of a rifle on June 2": among the words of the same clause before the date, a step
    of the proceedings outranks the offence that it is about.
    """
    opening = opens_clause(sentence, start)
    triggers = spanning(triggers, start, end)
    adjacent = next((t for t in triggers if t.event is None and _is_adjacent(sentence, end, t)), None)
    if adjacent:
        return adjacent
    noun = _NOUN_AFTER.match(sentence, end)
    led = any(t.end <= start <= t.end + LEAD for t in triggers)
    if noun and not led:  # but "arrested in Tuesday raids"
        name = str(noun.lastgroup)
        return Trigger(Event(name), noun.start(name), noun.end(name), name)
    aside = _subordinate(sentence, end) if opening else end
    same_clause: list[Trigger] = []
    best: tuple[float, Trigger] | None = None
    for trigger in triggers:
        before = trigger.end <= start
        if not before and trigger.start < end:
            continue
        between = sentence[trigger.end : start] if before else sentence[end : trigger.start]
        boundaries = len(_BOUNDARIES.findall(between))
        cost = DISTANCE * len(between) + BOUNDARY * boundaries
        if before and opening:
            cost += 2 * WRONG_SIDE
        elif not before and not opening:
            cost += WRONG_SIDE
        if not before and not opening and trigger.event is None and "," in between:
            cost += ASIDE if _TELLING.match(sentence, trigger.start) else 0  # "on May 3, officials said"
        cost += _EXTRA.get(trigger.name, 0) + (ASIDE if not before and trigger.start < aside else 0)
        if before and not boundaries and cost <= FURTHEST:
            same_clause.append(trigger)
        if cost <= FURTHEST and (best is None or cost < best[0]):
            best = (cost, trigger)
    if best is None:
        return None
    if (
        same_clause
        and not opening
        and best[1].start >= end
        and _BOUNDARIES.search(sentence[end : best[1].start])
    ):
        best = (
            best[0],
            same_clause[-1],
        )  # "pleaded guilty on June 6, and surrendered": the date's own clause
    is_act = best[1].event in _ACTS or best[1].name == "charged_noun"
    if best[1] in same_clause and is_act and not opening:
        return next(
            (t for t in reversed(same_clause) if t.event in _STEPS and _is_verb_of(sentence, t, best[1])),
            best[1],
        )
    return best[1]


#: "the June 3 indictment", "Tuesday's hearing": a date that stands as an adjective before its event.
_NOUN_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:federal|grand\sjury|guilty|traffic|early\smorning)\s)?"
    r"(?:(?P<charged>indictment|complaint|charges)|(?P<arrest>arrests?)|(?P<plea>plea)|"
    r"(?P<sentencing>sentence\b)|(?P<hearing>sentencing|hearing|arraignment|trial)|(?P<seizure>seizure|search|stop|raid)|"
    r"(?P<purchase>purchases?|sale|buy)|(?P<conviction>verdict|conviction)|(?P<extradition>extradition))\b",
    re.IGNORECASE,
)
#: A verb that ends so near before a date, in characters, leads it: "arrested in", "seized on".
LEAD = 5
#: Who tells it: ", said the prosecutor" after a date explains nothing about the date.
_TELLING = re.compile(r"said|told|announc|report|confirm|dijo|inform|anunci|señal|precis|indic|detall|subray")
#: "On May 3, while she was loading a van, she was arrested": the main clause tells what happened.
_ASIDE = re.compile(r"^,?\s(?:as|when|while|after|cuando|mientras|al|tras)\s[^,;:.]{5,120},", re.IGNORECASE)
ASIDE = 120


def _is_adjacent(sentence: str, end: int, trigger: Trigger) -> bool:
    """True if a word stands right after the date: "today announced", "the May 4, 2008, murders"."""
    gap = sentence[end : trigger.start] if trigger.start >= end else "-"
    told = _TELLING.match(sentence, trigger.start)
    return gap == " " or (gap == ", " and not told)


def _subordinate(sentence: str, end: int) -> int:
    """Where a subordinate clause right after an opening date ends; `end` where there is none."""
    aside = _ASIDE.match(sentence[end : end + 140])
    return end + aside.end() if aside else end


_STEPS = frozenset(
    {Event.PLEA, Event.CONVICTION, Event.SENTENCING, Event.ARREST, Event.CHARGED, Event.EXTRADITION}
)
_ACTS = frozenset({Event.PURCHASE, Event.OFFENSE_START, Event.SEIZURE})
#: Between a step of the proceedings and the offence that it is about: "guilty to …", "convicted of …".
_ABOUT = re.compile(r"^[^,;:]*\b(?:to|of|with|on|for|por|de)\b[^,;:]*$", re.IGNORECASE)


def _is_verb_of(sentence: str, step: Trigger, act: Trigger) -> bool:
    return step.end <= act.start and bool(_ABOUT.match(sentence[step.end : act.start]))


_INTRODUCTION = re.compile(
    r"^\W*(?:(?:according to|as alleged|court documents|in |the (?:indictment|complaint)|"
    r"prosecutors|authorities|de acuerdo|"
    r"seg[uú]n|conforme|la acusaci[oó]n|el acta)[^,]{0,90}(?:,|\bthat|\bque)\s*)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:on|in|since|about|around|or|from|between|el|en|desde|entre|by|at|pasado|del?|"
    r"late|early|it was)\s*$",
    re.IGNORECASE,
)


def opens_clause(sentence: str, start: int) -> bool:
    """For example "On July 11, …": the date opens its sentence or clause, so that what follows governs it."""
    before = sentence[:start]
    for _ in range(3):
        before = _PREPOSITION.sub("", before)
    before = before.rstrip()
    if _INTRODUCTION.match(before):
        return True
    return before[-1] in ";:.)—" or bool(re.search(r"(?:\b(?:that|que)|,\s+(?:and|y|but))$", before))


def is_clause_boundary(between: str) -> bool:
    """True if a clause ends in the text between a word and a date."""
    return bool(_BOUNDARIES.search(between))


def event_of(trigger: Trigger | None, sense: Sense) -> Event | None:
    """The event of a dated trigger: what is still to come is a hearing."""
    if trigger is None or trigger.event is None:
        return None
    return Event.HEARING if sense is Sense.FUTURE else trigger.event
