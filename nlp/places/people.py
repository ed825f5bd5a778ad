"""Defendants' own names, which are towns' too: "Curtis Gadsden", "Laredo's apartment"."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.annotation import Defendant
from nlp.gazetteer import PlaceMention
from nlp.gazetteer.data import fold
from nlp.places.cues import Link, link_before


def without_people(
    text: str, mentions: Sequence[PlaceMention], defendants: Sequence[Defendant]
) -> list[PlaceMention]:
    """The mentions without the defendants' own names: "Curtis Gadsden", "Gadsden's apartment"."""
    names = {fold(word) for person in defendants for word in person.name.split() if len(word) > _INITIAL}
    if not names:
        return list(mentions)
    return [
        mention
        for mention in mentions
        if fold(text[mention.start : mention.end]) not in names
        or link_before(text[max(0, mention.start - 60) : mention.start]) is not Link.NONE
    ]


#: Letters of what is no name's word.
_INITIAL = 2
