"""The age of a defendant, read from the words beside the name.

"Name, 34, of Laredo"   "34-year-old Name"   "Name (34 años)"   "Otto y Lucio, de 31 y 28 años"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from text_to_num import text2num

from nlp.defendants import age_wordings as a
from nlp.defendants.homes import Home
from nlp.defendants.targets import Targets

#: Words between an age and a name that make it another's.
_APART = re.compile(
    r"[.\d]|\b(?:con|with|paid|sold|bought|told|gave|met|sent|got|was|were|is|had|has|said|asked|drove|"
    r"took|led|"
    r"pagó|vendió|compró|dijo|dio|envió|entregó|contrató|reclutó|"
    r"(?!(?:identifi|nam|accus|convict|alleg|suspect|retir|licens|unlicens|marri|call|disgrac|bas|divorc|"
    r"disabl|"
    r"disbarr|relat|wound|separat|employ|unemploy|train|decorat|enlist|certifi)ed\b)[a-z]{2,}ed)\b"
)


def years(told: str) -> int:
    """An age in figures or in English words: "36", "Thirty-six"."""
    return int(told) if told.isdigit() else int(text2num(told.lower(), "en"))


def age_beside(text: str, start: int, after: str) -> int | None:
    """The age (years) told beside a name that starts at `start`; `after` is what follows the name."""
    if match := a.AGE_AFTER.match(after):
        return int(match["age"])
    before = a.AGE_BEFORE.search(text[max(0, start - 70) : start])
    if before and not _APART.search(before["between"]):
        return years(before["age"] or before["edad"])
    if described := a.DESCRIBED_AGE.match(after):
        return int(next(filter(None, described.groups())))
    later = a.AGE_AFTER_HOME.match(after) or a.AGE_LATER.match(after)
    return int(later["age"]) if later else None


def age_after(after: str) -> int | None:
    """An age (years) that opens `after`."""
    match = a.AGE_AFTER.match(after)
    return int(match["age"]) if match else None


def listed_ages(tail: str) -> list[int]:
    """The ages (years) that open `tail` as a list: "de 40 y 44 años"; none where there is no such list."""
    match = a.AGES_LISTED.match(tail)
    return [int(age) for age in re.findall(r"\d{2}", match["ages"])] if match else []


def read_listed_ages(tail: str, people: Sequence[Home]) -> None:
    """Write the ages after a list of names into its homes: "…, 24 and 19, respectively", "…, both 19"."""
    if ages := listed_ages(tail):
        for home, age in zip(people[-len(ages) :], ages, strict=False):
            home.age = age
    elif match := a.LAST_AGE.match(tail):
        people[-1].age = int(match["age"])
    elif match := (a.BOTH_AGE.match(tail) or a.BOTH_LATER.search(tail)):
        for home in people:
            if home.age is None:
                home.age = int(match["age"])


#: How much of a text (characters) may tell one age of all.
_LEAD = 1500


def read_group_ages(targets: Targets, homes: dict[int, Home]) -> None:
    """Read "three men, each of them 23" as the age of all, "the accused, 25," as that of the one told of."""
    text = targets.reading.text
    ageless = [homes[id(person)] for person in targets.defendants if homes[id(person)].age is None]
    if not ageless:
        return
    if len(ageless) == len(targets.defendants) > 1 and (match := a.ALL_AGED.search(text, 0, _LEAD)):
        for home in ageless:
            home.age = int(match["age"])
    for match in a.THE_ACCUSED.finditer(text):
        persons = targets.told_before(match.start()) or targets.defendants
        if len(persons) == 1 and homes[id(persons[0])].age is None:
            homes[id(persons[0])].age = int(next(filter(None, match.groups())))
