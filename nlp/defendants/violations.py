"""The sections of the code that each defendant is told to have broken."""

from __future__ import annotations

import re

from nlp.defendants.targets import Targets
from nlp.people import Person
from nlp.statutes import find_statutes

#: Sections on procedure, definitions and sentencing, which nobody breaks.
_NO_OFFENCE = re.compile(r"28 USC|18 USC (?:3\d{3}|921|925|927)(?!\d)|26 USC 5845|21 USC 85[13]|18 USC 98\d")


#: Before a section that is argued about, not charged: "described in", "proof that he violated".
_ARGUED = re.compile(
    r"\b(?:described (?:in|by|at)|defined (?:in|by|at)|within the meaning of|set (?:out|forth) in|"
    r"mo(?:ved|tion) (?:\w+ )?"
    r"(?:under|pursuant to)|requir(?:es|ed|ing) (?:proof|that)\b[^.;]{0,50}|under the terms of|pursuant "
    r"to the authority of|"
    r"penalt(?:y|ies) (?:of|under|in)|descrit[oa] en|definid[oa] en) (?:the |el |la )?(?:\d+ "
    r"U\.?\s?S\.?\s?C\.?,? ?)?(?:§+|[Ss]ections?)? ?$",
    re.IGNORECASE,
)


#: A line of a docket that gives the counts of the party named above it: "Pending Counts: 18 U.S.C. …".
_COUNTS_LINE = re.compile(
    r"\n[ \t]*(?:(?:Pending|Terminated|Highest|Remaining)[ ])?"
    r"(?:Counts?|Charges?|Offenses?)\b[^:\n]{0,40}:"
)
#: Characters of a counts line before a section at most.
_LONGEST_LINE = 600


def _headed(targets: Targets, at: int) -> tuple[Person, ...]:
    """The one named last above a line of counts that holds `at`; nobody elsewhere."""
    text = targets.reading.text
    opened = text.rfind("\n", max(0, at - _LONGEST_LINE), at)
    if opened < 0 or not _COUNTS_LINE.match(text, opened):
        return ()
    named = [
        (m.start, i)
        for i, p in enumerate(targets.defendants)
        for m in p.mentions
        if m.full and m.end <= opened
    ]
    return (targets.defendants[max(named)[1]],) if named else ()


def read_statutes(targets: Targets) -> dict[int, tuple[str, ...]]:
    """The sections told of each defendant, by `id`; a section told of nobody in particular is everybody's."""
    found: dict[int, list[str]] = {id(person): [] for person in targets.defendants}
    for mention in find_statutes(targets.reading.text):
        before = targets.reading.text[max(0, mention.start - 90) : mention.start]
        if _NO_OFFENCE.match(mention.value) or _ARGUED.search(before):
            continue
        persons = (
            _headed(targets, mention.start) or targets.of(mention.start, mention.end) or targets.defendants
        )
        for person in persons:
            if mention.value not in found[id(person)]:
                found[id(person)].append(mention.value)
    return {key: tuple(values) for key, values in found.items()}
