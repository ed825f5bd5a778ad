"""Homes of as many as a headline counts: "Three Reno Residents, Idaho Man Indicted".

Where the text tells one of them to be of the town, and of as many others no home, these are the others.
"""

from __future__ import annotations

import re

from nlp.defendants.counted_groups import counts
from nlp.defendants.homes import Home
from nlp.defendants.targets import Targets

_GROUP = re.compile(
    r"\b[A-Za-z0-9]+\s(?P<town>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}?)\s(?:[Rr]esidents|[Mm]en|[Ww]omen|"
    r"[Pp]eople)\b"
)


def read_counted(targets: Targets, homes: dict[int, Home]) -> None:
    """Write the town of a headline's counted group into the homes of those of it who have none."""
    people = [homes[id(person)] for person in targets.defendants]
    untold = [home for home in people if home.untold and home.country is None]
    if not untold or len(untold) == len(people):
        return
    for group in _GROUP.finditer(targets.reading.document.title):
        told = [home for home in people if home.city == group["town"]]
        if told and len(told) + len(untold) in counts(group[0]):
            for home in untold:
                home.city, home.region, home.country = told[0].city, told[0].region, told[0].country
            return
