"""The role of a land that an adjective names: "to a Mexican drug cartel", "seized by Mexican police"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.gazetteer import PlaceMention
from nlp.places import surroundings as around
from nlp.places.cues import Cue


def adjective_role(
    cues: Sequence[Cue], mention: PlaceMention, left: str, right: str, guns: bool
) -> PlaceRole | None:
    """As in "to a Mexican drug cartel", a destination, or "seized by Mexican police", a recovery."""
    if mention.country == "US" or not guns:
        return None
    officers = re.search(r"\b(?:autoridades|polic[ií]as?|militares|ej[eé]rcito)\s$", left, re.IGNORECASE)
    if officers or around.OFFICERS_AFTER.match(right):
        return PlaceRole.RECOVERY if around.FOUND_BY.search(left[-70:]) else None
    if around.CARTEL_AFTER.match(right) or around.CARTEL_BEFORE.search(left):
        moving = any(cue.move or cue.role in {PlaceRole.PURCHASE, PlaceRole.DESTINATION} for cue in cues)
        return PlaceRole.DESTINATION if moving else None
    return None
