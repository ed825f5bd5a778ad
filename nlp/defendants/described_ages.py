"""Ages told of somebody who is not named there: "a 34-year-old Kent man"; never a victim's or a bystander's.

"including 17-year-old Ana Roe"      "the death of Ana Roe, a 40-year-old nurse"      "her 14-year-old son"
"""

from __future__ import annotations

import re

from nlp.defendants.age_wordings import DESCRIBED
from nlp.defendants.targets import Targets

#: What joins a name to an age told beside it: "Ana Roe, a 40-year-old", "17-year-old Ana Roe".
_APPOSED = re.compile(r",\s(?:an?|the|then|now)?\s?")
_TITLED = re.compile(r"\s(?:[a-z]+\s){0,2}")
_CHILD = re.compile(
    r"\s(?:\w+\s)?(?:sons?|daughters?|nephew|niece|grandson|granddaughter|girls?|boys?|child|infant|toddler|"
    r"victims?)\b"
)


def described_age(text: str, targets: Targets) -> re.Match[str] | None:
    """The first age told of somebody described, but for those of persons who are named and not accused."""
    accused = {id(person) for person in targets.defendants}
    others = [
        (mention.start, mention.end)
        for groups in targets.lists.values()
        for listed in groups
        for mention, owner in zip(listed.mentions, listed.owners, strict=True)
        if id(owner) not in accused
    ]
    for match in DESCRIBED.finditer(text):
        if not _CHILD.match(text, match.end()) and not any(
            _APPOSED.fullmatch(text, end, match.start()) or _TITLED.fullmatch(text, match.end(), start)
            for start, end in others
        ):
            return match
    return None
