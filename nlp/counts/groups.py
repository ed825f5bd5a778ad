"""Lists of counted things: candidates that a sentence joins ("12 rifles, a pistol and 300 rounds")."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate

#: What joins the items of a list, or a total and its parts.
_JOINT = re.compile(
    r"[\s,;:–—-]*(?:(?:and|y|e|or|o|as\s+well\s+as|along\s+with|together\s+with|plus|with|con|además\s+de|así\s+como"
    r"|including|incluid[oa]s|incluyendo|also|another|at\s+least|and\s+then)\s*,?\s*){0,2}",
    re.I,
)


def grouped(sentence: str, candidates: list[Candidate]) -> list[list[Candidate]]:
    """The candidates of a sentence, those of one list together: one verb governs them all."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        in_list = groups and _JOINT.fullmatch(sentence, groups[-1][-1].end, candidate.start)
        if in_list and not (candidate.part_of and candidate.phrase is None):
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    return groups
