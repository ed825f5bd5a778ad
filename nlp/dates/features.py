"""What tells which event a date phrase dates, as named features.

What the rule says (`rule`), the words that may govern it before (`b`) and after (`a`) it, how far off, the
words of the sentence (`w`) and of the one before (`p`), what a sentence without guns is about (`only`), what
the document announces (`news`), what is told until the next date (`then`), how the phrase is written
(`k`), how far from the day of writing it lies (`age`), the verb on which it hangs (`v`,
nlp/dates/syntax_features.py).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import lru_cache

from ironriver.vocabulary import Event, Stage
from nlp.annotation import Count
from nlp.dates.candidates import DateCandidate
from nlp.dates.clauses import is_clause_boundary, opens_clause
from nlp.dates.counted import count_features
from nlp.dates.events import TELLING
from nlp.dates.scenes import scene_features, scenes_of
from nlp.dates.syntax_features import of_tree
from nlp.dates.triggers import HAPPENING, Trigger, find_triggers, spanning
from nlp.dates.word_classes import word_classes
from nlp.opened import Family
from nlp.reading import Reading
from nlp.timex import Kind, Sense

_PREPOSITION = re.compile(
    r"\b(on|in|since|by|until|from|between|before|after|during|of|over|and|through|at|for|"
    r"in or about|on or about|"
    r"el|en|desde|hasta|del?|entre|durante|pasado|para|a)\s+(?:the |early |late |about |el |la )?$",
    re.IGNORECASE,
)
#: How many characters after a date are looked at for what else happened, and what that may be.
FOLLOWING = 450
_TWINS = frozenset({"arrest", "seizure", "purchase", "charged", "hearing", "recovery"})
#: Up to how many characters a word stands near, less near, far.
_NEAR, _LESS = 12, 45
#: Ages in days and their names.
_AGES = ((0, "0"), (7, "7"), (45, "45"), (200, "200"), (400, "400"), (1100, "3y"), (2600, "7y"))


@lru_cache(maxsize=1)
def _circumstances() -> Family[str]:
    return word_classes("date_features.yml")


@lru_cache(maxsize=64)
def _words(sentence: str) -> tuple[str, ...]:
    return _circumstances().found(sentence)


def features_of(
    reading: Reading,
    candidates: Sequence[DateCandidate],
    announced: Collection[Stage],
    counts: Sequence[Count] = (),
) -> list[tuple[str, ...]]:
    """The features of every candidate of a document that announces these stages, without repetitions."""
    found = []
    reading.parse_ahead(candidate.sentence for candidate in candidates)
    for i, candidate in enumerate(candidates):
        names = list(_own(reading, candidate))
        rule = _rule(candidate)
        for stage in announced:
            names += [f"news:{stage}", f"rule:{rule}+news-{stage}"]
        other = candidates[i + 1] if i + 1 < len(candidates) else None
        names += _following(reading, candidate, other)
        names += count_features(reading.text, candidate, other, counts)
        names += _neighbours(candidate, candidates[i - 1] if i else None, "before")
        names += _neighbours(candidate, other, "after")
        found.append(tuple(dict.fromkeys(names)))
    return found


def _own(reading: Reading, candidate: DateCandidate) -> Iterator[str]:
    phrase, trigger = candidate.phrase, candidate.trigger
    rule = _rule(candidate)
    kind = _kind(candidate)
    words = _words(candidate.context)
    yield f"rule:{rule}"
    yield f"rule:{rule}:{kind}"
    if trigger is not None:
        yield f"rule:{rule}:{_distance(candidate, trigger)}"
        yield f"t:{trigger.name}"
        if trigger.event is None and 0 <= candidate.start - trigger.end <= _NEAR:
            yield from ("told-then",) if TELLING.match(candidate.context, trigger.start) else ()
    yield f"k:{kind}"
    yield f"k:{phrase.kind}"
    yield f"k:{phrase.kind}:{candidate.resolved[1]}"
    if phrase.opens or phrase.closes:
        yield "k:range"
        yield from (f"range:{word}" for word in words)
        yield from (f"{kind}-s:{name}" for name in scenes_of(candidate.context))
    yield from (f"w:{word}" for word in words)
    yield from (f"w:{word}:{kind}" for word in words if kind in {"year", "opens", "closes"})
    yield from (f"rule:{rule}+{word}" for word in words if word in _TELLING_APART)
    if "guns" not in words:
        yield "w:no-guns"
        yield f"rule:{rule}+no-guns"
        if "offence" not in words:
            for word in words:
                if word in _OTHER_MATTERS:
                    yield f"only:{word}"
                    yield f"rule:{rule}+only:{word}"
    if candidate.sense is Sense.FUTURE:
        yield "future"
    opening = opens_clause(candidate.context, candidate.start)
    yield "opens-clause" if opening else "inside"
    preposition = _PREPOSITION.search(candidate.context[: candidate.start])
    yield f"prep:{preposition[1].lower() if preposition else '-'}"
    yield f"age:{_age(candidate)}"
    yield f"rule:{rule}@{_age(candidate)}"
    yield from _nearby(candidate, opening)
    previous = candidate.sentence.index - 1
    told = reading.sentences[previous].text if previous >= 0 else ""
    yield from (f"p:{t.name}" for t in find_triggers(told[:600]))
    known = candidate.event is not None and not _is_on_the_way(candidate)
    yield from scene_features(candidate.context, candidate.start, candidate.end, told, known=known)
    if candidate.sentence.index < 4:
        yield "first"
        yield f"first:{rule}"
    yield f"lang:{reading.language}"
    tree = reading.tree(candidate.sentence)
    if tree is not None:
        yield from of_tree(tree, phrase)


#: What a sentence without guns may be about instead.
_OTHER_MATTERS = frozenset({"drugs", "violence", "money", "life", "law", "programme", "figures"})
_TELLING_APART = frozenset(
    [
        "drugs",
        "violence",
        "border",
        "search",
        "scene",
        "undercover",
        "earlier_case",
        "programme",
        "life",
        "shop",
        "telling",
        "beside",
        "figures",
        "piece",
        "deeds",
    ]
)


#: Words of what leads to the offence (data/date_events.yml) tell little of themselves.
CONTACT = "contact"


def _is_on_the_way(candidate: DateCandidate) -> bool:
    told = candidate.trigger is not None and candidate.trigger.name == CONTACT
    return told and candidate.event is Event.OFFENSE_START and not candidate.phrase.opens


def _rule(candidate: DateCandidate) -> str:
    """The rule's event, else "none" where a word takes the date, else "?"."""
    if _is_on_the_way(candidate):
        return CONTACT
    if candidate.event is not None:
        return str(candidate.event)
    if candidate.trigger is None:
        return "?"
    if candidate.trigger.name == HAPPENING:
        return HAPPENING
    return "none" if candidate.trigger.event is None else f"not-{candidate.trigger.event}"


def _kind(candidate: DateCandidate) -> str:
    phrase = candidate.phrase
    if phrase.opens or phrase.closes:
        return "closes" if phrase.closes else "opens"
    if phrase.kind is Kind.OFFSET:
        return f"offset-{phrase.unit}"
    return str(candidate.resolved[1]) if phrase.kind is not Kind.WEEKDAY else "weekday"


def _age(candidate: DateCandidate) -> str:
    """How far before the day of writing a date lies."""
    if candidate.anchor is None:
        return "?"
    told = candidate.resolved[0]
    now = candidate.anchor.day.isoformat()[: len(told)]
    if told > now:
        return "ahead"
    then = date.fromisoformat((told + "-15-15")[:10] if len(told) == 7 else (told + "-07-01")[:10])
    days = 0 if told == now else (candidate.anchor.day - then).days
    return next((name for limit, name in _AGES if days <= limit), "older")


def _distance(candidate: DateCandidate, trigger: Trigger) -> str:
    before = trigger.end <= candidate.start
    text = candidate.context
    between = text[trigger.end : candidate.start] if before else text[candidate.end : trigger.start]
    side = "b" if before else "a"
    if is_clause_boundary(between):
        return f"{side}-barred"
    return side + ("-next" if len(between) <= _NEAR else "-near" if len(between) <= _LESS else "-far")


def _nearby(candidate: DateCandidate, opening: bool) -> Iterator[str]:
    """The nearest words before and after that may govern the date."""
    triggers = spanning(find_triggers(candidate.context), candidate.start, candidate.end)
    before = [t for t in triggers if t.end <= candidate.start]
    after = [t for t in triggers if t.start >= candidate.end]
    for side, found in (("b", before[-1:]), ("a", after[:1])):
        for trigger in found:
            yield f"{side}:{trigger.name}:{_distance(candidate, trigger)}"
            yield f"{side}:{trigger.name}:{'opening' if opening else 'inside'}"
    if not triggers:
        yield "no-words"


def _following(reading: Reading, candidate: DateCandidate, other: DateCandidate | None) -> list[str]:
    """What else is told after the date and before the next: "stopped on May 3 … The driver was arrested"."""
    end = candidate.phrase.end + FOLLOWING
    stretch = reading.text[candidate.phrase.end : min(end, other.phrase.start) if other else end]
    names = {trigger.name for trigger in find_triggers(stretch)}
    rule = _rule(candidate)
    return [
        *(f"then:{name}" for name in sorted(names)),
        *(f"rule:{rule}&{name}" for name in sorted(names & _TWINS)),
        *(f"z:{name}" for name in scenes_of(stretch)),
    ]


def _neighbours(candidate: DateCandidate, other: DateCandidate | None, side: str) -> list[str]:
    if other is None or other.sentence.index != candidate.sentence.index:
        return [f"alone-{side}"]
    return [f"{side}:{_rule(other)}", f"{side}:{_kind(other)}"]
