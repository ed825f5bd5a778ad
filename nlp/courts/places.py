"""What towns and states tell about the court of a case, each weighed by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from nlp.courts.names import PLAIN, court_names, districts
from nlp.courts.wordings import (
    COURT_AFTER,
    COURT_BEFORE,
    EARLIER_CASE,
    FEDERAL_COURT,
    FEDERAL_JUDGE,
    FEDERAL_OFFENCE,
    HEARD_AFTER,
    HEARD_BEFORE,
    HOME_BEFORE,
    OTHER_CASE_AFTER,
    US_ATTORNEY,
)
from nlp.reading import Reading

#: The rule of a town or state that is only mentioned.
PASSING = "a place in which only one district can be meant"
PLACED_COURT = "a court or prosecutor placed in a town"


@dataclass(frozen=True, slots=True)
class Vote:
    """A word for one court: how much it weighs, where it stands (characters) and by which rule."""

    court: str
    weight: float
    start: int
    end: int
    rule: str


PLACED = re.compile(
    r"(?:\b(?:in|of|from|at|near|outside|to|around|and|en|de|a|desde|cerca de)|[,(])\s+$", re.IGNORECASE
)
#: Before a place to which the guns went, in a title one from which they came too: no word of the court.
_ON_THE_WAY = re.compile(r"\b(?:to|into|towards?|bound for|hacia|hasta|rumbo a|destino a)\s+$", re.IGNORECASE)
ON_THE_WAY_IN_TITLE = re.compile(
    r"(?:\b(?:to|from|into|towards?|bound for|hacia|hasta|desde|a)|^De)\s+$", re.IGNORECASE
)
_OFFICE_AFTER = re.compile(
    r"^ (?:field (?:office|division)|strike force|division|port of entry|international bridge)", re.IGNORECASE
)
#: "Carolina del Norte", "Washington Post": the name goes on.
_LONGER_NAME = re.compile(
    r"^ del (?:norte|sur)\b|^ (?:post|times|county sheriff|street|st\.|ave|avenue|road|blvd)\b", re.I
)
_DATELINE_AFTER = re.compile(
    r"^(?:,\s*[A-Z][\w. ]{1,14})?\s*(?:\([^)\n]{2,30}\)\s*|\)\s*)?[-–—_.]+\s*[-–—]?|"
    r"^,\s*[A-Z][\w.]{1,14}\s*[-–—(]|"
    r"^(?:,\s*[A-Z][\w. ]{1,14})?:\s(?=U\.S\.|United States)"
)
#: Who announces from a seat of their own cases of several districts.
_AGENCY = re.compile(r"\b(?:ATF|HSI|ICE|CBP|FBI|DEA|Homeland Security|Customs|Field (?:Division|Office))\b")
#: A court of appeals sits elsewhere than the court of the case.
_APPEALS = re.compile(r"\bappeals?\b|\bapelacion", re.IGNORECASE)
#: Towns from which news agencies report in Spanish on the whole country.
_DESKS = re.compile(r"(?:Los Angeles|Miami|Nueva York|Houston|Washington)\b", re.IGNORECASE)
#: Characters of a text in which its dateline stands, of its first sentence or two, and of its beginning.
_DATELINE, _LEAD, _HEAD = 300, 400, 700
#: What a text opens with: whose jury charges him now, wherever else he is told to be charged.
_JURY_IN = re.compile(r"\bfederal (?:grand )?jury (?:sitting )?in (?:the )?$", re.IGNORECASE)
#: "University of Chicago".
_SCHOOL = re.compile(r"\bUniversi(?:ty of|dad de) $")
#: "James Vickers, 21; Tyler Pritchard", "and Chester Lund": a town's name that is a person's.
_FIRST_NAME = re.compile(r" [A-Z][a-z]+")
_FULL_NAME = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]+,? (?:\d\d|de|who|que)\b")
_NAMED_NEXT = re.compile(r"(?:[,;(]|\b(?:and|y)) +$")


def place_votes(reading: Reading) -> Iterator[Vote]:
    """Towns and states, weighed by what stands around them; none where nothing says "federal"."""
    text, names = reading.text.translate(PLAIN), court_names()
    own_state = sum(1 for _ in names.own_state.finditer(text))
    # More than that need not be counted.
    federal = sum(1 for _ in islice(names.federal.finditer(text.lower()), own_state + 1))
    # A Spanish text about a case in the United States seldom says that it is federal.
    federal += reading.language == "es"
    foreign = federal <= own_state and not FEDERAL_JUDGE.search(text)
    untold = foreign and _may_be_federal(text, own_state)
    if foreign and not (federal or untold):
        return
    matches = list(names.place.finditer(text))
    present = {names.states[m.group().lower()] for m in matches if m.group().lower() in names.states}
    for match in matches:
        low = match.group().lower()
        before, after = text[max(0, match.start() - 90) : match.start()], text[match.end() : match.end() + 60]
        if _is_no_place(match.group(), before, after):
            continue
        courts = possible(low, after, present)
        if len(courts) != 1:
            continue
        court = courts[0]
        weight, rule = _weight(before, after)
        if rule == PLACED_COURT and match.start() < _DATELINE and _JURY_IN.search(before):
            weight = 6.0
        if (
            rule == PASSING
            and (not before.strip(" (") or before.endswith("\n"))
            and _DATELINE_AFTER.match(after)
        ):
            lead = text[match.start() : match.start() + _LEAD]
            weight, rule = _dateline(reading, lead, match.start()), "dateline"
        elif (
            rule == PASSING
            and low in names.towns
            and not PLACED.search(before)
            and not re.match(r",\s?[A-Z]", after)
        ):
            continue  # "Norman" and "Hoover" are people
        if foreign and not (untold and rule != PASSING) and not FEDERAL_COURT.search(before):
            continue
        yield Vote(court, weight, match.start(), match.end(), rule)


def _is_no_place(word: str, before: str, after: str) -> bool:
    """True if a town's or state's name is a part of another one: "Washington Post", "Chester Lund"."""
    return (
        not (word[0].isupper() or word.startswith(("sur ", "el norte ")))
        or _LONGER_NAME.match(after) is not None
        or _SCHOOL.search(before) is not None
        or (word.lower() == "s.c." and before.endswith("U."))
        or _FULL_NAME.match(after) is not None
        or (_FIRST_NAME.match(after) is not None and _NAMED_NEXT.search(before) is not None)
    )


def _weight(before: str, after: str) -> tuple[float, str]:
    """How much a place weighs by the words beside it, and by which rule."""
    if not (HOME_BEFORE.search(before) or EARLIER_CASE.search(before) or OTHER_CASE_AFTER.match(after)):
        if COURT_BEFORE.search(before) or COURT_AFTER.search(after):
            return 3.0, PLACED_COURT
        if HEARD_BEFORE.search(before) or (before.endswith("in ") and HEARD_AFTER.match(after)):
            return 2.0, PLACED_COURT
    if _OFFICE_AFTER.search(after):
        return 0.9, "a federal office of a town"
    return (0.15 if _ON_THE_WAY.search(before) else 0.3), PASSING


def _may_be_federal(text: str, own_state: int) -> bool:
    """True of a text that has no words of a state's courts, or few of them beside a crime of federal law."""
    if not own_state:
        return True
    own = court_names().own_state
    return own_state <= _FEW and not own.search(text[:_HEAD].lower()) and bool(FEDERAL_OFFENCE.search(text))


def _dateline(reading: Reading, lead: str, start: int) -> float:
    """How much the town of a dateline weighs: most where it opens a text of the prosecutors' office there.

    `lead` is the text from it on, `start` where it stands.
    """
    if _APPEALS.search(lead):
        return 0.0
    if US_ATTORNEY.search(lead):
        return 4.0
    of_agency = reading.document.kind == "press_release" and _AGENCY.search(lead)
    if start > _DATELINE or of_agency or (reading.language == "es" and _DESKS.match(lead)):
        return 0.8
    return 1.5 if reading.language == "es" else 2.5


#: Words of a state's courts that a federal case may have as well.
_FEW = 2


def possible(place: str, after: str, present: set[str]) -> list[str]:
    """The districts that a town or state can lie in, by the state that follows it or that the text names."""
    names = court_names()
    courts = list(names.towns.get(place, ()))
    if not courts:
        court = names.sole_in_state.get(names.states.get(place, ""))
        return [court] if court else []
    follower = re.match(r",\s{0,2}([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)", after)
    if follower:
        state = names.states.get(follower[1].lower()) or names.states.get(follower[1].split()[0].lower())
        if state:
            return [court for court in courts if names.state_of[court] == state]
    near = [court for court in courts if names.state_of[court] in present]
    return near or (courts if len(courts) == 1 else [d.id for d in districts() if place in d.seats])
