"""Words next to a number by which it counts no guns: "gun arrests", "boxes, each with 20", "el día 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import ObjectKind
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
    r"|licenses|dealers?|stores?|shops?|shows?|buyers?|traffickers?|smugglers?|runners?|after\s+another|tripods?|mounts?|holsters?|grips?|technicians?|squads?)\b",
    re.I,
)
_OFFENSE_NAMED = re.compile(r",?\s+(?:(?:a|in)\s+violation\s+of|\(?(?:Title\s+)?\d{2}\s+U\.?S\.?C)", re.I)
#: "making an auto-sear of it": what something may become.
_OF_IT = re.compile(r"\s+(?:out\s+)?of\s+(?:it|them)\b", re.I)
#: "a Glock fitted with a switch", "with a switch attached": part of the gun that is told.
_FITTED_WITH = re.compile(
    r"\b(?:fitted|equipped|outfitted|modified|converted|installed|equipad[oa]s?|modificad[oa]s?|adaptad[oa]s?|one|two|three|pistols?|handguns?|guns?|Glocks?|rifles?|una|dos|pistolas?)\s+(?:with|con)\s+$",
    re.I,
)
#: "a rifle with a barrel under 16 inches", "a pistol with a threaded barrel".
_WITH = re.compile(r"\b(?:with|con)\s+$", re.I)
_ATTACHED = re.compile(r"\s+(?:attached|installed|affixed|instalad[oa]|adherid[oa])\b", re.I)
#: "which made it a machine gun".
_MADE_IT = re.compile(
    r"\b(?:ma[dk]es?|making|render\w*|considers?|calls?)\s+(?:it|them|each|the\s+\w+)\s+$", re.I
)
#: "to make a rifle fully automatic".
_MADE_FULLY = re.compile(
    r"\bmak(?:e|es|ing)\s+an?\s+[^.;,]{1,60}?\s(?:fully\s+automatic|fire\b)[^;]{0,24}$", re.I
)
#: "it takes only one round", "el día 9 fueron decomisadas".
_NO_NUMBER_BEFORE = re.compile(
    r"\b(?:takes?\s+(?:only|just)|only\s+takes?|d[íi]as?|the\s+man\s+who\s+killed\b[^.;]{0,80}\bused)\s+$",
    re.I,
)


#: "two blue plastic barrels": what things are shipped in.
_BARRELS = re.compile(
    r"\b(?:plastic|blue|black|white|green|grey|gray|metal|wooden|cardboard|large|big|shipping|cargo|sealed|oil|wine|\d+-gallon)\s+(?:\w+\s+)?barrels?\b",
    re.I,
)
_INSIDE = re.compile(r"\b(?:in|inside|within|into)\s+$", re.I)


def _are_containers(candidate: Candidate, before: str, text: str) -> bool:
    if candidate.phrase is None or not candidate.phrase.noun.startswith("barrel"):
        return False
    return bool(_INSIDE.search(before) or _BARRELS.search(text))


#: "rifle barrels", "M249 barrels", "bolts and barrels": of guns.
_OF_GUNS = re.compile(
    r"\b(?:rifle|gun|pistol|shotgun|threaded|firearm|AR-?\d+|AK-?\d+|M-?\d+\w*|unfinished|spare)[\s-]+(?:\w+\s+)?barrels?\b"
    r"|\bbarrels?,?\s+(?:and|or)\s+(?:receivers?|bolts?|slides?|frames?|triggers?|stocks?)\b|\b(?:receivers?|bolts?|slides?|frames?|stocks?)\s+(?:and|or)\s+barrels?\b",
    re.I,
)


def are_casks(candidate: Candidate, group: Sequence[Candidate], document: str) -> bool:
    """True of barrels alone in a document that tells of no barrel of a gun: what goods are shipped in."""
    if (
        candidate.phrase is None
        or not candidate.phrase.noun.startswith("barrel")
        or candidate.phrase.specific
    ):
        return False
    alone = all(other.phrase is None or other.phrase.noun.startswith("barrel") for other in group)
    return alone and _OF_GUNS.search(document) is None


def counts_no_gun(candidate: Candidate, before: str, after: str, text: str) -> bool:
    """True if a candidate, or the words right before or after it, say that it counts no guns."""
    if _are_containers(candidate, before, text):
        return True
    if candidate.kind not in GUN_KINDS and (_EACH.match(after) or _EACH_WITH.search(before)):
        return True
    device = candidate.article and candidate.kind is ObjectKind.CONVERSION_DEVICE
    if device and (_FITTED_WITH.search(before) or _ATTACHED.match(after)):
        return True
    if candidate.article and (_MADE_IT.search(before) or _MADE_FULLY.search(before + text + after[:24])):
        return True
    if candidate.article and (_OFFENSE_NAMED.match(after) or _OF_IT.match(after)):
        return True
    if candidate.article and candidate.kind is ObjectKind.PART and _WITH.search(before):
        return True
    return bool(_NO_GUN_AFTER.match(after) or _NO_NUMBER_BEFORE.search(before))
