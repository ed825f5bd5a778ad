"""Words next to a number by which it counts no guns: "gun arrests", "boxes, each with 20", "el día 9"."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate
from nlp.gun_phrases import GUN_KINDS

#: "boxes of 50 rounds each"; guns that each of many bought count.
_EACH = re.compile(r"\s*(?:apiece|each\b(?!\s+of)|cada\s+un[oa])", re.I)
#: "30 boxes, each with 50 cartridges".
_EACH_WITH = re.compile(
    r"\b(?:each|cada\s+un[oa]|every\s+one)\s+(?:\w+ing|with|of|con|de|holds?|held|contained|conten[íi]a|traía)\s+$",
    re.I,
)
#: "350 gun arrests", "one rifle after another", "a machinegun, a violation of 18 U.S.C. 922(o)".
_NO_GUN_AFTER = re.compile(
    r"\s+(?:arrests?|crimes?|cases|charges|prosecutions|owners?|deaths|transactions|offen[cs]es|violations|convictions"
    r"|licenses|dealers?|stores?|shops?|shows?|buyers?|traffickers?|smugglers?|runners?|after\s+another|tripods?|mounts?|holsters?)\b",
    re.I,
)
_OFFENSE_NAMED = re.compile(r",?\s+(?:(?:a|in)\s+violation\s+of|\(?(?:Title\s+)?\d{2}\s+U\.?S\.?C)", re.I)
#: "making an auto-sear of it": what something may become.
_OF_IT = re.compile(r"\s+(?:out\s+)?of\s+(?:it|them)\b", re.I)
#: "it takes only one round", "el día 9 fueron decomisadas".
_NO_NUMBER_BEFORE = re.compile(
    r"\b(?:takes?\s+(?:only|just)|only\s+takes?|d[íi]as?|the\s+man\s+who\s+killed\b[^.;]{0,80}\bused)\s+$",
    re.I,
)


def counts_no_gun(candidate: Candidate, before: str, after: str) -> bool:
    """True if the words right before or after a candidate say that it counts no guns of its own."""
    if candidate.kind not in GUN_KINDS and (_EACH.match(after) or _EACH_WITH.search(before)):
        return True
    if candidate.article and (_OFFENSE_NAMED.match(after) or _OF_IT.match(after)):
        return True
    return bool(_NO_GUN_AFTER.match(after) or _NO_NUMBER_BEFORE.search(before))
