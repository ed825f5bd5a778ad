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
from collections.abc import Collection

from ironriver.vocabulary import Event
from nlp.dates.clauses import BOUNDARIES, is_clause_boundary, opens_clause
from nlp.dates.nouns import noun_after
from nlp.dates.triggers import Trigger, spanning
from nlp.dates.turns import (
    deed_there,
    ends_relative_clause,
    is_announced,
    is_of_week,
    opens_second_verb,
    whose_gun,
)
from nlp.timex import Sense

#: What a word costs for each clause boundary between it and the date, and for the unlikelier side.
DISTANCE, BOUNDARY, WRONG_SIDE, FURTHEST = 1.0, 45, 30, 190
#: What a place costs at which something happened.
WHERE = 40
_WHERE = re.compile(r"port of entry|checkpoint|border crossing|garita\b|cruce\b|secondary", re.IGNORECASE)
#: What a word costs that leads another date, and how far off a step may stand from the deed's date.
TAKEN, STEP_REACH = 60, 140
#: What a name's words cost besides their distance.
_EXTRA: dict[str, int] = {"none": 10, "charged_noun": 35, "contact": 40}


def governing(
    sentence: str, start: int, end: int, triggers: tuple[Trigger, ...], dates: Collection[int] = ()
) -> Trigger | None:
    """The word that governs the date at `start:end`: the nearest, clause boundaries and the side counted in.

    "admitted the sale of a rifle on June 2": among the words of the same clause before the date, a step
    of the proceedings outranks the offence that it is about, unless one of the other `dates` (where they
    begin) stands between: "pleaded guilty Monday to a sale on June 2".
    """
    opening = opens_clause(sentence, start) or opens_second_verb(sentence, start, end, dates)
    triggers = spanning(triggers, start, end)
    adjacent = next((t for t in triggers if t.event is None and _is_adjacent(sentence, end, t)), None)
    if adjacent:
        return adjacent
    led = any(t.end <= start <= t.end + LEAD for t in triggers)
    if (noun := noun_after(sentence, end)) and not led:  # but "arrested in Tuesday raids"
        return noun
    aside = _subordinate(sentence, end) if opening else end
    relative = _RELATIVE.search(sentence, end) if opening else None
    restrictive = ends_relative_clause(sentence, start, end)
    same_clause: list[Trigger] = []
    best: tuple[float, Trigger] | None = None
    for trigger in triggers:
        before = trigger.end <= start
        if not before and trigger.start < end:
            continue
        between = sentence[trigger.end : start] if before else sentence[end : trigger.start]
        boundaries = len(BOUNDARIES.findall(between))
        cost = DISTANCE * len(between) + BOUNDARY * boundaries
        if before and opening:
            cost += 2 * WRONG_SIDE + (ASIDE if trigger.event is None and "," in between else 0)
        elif not before and not opening:
            cost += WRONG_SIDE
        if not before and not opening and trigger.event is None and "," in between:
            cost += ASIDE if TELLING.match(sentence, trigger.start) else 0  # "on May 3, officials said"
        if _WHERE.match(sentence, trigger.start):
            cost += WHERE  # "arrested at the port of entry on": where, not what
        cost += _EXTRA.get(trigger.name, 0) + (ASIDE if not before and trigger.start < aside else 0)
        if not before and restrictive:
            cost += ASIDE
        if any(0 <= at - trigger.end <= LEAD and not _AND.search(sentence, trigger.end, at) for at in dates):
            cost += TAKEN  # "left on May 3 and was seized last week"
        if relative is not None and relative.start() < trigger.start < relative.end():
            cost += ASIDE
        if before and not boundaries and cost <= FURTHEST:
            same_clause.append(trigger)
        if cost <= FURTHEST and (best is None or cost < best[0]):
            best = (cost, trigger)
    if best is None:
        return None
    of_week = is_of_week(sentence, start, end)
    if of_week and best[1].end <= start and is_announced(sentence, best[1].start):
        return Trigger(None, best[1].start, best[1].end, "none")
    when = _WHEN.match(sentence, end)
    if when and best[1].event in {None, Event.OFFENSE_START} and best[1].end <= start:
        told = next((t for t in triggers if t.start >= when.end() and t.event is not None), None)
        if told is not None and not is_clause_boundary(sentence[when.end() : told.start]):
            return told
    if same_clause and not opening and BOUNDARIES.search(sentence, end, max(end, best[1].start)):
        best = (best[0], same_clause[-1])  # "pleaded guilty on June 6, and surrendered": its own clause
    if best[1] in same_clause and best[1].event is Event.HEARING and _AT.search(sentence[: best[1].start]):
        return next((t for t in reversed(same_clause) if t.event in OUTCOMES), best[1])
    ahead = triggers if opening and best[1].start >= end else ()
    if other := whose_gun(sentence, best[1], same_clause, dates) or deed_there(
        sentence, best[1], ahead, dates
    ):
        return other
    if best[1] in same_clause and not opening:
        return _step_or_deed(sentence, start, best[1], same_clause, dates, of_week=of_week)
    return best[1]


def _step_or_deed(
    sentence: str,
    start: int,
    deed: Trigger,
    same_clause: list[Trigger],
    dates: Collection[int],
    *,
    of_week: bool,
) -> Trigger:
    """The step of the proceedings that is about a deed, before the date at `start`, else the deed itself."""
    if deed.event not in _ACTS and deed.name != "charged_noun":
        return deed
    return next(
        (
            step
            for step in reversed(same_clause)
            if step.event in _STEPS
            and start - step.end <= STEP_REACH
            and _is_verb_of(sentence, step, deed, of_week=of_week)
            and not any(step.end <= at < deed.start for at in dates)
            and not _HAPPENED.search(sentence, deed.end, start)
            and not _THAT_HE.search(sentence, step.end, deed.start)
        ),
        deed,
    )


#: "accepted the charges and yesterday learned his term": the other date is the next verb's.
_AND = re.compile(r"\b(?:and|but|y|e|pero)\b|,", re.IGNORECASE)
#: A verb that ends so near before a date, in characters, leads it: "arrested in", "seized on".
LEAD = 5
#: Who tells it: ", said the prosecutor" after a date explains nothing about the date.
TELLING = re.compile(r"said|told|announc|report|confirm|dijo|inform|anunci|señal|precis|indic|detall|subray")
#: "On May 3, while she was loading a van, she was arrested": the main clause tells what happened.
_ASIDE = re.compile(r"^,?\s(?:as|when|while|after|cuando|mientras|al|tras)\s[^,;:.]{5,120},", re.IGNORECASE)
ASIDE = 120
#: "Today Judge Lee, who presided over the trial, gave him": nor what a relative clause tells of somebody.
_RELATIVE = re.compile(
    r",\s(?:(?:who|which|whose|quien|cuyo|cuya)\s[^,;:.]{5,120}|(?:an?|the|una?|el|la)\s[^,;:.]{5,60}),",
    re.IGNORECASE,
)


def _is_adjacent(sentence: str, end: int, trigger: Trigger) -> bool:
    """True if a word stands right after the date: "today announced", "the May 4, 2008, murders"."""
    gap = sentence[end : trigger.start] if trigger.start >= end else "-"
    told = TELLING.match(sentence, trigger.start)
    return gap == " " or (gap == ", " and not told)


def _subordinate(sentence: str, end: int) -> int:
    """Where a subordinate clause right after an opening date ends; `end` where there is none."""
    aside = _ASIDE.match(sentence[end : end + 140])
    return end + aside.end() if aside else end


#: "imposed the term at a hearing on": the hearing is where a step was taken.
_AT = re.compile(
    r"\b(?:at|during|in|en|durante)\s(?:(?:an?|the|his|her|una?|la)\s)?(?:\w+\s)?$", re.IGNORECASE
)
#: What a hearing comes to.
OUTCOMES = frozenset({Event.PLEA, Event.CONVICTION, Event.SENTENCING})
#: "The case dates back to February 2025, when officers intercepted": the clause tells what happened then.
_WHEN = re.compile(r",?\s(?:when|cuando)\s", re.IGNORECASE)
_STEPS = frozenset(
    {Event.PLEA, Event.CONVICTION, Event.SENTENCING, Event.ARREST, Event.CHARGED, Event.EXTRADITION}
)
_ACTS = frozenset({Event.PURCHASE, Event.OFFENSE_START, Event.SEIZURE})
#: Between a step of the proceedings and the offence that it is about: "guilty to …", "convicted of …".
_ABOUT = re.compile(r"^[^,;:]*\b(?:to|of|with|on|for|por|de)\b[^,;:]*$", re.IGNORECASE)


#: What a noun before a date did on it: "charged with one of the burglaries that happened last month".
_HAPPENED = re.compile(
    r"\b(?:happened|occurred|took place|(?:ocurri|sucedi|registr)(?:ó|eron|aron|d[oa]s?|ad[oa]s?))\b",
    re.IGNORECASE,
)
#: Before the verb of a relative clause: "arrested over pistols that he bought in 2023".
_THAT_HE = re.compile(
    r"\b(?:(?:that|which|who|whom) (?:\w+ ){0,3}|(?:que|quien|quienes) (?:\w+ ){0,2})$", re.IGNORECASE
)
#: Who admits a deed tells its day; charges have none of their own.
_TELLS_DEED = re.compile(r"admit|admiti|acknowledg|confess|confes|reconoc", re.IGNORECASE)


def _is_verb_of(sentence: str, step: Trigger, act: Trigger, *, of_week: bool) -> bool:
    if step.name == "charged_noun" or (_TELLS_DEED.match(sentence, step.start) and not of_week):
        return False
    return step.end <= act.start and bool(_ABOUT.match(sentence[step.end : act.start]))


def event_of(trigger: Trigger | None, sense: Sense) -> Event | None:
    """The event of a dated trigger: what is still to come is a hearing."""
    if trigger is None or trigger.event is None:
        return None
    return Event.HEARING if sense is Sense.FUTURE else trigger.event
