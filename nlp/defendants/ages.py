"""The age of a defendant, read from the words beside the name.

"Name, 34, of Laredo"   "34-year-old Name"   "Name (34 años)"   "Otto y Lucio, de 31 y 28 años"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import age_wordings as a
from nlp.defendants.homes import Home


def age_beside(text: str, start: int, after: str) -> int | None:
    """The age (years) told beside a name that starts at `start`; `after` is what follows the name."""
    if match := a.AGE_AFTER.match(after):
        return int(match["age"])
    before = a.AGE_BEFORE.search(text[max(0, start - 70) : start])
    if before and "." not in before["between"]:
        return int(before["age"] or before["edad"])
    if described := a.DESCRIBED_AGE.match(after):
        return int(described["age"] or described["edad"])
    later = a.AGE_AFTER_HOME.match(after) or a.AGE_LATER.match(after)
    return int(later["age"]) if later else None


def read_listed_ages(tail: str, people: Sequence[Home]) -> None:
    """Write the ages after a list of names into its homes: "…, 24 and 19, respectively", "…, both 19"."""
    if match := a.AGES_LISTED.match(tail):
        ages = [int(age) for age in re.findall(r"\d{2}", match["ages"])]
        for home, age in zip(people[-len(ages) :], ages, strict=False):
            home.age = age
    elif match := a.LAST_AGE.match(tail):
        people[-1].age = int(match["age"])
    elif match := (a.BOTH_AGE.match(tail) or a.BOTH_LATER.search(tail)):
        for home in people:
            if home.age is None:
                home.age = int(match["age"])
