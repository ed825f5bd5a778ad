"""Whether a docket is of a trafficking case: its counts say so before its words do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from nlp.annotation import Relevance
from nlp.dockets.counts import is_supply, statutes_of
from nlp.dockets.model import KNOWN_CASE, Docket

_GUN = re.compile(
    r"\b(?:firearms?|guns?|handguns?|rifles?|pistols?|ammunition|weapons?|silencers?|machine ?guns?)\b",
    re.IGNORECASE,
)


def supply_counts(docket: Docket) -> list[str]:
    """The sections about supplying guns that the accused are charged under, each once."""
    counts = [count for party in docket.accused for count in party.counts]
    anywhere = any(_GUN.search(count.name) for count in counts)
    found = [
        statute
        for count in counts
        for statute in statutes_of(count)
        if is_supply(statute, names_gun=bool(_GUN.search(count.name)), guns_in_docket=anywhere)
    ]
    return list(dict.fromkeys(found))


def docket_relevance(docket: Docket, details: Mapping[str, Any] | None = None) -> Relevance | None:
    """Relevant where a count is about supplying guns, or where the case is followed; None: the words say.

    Args:
        docket: the docket.
        details: the details of its document, in which a source says that it followed a known case.
    """
    if found := supply_counts(docket):
        return Relevance(True, 0.95, f"a count of the docket is about supplying guns: {', '.join(found[:4])}")
    if (details or {}).get(KNOWN_CASE):
        return Relevance(True, 0.9, "the docket of a case that other documents tell of")
    return None


def paper_relevance(details: Mapping[str, Any] | None) -> Relevance | None:
    """Relevant where a source got a court's paper because other documents tell of its case."""
    if (details or {}).get(KNOWN_CASE):
        return Relevance(True, 0.9, "a paper of a case that other documents tell of")
    return None
